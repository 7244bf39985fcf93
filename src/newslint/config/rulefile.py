"""House rules: `[[rule]]` tables made into the same objects that packs give."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newslint.config.houserules import HouseLimit, HouseRequirement, HouseWords
from newslint.config.housetokens import HouseTokens, anchor_of, sequences_of
from newslint.config.housewhole import HouseCapitals, HouseConditional, HouseConsistency, HouseFirstUse
from newslint.config.ruleparts import (
    exceptions_of,
    explained,
    fix_of,
    groups_of,
    listed,
    message_of,
    outlined,
    phrase_of,
    refuse,
    scope_of,
    skips_quotations,
)
from newslint.config.suggest import quoted
from newslint.config.tables import (
    At,
    check_keys,
    choice,
    entries,
    flag,
    table_of,
    tables_of,
    text,
    texts,
    unknown_key,
    whole_number,
)
from newslint.document import BODY, PROSE, Role
from newslint.finding import Severity
from newslint.rule import ID, MARKED, Rule
from newslint.text.words import PLAIN_FORMS

KINDS = (
    "phrases", "replace", "patterns", "tokens", "limit", "require", "consistent", "first-use", "conditional", "capitals"
)  # fmt: skip
COMMON = ("id", "message", "why", "link", "severity", "scope", "quotations", "except", "fix", "bad", "good", "preview")
# Kinds whose findings may have a fix of the house's own.
WITH_FIX = ("phrases", "patterns", "tokens")
KEYS = (*COMMON, *KINDS)
NOT_STYLE = "“{text}” is not house style: put it another way."
UNITS = ("words", "characters", "sentences")
CASES = ("sentence", "title", "lower", "upper")
PARTS = ("sentence", "paragraph", "headline", "article")
# Parts that an article may be asked to have.
PARTS_TO_HAVE = tuple(role.value for role in Role if role not in (Role.LEFTOVER, Role.COMMENT, Role.CODE))
# Line ends and tabs stay: in a pattern with (?x) they are its layout.
PLAIN = {form: to for form, to in PLAIN_FORMS.items() if chr(form) not in "\n\t"}


def house_rules(tables: object, file: str, pack: str = "house") -> tuple[Rule, ...]:
    """The rules that an array of tables defines; `file` and the rule's id are named in messages.

    Ids begin with the pack's name and a slash. Whether the examples hold is for the engine to say.
    Raises ConfigError.
    """
    found: dict[str, Rule] = {}
    for at, table in tables_of(tables, At(file, "rule")):
        rule = house_rule(table, at, pack)
        if rule.id in found:
            raise at.under("id").fail(f"is taken: two rules are called {quoted(rule.id)}")
        found[rule.id] = rule
    return tuple(found.values())


def house_rule(table: Mapping[str, Any], at: At, pack: str) -> Rule:
    """The rule that one table defines."""
    identity = _id(table, at, pack)
    at = at._replace(entry=identity)
    kinds = [key for key in KINDS if key in table]
    for key in table:
        if key not in KEYS:
            raise unknown_key(key, KEYS, at)
    if len(kinds) != 1:
        both = f"has {' and '.join(kinds)}" if kinds else "does not say what to look for"
        raise at.fail(f"{both}; a rule has exactly one of {', '.join(KINDS)}")
    if "fix" in table and kinds[0] not in WITH_FIX:
        raise at.under("fix").fail(f"has no meaning in a rule with {kinds[0]}; it has one with {', '.join(WITH_FIX)}")
    return _MAKERS[kinds[0]](table, at, _common(table, at, identity))


def _id(table: Mapping[str, Any], at: At, pack: str) -> str:
    if "id" not in table:
        raise at.fail(f"needs an id, such as {pack}/place-names")
    identity = text(table["id"], at.under("id"))
    if not ID.match(identity) or not identity.startswith(f"{pack}/"):
        raise at.under("id").fail(f"must be {pack}/ and a name in lower case with hyphens, not {quoted(identity)}")
    return identity


def _common(table: Mapping[str, Any], at: At, identity: str) -> dict[str, Any]:
    bad, good = (texts(table.get(key, []), at.under(key)) for key in ("bad", "good"))
    for number, example in enumerate(bad, 1):
        if not any(MARKED.findall(example)):
            raise at.under("bad").item(number).fail("must have [[ and ]] round what is to be flagged")
    for number, example in enumerate(good, 1):
        if "[[" in example:
            raise at.under("good").item(number).fail("must not mark anything with [[ and ]]")
    return {
        "id": identity,
        "severity": Severity(
            choice(table.get("severity", "warning"), [str(one) for one in Severity], at.under("severity"))
        ),
        "preview": flag(table.get("preview", False), at.under("preview")),
        "bad": bad,
        "good": good,
    }


def _words(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    phrases = tuple(phrase_of(one, at.under("phrases")) for one in texts(table["phrases"], at.under("phrases")))
    if not phrases:
        raise at.under("phrases").fail("must list at least one phrase")
    return _matching(table, at, common, f"The house does not write {listed(phrases)}.", ("text",), phrases=phrases)


def _replacements(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("replace")
    stated = entries(table["replace"], text, place)
    phrases = {phrase_of(one, place): " ".join(to.split()) for one, to in stated.items()}
    if not phrases:
        raise place.fail("must name at least one phrase and what to write instead")
    for one, to in phrases.items():
        if one == to:
            raise place.under(one).fail("is replaced by itself")
    pairs = [f"{quoted(to, 40)}, not {quoted(one, 40)}" for one, to in phrases.items()]
    summary = f"The house writes {'; '.join(pairs[:3])}{' and so on' if len(pairs) > 3 else ''}."
    return _matching(table, at, common, summary, ("text", "replacement"), phrases=phrases)


def _patterns(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("patterns")
    patterns = texts(table["patterns"], place)
    if not patterns:
        raise place.fail("must list at least one pattern")
    # The engine holds patterns against text with plain apostrophes and blanks.
    patterns = tuple(pattern.translate(PLAIN) for pattern in patterns)
    groups = [groups_of(pattern, place.item(number)) for number, pattern in enumerate(patterns, 1)]
    shared = tuple(name for name in groups[0] if all(name in others for others in groups))
    matched = f"The house does not write what {quoted(patterns[0], 60)} matches."
    # An expression tells little; the house has said in its message what it means.
    summary = outlined(table, at.under("message")) or matched
    return _matching(table, at, common, summary, ("text", *shared), patterns=patterns)


def _tokens(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("tokens")
    sequences = sequences_of(table["tokens"], place)
    known = ("text", *(f"word{number}" for number in range(1, min(map(len, sequences)) + 1)))
    shown = " ".join(one.shown for one in sequences[0])
    anchors = [anchor_of(one) for one in sequences]
    return HouseTokens(
        **common,
        **explained(table, at, f"The house does not write {quoted(shown, 60)}."),
        scope=scope_of(table, at, PROSE),
        message=message_of(table, at, NOT_STYLE, known),
        fix=fix_of(table, at, known),
        checks_quotations=not skips_quotations(table, at),
        exceptions=exceptions_of(table, at),
        sequences=sequences,
        # One that names no word may begin anywhere, so every article is looked through for it.
        wakes_on=tuple(word for one in anchors for word in one) if all(anchors) else None,
    )


def _matching(
    table: Mapping[str, Any], at: At, common: dict[str, Any], summary: str, known: tuple[str, ...], **sought: object
) -> Rule:
    fix = fix_of(table, at, known)
    known = known if fix is None else (*known, "replacement")
    usual = NOT_STYLE if "replacement" not in known else "We write “{replacement}”, not “{text}”."
    return HouseWords(
        **common,
        **sought,
        **explained(table, at, summary),
        scope=scope_of(table, at, PROSE),
        message=message_of(table, at, NOT_STYLE if fix == "" else usual, known),
        fix=fix,
        skip_quotations=skips_quotations(table, at),
        exceptions=exceptions_of(table, at),
    )


def _limit(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    refuse(table, at, "limit", "except")
    place = at.under("limit")
    limit = table_of(table["limit"], place)
    check_keys(limit, ("unit", "per", "max"), place)
    for key in ("unit", "per", "max"):
        if key not in limit:
            raise place.fail(f'needs {key}, as in {{ unit = "words", per = "sentence", max = 40 }}')
    unit = choice(limit["unit"], UNITS, place.under("unit"))
    per = choice(limit["per"], PARTS, place.under("per"))
    most = whole_number(limit["max"], place.under("max"))
    if (unit, per) in (("sentences", "sentence"), ("sentences", "headline")):
        raise place.fail(f"cannot count sentences in a {per}")
    if per == "headline":
        refuse(table, at, "limit per headline", "scope")
    if per != "sentence":
        refuse(table, at, f"limit per {per}", "quotations")
    advice = "split it" if per == "sentence" else "cut it"
    message = f"This {per} has {{count}} {unit} where the house allows {{max}}: {advice}."
    return HouseLimit(
        **common,
        **explained(table, at, f"No {per} has more than {most} {unit}."),
        scope=frozenset({Role.HEADLINE}) if per == "headline" else scope_of(table, at, BODY),
        message=message_of(table, at, message, ("count", "max", "unit")),
        checks_quotations=not skips_quotations(table, at),
        unit=unit,
        per=per,
        most=most,
    )


def _requirement(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    refuse(table, at, "require", "except", "scope", "quotations")
    place = at.under("require")
    require = table_of(table["require"], place)
    check_keys(require, ("block",), place)
    if "block" not in require:
        raise place.fail('needs block, as in { block = "byline" }')
    block = Role(choice(require["block"], PARTS_TO_HAVE, place.under("block")))
    return HouseRequirement(
        **common,
        **explained(table, at, f"Every article has a {block.value}."),
        message=message_of(table, at, "The article has no {block}: add one.", ("block",)),
        block=block,
    )


def _consistency(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("consistent")
    stated = table["consistent"]
    if not isinstance(stated, list | tuple) or not stated:
        raise place.fail('must list groups of forms, as in [["adviser", "advisor"]]')
    groups = [_phrases(one, place.item(number)) for number, one in enumerate(stated, 1)]
    for number, group in enumerate(groups, 1):
        if len(group) < 2:
            raise place.item(number).fail("must hold two forms at least")
    summary = f"An article has one of {', '.join(quoted(one, 40) for one in groups[0])}, not both."
    return HouseConsistency(
        **common,
        **_whole(table, at, "consistent", summary),
        message=message_of(
            table, at, "“{text}” was “{first}” before: write one of them throughout.", ("text", "first")
        ),
        sought=tuple(form for group in groups for form in group),
        wakes_on=tuple(form for group in groups for form in group),
        groups=tuple(number for number, group in enumerate(groups) for _ in group),
    )


def _first_use(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("first-use")
    full = {
        phrase_of(one, place): phrase_of(to, place.under(one))
        for one, to in entries(table["first-use"], text, place).items()
    }
    if not full:
        raise place.fail('must name at least one abbreviation, as in { WHO = "World Health Organization" }')
    first = next(iter(full))
    return HouseFirstUse(
        **common,
        **_whole(table, at, "first-use", f"An article says {quoted(full[first], 60)} before {quoted(first, 40)}."),
        message=message_of(table, at, "Say “{full}” before you write “{text}”.", ("text", "full")),
        sought=tuple(full),
        wakes_on=tuple(full),
        full=tuple(full.values()),
    )


def _conditional(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    place = at.under("conditional")
    stated = table_of(table["conditional"], place)
    check_keys(stated, ("when", "needs"), place)
    for key in ("when", "needs"):
        if key not in stated:
            raise place.fail(f'needs {key}, as in {{ when = ["recall"], needs = ["helpline"] }}')
    when, needs = (_phrases(stated[key], place.under(key)) for key in ("when", "needs"))
    usual = "An article that says “{text}” needs “{needs}” as well: add it."
    return HouseConditional(
        **common,
        **_whole(table, at, "conditional", f"An article that says {listed(when)} says {listed(needs)} as well."),
        message=message_of(table, at, usual, ("text", "needs")),
        sought=when,
        wakes_on=when,
        needs=needs,
    )


def _capitals(table: Mapping[str, Any], at: At, common: dict[str, Any]) -> Rule:
    refuse(table, at, "capitals", "quotations")
    case = choice(table["capitals"], CASES, at.under("capitals"))
    usual = {
        "sentence": "Write “{text}” like a sentence, with a capital at its start and for names.",
        "title": "Write “{text}” like a title, with a capital for each longer word.",
        "lower": "Write “{text}” without capitals.",
        "upper": "Write “{text}” in capitals.",
    }[case]
    return HouseCapitals(
        **common,
        **explained(table, at, f"What stands there is written in {case} case."),
        scope=scope_of(table, at, frozenset({Role.HEADLINE, Role.SUBHEAD})),
        message=message_of(table, at, usual, ("text",)),
        case=case,
        exceptions=texts(table.get("except", []), at.under("except")),
    )


def _whole(table: Mapping[str, Any], at: At, kind: str, summary: str) -> dict[str, Any]:
    refuse(table, at, kind, "except")
    return {
        **explained(table, at, summary),
        "scope": scope_of(table, at, PROSE),
        "checks_quotations": not skips_quotations(table, at),
    }


def _phrases(value: object, at: At) -> tuple[str, ...]:
    found = tuple(phrase_of(one, at) for one in texts(value, at))
    if not found:
        raise at.fail("must list at least one phrase")
    return found


_MAKERS: Mapping[str, Callable[[Mapping[str, Any], At, dict[str, Any]], Rule]] = {
    "phrases": _words,
    "replace": _replacements,
    "patterns": _patterns,
    "tokens": _tokens,
    "limit": _limit,
    "require": _requirement,
    "consistent": _consistency,
    "first-use": _first_use,
    "conditional": _conditional,
    "capitals": _capitals,
}
