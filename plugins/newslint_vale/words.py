"""Words that a style does not want, and words that it wants in the place of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from newslint import Document, Finding, Fix, Hit, MatchRule, Severity, Span, match_case, plain
from newslint.named import NamedTuple
from newslint_vale.actions import Action, translated_template
from newslint_vale.base import ValeRule
from newslint_vale.comments import heard, silences
from newslint_vale.expressions import SECONDS, compiled, spellings, template, translated
from newslint_vale.probing import Way, way_of

# A token that asks for the boundaries of a word itself.
WHOLE_WORD = re.compile(r"\\b([^\\]+)\\b\Z")


class Sought(NamedTuple):
    """What a rule looks for: spellings that stand for themselves, and an expression for all the rest, if any."""

    spelled: tuple[str, ...]
    expression: str = ""


class Words(ValeRule, MatchRule):
    """What rules about words share: most of them are few spellings, which the scan of all rules finds in passing."""

    skip_quotations = False
    sought: Sought = Sought(())
    ignore_case: bool = False
    exceptions: tuple[str, ...] = ()

    def __init__(self, **definition: Any) -> None:
        """Make a rule; without an expression no article needs to be looked through for it."""
        super().__init__(**definition)
        if not self.sought.expression:
            vars(self)["wakes_on"] = ()

    def find_phrases(self) -> Iterable[str] | Mapping[str, str]:
        """The spellings."""
        return self.sought.spelled

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a spelling where the article is looked at, in the letter case that is sought."""
        doc = hit.doc
        level = doc.layer(self.book.levels).get(self.name)
        if level is None or not (self.ignore_case or plain(hit.text) in self._exact):
            return
        if any(hit.span.overlaps(span) for span in doc.layer(self.book.ignored)):
            return
        found = self.judged(hit.span, hit.text, level, hit.listed)
        yield from heard(doc, self.name, found) if doc.layer(silences) else found

    def found(self, doc: Document, level: Severity) -> Iterator[Finding]:
        """Report what the expression matches."""
        for _, offset, match in self.matches(doc, self._way):
            span = Span(match.start() + offset, match.end() + offset)
            if span.length:
                text = (doc.source if self.where.is_raw else doc.text)[span.start : span.end]
                yield from self.judged(span, text, level, match.lastgroup or "")

    def judged(self, span: Span, text: str, level: Severity, key: str) -> Iterable[Finding]:
        """The findings for a text that was met; `key` is the spelling or the name of the group that met it."""
        raise NotImplementedError

    def is_excepted(self, text: str) -> bool:
        """Whether an exception matches in a text."""
        return bool(self.exceptions) and self._excepting.search(plain(text), timeout=SECONDS) is not None

    @cached_property
    def _exact(self) -> frozenset[str]:
        return frozenset(map(plain, self.sought.spelled))

    @cached_property
    def _way(self) -> Way:
        return way_of(self.sought.expression, ignore_case=self.ignore_case)

    @cached_property
    def _excepting(self) -> Any:
        return compiled(exception_expression(self.exceptions))


class Existence(Words):
    """Words that are not to be there."""

    def judged(self, span: Span, text: str, level: Severity, key: str) -> Iterable[Finding]:
        """The finding, unless an exception clears it."""
        if not self.is_excepted(text):
            yield self.tell(span, text, level, text, in_source=self.where.is_raw)


class Substitution(Words):
    """Words with what to write instead: `swap` maps what is sought to that, several parted by a bar."""

    swap: tuple[tuple[str, str], ...] = ()
    capitalize: bool = False

    def judged(self, span: Span, text: str, level: Severity, key: str) -> Iterable[Finding]:
        """The finding, with a fix for each wording where the rule's action is to replace."""
        wanted = self._wanted(text, key)
        alternatives = wanted.split("|")
        if self.capitalize and text[:1].isupper():
            alternatives = [one[:1].upper() + one[1:] for one in alternatives]
        if plain(text) in map(plain, alternatives) or self.is_excepted(text):
            return
        fixes = () if self.where.is_raw else self._fixes(span, text, alternatives)
        listed = _listed(alternatives, "'%s'" in self.told)
        yield self.tell(span, text, level, listed, text, in_source=self.where.is_raw, fixes=fixes)

    def _fixes(self, span: Span, text: str, alternatives: Sequence[str]) -> tuple[Fix, ...]:
        action = self.action
        if action is None:
            return ()
        if action.name == "replace" and not action.params:
            cased = tuple(match_case(text, one) if self.ignore_case else one for one in alternatives)
            action = Action("replace", cased)
        return action.fixes(span, text)

    def _wanted(self, text: str, key: str) -> str:
        if key in self._by_spelling:
            return self._by_spelling[key]
        pattern, wanted = self._by_group[key]
        if "$" in wanted:
            match = pattern.fullmatch(plain(text), timeout=SECONDS)
            return str(match.expand(translated_template(wanted))) if match else wanted
        return wanted

    @cached_property
    def _by_spelling(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for sought, wanted in self.swap:
            if "$" in wanted:
                continue
            for one in spellings(plain(sought)) or ():
                found.setdefault(one, wanted)
        return found

    @cached_property
    def _by_group(self) -> dict[str, tuple[Any, str]]:
        return {
            f"k{number}": (compiled(translated(sought), ignore_case=self.ignore_case), wanted)
            for number, (sought, wanted) in enumerate(self.swap)
        }


def sought_tokens(
    tokens: Sequence[str], raw: Sequence[str], *, nonword: bool, append: bool, plain_only: bool
) -> Sought:
    """What the tokens and raw parts of an existence rule look for.

    Where `plain_only`, tokens that stand for few spellings are sought as such; else all are one expression.
    """
    tokens = [_checked(one.replace("’", "'")) for one in tokens]
    if raw or not plain_only:
        joined = [translated(one, keeps_groups=False) for one in tokens]
        parts = [translated(one, keeps_groups=False) for one in raw]
        return Sought((), template(joined, nonword=nonword, raw=parts, append=append))
    spelled: dict[str, None] = {}
    rest: list[str] = []
    for token in tokens:
        whole = WHOLE_WORD.match(token) if nonword else None
        found = spellings(whole[1] if whole else token) if whole or not nonword else None
        if found is None:
            rest.append(translated(token, keeps_groups=False))
        else:
            spelled.update(dict.fromkeys(found))
    return Sought(tuple(spelled), template(rest, nonword=nonword) if rest else "")


def sought_swaps(swap: Sequence[tuple[str, str]], *, nonword: bool, plain_only: bool) -> Sought:
    """What the keys of a substitution look for; those that are no plain spellings are named by their number."""
    spelled: dict[str, None] = {}
    rest: list[str] = []
    for number, (key, wanted) in enumerate(swap):
        _checked(key)
        found = None if nonword or "$" in wanted or not plain_only else spellings(plain(key))
        if found is None:
            rest.append(f"(?P<k{number}>{translated(key, keeps_groups=False)})")
        else:
            spelled.update(dict.fromkeys(found))
    return Sought(tuple(spelled), template(rest, nonword=nonword) if rest else "")


def exception_expression(exceptions: Sequence[str]) -> str:
    """The expression of exceptions: whole words, the longest first, each in its own letter case."""
    longest = sorted(exceptions, key=lambda one: (-len(one), one))
    return template([translated(one, keeps_groups=False) for one in longest], nonword=False)


def _checked(token: str) -> str:
    """The token, if it can stand alone; raises ConfigError for one that would only close a bracket of another."""
    if not token.replace(" ", "").isalnum():
        compiled(translated(token))
    return token


def _listed(alternatives: Sequence[str], is_quoted: bool) -> str:
    if len(alternatives) == 1:
        return alternatives[0]
    # The message has quotation marks round the whole of them already.
    inner = "', '" if is_quoted else ", "
    last = "' or '" if is_quoted else " or "
    return inner.join(alternatives[:-1]) + last + alternatives[-1]
