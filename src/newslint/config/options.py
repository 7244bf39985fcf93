"""Whether a value from TOML fits the type that a rule gives its option."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newslint.config.tables import At, choice, entries, flag, kind_of, texts
from newslint.errors import ConfigError
from newslint.finding import Severity
from newslint.text.patterns import lazy_pattern

LITERAL = lazy_pattern(r"""["']([^"']*)["']""")
# Alternatives stand outside brackets: `int | None`, not `Mapping[str, int | str]`.
OUTER_BAR = lazy_pattern(r"\|(?![^\[]*\])")


def fitted(value: object, annotation: object, at: At) -> Any:
    """The value as the option wants it, lists as tuples; raises ConfigError when it does not fit.

    The annotation is that of a dataclass field, a type or its source text: bool, int, float,
    str, Severity, Literal of texts, tuples and mappings of these, and alternatives with None,
    which TOML cannot write. A value of another type passes as it is; the rule will judge it.
    """
    told = annotation.__name__ if isinstance(annotation, type) else str(annotation).strip("'\"")
    kinds = [one.strip() for one in OUTER_BAR.split(told) if one.strip() != "None"]
    if len(kinds) == 1:
        return _fitted(value, kinds[0], at)
    for kind in kinds:
        try:
            return _fitted(value, kind, at)
        except ConfigError:
            continue
    raise at.fail(f"must be {' or '.join(kinds)}, not {kind_of(value)}")


def _fitted(value: object, kind: str, at: At) -> Any:
    name, _, inner = kind.removesuffix("]").partition("[")
    name = name.rpartition(".")[2]
    if name == "Literal":
        return choice(value, LITERAL.findall(inner), at)
    if name in ("Mapping", "dict", "Dict"):
        items = inner.partition(",")[2].strip() or "object"
        return entries(value, lambda one, place: fitted(one, items, place), at)
    if name in ("tuple", "Tuple", "list", "Sequence", "Iterable", "frozenset"):
        found = _items(value, inner.removesuffix("...").strip().rstrip(","), at)
        return frozenset(found) if name == "frozenset" else found
    read = _READERS.get(name)
    return value if read is None else read(value, at)


def _items(value: object, kind: str, at: At) -> tuple[Any, ...]:
    if kind == "str":
        return texts(value, at)
    if not isinstance(value, list | tuple):
        raise at.fail(f"must be a list, not {kind_of(value)}")
    return tuple(fitted(one, kind, at.item(number)) for number, one in enumerate(value, 1))


def _text(value: object, at: At) -> str:
    if not isinstance(value, str):
        raise at.fail(f"must be a text, not {kind_of(value)}")
    return value


def _whole(value: object, at: At) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise at.fail(f"must be a whole number, not {kind_of(value)}")
    return value


def _number(value: object, at: At) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise at.fail(f"must be a number, not {kind_of(value)}")
    return float(value)


def _severity(value: object, at: At) -> Severity:
    return Severity(choice(value, [str(one) for one in Severity], at))


_READERS: Mapping[str, Callable[[object, At], Any]] = {
    "bool": flag,
    "int": _whole,
    "float": _number,
    "str": _text,
    "Severity": _severity,
}
