"""structure/missing-headline."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding
from newslint_structure.article import is_article, lede_word


class MissingHeadline(DocumentRule):
    """An article that begins with its first paragraph and has no headline.

    Readers, search engines and archives find a story by its headline. An export that lost it shows
    the first sentence instead. A headline is the first line without a final full stop, a heading in
    Markdown, or `title` in the front matter; a record without the field `headline` is left alone, for
    its text is the body.
    """

    id = "structure/missing-headline"
    about_article = True
    languages = ()
    bad = (
        "[[The]] council voted on Tuesday night to close the library on Mill Lane after a debate that lasted four "
        "hours.\n\n"
        "Eleven members were for the plan and nine against it. The doors close on March 31, and the books go to the "
        "county store in Harlow.\n\n"
        "“We could not find the money for the roof,” said Ann Lee, who leads the council. She said the building would "
        "be offered to the parish first.\n",
        "[[Two]] trains stood still for six hours between Aldbury and Stoke Green on Monday after a tree fell on the "
        "line.\n\n"
        "Nobody was hurt, the operator said. Passengers were given water and walked along the track to a road where "
        "buses waited for them.\n\n"
        "The line is open again, but trains run late until Thursday while engineers look at the wires that the tree "
        "tore down.\n",
    )
    good = (
        "Council votes to close library on Mill Lane\n\n"
        "The council voted on Tuesday night to close the library on Mill Lane after a debate that lasted four "
        "hours.\n\n"
        "Eleven members were for the plan and nine against it. The doors close on March 31, and the books go to the "
        "county store in Harlow.\n\n"
        "“We could not find the money for the roof,” said Ann Lee, who leads the council.\n",
        "The library on Mill Lane closes on March 31.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first word of the story."""
        if doc.format == "records" or doc.headline or doc.metadata.get("title") or not is_article(doc):
            return
        yield self.finding(
            lede_word(doc), "The text begins with the story itself; put a headline above it or into its metadata."
        )
