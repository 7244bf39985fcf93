"""A pack with a reporter that raises when half is written."""

from __future__ import annotations

from newslint import hookimpl


class Sheet:
    """A report on one sheet."""

    name = "sheet"

    def render(self, report, style):
        """Fail after the first line."""
        yield "Findings"
        raise OSError("out of paper")


@hookimpl
def newslint_reporters():
    """The reporters of this pack."""
    return [Sheet()]
