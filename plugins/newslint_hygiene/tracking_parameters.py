"""hygiene/tracking-parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, read_list
from newslint_hygiene.scan import scanned

QUERY = re.compile(r"https?://[^\s<>\"'()\[\]?#]+\?(?P<query>[^\s<>\"'()\[\]#]+)")
PARAMETER = re.compile(r"[^&;]+(?:&amp;|&|;)?")


class TrackingParameters(DocumentRule):
    """Parameters in an address that only follow the reader about: utm_source, fbclid, gclid.

    They tell others where a reader came from, make one page look like many, and break when an address is
    shortened by hand. Parameters that choose the page, such as id, stay.
    """

    id = "hygiene/tracking-parameters"
    languages = ()
    bad = (
        "See https://example.org/report[[?utm_source=mail&utm_medium=letter]] for the full report.\n",
        "See https://example.org/report?id=7[[&fbclid=IwAR0abc]] for the full report.\n",
    )
    good = (
        "See https://example.org/report?id=7&page=2 for the full report.\n",
        "The parameter utm_source says where a reader came from.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the parameters in each address."""
        text, in_source = scanned(doc)
        if "?" not in text or "://" not in text:
            return
        for address in QUERY.finditer(text):
            query = address["query"].rstrip(".,;:!")
            parts = PARAMETER.findall(query)
            bad = [index for index, part in enumerate(parts) if _tracks(part)]
            if not bad:
                continue
            start = address.start("query")
            first = start + sum(len(part) for part in parts[: bad[0]])
            last = start + sum(len(part) for part in parts[: bad[-1] + 1])
            kept = "".join(part for index, part in enumerate(parts[bad[0] : bad[-1] + 1], bad[0]) if index not in bad)
            at_end = bad[-1] == len(parts) - 1
            if at_end:
                # The sign that joins the first of them to what stands before goes with it.
                joint = "?" if bad[0] == 0 else re.search(r"(?:&amp;|&|;)\Z", parts[bad[0] - 1])[0]  # type: ignore[index]
                first -= len(joint)
                kept = re.sub(r"(?:&amp;|&|;)\Z", "", joint + kept) if kept else ""
            span = Span(first, last)
            names = ", ".join(dict.fromkeys(parts[index].partition("=")[0] for index in bad))
            yield self.finding(
                span,
                f"The address follows the reader about ({names}); cut that off.",
                fixes=[Fix("Cut it off", (Edit(span, kept),), Safety.SAFE)],
                in_source=in_source,
            )


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return "=" in parameter and (name.startswith("utm_") or name in _names())


@cache
def _names() -> frozenset[str]:
    return frozenset(read_list(__file__, "tracking_parameters.txt"))
