"""Articles made up from a small stock of words, written down in each format; the same seed gives the same ones."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

STOCK = """
    the council river mayor harbour budget plan vote bridge school rain water road engineers residents police
    said told on in for of after before a new old long and but would could will was were has have been
    Monday Friday March Holm Northgate Ann Lee Tom Berg café naïve résumé “yes” “no” company’s £12m 40% – —
""".split()  # noqa: SIM905


class Article(NamedTuple):
    """A made-up article: headline, standfirst, byline, and paragraphs of plain text."""

    headline: str
    standfirst: str
    byline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The body, a paragraph a line."""
        return "\n".join(self.paragraphs)


def articles(count: int, seed: int = 1) -> list[Article]:
    """So many articles of about 2.5 KB."""
    source = random.Random(seed)
    return [_article(source) for _ in range(count)]


def _article(source: random.Random) -> Article:
    paragraphs = tuple(
        " ".join(_sentence(source, source.randint(8, 24)) for _ in range(source.randint(1, 3))) for _ in range(12)
    )
    return Article(_sentence(source, 8)[:-1], _sentence(source, 16), "By Ann Lee", paragraphs)


def _sentence(source: random.Random, words: int) -> str:
    told = " ".join(source.choices(STOCK, k=words))
    return told[0].upper() + told[1:] + "."


def _marked_up(paragraph: str, strong: tuple[str, str], link: tuple[str, str], write: Callable[[str], str]) -> str:
    """The paragraph with one word in bold and a link round two others."""
    words = [write(word) for word in paragraph.split(" ")]
    words[2] = f"{strong[0]}{words[2]}{strong[1]}"
    words[5:7] = [f"{link[0]}{' '.join(words[5:7])}{link[1]}"]
    return " ".join(words)


def _as_is(text: str) -> str:
    return text


def plain(one: Article) -> str:
    """The article as a wire sends it."""
    return "\n\n".join((one.headline, one.byline, *one.paragraphs)) + "\n"


def markdown(one: Article) -> str:
    """The article as a site generator keeps it."""
    body = [_marked_up(text, ("**", "**"), ("[", "](https://news.example/a/b)"), _as_is) for text in one.paragraphs]
    body[6] = f"> {body[6]}"
    body.insert(4, "## What comes next")
    top = f'---\ntitle: "{one.headline}"\nauthor: {one.byline}\ndate: 2024-05-01\n---\n'
    return top + "\n\n".join(body) + "\n"


def _html_body(one: Article) -> str:
    link = ('<a href="https://news.example/a/b?c=d&amp;e=f" class="inline-link">', "</a>")
    body = [f"<p>{_marked_up(text, ('<strong>', '</strong>'), link, escape)}</p>" for text in one.paragraphs]
    body.insert(4, "<h2>What comes next</h2>")
    return "\n".join(body)


def html(one: Article) -> str:
    """The article as a whole page, with what pages have round it."""
    menu = "".join(f'<li class="menu-item"><a href="/{word}">{word}</a></li>' for word in STOCK[:12])
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>{escape(one.headline)} | The Example</title>\n'
        '<meta property="og:site_name" content="The Example">\n</head>\n<body class="single">\n'
        f'<header class="site-header"><nav><ul>{menu}</ul></nav></header>\n<main>\n<article>\n'
        f'<h1 class="headline">{escape(one.headline)}</h1>\n<p class="standfirst">{escape(one.standfirst)}</p>\n'
        f'<div class="byline">{one.byline} <time datetime="2024-05-01T10:00:00Z">1 May 2024</time></div>\n'
        '<figure><img src="/a.jpg" alt="A bridge"><figcaption>The bridge at Holm.</figcaption></figure>\n'
        f'<div class="article-body">\n{_html_body(one)}\n</div>\n</article>\n</main>\n'
        f'<footer class="site-footer"><ul>{menu}</ul></footer>\n</body>\n</html>\n'
    )


def _xml_paragraphs(one: Article) -> str:
    return "".join(f"<p>{escape(text)}</p>\n" for text in one.paragraphs)


def nitf(one: Article) -> str:
    """The article as agencies send it in NITF."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<nitf>\n<head><title>{escape(one.headline)}</title></head>\n<body>\n'
        f"<body.head><hedline><hl1>{escape(one.headline)}</hl1></hedline><byline>{one.byline}</byline></body.head>\n"
        f"<body.content>\n{_xml_paragraphs(one)}</body.content>\n</body>\n</nitf>\n"
    )


def newsml(one: Article) -> str:
    """The article as a NewsML-G2 item with XHTML in it."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a">\n'
        f"<contentMeta><headline>{escape(one.headline)}</headline><by>{one.byline}</by></contentMeta>\n<contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>\n'
        f"{_xml_paragraphs(one)}</body></html></inlineXML></contentSet>\n</newsItem>\n"
    )


def rss(several: Sequence[Article]) -> str:
    """The articles as the items of a feed."""
    items = "".join(
        f"<item><title>{escape(one.headline)}</title><content:encoded><![CDATA[{_html_body(one)}]]></content:encoded>"
        "</item>\n"
        for one in several
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
        f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>\n{items}</channel></rss>\n'
    )


def wxr(several: Sequence[Article]) -> str:
    """The articles as WordPress exports them."""
    items = "".join(
        f"<item><title>{escape(one.headline)}</title><content:encoded><![CDATA[{_html_body(one)}]]></content:encoded>"
        "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>\n"
        for one in several
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>\n'
        f"{items}</channel></rss>\n"
    )


def ninjs(one: Article) -> str:
    """The article as an item of ninjs."""
    told = {"uri": "http://news.example/a", "type": "text", "headline": one.headline, "byline": one.byline}
    return json.dumps({**told, "body_xhtml": _html_body(one)}, indent=1)


def ans(one: Article) -> str:
    """The article as Arc XP keeps it."""
    elements = [{"type": "text", "content": escape(text)} for text in one.paragraphs]
    told = {"type": "story", "version": "0.10.9", "headlines": {"basic": one.headline}}
    return json.dumps({**told, "content_elements": elements}, ensure_ascii=False)


def archieml(one: Article) -> str:
    """The article as ArchieML."""
    body = "\n\n".join(one.paragraphs)
    return f"headline: {one.headline}\nbyline: {one.byline}\n\n[+body]\n{body}\n[]\n"


def records(several: Sequence[Article]) -> str:
    """The articles as lines of JSON."""
    rows = [{"id": str(number), "headline": one.headline, "text": one.text} for number, one in enumerate(several)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


# How a format writes one article, and how it writes many into one file. DOCX is no text and is left out.
ONE: dict[str, Callable[[Article], str]] = {
    "plain": plain,
    "markdown": markdown,
    "html": html,
    "nitf": nitf,
    "newsml": newsml,
    "ninjs": ninjs,
    "ans": ans,
    "archieml": archieml,
}
MANY: dict[str, Callable[[Sequence[Article]], str]] = {"rss": rss, "wxr": wxr, "records": records}
