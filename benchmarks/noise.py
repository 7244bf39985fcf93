"""How often each rule speaks on edited news: python -m benchmarks.noise PATH… [--write].

PATH is a folder, a file of any format that newslint reads, or a file of records (.jsonl). Every rule of the bundled
packs runs, also those that are off by default or preview; rules that belong to a profile are left out. Findings are
counted per 1,000 words of the articles' bodies. On copy that was edited well most findings are false alarms, so the
figure says what a rule costs a desk that has nothing to mend. With `--write` the figures go to benchmarks/noise.jsonl,
from where docs/make_rules.py takes them into the page of each rule; of the articles nothing is kept.
"""

from __future__ import annotations

import argparse
import collections
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.cli.rules import state
from newslint.document import Document
from newslint.engine.files import find_files
from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.formats import Source
from newslint.formats.choose import Formats
from newslint.formats.roles import assign_roles
from newslint.rule import DocumentRule, MatchRule, Rule

FIGURES = Path(__file__).with_name("noise.jsonl")


class Noise(NamedTuple):
    """What was read, and how many findings each rule had on it."""

    articles: int
    words: int
    findings: dict[str, int]

    def per_1000_words(self, rule: str) -> float:
        """Findings of a rule per 1,000 words."""
        return 1000 * self.findings[rule] / self.words if self.words else 0.0


def main() -> None:
    """Count, print a table, and write the figures where that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="folders, articles, or records (.jsonl)")
    parser.add_argument("--write", action="store_true", help=f"write the figures to {FIGURES.name}")
    parser.add_argument("--of", default="edited news", metavar="WORDS", help="what the articles are (edited news)")
    told = parser.parse_args()
    packs = load_packs()
    rules = sorted((rule for rule in packs.rules if rule.pack in packs.bundled), key=lambda rule: rule.id)
    rules = [rule for rule in rules if isinstance(rule, MatchRule | DocumentRule) and not rule.profiles]
    noise = counted(documents(told.paths), rules)
    if not noise.words:
        sys.exit("no article was found there")
    print(f"{noise.articles} articles, {noise.words} words")
    for rule in sorted(rules, key=lambda rule: (-noise.findings[rule.id], rule.id)):
        print(f"{rule.id:44} {state(rule):8} {noise.findings[rule.id]:6} {noise.per_1000_words(rule.id):8.3f}")
    of_default = sum(noise.per_1000_words(rule.id) for rule in rules if state(rule) == "on")
    print(f"{'all rules that are on by default':60} {of_default:8.3f}")
    if told.write:
        FIGURES.write_text("".join(rows(noise, rules, told.of)), encoding="utf-8", newline="\n")


def documents(paths: Iterable[Path]) -> Iterator[Document]:
    """The articles of the files and folders, in the order of their names."""
    packs, formats = load_packs(), Formats()
    for wanted in find_files([str(path) for path in paths], formats.found_suffixes):
        text = Path(wanted.path).read_bytes().decode("utf-8", "replace")
        for doc in formats.for_source(wanted.path, text).documents(Source(wanted.path, text)):
            # A record that cannot be read is no article.
            if isinstance(doc, Document):
                yield assign_roles(doc, packs.namers)


def counted(docs: Iterable[Document], rules: Iterable[Rule]) -> Noise:
    """The findings of each rule on the articles, and the number of words in their bodies."""
    ruleset = RuleSet(tuple(rules))
    findings = collections.Counter(dict.fromkeys(sorted(ruleset.ids), 0))
    articles = words = 0
    for doc in docs:
        articles += 1
        words += sum(len(doc.of(block.span).split()) for block in doc.body)
        findings.update(one.rule for one in ruleset.lint(doc).findings)
    return Noise(articles, words, dict(findings))


def rows(noise: Noise, rules: Iterable[Rule], of: str) -> Iterator[str]:
    """The lines of the file of figures: a head that says what was read, then a row a rule."""
    yield json.dumps({"read": of, "articles": noise.articles, "words": noise.words}) + "\n"
    for rule in rules:
        yield json.dumps({"rule": rule.id, "per_1000_words": round(noise.per_1000_words(rule.id), 4)}) + "\n"


if __name__ == "__main__":
    main()
