"""WordPress exports (WXR): RSS whose items are posts, drafts included."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Document
from newslint.errors import ArticleError
from newslint.formats import Source
from newslint.formats.feed import Item
from newslint.formats.rss import feed_documents

# Posts that are or shall be published; what was thrown away or saved by itself is left alone.
STATUSES = frozenset(("publish", "draft", "pending", "future", ""))


class Wxr:
    """A WordPress export: .xml and .wxr whose root names the namespace of WordPress exports."""

    name = "wxr"
    suffixes = (".wxr",)
    named_only = False
    many = False

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give an article for each post; pages, attachments and menus are passed over."""
        yield from feed_documents(source, self.name, is_post)


def is_post(item: Item) -> bool:
    """Whether an item of an export is a post for readers."""
    return item.text("post type") in ("post", "") and item.text("status") in STATUSES
