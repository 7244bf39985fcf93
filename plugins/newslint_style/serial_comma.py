"""The rule `style/serial-comma`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import Edit, Finding, Fix, Hit, Pattern, Safety, Severity, Span
from newslint_style.points import PointRule

# One or two words that are no verb of speech, no pronoun and no link between clauses.
NOT_ITEMS = (
    "he|she|it|they|we|I|you|who|which|that|this|these|those|said|says|added|told|asked|was|were|is|are|has|had|have|"
    "will|would|then|also|so|but|and|or|not|if|when|while|where|as|however|too|there|here|now|later|today|yesterday|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|"
    "September|October|November|December|first|second|finally|instead|indeed|meanwhile|though|although|because"
)
WORD = rf"(?!(?:{NOT_ITEMS})\b)[\w’'-]+"
LAST = rf"(?!(?:{NOT_ITEMS}|a|an|the|to|in|on|at|by|for|with|of|from|his|her|their|its)\b)[\w’'-]+"


class SerialComma(PointRule):
    """A comma before “and” in a plain list of three or more: “red, white, and blue”.

    The agencies and British papers leave it out unless an item holds an “and” or is long. Only lists of single words
    are looked at. Quoted speech is left alone. After the style guides of the houses.
    """

    id = "style/serial-comma"
    severity = Severity.NOTE
    profiles = ("ap", "reuters", "afp", "guardian", "bbc", "uk")
    fix_safety = Safety.UNSAFE
    bad = (
        "The flag is [[red, white, and blue]].",
        "They sell [[apples, pears, plums, and cherries]] at the gate.",
    )
    good = (
        "The flag is red, white and blue.",
        "On Monday, Smith, and on Tuesday, Jones spoke.",
        "She studied law, gender and race, and history.",
    )

    def find_patterns(self) -> Iterator[Pattern]:
        """One pattern for lists of single words."""
        items = rf"(?<![\w’'-] and )(?<!\d)\b{WORD}(?:, {WORD}){{1,4}}"
        follows = r"(?=[.;:)]|$| (?:at|in|on|from|for|to|with|by|of|is|are|was|were|will)\b)"
        yield Pattern(rf"(?P<x>{items}(?P<comma>,) (?:and|or) {LAST}){follows}", anchors=(", and", ", or"))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a list, and offer to take out its last comma."""
        text = hit.text
        at = max(text.rfind(", and "), text.rfind(", or "))
        capitals = [word[:1].isupper() for word in text.replace(", and ", ", ").replace(", or ", ", ").split(", ")]
        # A place with its country, or a name with an apposition, is no list.
        if len(set(capitals[1:])) > 1 or (capitals[-1] and not all(capitals)):
            return
        comma = Span(hit.span.start + at, hit.span.start + at + 1)
        fix = Fix("Delete the comma", (Edit(comma, ""),), self.fix_safety)
        told = f"{self.house_name} has no comma before the last of a plain list: “{text[:at]}{text[at + 1 :]}”."
        yield self.finding(hit.span, told, fixes=[fix])
