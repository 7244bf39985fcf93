"""The JSON Schemas of newslint.toml and of files of house rules, from which editors complete keys and tell mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.config.read import BUNDLED, DATELINES, FILE_KEYS, LANGUAGE, PROFILES, SELECTOR, SETTINGS
from newslint.config.rulefile import CASES, COMMON, KINDS, PARTS, PARTS_TO_HAVE, UNITS, WITH_FIX
from newslint.document import Role
from newslint.finding import Severity

Schema = Mapping[str, Any]


def schema() -> dict[str, Any]:
    """The schema of a whole file, in draft 7, which editors know."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "newslint.toml",
        "description": "Settings of newslint, the copy desk as a linter, and the rules of a house.",
        "type": "object",
        "additionalProperties": False,
        "properties": {**_settings(), **_file_keys()},
    }


def rules_schema() -> dict[str, Any]:
    """The schema of a file that holds house rules and nothing else, in draft 7."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "house rules of newslint",
        "description": "Rules of a house, which a newslint.toml extends.",
        "type": "object",
        "required": ["rule"],
        "additionalProperties": False,
        "properties": {
            "rule": {"type": "array", "items": _rule(), "minItems": 1, "description": "Rules of the house."}
        },
    }


def _text(description: str = "", **more: Any) -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"type": "string", **told, **({} if more else {"pattern": "\\S"}), **more}


def _texts(description: str = "", **of: Any) -> dict[str, Any]:
    told = {"description": description} if description else {}
    return {"type": "array", "items": of or _text(), **told}


def _settings() -> dict[str, Schema]:
    # What Python writes as \Z is $ in JavaScript, whose expressions a schema has.
    selector = {"type": "string", "pattern": f"^{SELECTOR.pattern.removesuffix(chr(92) + 'Z')}$"}
    severity = {"enum": [str(one) for one in Severity]}
    found: dict[str, Schema] = {
        "select": _texts("The rules that run: ids, packs, default or all.", **selector),
        "extend-select": _texts("Rules that run besides.", **selector),
        "ignore": _texts("Rules that do not run.", **selector),
        "preview": {"type": "boolean", "description": "Whether new rules run as well."},
        "fail-on": {**severity, "description": "From which severity on findings make a check fail."},
        "profile": {"enum": [*PROFILES, "none"], "description": "What kind of newsroom this is."},
        "dateline": {"enum": list(DATELINES), "description": "What the house does about datelines."},
        "language": _text(
            "The language of the articles, or auto.", pattern=f"^(auto|{LANGUAGE.pattern.removesuffix(chr(92) + 'Z')})$"
        ),
        "input-format": _text("The format of the articles, where their suffix does not say it."),
        "severity": {"type": "object", "additionalProperties": severity, "description": "Severities by rule or pack."},
        "rules": {
            "type": "object",
            "additionalProperties": {"type": "object"},
            "description": "Options, by the id of the rule.",
        },
    }
    assert set(found) == set(SETTINGS)
    return found


def _file_keys() -> dict[str, Schema]:
    per_path = {
        "type": "object",
        "required": ["paths"],
        "additionalProperties": False,
        "properties": {"paths": {**_texts("The files."), "minItems": 1}, **_settings()},
    }
    # A profile of newslint, one of a pack, or a file; the first are listed so that editors offer them.
    extended = {
        "anyOf": [
            {"enum": [f"{BUNDLED}{one}" for one in PROFILES]},
            {"type": "string", "pattern": rf"^(?!{BUNDLED})[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$"},
            {"type": "string", "pattern": r"^[^:]*\.toml$"},
        ]
    }
    found: dict[str, Schema] = {
        "extends": {"anyOf": [extended, {"type": "array", "items": extended}], "description": "What to stand on."},
        "include": _texts("The files to check; all articles where it is left out."),
        "exclude": _texts("Files among them to leave alone."),
        "corpus": _texts("The articles that every run is compared with."),
        "require": _texts("Packs without which a run is worth nothing."),
        "baseline": _text("The file that holds the findings to set aside."),
        "rules-from": {
            "type": "object",
            "additionalProperties": _text(),
            "description": "Files of other linters, by the pack that makes rules of them.",
        },
        "words": _texts("Lists of words that are right as they are.", **_text()),
        "per-path": {"type": "array", "items": per_path, "description": "Settings for some files."},
        "rule": {"type": "array", "items": _rule(), "description": "Rules of the house."},
    }
    assert set(found) == set(FILE_KEYS)
    return found


def _rule() -> Schema:
    common: dict[str, Schema] = {
        "id": _text("The rule's name: house/ and a few words with hyphens.", pattern="^house/[a-z0-9]+(-[a-z0-9]+)*$"),
        "message": _text("What a writer is told."),
        "why": _text("Why the house wants it so."),
        "link": _text("The page that says so.", pattern=r"^https?://\S+$"),
        "severity": {"enum": [str(one) for one in Severity], "description": "How much it matters; warning if unsaid."},
        "scope": {**_texts("The blocks to look at.", enum=[role.value for role in Role]), "minItems": 1},
        "quotations": {"enum": ["skip", "check"], "description": "Whether quoted speech is looked into."},
        "fix": {"type": "string", "description": "What to write instead; empty to take it out."},
        "except": _texts("Phrases that clear what they overlap."),
        "bad": _texts("Examples that are flagged where [[ and ]] stand.", **_text(pattern=r"\[\[[\s\S]*\]\]")),
        "good": _texts("Examples that are not flagged."),
        "preview": {"type": "boolean", "description": "Whether it runs only when it is named or preview rules run."},
    }
    several = {"minItems": 1}
    kinds: dict[str, Schema] = {
        "phrases": {**_texts("Words to avoid."), **several},
        "replace": _pairs("What not to write, and what to write instead."),
        "patterns": {**_texts("Regular expressions."), **several},
        "tokens": {
            "anyOf": [{**_texts("Words and classes."), **several}, {"type": "array", "items": _texts(), **several}],
            "description": "Words in a row, by themselves or by their class, such as DET or ADJ.",
        },
        "limit": _table(
            "How much there may be of something in a part of an article.",
            unit=_one_of("What is counted.", UNITS),
            per=_one_of("The part that it is counted in.", PARTS),
            max={"type": "integer", "minimum": 1, "description": "The most that there may be."},
        ),
        "require": _table("What an article must have.", block=_one_of("The part it must have.", PARTS_TO_HAVE)),
        "consistent": {
            "type": "array",
            "items": {**_texts("Ways to write one thing."), "minItems": 2},
            "description": "Ways to write one thing, of which an article keeps to one.",
            **several,
        },
        "first-use": _pairs("Short forms, and the long form that must stand before the first one."),
        "conditional": _table(
            "What an article needs where it says something.",
            when={**_texts("Phrases of which one stands in the article."), **several},
            needs={**_texts("Phrases of which one must then stand there too."), **several},
        ),
        "capitals": _one_of("How headlines or other blocks are capitalised.", CASES),
    }
    assert set(common) == set(COMMON)
    assert set(kinds) == set(KINDS)
    return {
        "type": "object",
        "required": ["id"],
        "additionalProperties": False,
        "properties": {**common, **kinds},
        "oneOf": [{"required": [kind]} for kind in kinds],
        "if": {"required": ["fix"]},
        "then": {"anyOf": [{"required": [kind]} for kind in WITH_FIX]},
    }


def _one_of(description: str, words: Iterable[str]) -> Schema:
    return {"enum": list(words), "description": description}


def _pairs(description: str) -> Schema:
    return {"type": "object", "additionalProperties": _text(), "minProperties": 1, "description": description}


def _table(description: str, **keys: Schema) -> Schema:
    return {
        "type": "object",
        "required": list(keys),
        "additionalProperties": False,
        "properties": keys,
        "description": description,
    }
