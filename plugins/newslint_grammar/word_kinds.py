"""The lists of words that the rules on number look for side by side, by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint_grammar.clauses import ADVERBS, ARTICLES, NUMBERS, PREPOSITIONS, STOPPERS
from newslint_grammar.nouns import count_nouns, plain_heads, plural, plurals
from newslint_grammar.subject import DETERMINERS
from newslint_grammar.verb_forms import CERTAIN, COMMON, plain_forms, third_persons

# Words before a noun that leaves its number open, or is single.
WITH_ONE = frozenset(["a", "an", "this", "each", "every"])
SINGULAR = frozenset(["the", "his", "her", "their", "its", "our", "my", *WITH_ONE])
# Words before a plural that make the clause behind it one about all of them.
COUNTING = frozenset(
    ["these", "those", "most", "many", "several", "all", "few", "two", "three", "four", "five", "six", "other"]
)


def word_kinds() -> Mapping[str, Iterable[str]]:
    """The words of each list."""
    nouns, verbs = count_nouns(), plain_forms(CERTAIN)
    lists = {
        "some": (DETERMINERS | NUMBERS) - WITH_ONE,
        "one": SINGULAR,
        "counted": NUMBERS | {"other"},
        "preposition": PREPOSITIONS,
        "article": ARTICLES,
        "adverb": ADVERBS,
        "counting": COUNTING,
        "goes": third_persons(CERTAIN),
        "go": verbs,
        "looks": third_persons(COMMON),
        "look": plain_forms(COMMON),
        "noun": nouns,
        "nouns": plurals(),
        "head": (*plain_heads(), "number"),
        "heads": map(plural, plain_heads()),
        "stop": STOPPERS,
    }
    return {name: words.split() for name, words in _LISTS.items()} | lists


_LISTS = {
    "are": "are have were",
    "is": "is was has",
    "and": "and",
    "of": "of",
    "pair_article": "the his her their its our my a an",
    "he": "he she it everyone everybody nobody someone somebody everything nothing",
    "no": "no",
    "nobody": "one",
    "they": "they we you i",
    "many": "both many some most several all",
    "them": "them us these those",
    "relative": "that who",
    "mass": """information research evidence equipment advice software knowledge luggage furniture housing legislation
    feedback coverage""",
    "about": "on about of from for in by",
    "there": "there",
    "remains": "is was has are were have remains exists",
    "has": "has is was does",
    "have": "are do have",
    "she": "he she",
    "you": "you we they i he she",
    "one_of": "one each several many few two three",
    "those": "the these those his her their its our my",
    "degree": "most more very world's country's nation's city's team's",
    "several": """many several few various numerous these those two three four five six seven eight nine ten eleven
    twelve both""",
    "dozens": "dozens hundreds thousands plenty lots",
    "all": "all",
    "sorts": "kinds sorts",
    "a": "a an",
    "every": "a an every each another",
    "series": """list series set range variety number group collection host array pair couple handful string wave crowd
    gang""",
    "adjective": """other different new old major minor big small large important similar serious young good bad great
    local foreign main key leading top biggest largest best greatest worst oldest finest first last few
    many famous successful popular powerful dangerous beautiful talented common senior former wide whole
    growing""",
    "units": "year month week hour minute dollar",
}
