"""What a rule is: an id, an explanation, examples, and a way to find faults.

    Rule
    ├── MatchRule      phrases and patterns, answered by the engine's shared scan
    ├── DocumentRule   looks at a whole article
    └── CorpusRule     holds what articles on one event say against one another

Rules hold no state between articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from newslint.document import PROSE, Block, Document, Role
from newslint.errors import PackError
from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity, Span
from newslint.named import NamedTuple
from newslint.text.patterns import lazy_pattern
from newslint.text.precompiled import quick_pattern
from newslint.text.words import match_case

if TYPE_CHECKING:
    from dataclasses import Field

# What a bad example marks, in a group. A bracket that follows belongs to what is marked.
MARKED = lazy_pattern(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
ID = quick_pattern(r"[a-z][a-z0-9-]*/[a-z0-9]+(?:-[a-z0-9]+)*\Z")


class House(NamedTuple):
    """What a newsroom says of itself, for all rules to read.

    `dateline` is `auto`, `required` or `never`; `profile` is empty or the name of one.
    """

    profile: str = ""
    dateline: str = "auto"


class Rule:
    """What all rules share.

    The docstring explains the rule: its first line says what is flagged, the rest why that matters
    and where the advice is from. `bad` and `good` are examples; in a bad one `[[…]]` stands round
    what must be flagged. They are tests, documentation and SARIF help at once.

    `scope` holds the roles of the blocks that the rule looks at. `languages` are those it knows,
    none for any. A rule with `by_default` false runs when it is selected; one with `preview` true
    only when preview rules are asked for as well; one with `profiles` only under one of these.
    `fact` names what a line that it takes out says of the article, such as `date` or `author`:
    `newslint clean --keep metadata` puts it elsewhere. `about_article` says that a finding speaks of
    the article as a whole, so that it counts when any line was changed. `spares_words` says that the rule
    is about how words or names are spelt, so that it has nothing to say of those in a house's word lists.
    `says_once` says that it tells a thing once an article, so that it is not told again of each stretch of a long one.
    """

    id: ClassVar[str] = ""
    severity: ClassVar[Severity] = Severity.WARNING
    scope: ClassVar[frozenset[Role]] = PROSE
    languages: ClassVar[tuple[str, ...]] = ("en",)
    by_default: ClassVar[bool] = True
    preview: ClassVar[bool] = False
    profiles: ClassVar[tuple[str, ...]] = ()
    aliases: ClassVar[tuple[str, ...]] = ()
    fact: ClassVar[str] = ""
    about_article: ClassVar[bool] = False
    spares_words: ClassVar[bool] = False
    says_once: ClassVar[bool] = False
    bad: ClassVar[tuple[str, ...]] = ()
    good: ClassVar[tuple[str, ...]] = ()

    class Options:
        """Options of the rule, as a dataclass with defaults; newslint.toml sets them under `[rules."id"]`."""

    def __init__(self, options: Any = None, house: House | None = None) -> None:
        """Make a rule; raises PackError when the class lacks an id, an explanation or examples."""
        self.check_definition()
        # What a configuration says of all findings of this rule; it overrules the rule itself.
        self.stated_severity: Severity | None = None
        self.options: Any = self.Options() if options is None else options
        self.house = House() if house is None else house

    @property
    def pack(self) -> str:
        """The pack's name: the part of the id before the slash."""
        return self.id.split("/")[0]

    @property
    def summary(self) -> str:
        """One sentence that says what is flagged."""
        return (self.__doc__ or "").strip().split("\n")[0].strip()

    @property
    def why(self) -> str:
        """The rest of the explanation, its paragraphs parted by blank lines; may be empty."""
        lines = (self.__doc__ or "").strip().split("\n")[1:]
        return "\n".join(line.strip() for line in lines).strip()

    def check_definition(self) -> None:
        """Refuse a rule that cannot be explained or tested."""
        name = type(self).__name__
        if not ID.match(self.id):
            raise PackError(f"{name}: the id {self.id!r} is not of the form pack/what-is-flagged")
        if not (self.__doc__ or "").strip():
            raise PackError(f"{self.id}: the rule has no docstring to explain it")
        if not self.bad or not self.good:
            raise PackError(f"{self.id}: the rule needs at least one bad and one good example")

    def with_options(self, values: Mapping[str, Any], house: House) -> Rule:
        """A copy of this rule with options set; keys are the names of the fields of `Options`."""
        return type(self)(self.Options(**values), house)

    @classmethod
    def option_names(cls) -> tuple[str, ...]:
        """The names of the options, in the order of their definition."""
        return tuple(one.name for one in option_fields(cls))

    def finding(
        self,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        fixes: Iterable[Fix] = (),
        related: Iterable[Related] = (),
        in_source: bool = False,
    ) -> Finding:
        """A finding of this rule at a span of the prose, or of the file where `in_source` is true."""
        told = self.stated_severity or severity or self.severity
        return Finding(self.id, message, span, told, tuple(fixes), tuple(related), in_source)


def option_fields(rule: Rule | type[Rule]) -> Sequence[Field[Any]]:
    """The fields of a rule's Options; raises TypeError where these are no dataclass."""
    if rule.Options is Rule.Options:
        return ()
    # Few rules have options, and the module takes longer to import than all that is imported here.
    from dataclasses import fields

    return fields(rule.Options)  # type: ignore[arg-type]


class DefinedRule(Rule):
    """A rule made of a file: what a class would define is given by name and shadows the class's."""

    languages = ()

    def __init__(self, **definition: Any) -> None:
        """Make a rule of a definition that has been checked: id, `__doc__`, severity, scope and the like."""
        self.definition = definition
        vars(self).update(definition)
        super().__init__()

    def check_definition(self) -> None:
        """Accept a rule without examples: whoever wrote the file may add them when the rule has proved itself."""

    def with_options(self, values: Mapping[str, Any], house: House) -> Rule:
        """A copy of this rule for a house."""
        made = type(self)(**self.definition)
        made.options = self.Options(**values)
        made.house = house
        return made

    def __repr__(self) -> str:
        # The same whatever the hash seed, so that a cache may be keyed by it.
        shown = (f"{key}={_steady(value)}" for key, value in sorted(self.definition.items()))
        return f"{type(self).__name__}({', '.join(shown)})"


class DocumentRule(Rule):
    """A rule that looks at a whole article.

    `wakes_on` are words or phrases in lower case, as whole words with plain apostrophes, or marks such as `--`:
    the rule is asked only of articles whose prose holds one of them, and costs nothing elsewhere. None for every
    article. `wakes_on_signs` are characters other than letters of ASCII, blanks and line ends: the rule is asked
    only where the prose or the file holds one of them, and of several groups parted by blanks one of each; empty for
    every article. `wakes_on_roles` are roles of blocks of which one must be there; empty for every article. Where a
    rule has several of these, all must be there. They need not be exact: what wakes a rule is not yet a fault, but
    no fault may be without it.
    """

    wakes_on: ClassVar[tuple[str, ...] | None] = None
    wakes_on_signs: ClassVar[str] = ""
    wakes_on_roles: ClassVar[frozenset[Role]] = frozenset()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Give the findings in an article, in any order."""
        raise NotImplementedError

    def blocks(self, doc: Document) -> Iterator[Block]:
        """The blocks of the article that are in this rule's scope."""
        return (block for block in doc.blocks if block.role in self.scope)


class Pattern(NamedTuple):
    """A regular expression with what the engine and the rule need to know of it.

    `expression` is for the `regex` package and is matched without regard to case unless
    `ignore_case` is false; it sees plain apostrophes and blanks. A group named `x` marks the span
    to report, else it is the whole match. `anchors` are words or phrases in lower case of which
    one must be there for the pattern to match at all: a pattern with anchors costs nothing where
    none of them occurs. `unless` are expressions that must not overlap the match.
    """

    expression: str
    anchors: tuple[str, ...] = ()
    replacement: str | None = None
    severity: Severity | None = None
    unless: tuple[str, ...] = ()
    ignore_case: bool = True


class Hit:
    """A place where a phrase or a pattern of a rule was met."""

    __slots__ = ("doc", "groups", "listed", "pattern", "span")

    def __init__(
        self,
        doc: Document,
        span: Span,
        listed: str,
        groups: Mapping[str, str | None] | None = None,
        pattern: Pattern | None = None,
    ) -> None:
        self.doc = doc
        self.span = span
        # The phrase as the rule lists it, or the expression.
        self.listed = listed
        self.groups = groups or {}
        self.pattern = pattern

    @property
    def text(self) -> str:
        """The text met, as it stands in the article."""
        return self.doc.of(self.span)

    @property
    def block(self) -> Block | None:
        """The block round the hit."""
        return self.doc.block_at(self.span.start)

    @property
    def sentence(self) -> Span:
        """The sentence round the hit; the hit itself outside prose."""
        return self.doc.sentence_at(self.span.start) or self.span

    @property
    def in_quotation(self) -> bool:
        """Whether the hit touches quoted speech."""
        return self.doc.quotation_at(self.span) is not None

    def before(self, length: int) -> str:
        """Up to that many characters of the same sentence before the hit."""
        return self.doc.text[max(self.sentence.start, self.span.start - length) : self.span.start]

    def after(self, length: int) -> str:
        """Up to that many characters of the same sentence after the hit."""
        return self.doc.text[self.span.end : min(self.sentence.end, self.span.end + length)]


class MatchRule(Rule):
    """A rule made of phrases and patterns; most need no method at all.

    `phrases` match as whole words without regard to case; a mapping gives each phrase what to
    write instead. `message` may hold `{text}`, `{replacement}` and any named group. Hits in
    quoted speech are left out while `skip_quotations` is true.
    """

    phrases: ClassVar[Iterable[str] | Mapping[str, str]] = ()
    patterns: ClassVar[Iterable[str | Pattern]] = ()
    message: ClassVar[str] = ""
    skip_quotations: ClassVar[bool] = True
    fix_safety: ClassVar[Safety] = Safety.SUGGESTION

    @cached_property
    def listed_phrases(self) -> Mapping[str, str | None]:
        """Each phrase with its replacement, or None."""
        found = self.find_phrases()
        if isinstance(found, Mapping):
            return dict(found)
        return dict.fromkeys(found)

    @cached_property
    def listed_patterns(self) -> tuple[Pattern, ...]:
        """The patterns of the rule."""
        return tuple(Pattern(one) if isinstance(one, str) else one for one in self.find_patterns())

    def find_phrases(self) -> Iterable[str] | Mapping[str, str]:
        """The phrases; override to read them from a data file or from options."""
        return self.phrases

    def find_patterns(self) -> Iterable[str | Pattern]:
        """The patterns; override to read them from a data file or from options."""
        return self.patterns

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Judge a hit: give findings, or none where the context clears it."""
        yield self.report(hit)

    def report(self, hit: Hit, message: str | None = None, *, severity: Severity | None = None) -> Finding:
        """The finding that a hit amounts to, with a fix where a replacement is known."""
        replacement = hit.pattern.replacement if hit.pattern else self.listed_phrases.get(hit.listed)
        fixes: tuple[Fix, ...] = ()
        if replacement is not None:
            replacement = match_case(hit.text, replacement)
            fixes = (Fix(f"Write “{replacement}”", (Edit(hit.span, replacement),), self.fix_safety),)
        values = {"text": hit.text, "replacement": replacement or "", **{k: v or "" for k, v in hit.groups.items()}}
        told = (message or self.message).format_map(values)
        stated = severity or (hit.pattern.severity if hit.pattern else None)
        return self.finding(hit.span, told, severity=stated, fixes=fixes)


class Fact(NamedTuple):
    """What an article says of something that other articles on the same event may tell otherwise.

    Only facts of one `key` are held against one another. `value` is a text, a number, or a tuple of such, since
    it is kept and handed between processes; `span` is where the article says it.
    """

    key: str
    value: Any
    span: Span


class Said(NamedTuple):
    """A fact among those of other articles.

    `article` is its number in the event, in the order of the run; `name` what a person calls it. `text` are the
    words in the file at the fact's span, `prose` what a reader reads there; `day` is the date of the article as a
    proleptic ordinal, or None. `number` tells the facts of a comparison apart.
    """

    number: int
    article: int
    name: str
    day: int | None
    value: Any
    text: str
    prose: str = ""


class CorpusFinding(NamedTuple):
    """A finding at one fact that other facts speak against, each of these with a message of its own.

    `part` is a span in the text of the fact that the finding is about; the whole of it where there is none.
    """

    at: Said
    message: str
    others: tuple[tuple[Said, str], ...]
    severity: Severity | None = None
    part: Span | None = None


class CorpusRule(Rule):
    """A rule that holds what several articles say against one another.

    The engine collects facts from every article, in any process and any order, keeps them, and compares those of
    articles on the same event in one place. Where `any_event` is true, facts of one key are compared whatever the
    articles are about. In an example the articles are parted by a line of equals signs.
    """

    any_event: ClassVar[bool] = False

    def collect(self, doc: Document) -> Iterable[Fact]:
        """Give what an article says that is worth comparing, in any order."""
        raise NotImplementedError

    def compare(self, key: str, said: Sequence[Said]) -> Iterable[CorpusFinding]:
        """Judge the facts of one key in the articles on one event, two articles at least, in order."""
        raise NotImplementedError


def _steady(value: object) -> str:
    if isinstance(value, frozenset):
        return repr(sorted(value, key=str))
    if isinstance(value, tuple):
        return f"({', '.join(map(_steady, value))})"
    return repr(value)
