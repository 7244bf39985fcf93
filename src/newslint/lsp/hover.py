"""What an editor shows when the pointer rests on a finding: why the rule is there, with examples."""

from __future__ import annotations

from lsprotocol import types

from newslint.lsp.checking import Desk, Seen
from newslint.report.markdown import escaped
from newslint.report.pages import rule_page
from newslint.rule import MARKED, Rule


def hover(desk: Desk, seen: Seen, position: types.Position) -> types.Hover | None:
    """The help on the rules whose findings lie under a position; None where there are none."""
    at = seen.text.offset(position)
    found = [one for one in seen.findings if one.location and one.location.offset <= at <= one.location.end_offset]
    parts: list[str] = []
    for name in dict.fromkeys(one.rule for one in found):
        rule = desk.rule(name, seen.text.uri)
        parts.append(help_on(rule) if rule else f"**{escaped(name)}**")
    if not parts:
        return None
    places = [one.location for one in found if one.location]
    range_ = seen.text.range(min(one.offset for one in places), max(one.end_offset for one in places))
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(parts)), range_)


def help_on(rule: Rule) -> str:
    """A rule in Markdown."""
    lines = [f"**{escaped(rule.id)}**: {escaped(rule.summary)}"]
    if rule.why:
        lines.append(escaped(rule.why))
    lines += [f"✗ {escaped(MARKED.sub(lambda found: found[1], one))}" for one in rule.bad[:2]]
    lines += [f"✓ {escaped(one)}" for one in rule.good[:2]]
    lines.append(f"[The page of this rule]({rule_page(rule.id)})")
    return "\n\n".join(lines)
