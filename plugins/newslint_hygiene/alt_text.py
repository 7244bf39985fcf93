"""hygiene/alt-text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint import Document, DocumentRule, Finding, Severity, Span, lazy_pattern
from newslint_hygiene.links import WRITTEN, opening_tag, story_links
from newslint_hygiene.scan import SIGNS_OF_LINKS

# What says nothing of a picture: a file’s name, a camera’s number, a sign, the word image.
SAYS_NOTHING = lazy_pattern(
    r"\s*(?:[^\s/]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|bmp)|(?:IMG|DSC|DSCN|DSCF|PXL|P|image|photo|picture|"
    r"screen ?shot|untitled|figure|unnamed)[\s_-]*\d*[\w-]{0,12}?|[\W_]+|(?:an? |the )?(?:image|photo|picture|img|"
    r"logo|alt|"
    r"alt text|alt-text|thumbnail|graphic|null|undefined|placeholder|description|todo|file|banner|hero)(?: here)?)\s*",
    re.IGNORECASE,
)
ATTRIBUTE = lazy_pattern(r"""\balt\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s>]*))""", re.IGNORECASE)
# Pictures that are there for looks or for counting readers need no words.
FOR_LOOKS = lazy_pattern(
    r"""\b(?:role\s*=\s*["']?(?:presentation|none)|aria-hidden\s*=\s*["']?true|hidden\b|(?:width|height)\s*=\s*["']?1["'\s>])""",
    re.IGNORECASE,
)
DEBRIS = lazy_pattern(r"(?:pixel|spacer|1x1|blank|icon|sprite|/nav|avatar|logo)", re.IGNORECASE)


class AltText(DocumentRule):
    """A picture that does not say in words what it shows, or gives its file’s name for it.

    Readers who cannot see it hear these words, and so does everybody when it does not load. Public bodies in Europe and
    America have to give them. A picture that is there for looks alone has an empty text in HTML, and is left alone.
    After the Web Content Accessibility Guidelines, 1.1.1.
    """

    id = "hygiene/alt-text"
    severity = Severity.NOTE
    languages = ()
    wakes_on_signs = SIGNS_OF_LINKS
    bad = (
        "The bridge opens on Friday. [[![IMG_2034](bridge.jpg)]] It cost £4m to mend, the council said.\n",
        "The bridge opens on Friday. [[![](bridge.jpg)]] It cost £4m to mend, the council said.\n",
    )
    good = (
        "The bridge opens on Friday. ![Cars cross the bridge](bridge.jpg) It cost £4m to mend.\n",
        "The bridge opens on Friday! [Read](bridge.html) what it cost to mend.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark each such picture of the story."""
        if not doc.links and ("[" not in doc.text or "![" not in doc.text):
            return
        if doc.format in ("plain", "records"):
            yield from self._written(doc)
            return
        for link in story_links(doc):
            if not link.is_image or DEBRIS.search(link.target):
                continue
            tag = opening_tag(doc, link)
            said = _in_tag(doc.source[tag.start : tag.end]) if tag else _in_markdown(doc, link.source)
            if said is not None and (not said.strip() or SAYS_NOTHING.fullmatch(said)):
                yield self.finding(tag or link.source, _message(said), in_source=True)

    def _written(self, doc: Document) -> Iterator[Finding]:
        for block in self.blocks(doc):
            for picture in WRITTEN.finditer(doc.text, *block.span):
                if picture["image"] and (not picture["shown"].strip() or SAYS_NOTHING.fullmatch(picture["shown"])):
                    yield self.finding(Span(*picture.span()), _message(picture["shown"]))


def _in_tag(tag: str) -> str | None:
    """What a picture’s tag says in words, empty where it says nothing; None where nothing need be said."""
    told = ATTRIBUTE.search(tag)
    if told is None:
        return None if FOR_LOOKS.search(tag) else ""
    words = told["a"] or told["b"] or told["c"] or ""
    return words if words.strip() else None


def _in_markdown(doc: Document, source: Span) -> str | None:
    picture = re.match(r"!\[([^\[\]]*)\]", doc.source[source.start : source.end])
    return picture[1] if picture else None


def _message(said: str) -> str:
    if said.strip():
        return f"“{said.strip()[:60]}” does not say what the picture shows; describe it in a few words."
    return "The picture has no text for readers who cannot see it; say in a few words what it shows."
