"""The rule `production/merge-conflict`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Finding, Severity, Span, lazy_pattern

SIGNS = ("<<<<<<<", ">>>>>>>", "{++", "{--", "{~~", "{>>")
FILES = frozenset({"plain", "markdown", "archieml"})


@cache
def _marks() -> re.Pattern[str]:
    return lazy_pattern(
        r"^(?:<{7}(?: [^\n]{1,80})?|>{7}(?: [^\n]{1,80})?|\|{7}(?: [^\n]{1,80})?|={7})$"
        r"|\{\+\+[^\n]{0,300}?\+\+\}|\{--[^\n]{0,300}?--\}|\{~~[^\n]{0,300}?~~\}|\{>>[^\n]{0,300}?<<\}",
        re.MULTILINE,
    )


class MergeConflict(DocumentRule):
    """Marks of two versions that were never made one: <<<<<<< HEAD, tracked changes.

    A version system writes both versions into the file when two people changed the same lines. Choose one and delete
    the marks. Marks of tracked changes are those of CriticMarkup.
    """

    id = "production/merge-conflict"
    severity = Severity.ERROR
    languages = ()
    wakes_on_signs = "<>{"
    bad = (
        "[[<<<<<<< HEAD]]\nThe bridge opens on Friday.\n[[=======]]\nThe bridge opens on Monday.\n[[>>>>>>> night]]\n",
        "The bridge opens on [[{~~Friday~>Monday~~}]] at noon.\n",
    )
    good = (
        "The bridge opens on Friday\n=======\nThe council voted on Tuesday.\n",
        "A prompt such as >>> is shown by some programs, and << and >> are quotation marks.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each of them in the file itself: they are no prose."""
        if doc.format not in FILES or not any(sign in doc.source for sign in SIGNS):
            return
        for mark in _marks().finditer(doc.source):
            told = f"“{mark[0][:40]}” is left of two versions of the text; keep one and delete the marks."
            yield self.finding(Span(*mark.span()), told, in_source=True)
