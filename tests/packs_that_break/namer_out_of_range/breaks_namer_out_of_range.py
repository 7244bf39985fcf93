"""A pack with a role namer that claims what is not there."""

from __future__ import annotations

from newslint import Role, RoleClaim, Span, hookimpl


def named(doc):
    """Claim a stretch behind the end."""
    return [RoleClaim(Span(10**6, 10**6 + 1), Role.LEFTOVER, 5.0, "share-follow")]


@hookimpl
def newslint_roles():
    """The role namers of this pack."""
    return [named]
