"""The rule `language/loaded-word`."""

from __future__ import annotations

from newslint_language.wordings import WordingRule


class LoadedWord(WordingRule):
    """A word that takes sides in the paper's own voice: “blatant”, “cronies”, “lashed out”, “witch hunt”.

    It tells readers what to think before they know what happened, and readers of the other mind stop reading. Say
    what was done or quote somebody who judges it. Quoted and reported speech, names, and pieces that speak in a
    voice of their own (opinion, reviews, sport, obituaries) are left alone, and words with an everyday literal sense
    count only where their neighbours rule that out. The list was written for newslint; the advice is that of the
    Reuters Handbook of Journalism and the BBC's guidelines on impartiality.
    """

    id = "language/loaded-word"
    word_file = "loaded_words.txt"
    row_file = "loaded_word.jsonl"
    spares_own_voice = True
    spares_reports = True
    message = "“{text}” takes sides: say what happened, or quote somebody who judges it."
    bad = (
        "The [[shameless]] mayor kept her post.",
        "Councillors [[slammed]] the plan for a second bridge.",
        "The minister [[lashed out]] at his own officials.",
    )
    good = (
        "The mayor kept her post.",
        "The lorry slammed into a wall near the bridge.",
        "“It was shameless,” Councillor Mei Tan said.",
        "Councillor Mei Tan said the appointment was shameless.",
    )
