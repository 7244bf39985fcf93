"""Arrested for what nobody has proved."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role

CRIMES = (
    "murder|manslaughter|rape|assault|sexual assault|theft|robbery|burglary|arson|fraud|kidnapping|embezzlement|"
    "bribery|corruption|blackmail|extortion|stalking|espionage|spying|treason|terrorism|perjury|forgery|homicide|"
    "vandalism"
)
DEEDS = (
    "abducting|abusing|assaulting|attacking|beating|blackmailing|bribing|burgling|defrauding|embezzling|extorting|forging|"
    "hacking|harassing|hijacking|hitting|kidnapping|killing|looting|molesting|mugging|murdering|poisoning|raping|robbing|"
    "selling|shooting|smuggling|stabbing|stalking|stealing|strangling|torturing|trafficking|vandalising|vandalizing"
)
# Months and days between the arrest and its reason.
WHEN = r"(?: (?:on|in|at|by|last|this|early|late) [\w' ]{2,30}?| (?:yesterday|today|overnight))?"


class ArrestedFor(MatchRule):
    """“Arrested for murder”, which tells the suspicion as the deed.

    “For” says that it was done. British law and AP ask for “on suspicion of”, US copy for “on a charge of”.
    """

    id = "legal/arrested-for"
    scope = BODY | {Role.HEADLINE}
    message = "“{text}” says it was done: write “on suspicion of” or “on a charge of”."
    bad = (
        "He was [[arrested for killing]] his boss.",
        "Two men have been [[detained for theft]].",
    )
    good = (
        "He was arrested on suspicion of killing his boss.",
        "Two men have been charged with theft.",
        "She was arrested for a second time in May.",
        "He was convicted in 2009 after being arrested for robbery.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """An arrest, perhaps its time, for and a crime."""
        yield Pattern(
            rf"\b(?:arrested|detained|held|apprehended){WHEN} for (?:the )?(?:attempted |alleged )?"
            rf"(?:{CRIMES}|{DEEDS})\b",
            anchors=("arrested", "detained", "held", "apprehended"),
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report an arrest outside quoted speech that no conviction in the same sentence answers for."""
        sentence = hit.doc.folded[hit.sentence.start : hit.sentence.end]
        if hit.doc.quotation_at(hit.span) or any(word in sentence for word in PROVED) or " alleged" in hit.text:
            return
        yield self.report(hit)


PROVED = ("convict", "guilty", "sentenced", "jailed", "admitted", "pleaded", "confess")
