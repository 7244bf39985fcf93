"""The rule `style/caps-emphasis`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Edit, Finding, Fix, Role, Safety, Severity, Span
from newslint_style.capital_words import capital_words, words_of

# More words than that in capitals are a heading or a sign, not a stress.
LONGEST_RUN = 3


class CapsEmphasis(DocumentRule):
    """An everyday word in capitals for stress: “is MORE of a threat”, “did NOT resign”.

    Capitals shout. If the word order does not bring out the stress, change the sentence. Only words that nobody
    abbreviates are looked at, in sentences that are otherwise in small letters; signs, titles and headings in capitals
    and quoted speech are left alone.
    """

    id = "style/caps-emphasis"
    severity = Severity.NOTE
    scope = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.PARAGRAPH, Role.SUBHEAD})
    bad = (
        "The minister did [[NOT]] resign on Monday.",
        "Why Friday's storm is [[MORE]] of a threat than the last",
    )
    good = (
        "The minister did not resign on Monday.",
        "NATO and the BBC had no comment.",
        "They saw How NOT to Boil an Egg at the Globe.",
        "A sign at the gate read DO NOT ENTER THE YARD, she said.",
        "“I did NOT say that,” he wrote.",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Report each run of such words that stands alone among words in small letters."""
        words = doc.layer(capital_words)
        listed = words_of("caps_emphasis_words.txt")
        folded = [doc.folded[start:end] for start, end in words]
        if listed.isdisjoint(folded):
            return
        for number, word in enumerate(words):
            if folded[number] not in listed:
                continue
            before = words[number - 1] if number else None
            run = _run(doc, words, number)
            if (before is not None and _joined(doc, before, word)) or len(run) > LONGEST_RUN:
                continue
            if not listed.issuperset(folded[number : number + len(run)]):
                continue
            span = Span(word.start, run[-1].end)
            if self._is_stress(doc, span):
                low = doc.of(span).lower()
                fix = Fix(f"Write “{low}”", (Edit(span, low),), Safety.SUGGESTION)
                yield self.finding(span, f"“{doc.of(span)}” shouts: write it in small letters.", fixes=[fix])

    def _is_stress(self, doc: Document, span: Span) -> bool:
        block = doc.block_at(span.start)
        sentence = doc.sentence_at(span.start)
        if block is None or block.role not in self.scope or sentence is None or doc.quotation_at(span):
            return False
        before, after = doc.text[sentence.start : span.start], doc.text[span.end : sentence.end]
        # What opens a sentence, or follows a colon, may be a label or a title; so may what follows a capital.
        if before[-1:] != " " or not before[-2:-1].islower() or not (after[:1] == "." or after[1:2].islower()):
            return False
        words = before.split()
        return len(words) == 1 or words[-1][:1].islower()


def _run(doc: Document, words: list[Span], number: int) -> list[Span]:
    """A word in capitals and those that follow it with only a blank between; one more than a run may have at most."""
    run = [words[number]]
    for word in words[number + 1 : number + 1 + LONGEST_RUN]:
        if not _joined(doc, run[-1], word):
            break
        run.append(word)
    return run


def _joined(doc: Document, one: Span, other: Span) -> bool:
    return doc.text[one.end : other.start] in (" ", ", ")
