"""Named tuples like those of `typing`, which are made in a tenth of the time.

To make a class with `typing.NamedTuple` takes 130 microseconds, most of them for compiling its annotations and its
constructor, and a run over one article makes a hundred such classes. These take their constructors from the ones below,
with the names of their fields put in, and the rest from one class. To a type checker they are those of `typing`, and to
whoever uses them too, but that they have no parameters of types.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter
    from types import FunctionType

    _new = tuple.__new__
    # By number of fields; who has more than these ought to be a class of another kind.
    _CONSTRUCTORS = (
        lambda _cls: _new(_cls, ()),
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p: _new(
            _cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p)
        ),
    )

    class _Named(tuple):
        """What all named tuples have."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values):
            made = _new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changed):
            made = self._make(map(changed.pop, self._fields, self))
            if changed:
                raise ValueError(f"Got unexpected field names: {list(changed)!r}")
            return made

        # What copy.replace asks for.
        __replace__ = _replace

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self):
            return tuple(self)

    class _Making(type):
        """Makes a class of what stands below `class …(NamedTuple):`."""

        def __new__(cls, name, bases, space):
            if "__annotations__" not in space and any(one.startswith("__annotate") for one in space):
                raise TypeError(f"{name}: its module has to begin with `from __future__ import annotations`")
            fields = tuple(space.get("__annotations__", ()))
            defaults = {field: space[field] for field in fields if field in space}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            template = _CONSTRUCTORS[len(fields)].__code__
            code = template.replace(co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__")
            space.update((field, _tuplegetter(at, f"Field {at}")) for at, field in enumerate(fields))
            space["__new__"] = FunctionType(code, globals(), "__new__", tuple(defaults.values()))
            space["_fields"] = space["__match_args__"] = fields
            space["_field_defaults"] = defaults
            space.setdefault("__slots__", ())
            return type(name, (_Named,), space)

    _base = type.__new__(_Making, "NamedTuple", (), {})

    def NamedTuple(*given):  # noqa: N802
        """The base of a named tuple: its fields are the annotated names of the class."""
        raise TypeError("a named tuple is made by a class statement")

    NamedTuple.__mro_entries__ = lambda bases: (_base,)
