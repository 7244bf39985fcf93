"""Where sentences end: by marks, with abbreviations, initials, decimals and closing quotation marks minded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from newslint.finding import Span
from newslint.text.precompiled import quick_pattern

# A span of a pair without a call of Python code for each.
_span = partial(tuple.__new__, Span)

# A run of end marks with closing marks behind it, then white space. What stands round it decides.
# The first look behind keeps a long run of stops from being tried at each of them.
END = quick_pattern(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"'”’»)\]]*+(?=\s)")
# A full stop behind which a sentence may end, with the blank between a letter and a capital.
STOP = quick_pattern(r"\.(?:\s(?=[\"“‘']?[A-Z])(?<=[^\W\d_]..)|(?=[\s.!?…\"'”’»)\]]))")
OTHERS = tuple("!?…")
INK = quick_pattern(r"\S")
CLOSING = "\"'”’»)]"
OPENING = "\"'“‘«([*"
# The word before a full stop, and the first word after it.
LAST_WORD = quick_pattern(r"[^\W_]+(?:\.[^\W_]+)*\Z")
FIRST_WORD = quick_pattern(r"[^\W_]+")
LONGEST_ABBREVIATION = 8
# Characters in front of a full stop that tell whether it belongs to an abbreviation.
LONGEST_ENDING = 16
# Characters of a sentence. What has no end for so long is a list or no prose at all; it is parted at a blank, so that
# no rule which looks round itself in its sentence looks at a whole file.
LONGEST = 1_000
# "Jay-Z." and "M&S." end in a single letter that is no initial.
JOINTS = ("-", "&", "/", "'", "’")
NAME_AND_VERB = quick_pattern(r"[A-Z][\w’']+ [a-z]")

_TITLES = """mr mrs ms messrs mme dr prof rev fr sen sens rep reps gov govs gen lt col maj capt cmdr cpl sgt adm
brig pte pvt det insp supt hon pres atty asst dep vs v e.g i.e eg ie cf viz"""
_BEFORE_A_NUMBER = """no nos vol pp p fig figs art sec ch approx est ca c jan feb mar apr jun jul aug sept sep oct
nov dec mon tue tues wed thu thurs fri sat sun"""
_BEFORE_A_NAME = """st mt mts ft jr sr al etc ave blvd rd ala ariz ark calif colo conn del fla ga ill ind kan ky la md
mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ph.d m.d b.a m.a"""
_COMPANIES = "inc corp co ltd plc llc bros cos"
_OPENERS = """The He She It They In But A An We This At On His Her Their That These Those There When While After
Before As If For From And Or So Yet Since Although Though However Meanwhile With According Its You My Our I What Who
Why How Where Now Then By To Not Some Many Most Several Both Each Another Other Despite Because Until Last Also
Still Instead Nearly Only Even Once More Just Here Such Asked During Among Over"""
_POSITIONS = """Chief CEO CFO COO CTO Chairman Chairwoman Chair President Vice Executive Director Founder Managing
Senior General Deputy"""
_TIMES = """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun EST EDT ET
CST CDT CT MST MDT MT PST PDT PT GMT BST UTC CET CEST AEST Eastern Central Mountain Pacific Greenwich January
February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec"""

# Abbreviations before a name, which never end a sentence.
TITLES = frozenset(_TITLES.split())
# Those that go on only where a number follows: "No. 10", but "He said no. Then he left."
BEFORE_A_NUMBER = frozenset(_BEFORE_A_NUMBER.split())
# Those that end a sentence only where the next word is one that opens sentences; U.S. and initials are like them.
BEFORE_A_NAME = frozenset(_BEFORE_A_NAME.split())
COMPANIES = frozenset(_COMPANIES.split())
# Words that open a sentence and no name.
OPENERS = frozenset(_OPENERS.split())
# All words whose full stop may not end a sentence.
ABBREVIATIONS = TITLES | BEFORE_A_NUMBER | BEFORE_A_NAME | COMPANIES | {"am", "pm"}
POSITIONS = frozenset(_POSITIONS.split())
TIMES = frozenset(_TIMES.split())

# Who spoke, in a sentence that goes on behind a quotation: “Why now?” Ms Lind asked.
# Needed now and then only, so it is compiled where it is first used.
SPEAKER = (
    r"(?!(?:He|She|It|They|We|I|You|The|A|An|This|That|These|Those|There|But|And|In|On|At)\b)"
    r"(?:[A-Z][\w.'’-]*[ \n]){1,4}"
    r"(?:said|says|asked|asks|added|adds|told|replied|wrote|writes|tweeted|shouted|recalled|explained|continued)"
    r"(?=[.,;]|\s*\Z|\s(?:on|in|at|to|of|as|when|after|during|via|last|this|later|while|before|with|again|yesterday|"
    r"[A-Z][a-z]+day)\b)"
)


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences between two offsets of one block, without the white space between them.

    A quotation of several sentences is parted like other text; who spoke it stays with its last one.
    """
    return sentences_in(text, [Span(start, len(text) if end is None else end)])


def sentences_in(text: str, blocks: Sequence[Span]) -> list[Span]:
    """Spans of the sentences of several blocks, which come in order; no sentence runs over a block's end."""
    found: list[Span] = []
    marks = _marks(text, blocks[0].start, blocks[-1].end) if blocks else []
    first = 0
    for start, stop in blocks:
        last = bisect_left(marks, (stop, 0), first)
        begun = _skip_blanks(text, start, stop)
        for at, following in marks[first:last]:
            end = at + 1
            # Nearly all end marks are a full stop between a whole word and a capital: then nothing is in doubt.
            if following == end or not _is_whole_word(text[max(0, at - LONGEST_ENDING) : at].rpartition(" ")[2]):
                end = _end_of_marks(text, at, stop)
                following = _skip_blanks(text, end, stop)
                if end == at or following >= stop or not _ends_here(text, at, end, begun, following, stop):
                    continue
            if begun <= at and following < stop:
                if end - begun > LONGEST:
                    begun = _part(found, text, begun, end)
                found.append(_span((begun, end)))
                begun = following
        first = last
        while stop > begun and text[stop - 1].isspace():
            stop -= 1
        if begun < stop:
            begun = _part(found, text, begun, stop)
            found.append(_span((begun, stop)))
    return found


def _marks(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Where end marks stand that may end a sentence, in order, with the place behind each.

    Of a full stop between a letter and a capital the blank behind it is part. Looking for one sign after the other is
    many times as fast as a pattern that looks for any of them.
    """
    found = list(map(re.Match.span, STOP.finditer(text, start, stop)))
    others = [mark for mark in OTHERS if mark in text]
    for mark in others:
        found += map(re.Match.span, quick_pattern(re.escape(mark)).finditer(text, start, stop))
    if others:
        found.sort()
    return found


def _end_of_marks(text: str, at: int, stop: int) -> int:
    """Where the end marks and closing marks end that begin at a place; the place itself where they end no sentence."""
    found = END.match(text, at, stop)
    return found.end() if found else at


def _part(found: list[Span], text: str, begun: int, end: int) -> int:
    """Where the last part begins of what is longer than any sentence; the parts before it are added."""
    while end - begun > LONGEST:
        cut = text.rfind(" ", begun + 1, begun + LONGEST)
        cut = begun + LONGEST if cut < 0 else cut
        found.append(_span((begun, cut)))
        begun = _skip_blanks(text, cut, end)
    return begun


def _is_whole_word(ending: str) -> bool:
    """Whether what stands in front of a full stop is a word that can end a sentence whatever follows."""
    return len(ending) > 1 and ending.isalpha() and ending.casefold() not in ABBREVIATIONS


def _skip_blanks(text: str, start: int, stop: int) -> int:
    if start + 1 < stop and text[start] == " " and not text[start + 1].isspace():
        return start + 1
    found = INK.search(text, start, stop)
    return found.start() if found else stop


def _ends_here(text: str, at: int, end: int, begun: int, following: int, stop: int) -> bool:
    """Whether a sentence ends with the marks between two places, where the next word stands at `following`."""
    opens = following
    while opens < stop and text[opens] in OPENING:
        opens += 1
    next_sign = text[opens] if opens < stop else " "
    if (next_sign.islower() and not text[opens + 1 : opens + 2].isupper()) or next_sign in ".…?!,;:":
        # “Why?” he asked. An ellipsis, a question or a shout inside a sentence goes on in lower case.
        return False
    marks = text[at:end]
    bare = marks.rstrip(CLOSING)
    if marks[-1] in "\"”’'»" and opens == following and quick_pattern(SPEAKER).match(text, following, stop):
        return False
    if bare != ".":
        return not (bare[0] in ".…" and _is_lone_i(text, at, opens))
    chunk = text[max(begun, at - LONGEST_ENDING) : at]
    word = chunk.rpartition(" ")[2]
    if _is_whole_word(word):
        return True
    if not word.isalnum():
        found = LAST_WORD.search(word)
        if found is None:
            return True
        word = found.group()
    if word[-1].isdigit():
        # "1. The first of them": the number of an item, not a sentence of its own.
        return at - begun > len(word) or len(word) > 3
    if len(word) > LONGEST_ABBREVIATION or word[0].isdigit() or chunk[: -len(word)].endswith(JOINTS):
        return True
    behind_comma = chunk[: -len(word)].endswith(", ")
    return _word_ends(word, text, opens, stop, behind_comma)


def _is_lone_i(text: str, at: int, opens: int) -> bool:
    """Whether a free-standing ellipsis is followed by the pronoun I, whose capital tells nothing."""
    return text[at - 1 : at].isspace() and re.match(r"I\b", text[opens : opens + 2]) is not None


def _word_ends(word: str, text: str, opens: int, stop: int, behind_comma: bool) -> bool:
    """Whether a sentence can end at a word and its full stop."""
    low = word.casefold()
    next_sign = text[opens : opens + 1]
    if low in TITLES:
        return False
    if low in BEFORE_A_NUMBER:
        return not (next_sign.isdigit() or (low == "no" and next_sign == "#") or _next(text, opens, stop) in TIMES)
    if low in ("a.m", "p.m", "am", "pm"):
        return _next(text, opens, stop) not in TIMES
    if low in COMPANIES:
        return _next(text, opens, stop) not in POSITIONS
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    if initial or dotted or (low in BEFORE_A_NAME and (word[0].isupper() or low in ("al", "etc"))):
        if low == "etc" or (initial and next_sign.isdigit()) or _next(text, opens, stop) in OPENERS:
            return True
        # "They met in Selma, Ala. Lind spoke": behind a place and its state a new sentence begins.
        return behind_comma and not initial and NAME_AND_VERB.match(text, opens, stop) is not None
    return True


def _next(text: str, opens: int, stop: int) -> str:
    found = FIRST_WORD.match(text, opens, stop)
    return found.group() if found else ""
