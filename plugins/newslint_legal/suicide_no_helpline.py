"""A story on suicide that leaves readers alone with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newslint import Document, DocumentRule, Finding, lazy_pattern
from newslint_legal.suicides import WORDS, suicide_cues

# One mention in passing does not make a story on suicide.
FEWEST_CUES = 3
LINES = {
    "uk": "Samaritans, 116 123",
    "guardian": "Samaritans, 116 123",
    "bbc": "the BBC Action Line or Samaritans, 116 123",
    "ap": "988 in the US",
}


@cache
def _helpline() -> re.Pattern[str]:
    return lazy_pattern(
        r"\b(?:988|116 ?123|116 ?111|13 ?11 ?14|1-?800-?273-?(?:8255|TALK)|741741|85258|samaritans|lifeline|"
        r"help-?lines?|"
        r"hot-?lines?|befrienders|findahelpline|crisis (?:text|line|services|centre|center|counsel)|action line|"
        r"papyrus|"
        r"childline|beyond ?blue|suicide (?:prevention|& crisis|and crisis)|"
        r"if you (?:or someone you know )?(?:need|are|have been "
        r"affected|or)|affected by (?:any of )?(?:the )?(?:issues|this story))\b",
        re.IGNORECASE,
    )


class SuicideNoHelpline(DocumentRule):
    """A story on suicide or self-harm without a help line.

    Among its readers are some who think of it themselves, and a number to call is known to help. The World Health
    Organization and press codes ask for one. Stories that mention a suicide in passing are left alone. Which line: in
    Britain Samaritans on 116 123, in the United States 988, in Australia Lifeline on 13 11 14.
    """

    id = "legal/suicide-no-helpline"
    says_once = True
    wakes_on = WORDS
    bad = (
        "Student’s [[suicide]] was not foreseen\n\nNobody had seen the suicide of Ann Lee coming, an inquest heard on "
        "Monday.\n\nThe college said that she had spoken to nobody of suicide.\n",
        "The number of [[suicides]] among farmers rose again.\n\nMost of the suicides were in spring, and "
        "self-harm rose "
        "too, the county said.\n",
    )
    good = (
        "The number of suicides among farmers rose again.\n\nMost of the suicides were in spring, and self-harm "
        "rose too."
        "\n\nSamaritans can be called free on 116 123.\n",
        "The bridge was shut on Monday. Its engineer had died by suicide in 1931.\n",
        "A suicide bomber killed two men. It was the third suicide this year, and the suicide rate rose.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the first mention."""
        cues = doc.layer(suicide_cues)
        if len(cues) < FEWEST_CUES or _helpline().search(doc.plain):
            return
        line = LINES.get(self.house.profile, "")
        told = "No help line is given for readers who think of suicide themselves; add one below the story"
        yield self.finding(cues[0], f"{told} ({line})." if line else f"{told}.")
