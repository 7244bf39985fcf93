"""Articles on their whole way: roles, every rule, ignores, fixes."""

from __future__ import annotations

from functools import cache

from newslint.engine.article import Checked, Desk
from newslint.engine.fixer import MOST_ROUNDS, applicable, apply_edits
from newslint.engine.runner import Request, Runner
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Safety
from newslint.formats import Source
from newslint.formats.plain import plain_document

# The path says the day that some rules count from.
NAME = "articles/2024-03-14-article"


@cache
def _runner() -> Runner:
    return Runner(Request((), isolated=True, cache=False, layer={"select": ["all"], "preview": True}))


def desk() -> Desk:
    """Every rule, those that are tried out as well."""
    return _runner().desk_for(f"{NAME}.txt").alone


def checked(text: str, suffix: str = ".txt") -> list[Checked]:
    """The articles of a text, checked; nothing of what the engine catches may have happened."""
    kind = _runner().formats.named({".txt": "plain", ".md": "markdown", ".html": "html"}[suffix])
    try:
        found = [one for one in desk().check(Source(f"{NAME}{suffix}", text), kind) if isinstance(one, Checked)]
    except ArticleError:
        return []
    for one in found:
        assert not one.failures, one.failures
        assert not _runner().packs.problems
    return found


def findings(text: str, suffix: str = ".txt") -> list[LocatedFinding]:
    """What is found in a text."""
    return [one for article in checked(text, suffix) for one in article.findings]


def roles(data: bytes) -> None:
    """The blocks with their roles are stretches of the article, in order."""
    text = data.decode("utf-8", "replace")
    before = plain_document(text, f"{NAME}.txt")
    after = desk().named(before)
    last = 0
    for block in after.blocks:
        assert last <= block.span.start <= block.span.end <= len(after.text)
        last = block.span.end
    assert sum(len(after.of(one.span).split()) for one in after.blocks) == sum(
        len(before.of(one.span).split()) for one in before.blocks
    )


def every_rule(data: bytes) -> None:
    """Findings lie in the text, in order, each once, and say what stands there; no rule fails."""
    text = data.decode("utf-8", "replace")
    found = [one for one in findings(text) if one.location]
    for one in found:
        assert one.location
        assert 0 <= one.location.offset <= one.location.end_offset <= len(text)
        assert text[one.location.offset : one.location.end_offset] == one.location.text
        for edit in (edit for fix in one.fixes for edit in fix.edits):
            assert 0 <= edit.offset <= edit.end_offset <= len(text)
    places = [(one.location.offset, one.location.end_offset) for one in found if one.location]
    assert places == sorted(places)
    told = [(one.rule, one.location, one.message) for one in found]
    assert len(set(told)) == len(told)


def ignores(data: bytes) -> None:
    """A comment that ignores takes findings away or makes notes of its own, and breaks nothing."""
    text = data.decode("utf-8", "replace")
    for suffix in (".md", ".html"):
        for one in findings(text, suffix):
            assert one.suppressed is None or one.rule


def fixer(data: bytes) -> None:
    """Safe fixes come to an end, touch no speech, and leave nothing behind that they would mend."""
    text = data.decode("utf-8", "replace")
    for _ in range(MOST_ROUNDS):
        articles = checked(text)
        safe = applicable((one for article in articles for one in article.findings), Safety.SAFE)
        _assert_leaves_speech(articles, safe)
        changed, count = apply_edits(text, safe)
        if not count:
            return
        text = changed
    assert changed == text or not apply_edits(text, applicable(findings(text), Safety.SAFE))[1]


def _assert_leaves_speech(articles: list[Checked], safe: list[LocatedFinding]) -> None:
    for article in articles:
        for quotation in article.doc.quotations:
            place = article.doc.offsets.place(quotation.inside)
            for edit in (edit for one in safe for edit in one.fixes[0].edits):
                assert edit.end_offset <= place.start or place.end <= edit.offset, (edit, quotation)
