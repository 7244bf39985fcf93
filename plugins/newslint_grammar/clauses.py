"""Where clauses begin, and the words that build or break the noun phrase they begin with."""

from __future__ import annotations

from itertools import pairwise

from newslint import Document, Span

_PREPOSITIONS = (
    "of between among in from for with on at to against about behind over around near by inside outside across"
)
_ARTICLES = "the a an his her their its our my this these that those some any all both each every no"
_STOPPERS = """and or nor but than as who whom whose which what when where why how if while though because since after
before until is are was were be been being am has have had having do does did will would can could shall should may
might must not he she it they we you i him them us me there said says say one none neither either half other others so
yet up out off down like per via plus including such during without within under through into onto upon toward towards
despite except s"""
_ADVERBS = """also now still often always never usually sometimes only already just currently generally normally really
clearly recently rarely all"""
# Marks that stand before the first word of a sentence.
OPENING_MARKS = "“\"‘'("
NUMBERS = frozenset(["two", "three", "four", "five", "six"])
PREPOSITIONS = frozenset(_PREPOSITIONS.split())
ARTICLES = frozenset(_ARTICLES.split())
ADVERBS = frozenset(_ADVERBS.split())
_SUBORDINATORS = """that think thinks because before believe believes but after although argue argues argued as when
where whereas whether while why said say says since claim claims claimed how if"""
# What begins a clause within a sentence for certain when an article or the like comes next.
SUBORDINATORS = frozenset(_SUBORDINATORS.split())
# What begins a clause behind a comma or a word that takes one.
OPENING_DETERMINERS = frozenset(["the", "these", "their", "those", "his", "her", "its", "many", "most", "several"])
# Words that no noun phrase of the kinds looked at holds behind its article.
STOPPERS = PREPOSITIONS | ARTICLES | frozenset(_STOPPERS.split())
FUNCTION_WORDS = ARTICLES | PREPOSITIONS | {"and"}


def opens_sentence(doc: Document, offset: int) -> bool:
    """Whether nothing but opening marks stands before an offset in its sentence."""
    sentence = doc.sentence_at(offset)
    return sentence is not None and not doc.text[sentence.start : offset].strip(OPENING_MARKS)


def begins_clause(doc: Document, number: int) -> bool:
    """Whether the word of a number is an article or the like that begins a clause within a sentence for certain."""
    low, folded = doc.folded_words, doc.folded
    start = doc.words.starts[number]
    if low[number] not in OPENING_DETERMINERS or not folded.startswith(" ", start + len(low[number])):
        return False
    if folded.startswith(", ", max(0, start - 2)):
        return True
    # Blanks alone stand beside the word before.
    before = low[number - 1] if number else ""
    return before in SUBORDINATORS and folded.startswith(f" {before} ", start - len(before) - 2)


def opens_another_clause(doc: Document, span: Span) -> bool:
    """Whether a name stands behind a common noun in a span: a plan Labour has drawn up."""
    words = doc.of(span).split()
    return any(one not in FUNCTION_WORDS and one.islower() and other[:1].isupper() for one, other in pairwise(words))
