"""What the lines of a kind may hold that an article needs elsewhere."""

from __future__ import annotations

# Facts about the article; and `headline` for kinds that a line's place alone can tell: a headline
# above other furniture looks the same.
HOLDS = {
    "byline-furniture": "author",
    "copyright-line": "licence",
    "gallery-date": "date",
    "nav-label": "headline",
    "publish-stamp": "date",
    "related-link": "headline",
    "repeated-paragraph": "headline",
    "source-tag": "source",
    "source-url-line": "source",
}
