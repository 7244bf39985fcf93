"""How fast each format is read and mapped, in MB of UTF-8 a second: python -m benchmarks.formats [NAME…].

Articles are made up and written down in each format. The formats take turns, and the median of the
rounds counts, so that a busy machine slows all of them alike. Only reading and mapping are timed.
"""

from __future__ import annotations

import argparse
import statistics
import time

from benchmarks.articles import MANY, ONE, articles
from newslint.document import Document
from newslint.formats import Format, Source
from newslint.formats.choose import Formats


def main() -> None:
    """Measure the formats named, or all that articles can be written in."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", help="formats; all of them if none is given")
    parser.add_argument("--articles", type=int, default=200, help="articles a round (200)")
    parser.add_argument("--rounds", type=int, default=7, help="rounds (7)")
    told = parser.parse_args()
    formats = Formats()
    names = told.names or [name for name in formats.names if name in ONE or name in MANY]
    sources = {name: files(name, told.articles) for name in names}
    readers = {name: formats.named(name) for name in names}
    for name in names:
        read(readers[name], sources[name][:10])
    times: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(told.rounds):
        for name in names:
            begun = time.process_time()
            found = read(readers[name], sources[name])
            times[name].append(time.process_time() - begun)
            assert found == told.articles, f"{name}: {found} articles read of {told.articles}"
    for name in names:
        size = sum(len(source.text.encode()) for source in sources[name]) / 1e6
        median = statistics.median(times[name])
        print(f"{name:10} {size / median:6.2f} MB/s  ({size:.2f} MB, {median / told.articles * 1e3:.2f} ms an article)")


def files(name: str, count: int) -> list[Source]:
    """The articles in a format, one a file, or all in one file where the format has it so."""
    told = articles(count)
    if name in ONE:
        return [Source(f"{number}.{name}", ONE[name](one)) for number, one in enumerate(told)]
    return [Source(f"all.{name}", MANY[name](told))]


def read(reader: Format, sources: list[Source]) -> int:
    """Read the files and look up a place in each article; gives the number of articles."""
    count = 0
    for source in sources:
        for one in reader.documents(source):
            assert isinstance(one, Document), one
            assert one.blocks
            one.offsets.place(one.blocks[-1].span)
            count += 1
    return count


if __name__ == "__main__":
    main()
