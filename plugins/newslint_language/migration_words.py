"""The rule `language/migration-words`."""

from __future__ import annotations

from newslint_language.wordings import WordingRule


class MigrationWords(WordingRule):
    """People on the move written of as a flood, a swarm or an army: “a flood of migrants”.

    The image makes danger out of a number. Say how many came, when and where. Quoted speech is left alone. After the
    guidance on migration reporting of the Ethical Journalism Network.
    """

    id = "language/migration-words"
    row_file = "migration_words.jsonl"
    message = "“{text}” makes people a disaster: say how many came, and when."
    bad = (
        "The port expects [[a flood of migrants]].",
        "The town was [[overrun by refugees]] in June.",
        "Officials spoke of the [[refugee tide]] in the south.",
    )
    good = (
        "The port expects 20,000 migrants.",
        "The town took in 300 refugees in June.",
        "“A flood of migrants is coming,” he said.",
        "Migrants fled the floods in the valley.",
    )
