"""The rule `style/title-form`."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Finding, Hit, Safety
from newslint_style.points import PointRule


class TitleForm(PointRule):
    """A title before a name in another form than the house has: “Governor Ann Lee”, “Dr. Lee”.

    AP shortens the titles of governors, members of Congress, doctors and officers before a full name, with a point;
    British papers put no point behind a shortening that ends with the word's last letter. Quoted speech is left alone.
    After the style guides of the houses.
    """

    id = "style/title-form"
    profiles = ("ap", "reuters", "guardian", "bbc", "uk")
    fix_safety = Safety.UNSAFE
    row_file = "title_form.jsonl"
    bad = (
        "[[Governor]] Ann Lee signed the bill.",
        "[[Dr]] Mei Tan treated the boy.",
    )
    good = (
        "Gov. Ann Lee signed the bill.",
        "The governor signed the bill.",
        "“Governor Ann Lee called me,” he said.",
    )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report a title in another form, its capitals kept."""
        for one in super().on_hit(hit):
            edit = one.fixes[0].edits[0]
            both = zip(hit.text.replace("-", " ").split(), edit.text.replace("-", " ").split(), strict=False)
            if edit.text.lower().startswith("vice"):
                joined = "-" if "-" in edit.text else " "
                yield self.mend(hit, joined.join(old[:1] + new[1:] for old, new in both))
            else:
                yield one
