"""structure/relative-time-no-date."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Related
from newslint.layers.dates import RelativeTime, relative_times
from newslint_structure.article import is_article, published

# Before this hour of the day “tonight” cannot be the night that the stamp’s reader thinks of.
MORNING_ENDS = 6


class RelativeTimeNoDate(DocumentRule):
    """“today”, “on Friday”, “this season” in a story without a date to hold them against.

    Such words are right for a day and wrong for ever after; with the date of publication they stay
    clear. “Tonight” in a story stamped in the small hours is flagged too: which night is it? Each word is
    reported once a story, with its other places. Quoted speech is left alone, and so are a weekday with
    its date, “every Friday”, and names such as Good Friday.
    """

    id = "structure/relative-time-no-date"
    says_once = True
    bad = (
        "Harbour bridge shut after lorry fire\n\n"
        "The harbour bridge was shut [[on Tuesday]] after a lorry caught fire near its northern end, police said.\n\n"
        "The driver got out unhurt. Engineers were to look at the steel [[this week]], and the county said cars would "
        "have to go round by Aldbury until they were done.\n\n"
        "Some 20,000 vehicles cross the bridge in a day. It was last shut in 2014, when a ship hit one of its piers "
        "in fog.\n",
        "Club names new coach\n\n04:30, Mon, May 4, 2020\n\n"
        "The club was [[tonight]] ready to name Maria Soto as its coach, three people at the ground said.\n\n"
        "She would be the first woman to hold the post. Her contract runs for three years, and she brings two "
        "assistants "
        "with her from Porto.\n\n"
        "The club won nine of its last thirty games under Per Lund, who left in March. It stands two points above the "
        "last place in the table.\n",
    )
    good = (
        "Harbour bridge shut after lorry fire\n\nBy Ann Lee\n\nMarch 4, 2021\n\n"
        "The harbour bridge was shut on Tuesday after a lorry caught fire near its northern end, police said.\n\n"
        "The driver got out unhurt. Engineers were to look at the steel this week, and the county said cars would have "
        "to go round by Aldbury until they were done.\n\n"
        "Some 20,000 vehicles cross the bridge in a day.\n",
        "Market moves to the park\n\n"
        "The market that is held every Friday moves to the park, the Sunday Times said on Monday, May 4, 2020.\n\n"
        "“We open today,” its manager said. The stalls will stand along the river from the mill to the old bridge, "
        "where "
        "there is room for sixty of them.\n\n"
        "The square has been too small for years. Traders asked for the move at a meeting in 2018 and were turned "
        "down.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first place of each form."""
        if not is_article(doc):
            return
        date = published(doc)
        if date is None:
            told = "“{}” means nothing without a date; name the day, or give the story its date of publication."
            forms = _by_form(doc.layer(relative_times))
        elif date.hour is not None and date.hour < MORNING_ENDS:
            told = "The story is stamped in the small hours, so which night is “{}”? Name the day."
            forms = _by_form(one for one in doc.layer(relative_times) if one.form.startswith("tonight"))
        else:
            return
        for places in forms:
            related = [Related(one.span, "here too") for one in places[1:]]
            yield self.finding(places[0].span, told.format(doc.of(places[0].span)), related=related)


def _by_form(times: Iterable[RelativeTime]) -> list[list[RelativeTime]]:
    forms: dict[str, list[RelativeTime]] = {}
    for one in times:
        forms.setdefault(one.form, []).append(one)
    return list(forms.values())
