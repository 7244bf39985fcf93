"""Reading what the tables of house rules have in common: scope, message, explanation, phrases, expressions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.config.suggest import quoted
from newslint.config.tables import At, choice, kind_of, text, texts
from newslint.document import Role

LONGEST_PATTERN = 5_000


def refuse(table: Mapping[str, Any], at: At, kind: str, *keys: str) -> None:
    """Refuse the first of some keys that a rule of a kind has."""
    for key in keys:
        if key in table:
            raise at.under(key).fail(f"has no meaning in a rule with {kind}")


def explained(table: Mapping[str, Any], at: At, summary: str) -> dict[str, str]:
    """The docstring of a rule: its summary, why the house wants it so, and where that is told."""
    why = text(table["why"], at.under("why")).strip() if "why" in table else ""
    more = f"More: {_link(table['link'], at.under('link'))}" if "link" in table else ""
    return {"__doc__": "\n\n".join(filter(None, (summary, why, more)))}


def _link(value: object, at: At) -> str:
    stated = text(value, at).strip()
    if not stated.startswith(("https://", "http://")) or any(sign.isspace() for sign in stated):
        raise at.fail(f"must be the address of a page, such as https://…, not {quoted(stated)}")
    return stated


def scope_of(table: Mapping[str, Any], at: At, usual: frozenset[Role]) -> frozenset[Role]:
    """The roles of the blocks that a rule looks at."""
    if "scope" not in table:
        return usual
    place = at.under("scope")
    names = texts(table["scope"], place)
    if not names:
        raise place.fail("must name at least one kind of block")
    roles = [role.value for role in Role]
    return frozenset(Role(choice(name, roles, place.item(number))) for number, name in enumerate(names, 1))


def skips_quotations(table: Mapping[str, Any], at: At) -> bool:
    """Whether a rule leaves quoted speech alone."""
    return choice(table.get("quotations", "skip"), ("skip", "check"), at.under("quotations")) == "skip"


def phrase_of(phrase: str, at: At) -> str:
    """A phrase with single blanks; raises ConfigError for one without a letter or digit."""
    if not any(sign.isalnum() for sign in phrase):
        raise at.fail(f"has a phrase without a letter or digit: {quoted(phrase)}")
    return " ".join(phrase.split())


def exceptions_of(table: Mapping[str, Any], at: At) -> tuple[str, ...]:
    """The phrases that clear what they overlap."""
    place = at.under("except")
    return tuple(phrase_of(one, place) for one in texts(table.get("except", []), place))


def message_of(table: Mapping[str, Any], at: At, usual: str, known: Iterable[str]) -> str:
    """What a writer is told, with nothing in braces but what is known; raises ConfigError."""
    if "message" not in table:
        return usual
    place = at.under("message")
    return _filled(text(table["message"], place), place, known)


def fix_of(table: Mapping[str, Any], at: At, known: Iterable[str]) -> str | None:
    """What is to stand in the place of what was met, empty to take it out; None where no fix is offered."""
    if "fix" not in table:
        return None
    place = at.under("fix")
    if not isinstance(table["fix"], str):
        raise place.fail(f"must be a text, not {kind_of(table['fix'])}")
    return _filled(table["fix"], place, known)


def outlined(table: Mapping[str, Any], place: At) -> str:
    """The message that a table states, with “…” for what differs from place to place; empty without one."""
    if "message" not in table:
        return ""
    parts = _parts(text(table["message"], place), place)
    return " ".join("".join(told + ("" if name is None else "…") for told, name, _, _ in parts).split())


def _parts(told: str, place: At) -> list[tuple[str, str | None, str | None, str | None]]:
    from string import Formatter

    try:
        return list(Formatter().parse(told))
    except ValueError as error:
        raise place.fail("has a brace without its other half; write {{ and }} for braces") from error


def _filled(told: str, place: At, known: Iterable[str]) -> str:
    names = tuple(known)
    for _, name, form, conversion in _parts(told, place):
        if name is not None and (name not in names or form or conversion):
            allowed = ", ".join(f"{{{one}}}" for one in names)
            raise place.fail(f"may hold {allowed} here, not {quoted('{' + str(name) + '}')}")
    return told


def groups_of(pattern: str, at: At) -> tuple[str, ...]:
    """The named groups of a pattern; raises ConfigError when it does not compile or matches nothing at all."""
    if len(pattern) > LONGEST_PATTERN:
        raise at.fail(f"is longer than {LONGEST_PATTERN:,} characters")
    # 40 ms to import, paid only by a house that has patterns.
    import regex

    try:
        compiled = regex.compile(pattern, regex.IGNORECASE)
        empty = compiled.fullmatch("", timeout=1)
    except (regex.error, ValueError, OverflowError, RecursionError, MemoryError, TimeoutError) as error:
        raise at.fail(f"is not a regular expression ({error}): {quoted(pattern)}") from error
    if empty:
        raise at.fail(f"matches where nothing is: {quoted(pattern)}")
    return tuple(compiled.groupindex)


def listed(phrases: tuple[str, ...]) -> str:
    """The first phrases of a list, for a summary."""
    shown = ", ".join(quoted(one, 40) for one in phrases[:3])
    return f"{shown} and {len(phrases) - 3} more" if len(phrases) > 3 else shown
