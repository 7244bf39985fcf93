"""ninjs 1 to 3, the IPTC's news in JSON: one string for each field in 1.x, lists of values in 2.x and 3.x.

Keys are read whatever their case: versioncreated (1.x, 2.x) and versionCreated (3.x) are the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document, Role
from newslint.errors import ArticleError
from newslint.formats import Source
from newslint.formats.json_article import JsonArticle, articles, listed, say
from newslint.formats.json_strings import Text, Value
from newslint.named import NamedTuple

PICTURES = frozenset({"picture", "photo", "image", "graphic", "video", "audio"})
# Roles of a description that is the text of a picture.
CAPTIONS = frozenset({"caption", "photocaption"})
# Roles of the wording that is meant for the page, where there are several.
MAIN = frozenset({"", "main", "default", "text", "headline", "title"})


class Wording(NamedTuple):
    """One of several wordings of a field: its role or the rest of its key, its content type, its string."""

    role: str
    kind: str
    value: Text


class Ninjs:
    """IPTC ninjs in .json files."""

    name = "ninjs"
    suffixes: tuple[str, ...] = ()
    named_only = True
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give the news item of the file, or each of a list of them."""
        for item in articles(source):
            try:
                yield ninjs_document(item, source)
            except ArticleError as problem:
                yield problem


def ninjs_document(item: dict[str, Value], source: Source) -> Document:
    """A news item of a file. Raises ArticleError for an object that holds no article."""
    fields = _fields(item)
    article = JsonArticle(source.text)
    is_picture = say(fields.get("type")) in PICTURES
    headline = _best(_wordings(fields, "headline"))
    if headline is not None:
        article.line(headline.value, Role.HEADLINE, "headline")
    described = _wordings(fields, "description")
    standfirst = None if is_picture else _best([one for one in described if one.role not in CAPTIONS])
    if standfirst is not None:
        article.line(standfirst.value, Role.STANDFIRST, "description")
    byline = next((fields[key] for key in ("byline", "by") if say(fields.get(key)).strip()), None)
    article.line(byline, Role.BYLINE, "byline")
    article.line(fields.get("ednote"), Role.METADATA, "note to editors")
    _body(article, _wordings(fields, "body"))
    if is_picture:
        _caption(article, fields)
    for one in listed(fields.get("associations")):
        held = _fields(one)
        if say(held.get("type")) in PICTURES:
            _caption(article, held)
            article.line(held.get("byline") or held.get("by"), Role.CREDIT)
    uri = fields.get("uri")
    article.told(
        byline=byline,
        date=_first(fields, "versioncreated", "firstcreated", "contentcreated"),
        location=fields.get("located"),
        language=fields.get("language"),
        url=uri if say(uri).startswith(("http://", "https://")) else None,
        publisher=fields.get("copyrightholder"),
        copyright=fields.get("copyrightnotice"),
    )
    return article.document(source.name, "ninjs")


def _fields(item: dict[str, Value]) -> dict[str, Value]:
    return {key.lower(): value for key, value in item.items()}


def _first(fields: dict[str, Value], *keys: str) -> Value:
    return next((fields[key] for key in keys if say(fields.get(key)).strip()), None)


def _wordings(fields: dict[str, Value], name: str) -> list[Wording]:
    """The wordings of a field in the order of the file, those without words left out."""
    found: list[Wording] = []
    plural = "bodies" if name == "body" else f"{name}s"
    for key, value in fields.items():
        if isinstance(value, Text) and (key == name or key.startswith(f"{name}_")):
            found.append(Wording(key[len(name) + 1 :], "", value))
        elif key == plural and isinstance(value, list):
            for one in listed(value):
                inner = _fields(one)
                text = inner.get("value")
                if isinstance(text, Text):
                    found.append(Wording(say(inner.get("role")).lower(), say(inner.get("contenttype")).lower(), text))
    return [one for one in found if one.value.value.strip()]


def _best(found: list[Wording]) -> Wording | None:
    """The wording meant for the page, or else the first."""
    return next((one for one in found if one.role in MAIN), found[0] if found else None)


def _body(article: JsonArticle, found: list[Wording]) -> None:
    """Add the body once: of its wordings the longest that is HTML, or else the longest there is."""
    html = [one for one in found if _is_html(one)]
    chosen = max(html or found, key=lambda one: len(one.value.value), default=None)
    if chosen is None:
        return
    if html:
        article.html(chosen.value)
    else:
        article.text(chosen.value)


def _is_html(one: Wording) -> bool:
    return (
        "html" in one.kind
        or "html" in one.role
        or (one.kind != "text/plain" and one.value.value.lstrip().startswith("<"))
    )


def _caption(article: JsonArticle, fields: dict[str, Value]) -> None:
    """Add the text of a picture: what is named a caption, or else its description."""
    described = _wordings(fields, "description")
    chosen = next((one for one in described if one.role in CAPTIONS), None) or _best(described)
    if chosen is not None:
        article.line(chosen.value, Role.CAPTION)
