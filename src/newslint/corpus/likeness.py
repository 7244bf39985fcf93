"""Articles that repeat an earlier one, word for word or in most of their sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from newslint.corpus.figures import SKETCH
from newslint.named import NamedTuple

# The share of the different sentences of two articles, taken together, that both have, from which on they are one.
ALIKE = 0.7
# Sentences without which an article is known again by all of its words alone.
FEWEST = 4
# The sentences of a sketch by which articles are brought together, and how many of them two that are alike both have:
# of made-up pairs with 0.7 of their sentences in common fewer than one in a thousand had less.
KEYS = 8
FEWEST_KEYS = 3
# Articles that a sentence brings together; one that more have, “Sign up for our newsletter”, tells nothing of the rest.
MOST_HOLDERS = 8
# Numbers that are counted at once.
NUMBERS_AT_ONCE = 500_000


class Copy(NamedTuple):
    """The id of the first article that another one repeats, and what share of their sentences both have."""

    of: str | None
    share: float


class Known(NamedTuple):
    """An article that repeats none before it."""

    name: str | None
    sketch: frozenset[int]


def copies(batches: Callable[..., Iterable[pa.RecordBatch]]) -> Iterator[list[Copy | None]]:
    """For each batch of articles, with the columns `id`, `digest` and `sketch`, what each article repeats.

    `batches` is asked several times, for some of the columns by name, and gives the same in the same order. What occurs
    once is not held: of each article up to 72 bytes are looked at for that, and of those that share a sentence with
    another the sketch is kept.
    """
    digests = repeated(batch.column("digest") for batch in batches("digest"))
    keys = repeated(_keys(batch.column("sketch")) for batch in batches("sketch"))
    same: dict[int, str | None] = {}
    holders: dict[int, list[Known]] = {}
    for batch in batches("id", "digest", "sketch"):
        rows = zip(*(batch.column(name).to_pylist() for name in ("id", "digest", "sketch")), strict=True)
        yield [
            _copy(Known(name, frozenset(told or ())), digest, digests, keys, same, holders)
            for name, digest, told in rows
        ]


def _copy(
    one: Known,
    digest: int | None,
    digests: frozenset[int],
    keys: frozenset[int],
    same: dict[int, str | None],
    holders: dict[int, list[Known]],
) -> Copy | None:
    if digest in digests and digest is not None and digest in same:
        return Copy(same[digest], 1.0)
    shared = [key for key in sorted(one.sketch)[:KEYS] if key in keys] if len(one.sketch) >= FEWEST else []
    found = _nearest(one, shared, holders)
    if digest in digests and digest is not None:
        same[digest] = found.of if found else one.name
    if found is None:
        for key in shared:
            some = holders.setdefault(key, [])
            if len(some) < MOST_HOLDERS:
                some.append(one)
    return found


def _nearest(one: Known, shared: Iterable[int], holders: Mapping[int, Sequence[Known]]) -> Copy | None:
    """The first of the articles with several of these sentences that is alike enough."""
    met: dict[int, int] = {}
    for key in shared:
        for other in holders.get(key, ()):
            met[id(other)] = met.get(id(other), 0) + 1
            # Two that are alike have most of these in common; sentences that many articles have are soon seen alone.
            if met[id(other)] == FEWEST_KEYS:
                share = likeness(one.sketch, other.sketch)
                if share >= ALIKE:
                    return Copy(other.name, round(share, 2))
    return None


def likeness(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the sentences of two articles that both have; an estimate where there are more than a sketch holds.

    Of the smallest numbers of both together those count that both have (Broder, 1997).
    """
    union = sorted(one | other)[:SKETCH]
    return len(one.intersection(other).intersection(union)) / len(union) if union else 0.0


def _keys(sketches: pa.Array) -> pa.Array:
    return pc.list_flatten(pc.list_slice(sketches, 0, KEYS))


def repeated(columns: Iterable[pa.Array]) -> frozenset[int]:
    """The numbers that occur more than once.

    They are counted in shares, those of one remainder at a time: the table of a count takes many times their room.
    """
    numbers = pa.chunked_array(list(columns), pa.int64()).drop_null()
    shares = len(numbers) // NUMBERS_AT_ONCE + 1
    remainders = pc.subtract(numbers, pc.multiply(pc.divide(numbers, shares), shares))
    found: set[int] = set()
    for share in range(-shares + 1, shares):
        counts = pc.value_counts(numbers.filter(pc.equal(remainders, share)))
        found.update(counts.filter(pc.greater(counts.field("counts"), 1)).field("values").to_pylist())
    return frozenset(found)
