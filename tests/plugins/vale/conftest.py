"""Styles of Vale, written for a test and held against an article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.document import Document
from newslint.engine.linter import RuleSet
from newslint.finding import Finding
from newslint.formats.markdown import markdown_document
from newslint.formats.roles import assign_roles
from newslint_vale.reading import ReadRules, read_vale

INI = "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Desk\n"


@pytest.fixture
def style(tmp_path: Path) -> Callable[..., ReadRules]:
    """Writes rules of a style called Desk, and other files, and reads what `.vale.ini` says of them."""

    def style(ini: str = INI, files: dict[str, str] | None = None, **rules: str) -> ReadRules:
        written = {f"styles/Desk/{name}.yml": text for name, text in rules.items()}
        (tmp_path / "styles" / "Desk").mkdir(parents=True, exist_ok=True)
        for name, text in {**written, **(files or {}), ".vale.ini": ini}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return read_vale(str(tmp_path / ".vale.ini"), str(tmp_path))

    return style


@pytest.fixture
def findings(style: Callable[..., ReadRules]) -> Callable[..., list[Finding]]:
    """What one rule of a style, called Rule, finds in an article in Markdown."""

    def findings(rule: str, text: str, **more: Any) -> list[Finding]:
        read = style(Rule=rule, **more)
        assert read.left_out == ()
        return linted(read, text)[1]

    return findings


@pytest.fixture
def flagged(style: Callable[..., ReadRules]) -> Callable[..., list[str]]:
    """The words that one rule of a style flags in an article in Markdown."""

    def flagged(rule: str, text: str, **more: Any) -> list[str]:
        read = style(Rule=rule, **more)
        assert read.left_out == ()
        return words_of(*linted(read, text))

    return flagged


def linted(read: ReadRules, text: str, name: str = "story.md") -> tuple[Document, list[Finding]]:
    """An article, and what the rules find in it."""
    doc = assign_roles(markdown_document(text, name), ())
    result = RuleSet(read.rules).lint(doc)
    assert result.failures == []
    return doc, result.findings


def words_of(doc: Document, found: list[Finding]) -> list[str]:
    """The words that are flagged, in their order."""
    return [(doc.source if one.in_source else doc.text)[one.span.start : one.span.end] for one in found]
