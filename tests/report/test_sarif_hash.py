"""GitHub's line hash, held against a known value and a slow reading of its description."""

from __future__ import annotations

import pytest

from newslint.report.sarif_hash import line_hashes


def slowly(data: bytes) -> dict[int, str]:
    """The hashes straight from the description, a unit at a time."""
    units: list[int] = []
    starts = [0]
    text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    raw = text.encode("utf-16-le")
    for place in range(0, len(raw), 2):
        unit = int.from_bytes(raw[place : place + 2], "little")
        if unit not in (32, 9):
            units.append(unit)
        if unit == 10:
            starts.append(len(units))
    units += [65535] + [0] * 100
    seen: dict[int, int] = {}
    hashes: dict[int, str] = {}
    for number, start in enumerate(starts, 1):
        value = 0
        for unit in units[start : start + 100]:
            value = (value * 37 + unit) % (1 << 64)
        seen[value] = seen.get(value, 0) + 1
        hashes[number] = f"{value:x}:{seen[value]}"
    return hashes


def test_an_empty_file_has_the_known_hash() -> None:
    assert line_hashes(b"", {1}) == {1: "c129715d7a2bc9a3:1"}


@pytest.mark.parametrize(
    "text",
    [
        "one\ntwo\r\nthree\rfour",
        "\ufeffwith a mark\n\n\n  \t \nlast\n",
        "same\nsame\nsame\n" + "x" * 300,
        "😀 emoji \t blanks\n" * 5,
        "y" * 99 + "\n" + "y" * 100 + "\n" + "y" * 101,
        "af\nbA\n" * 30,
    ],
)
def test_hashes_are_those_of_the_description(text: str) -> None:
    data = text.encode()
    expected = slowly(data)
    assert line_hashes(data, set(expected)) == expected


def test_lines_that_are_not_wanted_count_for_the_running_number() -> None:
    data = b"\n".join([b"tail " * 30] * 3)
    assert line_hashes(data, {2})[2].endswith(":2")


def test_bytes_that_are_no_utf8_are_hashed_as_github_reads_them() -> None:
    data = "Café\nolé\n".encode("latin-1")
    assert line_hashes(data, {1, 2, 3}) == slowly(data)
