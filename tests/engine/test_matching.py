"""One scan finds the phrases of all rules, and wakes patterns by their anchors."""

from __future__ import annotations

import pytest

from newslint.document import Role
from newslint.engine.linter import RuleSet
from newslint.finding import Span
from newslint.formats.plain import plain_document
from newslint.rule import DocumentRule, MatchRule, Pattern, Rule


class Phrases(MatchRule):
    """Phrases."""

    id = "house/phrases"
    phrases = ("critics say", "don't know", "say so")
    message = "{text}"
    bad = ("[[Critics say]] it.",)
    good = ("It.",)


class Patterns(MatchRule):
    """Patterns."""

    id = "house/patterns"
    patterns = (
        Pattern(r"(?P<number>\d+) (?P<x>persons)", ("persons",), unless=(r"\d+ persons unknown",)),
        Pattern(r"\bNO\b", ignore_case=False),
    )
    message = "{text} {number}"
    bad = ("9 [[persons]] came.",)
    good = ("It.",)

    def on_hit(self, hit):  # type: ignore[no-untyped-def]
        """Report with the number, if there is one."""
        yield self.report(hit, "{text} {number}" if "number" in hit.groups else "{text}")


class Speech(Phrases):
    """Phrases in speech, too."""

    id = "house/speech"
    skip_quotations = False


class Headlines(Phrases):
    """Phrases in headlines alone."""

    id = "house/headlines"
    scope = frozenset({Role.HEADLINE})


def found(rule: Rule, text: str) -> list[str]:
    doc = plain_document(text, "a.txt")
    return [doc.of(one.span) for one in RuleSet([rule]).lint(doc).findings]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Critics say no.", ["Critics say"]),
        ("CRITICS\u00a0SAY no.", ["CRITICS\u00a0SAY"]),
        ("They don’t know it.", ["don’t know"]),
        ("Critics saying no; hypercritics say yes.", []),
        ("“Critics say no,” he said.", []),
        ("Critics say so.", ["Critics say"]),
        ("İstanbul critics say no.", ["critics say"]),
    ],
)
def test_phrases_are_whole_words_outside_speech(text: str, wanted: list[str]) -> None:
    assert found(Phrases(), text) == wanted


def test_a_rule_may_listen_to_speech() -> None:
    assert found(Speech(), "“Critics say no,” he said.") == ["Critics say"]


def test_a_rule_looks_at_blocks_of_its_scope_alone() -> None:
    assert found(Headlines(), "Critics say no.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("9 persons came.", ["persons"]),
        ("9 persons unknown came.", []),
        ("9 persons unknown and 8 persons known.", ["persons"]),
        ("9 persons unknown, 8 persons, 7 persons unknown, 6 persons. " * 400, ["persons"] * 800),
        ("Nine persons came.", []),
        ("They said NO. No!", ["NO"]),
        ("9\n\npersons", []),
    ],
)
def test_patterns_report_the_group_x_and_heed_their_exceptions(text: str, wanted: list[str]) -> None:
    assert found(Patterns(), text) == wanted


def test_named_groups_are_there_for_the_message() -> None:
    doc = plain_document("9 persons came.", "a.txt")

    assert [one.message for one in RuleSet([Patterns()]).lint(doc).findings] == ["persons 9"]


def test_rules_for_english_leave_other_languages_alone() -> None:
    text = "Der Brand in der Halle ist gelöscht, und die Leute sind nicht mehr in Gefahr, sagt die Wehr. Critics say."
    linted = RuleSet([Phrases()]).lint(plain_document(text, "a.txt"))

    assert linted.findings == []
    assert linted.skipped_language == "de"


class Woken(DocumentRule):
    """Articles that hold a word."""

    id = "house/woken"
    wakes_on = ("harbour's", "mind the gap")
    bad = ("[[The]] harbour's gate.",)
    good = ("It.",)

    def check(self, doc):  # type: ignore[no-untyped-def]
        """Mark the first word."""
        yield self.finding(Span(0, 3), "Here.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Harbour’s gate.", ["The"]),
        ("They mind\tthe gap.", ["The"]),
        ("The harbour.", []),
        ("The harbour'sx gate.", []),
    ],
)
def test_a_document_rule_with_wakers_is_asked_only_where_one_stands(text: str, wanted: list[str]) -> None:
    assert found(Woken(), text) == wanted


class Signed(DocumentRule):
    """Articles that hold a sign, and the word where it has one."""

    id = "house/signed"
    wakes_on_signs = "§†"
    bad = ("[[The]] § 3.",)
    good = ("It.",)

    def check(self, doc):  # type: ignore[no-untyped-def]
        """Mark the first word."""
        yield self.finding(Span(0, 3), "Here.")


class SignedAndWoken(Signed):
    """Articles that hold a sign and a word."""

    id = "house/signed-and-woken"
    wakes_on = ("harbour",)


@pytest.mark.parametrize(
    ("text", "of_signs", "of_both"),
    [
        ("The law, § 3.", ["The"], []),
        ("The harbour†.", ["The"], ["The"]),
        ("The harbour, 3.", [], []),
    ],
)
def test_a_document_rule_with_signs_is_asked_only_where_one_stands(
    text: str, of_signs: list[str], of_both: list[str]
) -> None:
    assert found(Signed(), text) == of_signs
    assert found(SignedAndWoken(), text) == of_both


class SignedTwice(Signed):
    """Articles that hold two signs."""

    id = "house/signed-twice"
    wakes_on_signs = "§† 0123456789"


def test_of_groups_of_signs_one_of_each_must_stand() -> None:
    assert found(SignedTwice(), "The law, § 3.") == ["The"]
    assert found(SignedTwice(), "The law, §.") == []
    assert found(SignedTwice(), "The law, 3.") == []


class Titled(SignedAndWoken):
    """Articles with a headline that hold a sign and a word."""

    id = "house/titled"
    wakes_on_roles = frozenset({Role.HEADLINE})


def test_a_document_rule_with_roles_is_asked_only_where_a_block_has_one() -> None:
    body = plain_document("The harbour, § 3.", "a.txt")
    titled = body.with_blocks([body.blocks[0]._replace(role=Role.HEADLINE)])

    assert len(RuleSet([Titled()]).lint(titled).findings) == 1
    assert not RuleSet([Titled()]).lint(body).findings


def test_a_sign_of_the_file_wakes_a_rule_too() -> None:
    doc = plain_document("The harbour.", "a.txt")._replace(source="<!-- § --> The harbour.")

    assert len(RuleSet([Signed()]).lint(doc).findings) == 1


class Runaway(MatchRule):
    """A pattern that tries every way to part a word."""

    id = "house/runaway"
    patterns = (Pattern(r"ha(?:a|aa)+(?=!)", ("harbour",)),)
    message = "{text}"
    bad = ("The harbour, [[haaa]]!",)
    good = ("It.",)


def test_a_pattern_without_an_end_is_stopped_in_a_long_paragraph_whosever_it_is() -> None:
    doc = plain_document(f"The harbour, h{'a' * 5_000} it is.", "a.txt")
    for bundled in (frozenset[str](), frozenset({"house"})):
        (failure,) = RuleSet([Runaway()], bundled=bundled).lint(doc).failures
        assert "took longer" in failure.why


def test_a_pattern_of_a_bundled_pack_finds_what_another_finds() -> None:
    for text in ("The harbour, haaa!", "9 persons came.", "9 persons unknown and 8 persons known."):
        doc = plain_document(text, "a.txt")
        for rule in (Runaway(), Patterns()):
            findings = [RuleSet([rule], bundled=bundled).lint(doc) for bundled in (frozenset[str](), {"house"})]
            assert findings[0] == findings[1]
