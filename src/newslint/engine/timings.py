"""What a run costs, told apart by rule, layer, role namer and stage: for `newslint check --timings`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from newslint.document import Block, Document
from newslint.engine.rulecalls import Failure, answered
from newslint.named import NamedTuple

T = TypeVar("T")
Q = TypeVar("Q")

# What a document works out by itself when it is first asked.
PROPERTIES = ("folded", "plain", "words", "folded_words", "sentences", "quotations")


class Cost(NamedTuple):
    """The time that something took by itself, without what it called that is told apart, and how often it ran."""

    name: str
    seconds: float
    calls: int


class Clock:
    """Adds up times; of things that call each other each has its own."""

    def __init__(self) -> None:
        self._spent: dict[str, list[float]] = {}
        # Seconds that the things called by each open one have taken.
        self._inner: list[float] = []

    def run(self, name: str, call: Callable[..., T], *given: Any) -> T:
        """Call something and count its time under a name."""
        begun = time.perf_counter()
        self._inner.append(0.0)
        try:
            return call(*given)
        finally:
            taken = time.perf_counter() - begun
            own = taken - self._inner.pop()
            if self._inner:
                self._inner[-1] += taken
            held = self._spent.setdefault(name, [0.0, 0])
            held[0] += own
            held[1] += 1

    def each(self, name: str, things: Iterable[T]) -> Iterator[T]:
        """The things one by one, the time to come by them counted under a name."""
        iterator = iter(things)
        while True:
            found = self.run(name, next, iterator, None)
            if found is None:
                return
            yield found

    def answered(self, rule: str, ask: Callable[[Q], Iterable[T]], about: Q, failures: list[Failure]) -> list[T]:
        """What a rule answers, its time counted."""
        found: list[T] = self.run(f"rule {rule}", answered, rule, ask, about, failures)
        return found

    def costs(self) -> list[Cost]:
        """Everything that was counted, the dearest first."""
        found = [Cost(name, seconds, int(calls)) for name, (seconds, calls) in self._spent.items()]
        return sorted(found, key=lambda one: (-one.seconds, one.name))


class TimedDocument(Document):
    """A document whose layers are counted."""

    def layer(self, compute: Callable[[Document], T]) -> T:
        """The result of a function of this document, worked out once; its time is counted."""
        if compute not in self._layers:
            module = compute.__module__.removeprefix("newslint.layers.")
            name = f"layer {module}.{compute.__qualname__}"
            self._layers[compute] = vars(self)["clock"].run(name, compute, self)
        result: T = self._layers[compute]
        return result

    def with_blocks(self, blocks: Iterable[Block]) -> Document:
        """The same article with other blocks, still counted."""
        return _with_clock(super().with_blocks(blocks), vars(self)["clock"])


def _counted(name: str) -> Any:
    def compute(doc: TimedDocument) -> Any:
        return vars(doc)["clock"].run(f"layer {name}", vars(Document)[name].func, doc)

    found = cached_property(compute)
    found.__set_name__(TimedDocument, name)
    return found


for _name in PROPERTIES:
    setattr(TimedDocument, _name, _counted(_name))


def timed(doc: Document, clock: Clock) -> Document:
    """The document with its layers counted."""
    return _with_clock(TimedDocument(*doc), clock)


def _with_clock(doc: Document, clock: Clock) -> Document:
    vars(doc)["clock"] = clock
    return doc


def table(costs: Sequence[Cost], articles: int) -> Iterator[str]:
    """The costs as lines of text: milliseconds, share, microseconds an article, calls, name; then the packs' sums."""
    total = sum(one.seconds for one in costs) or 1.0
    yield f"{'ms':>9} {'share':>6} {'us each':>8} {'calls':>8}  what"
    for one in costs:
        yield _line(one, total, articles)
    packs: dict[str, list[float]] = {}
    for one in costs:
        if one.name.startswith("rule "):
            held = packs.setdefault(one.name.removeprefix("rule ").partition("/")[0], [0.0, 0])
            held[0] += one.seconds
            held[1] += one.calls
    yield ""
    for name, (seconds, calls) in sorted(packs.items(), key=lambda item: -item[1][0]):
        yield _line(Cost(f"all rules of {name}", seconds, int(calls)), total, articles)


def _line(one: Cost, total: float, articles: int) -> str:
    each = one.seconds * 1e6 / max(articles, 1)
    return f"{one.seconds * 1e3:9.1f} {one.seconds / total:6.1%} {each:8.1f} {one.calls:8d}  {one.name}"
