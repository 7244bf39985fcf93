"""Named tuples that are made quickly are named tuples all the same."""

from __future__ import annotations

import copy
import pickle
import types

import pytest

from newslint.named import NamedTuple


class Column(NamedTuple):
    """A column of a page."""

    editor: str
    inches: int = 12
    photographs: tuple[str, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether it runs over the fold."""
        return self.inches > 20


class Leader(Column):
    """A column that is nobody's."""

    def __new__(cls, inches: int) -> Leader:
        """Take the length."""
        return super().__new__(cls, "nobody", inches)


class Nothing(NamedTuple):
    """No fields."""


def test_it_is_made_by_place_and_by_name() -> None:
    assert Column("Hale", photographs=("a.jpg",)) == ("Hale", 12, ("a.jpg",))
    assert Column(inches=30, editor="Hale").is_long
    assert Nothing() == ()


def test_what_is_missing_or_too_much_is_an_error_that_names_it() -> None:
    with pytest.raises(TypeError, match=r"Column.__new__\(\) missing 1 required positional argument: 'editor'"):
        Column()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'pages'"):
        Column("Hale", pages=2)  # type: ignore[call-arg]


def test_it_tells_its_fields_and_is_told_from_them() -> None:
    column = Column("Hale")
    assert repr(column) == "Column(editor='Hale', inches=12, photographs=())"
    assert column._asdict() == {"editor": "Hale", "inches": 12, "photographs": ()}
    assert Column._fields == Column.__match_args__ == ("editor", "inches", "photographs")
    assert Column._field_defaults == {"inches": 12, "photographs": ()}
    assert Column._make(["Lowell", 3, ()]) == column._replace(editor="Lowell", inches=3)


def test_fields_that_it_has_not_cannot_be_replaced() -> None:
    with pytest.raises(ValueError, match="unexpected field names: \\['pages'\\]"):
        Column("Hale")._replace(pages=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Expected 3 arguments, got 1"):
        Column._make(["Hale"])


def test_it_cannot_be_changed_and_is_hashed_by_what_it_holds() -> None:
    column = Column("Hale")
    with pytest.raises(AttributeError):
        column.inches = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        column.pages = 3  # type: ignore[attr-defined]
    assert hash(column) == hash(("Hale", 12, ()))


def test_it_matches_and_unpacks() -> None:
    match Column("Hale", 3):
        case Column(editor, inches=3):
            assert editor == "Hale"
        case _:
            pytest.fail("it does not match")
    editor, *_ = Column("Hale")
    assert editor == "Hale"


def test_it_survives_copying_and_pickling() -> None:
    column = Column("Hale", 30)
    for other in (copy.deepcopy(column), pickle.loads(pickle.dumps(column))):
        assert other == column
        assert type(other) is Column


def test_a_class_of_it_can_be_inherited_from() -> None:
    assert Leader(8).editor == "nobody"
    assert isinstance(Leader(8), Column)
    assert type(Leader(8)).__mro__[-2] is tuple


def test_a_field_without_a_default_after_one_with_a_default_is_an_error() -> None:
    with pytest.raises(TypeError, match="without a default follows one with a default"):

        class Wrong(NamedTuple):
            inches: int = 12
            editor: str  # type: ignore[misc]


def test_it_is_made_by_a_class_statement_only() -> None:
    with pytest.raises(TypeError, match="class statement"):
        NamedTuple("Column", [("editor", str)])


def test_annotations_that_are_no_text_are_an_error_that_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="Late: its module has to begin with `from __future__ import annotations`"):
        types.new_class("Late", (NamedTuple,), exec_body=lambda space: space.update(__annotate__=None))
