"""Rules made of the tables in a style's files, one function for each kind that `extends` names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from newslint import ConfigError, Role
from newslint_vale.actions import Action
from newslint_vale.base import ValeRule
from newslint_vale.book import Book
from newslint_vale.expressions import compiled, template, translated
from newslint_vale.scopes import Scope, scope_of
from newslint_vale.words import Existence, Substitution, exception_expression, sought_swaps, sought_tokens
from newslint_vale.yaml_file import flag_of, number_of, pairs_of, text_of, texts_of

# What is no rule without the program that Vale brings along for it.
NEEDS_MORE = {
    "script": "it is a program, and newslint runs none that it finds in a repository",
    "sequence": "it looks at parts of speech, which need a tagger that newslint does not have",
}


@dataclass(frozen=True)
class Surroundings:
    """What all rules of a `.vale.ini` are made with: words that the vocabulary accepts, roles that are skipped.

    `read_words` gives the words of a dictionary and those of a file to ignore, by kind and name.
    """

    accepted: tuple[str, ...]
    skipped: frozenset[Role]
    read_words: Callable[[str, str], tuple[str, ...]]


def make_rule(table: dict[str, Any], name: str, identity: str, book: Book, around: Surroundings) -> ValeRule:
    """The rule of a table; `name` is `Style.Rule`. Raises ConfigError with the reason where there can be none."""
    kind = text_of(table, "extends")
    if kind in NEEDS_MORE:
        raise ConfigError(NEEDS_MORE[kind])
    if kind not in MAKERS:
        raise ConfigError(f"newslint does not know what it extends, “{kind[:40]}”")
    if "message" not in table:
        raise ConfigError("it has no message")
    maker, usual = MAKERS[kind]
    where = scope_of(texts_of(table, "scope") or (usual,), around.skipped)
    description, link = text_of(table, "description"), text_of(table, "link")
    why = [description.replace("%s", "…"), f"The style refers to {link}" if link else ""]
    common = {
        "id": identity,
        "name": name,
        "book": book,
        "where": where,
        "scope": where.roles,
        "told": text_of(table, "message"),
        "action": _action(table),
        "limit": int(number_of(table, "limit", 0)),
        "__doc__": "\n\n".join(filter(None, [f"{name} is a rule of a Vale style.", *why])),
    }
    return maker(table, common, around)


def _action(table: dict[str, Any]) -> Action | None:
    stated = table.get("action")
    if not isinstance(stated, dict) or not text_of(stated, "name"):
        return None
    return Action(text_of(stated, "name"), texts_of(stated, "params"))


def _exceptions(table: dict[str, Any], around: Surroundings) -> tuple[str, ...]:
    accepted = around.accepted if flag_of(table, "vocab", True) else ()
    found = (*texts_of(table, "exceptions"), *accepted)
    if found:
        compiled(exception_expression(found))
    return found


def _is_plain(common: Mapping[str, Any]) -> bool:
    """Whether spellings may be sought by the scan of all rules, which sees whole blocks and counts nothing."""
    where: Scope = common["where"]
    return where.is_by_role and not common["limit"]


def _existence(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    tokens, raw = texts_of(table, "tokens"), texts_of(table, "raw")
    if not tokens and not raw:
        raise ConfigError("it has neither tokens nor raw")
    nonword = flag_of(table, "nonword")
    sought = sought_tokens(tokens, raw, nonword=nonword, append=flag_of(table, "append"), plain_only=_is_plain(common))
    ignore_case = flag_of(table, "ignorecase")
    compiled(sought.expression, ignore_case=ignore_case)
    return Existence(**common, sought=sought, ignore_case=ignore_case, exceptions=_exceptions(table, around))


def _substitution(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    swap = pairs_of(table, "swap")
    if not swap:
        raise ConfigError("it has no swap")
    if table.get("pos"):
        raise ConfigError("it looks at parts of speech (pos), which need a tagger that newslint does not have")
    ignore_case = flag_of(table, "ignorecase")
    sought = sought_swaps(swap, nonword=flag_of(table, "nonword"), plain_only=_is_plain(common))
    compiled(sought.expression, ignore_case=ignore_case)
    return Substitution(
        **common,
        sought=sought,
        swap=swap,
        ignore_case=ignore_case,
        capitalize=flag_of(table, "capitalize"),
        exceptions=_exceptions(table, around),
    )


def _occurrence(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.counting import Occurrence

    token = text_of(table, "token")
    if not token or not ({"max", "min"} & set(table)):
        raise ConfigError("it needs a token, and max or min")
    most, least = (int(number_of(table, key, -1)) for key in ("max", "min"))
    return Occurrence(**common, **_expression(table, translated(token)), most=most, least=least)


def _repetition(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.counting import Repetition

    tokens = [translated(one, keeps_groups=False) for one in texts_of(table, "tokens")]
    if not tokens:
        raise ConfigError("it has no tokens")
    return Repetition(
        **common,
        **_expression(table, template(tokens, nonword=True)),
        most=int(number_of(table, "max", 0)),
        is_alpha=flag_of(table, "alpha"),
        exceptions=_exceptions(table, around),
    )


def _consistency(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.counting import Consistency

    either = pairs_of(table, "either")
    if not either:
        raise ConfigError("it has no either")
    forms = [
        f"(?P<p{number}{side}>{translated(form, keeps_groups=False)})"
        for number, pair in enumerate(either)
        for side, form in zip("ab", pair, strict=True)
    ]
    return Consistency(**common, **_expression(table, template(forms, nonword=flag_of(table, "nonword"))))


def _conditional(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.counting import Conditional

    first, second = (translated(text_of(table, key)) for key in ("first", "second"))
    if not first or not second:
        raise ConfigError("it needs first and second")
    compiled(second)
    return Conditional(**common, **_expression(table, first), second=second, exceptions=_exceptions(table, around))


def _expression(table: dict[str, Any], expression: str) -> dict[str, Any]:
    ignore_case = flag_of(table, "ignorecase")
    compiled(expression, ignore_case=ignore_case)
    return {"expression": expression, "ignore_case": ignore_case}


def _capitalization(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.capitalization import Capitalization

    match = text_of(table, "match", "$title")
    if match not in ("$title", "$sentence", "$lower", "$upper"):
        if match.startswith("$"):
            raise ConfigError(f"newslint does not know its match, “{match[:40]}”")
        match = translated(match)
        compiled(match)
    prefix = translated(text_of(table, "prefix"))
    compiled(prefix)
    return Capitalization(
        **common,
        match=match,
        style=text_of(table, "style", "AP"),
        threshold=number_of(table, "threshold", 0.8),
        indicators=texts_of(table, "indicators"),
        prefix=prefix,
        exceptions=_exceptions(table, around),
    )


def _metric(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.formula import parse_condition, parse_formula
    from newslint_vale.measures import COUNTS, Metric

    formula, condition = text_of(table, "formula"), text_of(table, "condition")
    parse_formula(formula, COUNTS)
    parse_condition(condition)
    return Metric(**common, formula=formula, condition=condition)


def _readability(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.measures import GRADES, Readability

    metrics = tuple(one.lower() for one in texts_of(table, "metrics")) or ("flesch-kincaid",)
    for one in metrics:
        if one not in GRADES:
            raise ConfigError(f"newslint does not know its measure “{one[:40]}”")
    return Readability(**common, metrics=metrics, grade=number_of(table, "grade", 8))


def _spelling(table: dict[str, Any], common: dict[str, Any], around: Surroundings) -> ValeRule:
    from newslint_vale.spelling import Spelling, WordList

    dictionaries = texts_of(table, "dictionaries")
    if not dictionaries:
        raise ConfigError("it needs the Hunspell dictionary that Vale brings along")
    known = [word for one in dictionaries for word in around.read_words("dictionary", one)]
    known += [word for one in texts_of(table, "ignore") for word in around.read_words("ignore", one)]
    filters = tuple(translated(one, keeps_groups=False) for one in texts_of(table, "filters"))
    compiled(template(filters, nonword=True))
    return Spelling(**common, known=WordList(known), filters=filters, exceptions=_exceptions(table, around))


Maker = Callable[[dict[str, Any], dict[str, Any], Surroundings], ValeRule]
# Each kind of rule, with how it is made and the scope it has unless it says another.
MAKERS: Mapping[str, tuple[Maker, str]] = {
    "existence": (_existence, "text"),
    "substitution": (_substitution, "text"),
    "occurrence": (_occurrence, "text"),
    "repetition": (_repetition, "text"),
    "consistency": (_consistency, "text"),
    "conditional": (_conditional, "text"),
    "capitalization": (_capitalization, "text"),
    "metric": (_metric, "summary"),
    "readability": (_readability, "summary"),
    "spelling": (_spelling, "text"),
}
