"""Rules made of points of house style: rows of a data file, each with the profiles in which it holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from newslint import Edit, Finding, Fix, Hit, MatchRule, Pattern, Safety, Severity, fold, match_case, read_rows

# Whose points hold where no profile is chosen; only examples are linted so.
MODEL = "ap"
# What the houses are called in messages.
HOUSES = {
    "ap": "AP style",
    "reuters": "Reuters style",
    "afp": "AFP style",
    "guardian": "Guardian style",
    "bbc": "BBC style",
    "uk": "British style",
    "wire": "agency style",
}


class PointRule(MatchRule):
    """A rule whose points are rows.

    Keys of a row: `in`, the profiles that hold it; `write`, what the house writes; and either
    `words`, the wordings that it does not write, or `pattern` with `anchors` and perhaps `unless`,
    where the group x is what to report and `write` may name groups in braces, or hold a text for
    each form that is met. A pattern is matched with regard to case when the row has `case`. A
    wording with `keeps_names` is left alone where it has a capital inside a sentence.
    """

    row_file: ClassVar[str] = ""
    severity = Severity.NOTE
    fix_safety = Safety.SAFE
    message = "{house} has “{replacement}” for “{text}”."

    @property
    def house_name(self) -> str:
        """What the house is called in messages."""
        return HOUSES[self.house.profile or MODEL]

    @cached_property
    def rows(self) -> tuple[dict[str, Any], ...]:
        """The rows that hold in the profile of the house."""
        if not self.row_file:
            return ()
        profile = self.house.profile or MODEL
        return tuple(row for row in read_rows(__file__, self.row_file) if profile in row["in"])

    @cached_property
    def by_listed(self) -> Mapping[str, dict[str, Any]]:
        """The rows by their wordings and patterns."""
        table: dict[str, dict[str, Any]] = {}
        for row in self.rows:
            table.update(dict.fromkeys((*row.get("words", ()), *([row["pattern"]] if "pattern" in row else [])), row))
        return table

    def find_phrases(self) -> Iterable[str]:
        """The wordings of the rows."""
        return [word for row in self.rows for word in row.get("words", ())]

    def find_patterns(self) -> Iterator[Pattern]:
        """The patterns of the rows."""
        for row in self.rows:
            if "pattern" in row:
                unless = tuple(row.get("unless", ()))
                yield Pattern(row["pattern"], tuple(row["anchors"]), unless=unless, ignore_case=not row.get("case"))

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report what the house writes otherwise."""
        row = self.by_listed[hit.listed]
        if row.get("keeps_names") and is_capital_inside(hit):
            return
        around = hit.doc.text[max(0, hit.span.start - 1) : hit.span.start] + hit.doc.text[hit.span.end :][:1]
        if any(sign in "@#/_" for sign in around) or ("words" in row and "-" in around):
            return
        write = row["write"]
        if isinstance(write, dict):
            write = write[fold(hit.text)]
        write = write.format_map(hit.groups)
        if not row.get("case"):
            write = match_case(hit.text, write)
        if write != hit.text:
            yield self.mend(hit, write, row.get("why"))

    def mend(self, hit: Hit, write: str, message: str | None = None) -> Finding:
        """The finding that a hit amounts to, with what the house writes as its fix."""
        told = (message or self.message).format(house=self.house_name, replacement=write, text=hit.text)
        title = f"Write “{write}”" if write else "Delete it"
        return self.finding(hit.span, told, fixes=[Fix(title, (Edit(hit.span, write),), self.fix_safety)])


def is_capital_inside(hit: Hit) -> bool:
    """Whether a hit begins with a capital inside its sentence."""
    before = hit.doc.text[hit.sentence.start : hit.span.start]
    return hit.text[:1].isupper() and any(sign.isalnum() for sign in before)
