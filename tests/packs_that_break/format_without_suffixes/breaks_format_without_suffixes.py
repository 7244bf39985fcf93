"""A pack with a format that does not say what it reads."""

from __future__ import annotations

from newslint import hookimpl


class Wire:
    """Articles as a wire service sends them."""

    name = "wire"
    named_only = False
    many = False

    def documents(self, source):
        """Fail on every file."""
        raise ValueError("no header")


@hookimpl
def newslint_formats():
    """The formats of this pack."""
    return [Wire()]
