"""The rule `language/emotive-label`."""

from __future__ import annotations

from newslint import Severity
from newslint_language.wordings import WordingRule


class EmotiveLabel(WordingRule):
    """A strong word that needs proof or a speaker: “racist”, “lies”, “propaganda”, “chaos”, “horrific”.

    Such words may be right, and then the facts beside them show it; without these they are the paper's verdict or its
    feeling. A house that wants each of them looked at turns the rule on. Quoted and reported speech is left alone.
    The list was written for newslint, after the advice of the Reuters Handbook of Journalism and the BBC's guidelines
    on terms that carry a judgement.
    """

    id = "language/emotive-label"
    severity = Severity.NOTE
    by_default = False
    word_file = "emotive_labels.txt"
    row_file = "emotive_label.jsonl"
    spares_own_voice = True
    spares_reports = True
    message = "“{text}” is a verdict: show what it rests on, or say who calls it so."
    bad = (
        "The firm kept up its [[propaganda]] all summer.",
        "A night of [[chaos]] followed in Leeds.",
        "His campaign lived on fear and [[lies]].",
    )
    good = (
        "The firm paid for 300 posters over the summer.",
        "“It is propaganda,” Councillor Mei Tan said.",
        "The decision lies with the council.",
    )
