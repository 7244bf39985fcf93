"""The rule `language/inclusive`."""

from __future__ import annotations

from newslint_language.wordings import WordingRule


class Inclusive(WordingRule):
    """A word that insults a group of people or makes them less than people: “illegals”, “wheelchair-bound”.

    Those spoken of read the paper too, and each word has a plainer one. Only names of groups are listed, never ordinary
    words that happen to hold one; quoted speech is left alone. After the Associated Press Stylebook, the Guardian style
    guide and the US National Center on Disability and Journalism.
    """

    id = "language/inclusive"
    word_file = "inclusive.txt"
    row_file = "inclusive.jsonl"
    message = "“{text}” can hurt those it names: use the words they use, or say what is meant."
    message_with_fix = "“{text}” can hurt those it names: write “{replacement}”, or what fits."
    bad = (
        "The law is about [[illegals]] in the north.",
        "A [[wheelchair-bound]] man was locked out.",
        "The school took no [[mentally retarded]] pupils then.",
    )
    good = (
        "The law is about people in the country illegally.",
        "A man who uses a wheelchair was locked out.",
        "The White House had no comment.",
        "“Illegals,” he called them.",
    )
