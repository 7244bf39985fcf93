"""`newslint add-word`: add words and names that are right to a list."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.config.settings import Config


def add_options(sub: argparse.ArgumentParser) -> None:
    """The options of `add-word`."""
    sub.add_argument(
        "words", nargs="+", metavar="WORD", help="a word or a name; one of several words in quotation marks"
    )
    sub.add_argument("--personal", action="store_true", help="add to your own list, which holds for all you check")
    sub.add_argument("--config", metavar="FILE", help="add to the list of this configuration and look for no other")


def run(options: argparse.Namespace) -> int:
    """Add each word that is not there yet, and say where."""
    from newslint.config.paths import shown_path
    from newslint.engine.addwords import add_personal_word, add_project_word

    for word in options.words:
        # The configuration is read anew for each: the first word may give it its list.
        added = add_personal_word(word) if options.personal else add_project_word(word, _config(options.config))
        told = f"Added “{word}” to" if added.is_new else f"“{word}” stands in"
        print(f"{told} {shown_path(added.path)}{'' if added.is_new else ' already'}.")
    return 0


def _config(stated: str | None) -> Config:
    from newslint.engine.opened import Request
    from newslint.engine.runner import Runner

    return Runner(Request((), config=stated)).config_for("article.txt")
