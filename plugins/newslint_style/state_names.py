"""The rule `style/state-names`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import BODY, Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span, read_list

# A town, a comma and a short form that no postal code follows.
TOWN = r"[A-Z][a-z]+, (?P<x>[A-Z]{2}\b(?!\.)|(?:[A-Z]\.){2}|W\.Va\.|[A-Z][a-z]{1,4}\.)(?! \d{5})"


class StateNames(DocumentRule):
    """A state of the USA shortened in running text: “Akron, OH”, “Fresno, Calif.”.

    AP spells out states in the text and shortens them in datelines and party labels only. Addresses with a postal code
    and quoted speech are left alone. After the Associated Press Stylebook.
    """

    id = "style/state-names"
    severity = Severity.NOTE
    scope = BODY | {Role.STANDFIRST, Role.CAPTION}
    profiles = ("ap",)
    bad = (
        "She moved to Akron, [[OH]], in May.",
        "The plant in Fresno, [[Calif.]], closed.",
    )
    good = (
        "She moved to Akron, Ohio, in May.",
        "Write to 5 Mill Lane, Akron, OH 44301.",
        "“We left Akron, OH, in May,” she wrote.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each short form behind a town."""
        for found in re.compile(TOWN).finditer(doc.text):
            name = _names().get(found["x"])
            span = Span(*found.span("x"))
            block = doc.block_at(span.start)
            if name is None or block is None or block.role not in self.scope or doc.quotation_at(span):
                continue
            fix = Fix(f"Write “{name}”", (Edit(span, name),), Safety.UNSAFE)
            yield self.finding(span, f"AP style has “{name}” for “{found['x']}” in the text.", fixes=[fix])


@cache
def _names() -> dict[str, str]:
    rows = [line.split(" = ") for line in read_list(__file__, "states.txt")]
    return {short: name for shorts, name in rows for short in shorts.split()}
