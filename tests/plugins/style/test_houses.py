from __future__ import annotations

import pytest

from newslint.engine.fixer import apply_edits
from newslint.engine.linter import RuleSet
from newslint.engine.locate import Locator
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import House
from newslint_style.points import HOUSES

RULES = [rule for rule in load_packs().rules if rule.pack == "style"]


def mended(profile: str, text: str) -> str:
    """The text with every fix of the rules that hold in a house."""
    rules = [rule.with_options({}, House(profile)) for rule in RULES if profile in rule.profiles or not rule.profiles]
    doc = assign_roles(plain_document(text, "story.txt"), [])
    found = Locator(doc).locate(RuleSet(rules).lint(doc).findings)
    return apply_edits(text, [one for one in found if one.fixes])[0]


MENDED = [
    ("ap", "Prices rose 8 per cent.", "Prices rose 8%."),
    ("afp", "Prices rose 8% in May.", "Prices rose 8 percent in May."),
    ("guardian", "Prices rose 8 percent.", "Prices rose 8%."),
    ("uk", "Prices rose 8 percent.", "Prices rose 8 per cent."),
    ("ap", "It opens on December 15.", "It opens on Dec. 15."),
    ("ap", "It opened in Dec. 2019.", "It opened in December 2019."),
    ("bbc", "It opens on December 15.", "It opens on 15 December."),
    ("guardian", "It opened on December 15, 2019, in Hull.", "It opened on 15 December 2019, in Hull."),
    ("ap", "It opens on 4 May.", "It opens on May 4."),
    ("uk", "It opens on 4th May.", "It opens on 4 May."),
    ("ap", "It opens at 5pm.", "It opens at 5 p.m."),
    ("ap", "It opens at 5.30pm today.", "It opens at 5:30 p.m. today."),
    ("guardian", "It opens at 5:30 p.m. today.", "It opens at 5.30pm today."),
    ("bbc", "It opens at 5:30 p.m. today.", "It opens at 17:30 today."),
    ("bbc", "It opens at 12 a.m. today.", "It opens at 00:00 today."),
    ("afp", "It opens at 5pm today.", "It opens at 5 pm today."),
    ("ap", "Two US ships left the UK.", "Two U.S. ships left the U.K."),
    ("guardian", "Two U.S. ships left Hull.", "Two US ships left Hull."),
    ("ap", "The bus held twelve men and 3 women.", "The bus held 12 men and three women."),
    ("ap", "Governor Ann Lee left.", "Gov. Ann Lee left."),
    ("bbc", "Dr. Lee met Mr. Hill.", "Dr Lee met Mr Hill."),
    ("ap", "She met vice-president Ann Lee.", "She met vice president Ann Lee."),
    ("uk", "She met Vice President Ann Lee.", "She met Vice-President Ann Lee."),
    ("ap", "They sell red, white, and blue flags.", "They sell red, white, and blue flags."),
    ("ap", "The flag is red, white, and blue.", "The flag is red, white and blue."),
    ("ap", "She moved to Akron, OH, in May.", "She moved to Akron, Ohio, in May."),
    ("ap", "Later the President left.", "Later the president left."),
    ("reuters", "It was an historic vote.", "It was a historic vote."),
    ("bbc", "The protestors used e-mail whilst they sat.", "The protesters used email while they sat."),
    ("ap", "The train left Kiev for Odesa.", "The train left Kyiv for Odesa."),
]
KEPT = [
    ("ap", "Prices rose 8%, and the Dec. 15 vote at 5 p.m. was in the U.S. for 12 men."),
    ("guardian", "Prices rose 8%, and the 15 December vote at 5pm was in the US for 12 men."),
    ("bbc", "The vote on 15 December at 17:00 was in the US for 12 men."),
    ("ap", "“It was 8 per cent on December 15 at 5pm in the US,” he said."),
    ("ap", "They asked us to leave in May, not in December."),
    ("ap", "A May 15 vote was lost 3 to 2."),
    ("ap", "The Dynamo Kiev side beat the Calcutta Cup holders."),
    ("ap", "Twelve men came."),
    ("guardian", "She is from St Ives."),
]


@pytest.mark.parametrize(("profile", "text", "wanted"), MENDED)
def test_a_house_gets_what_it_writes(profile: str, text: str, wanted: str) -> None:
    assert mended(profile, text) == wanted


@pytest.mark.parametrize(("profile", "text"), KEPT)
def test_what_a_house_writes_is_left_alone(profile: str, text: str) -> None:
    assert mended(profile, text) == text


@pytest.mark.parametrize(("profile", "text", "wanted"), MENDED)
def test_a_house_is_content_with_what_it_gets(profile: str, text: str, wanted: str) -> None:
    assert mended(profile, wanted) == wanted


def test_the_old_names_of_places_hold_in_a_house_alone() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "style/place-name")
    doc = assign_roles(plain_document("Trains left Kiev and the Ukraine.", "story.txt"), [])

    assert [doc.of(one.span) for one in RuleSet([rule]).lint(doc).findings] == ["the Ukraine"]
    assert [doc.of(one.span) for one in RuleSet([rule.with_options({}, House("ap"))]).lint(doc).findings] == [
        "Kiev",
        "the Ukraine",
    ]


def test_an_old_story_keeps_the_articles_of_its_day() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "style/place-name")
    doc = plain_document("Rain fell in the Ukraine on Monday.", "story.txt")._replace(metadata={"date": "1987-04-02"})

    assert RuleSet([rule]).lint(assign_roles(doc, [])).findings == []


def test_every_profile_has_a_name_for_messages() -> None:
    named = {profile for rule in RULES for profile in rule.profiles}

    assert named <= set(HOUSES)
