from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from newslint.config.options import fitted
from newslint.config.tables import At
from newslint.errors import ConfigError
from newslint.finding import Severity

AT = At("f", "x")


@pytest.mark.parametrize(
    ("value", "annotation", "expected"),
    [
        (3, "int", 3),
        (3, int, 3),
        (3, "float", 3.0),
        (3, "int | None", 3),
        ("a", "str | tuple[str, ...]", "a"),
        (["a"], "str | tuple[str, ...]", ("a",)),
        (["a"], "'tuple[str, ...]'", ("a",)),
        (["b", "a"], "frozenset[str]", frozenset("ab")),
        ([["a"], []], "tuple[tuple[str, ...], ...]", (("a",), ())),
        ("note", "Severity", Severity.NOTE),
        ("note", "newslint.Severity", Severity.NOTE),
        ({"a": 1}, "Mapping[str, int | str]", {"a": 1}),
        ({"a": ["b"]}, Mapping[str, tuple[str, ...]], {"a": ("b",)}),
        ("b", 'Literal["a", "b"]', "b"),
        ({"of": "its own"}, "Anything", {"of": "its own"}),
    ],
)
def test_a_value_comes_out_as_its_type(value: object, annotation: object, expected: Any) -> None:
    found = fitted(value, annotation, AT)

    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    ("value", "annotation"),
    [
        ("3", "int"),
        (True, "int"),
        (True, "float"),
        (1, "bool"),
        (1, "str"),
        ("a", "tuple[str, ...]"),
        (1, "str | tuple[str, ...]"),
        ([["a"], "b"], "tuple[tuple[str, ...], ...]"),
        ("notes", "Severity"),
        ({"a": 1.5}, "Mapping[str, int | str]"),
        ("c", 'Literal["a", "b"]'),
    ],
)
def test_a_value_of_another_type_is_refused(value: object, annotation: object) -> None:
    with pytest.raises(ConfigError, match=r"^f: x.* must be "):
        fitted(value, annotation, AT)
