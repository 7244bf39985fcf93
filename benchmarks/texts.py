"""News text without repetition: the sentences of the rules' good examples, put together anew by a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from newslint.engine.packs import load_packs
from newslint.text.sentences import sentences

SHORTEST, LONGEST = 40, 400
PARAGRAPHS = 12
HEADLINE_WORDS = 7


def stock() -> list[str]:
    """The different sentences of all good examples, sorted."""
    found: set[str] = set()
    for rule in load_packs().rules:
        for example in rule.good:
            for line in example.split("\n"):
                found.update(line[one.start : one.end] for one in sentences(line))
    return sorted(one for one in found if SHORTEST <= len(one) <= LONGEST and one[-1] in ".?!”")


def articles(seed: int = 1, paragraphs: int = PARAGRAPHS) -> Iterator[str]:
    """Articles without end: a headline, and so many paragraphs of one to three sentences; none is like another."""
    source = random.Random(seed)
    told = stock()
    while True:
        headline = " ".join(source.choice(told).rstrip(".?!”").split()[:HEADLINE_WORDS])
        body = (" ".join(source.sample(told, source.randint(1, 3))) for _ in range(paragraphs))
        yield headline + "\n\n" + "\n\n".join(body) + "\n"


def write_folder(folder: Path, size: float, seed: int = 1, paragraphs: int = PARAGRAPHS) -> list[Path]:
    """Articles of so many MB in all as files in a folder; the same seed writes the same ones."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    paths: list[Path] = []
    for number, text in enumerate(articles(seed, paragraphs)):
        if written >= size * 1e6:
            break
        path = folder / f"{number:06}.txt"
        data = text.encode("utf-8")
        path.write_bytes(data)
        written += len(data)
        paths.append(path)
    return paths
