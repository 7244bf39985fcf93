"""structure/missing-date."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding
from newslint.layers.dates import relative_times
from newslint_structure.article import is_article, lede_word, published


class MissingDate(DocumentRule):
    """An article that says nowhere when it was published.

    Without the day, “on Friday” and “this week” mean nothing to whoever reads the story later, and an
    archive cannot file it. A date counts in the metadata, in a stamp such as “Published: …”, beside the
    headline or the byline, in the dateline, in the article’s address and in the file’s name. The date of
    a gallery or a picture does not.
    """

    id = "structure/missing-date"
    about_article = True
    bad = (
        "Bakery on the square to reopen\n\nBy Ann Lee\n\n"
        "[[The]] bakery on the square reopens on Friday, two years after the fire that gutted it.\n\n"
        "Its owner, Tom Reed, said the ovens were lit for the first time this week. He has taken on six people.\n\n"
        "The fire began in the flat above the shop. Nobody was hurt, but the front of the building had to come down, "
        "and "
        "the square was closed for a month.\n",
        "Swimmer rescued off the pier\n\n"
        "[[A]] swimmer was pulled from the sea off the east pier by the crew of a fishing boat, the coastguard "
        "said.\n\n"
        "The man, who is in his fifties, had been in the water for half an hour. He was taken to hospital and is "
        "well.\n\n"
        "The coastguard asked people not to swim beyond the pier when the red flag is up. It was up all day, and the "
        "beach was empty.\n",
    )
    good = (
        "Bakery on the square to reopen\n\nBy Ann Lee\n\nMarch 3, 2021\n\n"
        "The bakery on the square reopens on Friday, two years after the fire that gutted it.\n\n"
        "Its owner, Tom Reed, said the ovens were lit for the first time this week. He has taken on six people.\n\n"
        "The fire began in the flat above the shop. Nobody was hurt, but the front of the building had to come down.\n",
        "The bakery on the square reopens on Friday.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the story."""
        if not is_article(doc) or published(doc):
            return
        forms = list(dict.fromkeys(one.form for one in doc.layer(relative_times)))
        example = next((doc.of(one.span) for one in doc.layer(relative_times) if one.form == forms[0]), "")
        why = f"; nobody can tell which day “{example}” is" if example else ""
        yield self.finding(lede_word(doc), f"Nothing says when this was published{why}; add the date.")
