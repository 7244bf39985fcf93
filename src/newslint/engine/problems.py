"""What goes wrong with a run, told as findings of the pack `newslint`."""

from __future__ import annotations

from newslint.digest import fingerprint
from newslint.finding import LocatedFinding, Location, Severity


def notice(
    rule: str, message: str, severity: Severity = Severity.NOTE, location: Location | None = None
) -> LocatedFinding:
    """A finding about the run; its fingerprint is made of the rule and the message."""
    return LocatedFinding(f"newslint/{rule}", message, severity, location, fingerprint(rule, message))


def explained(problem: BaseException) -> str:
    """An exception in one line: its kind and, if it says anything, what."""
    said = " ".join(str(problem).split())[:300]
    kind = type(problem).__name__
    return f"{kind}: {said}" if said else kind
