"""What kind of piece an article is: opinion speaks for itself, and sport has a language of its own."""

from __future__ import annotations

from functools import cache

from newslint import BODY, Document, read_list

FIRST_PERSON = frozenset(
    ["i", "i'm", "i've", "i'd", "my", "me", "we", "our", "us", "we're", "we've", "you", "your", "you're"]
)
OPINION_LABELS = frozenset(
    ["opinion", "op-ed", "editorial", "column", "comment", "commentary", "analysis", "review", "letters", "viewpoint"]
)
# The share of words in the first person, outside quoted speech, from which on a piece is somebody's own.
OWN_SHARE = 0.012
FEWEST_OWN = 5
# The share of sport and show words from which on a piece is about these.
TOPIC_SHARE = 0.018
FEWEST_TOPIC = 5


def is_opinion(doc: Document) -> bool:
    """Whether an article is an opinion piece, a review or told in the first person; a layer.

    Told by a label in its metadata or before its headline's colon, else by the share of I and we outside quotations.
    """
    for key in ("section", "category", "genre", "type"):
        if OPINION_LABELS & set(doc.metadata.get(key, "").lower().replace("/", " ").split()):
            return True
    url = doc.metadata.get("url", "").lower()
    if any(f"/{label}/" in url or f"/{label}s/" in url for label in OPINION_LABELS):
        return True
    title = (doc.of(doc.headline.span) if doc.headline else doc.metadata.get("title", "")).lower()
    label, colon, _ = title.partition(":")
    if (colon and label.strip() in OPINION_LABELS) or title.endswith("| opinion"):
        return True
    own = total = 0
    for word in doc.words:
        total += 1
        # In capitals it is the country.
        if doc.folded[word.start : word.end] in FIRST_PERSON and doc.of(word) != "US" and not doc.quotation_at(word):
            block = doc.block_at(word.start)
            own += block is not None and block.role in BODY
    return own >= FEWEST_OWN and own >= OWN_SHARE * total


def is_sport(doc: Document) -> bool:
    """Whether an article is about sport, games or shows; a layer. Told by the share of topic words."""
    topics = _topics()
    met = sum(doc.folded[word.start : word.end] in topics for word in doc.words)
    return met >= FEWEST_TOPIC and met >= TOPIC_SHARE * len(doc.words)


@cache
def _topics() -> frozenset[str]:
    return frozenset(read_list(__file__, "topics.txt"))


def is_piece_of_its_own(doc: Document) -> bool:
    """Whether rules about claims keep quiet: an opinion piece, or one about sport and shows; a layer."""
    return doc.layer(is_opinion) or doc.layer(is_sport)
