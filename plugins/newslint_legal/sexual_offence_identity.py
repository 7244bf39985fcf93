"""What gives away who complained of a sexual offence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Finding, Role, Severity, Span, lazy_pattern

# The offence itself, for the article, in folded text: one word of another kind does not make it such a story.
OFFENCE = lazy_pattern(
    r"\b(?:rap(?:e[ds]?|ing|ists?)|sexual(?:ly)? (?:assault|abus|offen|touch|exploit|attack)\w*|"
    r"indecent(?:ly)? assault\w*|"
    r"molest\w*|incest|sex(?:ual)? (?:offen[cs]es?|abuse|crimes?|attack|assault))\b"
)
COMPLAINANT = r"(?:(?:alleged )?victim|complainant|accuser|woman|girl|boy|teenager|schoolgirl|schoolboy|child|survivor)"
KIN = (
    r"(?:(?:step|foster|adopted |adoptive |biological |own |eldest |youngest |teenage |young |half-)?-?"
    r"(?:daughters?|sons?|sisters?|brothers?|nieces?|nephews?|grand-?daughters?|grandsons?|cousins?|wife|ex-wife|mother)|"
    r"step-?(?:daughters?|sons?|sisters?|brothers?|child(?:ren)?)|foster (?:child|daughter|son)|pupil|student|"
    r"patient|lodger|babysitter|"
    r"neighbou?r|employee|colleague|secretary|girlfriend's daughter|partner's daughter)"
)


@cache
def _told() -> re.Pattern[str]:
    return lazy_pattern(
        rf"\b[Tt]he (?:\d\d?-year-old )?{COMPLAINANT}, (?:who is |who was |then )?(?:now )?(?:his|her|"
        rf"the (?:defendant|accused|man|teacher|priest|coach)'s) "
        rf"{KIN}\b"
        rf"|\b[Tt]he (?:alleged )?(?:victim|complainant), [A-Z][a-z'-]+ [A-Z][\w'-]+(?=,|\b)"
        rf"|\b[Tt]he (?:\d\d?-year-old )?{COMPLAINANT}, (?:who )?(?:lives|lived|living|works|worked|working|"
        rf"studies|studied|studying) (?:at|in|on|for|as) [^.;,]{{3,50}}"
        rf"|\b[Tt]he (?:\d\d?-year-old )?{COMPLAINANT}, an? (?:[\w-]+ ){{0,3}}?(?:at|from|with|"
        rf"of) (?:the )?[A-Z][^.;,]{{2,50}}"
        rf"|\b(?:rap(?:ed|ing)|molest(?:ed|ing)|sexually (?:abus|assault)(?:ed|ing)) (?:and \w+ )?(?:his|"
        rf"her) (?:own |two |three |\d\d?-year-old )?{KIN}\b"
    )


WAIVED = lazy_pattern(
    r"\b(?:waiv\w+ (?:\w+ ){0,4}anonymity|agreed to be (?:named|identified)|consent\w* to be(?:ing)? (?:named|"
    r"identified)|"
    r"gave (?:\w+ ){0,3}permission|chose to be (?:named|identified)|came forward publicly|went public|goes public|"
    r"speaking publicly|spoke publicly|publicly (?:accused|said)|not nam(?:ed|ing|e) (?:\w+ ){0,4}(?:protect|"
    r"because|for legal))\b"
)


class SexualOffenceIdentity(DocumentRule):
    """A fact that shows who complained of a sexual offence: kin, address, school, name.

    In Britain complainants are anonymous for life, and a relation to a named defendant is enough to break it; papers in
    the United States keep to the same by custom. Check with the lawyer, and leave out either the name or the relation.
    An article that says that anonymity was waived is left alone.
    """

    id = "legal/sexual-offence-identity"
    severity = Severity.ERROR
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST}
    wakes_on = (
        *("rape", "raped", "rapes", "raping", "rapist", "rapists", "sexual", "sexually", "incest"),
        *("indecent assault", "indecent assaults", "indecently assaulted", "indecently assaulting"),
        *("molest", "molests", "molested", "molesting", "molester", "molesters", "molestation"),
        *("sex offence", "sex offences", "sex offense", "sex offenses", "sex abuse", "sex crime", "sex crimes"),
        *("sex attack", "sex assault"),
    )
    bad = (
        "Tom Hill, 45, denies rape. [[The woman, his stepdaughter]], said that it began in 2011.",
        "Tom Hill, 45, was jailed for 12 years on Monday after he [[raped his niece]].",
    )
    good = (
        "Tom Hill, 45, denies rape. The woman said that it began in 2011.",
        "A man denies rape. The woman, his stepdaughter, who waived her right to anonymity, said that it began in "
        "2011.",
        "The woman, his sister, said the harvest would be good; rape grows on both sides of the road.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark it, in an article that names somebody and tells of the offence."""
        if not OFFENCE.search(doc.folded) or not _NAMED_MAN.search(doc.plain):
            return
        told = [Span(*one.span()) for block in self.blocks(doc) for one in _told().finditer(doc.plain, *block.span)]
        # Looked for at last, since it takes longest and few articles come as far.
        if not told or WAIVED.search(doc.folded):
            return
        for span in told:
            if doc.quotation_at(span) is None:
                why = "may show who complained of the offence; check with the lawyer what must go."
                yield self.finding(span, f"“{doc.of(span)}” {why}")


# A person with age, as court reports give them: without a named defendant a relation gives nobody away.
_NAMED_MAN = lazy_pattern(r"[A-Z][a-z'-]+ (?:[A-Z]\. )?[A-Z][\w'-]+,? (?:aged )?\d\d\b")
