"""Regular expressions as Vale writes them, turned into such as the `regex` package reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import Any

from newslint import ConfigError

LONGEST = 200_000
# Seconds that one expression may take over one text; ordinary ones take microseconds.
SECONDS = 0.2
# Spellings that an expression may stand for and still be sought as plain phrases.
MOST_SPELLINGS = 60

FLAG_GROUP = re.compile(r"\(\?([imsx]*)(?:-([imsx]+))?\)")
# A sign by its number, as Go and .NET write it.
CODE_POINT = re.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
ENDS = {r"\z": r"\Z", r"\Z": r"(?=\n?\Z)", r"\h": r"[ \t]"}
SIMPLE = re.compile(r"[\w '’&/-]+\Z")
# Signs by which an expression looks at what lies outside of its match.
LOOKS_AROUND = re.compile(r"[\^$]|\\[AZzG]|\(\?<?[=!]")


def translated(expression: str, *, keeps_groups: bool = True) -> str:
    """The expression with flags held to the group they stand in, and the forms of .NET and Go that differ put right.

    Without `keeps_groups` its capturing groups capture nothing, so that it can be joined to others.
    """
    parts: list[str] = []
    # For each open group how many groups for flags were opened inside of it.
    opened = [0]
    at = 0
    while at < len(expression):
        sign = expression[at]
        flags = FLAG_GROUP.match(expression, at)
        if sign == "\\":
            pair = expression[at : at + 2]
            if pair == r"\Q":
                end = expression.find(r"\E", at)
                end = len(expression) if end < 0 else end
                parts.append(re.escape(expression[at + 2 : end]))
                at = end + 2
                continue
            code = CODE_POINT.match(expression, at)
            parts.append(_sign(code) if code else ENDS.get(pair, pair))
            at = code.end() if code else at + 2
            continue
        if sign == "[":
            end = set_end(expression, at)
            parts.append(CODE_POINT.sub(_sign, expression[at:end]))
            at = end
            continue
        if flags:
            stated = (flags[1] or "") + (f"-{flags[2]}" if flags[2] else "")
            parts.append(f"(?{stated}:")
            opened[-1] += 1
            at = flags.end()
            continue
        if sign == "(":
            opened.append(0)
            is_plain = expression[at + 1 : at + 2] != "?"
            named = re.match(r"\(\?P?<[A-Za-z_]\w*>", expression[at:])
            if not keeps_groups and (is_plain or named):
                parts.append("(?:")
                at += len(named[0]) if named else 1
                continue
        elif sign == ")" and len(opened) > 1:
            parts.append(")" * opened.pop())
        elif sign == "|" and opened[-1]:
            # A flag holds to the end of its group, over all the branches that follow.
            pass
        parts.append(sign)
        at += 1
    return "".join(parts) + ")" * opened[0]


def _sign(code: re.Match[str]) -> str:
    """A sign that is written by its number, as the `regex` package writes it; beyond Unicode it stays as it is."""
    number = int(code[1], 16)
    return f"\\U{number:08x}" if number <= 0x10FFFF else code[0]


def set_end(expression: str, start: int) -> int:
    """The offset behind the bracket that closes a set of signs."""
    at = start + 1
    if expression[at : at + 1] == "^":
        at += 1
    if expression[at : at + 1] == "]":
        at += 1
    while at < len(expression) and expression[at] != "]":
        if expression.startswith("[:", at):
            close = expression.find(":]", at)
            at = close + 2 if close > 0 else at + 1
        else:
            at += 2 if expression[at] == "\\" else 1
    return at + 1


def compiled(expression: str, *, ignore_case: bool = False) -> Any:
    """The pattern; raises ConfigError for one that cannot be read."""
    if len(expression) > LONGEST:
        raise ConfigError(f"its expression is longer than {LONGEST:,} characters")
    import regex

    flags = regex.MULTILINE | (regex.IGNORECASE if ignore_case else 0)
    try:
        return regex.compile(expression, flags)
    except (regex.error, ValueError, OverflowError, RecursionError, MemoryError) as problem:
        raise ConfigError(f"its expression {expression[:60]!r} cannot be read ({problem})") from None


def template(tokens: Sequence[str], *, nonword: bool, raw: Sequence[str] = (), append: bool = False) -> str:
    """What Vale makes of tokens and raw parts: the tokens as whole words unless `nonword`, the raw parts in front."""
    joined = "|".join(tokens)
    core = f"(?:{joined})" if nonword or not tokens else rf"\b(?:{joined})\b"
    rest = "".join(raw)
    if not tokens:
        core = ""
    return core + rest if append else rest + core


def spellings(expression: str) -> tuple[str, ...] | None:
    """All texts that an expression matches, where they are few and stand as whole words; None otherwise."""
    found = _spelled(expression)
    if found is None or any(not one or not (one[0].isalnum() and one[-1].isalnum()) for one in found):
        return None
    return tuple(dict.fromkeys(found)) if all(SIMPLE.match(one) for one in found) else None


def _spelled(expression: str) -> list[str] | None:
    branches = branches_of(expression)
    if len(branches) > 1:
        many = [_spelled(branch) for branch in branches]
        flat = [one for some in many if some is not None for one in some]
        return flat if None not in many and len(flat) <= MOST_SPELLINGS else None
    parts: list[list[str]] = []
    at = 0
    while at < len(expression):
        sign = expression[at]
        if sign == "\\":
            one = expression[at + 1 : at + 2]
            if not one or one.isalnum():
                return None
            part, at = [one], at + 2
        elif sign == "(":
            end = group_end(expression, at)
            inside = expression[at + 1 : end - 1]
            if inside.startswith("?") and not inside.startswith("?:"):
                return None
            inner = _spelled(inside.removeprefix("?:"))
            if inner is None:
                return None
            part, at = inner, end
        elif sign == "[":
            end = set_end(expression, at)
            signs = expression[at + 1 : end - 1]
            if not signs or not all(one.isalnum() or one == " " for one in signs.replace("-", "", signs[-1:] == "-")):
                return None
            part, at = list(signs), end
        elif sign in ".*+{^$)|?":
            return None
        else:
            part, at = [sign], at + 1
        if expression[at : at + 1] == "?":
            part, at = ["", *part], at + 1
        if expression[at : at + 1] in ("*", "+", "{", "?") and at < len(expression):
            return None
        parts.append(part)
        size = 1
        for choices in parts:
            size *= len(choices)
        if size > MOST_SPELLINGS:
            return None
    return ["".join(one) for one in product(*parts)]


def branches_of(expression: str) -> list[str]:
    """The branches of an expression, which bars outside of all brackets part."""
    found, start, at = [], 0, 0
    while at < len(expression):
        sign = expression[at]
        if sign == "\\":
            at += 2
        elif sign == "[":
            at = set_end(expression, at)
        elif sign == "(":
            at = group_end(expression, at)
        else:
            if sign == "|":
                found.append(expression[start:at])
                start = at + 1
            at += 1
    return [*found, expression[start:]]


def group_end(expression: str, start: int) -> int:
    """The offset behind the bracket that closes a group."""
    at = start + 1
    while at < len(expression) and expression[at] != ")":
        sign = expression[at]
        if sign == "\\":
            at += 2
        elif sign == "[":
            at = set_end(expression, at)
        elif sign == "(":
            at = group_end(expression, at)
        else:
            at += 1
    return at + 1
