"""Formulas of metric rules: numbers, names of counts, the four operations, powers and brackets, and nothing else."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Mapping

from newslint import ConfigError

OPERATIONS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
}
COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}
LONGEST = 2_000
# Names of functions, and what they do; those of a library stand behind `math.`.
FUNCTIONS: Mapping[str, Callable[[float], float]] = {"sqrt": lambda value: abs(value) ** 0.5, "abs": abs}


def parse_formula(formula: str, known: frozenset[str]) -> ast.expr:
    """The formula's tree; raises ConfigError for anything but arithmetic over the known names."""
    if len(formula) > LONGEST:
        raise ConfigError(f"its formula is longer than {LONGEST:,} characters")
    try:
        tree = ast.parse(" ".join(formula.replace("math.", "").split()), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ConfigError(f"its formula {formula[:60]!r} is no arithmetic") from None
    _check(tree, known)
    return tree


def _check(tree: ast.expr, known: frozenset[str]) -> None:
    if isinstance(tree, ast.BinOp) and type(tree.op) in OPERATIONS:
        _check(tree.left, known)
        _check(tree.right, known)
    elif isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub | ast.UAdd):
        _check(tree.operand, known)
    elif isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id in FUNCTIONS:
        if len(tree.args) != 1 or tree.keywords:
            raise ConfigError(f"its formula gives {tree.func.id} more than one number")
        _check(tree.args[0], known)
    elif isinstance(tree, ast.Name):
        if tree.id not in known:
            raise ConfigError(f"newslint does not count {tree.id[:40]!r}, which its formula names")
    elif not (isinstance(tree, ast.Constant) and type(tree.value) in (int, float)):
        raise ConfigError("its formula holds more than arithmetic")


def worth(tree: ast.expr, counts: Mapping[str, float]) -> float | None:
    """What a formula that was checked amounts to; None where it divides by nothing or runs over."""
    try:
        return _worth(tree, counts)
    except (ZeroDivisionError, OverflowError):
        return None


def _worth(tree: ast.expr, counts: Mapping[str, float]) -> float:
    if isinstance(tree, ast.BinOp):
        return OPERATIONS[type(tree.op)](_worth(tree.left, counts), _worth(tree.right, counts))
    if isinstance(tree, ast.UnaryOp):
        value = _worth(tree.operand, counts)
        return -value if isinstance(tree.op, ast.USub) else value
    if isinstance(tree, ast.Call):
        assert isinstance(tree.func, ast.Name)
        return FUNCTIONS[tree.func.id](_worth(tree.args[0], counts))
    if isinstance(tree, ast.Name):
        return counts[tree.id]
    assert isinstance(tree, ast.Constant)
    assert isinstance(tree.value, int | float)
    return float(tree.value)


def parse_condition(condition: str) -> tuple[str, float]:
    """The comparison and the number of a condition such as `> 10`; raises ConfigError."""
    for sign in COMPARISONS:
        if condition.strip().startswith(sign):
            try:
                return sign, float(condition.strip().removeprefix(sign))
            except ValueError:
                break
    raise ConfigError(f"its condition {condition[:40]!r} is no comparison with a number")
