"""`newslint inspect --across`: which articles are taken to be on one event, and why."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from typing import Any

from newslint.cli.common import request
from newslint.engine.across import Article
from newslint.engine.events import QUOTATION, Event, events, linked
from newslint.engine.runner import Runner

MOST_SHOWN = 8


def run(options: argparse.Namespace) -> int:
    """Show the events among the articles: as JSON one line each, or in lines for people."""
    runner = Runner(request(options))
    articles: list[Article] = []
    trouble = 0
    for wanted in runner.wanted():
        outcome = runner.outcome(wanted)
        for report, notes in zip(outcome.reports, outcome.notes, strict=True):
            if notes:
                articles.append(Article(report.path, report.record, notes.notes))
                continue
            trouble = 2
            print("\n".join(f"newslint: {one.message}" for one in report.findings), file=sys.stderr)
    found = events([(one.notes.group, one.notes.traits) for one in articles])
    for event in found:
        if options.format == "json":
            sys.stdout.write(json.dumps(seen(event, articles), ensure_ascii=False) + "\n")
        else:
            sys.stdout.writelines(f"{line}\n" for line in lines(event, articles))
    if options.format == "text":
        alone = len(articles) - sum(len(event.articles) for event in found)
        print(f"{len(found):,} events; {alone:,} of {len(articles):,} articles stand alone")
    return trouble


def seen(event: Event, articles: Sequence[Article]) -> dict[str, Any]:
    """An event as plain data: why it is one, its articles, and what links each pair that is linked."""
    return {
        "why": event.why,
        "articles": [
            {("path" if articles[one].record is None else "record"): articles[one].name} for one in event.articles
        ],
        "links": [
            {"articles": [articles[one].name, articles[other].name], "by": by, "names": names, "quoted_runs": runs}
            for one, other, by, names, runs in _links(event, articles)
        ],
    }


def lines(event: Event, articles: Sequence[Article]) -> list[str]:
    """An event for people."""
    told = [f"{len(event.articles)} articles: {event.why}"]
    told += [f"  {articles[one].name}" for one in event.articles]
    for one, other, by, names, runs in _links(event, articles):
        shared = f"{runs} runs of quoted words" if by == QUOTATION else f"the names {', '.join(names[:MOST_SHOWN])}"
        more = f" and {len(names) - MOST_SHOWN} more" if by != QUOTATION and len(names) > MOST_SHOWN else ""
        told.append(f"    {articles[one].name} and {articles[other].name} share {shared}{more}")
    return told


def _links(event: Event, articles: Sequence[Article]) -> list[tuple[int, int, str, list[str], int]]:
    """The linked pairs of an event: two articles, what links them, the names and the number of runs that they share."""
    known = [(articles[one].notes.group, articles[one].notes.traits) for one in event.articles]
    found = []
    for (first, second), by in sorted(linked(known).items()):
        one, other = known[first][1], known[second][1]
        names = sorted(set(one.names) & set(other.names))
        runs = len(set(one.runs) & set(other.runs))
        found.append((event.articles[first], event.articles[second], by, names, runs))
    return found
