"""House rules about words in a row, some of them told by their class: an article, “very”, an adjective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from newslint.config.houserules import fix_to, overlapped
from newslint.config.ruleparts import phrase_of
from newslint.config.suggest import did_you_mean, quoted
from newslint.config.tables import At, texts
from newslint.config.wordclasses import CLASSES, is_of
from newslint.document import Document
from newslint.finding import Finding, Span
from newslint.named import NamedTuple
from newslint.rule import DefinedRule, DocumentRule
from newslint.text.words import fold, plain, words

MOST_TOKENS = 12
# Each that need not be there doubles the rows to look for.
MOST_OPTIONAL = 4
MOST_ROWS = 200
ANY = "*"


class Token(NamedTuple):
    """A word of a sequence: the words and the classes that it may be, any word where both are empty."""

    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    is_optional: bool = False

    @property
    def shown(self) -> str:
        """The token as a rule writes it."""
        return ("|".join((*self.words, *self.classes)) or ANY) + ("?" if self.is_optional else "")


class HouseTokens(DefinedRule, DocumentRule):
    """Words in a row that a house does not want.

    Defined by `sequences` of tokens, `message`, `fix`, `checks_quotations` and `exceptions`.
    """

    sequences: tuple[tuple[Token, ...], ...] = ()
    message: str = ""
    fix: str | None = None
    checks_quotations: bool = False
    exceptions: tuple[str, ...] = ()

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each place where the words of a sequence stand, with nothing but blanks between them."""
        met: list[tuple[Span, tuple[Span, ...]]] = []
        for sequence in self._spread:
            for row in _found(doc, sequence):
                found = (Span(_figures_start(doc, row[0].start), row[0].end), *row[1:])
                met.append((Span(found[0].start, found[-1].end), found))
        reached = -1
        for span, found in sorted(met, key=lambda one: (one[0].start, -one[0].end, one[1])):
            block = doc.block_at(span.start)
            if span.start < reached or block is None or block.role not in self.scope or span.end > block.span.end:
                continue
            if not self.checks_quotations and doc.quotation_at(span) is not None:
                continue
            if overlapped(doc, span, self.exceptions):
                continue
            reached = span.end
            values = {f"word{number}": doc.of(one) for number, one in enumerate(found, 1)}
            values["text"] = doc.of(span)
            fixes = () if self.fix is None else (fix_to(span, self.fix.format_map(values), values["text"]),)
            yield self.finding(span, self.message.format_map(values), fixes=fixes)

    @cached_property
    def _spread(self) -> tuple[tuple[Token, ...], ...]:
        """The sequences with and without each word that need not be there, the longest first."""
        found: dict[tuple[Token, ...], None] = {}
        for sequence in self.sequences:
            ways: list[tuple[Token, ...]] = [()]
            for token in sequence:
                needed = token._replace(is_optional=False)
                ways = [(*way, needed) for way in ways] + (ways if token.is_optional else [])
            found.update(dict.fromkeys(way for way in ways if way))
        return tuple(sorted(found, key=len, reverse=True))


def _found(doc: Document, sequence: tuple[Token, ...]) -> Iterator[tuple[Span, ...]]:
    """The places of a sequence in an article, each with the spans of its words."""
    spans, folded = doc.words, doc.folded_words
    # A token that names words is met in few places; the others are asked only round these.
    anchor = max(range(len(sequence)), key=lambda number: bool(sequence[number].words) > bool(sequence[number].classes))
    sought = sequence[anchor]
    named = frozenset(sought.words) if sought.words and not sought.classes else None
    for at in range(anchor, len(spans) - len(sequence) + anchor + 1):
        if named is not None and folded[at] not in named:
            continue
        first = at - anchor
        row = tuple(spans[first : first + len(sequence)])
        if _is_row(doc, row) and all(_fits(doc, token, first + number) for number, token in enumerate(sequence)):
            yield row


def _figures_start(doc: Document, start: int) -> int:
    """Where figures begin that commas or points part: 1,200 is one number and two words."""
    text = doc.text
    while start > 1 and text[start].isdigit() and text[start - 1] in ",." and text[start - 2].isdigit():
        start -= 2
        while start and text[start - 1].isdigit():
            start -= 1
    return start


def _is_row(doc: Document, row: tuple[Span, ...]) -> bool:
    return all(doc.text[one.end : two.start].isspace() for one, two in pairwise(row))


def _fits(doc: Document, token: Token, number: int) -> bool:
    word = doc.folded_words[number]
    if word in token.words or not (token.words or token.classes):
        return True
    if not token.classes:
        return False
    span = doc.words[number]
    sentence = doc.sentence_at(span.start)
    opens = sentence is None or not any(sign.isalnum() for sign in doc.text[sentence.start : span.start])
    return any(is_of(kind, word, plain(doc.of(span)), opens=opens) for kind in token.classes)


def sequences_of(value: object, at: At) -> tuple[tuple[Token, ...], ...]:
    """The sequences of a rule: one list of tokens or several; raises ConfigError, naming the token."""
    is_one = isinstance(value, list | tuple) and not any(isinstance(one, list | tuple) for one in value)
    stated = [(at, value)] if is_one else [(at.item(number), one) for number, one in enumerate(_list(value, at), 1)]
    if len(stated) > MOST_ROWS:
        raise at.fail(f"lists more than {MOST_ROWS} rows; make several rules of them")
    found: list[tuple[Token, ...]] = []
    for place, one in stated:
        tokens = tuple(_token(each, place.item(number)) for number, each in enumerate(texts(one, place), 1))
        if not 0 < len(tokens) <= MOST_TOKENS:
            raise place.fail(f"must list 1 to {MOST_TOKENS} words or classes")
        if sum(token.is_optional for token in tokens) > MOST_OPTIONAL:
            raise place.fail(f"has more than {MOST_OPTIONAL} tokens that need not be there")
        if all(token.is_optional or not (token.words or token.classes) for token in tokens):
            raise place.fail("must name a word or a class that has to be there")
        found.append(tokens)
    return tuple(found)


def anchor_of(sequence: tuple[Token, ...]) -> tuple[str, ...]:
    """The words of which one stands wherever the sequence does; none where it names classes alone."""
    sure = [one.words for one in sequence if one.words and not one.classes and not one.is_optional]
    return min(sure, key=len, default=())


def _list(value: object, at: At) -> Iterable[object]:
    if not isinstance(value, list | tuple) or not value:
        raise at.fail('must list words and classes, as in ["DET", "very", "ADJ"]')
    return value


def _token(stated: str, at: At) -> Token:
    is_optional = stated.endswith("?")
    body = stated.removesuffix("?")
    if body == ANY:
        return Token((), (), is_optional)
    listed: list[str] = []
    classes: list[str] = []
    for one in body.split("|"):
        if one in CLASSES:
            classes.append(one)
        elif len(one) > 1 and one.isupper() and one.isalpha():
            hint = did_you_mean(one, CLASSES) or f"; they are {', '.join(CLASSES)}"
            raise at.fail(f"names the class {quoted(one)}, which there is not{hint}; write a word in small letters")
        else:
            word = fold(phrase_of(one, at))
            if len(words(word)) != 1:
                raise at.fail(f"must be one word, not {quoted(one)}; write each word as a token of its own")
            listed.append(word)
    return Token(tuple(listed), tuple(classes), is_optional)
