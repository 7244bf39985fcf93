"""structure/truncated-paragraph."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from newslint import Block, Document, DocumentRule, Finding, Role, Span, lazy_pattern, read_list

CUT = frozenset({Role.PARAGRAPH, Role.QUOTE})
FEWEST_WORDS = 9
# A line this long without an end mark is a sentence cut off even if its last word could end one.
LONG = 24
MARKED = 5
ENDS_OPEN = lazy_pattern(r"[^\W\d_](?:[-'’]?[^\W_])*,?\Z")
# An item of a list that is written as paragraphs.
LISTED = lazy_pattern(r"\A[•*-]|[;,] (?:and|or)\Z")


class TruncatedParagraph(DocumentRule):
    """A paragraph that stops in the middle of its sentence.

    A paste, a length limit or a lost link cuts paragraphs off, and the reader is left with half a
    thought. A paragraph is taken for cut off when it has no end mark and closes on a word that cannot
    end a sentence (“the”, “because”), or when it is a long sentence without one and the story goes on.
    """

    id = "structure/truncated-paragraph"
    bad = (
        "The plan was drawn up in spring and sent to all the parishes in the county.\n\n"
        "It would move the road to the far side of the river, where the ground is firm, [[and close the bridge to]]\n\n"
        "Three of the parishes have answered so far. Two of them were for it.\n",
        "The court heard the case in private.\n\n"
        "The judge said that the two companies had known of the fault since the winter before the accident, that "
        "neither "
        "had told the owners, and that both had gone on selling the part [[in shops across the country]]\n\n"
        "The companies said they would appeal. They have four weeks.\n",
    )
    good = (
        "The plan was drawn up in spring and sent to all the parishes in the county.\n\n"
        "What the parishes say about the road\n\n"
        "Three of the parishes have answered so far. Two of them were for it:\n\n"
        "“We have waited for this road for thirty years.”\n",
        "The court heard the case in private.\n\nA view of the harbour with the new bridge and the old mill in 2012\n\n"
        "The companies said they would appeal.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the last words of each such paragraph."""
        body = [block for block in doc.blocks if block.role in CUT]
        # Nearly every paragraph ends in a mark, which costs nothing to see.
        text = doc.text
        open_ended = [
            number for number, block in enumerate(body) if (end := text[block.span.end - 1]).isalnum() or end == ","
        ]
        if not open_ended:
            return
        last = next((at for at in range(len(body) - 1, 0, -1) if _is_prose(doc.of(body[at].span))), 0)
        for number in open_ended:
            if number >= last:
                break
            block = body[number]
            if block.role is Role.PARAGRAPH and _is_cut_off(doc, block):
                # A standfirst above the story has no full stop in many houses.
                if not _ends_open(doc, block) and not any(_is_prose(doc.of(one.span)) for one in body[:number]):
                    continue
                words = doc.text[block.span.start : block.span.end].split(" ")
                shown = " ".join(words[-MARKED:])
                yield self.finding(
                    Span(block.span.end - len(shown), block.span.end),
                    f"The paragraph stops at “{words[-1]}” in the middle of its sentence; restore the rest.",
                )


def _is_cut_off(doc: Document, block: Block) -> bool:
    text = doc.of(block.span)
    if text.count(" ") < FEWEST_WORDS - 1 or not ENDS_OPEN.search(text, text.rfind(" ") + 1):
        return False
    if LISTED.search(text) or "\n" in text:
        return False
    # What counts is the sentence that is cut off: a credit behind the last full stop is none.
    cut = doc.sentence_at(block.span.end - 1)
    words = doc.of(cut).split() if cut else []
    if len(words) < FEWEST_WORDS or not _is_prose_like(words):
        return False
    return _ends_open(doc, block) or (len(words) >= LONG and words[-1].islower())


def _ends_open(doc: Document, block: Block) -> bool:
    """Whether the last word of a paragraph cannot end a sentence."""
    return doc.of(block.span).split()[-1].lower() in _open_words()


def _is_prose(text: str) -> bool:
    """Whether a paragraph is a whole sentence or several: as long as one follows, the story goes on."""
    return len(text.split()) >= 6 and not text[:1].islower() and text.rstrip("\"'”’)")[-1:] in ".?!:"


def _is_prose_like(words: list[str]) -> bool:
    """Whether most words are in lower case, as in a sentence and unlike a headline or a list of names."""
    return sum(word[:1].islower() for word in words) * 2 > len(words)


@cache
def _open_words() -> frozenset[str]:
    return frozenset(read_list(__file__, "open_words.txt"))
