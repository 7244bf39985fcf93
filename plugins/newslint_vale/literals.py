"""Texts of which one must stand in an article for an expression to match there at all."""

from __future__ import annotations

from newslint import fold
from newslint_vale.expressions import branches_of, group_end, set_end

# More texts than this take longer to look for than the expression itself.
MOST = 12
INERT = ".^$|+*?{}"


def needed(expression: str) -> tuple[str, ...]:
    """Texts, in small letters, of which each match holds one; none where that cannot be told or says too little."""
    found = _needed(expression)
    return tuple(sorted(found)) if found and len(found) <= MOST else ()


def _needed(expression: str) -> frozenset[str] | None:
    found: set[str] = set()
    for branch in branches_of(expression):
        best = _best(branch)
        if best is None:
            return None
        found |= best
    return frozenset(found)


def _best(branch: str) -> frozenset[str] | None:
    """The choice of texts that says most, among those that the parts of a branch call for."""
    choices: list[frozenset[str]] = []
    run = ""
    at = 0
    while at < len(branch):
        sign, literal, inner = branch[at], "", None
        if sign == "\\":
            following = branch[at + 1 : at + 2]
            literal = "" if following.isalnum() else following
            end = at + 2
        elif sign == "(":
            end = group_end(branch, at)
            inner = branch[at + 1 : end - 1]
        elif sign == "[":
            end = set_end(branch, at)
            few = _few(branch[at + 1 : end - 1])
            if few and branch[end : end + 1] not in ("?", "*", "{"):
                choices.append(few)
        else:
            literal = "" if sign in INERT else sign
            end = at + 1
        behind = branch[end : end + 1]
        is_sure = behind not in ("?", "*", "{") or not behind
        run = run + literal if literal and is_sure else _ended(run, choices)
        if literal and behind == "+":
            run = _ended(run, choices)
        if inner is not None and is_sure:
            held = _inside(inner)
            if held:
                choices.append(held)
        at = end
        if behind == "{":
            at = branch.find("}", end) + 1 or len(branch)
    _ended(run, choices)
    telling = [one for one in choices if len(one) <= MOST and all(_says_much(text) for text in one)]
    return max(telling, key=lambda one: (min(map(len, one)), -len(one), sorted(one)), default=None)


def _few(signs: str) -> frozenset[str]:
    """The signs that a set stands for, where they are few and stand for themselves; else none."""
    if not 0 < len(signs) <= 4 or signs[0] == "^" or set("\\-[") & set(signs):
        return frozenset()
    return frozenset(map(fold, signs))


def _inside(inner: str) -> frozenset[str] | None:
    """What a group calls for: nothing where it looks round or sets a condition."""
    if not inner.startswith("?"):
        return _needed(inner)
    if inner.startswith(("?:", "?P<", "?i:")) or (inner.startswith("?<") and inner[2:3] not in ("=", "!")):
        return _needed(inner[inner.index(":" if inner[1] in ":i" else ">") + 1 :])
    return None


def _ended(run: str, choices: list[frozenset[str]]) -> str:
    if run:
        choices.append(frozenset((fold(run),)))
    return ""


def _says_much(text: str) -> bool:
    return len(text.strip()) > 1 or not (text.isalnum() or text.isspace() or text in ".,'-")
