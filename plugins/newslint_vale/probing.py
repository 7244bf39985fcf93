"""How an expression is looked for: with a cheap look through the whole text first, where one can be made of it.

A probe is an expression that matches wherever the whole expression matches: its conditions on what stands round a match
are left out, and so is a beginning such as `[^,]+`, which has the expression try at every letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newslint import ConfigError
from newslint.named import NamedTuple
from newslint_vale.expressions import LOOKS_AROUND, branches_of, compiled, group_end, set_end
from newslint_vale.literals import INERT, needed

# What a part of an expression may refer back to, or depend on, and layouts in which blanks say nothing.
REFERS = re.compile(r"\\[1-9]|\\g|\(\?P=|\(\?\(|\(\?[a-z]*x")
LOOK = re.compile(r"\(\?<?[=!]")
QUANTIFIER = re.compile(r"(?:[*+?]|\{\d+(?:,\d*)?\}|\{,\d+\})[?+]?")
AT_LEAST_ONCE = re.compile(r"(?:\+|\{[1-9]\d*(?:,\d*)?\})[?+]?\Z")
# Signs that stand for nearly every letter.
WIDE = re.compile(r"\.|\[\^|\\[wSDW]|\[(?:\\w|\\S|a-z|A-Z|\w-\w)")


class Way(NamedTuple):
    """An expression with the ways to find it soon.

    `needs` are texts of which each match holds one, in small letters; `probe` tells where a match may be, None where
    each part must be looked at. Where the probe is the pattern itself, its matches are those that are sought.
    """

    pattern: Any
    probe: Any
    needs: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        """Whether what the probe matches is what is sought."""
        return self.probe is self.pattern


class Atom(NamedTuple):
    """A part of a branch, with how often it may stand."""

    text: str
    times: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether it stands there once at least."""
        return not self.times or AT_LEAST_ONCE.match(self.times) is not None

    @property
    def literal(self) -> str:
        """The expression for the one sign that it is, or nothing."""
        if self.text[0] == "\\":
            return "" if self.text[1:2].isalnum() else self.text
        return "" if len(self.text) > 1 or self.text in INERT else self.text

    @property
    def inside(self) -> str:
        """What a group holds that changes nothing but what is captured; nothing for other parts."""
        named = re.match(r"\((?:\?:|\?P?<[A-Za-z_]\w*>|(?!\?))", self.text)
        return self.text[named.end() : -1] if named else ""


def way_of(expression: str, *, ignore_case: bool) -> Way:
    """The ways to find an expression; raises ConfigError for one that cannot be read."""
    pattern = compiled(expression, ignore_case=ignore_case)
    needs = needed(expression)
    relaxed = expression
    if LOOKS_AROUND.search(expression):
        relaxed = without_conditions(expression)
    if REFERS.search(expression):
        return Way(pattern, pattern if relaxed == expression else None, needs)
    if relaxed == expression and not any(_is_wide(one[0]) for one in map(atoms_of, _branches(expression)) if one):
        return Way(pattern, pattern, needs)
    told = tail(relaxed) or relaxed
    try:
        probe = compiled(told, ignore_case=ignore_case)
    except ConfigError:
        return Way(pattern, None, needs)
    return Way(pattern, None if probe.fullmatch("") else probe, needs)


def without_conditions(expression: str) -> str:
    """The expression without anchors and without looks to either side."""
    parts: list[str] = []
    at = 0
    while at < len(expression):
        sign = expression[at]
        end = at + 1
        if sign == "\\":
            end = at + 2
        elif sign == "[":
            end = set_end(expression, at)
        is_condition = sign in "^$" or expression[at:end] in (r"\A", r"\Z", r"\z", r"\G")
        if LOOK.match(expression, at):
            end, is_condition = group_end(expression, at), True
        if is_condition:
            times = QUANTIFIER.match(expression, end)
            end = times.end() if times else end
        else:
            parts.append(expression[at:end])
        at = end
    return "".join(parts)


def tail(expression: str) -> str:
    """The rest of an expression behind what it may begin with or not, and behind what matches nearly everywhere."""
    branches = [_tail(branch) for branch in _branches(expression)]
    return "|".join(branches) if all(branches) else ""


def _tail(branch: str) -> str:
    atoms = atoms_of(_bare(branch))
    while atoms and (atoms[0].text == r"\b" or not atoms[0].is_sure or "" in branches_of(atoms[0].inside or "x")):
        atoms = atoms[1:]
    if not atoms or not _is_wide(atoms[0]):
        return _joined(atoms)
    for number, atom in enumerate(atoms):
        if not atom.is_sure:
            continue
        if atom.literal:
            return _joined(atoms[number:])
        inner = atoms_of(atom.inside)
        if inner and inner[-1].literal and not inner[-1].times:
            return inner[-1].text + _joined(atoms[number + 1 :])
    return ""


def _joined(atoms: Sequence[Atom]) -> str:
    return "".join(one.text + one.times for one in atoms)


def atoms_of(expression: str) -> list[Atom]:
    """The parts of an expression of one branch; none for one of several."""
    if not expression or len(branches_of(expression)) > 1:
        return []
    found: list[Atom] = []
    at = 0
    while at < len(expression):
        sign = expression[at]
        end = at + 1
        if sign == "\\":
            end = at + 2
        elif sign == "[":
            end = set_end(expression, at)
        elif sign == "(":
            end = group_end(expression, at)
        times = QUANTIFIER.match(expression, end)
        found.append(Atom(expression[at:end], times[0] if times else ""))
        at = times.end() if times else end
    return found


def _branches(expression: str) -> list[str]:
    return branches_of(_bare(expression))


def _bare(expression: str) -> str:
    """An expression out of the group that stands round all of it, and without the edges of words round that."""
    while True:
        atoms = atoms_of(expression)
        inside = [one for one in atoms if one.text != r"\b"]
        if len(inside) != 1 or inside[0].times or not inside[0].inside:
            return expression
        expression = inside[0].inside


def _is_wide(atom: Atom) -> bool:
    """Whether a part of an expression may match at nearly every letter, and goes on for as long as it can."""
    if atom.inside:
        inner = atoms_of(atom.inside)
        return bool(inner) and _is_wide(inner[0])
    return atom.times[:1] in ("+", "*", "{") and WIDE.match(atom.text) is not None
