"""Blank lines where a box of the page was, or above the text."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Safety, Severity, Span, lazy_pattern

# Three blank lines or more, of whichever line ends.
RUN = lazy_pattern(r"(?:\r\n|\r(?!\n)|\n)(?:[ \t]*(?:\r\n|\r(?!\n)|\n)){3,}")
# One of these stands in every such run: most articles have none, which is told in no time.
HOLES = ("\n\n\n\n", " \n", "\t\n", "\r")
LINE_END = lazy_pattern(r"\r\n|\r|\n")
LEADING = lazy_pattern(r"(?:[ \t]*(?:\r\n|\r|\n))+")
# In other formats blank lines of the file are not seen.
FORMATS = frozenset({"plain", "markdown", "records"})


class BlankLineRun(DocumentRule):
    """Blank lines stand where a box of the page was, or above the text.

    Three blank lines in a row are the hole that an advertisement, a picture or a box of links left:
    look whether something is missing, and close it.
    """

    id = "leftovers/blank-line-run"
    severity = Severity.NOTE
    languages = ()
    bad = (
        "The council closed the library.[[\n\n\n\n]]Residents said they would fight the plan.",
        "[[\n\n]]The council closed the library on Tuesday.",
    )
    good = (
        "The council closed the library.\n\nResidents said they would fight the plan.",
        "The council closed the library.\n\n\nResidents said they would fight the plan.\n",
        "The council closed the library.\r\n\r\nResidents said they would fight the plan.\r\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Find blank lines above the text, and runs of three or more in it."""
        if doc.format not in FORMATS or not doc.source or doc.source.isspace():
            return
        source = doc.source
        leading = LEADING.match(source)
        end = 0
        if leading is not None:
            end = leading.end()
            fix = Fix("Delete the blank lines", (Edit(Span(0, end), ""),), Safety.SAFE)
            yield self.finding(
                Span(0, end), "There are blank lines above the text; delete them.", fixes=(fix,), in_source=True
            )
        # To look for one character is many times as fast as to look for two.
        if not any(sign[0] in source and sign in source for sign in HOLES):
            return
        for run in RUN.finditer(source, end):
            if run.end() == len(source):
                continue
            lines = len(LINE_END.findall(run.group())) - 1
            feed = "\r\n" if "\r\n" in run.group() else run.group()[0]
            fix = Fix("Leave one blank line", (Edit(Span(*run.span()), 2 * feed),), Safety.SAFE)
            yield self.finding(
                Span(*run.span()),
                f"There are {lines} blank lines in a row; see whether something is missing here, and leave one.",
                fixes=(fix,),
                in_source=True,
            )
