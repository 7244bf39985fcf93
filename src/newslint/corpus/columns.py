"""Which columns of a corpus hold what."""

from __future__ import annotations

from dataclasses import dataclass

# A column that a reader adds: why the row holds no article, or null.
TROUBLE = "newslint_trouble"


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of a corpus. Those of `headline`, `date` and `group` may be missing in it."""

    text: str = "text"
    id: str = "id"
    headline: str = "headline"
    date: str = "date"
    group: str = "group"

    @property
    def names(self) -> tuple[str, ...]:
        """All of them, the text first."""
        return self.text, self.id, self.headline, self.date, self.group
