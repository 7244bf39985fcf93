"""Double quotation marks of an article: which pair, which are alone, and of what kind the pairs are.

Well-formed pairs without a mark inside are taken in one pass of a pattern; only paragraphs that hold any other mark are
read mark by mark. What a mark may do is told by its neighbours, and a mark behind a digit may be one of inches.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from newslint import BODY, PROSE, Block, Document, Role, Span, lazy_pattern
from newslint.layers.language import language
from newslint.layers.signs import signs
from newslint.named import NamedTuple
from newslint_quotes.pairing import ANGLES, MARK, REST, SIGN, Mark, Pair, Parsed, marks_in, parse

# A pair without marks inside, straight or curly or German; or any single mark. Two single marks side by side are one.
# It begins with a class of signs, so that the search skips all else; an empty group tells which of the kinds it is.
BEFORE_STRAIGHT = r"(?<![^\s(\[{—–\-/:;,'‘…*_]\")"
STRAIGHT = r"(?=\S)[^\"“”„‟«»\n]*+(?<![\s(\[—–])\"(?!\w)(?P<straight>)"
CURLY = r"(?=\S)[^\"“”„‟«»\n]*+(?<![\s(\[])”(?!\w)(?P<curly>)"
SCAN = lazy_pattern(
    rf"{SIGN}(?:(?<=\"){BEFORE_STRAIGHT}{STRAIGHT}|(?<=“){CURLY}"
    r"|(?<=„)[^\"“”„‟«»\n]*+[“”](?!\w)(?P<low>)"
    r"|(?<=«)[^\"“”„‟«»\n]*+»(?P<angle>)"
    rf"|{REST})"
)
# The same where an article holds marks of one kind alone: what begins with one sign is found four times as fast.
STRAIGHT_ALONE = lazy_pattern(rf"\"(?:{BEFORE_STRAIGHT}{STRAIGHT}|)")
CURLY_ALONE = lazy_pattern(rf"“{CURLY}")
CURLY_SIGNS = "“”"
TWO_TYPED = lazy_pattern(r"'(?=')")
# Signs of which few articles hold any.
RARE = frozenset("„‟«»")
OPENERS = ('"', "“", "„", "«", "''", "‘‘", "``")
# Languages that open a quotation with the mark that closes it in English.
SAME_MARK = frozenset(("sv", "fi", "hu", "pl", "ro", "nl", "hr", "sr", "bs", "no", "da"))
INCHES = frozenset("0123456789½¼¾⅛′")
SPEECH_ENDS = frozenset(".,!?…")
FEW_INCHES = 6
# As far may an open quotation reach over lines without marks.
FARTHEST = 4
SINGLE_SENTENCES = 0.75
# Words of a paragraph that is none of a news story, if most are as long.
LONG_PARAGRAPH = 45


class Fault(StrEnum):
    """What can be wrong with a mark that pairs with no other."""

    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    REVERSED = "reversed"


class Alone(NamedTuple):
    """A mark without a partner, and the paragraph that holds it."""

    mark: Mark
    fault: Fault
    block: Block


class Resumed(NamedTuple):
    """A quotation that is left open and goes on in a later paragraph without an opening mark."""

    opening: Mark
    block: Block
    closing: Mark


class Marks:
    """What is known of the double marks of an article, each list in the order of the text.

    `straight` and `curly` hold the opening marks of the pairs of one kind in the story.
    """

    __slots__ = ("alone", "curly", "mixed", "nested", "resumed", "straight", "taken_up")

    def __init__(self) -> None:
        self.straight: list[Span] = []
        self.curly: list[Span] = []
        self.mixed: list[Pair] = []
        self.nested: list[tuple[Pair, Pair]] = []
        self.alone: list[Alone] = []
        self.resumed: list[Resumed] = []
        self.taken_up: list[tuple[Mark, Mark]] = []


def marks(doc: Document) -> Marks:
    """The double marks of an article: a layer, shared by the rules of this pack."""
    found = Marks()
    stray, straight, curly = _read(doc.text, doc.layer(signs))
    if stray:
        read = _Reading(doc, found)
        blocks = list(_blocks_of(doc, stray))
        for block in blocks:
            read.paragraph(block)
        straight, curly = _outside(straight, blocks), _outside(curly, blocks)
        read.finish()
    if (straight or found.straight) and (curly or found.curly or found.mixed):
        found.straight = sorted(
            found.straight + [Span(one.start, one.start + 1) for one in straight if _in_story(doc, one)]
        )
        found.curly = sorted(found.curly + [Span(one.start, one.start + 1) for one in curly if _in_story(doc, one)])
    else:
        found.straight += straight
        found.curly += curly
    return found


def _read(text: str, here: frozenset[str]) -> tuple[list[int], list[Span], list[Span]]:
    """Where marks stand that take a closer look, the straight pairs, and those of other kinds."""
    scan = SCAN
    if here.isdisjoint(RARE) and not _has_two_for_one(text, here):
        # With one kind of marks alone, a search for one sign takes a quarter of the time of one for them all.
        if here.isdisjoint(CURLY_SIGNS):
            scan = STRAIGHT_ALONE
        elif '"' not in text:
            pairs = [Span(*match.span()) for match in CURLY_ALONE.finditer(text)]
            if len(pairs) == text.count("“") == text.count("”"):
                return [], [], pairs
    stray: list[int] = []
    straight: list[Span] = []
    curly: list[Span] = []
    for match in scan.finditer(text):
        kind = match.lastgroup
        if kind is None:
            stray.append(match.start())
        else:
            (straight if kind == "straight" else curly).append(Span(*match.span()))
    return stray, straight, curly


def _has_two_for_one(text: str, here: frozenset[str]) -> bool:
    # To look for two signs takes several times as long as for one.
    typed = "`" in text or TWO_TYPED.search(text) is not None
    return typed or ("’" in here and "’’" in text) or ("‘" in here and "‘‘" in text)


def _blocks_of(doc: Document, offsets: list[int]) -> Iterator[Block]:
    last: Block | None = None
    for offset in offsets:
        if last is not None and offset < last.span.end:
            continue
        block = doc.block_at(offset)
        if block is not None and block.role in PROSE:
            last = block
            yield block


def _outside(spans: list[Span], blocks: list[Block]) -> list[Span]:
    """The spans that lie in none of the blocks; both come in order."""
    starts = [block.span.start for block in blocks]
    return [
        span
        for span in spans
        if not ((number := bisect_right(starts, span.start)) and blocks[number - 1].span.contains(span))
    ]


def _start(block: Block) -> int:
    return block.span.start


def _in_story(doc: Document, span: Span) -> bool:
    block = doc.block_at(span.start)
    return block is not None and block.role in BODY


# A paragraph with more marks is no prose, and to pair them would take for ever.
MOST_MARKS = 300


class _Reading:
    """The paragraphs of one article that hold more than well-formed pairs, read one after the other."""

    def __init__(self, doc: Document, found: Marks) -> None:
        self.doc = doc
        self.found = found
        self.body = doc.body
        self.same_mark = self._opens_like_it_closes()
        # Quotations that are left open at the end of a paragraph, by the paragraph's number.
        self.left_open: dict[int, Mark] = {}
        # Marks of quotations that open again inside their paragraph.
        self.opened_again: list[Mark] = []

    def _opens_like_it_closes(self) -> bool:
        text = self.doc.text
        if "”" not in text:
            return False
        return "“" not in text and self.doc.layer(language) in SAME_MARK

    def paragraph(self, block: Block) -> None:
        """Pair the marks of a paragraph and note what is wrong with them."""
        text = self.doc.text
        all_marks = marks_in(text, block.span)
        if len(all_marks) > MOST_MARKS:
            return
        parsed = parse(all_marks, self.same_mark, block.span.end)
        if parsed.faults:
            parsed = self._without_others(all_marks, parsed, block)
        number = bisect_right(self.body, block.span.start, key=_start) - 1 if block.role in BODY else None
        again = [mark for mark in parsed.open if self._opens_again(all_marks, mark)]
        self.opened_again += again
        open_marks = [mark for mark in parsed.open if mark not in again or not self.doc.layer(_is_joined)]
        if open_marks and number is not None and self._is_carried_on(parsed.pairs, open_marks[-1], number):
            open_marks.pop()
        self._add_pairs(parsed.pairs, block)
        for mark in parsed.reversed:
            self.found.alone.append(Alone(mark, Fault.REVERSED, block))
        self._add_alone(parsed.unopened, open_marks, number, block)

    def _without_others(self, all_marks: list[Mark], parsed: Parsed, block: Block) -> Parsed:
        """The paragraph read without marks that may be none, where that leaves fewer marks alone.

        These are marks behind digits, taken for inches, and the » with which a quotation goes on in Spanish and French.
        """
        text = self.doc.text
        inches = [
            mark for mark in all_marks if mark.span.start > block.span.start and text[mark.span.start - 1] in INCHES
        ]
        inches = [mark for mark in inches if mark.sign not in "“„«"]
        opens_with_angle = all_marks[0].sign == "»" and all_marks[0].span.start == block.span.start
        if not inches and not opens_with_angle:
            return parsed
        # A paragraph of measures is a table: its marks are taken for inches all together.
        alone = inches if len(inches) <= FEW_INCHES else []
        readings = [[mark for mark in all_marks if mark is not one] for one in alone]
        taken = set(inches)
        readings.append([mark for mark in all_marks if mark not in taken])
        if opens_with_angle:
            readings.append([all_marks[0]._replace(sign="«"), *all_marks[1:]])
        best = parsed
        for reading in readings:
            tried = parse(reading, self.same_mark, block.span.end)
            if tried.faults < best.faults:
                best = tried
        return best

    def _is_carried_on(self, pairs: list[Pair], opening: Mark, number: int) -> bool:
        return not self._ends_speech(pairs, opening) and self._goes_on(number, opening)

    def _opens_again(self, all_marks: list[Mark], opening: Mark) -> bool:
        """Whether a quotation opens again behind a full stop, where a joined paragraph began: "We go. "We do."."""
        text = self.doc.text
        after = next((mark for mark in all_marks if mark.span > opening.span), None)
        if after is None or not after.may_open or after.may_close or after.is_straight != opening.is_straight:
            return False
        return text[opening.span.end : after.span.start].rstrip().endswith((".", "?", "!", "…"))

    def _ends_speech(self, pairs: list[Pair], opening: Mark) -> bool:
        """Whether speech ends behind an open curly mark, so that it has lost its own end: “We go. “We stay.” He left.

        With straight marks, the inner quotation may as well end its sentence.
        """
        if opening.is_straight:
            return False
        last = max((pair.closing.span.start for pair in pairs if pair.opening.span > opening.span), default=0)
        return last > 0 and self.doc.text[last - 1] in SPEECH_ENDS

    def _goes_on(self, number: int, opening: Mark) -> bool:
        """Whether the next paragraph takes an open quotation up with an opening mark."""
        text = self.doc.text
        for following in self.body[number + 1 : number + 2 + (FARTHEST if self._is_a_sentence_a_line() else 0)]:
            start = following.span.start
            if opening.sign in ANGLES and text[start] in ANGLES:
                return True
            if text.startswith(OPENERS, start) or (self.same_mark and text[start] == "”"):
                # An odd sign behind it, and it is no mark of speech.
                for first in marks_in(text, Span(start, min(start + 3, following.span.end)))[:1]:
                    if first.is_straight == opening.is_straight:
                        return True
                    self.found.taken_up.append((opening, first))
                    return False
            inside = marks_in(text, following.span)
            if inside:
                return self._is_a_sentence_a_line() and not parse(inside[:1], self.same_mark, 0).open
        return False

    def _is_a_sentence_a_line(self) -> bool:
        """Whether each line holds one sentence, as in texts cut up for a program, so that paragraphs are not known."""
        return self.doc.layer(_is_a_sentence_a_line)

    def _add_pairs(self, pairs: list[Pair], block: Block) -> None:
        for pair in sorted(pairs):
            if pair.is_mixed:
                self.found.mixed.append(pair)
            elif block.role in BODY and pair.opening.sign not in ANGLES:
                kind = self.found.straight if pair.opening.is_straight else self.found.curly
                kind.append(pair.opening.span)
            if pair.depth and pair.opening.sign not in ANGLES:
                outer = next(
                    (one for one in pairs if one.depth == pair.depth - 1 and one.span.contains(pair.span)), None
                )
                if outer is not None and outer.opening.sign == pair.opening.sign:
                    self.found.nested.append((outer, pair))

    def _add_alone(self, unopened: list[Mark], open_marks: list[Mark], number: int | None, block: Block) -> None:
        for place, mark in enumerate(unopened):
            if number is not None and not place and self._is_in_run(number, mark):
                continue
            self.found.alone.append(Alone(mark, Fault.UNOPENED, block))
        for mark in open_marks:
            if number is not None and mark is open_marks[-1]:
                self.left_open[number] = mark
            self.found.alone.append(Alone(mark, Fault.UNCLOSED, block))

    def _is_in_run(self, number: int, mark: Mark) -> bool:
        """Whether a closing mark without an opening one ends a quotation that a paragraph before left open.

        The first paragraph of a text may itself go on from speech that is not there.
        """
        text = self.doc.text
        if not number and mark.is_straight and self._goes_on(number, mark):
            return True
        is_cut_up = self._is_a_sentence_a_line()
        for back in range(number - 1, max(-1, number - 1 - FARTHEST * (1 + is_cut_up)), -1):
            opening = self.left_open.get(back)
            if opening is not None and opening.is_straight == mark.is_straight:
                self.found.alone = [one for one in self.found.alone if one.mark is not opening]
                if not is_cut_up:
                    self.found.resumed.append(Resumed(opening, self.body[back + 1], mark))
                del self.left_open[back]
                return True
            if not is_cut_up and MARK.search(text, *self.body[back].span):
                break
        return is_cut_up and self._opened_before(number)

    def _opened_before(self, number: int) -> bool:
        """Whether the line before the lines without marks leaves a quotation open."""
        text = self.doc.text
        for back in range(number - 1, max(-1, number - 2 - FARTHEST), -1):
            inside = marks_in(text, self.body[back].span)
            if inside:
                return bool(parse(inside, self.same_mark, self.body[back].span.end).open)
        return False

    def finish(self) -> None:
        """Put everything into the order of the text.

        Several quotations that open again behind a full stop show that paragraphs were joined.
        """
        if len(self.opened_again) > 1:
            self.found.alone = [one for one in self.found.alone if one.mark not in self.opened_again]
        self.found.alone.sort(key=lambda one: one.mark.span)
        self.found.mixed.sort(key=lambda one: one.span)


def _is_joined(doc: Document) -> bool:
    """Whether paragraphs were run together on their way here: most of them are longer than news writes them."""
    body = [block for block in doc.blocks if block.role is Role.PARAGRAPH]
    long = sum(1 for block in body if doc.text.count(" ", *block.span) >= LONG_PARAGRAPH)
    return long >= 2 and long * 2 >= len(body)


def _is_a_sentence_a_line(doc: Document) -> bool:
    body = [block for block in doc.blocks if block.role is Role.PARAGRAPH]
    single = sum(1 for block in body if _holds_one_sentence(doc, block))
    return len(body) >= 6 and single >= len(body) * SINGLE_SENTENCES


def _holds_one_sentence(doc: Document, block: Block) -> bool:
    sentence = doc.sentence_at(block.span.start)
    return sentence is None or sentence.end >= block.span.end - 1
