"""What page furniture says: whole lines, beginnings and ends of lines, by kind."""

from __future__ import annotations

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


class Wording(NamedTuple):
    """What a line says by its words: a kind, and whether that needs a second sign."""

    kind: str
    weak: bool = False


class Wordings(NamedTuple):
    """The lists, ready to be looked up: whole lines, beginnings and endings, and the first words of the beginnings.

    `second_words` holds the second words of whole lines and beginnings by the first, without the marks behind them, and
    nothing for that of a single word; `last_words` the last words of endings.
    """

    whole: dict[str, Wording]
    starts: dict[str, Wording]
    ends: dict[str, Wording]
    first_words: set[str]
    second_words: dict[str, set[str]]
    last_words: tuple[str, ...]


@cache
def wordings() -> Wordings:
    """The lists, read on first use."""
    found = Wordings({}, {}, {}, set(), {}, ())
    listed = [(kind, read_list(__file__, f"wordings/{kind}.txt")) for kind in LISTED]
    # What comes later speaks for what is listed twice: first all that is weak, and of each the earlier kinds last.
    for kind, entries in reversed(listed):
        _take_in(found, [entry[2:] for entry in entries if entry.startswith("? ")], Wording(kind, weak=True))
    for kind, entries in reversed(listed):
        _take_in(found, [entry for entry in entries if not entry.startswith("? ")], Wording(kind))
    found.first_words.update(start.partition(" ")[0] for start in found.starts)
    for entry in (*found.whole, *found.starts):
        first, _, rest = entry.partition(" ")
        found.second_words.setdefault(first.rstrip(TRIM), set()).add(rest.partition(" ")[0].rstrip(TRIM))
    last_words = {end.rpartition(" ")[2].rstrip(TRIM) for end in found.ends}
    return found._replace(last_words=tuple(sorted(last_words)))


def _take_in(found: Wordings, entries: list[str], wording: Wording) -> None:
    """Add the entries of a kind to the tables: thousands, of which most are whole lines."""
    starts = [entry for entry in entries if entry.endswith("…")]
    ends = [entry for entry in entries if entry.startswith("…") and not entry.endswith("…")]
    found.starts.update((entry[:-1].rstrip(), wording) for entry in starts)
    found.ends.update((entry[1:].lstrip(), wording) for entry in ends)
    apart = {*starts, *ends}
    found.whole.update(dict.fromkeys([entry for entry in entries if entry not in apart] if apart else entries, wording))


def said_by(line: Line, patterns: Patterns) -> Wording | None:
    """What a line's words say it is, or None; a sure wording goes before one that needs a second sign."""
    if len(line.low) > LONGEST_LABEL:
        return _patterned(line, patterns)
    table = wordings()
    if not _may_be_listed(line.low, table):
        return Wording("glued-tags") if _is_glued(line) else _patterned(line, patterns)
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


def _may_be_listed(low: str, table: Wordings) -> bool:
    """Whether a line can stand in the lists by its first two words or its last one; most sentences cannot.

    Of a line that begins with something else than two plain words this is not told.
    """
    words = low.split(" ", 2)
    if len(words) < 3 or "](" in low:
        return True
    first, second = words[0].rstrip(TRIM), words[1].rstrip(TRIM)
    if not (first.isalpha() and second.isalpha()):
        return True
    follow = table.second_words.get(first)
    return (follow is not None and (second in follow or "" in follow)) or low.rstrip(TRIM).endswith(table.last_words)


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
