"""What must change a report, and what must not."""

from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.formats.plain import plain_document
from newslint_attribution import newslint_rules

RULES = RuleSet([rule for rule in newslint_rules() if rule.by_default and not rule.preview])

CLAIMS = [
    "The closure will devastate the fishing villages",
    "The committee showed a blatant disregard for its own rules",
    "The tariff could spell trouble for small dairies",
    "The strike will plunge the port into chaos",
    "Sarran-linked hackers broke the port's network",
    "The island is a diplomatic pariah",
    "The governor's aides conspired to rig the tender",
]


def rules_of(text: str) -> list[str]:
    return [finding.rule for finding in RULES.lint(plain_document(text, "article.txt")).findings]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_relative_clause_behind_a_reporting_verb_is_the_writers(claim: str) -> None:
    _, _, rest = claim.partition(" will ") if " will " in claim else claim.partition(" could ")
    if not rest:
        pytest.skip("no future to hang on")
    modal = "will" if " will " in claim else "could"
    assert rules_of(f"Ines Roca said the date was set, which {modal} {rest}.") == [
        "attribution/unattributed-prediction"
    ]


@pytest.mark.parametrize("claim", CLAIMS)
def test_somebodys_stance_earlier_in_the_paragraph_silences_no_claim(claim: str) -> None:
    assert rules_of(f"Ines Roca supports the plan. {claim}.") == rules_of(f"{claim}.") != []


@pytest.mark.parametrize("claim", CLAIMS)
def test_replacing_the_named_source_by_sources_moves_the_report_to_vague_source(claim: str) -> None:
    assert rules_of(f"{claim}, Ines Roca said.") == []
    assert rules_of(f"{claim}, sources said.") == ["attribution/vague-source"]


@pytest.mark.parametrize(
    ("passive", "holder"),
    [
        ("The bank has been accused of hiding losses", "by the regulator"),
        ("The opera is considered a failure", "by its director"),
        ("The pier is widely regarded as unsafe", "by engineers at the ministry"),
        ("Her theory has been criticised as thin", "by Kofi Mensah"),
    ],
)
def test_deleting_the_by_phrase_raises_a_report(passive: str, holder: str) -> None:
    assert rules_of(f"{passive} {holder}.") == []
    assert rules_of(f"{passive}.") == ["attribution/impersonal-passive"]


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("section", ["Opinion", "Reviews", "comment"])
def test_rules_step_back_in_a_piece_of_opinion(claim: str, section: str) -> None:
    news = plain_document(f"{claim}.", "article.txt")
    piece = Document(news.text, news.blocks, news.offsets, news.source, metadata={"section": section})
    assert [one.rule for one in RULES.lint(news).findings] != []
    assert RULES.lint(piece).findings == []


@pytest.mark.parametrize(
    "hidden",
    [
        "The talks appear to have stalled",
        "The fire apparently started in the kitchen",
        "The pier is widely regarded as unsafe",
        "The new fares have drawn criticism",
        "It is understood the chairman will go",
    ],
)
def test_naming_who_said_so_silences_a_hidden_source(hidden: str) -> None:
    assert len(rules_of(f"{hidden}.")) == 1
    assert rules_of(f"{hidden}, police said.") == []
    assert rules_of(f"“{hidden},” said Ines Roca, who chairs the board.") == []


@pytest.mark.parametrize("claim", CLAIMS)
def test_an_opinion_noun_or_a_dealing_near_a_claim_does_not_answer_for_it(claim: str) -> None:
    assert rules_of(f"Concern over the plan grew. Ines Roca tried to persuade the owners. {claim}.") == rules_of(
        f"{claim}."
    )
