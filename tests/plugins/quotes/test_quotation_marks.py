"""Marks that pair and marks that do not: the cases that two examples a rule cannot hold."""

from __future__ import annotations

import pytest

from newslint.formats.plain import plain_document
from newslint_quotes.closed_before_continuation import ClosedBeforeContinuation
from newslint_quotes.marks import Fault, Marks, marks

FILLER = "The council met on Tuesday in the hall on Mill Lane and voted on the plan for the new road past the old yard."


def of(text: str) -> Marks:
    doc = plain_document(text, "test")
    return doc.layer(marks)


BALANCED = [
    '"We won," he said. "We did."',
    "“We won,” he said. “We did.”",
    "„Wir gehen“, sagte er. „Ja“, sagte sie.",
    "„Idziemy”, powiedział. „Tak”, powiedziała.",
    "«On y va», dit-il. « Oui », dit-elle.",
    "»Wir gehen«, sagte er. »Ja«, sagte sie.",
    "‘We go,’ he said, and the ’90s were over. ‘Yes.’",
    "'We go,' he said. 'The boys' boats are wet.'",
    'He is 6\'2" tall and owns a 20" screen.',
    'The screen is 20" wide.',
    '"It was 6\'2" long," she said.',
    '"They call it a "slum" because they are rich," he said.',
    "“He said ‘no’ twice,” she said.",
    'He read "Coast", "Harbour" and "Sea".',
    'He said:"We go."She left.',
    "The text is $“quoted”$ and (“so is this”).",
    "She said—“never”—and left.",
    "“We go on.\n\n“And on.” He left.",
    '"We go on.\n\n"And on.\n\n"And end." She sat down.',
    "« Nous partons.\n\n» Et voilà », dit-il.",
    "''We go,'' she said. ``We stay,'' he said.",
    "There are no marks here, only the dogs’ tails and the boys' toys.",
]


@pytest.mark.parametrize("text", BALANCED)
def test_marks_that_pair_have_no_fault(text: str) -> None:
    found = of(text)

    assert found.alone == []
    assert found.resumed == []
    assert found.mixed == []


FAULTS = [
    ("“We won, he said. They left.", 0, Fault.UNCLOSED),
    ('"We won, he said. "They lost."', 0, Fault.UNCLOSED),
    ("“We won. “They lost.” He left.", 0, Fault.UNCLOSED),
    ('We won," he said. "They lost."', 7, Fault.UNOPENED),
    ("It rained. We won,” he said.", 18, Fault.UNOPENED),
    ("”We won,” he said. “They lost.”", 0, Fault.REVERSED),
    ("“We won,“ he said. “They lost.”", 8, Fault.REVERSED),
    ("“We won, he said.\n\nThey left for the coast.", 0, Fault.UNCLOSED),
    ("«We won, he said.\n\nThey left for the coast.", 0, Fault.UNCLOSED),
]


@pytest.mark.parametrize(("text", "at", "fault"), FAULTS)
def test_a_mark_alone_is_told_by_its_place(text: str, at: int, fault: Fault) -> None:
    assert [(one.mark.span.start, one.fault) for one in of(text).alone] == [(at, fault)]


MIXED = [
    '"We won,” he said.',
    '“We won," he said.',
    "“We won,’’ he said.",
    "\"We won,'' he said.",
]


@pytest.mark.parametrize("text", MIXED)
def test_a_pair_of_two_kinds_is_mixed(text: str) -> None:
    found = of(text)

    assert len(found.mixed) == 1
    assert found.alone == []


def test_swedish_opens_and_closes_with_the_same_mark() -> None:
    text = "”Vi har vunnit”, sade hon och det var inte för sent. ”Ja”, sade han, och de gick hem till sitt hus."

    assert of(text).alone == []


def test_a_quotation_taken_up_with_another_kind_of_mark_is_told() -> None:
    found = of('“We go on and on.\n\n"And here it ends," he said.')

    assert [(first.sign, again.sign) for first, again in found.taken_up] == [("“", '"')]


def test_a_quotation_that_opens_again_in_joined_paragraphs_runs_on() -> None:
    joined = f'{FILLER} {FILLER} {FILLER} He said: "We go on. "We go on and on." {FILLER}'
    text = f"{joined}\n\n{joined}\n"

    assert of(text).alone == []
    assert len(of('He said: "We go on. "We go on and on." They left.').alone) == 1


def test_lines_of_one_sentence_each_need_no_opening_mark() -> None:
    line = "The council met on Tuesday in the hall."
    text = "\n".join([line] * 6 + ['He said: "We go on.', "We stay here.", 'We wait for the boat."'] + [line] * 3)

    assert of(text).alone == []
    assert of(text).resumed == []


def test_marks_in_captions_do_not_decide_the_kind_of_the_story() -> None:
    found = of("“We won,” he said.\n\n“They lost,” she said.")

    assert not found.straight
    assert len(found.curly) == 2


def test_mojibake_is_no_quotation() -> None:
    assert of("Questions about the partyâ€„¢s shift to the right").alone == []


def test_a_paragraph_of_nothing_but_marks_takes_up_no_speech() -> None:
    # Found in a page that was damaged at random.
    found = of("The council said that it “would go on with the plan and that the road\n\n‘‘‘\n")
    assert next(one.fault for one in found.alone) is Fault.UNCLOSED


@pytest.mark.parametrize("gap", ["\n", "\n\n", " \n\n"])
def test_a_paragraph_of_speech_alone_goes_on_from_the_one_before(gap: str) -> None:
    text = gap.join(
        ['"We rang twice," Ms Lee said. "There was no answer."', '"We went home."', "The road is closed.", FILLER]
    )
    doc = plain_document(text, "test")

    assert [doc.of(one.span) for one in ClosedBeforeContinuation().check(doc)] == ['answer."']
