"""What Vale's documentation says of each kind of rule, a behaviour a case with its page below https://vale.sh/docs/."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

TITLE = "extends: capitalization\nmessage: no\nmatch: $title\nscope: heading\n"
SENTENCE = "extends: capitalization\nmessage: no\nmatch: $sentence\nscope: heading\n"
ACRONYM = "extends: conditional\nmessage: no\nfirst: '\\b([A-Z]{3,5})\\b'\n"


class Case(NamedTuple):
    """A behaviour: the page that tells it, a rule, an article, and the words that are to be flagged."""

    page: str
    rule: str
    text: str
    flagged: list[str]


def exists(more: str) -> str:
    return f"extends: existence\nmessage: no\n{more}"


def swaps(more: str) -> str:
    return f"extends: substitution\nmessage: no\n{more}"


CASES = {
    "existence_finds_each_token": Case(
        "checks/existence", exists("tokens: [mayoral, ward]"), "A ward and a mayoral race.", ["ward", "mayoral"]
    ),
    "a_token_is_a_whole_word": Case(
        "checks/existence", exists("tokens: [ward]"), "He went forward, wards in hand.", []
    ),
    "a_token_minds_letter_case": Case("checks/existence", exists("tokens: [ward]"), "Ward 9 is a WARD.", []),
    "ignorecase_disregards_letter_case": Case(
        "checks/existence", exists("ignorecase: true\ntokens: [ward]"), "Ward 9 is a WARD.", ["Ward", "WARD"]
    ),
    "a_token_may_be_an_expression": Case(
        "checks/existence",
        exists(r"tokens: ['colou?r', '\d+ year']"),
        "A color of 12 year, a colour.",
        ["color", "12 year", "colour"],
    ),
    "nonword_drops_the_word_boundaries": Case(
        "checks/existence", exists("nonword: true\ntokens: ['!!']"), "Stop!! He went.", ["!!"]
    ),
    "raw_parts_are_joined_without_boundaries": Case(
        "checks/existence", exists(r"raw: ['\bfo', 'ot\w+']"), "A football and a barefoot man.", ["football"]
    ),
    "raw_stands_before_the_tokens": Case(
        "checks/existence", exists("raw: ['very ']\ntokens: [old, new]"), "A very old man, a new one.", ["very old"]
    ),
    "append_puts_raw_behind_the_tokens": Case(
        "checks/existence", exists("append: true\nraw: [' man']\ntokens: [old, new]"), "An old man, new.", ["old man"]
    ),
    "a_sign_may_be_told_by_its_number": Case(
        "checks/existence",
        exists("nonword: true\ntokens: ['\\x{2014}', '[\\x{2026}\\x{a7}]', '\\p{Lu}{3}', '[[:digit:]]{2}']"),
        "A — b… see §9 of 42 ACT.",
        ["—", "…", "§", "42", "ACT"],
    ),
    "an_exception_clears_a_match": Case(
        "checks/existence", exists("tokens: ['[A-Z]{3}']\nexceptions: [FBI]"), "The FBI met the CIA.", ["CIA"]
    ),
    "an_exception_minds_letter_case": Case(
        "checks/existence", exists("ignorecase: true\ntokens: [fbi]\nexceptions: [FBI]"), "The FBI, the fbi.", ["fbi"]
    ),
    "an_inline_flag_holds_for_its_token": Case(
        "checks/existence", exists("tokens: ['(?i)ward', 'court']"), "WARD and COURT.", ["WARD"]
    ),
    "a_lookbehind_works": Case(
        "checks/existence",
        exists(r"nonword: true\ntokens: ['(?<!No )\bdeal\b']".replace(r"\n", "\n")),
        "No deal. A deal.",
        ["deal"],
    ),
    "a_curly_apostrophe_is_one": Case("checks/existence", exists('tokens: ["can\'t"]'), "They can’t go.", ["can’t"]),
    "a_wrapped_line_is_one": Case(
        "checks/existence", exists("tokens: [town hall]"), "The town\nhall burnt.", ["town\nhall"]
    ),
    "limit_is_the_most_an_article_shows": Case(
        "topics/styles", exists("limit: 2\ntokens: [ward]"), "A ward, a ward, a ward.", ["ward", "ward"]
    ),
    "a_substitution_finds_its_keys": Case(
        "checks/substitution", swaps("swap:\n  utilise: use\n  bob: hair"), "They utilise it.", ["utilise"]
    ),
    "a_substitution_minds_letter_case": Case("checks/substitution", swaps("swap:\n  utilise: use"), "UTILISE it.", []),
    "a_substitution_may_disregard_it": Case(
        "checks/substitution", swaps("ignorecase: true\nswap:\n  utilise: use"), "Utilise it.", ["Utilise"]
    ),
    "a_key_may_be_an_expression": Case(
        "checks/substitution",
        swaps("swap:\n  '(?:cell|smart) ?phone': phone"),
        "A cellphone, a smart phone.",
        ["cellphone", "smart phone"],
    ),
    "what_is_right_already_passes": Case(
        "checks/substitution", swaps("ignorecase: true\nswap:\n  lennick: Lennick"), "Lennick, lennick.", ["lennick"]
    ),
    "nonword_swaps_signs": Case(
        "checks/substitution", swaps("nonword: true\nswap:\n  '\\.{4,}': '...'"), "He went.... Home.", ["...."]
    ),
    "exceptions_clear_substitutions": Case(
        "checks/substitution",
        swaps("swap:\n  '[Tt]he Mill': mill\nexceptions: [The Mill]"),
        "The Mill, the Mill.",
        ["the Mill"],
    ),
    "yes_and_no_are_words": Case(
        "checks/substitution", swaps("swap:\n  no: none\n  on: upon"), "There is no bus.", ["no"]
    ),
    "occurrence_flags_more_than_max": Case(
        "checks/occurrence",
        "extends: occurrence\nmessage: no\nscope: sentence\nmax: 2\ntoken: ','",
        "One, two, three, four. One, two.",
        [","],
    ),
    "occurrence_flags_less_than_min": Case(
        "checks/occurrence",
        "extends: occurrence\nmessage: no\nscope: paragraph\nmin: 1\ntoken: mayor",
        "The mayor spoke.\n\nNobody heard.",
        ["Nobody"],
    ),
    "occurrence_counts_in_each_scope": Case(
        "checks/occurrence",
        "extends: occurrence\nmessage: no\nscope: paragraph\nmax: 1\ntoken: '!'",
        "Stop!\n\nGo!",
        [],
    ),
    "repetition_flags_a_word_that_comes_twice": Case(
        "checks/repetition",
        "extends: repetition\nmessage: no\nalpha: true\ntokens: ['[^\\s]+']",
        "They saw the the fire.",
        ["the the"],
    ),
    "repetition_with_alpha_leaves_numbers": Case(
        "checks/repetition",
        "extends: repetition\nmessage: no\nalpha: true\ntokens: ['[^\\s]+']",
        "It was 10 10 times.",
        [],
    ),
    "repetition_minds_letter_case": Case(
        "checks/repetition", "extends: repetition\nmessage: no\ntokens: ['[^\\s]+']", "The the fire.", []
    ),
    "repetition_may_disregard_it": Case(
        "checks/repetition",
        "extends: repetition\nmessage: no\nignorecase: true\ntokens: ['[^\\s]+']",
        "The the fire.",
        ["The the"],
    ),
    "max_allows_repetitions": Case(
        "checks/repetition",
        "extends: repetition\nmessage: no\nmax: 1\ntokens: ['[^\\s]+']",
        "Go go go go go.",
        ["go go"],
    ),
    "repetition_ends_with_the_paragraph": Case(
        "checks/repetition",
        "extends: repetition\nmessage: no\ntokens: ['[^\\s.]+']",
        "They left home\n\nhome was far.",
        [],
    ),
    "consistency_flags_the_form_that_comes_second": Case(
        "checks/consistency",
        "extends: consistency\nmessage: no\neither:\n  advisor: adviser",
        "An advisor left.\n\nThe adviser came, an advisor.",
        ["adviser"],
    ),
    "one_form_alone_is_consistent": Case(
        "checks/consistency", "extends: consistency\nmessage: no\neither:\n  advisor: adviser", "Adviser, adviser.", []
    ),
    "consistency_may_disregard_case": Case(
        "checks/consistency",
        "extends: consistency\nmessage: no\nignorecase: true\neither:\n  advisor: adviser",
        "An advisor. ADVISER.",
        ["ADVISER"],
    ),
    "consistency_holds_each_pair_apart": Case(
        "checks/consistency",
        "extends: consistency\nmessage: no\neither:\n  advisor: adviser\n  grey: gray",
        "An advisor in gray.",
        [],
    ),
    "conditional_wants_the_second": Case(
        "checks/conditional",
        ACRONYM + "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'",
        "The World Health Organization (WHO) and the ECB met. The WHO left.",
        ["ECB"],
    ),
    "conditional_has_exceptions": Case(
        "checks/conditional",
        ACRONYM + "second: '\\(([A-Z]{3,5})\\)'\nexceptions: [NATO]",
        "NATO met. So did OPEC.",
        ["OPEC"],
    ),
    "conditional_may_disregard_case": Case(
        "checks/conditional",
        "extends: conditional\nmessage: no\nignorecase: true\nfirst: '\\b(ecb)\\b'\nsecond: 'bank (ecb)'",
        "The ECB met.",
        ["ECB"],
    ),
    "a_title_has_capitals": Case("checks/capitalization", TITLE, "# Fire guts mill\n\nIt burnt.", ["Fire guts mill"]),
    "a_title_in_capitals_passes": Case("checks/capitalization", TITLE, "# Fire Guts the Old Mill\n\nIt burnt.", []),
    "small_words_of_a_title_are_small": Case(
        "checks/capitalization", TITLE, "# Fire In The Mill Of A Town\n\nIt burnt.", ["Fire In The Mill Of A Town"]
    ),
    "ap_and_chicago_differ_in_prepositions": Case(
        "checks/capitalization",
        TITLE + "style: Chicago\nthreshold: 0.9\n",
        "# Fire Burns Through Night\n\nIt burnt.",
        ["Fire Burns Through Night"],
    ),
    "ap_gives_long_prepositions_a_capital": Case(
        "checks/capitalization", TITLE + "style: AP\nthreshold: 0.9\n", "# Fire Burns Through Night\n\nIt burnt.", []
    ),
    "a_sentence_has_one_capital": Case(
        "checks/capitalization", SENTENCE, "# Fire Guts Old Mill\n\nIt burnt.", ["Fire Guts Old Mill"]
    ),
    "a_sentence_passes": Case("checks/capitalization", SENTENCE, "# Fire guts old mill\n\nIt burnt.", []),
    "a_sentence_has_exceptions": Case(
        "checks/capitalization",
        SENTENCE + "exceptions: [Old Mill, Lennick]\n",
        "# Fire guts Old Mill Lennick\n\nX.",
        [],
    ),
    "indicators_let_a_capital_follow": Case(
        "checks/capitalization", SENTENCE + "indicators: [':']\n", "# Update: Fire guts mill\n\nIt burnt.", []
    ),
    "the_threshold_is_how_much_is_right": Case(
        "checks/capitalization", SENTENCE + "threshold: 0.5\n", "# Fire guts Old mill\n\nIt burnt.", []
    ),
    "a_prefix_is_let_be": Case(
        "checks/capitalization",
        SENTENCE + "prefix: 'LIVE TV - '\n",
        "# LIVE TV - fire guts mill\n\nX.",
        ["LIVE TV - fire guts mill"],
    ),
    "lower_is_all_small": Case(
        "checks/capitalization",
        "extends: capitalization\nmessage: no\nmatch: $lower\nscope: list",
        "* Alpha\n* beta\n",
        ["Alpha"],
    ),
    "upper_is_all_capitals": Case(
        "checks/capitalization",
        "extends: capitalization\nmessage: no\nmatch: $upper\nscope: list",
        "* ALPHA\n* beta\n",
        ["beta"],
    ),
    "match_may_be_an_expression": Case(
        "checks/capitalization",
        "extends: capitalization\nmessage: no\nmatch: '^[A-Z]'\nscope: list",
        "* Alpha\n* beta\n",
        ["beta"],
    ),
    "a_metric_reckons": Case(
        "checks/metric",
        "extends: metric\nmessage: no\nformula: words / sentences\ncondition: '> 5'",
        "The mayor of the town spoke. He went.\n\nOn and on and on he went there.",
        ["The"],
    ),
    "a_metric_keeps_quiet_below": Case(
        "checks/metric",
        "extends: metric\nmessage: no\nformula: |\n  (0.39 * (words / sentences)) + 1\ncondition: '> 9'",
        "The mayor spoke. He went.",
        [],
    ),
    "a_metric_counts_headings": Case(
        "checks/metric",
        "extends: metric\nmessage: no\nformula: heading_h1\ncondition: '< 1'",
        "The mayor spoke.",
        ["The"],
    ),
    "readability_has_a_grade": Case(
        "checks/readability",
        "extends: readability\nmessage: no\ngrade: 8\nmetrics: [Flesch-Kincaid, Gunning Fog]",
        "Municipal administrators deliberated interminably concerning unsatisfactory infrastructural appropriations.",
        ["Municipal"],
    ),
    "what_is_easy_to_read_passes": Case(
        "checks/readability", "extends: readability\nmessage: no\ngrade: 8\nmetrics: [SMOG]", "The cat sat. It ran.", []
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_documented_behaviour_holds(name: str, flagged: Callable[..., list[str]]) -> None:
    case = CASES[name]

    assert flagged(case.rule, case.text) == case.flagged
    assert case.page.startswith(("checks/", "topics/"))
