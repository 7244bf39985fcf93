"""A bar chart as SVG, without a library."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

WIDTH, LABELS, ROW = 760, 260, 26


def bars(values: Mapping[str, float], title: str) -> str:
    """Bars from left to right on a linear scale, each with its label and its value."""
    most = max(values.values(), default=1.0) or 1.0
    room = WIDTH - LABELS - 70
    height = ROW * (len(values) + 1) + 10
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" font-family="sans-serif" '
        'font-size="13" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
        f'<text x="8" y="18" font-weight="bold" fill="#222222">{escape(title)}</text>',
    ]
    for number, (label, value) in enumerate(values.items(), 1):
        top = ROW * number + 4
        length = max(value / most * room, 1)
        lines += [
            f'<text x="{LABELS - 8}" y="{top + 15}" text-anchor="end" fill="#222222">{escape(label)}</text>',
            f'<rect x="{LABELS}" y="{top + 2}" width="{length:.1f}" height="{ROW - 8}" fill="#3b6ea5"/>',
            f'<text x="{LABELS + length + 6:.1f}" y="{top + 15}" fill="#222222">{value:.2f}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])
