"""The rule `production/lorem-ipsum`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class LoremIpsum(Trace):
    """Filler text: lorem ipsum, “headline goes here”, keys hit at random.

    Designers fill a page with it until the story comes. It has been printed more than once.
    """

    id = "production/lorem-ipsum"
    severity = Severity.ERROR
    languages = ()
    row_file = "lorem_ipsum.jsonl"
    message = "“{text}” is filler text; put the real words in its place."
    bad = (
        "[[Lorem ipsum dolor sit amet]], consectetur adipiscing elit.",
        "[[Headline goes here]]\n\nThe council voted on Tuesday to open the bridge to cars again after a year.",
        "The bridge was opened by [[Firstname Lastname]] in May.",
    )
    good = (
        "Printers have used lorem ipsum as filler text since the 16th century.",
        "“Lorem ipsum” is the name of the exhibition.",
        "The money that the council spends on its headline goes here and there.",
    )
