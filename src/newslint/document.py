"""An article as rules see it: prose, blocks with roles, and what can be worked out from them once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from newslint.finding import Span
from newslint.named import NamedTuple
from newslint.text.offsets import OffsetMap
from newslint.text.quotations import Quotation, quotations
from newslint.text.sentences import sentences_in
from newslint.text.words import Words, fold, parted, plain, word_starts, words

T = TypeVar("T")


class Role(StrEnum):
    """What part of an article a block is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    DATE = "date"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    CAPTION = "caption"
    CREDIT = "credit"
    LIST = "list"
    TABLE = "table"
    CODE = "code"
    COMMENT = "comment"
    METADATA = "metadata"
    LEFTOVER = "leftover"


# What rules about wording look at unless they say otherwise.
PROSE = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.SUBHEAD, Role.QUOTE, Role.CAPTION, Role.LIST})
# The story itself: what a reader reads from the first word of the lede on.
BODY = frozenset({Role.PARAGRAPH, Role.QUOTE, Role.LIST})


# What a document has worked out once from its text, whatever its blocks are.
OF_THE_TEXT = ("folded", "plain", "words", "folded_words", "_pieces")


class Block(NamedTuple):
    """A paragraph, a line or the like: its span in the prose and what it is.

    `reason` says why it has its role; for a leftover it is the kind, such as `share-follow`. `holds`
    names the fact about the article that a leftover says: `date`, `author`, `source` or `licence`;
    `headline` where its place alone made it a leftover, so that it may be the headline after all.
    """

    span: Span
    role: Role
    reason: str = ""
    holds: str = ""


class Link(NamedTuple):
    """A link or an image: what is shown, where it leads, and where the whole of it stands in the file."""

    span: Span
    target: str
    source: Span
    is_image: bool = False


class Comment(NamedTuple):
    """A comment in the file, which is no prose: its span in the file and the text between its marks."""

    source: Span
    text: str


class RoleClaim(NamedTuple):
    """A role namer's word on what a stretch of prose is.

    The higher score wins where claims meet; scores run from 0 to 10. `reason` and `holds` are kept in the block.
    """

    span: Span
    role: Role
    score: float
    reason: str
    holds: str = ""


NOTHING: Mapping[str, str] = {}


class _Given(NamedTuple):
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap
    source: str
    name: str = ""
    format: str = "plain"
    metadata: Mapping[str, str] = NOTHING
    links: tuple[Link, ...] = ()
    comments: tuple[Comment, ...] = ()
    fields: Mapping[str, str] = NOTHING
    written: Callable[[Span, str], str | None] | None = None


class Document(_Given):
    """An article: its prose, blocks in order, and the map back to the file.

    `text` ends its lines with LF whatever the file does. `source` is the file's own text (of a
    record, its field `text`). `name` is a path or a record's id. `metadata` has lower-case keys
    such as title, byline, date, location, url and language, as far as the file gives them. `fields`
    holds the strings of a record's other fields that are part of the prose, by name.

    `written` says what to put into the file in the place of a span, so that a reader of the format
    sees the given text there, with entities or escapes where they are needed; None where that
    cannot be done. Without `written`, text goes into the file as it is.
    """

    @cached_property
    def _layers(self) -> dict[Callable[[Document], Any], Any]:
        return {}

    @cached_property
    def folded(self) -> str:
        """The prose in lower case with plain apostrophes and blanks; offsets are those of `text`."""
        return fold(self.text)

    @cached_property
    def plain(self) -> str:
        """The prose with plain apostrophes, hyphens and blanks; offsets are those of `text`."""
        return plain(self.text)

    @cached_property
    def words(self) -> Words:
        """Spans of all words of the prose, in order."""
        pieces = self._pieces
        starts = [start for start, _ in words(self.text)] if pieces is None else word_starts(pieces)
        return Words(starts, self.folded_words)

    @cached_property
    def folded_words(self) -> list[str]:
        """The words as they stand in `folded`, one for each of `words`."""
        pieces, folded = self._pieces, self.folded
        return [folded[start:end] for start, end in words(self.text)] if pieces is None else list(filter(None, pieces))

    @cached_property
    def sentences(self) -> list[Span]:
        """Spans of the sentences in prose blocks, in order."""
        return sentences_in(self.text, [block.span for block in self.blocks if block.role in PROSE])

    @cached_property
    def quotations(self) -> list[Quotation]:
        """Quoted speech in prose blocks, in order."""
        return quotations(self.text, [block.span for block in self.blocks if block.role in PROSE])

    @cached_property
    def headline(self) -> Block | None:
        """The headline, if the article has one."""
        return next((block for block in self.blocks if block.role is Role.HEADLINE), None)

    @cached_property
    def byline(self) -> Block | None:
        """The byline, if the article has one."""
        byline = Role.BYLINE
        return next((block for block in self.blocks if block.role is byline), None)

    @cached_property
    def body(self) -> tuple[Block, ...]:
        """The blocks of the story itself, in order."""
        return tuple(block for block in self.blocks if block.role in BODY)

    def layer(self, compute: Callable[[Document], T]) -> T:
        """The result of a function of this document, worked out once and shared by all who ask."""
        if compute not in self._layers:
            self._layers[compute] = compute(self)
        result: T = self._layers[compute]
        return result

    def of(self, span: Span) -> str:
        """The prose in a span."""
        return self.text[span.start : span.end]

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0:
            return None
        block = self.blocks[index]
        return block if offset < block.span.end or offset == block.span.start else None

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds an offset, or None outside prose."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if offset < sentence.end else None

    def quotation_at(self, span: Span) -> Quotation | None:
        """The quotation that shares a character with a span, or None; marks count as part of it."""
        if not self.quotations:
            return None
        index = bisect_right(self._quotation_starts, max(span.start, span.end - 1)) - 1
        if index < 0:
            return None
        for one in reversed(self.quotations[max(0, index - 2) : index + 1]):
            if one.span.overlaps(span):
                return one
        return None

    def first_word(self) -> Span:
        """The first word of the body's first paragraph: where a finding about something missing stands.

        Of an article without a body, the first word there is, or the empty span at 0.
        """
        for block in (*self.body, *self.blocks):
            found = words(self.text, *block.span)
            if found:
                return found[0]
        return Span(0, 0)

    def with_blocks(self, blocks: Iterable[Block]) -> Document:
        """The same article with other blocks; layers are worked out anew."""
        changed = self._replace(blocks=tuple(blocks))
        # What the text alone tells stays as it is.
        vars(changed).update((name, vars(self)[name]) for name in OF_THE_TEXT if name in vars(self))
        return changed

    @cached_property
    def _pieces(self) -> list[str] | None:
        """The words, and nothing for each further blank between them; None where signs take a closer look."""
        told = parted(self.text, self.folded)
        return None if told is None else told.split(" ")

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [one.span.start for one in self.quotations]
