"""The columns of what a corpus run gives."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

EDIT = (pa.field("offset", pa.int64()), pa.field("end_offset", pa.int64()), pa.field("insert", pa.string()))
FIX = (
    pa.field("title", pa.string()),
    pa.field("safety", pa.string()),
    pa.field("edits", pa.list_(pa.struct(EDIT))),
)
# Another place that a finding speaks of, in the same article or in another one.
RELATED = (
    pa.field("record", pa.string()),
    pa.field("field", pa.string()),
    pa.field("offset", pa.int64()),
    pa.field("end_offset", pa.int64()),
    pa.field("line", pa.int64()),
    pa.field("message", pa.string()),
)
# A finding; offsets count code points of the field's string from 0, lines and columns from 1, ends are exclusive.
# `before` and `after` are what stands round the text in its line.
FINDING = (
    pa.field("rule", pa.string()),
    pa.field("severity", pa.string()),
    pa.field("message", pa.string()),
    pa.field("field", pa.string()),
    pa.field("offset", pa.int64()),
    pa.field("end_offset", pa.int64()),
    pa.field("line", pa.int64()),
    pa.field("column", pa.int64()),
    pa.field("text", pa.string()),
    pa.field("before", pa.string()),
    pa.field("after", pa.string()),
    pa.field("fixes", pa.list_(pa.struct(FIX))),
    pa.field("related", pa.list_(pa.struct(RELATED))),
    pa.field("fingerprint", pa.string()),
)
REMOVED = (pa.field("line", pa.int64()), pa.field("rule", pa.string()), pa.field("text", pa.string()))
# What cleaning gives an article: its text without leftovers, and each line or part of one that went.
CLEANED = (pa.field("cleaned", pa.string()), pa.field("audit", pa.list_(pa.struct(REMOVED))))
ARTICLE = (
    pa.field("id", pa.string()),
    pa.field("group", pa.string()),
    pa.field("date", pa.string()),
    pa.field("error", pa.string()),
    pa.field("language", pa.string()),
    pa.field("words", pa.int64()),
    pa.field("sentences", pa.int64()),
    pa.field("paragraphs", pa.int64()),
    pa.field("longest_sentence", pa.int64()),
    pa.field("grade", pa.float64()),
    pa.field("quoted_share", pa.float64()),
    pa.field("attributions_per_100_words", pa.float64()),
    pa.field("leftover_share", pa.float64()),
    pa.field("words_lost", pa.int64()),
    pa.field("digest", pa.int64()),
    pa.field("sketch", pa.list_(pa.int64())),
    pa.field("findings", pa.int64()),
)
# What an article brings to the comparison with others: its group, its traits, and its facts, those of one event as one
# text, those that are compared whatever the event by a number for what they are about.
NOTES = (
    pa.field("among", pa.string()),
    pa.field("day", pa.int64()),
    pa.field("names", pa.list_(pa.string())),
    pa.field("runs", pa.list_(pa.int64())),
    pa.field("facts", pa.string()),
    pa.field("keys", pa.list_(pa.int64())),
    pa.field("anywhere", pa.list_(pa.string())),
)
# Where an article stood in the input; readers add it.
PLACE = (pa.field("file", pa.string()), pa.field("row", pa.int64()))


def of_pack(pack: str) -> str:
    """The name of the column that counts the findings of a pack."""
    return f"findings_{pack}"


def batch_schema(packs: Sequence[str], clean: bool, notes: bool = False) -> pa.Schema:
    """The columns that lint_batch gives, one row an article: counts, and the findings as a list."""
    counts = tuple(pa.field(of_pack(pack), pa.int64()) for pack in packs)
    found = pa.field("found", pa.list_(pa.struct(FINDING)))
    return pa.schema((*ARTICLE, *counts, found, *(CLEANED if clean else ()), *(NOTES if notes else ())))


def finding_schema() -> pa.Schema:
    """The columns of the findings table: the article's id and place, then the finding."""
    return pa.schema((pa.field("id", pa.string()), *PLACE, *FINDING))


def article_schema(packs: Sequence[str]) -> pa.Schema:
    """The columns of the article table before articles are held against one another."""
    of_packs = tuple(pa.field(of_pack(pack), pa.int64()) for pack in packs)
    return pa.schema((ARTICLE[0], *PLACE, *ARTICLE[1:], *of_packs))


def text_schema() -> pa.Schema:
    """The columns of the table of cleaned texts."""
    return pa.schema((pa.field("id", pa.string()), *PLACE, *CLEANED))


def notes_schema() -> pa.Schema:
    """The columns of what articles are compared by, one row an article."""
    return pa.schema((pa.field("id", pa.string()), *PLACE, *NOTES))
