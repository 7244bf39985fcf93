"""The reporters of the core, by name; each is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module

from newslint.report import Reporter

PLACES = {
    "text": ("newslint.report.text", "Text"),
    "concise": ("newslint.report.concise", "Concise"),
    "json": ("newslint.report.json_report", "Json"),
    "jsonl": ("newslint.report.jsonl", "Jsonl"),
    "sarif": ("newslint.report.sarif", "Sarif"),
    "github": ("newslint.report.github", "Github"),
    "github-summary": ("newslint.report.step_summary", "StepSummary"),
    "gitlab": ("newslint.report.gitlab", "Gitlab"),
    "rdjson": ("newslint.report.rdjson", "Rdjson"),
    "rdjsonl": ("newslint.report.rdjson", "Rdjsonl"),
    "junit": ("newslint.report.junit", "Junit"),
    "statistics": ("newslint.report.statistics", "Statistics"),
    "html": ("newslint.report.html_report", "Html"),
}


def core_reporter_names() -> tuple[str, ...]:
    """The names that `--format` takes without any pack, the default first."""
    return tuple(PLACES)


def reporter_named(name: str) -> Reporter | None:
    """The core's reporter of that name, or None where the core has none."""
    if name not in PLACES:
        return None
    module, kind = PLACES[name]
    reporter: Reporter = getattr(import_module(module), kind)()
    return reporter
