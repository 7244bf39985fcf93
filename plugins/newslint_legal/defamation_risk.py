"""Words of a named person for which papers have been sued."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import BODY, Finding, Hit, MatchRule, Pattern, Role, read_list
from newslint_legal.labels import NAME

# What may stand between the word and the name.
POSTS = (
    r"(?:former |ex-|local |town |city |state )?(?:councillor|mayor|minister|senator|congressman|congresswoman|MP|"
    r"governor|"
    r"president|premier|chancellor|politician|lawmaker|official|judge|lawyer|police officer|officer|policeman|banker|"
    r"broker|businessman|businesswoman|tycoon|boss|financier|developer|doctor|teacher|priest|coach|actor|singer|leader)"
)


class DefamationRisk(MatchRule):
    """A named person called a liar, a crook, corrupt or drunk in the paper’s own voice.

    Whoever says so must be able to prove it, in Britain before the court, in the United States at least against
    malice. Say who says it and what was found, and check with the lawyer. Quoted words, words with a source in their
    sentence and findings of courts are left alone.
    """

    id = "legal/defamation-risk"
    scope = BODY | {Role.HEADLINE, Role.STANDFIRST}
    message = "“{text}” must be proved by whoever prints it: give the source, and check with the lawyer."
    bad = (
        "[[Tom Hill is a crook]] and the whole town knows it.",
        "The road was built by the firm of the [[corrupt councillor Tom Hill]] in 2011.",
    )
    good = (
        "Tom Hill is a liar, the mayor said. “Tom Hill is a crook,” his neighbour said.",
        "Tom Hill is not a crook. In the film, Tom Hill is a crook with a heart.",
        "Tom Hill, a fraudster, was convicted in May.",
    )

    def find_patterns(self) -> Iterable[Pattern]:
        """A name and a noun or adjective that lowers whoever bears it, either way round."""
        words = read_list(__file__, "defamation_words.txt")
        nouns = [word for word in words if not word.startswith("~")]
        adjectives = [word[1:] for word in words if word.startswith("~")]
        yield Pattern(
            rf"{NAME} (?:is|was|has been) (?:(?:an? )(?:\w+ )?(?:{'|'.join(nouns)})|"
            rf"(?:\w+ly )?(?:{'|'.join(adjectives)}))\b(?! of\b)",
            anchors=tuple(word.lower() for word in nouns + adjectives),
            ignore_case=False,
        )
        yield Pattern(
            rf"{NAME}, (?:an?|the) (?:[a-z]+ ){{0,1}}?(?:{'|'.join(nouns)})\b(?= and\b|,)",
            anchors=tuple(word.lower() for word in nouns),
            ignore_case=False,
        )
        yield Pattern(
            rf"\b(?:{'|'.join(adjectives)}) (?:{POSTS} )?{NAME}",
            anchors=tuple(adjectives),
            ignore_case=False,
        )

    def on_hit(self, hit: Hit) -> Iterable[Finding]:
        """Report it where nobody else answers for the word."""
        sentence = hit.doc.folded[hit.sentence.start : hit.sentence.end]
        if not any(word in sentence for word in ANSWERED):
            yield self.report(hit)


ANSWERED = (
    "said",
    "say",
    "told",
    "accord",
    "call",
    "alleg",
    "accus",
    "claim",
    "descri",
    "suggest",
    "den",
    "jury",
    "court",
    "convict",
    "guilty",
    "admit",
    "confess",
    "plead",
    "film",
    "novel",
    "book",
    "play",
    "character",
    "stars",
    "drama",
    "judge",
    "ruled",
    "think",
    "believ",
    "wrote",
    "argu",
    "if ",
    "whether",
    "not ",
    "n't",
    "never",
    "tribunal",
    "inquiry",
    "report",
    "jail",
    "sentenc",
    "ask",
    "question",
    "portray",
    "insist",
    "imply",
    "joke",
    "sitcom",
    "series",
    "tweet",
)
