"""What a page says of its article: meta elements, Open Graph, JSON-LD, the language, times.

Keys: title, description, byline, date, location, url, language, section, publisher, copyright. Of
several sources the surest counts: JSON-LD, then Open Graph, then other meta elements, then the
elements of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.document import Role
from newslint.formats.html_reader import Piece, Told
from newslint.formats.html_title import headline_in

# Code points of JSON-LD that are read of one page; articles need a few thousand.
LARGEST_DATA = 500_000
MOST_NODES = 2_000
ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting)\Z")
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
BY = re.compile(r"by\s+", re.IGNORECASE)
# The names of meta elements (`property`, `name` or `itemprop`) for each thing, the surest first.
META = {
    "title": ("og:title", "twitter:title", "headline", "dc.title", "sailthru.title", "parsely-title"),
    "description": ("og:description", "description", "twitter:description"),
    "byline": ("author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
    "date": (
        *("article:published_time", "datepublished", "og:article:published_time", "parsely-pub-date", "pubdate"),
        *("sailthru.date", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date", "date"),
    ),
    "location": ("dateline", "geo.placename", "article:location"),
    "url": ("canonical", "og:url", "twitter:url"),
    "language": ("og:locale", "content-language", "dc.language", "language"),
    "section": ("article:section", "og:article:section", "section", "parsely-section"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "application-name", "twitter:site"),
    "copyright": ("copyright", "rights", "dc.rights"),
}
# Where a meta element says what it is about.
NAMES = ("property", "name", "itemprop", "http-equiv")
LINKED = {
    "title": ("headline", "name"),
    "description": ("description",),
    "byline": ("author", "creator"),
    "date": ("datePublished", "dateCreated"),
    "location": ("dateline", "locationCreated", "contentLocation"),
    "url": ("url", "mainEntityOfPage", "@id"),
    "language": ("inLanguage",),
    "section": ("articleSection",),
    "publisher": ("publisher",),
    "copyright": ("copyrightNotice",),
}


def page_metadata(told: Iterable[Told], linked_data: Iterable[str]) -> dict[str, str]:
    """What the head of a page says of its article, as far as it can be told before the story is."""
    said: dict[str, str] = {}
    language = ""
    for one in told:
        attributes = one.attributes
        if one.name == "meta":
            name = next((value for key in NAMES if (value := attributes.get(key))), "")
            said.setdefault(name.strip().lower(), " ".join(attributes.get("content", "").split()))
        elif one.name == "link" and "canonical" in attributes.get("rel", "").lower().split():
            said.setdefault("canonical", attributes.get("href", "").strip())
        elif one.name == "html":
            language = language or attributes.get("lang", "") or attributes.get("xml:lang", "")
    article = _article(linked_data)
    metadata: dict[str, str] = {}
    for key, names in META.items():
        values = [_text(article[name], key) for name in LINKED[key] if name in article]
        values += [said[name] for name in names if name in said]
        if key == "byline":
            values = [BY.sub("", value, count=1) if BY.match(value) else value for value in values]
            values = [value for value in values if not ADDRESS.match(value)]
        elif key == "url":
            values = [value for value in values if ADDRESS.match(value)]
        elif key == "language":
            values = [language, *values]
        value = next((value for value in values if value), "")
        if value:
            metadata[key] = value.replace("_", "-") if key == "language" else value
    return metadata


def add_title(metadata: dict[str, str], title: str) -> None:
    """Add the title of the page, cut of the site's name, where nothing surer is known."""
    if title and "title" not in metadata:
        metadata["title"] = headline_in(title, metadata.get("publisher", ""))


def add_story(
    metadata: dict[str, str], told: Iterable[Told], regions: frozenset[int], pieces: Iterable[tuple[Role, str]]
) -> None:
    """Add what the story's own elements say where the head says nothing: the first time, the byline."""
    times = (one for one in told if one.name == "time" and one.region in regions)
    date = next((value for one in times if (value := one.attributes.get("datetime", "").strip())), "")
    shown = dict(reversed(list(pieces)))
    if "date" not in metadata and (date or Role.DATE in shown):
        metadata["date"] = date or shown[Role.DATE]
    if "byline" not in metadata and Role.BYLINE in shown:
        metadata["byline"] = shown[Role.BYLINE]
    if "title" not in metadata and Role.HEADLINE in shown:
        metadata["title"] = shown[Role.HEADLINE]


def title_of(pieces: Iterable[Piece], text: str) -> str:
    """The text of the title element, or nothing."""
    return next((text[slice(*piece.span)] for piece in pieces if piece.kind == "title"), "")


def _article(linked_data: Iterable[str]) -> dict[str, Any]:
    """The first article that the JSON-LD of a page describes."""
    room = LARGEST_DATA
    for data in linked_data:
        room -= len(data)
        if room < 0:
            break
        for node in _nodes(_parsed(data)):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and ARTICLE.search(kind) for kind in kinds):
                return node
    return {}


def _parsed(data: str) -> Any:
    import json

    try:
        return json.loads(data.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    # Numbers of many thousand digits are a ValueError; nesting too deep is the parser's RecursionError.
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a graph, those further out first."""
    waiting = [data]
    for _ in range(MOST_NODES):
        if not waiting:
            return
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting.extend(one[:MOST_NODES])
        elif isinstance(one, dict):
            yield one
            waiting.extend(one[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in one)


def _text(value: Any, key: str) -> str:
    """The text of a value: itself, the name of a thing, or the names of several."""
    if isinstance(value, list):
        names = [name for one in value[:20] if (name := _text(one, key))]
        return ", ".join(names) if key == "byline" else names[0] if names else ""
    if isinstance(value, dict):
        value = value.get("@id" if key == "url" else "name") or value.get("alternateName", "")
    return " ".join(value.split()) if isinstance(value, str) and len(value) < 10_000 else ""
