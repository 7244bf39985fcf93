"""hygiene/tracking-parameters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Span, lazy_pattern, read_list
from newslint_hygiene.links import opening_tag
from newslint_hygiene.scan import is_text_file, scanned

QUERY = lazy_pattern(r"https?://[^\s<>\"'()\[\]?#]+\?(?P<query>[^\s<>\"'()\[\]#]+)")
# Chat programs put their own name on the addresses that they give.
FROM_CHATBOT = lazy_pattern(r"utm_source=(chatgpt|openai|copilot|perplexity|gemini|claude|grok)\b", re.IGNORECASE)
PARAMETER = lazy_pattern(r"[^&;]+(?:&amp;|&|;)?")


class TrackingParameters(DocumentRule):
    """Parameters in an address that only follow the reader about: utm_source, fbclid, gclid.

    They tell others where a reader came from, make one page look like many, and break when an address is
    shortened by hand. Parameters that choose the page, such as id, stay.
    """

    id = "hygiene/tracking-parameters"
    languages = ()
    wakes_on_signs = "="
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
        text, in_source, _ = scanned(doc)
        if "?" in text and "/" in text and "://" in text:
            yield from self._in(text, Span(0, len(text)), in_source=in_source)
        if not is_text_file(doc):
            for link in doc.links:
                # The address is in the attribute of a tag, which is no prose.
                tag = opening_tag(doc, link) if "?" in link.target else None
                if tag:
                    yield from self._in(doc.source, tag, in_source=True)

    def _in(self, text: str, span: Span, *, in_source: bool) -> Iterator[Finding]:
        for address in QUERY.finditer(text, *span):
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
            names = ", ".join(dict.fromkeys(parts[index].partition("=")[0] for index in bad))
            told = f"The address follows the reader about ({names}); cut that off."
            robot = FROM_CHATBOT.search(address[0])
            if robot:
                told = f"The address was copied from a reply of {robot[1]}; read the page itself, and cut off {names}."
            cut = Span(first, last)
            fixes = [Fix("Cut it off", (Edit(cut, kept),), Safety.SAFE)]
            yield self.finding(cut, told, fixes=fixes, in_source=in_source)


def _tracks(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return "=" in parameter and (name.startswith("utm_") or name in _names())


@cache
def _names() -> frozenset[str]:
    return frozenset(read_list(__file__, "tracking_parameters.txt"))
