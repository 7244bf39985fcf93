"""What page furniture says: whole lines, beginnings and ends of lines, by kind."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newslint import lazy_pattern, plain, read_list
from newslint.named import NamedTuple
from newslint_leftovers.lines import LONGEST_LABEL, TRIM, Line
from newslint_leftovers.patterns import Patterns

# Kinds whose wordings are in wordings/<kind>.txt; of a line listed twice the earlier kind speaks.
LISTED = (
    "comment-form",
    "newsletter-signup",
    "paywall-account",
    "cookie-consent",
    "reactions-widget",
    "share-follow",
    "ad-label",
    "copyright-line",
    "caption-as-body",
    "media-prompt",
    "related-block",
    "glued-tags",
    "read-time",
    "publish-stamp",
    "byline-furniture",
    "print-jump",
    "masthead-banner",
    "transcript-marks",
    "nav-label",
)
# Beginnings are met in lines of a sentence or two; a paragraph that starts so tells a story.
MOST_WORDS = 45
# The first half of two words run together: Mc, Mac and De join names of their own; brands such as
# YouTube are listed.
GLUED = lazy_pattern(r"\b(?!Mc|Mac|De|Di|La|Le|Van|Fitz|O')[A-Z][a-z]{2,}(?=[A-Z][a-z]{2})")
CAMEL = frozenset({"You", "Face", "Linked", "Pay", "Buzz", "Whats", "Tik", "Door", "Deep", "Word", "Java", "Get"})
# A beginning is looked up by its first words, up to so many.
LONGEST_START = 8
# Written by docs/make_line_heads.py.
HEADS = "line_heads.txt"
ALONE = "."
FOLLOWED_BY_NONE = f" {ALONE} "


class Wording(NamedTuple):
    """What a line says by its words: a kind, and whether that needs a second sign."""

    kind: str
    weak: bool = False


class Wordings(NamedTuple):
    """The lists, ready to be looked up: whole lines, beginnings and endings, and the first words of the beginnings."""

    whole: dict[str, Wording]
    starts: dict[str, Wording]
    ends: dict[str, Wording]
    first_words: set[str]


class Heads(NamedTuple):
    """By which words a line can stand in the lists at all, without the marks behind them.

    `second` holds the second words of whole lines and beginnings by the first, with blanks round each; ALONE stands for
    the end of a single word. `last` are the last words of endings.
    """

    second: dict[str, str]
    last: tuple[str, ...]


@cache
def wordings() -> Wordings:
    """The lists, read on first use."""
    found = Wordings({}, {}, {}, set())
    listed = [(kind, read_list(__file__, f"wordings/{kind}.txt")) for kind in LISTED]
    weak = {kind: [entry for entry in entries if entry[0] == "?"] for kind, entries in listed}
    # What comes later speaks for what is listed twice: first all that is weak, and of each the earlier kinds last.
    for kind, _ in reversed(listed):
        _take_in(found, [entry[2:] for entry in weak[kind]], Wording(kind, weak=True))
    for kind, entries in reversed(listed):
        sure = [entry for entry in entries if entry[0] != "?"] if weak[kind] else entries
        _take_in(found, sure, Wording(kind))
    found.first_words.update({start.partition(" ")[0] for start in found.starts})
    return found


def _take_in(found: Wordings, entries: Sequence[str], wording: Wording) -> None:
    """Add the entries of a kind to the tables: thousands, of which most are whole lines."""
    cut = [entry for entry in entries if "…" in entry]
    starts = [entry for entry in cut if entry[-1] == "…"]
    ends = [entry for entry in cut if entry[0] == "…" and entry[-1] != "…"]
    found.starts.update(dict.fromkeys([entry[:-1].rstrip() for entry in starts], wording))
    found.ends.update(dict.fromkeys([entry[1:].lstrip() for entry in ends], wording))
    apart = {*starts, *ends}
    found.whole.update(dict.fromkeys([entry for entry in entries if entry not in apart] if apart else entries, wording))


@cache
def heads() -> Heads:
    """By which words a line can stand in the lists: reading those takes ten times as long, and most lines are told."""
    *rows, last = read_list(__file__, HEADS)
    return Heads(
        {first: f" {rest} " for first, _, rest in [row.partition(" ") for row in rows]}, tuple(last.split(" "))
    )


def heads_of(found: Wordings) -> list[str]:
    """The lines of the file of heads: first word and second words, at last the last words of endings."""
    second: dict[str, set[str]] = {}
    for entry in (*found.whole, *found.starts):
        first, _, rest = entry.partition(" ")
        second.setdefault(first.rstrip(TRIM), set()).add(rest.partition(" ")[0].rstrip(TRIM) or ALONE)
    rows = sorted(" ".join((first, *sorted(rest))) for first, rest in second.items() if first.isalpha())
    return [*rows, " ".join(sorted({end.rpartition(" ")[2].rstrip(TRIM) for end in found.ends}))]


def said_by(line: Line, patterns: Patterns) -> Wording | None:
    """What a line's words say it is, or None; a sure wording goes before one that needs a second sign."""
    if len(line.low) > LONGEST_LABEL:
        return _patterned(line, patterns)
    if not _may_be_listed(line.low):
        return Wording("glued-tags") if _is_glued(line) else _patterned(line, patterns)
    table = wordings()
    key = line.key
    if not key or line.text.startswith(("[", "![")):
        # A tag that stands for a picture says so by its brackets, whatever words are in them.
        tag = _patterned(line, patterns)
        if tag is not None or not key:
            return tag
    found = table.whole.get(key)
    if found is not None and not found.weak:
        return found
    if line.words <= MOST_WORDS and line.text[0] not in "\"“'‘":
        found = _started(key, table) or found
        if found is not None and not found.weak:
            return found
        found = _ended(key, table) or found
    if _is_glued(line):
        return Wording("glued-tags")
    return _patterned(line, patterns) or found


def _may_be_listed(low: str) -> bool:
    """Whether a line can stand in the lists by its first two words or its last one; most sentences cannot.

    Of a line that begins with something else than two plain words this is not told.
    """
    words = low.split(" ", 2)
    if len(words) < 3 or "](" in low:
        return True
    first, second = words[0].rstrip(TRIM), words[1].rstrip(TRIM)
    if not (first.isalpha() and second.isalpha()):
        return True
    known = heads()
    follow = known.second.get(first)
    if follow is not None and (f" {second} " in follow or FOLLOWED_BY_NONE in follow):
        return True
    return low.rstrip(TRIM).endswith(known.last)


def _started(key: str, table: Wordings) -> Wording | None:
    first = key.partition(" ")[0]
    if first not in table.first_words and first.rstrip("?!.,") not in table.first_words:
        return None
    at = -1
    found = table.starts.get(key)
    for _ in range(LONGEST_START):
        at = key.find(" ", at + 1)
        if at < 0:
            break
        met = table.starts.get(key[:at])
        if met is None and not key[at - 1].isalnum():
            met = table.starts.get(key[:at].rstrip("?!.,"))
        if met is not None and (found is None or found.weak):
            found = met
    return found


def _ended(key: str, table: Wordings) -> Wording | None:
    if not key.endswith(_endings()):
        return None
    at = len(key)
    for _ in range(LONGEST_START):
        at = key.rfind(" ", 0, at)
        if at < 0:
            break
        met = table.ends.get(key[at + 1 :])
        if met is not None:
            return met
    return None


@cache
def _endings() -> tuple[str, ...]:
    return tuple(wordings().ends)


def _is_glued(line: Line) -> bool:
    """Whether names are run together at two places or more, as topic tags are that lost their blanks."""
    if line.ends or not 1 < line.words <= 20 or "." in line.text:
        return False
    joins = sum(1 for join in GLUED.finditer(line.text) if join.group() not in CAMEL)
    return joins >= 2


def _patterned(line: Line, patterns: Patterns) -> Wording | None:
    found = None
    tried = patterns.get(line.span.start)
    if tried is None:
        return None
    # Patterns are written with plain apostrophes and blanks.
    text = plain(line.text)
    for one in tried:
        if one.may_match(line) and one.matches(text):
            if not one.weak:
                return Wording(one.kind)
            found = found or Wording(one.kind, True)
    return found
