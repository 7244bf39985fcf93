"""figures/date-after-publication."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from newslint import BODY, Document, DocumentRule, Finding, Role, lazy_pattern
from newslint.layers.dates import find_day, publication_date
from newslint.layers.written_dates import WrittenDate, trusted_publication, written_dates
from newslint_figures.months import MONTH_WORDS

# A clock on the other side of the world may already show the next day.
TOLERANCE = timedelta(1)
# Beyond that it is rather the date of publication that is wrong, or the year is part of something else.
FARTHEST = timedelta(366)
PAST = lazy_pattern(
    r"\b(?:was|were|had|did|said|told|met|began|started|opened|closed|died|won|lost|signed|announced|launched|ended"
    r"|arrived|left|resigned|released|published|filed|happened|took place|took effect|held|ruled|voted|agreed|struck"
    r"|killed|arrested|charged|sentenced|posted|wrote|issued|approved|sank|crashed|collapsed|married|fell|became"
    r"|made|gave|came|went|visited|joined|reported|confirmed|ordered|rejected)\b[^.;:,]{0,60}?\bon (?:\w+day,? )?\Z",
    re.IGNORECASE,
)
# What lets a past tense speak of a day to come.
TO_COME = lazy_pattern(
    r"\b(?:will|would|shall|to|until|till|by|due|scheduled|planned|set|expected|slated|expires?|before|from|ahead|could"
    r"|should|may|might|can|must|if|deadline|effective|starting|beginning|next|upcoming|later|postponed|delayed|moved"
    r"|rescheduled|pushed|extended|held over|adjourned|plans|planned|is|are)\b",
    re.IGNORECASE,
)


class DateAfterPublication(DocumentRule):
    """Something that happened on a day after the story was published.

    Either the date is wrong, or the sentence was taken over from another story, or it was written for the
    day when it would be true. Only dates with a year are held against the day of publication, and only
    behind a verb in the past tense in the same clause.
    """

    id = "figures/date-after-publication"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    wakes_on = MONTH_WORDS
    bad = (
        "Ferry owner fined\n\nBy Ann Lee\n\nNov. 15, 2016\n\n"
        "The owner of the ferry was fined on Monday. The ship sank on [[November 24, 2016]], off the northern cape.\n",
        "Council buys mill\n\nPublished: March 2, 2020\n\n"
        "The council said it had bought the mill. It voted for the plan on [[12 May 2020]], by six votes to four.\n",
    )
    good = (
        "Ferry owner fined\n\nBy Ann Lee\n\nNov. 15, 2016\n\n"
        "The owner of the ferry was fined on Monday. The ship sank on March 24, 2016, off the northern cape.\n",
        "Council buys mill\n\nPublished: March 2, 2020\n\n"
        "The council said it had bought the mill, which was to open on 12 May 2020. It will vote on May 20, 2020.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the date."""
        dates = [one for one in doc.layer(written_dates) if one.year is not None]
        if not dates:
            return
        published = trusted_publication(doc)
        if published is None:
            return
        last = max(published, _last_stamp(doc))
        later = [one for one in dates if _is_later(one, last) and self._is_past(doc, one)]
        # Where several are later, it is the day of publication that is wrong.
        if len({one.in_year(one.year or 0) for one in later}) > 1:
            return
        for one in later:
            told = f"{published:%B} {published.day}, {published.year}"
            yield self.finding(
                one.bare,
                f"“{doc.of(one.bare)}” lies after {told}, when this was published; check the date or the tense.",
            )

    def _is_past(self, doc: Document, one: WrittenDate) -> bool:
        block = doc.block_at(one.span.start)
        sentence = doc.sentence_at(one.span.start)
        if block is None or block.role not in self.scope or sentence is None or doc.quotation_at(one.span):
            return False
        before = doc.plain[sentence.start : one.bare.start]
        verb = PAST.search(before)
        if verb is None or TO_COME.search(verb[0]):
            return False
        clause = re.split(r"[,;:]| and | but | that ", before[: verb.start()])[-1]
        return TO_COME.search(clause) is None


def _is_later(one: WrittenDate, last: date) -> bool:
    day = one.in_year(one.year or 0)
    return day is not None and TOLERANCE < day - last <= FARTHEST


def _last_stamp(doc: Document) -> date:
    """The latest day that a line in the article gives for itself, such as that of an update."""
    latest = date.min
    found = doc.layer(publication_date)
    if found is None or found.span is None:
        return latest
    at, end = found.span.end, doc.text.find("\n", found.span.end)
    end = len(doc.text) if end < 0 else end
    while (read := find_day(doc.text, at, end)) is not None:
        day, span = read
        if day.year is not None:
            latest = max(latest, date(day.year, day.month, min(day.day, 28)) + timedelta(max(0, day.day - 28)))
        at = span.end
    return latest
