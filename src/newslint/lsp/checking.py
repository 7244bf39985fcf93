"""What newslint has to say of open articles, under the configuration that holds for each."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from newslint.engine.article import Checked
from newslint.engine.runner import Request, Runner
from newslint.engine.typed import check_text, mend_text
from newslint.errors import NewslintError
from newslint.finding import LocatedFinding
from newslint.lsp.texts import OpenText
from newslint.rule import Rule


@dataclass(frozen=True)
class Seen:
    """The findings in one version of an article, in the order of their places. `checked` holds its documents."""

    text: OpenText
    findings: tuple[LocatedFinding, ...] = ()
    checked: tuple[Checked, ...] = ()


class Desk:
    """Checks open articles. It is made anew when a configuration changes."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """Load packs and configuration; `tell` is given each problem, in one sentence, once."""
        self._told: set[str] = set()
        self._tell = tell
        self.runner: Runner | None = None
        try:
            self.runner = Runner(Request(()))
            for problem in self.runner.packs.problems:
                self._once(problem.message)
        except NewslintError as problem:
            self._once(str(problem))

    def see(self, text: OpenText) -> Seen:
        """Check a version of an article; an article that nobody can check has no findings."""
        if self.runner is None:
            return Seen(text)
        path = path_of(text.uri)
        try:
            if not self.runner.config_for(path).includes(path):
                return Seen(text)
            return Seen(text, *check_text(self.runner, path, text.text))
        except NewslintError as problem:
            self._once(str(problem))
            return Seen(text)

    def mended(self, text: OpenText) -> str:
        """The text after all safe fixes, as `check --fix` makes them."""
        return text.text if self.runner is None else mend_text(self.runner, path_of(text.uri), text.text)

    def rule(self, name: str, uri: str) -> Rule | None:
        """The rule of that id, as it runs for an article."""
        if self.runner is None:
            return None
        path = path_of(uri)
        return self.runner.registry.find(name, self.runner.config_for(path).settings_for(path))

    def is_settings(self, uri: str) -> bool:
        """Whether a file is or may be one that a configuration is read from.

        Which lists a broken configuration would name is not known, so that until it is mended any file may be one.
        """
        path = path_of(uri)
        if path.endswith(".toml") or self.runner is None:
            return True
        known = self.runner.settings_files
        return not known or os.path.realpath(path) in known

    def has_configuration(self, uri: str) -> bool:
        """Whether a configuration file holds for an article, which may then name a list of words."""
        return self.runner is not None and self.runner.config_for(path_of(uri)).path is not None

    def add_word(self, uri: str, word: str, *, personal: bool) -> None:
        """Add a word to the list of the configuration that holds for an article, or to the user's own.

        What hinders that is told as any other problem is.
        """
        from newslint.engine.addwords import add_personal_word, add_project_word

        try:
            if personal:
                add_personal_word(word)
            elif self.runner is not None:
                add_project_word(word, self.runner.config_for(path_of(uri)))
        except NewslintError as problem:
            self._tell(str(problem))

    def _once(self, problem: str) -> None:
        if problem not in self._told:
            self._told.add(problem)
            self._tell(problem)


def path_of(uri: str) -> str:
    """The path of a `file:` address; an article that lies nowhere yet is one in the working folder."""
    parts = urlsplit(uri)
    if parts.scheme != "file":
        return os.path.basename(unquote(parts.path)) or "article.txt"  # noqa: PTH119
    path = unquote(parts.path)
    # A drive of Windows: /c:/articles.
    return path[1:] if os.name == "nt" and path[2:3] == ":" else path
