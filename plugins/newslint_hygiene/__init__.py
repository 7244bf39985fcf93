"""The pack `hygiene`: what a reader does not see and a program stumbles over."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_hygiene.alt_text import AltText
    from newslint_hygiene.bidi_control import BidiControl
    from newslint_hygiene.control_char import ControlChar
    from newslint_hygiene.dead_anchor_link import DeadAnchorLink
    from newslint_hygiene.double_hyphen import DoubleHyphen
    from newslint_hygiene.double_space import DoubleSpace
    from newslint_hygiene.final_newline import FinalNewline
    from newslint_hygiene.homoglyph import Homoglyph
    from newslint_hygiene.link_text import LinkText
    from newslint_hygiene.mojibake import Mojibake
    from newslint_hygiene.no_break_space import NoBreakSpace
    from newslint_hygiene.tracking_parameters import TrackingParameters
    from newslint_hygiene.trailing_space import TrailingSpace
    from newslint_hygiene.whitespace_only_line import WhitespaceOnlyLine
    from newslint_hygiene.zero_width import ZeroWidth

    return [
        AltText(),
        BidiControl(),
        ControlChar(),
        DeadAnchorLink(),
        DoubleHyphen(),
        DoubleSpace(),
        FinalNewline(),
        Homoglyph(),
        LinkText(),
        Mojibake(),
        NoBreakSpace(),
        TrackingParameters(),
        TrailingSpace(),
        WhitespaceOnlyLine(),
        ZeroWidth(),
    ]
