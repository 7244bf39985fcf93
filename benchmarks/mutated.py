"""What becomes of a run over damaged articles: python -m benchmarks.mutated FOLDER-OR-FILE … [--number 20000].

Takes the articles of folders, and of JSONL files (.gz too) the field `text`, of anybody's; damages them by a seed in
one to three ways, writes them in several formats, and checks them. Nothing may crash, no rule and no pack may fail,
what is sound text must be read, and what is not must be told; findings lie in the text, in order, each once; JSON and
SARIF can be read; a second fix finds nothing to do. Prints what did not hold, with the seed of the article, and ends
with 1 where there is anything.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random

from newslint.cli.fix import _findings
from newslint.engine.files import Wanted
from newslint.engine.fixer import fixed
from newslint.engine.runner import Request, Runner
from newslint.errors import ArticleError
from newslint.finding import Safety
from newslint.report import FileReport, Report, Style
from newslint.report.all import reporter_named

SHORTEST, LONGEST = 80, 4_000
BATCH = 200
# One in so many articles is mended twice.
FIXED = 5
ENCODINGS = (
    "cp1252",
    "latin-1",
    "mac-roman",
    "cp437",
    "shift_jis",
    "koi8-r",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
)
ODD = (
    "\u200b\u200d\ufeff\u00ad\u202e\u2066\u2028\u2029\x0b\x0c\x85\x1b\x7f\u0301\u00a0\u3000\U0001f600"
    "“”‘’«»„\"'’–—…[](){}<>&#*_`|\\"
)
BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
BROKEN = (b"\xc3", b"\xe2\x80", b"\xed\xa0\x80", b"\xf0\x9f\x98", b"\xff", b"\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80")
# Of many such signs a file is taken to be binary.
CONTROL = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f]")
Damage = Callable[[bytes, Random], bytes]


def flipped(data: bytes, chance: Random) -> bytes:
    """Some bits turned over."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def without_lines(data: bytes, chance: Random) -> bytes:
    """Some lines left out."""
    return b"\n".join(line for line in data.split(b"\n") if chance.random() > 0.3)


def shuffled_lines(data: bytes, chance: Random) -> bytes:
    """Lines in another order, some twice."""
    lines = data.split(b"\n")
    return b"\n".join(chance.choices(lines, k=len(lines)))


def encoded(data: bytes, chance: Random) -> bytes:
    """The same text in another encoding, which the file does not name."""
    return data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def with_nuls(data: bytes, chance: Random) -> bytes:
    """Bytes of zero put in."""
    at = chance.randrange(len(data))
    return data[:at] + b"\0" * chance.choice((1, 1, 2, 40)) + data[at:]


def cut(data: bytes, chance: Random) -> bytes:
    """The end missing, at any byte."""
    return data[: chance.randrange(1, len(data) + 1)]


def with_mark(data: bytes, chance: Random) -> bytes:
    """A byte order mark, at the head or elsewhere, right or wrong."""
    at = chance.choice((0, 0, 0, chance.randrange(len(data))))
    return data[:at] + chance.choice(BOMS) + data[at:]


def mixed_ends(data: bytes, chance: Random) -> bytes:
    """Lines that end in every way."""
    return b"".join(line + chance.choice((b"\n", b"\r\n", b"\r", b"\n\r", b"")) for line in data.split(b"\n"))


def with_broken(data: bytes, chance: Random) -> bytes:
    """Sequences that no encoding knows."""
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(BROKEN) * chance.randint(1, 3) + data[at:]


def with_odd(data: bytes, chance: Random) -> bytes:
    """Signs that nobody types, anywhere."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.randint(1, 25)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(ODD) * chance.choice((1, 1, 1, 3, 60)) + text[at:]
    return text.encode()


def repeated(data: bytes, chance: Random) -> bytes:
    """A piece again and again."""
    at = chance.randrange(len(data))
    piece = data[at : at + chance.randint(1, 60)]
    return data[:at] + piece * chance.randint(2, 200) + data[at:]


def without_blanks(data: bytes, chance: Random) -> bytes:
    """Blanks or line ends missing."""
    return data.replace(chance.choice((b" ", b"\n", b"\n\n", b".")), b"", chance.randint(1, 50))


DAMAGES: Sequence[Damage] = (
    flipped, without_lines, shuffled_lines, encoded, with_nuls, cut, with_mark, mixed_ends, with_broken, with_odd,
    repeated, without_blanks,
)  # fmt: skip


def paragraphs(text: str) -> Iterator[str]:
    """The text's paragraphs as HTML."""
    return (f"<p>{html.escape(one, quote=False)}</p>\n" for one in text.split("\n") if one.strip())


def as_page(text: str) -> str:
    """A page of the web."""
    body = "".join(paragraphs(text))
    return f"<!DOCTYPE html><html><head><title>News</title></head><body><article>{body}</article></body></html>"


def as_nitf(text: str) -> str:
    """An article as agencies send it."""
    body = "".join(paragraphs(text))
    return f"<?xml version='1.0'?><nitf><body><body.head/><body.content>{body}</body.content></body></nitf>"


def as_ninjs(text: str) -> str:
    """An article as JSON."""
    return json.dumps({"uri": "a", "type": "text", "headline": "News", "body_text": text}, ensure_ascii=False)


def as_records(text: str) -> str:
    """A file of records."""
    return "".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name in "ab")


FORMATS: Sequence[tuple[str, Callable[[str], str]]] = (
    *[(".txt", str)] * 3,
    (".md", str),
    (".html", as_page),
    (".xml", as_nitf),
    (".json", as_ninjs),
    (".jsonl", as_records),
)
# Formats of which every sound text is one.
ANY_TEXT = (".txt", ".md", ".html")


def texts(path: Path) -> Iterator[str]:
    """The articles of a folder or a file, shortened."""
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.name.endswith((".jsonl", ".jsonl.gz")):
            with (
                gzip.open(file, "rt", encoding="utf-8")
                if file.suffix == ".gz"
                else file.open(encoding="utf-8") as lines
            ):
                told = (json.loads(line).get("text") for line in lines)
                yield from (one[:LONGEST] for one in told if isinstance(one, str) and len(one) >= SHORTEST)
        elif file.suffix in (".txt", ".md"):
            yield file.read_text(encoding="utf-8", errors="replace")[:LONGEST]


def damaged(text: str, number: int, seed: int) -> tuple[str, bytes]:
    """The suffix and the bytes of an article of that number."""
    chance = Random(f"{seed} {number}")
    suffix, written = chance.choice(FORMATS)
    data = written(text).encode("utf-8", "replace")
    for damage in chance.sample(DAMAGES, chance.randint(1, 3)):
        data = damage(data, chance) or b"\n"
    return suffix, data


def complaints(runner: Runner, report: FileReport, data: bytes, suffix: str) -> Iterator[str]:
    """What does not hold of the report on a file."""
    rules = {one.rule for one in report.findings}
    try:
        is_sound = CONTROL.search(data.decode("utf-8")) is None
        is_text = True
    except UnicodeDecodeError:
        is_sound = is_text = False
    if is_sound and suffix in ANY_TEXT and rules & {"newslint/unreadable-file", "newslint/encoding-guessed"}:
        yield "a sound text was not read, or told to be of an unknown encoding"
    has_mark = data.startswith(BOMS)
    if not is_text and not has_mark and not rules & {"newslint/unreadable-file", "newslint/encoding-guessed"}:
        yield "nothing was told of bytes that are no text"
    try:
        opened = runner.open(Wanted(report.path, True))
    except ArticleError:
        if any(one.location for one in report.findings):
            yield "there are findings in a file that cannot be read"
        return
    placed = [one for one in report.findings if one.location and one.location.field == "text"]
    if not opened.kind.many:
        whole = opened.source.text
        for one in placed:
            place = one.location
            assert place
            if not 0 <= place.offset <= place.end_offset <= len(whole):
                yield f"{one.rule}: outside of the text"
            elif whole[place.offset : place.end_offset] != place.text:
                yield f"{one.rule}: its text is not that of its place"
    spans = [(one.location.offset, one.location.end_offset) for one in placed if one.location]
    if spans != sorted(spans):
        yield "findings out of order"
    keys = [(one.rule, one.location, one.message) for one in report.findings]
    if len(set(keys)) != len(keys):
        yield f"a finding twice: {Counter(keys).most_common(1)[0][0][0]}"


def unsteady(runner: Runner, path: str) -> str:
    """What a second fix would still change; empty where there is nothing, as it should be."""
    try:
        opened = runner.open(Wanted(path, True))
        if opened.kind.many or opened.is_binary:
            return ""
        once = fixed(opened.source.text, partial(_findings, opened), Safety.SAFE)[0]
        again = fixed(once, partial(_findings, opened), Safety.SAFE)[0]
        opened.encode(once)
    except ArticleError:
        # Not of its format, or damaged so that it could not be written back as it was.
        return ""
    return "" if once == again else "a second fix changes more"


def parsed(report: Report) -> Iterator[str]:
    """The formats for machines that cannot be read."""
    for name in ("jsonl", "json", "sarif", "rdjsonl", "gitlab"):
        reporter = reporter_named(name)
        assert reporter
        try:
            whole = "".join(reporter.render(report, Style())).encode("utf-8", "backslashreplace").decode()
            for one in whole.rstrip("\n").split("\n") if name in ("jsonl", "rdjsonl") else [whole]:
                json.loads(one)
        except ValueError as problem:
            yield f"{name} cannot be read: {problem}"
        except Exception:
            yield f"{name} cannot be written: {traceback.format_exc()}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Damage, check and tell."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("paths", nargs="+", type=Path)
    options.add_argument("--number", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, default=0, help="begin with the article of this number")
    given = options.parse_args(arguments)
    known = [text for path in given.paths for text in texts(path)]
    Random(given.seed).shuffle(known)
    print(f"{len(known):,} articles known, {given.number:,} to be made of them", flush=True)
    wrong: Counter[str] = Counter()
    told: Counter[str] = Counter()
    begun = time.process_time()
    for start in range(given.first, given.first + given.number, BATCH):
        with tempfile.TemporaryDirectory() as folder:
            made: dict[str, tuple[int, bytes, str]] = {}
            for number in range(start, min(start + BATCH, given.first + given.number)):
                suffix, data = damaged(known[number % len(known)], number, given.seed)
                path = Path(folder, f"{number}{suffix}")
                path.write_bytes(data)
                made[str(path)] = number, data, suffix
            asked = Request(tuple(made), cache=False, jobs=1, isolated=True, layer={"select": ["all"], "preview": True})
            try:
                runner = Runner(asked)
                report = runner.report()
            except Exception:
                wrong["the run crashed"] += 1
                print(f"crash in the articles from {start}:\n{traceback.format_exc()}", flush=True)
                continue
            for one in report.notices:
                wrong[one.rule] += 1
                print(f"{start}: {one.message}", flush=True)
            for file in report.files:
                number, data, suffix = made[file.path]
                told.update(one.rule for one in file.findings if one.rule.startswith("newslint/"))
                problems = list(complaints(runner, file, data, suffix))
                if number % FIXED == 0 and (more := unsteady(runner, file.path)):
                    problems.append(more)
                for problem in problems:
                    wrong[problem] += 1
                    print(f"{number}{suffix}: {problem}", flush=True)
            for problem in parsed(report):
                wrong[problem] += 1
                print(f"{start}: {problem}", flush=True)
        if (start // BATCH) % 10 == 9:
            print(f"{start + BATCH:,} done, {time.process_time() - begun:.0f} s of a processor", flush=True)
    print(f"{given.number:,} articles, {sum(wrong.values())} faults: {dict(wrong)}; notices in articles: {dict(told)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
