"""The rule `style/time-form`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import BODY, Finding, Hit, Pattern, Role
from newslint_style.points import MODEL, PointRule

HALF_DAY = r"(?P<half>[ap])(?:\.m\.|\.m\b|m\b)"
CLOCK = rf"(?<![\d.:])(?P<x>(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))? ?{HALF_DAY})(?!\w)"


class TimeForm(PointRule):
    """A time of day in another form than the house has: “8:00 PM”, “5pm”, “5.30pm”.

    AP and Reuters write “5 p.m.” and “5:30 p.m.”, AFP “5:30 pm”, the Guardian and other British papers “5.30pm”, the
    BBC “17:30”. Full hours have no zeros. Quoted speech is left alone. After the style guides of the houses.
    """

    id = "style/time-form"
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    bad = (
        "The match starts at [[8:00 PM]] in Leeds.",
        "Doors open at [[5pm]] and close at [[5.30pm]].",
    )
    good = (
        "The match starts at 8 p.m. in Leeds.",
        "“It starts at 8pm,” she said.",
        "The room holds 8 pm machines.",
    )

    def find_patterns(self) -> Iterator[Pattern]:
        """One pattern for times with a half of the day."""
        yield Pattern(CLOCK, anchors=("am", "pm", "a.m", "p.m", *(f"{n}{half}m" for n in range(60) for half in "ap")))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a time that the house writes otherwise."""
        hour, minute = int(hit.groups["hour"] or 0), hit.groups["minute"] or "00"
        if not 1 <= hour <= 12 or hit.after(9).startswith((" machine", " system")):
            return
        half = (hit.groups["half"] or "").lower()
        write = written(hour, minute, half, self.house.profile or MODEL)
        # One full stop ends the abbreviation and the sentence.
        if hit.doc.text.startswith(".", hit.span.end):
            write = write.removesuffix(".")
        if hit.text != write:
            yield self.mend(hit, write)


def written(hour: int, minute: str, half: str, profile: str) -> str:
    """A time of day as a house writes it; `half` is `a` or `p`."""
    full = minute == "00"
    if profile in ("ap", "reuters"):
        return f"{hour}{'' if full else ':' + minute} {half}.m."
    if profile == "afp":
        return f"{hour}{'' if full else ':' + minute} {half}m"
    if profile == "bbc":
        return f"{hour % 12 + 12 * (half == 'p'):02}:{minute}"
    return f"{hour}{'' if full else '.' + minute}{half}m"
