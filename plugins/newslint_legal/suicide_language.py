"""Words that make suicide a crime, a success or a plague."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Edit, Finding, Fix, Hit, MatchRule, Pattern, Role, Safety, match_case, read_rows


class SuicideLanguage(MatchRule):
    """“Committed suicide”, “failed attempt”, “suicide epidemic”: words that blame, praise or spread it.

    “Commit” is what one does with crimes, “successful” makes a death a success, and talk of epidemics makes others
    follow. After the guidance of the World Health Organization, the Samaritans and the AP Stylebook.
    """

    id = "legal/suicide-language"
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST, Role.CAPTION}
    bad = (
        "He [[committed suicide]] in May, two years after the fire.",
        "She had survived a [[failed suicide attempt]] as a student.",
    )
    good = (
        "He died by suicide in May, and the bomber in the market wore a suicide vest.",
        "To raise the tax now would be political suicide. “He committed suicide,” his brother said.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """The rows of the data file, each with what to write instead."""
        for row in read_rows(__file__, "suicide_language.jsonl"):
            yield Pattern(row["pattern"], tuple(row["anchors"]), replacement=row["fix"])

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Tell what to write instead."""
        meant = match_case(hit.text, hit.pattern.replacement or "") if hit.pattern else ""
        if not meant:
            told = f"“{hit.text}” may lead others to follow; say soberly what the figures show."
            yield self.finding(hit.span, told)
            return
        # Only the past tense fits every sentence in which it stands.
        safety = Safety.SAFE if hit.text.lower() == "committed suicide" else Safety.SUGGESTION
        told = f"“{hit.text}” judges or blames: write “{meant}”."
        yield self.finding(hit.span, told, fixes=[Fix(f"Write “{meant}”", (Edit(hit.span, meant),), safety)])
