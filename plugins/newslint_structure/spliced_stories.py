"""structure/spliced-stories."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from newslint import Block, Document, DocumentRule, Finding, Related, Role, Span, lazy_pattern
from newslint.layers.article_kind import article_kind
from newslint.layers.datelines import opening
from newslint.layers.distinct_words import distinct_words

FEWEST_PARAGRAPHS = 3
# A dateline inside an article must be beyond doubt: an agency, or a known place and a date.
SURE = 4.0
# A dash as datelines have it, and how far from the start of its paragraph it may stand, in characters.
DASH = lazy_pattern(r"[—–-](?:(?<=[—–])|(?<=--)|(?<= -)(?= )|(?<=\)-)|(?<=\) -))")
# A date has a figure or the name of a weekday, an agency stands in brackets or between a comma and the dash.
DATE_OR_AGENCY = lazy_pattern(r"[0-9)\]]|day\b|,\s*[A-Z][\w-]{1,9}\s*[*—–-]")
NEAREST = 3
FARTHEST = 104
LEDE = 160
SHORTEST = 60
MOST = 2
TITLES = (
    r"President(?:-elect)?|Vice President|Prime Minister|Chancellor|Premier|Secretary of State|Foreign Minister|"
    r"(?:Foreign|Home|Finance|Defen[cs]e|Interior|Health|Justice|Education) (?:Minister|Secretary)|Attorney General|"
    r"Senator|Sen\.|Rep\.|Governor|Gov\.|Mayor|Pope|King|Queen|Prince|Princess|Chief Executive|General|Gen\."
)
# fmt: off
# A word of each title.
TITLE_WORDS = frozenset((
    "president", "president-elect", "minister", "chancellor", "premier", "state", "secretary", "attorney", "senator",
    "sen", "rep", "governor", "gov", "mayor", "pope", "king", "queen", "prince", "princess", "executive", "general",
    "gen",
))
# fmt: on
DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
DAY = r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"


class SplicedStories(DocumentRule):
    """Two stories in one file.

    A feed or a paste put them together: a dateline stands in the middle, or the story starts over, with the full names
    and titles of people whom it has long called by their surnames. Cut the file in two.
    """

    id = "structure/spliced-stories"
    bad = (
        "OSLO, March 3 (Reuters) - Ministers agreed on new rules for herring fishing, officials said.\n\n"
        "The boats may land a fifth less next year, said Eva Holm, who led the talks.\n\n"
        "Fishermen’s groups said the cut came too fast for them and their boats.\n\n"
        "The stock has shrunk by a third since 2015, according to a report.\n\n"
        "[[PARIS, March 4 (Reuters) -]] The airline dropped its plan for night flights, it said on Thursday.\n",
        "Finnish President Aino Laine on Friday opened the bridge at Kemi after a year of work on its piers.\n\n"
        "Laine rode across it in a taxi and was met by children from the schools of the town.\n\n"
        "The bridge cost less than was planned, said the firm that built it for the state.\n\n"
        "Laine left in the evening for Oulu, where a fair was to begin the next day.\n\n"
        "[[Finnish President Aino Laine]] on Tuesday told farmers at a fair in Oulu that milk would cost more.\n",
    )
    good = (
        "OSLO, March 3 (Reuters) - Ministers agreed on new rules for herring fishing, officials said.\n\n"
        "The boats may land a fifth less next year, said Eva Holm, who led the talks.\n\n"
        "PARIS - where the talks began - is far from the sea, and its fishermen are few.\n\n"
        "The stock has shrunk by a third since 2015, according to a report.\n",
        "Finnish President Aino Laine opened the bridge on Friday.\n\nLaine rode across it in a taxi.\n\n"
        "The bridge cost less than was planned.\n\nLaine left in the evening for Oulu.\n\n"
        "The fair there begins on Tuesday, and President Aino Laine is to open it.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark where the second story begins."""
        # Lines of a page’s furniture are no paragraphs of a story.
        paragraph = Role.PARAGRAPH
        body = [one for one in doc.body if one.role is paragraph and one.span.length >= SHORTEST]
        later = body[FEWEST_PARAGRAPHS:]
        words = doc.layer(distinct_words)
        # Without a title and a day nobody is introduced again.
        introduces = bool(later) and not (words.isdisjoint(DAYS) or words.isdisjoint(TITLE_WORDS))
        dashed = _dashed(doc.text, later)
        found: list[Span] = []
        for block in later if introduces else dashed:
            again = _dateline(doc, block) if block in dashed else None
            if again is None and introduces:
                again = _starts_over(doc, block)
            if again is not None:
                found.append(again)
        # Several are a round-up of short items, or a live blog.
        if found and len(found) <= MOST and doc.layer(article_kind).name != "live":
            for again in found:
                told = f"Another story seems to begin at “{doc.of(again)}”; cut the file in two there."
                yield self.finding(again, told, related=[Related(body[0].span, "the first begins here")])


def _dashed(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks near whose start a dash stands as datelines have it: in most articles there are few or none."""
    starts = [block.span.start for block in blocks]
    found: set[int] = set()
    for sign in "—–-" if blocks else "":
        at = text.find(sign, starts[0])
        while at >= 0:
            number = bisect_right(starts, at - NEAREST) - 1
            if number >= 0 and at < starts[number] + FARTHEST and DASH.match(text, at):
                found.add(number)
            at = text.find(sign, at + 1)
    return [blocks[number] for number in sorted(found)]


def _dateline(doc: Document, block: Block) -> Span | None:
    """The dateline with a place and an agency or a date that opens a paragraph."""
    start, end = block.span.start + NEAREST, min(block.span.end, block.span.start + FARTHEST)
    if not DASH.search(doc.text, start, end) or not DATE_OR_AGENCY.search(doc.text, start, end):
        return None
    found = opening(doc.text, block.span, doc.text, SURE)
    return found.span if found and found.place and (found.agency or found.date) else None


def _starts_over(doc: Document, block: Block) -> Span | None:
    """The name and title at the start of a paragraph of somebody who was introduced so before, with a day of news."""
    again = _introduction().match(doc.text, *block.span)
    if again is None or not re.search(DAY, doc.text[again.end() : min(block.span.end, again.start() + LEDE)]):
        return None
    before = doc.text[: block.span.start]
    first = before.find(again["name"])
    surname = again["name"].split()[-1]
    bare = re.compile(rf"(?<!{re.escape(again['name'][: -len(surname)])})\b{re.escape(surname)}\b")
    if first < 0 or len(bare.findall(before, first)) < 2:
        return None
    return Span(*again.span())


@cache
def _introduction() -> re.Pattern[str]:
    return lazy_pattern(rf"(?:[A-Z][a-z]+ |U\.S\. )?(?:{TITLES}) (?P<name>[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+)\b")
