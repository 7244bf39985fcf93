"""The pack `language`: tone and plain words."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_language.cliche import Cliche
    from newslint_language.emotive_label import EmotiveLabel
    from newslint_language.gendered_title import GenderedTitle
    from newslint_language.hyperbole import Hyperbole
    from newslint_language.inclusive import Inclusive
    from newslint_language.jargon import Jargon
    from newslint_language.journalese import Journalese
    from newslint_language.loaded_word import LoadedWord
    from newslint_language.long_sentence import LongSentence
    from newslint_language.migration_words import MigrationWords
    from newslint_language.partisan_label import PartisanLabel
    from newslint_language.reading_grade import ReadingGrade
    from newslint_language.redundancy import Redundancy
    from newslint_language.wordy import Wordy

    return [
        Cliche(),
        EmotiveLabel(),
        GenderedTitle(),
        Hyperbole(),
        Inclusive(),
        Jargon(),
        Journalese(),
        LoadedWord(),
        LongSentence(),
        MigrationWords(),
        PartisanLabel(),
        ReadingGrade(),
        Redundancy(),
        Wordy(),
    ]
