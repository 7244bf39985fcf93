"""Who checks the articles of a corpus: one set of rules for all of them, made anew wherever the work is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newslint.config.settings import Settings
from newslint.corpus.figures import article_figures
from newslint.corpus.notes import note_columns
from newslint.corpus.schema import of_pack
from newslint.corpus.told import finding_row
from newslint.engine.article import Desk
from newslint.engine.cleaning import PACK, Cleaned, cleaned
from newslint.engine.linter import RuleSet
from newslint.engine.locate import order
from newslint.engine.packs import load_packs
from newslint.engine.problems import notice
from newslint.engine.registry import Registry
from newslint.engine.rightwords import right_words
from newslint.engine.rulecalls import Failure, gathered
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding
from newslint.formats.records import record_document
from newslint.rule import CorpusRule, Rule

# Characters. What is longer is no article, and would hold up everybody else.
LARGEST_TEXT = 10_000_000


@dataclass(frozen=True)
class CorpusDesk:
    """What it takes to check and clean the articles of a corpus.

    `desk` holds the rules of the run and those that cleaning asks, so that an article is read once for both;
    `told` are the ids of the former. `cleaner` holds the latter alone, for the rounds after the first.
    """

    desk: Desk
    cleaner: Desk
    told: frozenset[str]
    packs: tuple[str, ...]
    facts: Mapping[str, str]
    attributions: bool

    @cached_property
    def across(self) -> Mapping[str, CorpusRule]:
        """The rules that hold articles against one another, by their ids."""
        return {rule.id: rule for rule in self.desk.rules.corpus_rules}

    @cached_property
    def _cleaning(self) -> frozenset[str]:
        """The ids of the rules that cleaning asks."""
        return self.cleaner.rules.ids

    def row(self, record: Mapping[str, Any], clean: bool, unsafe: bool) -> dict[str, Any]:
        """The row of an article, with its clean text if asked for.

        Where a fault of newslint's own keeps the article from being checked, `error` says so.
        """
        failures: list[Failure] = []
        rows = gathered("newslint", self._rows(record, clean, unsafe), failures)
        return rows[0] if rows else error_row(record, failures[0].why, self.packs)

    def _rows(self, record: Mapping[str, Any], clean: bool, unsafe: bool) -> Iterator[dict[str, Any]]:
        text = record["text"]
        if len(text) > LARGEST_TEXT:
            size, most = len(text) / 1e6, LARGEST_TEXT / 1e6
            raise ArticleError(f"too large ({size:.0f} million characters, the limit is {most:.0f})")
        checked = self.desk.check_document(self.desk.named(record_document(_named(record))))
        failed = [notice("rule-failed", f"The rule {one.rule} failed: {one.why}.") for one in checked.failures]
        found = [one for one in checked.findings if one.rule in self.told or one.rule.startswith("newslint/")]
        found = sorted([*found, *failed], key=order) if failed else found
        done = self._cleaned(record, checked.findings, unsafe)
        counts = Counter(one.rule.partition("/")[0] for one in found)
        row = {
            **empty_row(record, self.packs),
            **article_figures(checked.doc, self.attributions),
            "words_lost": done.words_before - done.words_after,
            "findings": len(found),
            **{of_pack(pack): counts[pack] for pack in self.packs},
            "found": [finding_row(one, record.get("id"), checked.doc) for one in found],
        }
        if checked.notes is not None:
            row.update(note_columns(checked.notes, self._is_anywhere))
        if clean:
            row["cleaned"] = done.text
            row["audit"] = [{"line": one.line, "rule": one.rule, "text": one.text} for one in done.removed]
        yield row

    def _is_anywhere(self, rule: str) -> bool:
        return self.across[rule].any_event

    def _cleaned(self, record: Mapping[str, Any], known: Iterable[LocatedFinding], unsafe: bool) -> Cleaned:
        text = record["text"]
        asked = [one for one in known if one.rule in self._cleaning]
        if not any(one.fixes for one in asked):
            # What most articles are spared: nothing can go.
            return Cleaned(text, (), 0, 0)

        def lint(now: str) -> Iterable[LocatedFinding]:
            if now is text:
                return asked
            return self.cleaner.check_document(
                self.cleaner.named(record_document(_named({**record, "text": now})))
            ).findings

        return cleaned(text, lint, self.facts, unsafe)


def corpus_desk(settings: Settings, compares: bool, attributions: bool = True) -> CorpusDesk:
    """The desk for some settings, with the packs that are installed here. Raises ConfigError.

    Without `compares` the rules that hold articles against one another are left out, without `attributions`
    the column that counts those.
    """
    packs = load_packs()
    registry = Registry(packs.rules, packs.bundled)
    chosen = registry.rule_set(settings).rules
    told = [rule for rule in chosen if compares or not isinstance(rule, CorpusRule)]
    cleaning = registry.rule_set(settings._replace(select=(PACK.rstrip("/"),), extend_select=())).rules
    both = {rule.id: rule for rule in (*cleaning, *told)}
    ids = frozenset(rule.id for rule in told)
    names = registry.names | {name for rule in settings.house_rules for name in (rule.id, rule.pack)}

    right = right_words(settings.words)

    def desk(rules: Iterable[Rule]) -> Desk:
        return Desk(settings, RuleSet(tuple(rules)), packs.namers, names, right=right)

    return CorpusDesk(
        desk(both[name] for name in sorted(both)),
        desk(cleaning).alone,
        ids,
        tuple(sorted({name.partition("/")[0] for name in ids})),
        {rule.id: rule.fact for rule in cleaning if rule.fact},
        attributions,
    )


def _named(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record with an id; a table need not have any."""
    return record if record.get("id") is not None else {**record, "id": ""}


def empty_row(record: Mapping[str, Any], packs: Iterable[str]) -> dict[str, Any]:
    """A row that says which article it is about and nothing more."""
    row: dict[str, Any] = {"id": record.get("id"), "group": record.get("group"), "date": record.get("date")}
    return {**row, "error": None, "findings": 0, **{of_pack(pack): 0 for pack in packs}, "found": []}


def error_row(record: Mapping[str, Any], why: str, packs: Iterable[str]) -> dict[str, Any]:
    """The row of what could not be checked."""
    return {**empty_row(record, packs), "error": why}
