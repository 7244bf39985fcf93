"""What a file's first lines say of its format, where the suffix says too little or something else."""

from __future__ import annotations

import re

# Characters looked at for the first element of XML; declarations and remarks above it are shorter.
HEAD = 16_384
TAG = re.compile(r"<([A-Za-z_][\w.-]*(?::[\w.-]+)?)(?=[\s/>])([^<>]*)")
DOCTYPE = re.compile(r"<!doctype\s+([\w:.-]+)[^>\[]*(\[)?", re.IGNORECASE)
ROOTS = {
    "nitf": "nitf",
    "newsItem": "newsml",
    "packageItem": "newsml",
    "newsMessage": "newsml",
    "rss": "rss",
    "rdf:RDF": "rss",
    "html": "html",
}
ATOM = "http://www.w3.org/2005/Atom"
RSS_IN_RDF = "http://purl.org/rss/1.0/"
WORDPRESS = "://wordpress.org/export/"
JSON_OBJECT = re.compile(r"\ufeff?\s*(?:\[\s*)?\{\s*\"")
STORY_TYPE = re.compile(r'"type"\s*:\s*"story"')
NINJS_BODY = re.compile(r'"(?:body_\w+|bodies)"\s*:')


def sniffed(text: str) -> str | None:
    """The name of the format that a text evidently has: one of news in XML or JSON, or html; else None."""
    first = text.lstrip("\ufeff \t\r\n")[:1]
    if first == "<":
        return _xml_kind(text[:HEAD])
    return _json_kind(text) if first in ("{", "[") and JSON_OBJECT.match(text) else None


def _xml_kind(head: str) -> str | None:
    root = first_tag(head)
    if root is None:
        return None
    name, attributes = root
    if name.lower() == "html":
        return "html"
    plain = name[name.find(":") + 1 :]
    if plain == "feed":
        return "rss" if ATOM in attributes else None
    kind = ROOTS.get(name) or ROOTS.get(plain)
    if kind == "rss" and WORDPRESS in attributes:
        return "wxr"
    return None if plain == "RDF" and RSS_IN_RDF not in attributes else kind


def first_tag(head: str) -> tuple[str, str] | None:
    """The name and the attributes of the first element of XML or HTML, or None; `html` by its DOCTYPE alone."""
    at = len(head) - len(head.lstrip("\ufeff \t\r\n"))
    while head.startswith(("<?", "<!"), at):
        kind = DOCTYPE.match(head, at)
        if head.startswith("<?", at):
            end = head.find("?>", at) + 2
        elif head.startswith("<!--", at):
            end = head.find("-->", at) + 3
        elif kind is None:
            return None
        elif kind[1].lower() == "html":
            return "html", ""
        else:
            end = head.find(">", head.find("]", kind.end()) if kind[2] else kind.end()) + 1
        if end <= at:
            return None
        at = end
        while head[at : at + 1].isspace():
            at += 1
    tag = TAG.match(head, at)
    return (tag[1], tag[2]) if tag else None


def _json_kind(text: str) -> str | None:
    if '"content_elements"' in text and STORY_TYPE.search(text):
        return "ans"
    if '"$standard"' in text or ('"uri"' in text and NINJS_BODY.search(text)):
        return "ninjs"
    return None
