"""Arc XP ANS: stories as the Arc content platform keeps them, HTML inside JSON strings.

Element types and their fields follow the schema 0.10.9 (washingtonpost/ans-schema).
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Role
from newslint.errors import ArticleError
from newslint.formats import Source
from newslint.formats.json_article import JsonArticle, articles, at, listed, say
from newslint.formats.json_strings import Text, Value

# Elements whose `content` is HTML, and what they are.
CONTENT = {
    "text": Role.PARAGRAPH,
    "raw_html": Role.PARAGRAPH,
    "header": Role.SUBHEAD,
    "blockquote": Role.QUOTE,
    "interstitial_link": Role.METADATA,
}
# Elements that hold others.
GROUPS = frozenset({"element_group", "content_zone", "gallery", "content_group"})
MEDIA = frozenset({"image", "video", "audio", "graphic"})


class Ans:
    """Arc XP ANS in .json files."""

    name = "ans"
    suffixes: tuple[str, ...] = ()
    named_only = True
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give the story of the file, or each of a collection of stories."""
        for item in _stories(source):
            try:
                yield ans_document(item, source)
            except ArticleError as problem:
                yield problem


def _stories(source: Source) -> Iterator[dict[str, Value]]:
    """The stories: of a collection or a feed, those that it holds."""
    for item in articles(source):
        held = [one for one in listed(item.get("content_elements")) if say(one.get("type")) == "story"]
        if held and say(item.get("type")) in ("collection", "results", ""):
            yield from held
        else:
            yield item


def ans_document(item: dict[str, Value], source: Source) -> Document:
    """A story of a file. Raises ArticleError for an object that holds no article."""
    article = JsonArticle(source.text)
    article.line(at(item, "headlines", "basic"), Role.HEADLINE, "headlines")
    standfirst = at(item, "subheadlines", "basic")
    article.line(standfirst, Role.STANDFIRST, "subheadlines")
    description = at(item, "description", "basic")
    if say(description) != say(standfirst):
        article.line(description, Role.STANDFIRST, "description")
    for author in listed(at(item, "credits", "by")):
        article.line(_name(author), Role.BYLINE, "credits")
    _told(article, item)
    _elements(article, item.get("content_elements"))
    return article.document(source.name, "ans")


def _name(author: dict[str, Value]) -> Value:
    return next((author[key] for key in ("name", "byline", "org") if say(author.get(key)).strip()), None)


def _first(*values: Value) -> Value:
    return next((value for value in values if say(value).strip()), None)


def _told(article: JsonArticle, item: dict[str, Value]) -> None:
    article.told(
        date=_first(item.get("display_date"), item.get("first_publish_date"), item.get("publish_date")),
        language=item.get("language"),
        url=_first(item.get("canonical_url"), item.get("website_url")),
        section=_first(
            at(item, "taxonomy", "primary_section", "name"),
            *(one.get("name") for one in listed(at(item, "taxonomy", "sections"))),
        ),
        location=item.get("location"),
        publisher=_first(at(item, "distributor", "name"), at(item, "source", "name")),
        copyright=item.get("copyright"),
    )
    names = [say(_name(author)).strip() for author in listed(at(item, "credits", "by"))]
    if any(names):
        article.metadata["byline"] = ", ".join(name for name in names if name)


def _elements(article: JsonArticle, elements: Value) -> None:
    """Add elements in order; those that hold others are opened on a stack, innermost last."""
    todo: list[tuple[Value, Role | None]] = [(one, None) for one in _reversed(elements)]
    while todo:
        element, role = todo.pop()
        if isinstance(element, Text):
            # Older tables and lists have bare strings for text elements.
            article.html(element, role)
            continue
        if not isinstance(element, dict):
            continue
        kind = say(element.get("type"))
        if kind in CONTENT:
            article.html(element.get("content"), role or CONTENT[kind], "" if kind == "text" else kind)
        elif kind == "correction":
            article.line(element.get("text"), Role.PARAGRAPH, kind)
        elif kind in MEDIA:
            _media(article, element)
        if kind in GROUPS:
            todo.extend((one, role) for one in _reversed(element.get("content_elements")))
        elif kind == "quote":
            todo.append((element.get("citation"), Role.CREDIT))
            todo.extend((one, Role.QUOTE) for one in _reversed(element.get("content_elements")))
        elif kind == "list":
            todo.extend((one, Role.LIST) for one in _reversed(element.get("items")))
        elif kind == "link_list":
            article.line(element.get("title"), Role.METADATA, kind)
            todo.extend((one, Role.METADATA) for one in _reversed(element.get("items")))
        elif kind == "table":
            rows = [element.get("header"), *_in_order(element.get("rows"))]
            todo.extend((cell, Role.TABLE) for row in reversed(rows) for cell in _reversed(row))


def _media(article: JsonArticle, element: dict[str, Value]) -> None:
    """Add the caption and the credit of a picture or the like."""
    article.line(_first(element.get("caption"), at(element, "description", "basic")), Role.CAPTION)
    for author in listed(at(element, "credits", "by")):
        article.line(_name(author), Role.CREDIT)


def _in_order(value: Value) -> list[Value]:
    return value if isinstance(value, list) else []


def _reversed(value: Value) -> list[Value]:
    return _in_order(value)[::-1]
