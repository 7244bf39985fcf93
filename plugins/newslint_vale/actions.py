"""What a rule of Vale offers to do about a fault: `action`, with its name and parameters."""

from __future__ import annotations

from newslint import Edit, Fix, Safety, Span
from newslint.named import NamedTuple
from newslint_vale.expressions import SECONDS, compiled, translated


class Action(NamedTuple):
    """An action by name: `replace`, `remove`, `edit` or `convert`; others need Vale itself and mend nothing here."""

    name: str
    params: tuple[str, ...] = ()

    def fixes(self, span: Span, text: str) -> tuple[Fix, ...]:
        """The fixes of a text at a span, each a suggestion; none where the action changes nothing."""
        return tuple(
            Fix(f"Write “{one}”" if one else f"Remove “{text}”", (Edit(span, one),), Safety.SUGGESTION)
            for one in self.results(text)
            if one != text
        )

    def results(self, text: str) -> tuple[str, ...]:
        """What may stand in the place of a text."""
        if self.name == "replace":
            return self.params
        if self.name == "remove":
            return ("",)
        if self.name == "convert" and self.params[:1] == ("simple",):
            return (text.lower(),)
        if self.name == "edit" and self.params:
            made = _edited(text, self.params[0], self.params[1:])
            return () if made is None else (made,)
        return ()


def _edited(text: str, how: str, params: tuple[str, ...]) -> str | None:
    first = params[0] if params else ""
    second = params[1] if len(params) > 1 else ""
    if how == "regex" and first:
        replacement = translated_template(second)
        try:
            return str(compiled(translated(first)).sub(replacement, text, timeout=SECONDS))
        except (TimeoutError, IndexError):
            return None
    if how == "replace" and first:
        return text.replace(first, second)
    if how == "trim":
        return text.strip(first or None)
    if how == "trim_left":
        return text.lstrip(first or None)
    if how == "trim_right":
        return text.rstrip(first or None)
    if how == "remove" and first:
        return text.replace(first, "")
    if how == "truncate":
        return text.partition(first)[0] if first else None
    if how == "split" and first:
        parts = text.split(first)
        place = int(second) if second.isdecimal() else 0
        return parts[place] if place < len(parts) else None
    return None


def translated_template(template: str) -> str:
    """A replacement with `$1` and `${1}` as the `regex` package wants it."""
    import re

    return re.sub(r"\$\{?(\d+)\}?", r"\\g<\1>", template.replace("\\", "\\\\"))
