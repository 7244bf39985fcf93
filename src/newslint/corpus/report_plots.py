"""Distributions as pictures that are part of a page: SVG without script, fonts, or styles of its own.

Matplotlib draws them. What it writes as styles becomes classes, since the page forbids any style but its own, and its
colours become those of the page, which has a light and a dark palette.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree

from newslint.errors import NewslintError
from newslint.named import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
# Colours that stand for those of the page until it is put together.
COLOURS = {"#010203": "var(--ink)", "#040506": "var(--note)", "#070809": "var(--rule)"}
INK, BAR, LINE = COLOURS
BARS = 30


class Plot(NamedTuple):
    """A picture as mark-up, and the styles that it asks for."""

    svg: str
    css: str


def histogram(values: Iterable[float], name: str, label: str, end: float | None = None) -> Plot:
    """How many articles have which of some values, one at least; what lies beyond `end` is counted there.

    `name` is a word that the picture's ids and classes begin with.

    Raises NewslintError where Matplotlib is missing.
    """
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError:
        raise NewslintError("matplotlib is missing: pip install 'newslint[report]'") from None
    told = [value if end is None else min(value, end) for value in values]
    drawn = io.BytesIO()
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": f"newslint {name}", "font.size": 11}):
        figure = Figure(figsize=(5.2, 2.6), layout="constrained")
        axes = figure.add_subplot()
        axes.hist(told, bins=_edges(told), color=BAR)
        axes.set_xlabel(label, color=INK)
        axes.set_ylabel("articles", color=INK)
        axes.tick_params(colors=INK)
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        axes.set_axisbelow(True)
        for side, spine in axes.spines.items():
            spine.set_visible(side == "bottom")
            spine.set_color(LINE)
        figure.savefig(
            drawn, format="svg", transparent=True, metadata=dict.fromkeys(("Date", "Creator", "Format", "Type"))
        )
    return _plain(ElementTree.fromstring(drawn.getvalue()), name, label)


def _edges(values: list[float]) -> list[float]:
    """Where bars begin and end: round a whole number each where all are whole and few, else of one width."""
    first, last = min(values), max(values)
    if last - first < BARS and all(value == int(value) for value in values):
        return [number - 0.5 for number in range(int(first), int(last) + 2)]
    return [first + (last - first) * at / BARS for at in range(BARS + 1)]


def _plain(root: Any, name: str, label: str) -> Plot:
    """The picture with classes in place of styles, and with nothing in it that is not drawn."""
    classes: dict[str, str] = {}
    linked = {one.get(LINK, "").lstrip("#") for one in root.iter()}
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == f"{SVG}style" or not child.tag.startswith(SVG) or child.tag == f"{SVG}metadata":
                parent.remove(child)
    for one in root.iter():
        style = one.attrib.pop("style", None)
        if style:
            one.set("class", classes.setdefault(style, f"{name}-{len(classes)}"))
        if one.tag not in (f"{SVG}clipPath",) and one.get("id") not in linked:
            one.attrib.pop("id", None)
    for key in ("width", "height"):
        root.attrib.pop(key, None)
    root.set("role", "img")
    root.set("aria-label", f"Distribution: {label}")
    ElementTree.register_namespace("", SVG[1:-1])
    css = "".join(f".{name} .{told}{{{style}}}\n" for style, told in classes.items())
    for colour, word in COLOURS.items():
        css = css.replace(colour, word)
    return Plot(ElementTree.tostring(root, encoding="unicode").replace("<svg ", f'<svg class="{name}" ', 1), css)
