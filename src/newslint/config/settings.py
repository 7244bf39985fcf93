"""What holds for an article: the layers of a configuration that its path falls under, laid into one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.config.layers import Layer, laid
from newslint.config.paths import Globs, below
from newslint.config.profiles import profile_layers
from newslint.config.read import layer_values
from newslint.config.tables import At
from newslint.finding import Severity
from newslint.named import NamedTuple
from newslint.rule import House, Rule

if TYPE_CHECKING:
    from newslint.config.words import WordList

NOTHING: Mapping[str, Any] = {}


class Settings(NamedTuple):
    """What holds for one article.

    `severities` maps a rule's id or a pack's name to what its findings are; `options` maps a
    rule's id to values by field name of its `Options`. `words` are right as they are, sorted. Equal
    settings of one configuration are one object.
    """

    select: tuple[str, ...] = ("default",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False
    severities: Mapping[str, Severity] = NOTHING
    options: Mapping[str, Mapping[str, Any]] = NOTHING
    fail_on: Severity = Severity.WARNING
    house: House = House()
    language: str = "auto"
    input_format: str | None = None
    house_rules: tuple[Rule, ...] = ()
    require: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __hash__(self) -> int:
        return hash((self.select, self.extend_select, self.ignore, self.preview, self.house))

    def severity_of(self, rule_id: str) -> Severity | None:
        """What the configuration says a rule's findings are: by its id, else by its pack; None if nothing."""
        return self.severities.get(rule_id) or self.severities.get(rule_id.partition("/")[0])


class RulesFile(NamedTuple):
    """A file of another linter: its path, the folder beyond which nothing is read for it, and where it is named."""

    path: str
    folder: str
    at: At


class _Read(NamedTuple):
    path: str | None = None
    root: str = "."
    layers: tuple[Layer, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    require: tuple[str, ...] = ()
    baseline: str | None = None
    corpus: tuple[str, ...] = ()
    house_rules: tuple[Rule, ...] = ()
    rules_from: Mapping[str, RulesFile] = NOTHING
    profiles: Mapping[str, Layer] = NOTHING
    word_lists: tuple[WordList, ...] = ()
    origins: Mapping[str, str] = NOTHING
    places: Mapping[str, At] = NOTHING
    files: tuple[str, ...] = ()


class Config(_Read):
    """A configuration: layers of settings, and which files it is about.

    `path` is None for the defaults; patterns are held against paths below the folder `root`.
    `corpus` says which files make up the corpus that every run is compared with.
    `rules_from` maps a pack to a file of another linter that the pack makes rules of.
    `profiles` holds the profiles that any layer names; `baseline` is the path of the file with known
    findings, or None. `word_lists` hold words that are right. `origins` maps each key that a file of the
    configuration has to the strongest of these files, `places` each house rule's id to its table.
    `files` are the paths of all these files.
    """

    @cached_property
    def _settings(self) -> dict[tuple[int, ...], Settings]:
        return {}

    @property
    def base(self) -> Settings:
        """The settings of a file that no per-path table takes."""
        return self._settings_of(self._holding(None))

    @property
    def read_from(self) -> tuple[str, ...]:
        """The paths of all files that it was read from: settings, word lists, files of other linters."""
        others = (one.path for one in self.rules_from.values())
        return (*self.files, *(one.path for one in self.word_lists), *others)

    @property
    def overrides(self) -> tuple[Layer, ...]:
        """The per-path tables, in their order."""
        return tuple(layer for layer in self.layers if layer.globs is not None)

    def settings_for(self, path: str) -> Settings:
        """What holds for a file; its path is absolute or relative to the working folder."""
        return self._settings_of(self._holding(path))

    def layers_for(self, path: str | None) -> tuple[Layer, ...]:
        """The layers that hold for a file, the strongest last and its profile first.

        Without a path, those that hold whatever the file.
        """
        return self._with_profile(self._holding(path))

    def includes(self, path: str) -> bool:
        """Whether a file is one that the configuration wants checked, by `include` and `exclude`."""
        if not self.include and not self.exclude:
            return True
        relative = below(path, self.root)
        return (not self.include or self._included.match(relative)) and not self._excluded.match(relative)

    def is_in_corpus(self, path: str) -> bool:
        """Whether a file belongs to the corpus that articles are compared with, by `corpus`."""
        return bool(self.corpus) and self._of_corpus.match(below(path, self.root))

    def with_layer(self, table: Mapping[str, Any], origin: str = "the command line") -> Config:
        """The same configuration under one more layer, stronger than all that are there.

        The table has the keys and values of newslint.toml. Raises ConfigError that names the origin.
        """
        layer = Layer(At(origin), layer_values(table, At(origin)))
        return self._replace(layers=(*self.layers, layer), profiles={**self.profiles, **profile_layers([layer])})

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(sorted({entry for one in self.word_lists for entry in one.entries}))

    @cached_property
    def _included(self) -> Globs:
        return Globs(self.include)

    @cached_property
    def _excluded(self) -> Globs:
        return Globs(self.exclude)

    @cached_property
    def _of_corpus(self) -> Globs:
        return Globs(self.corpus)

    def _holding(self, path: str | None) -> tuple[int, ...]:
        relative = below(path, self.root) if path is not None and self.overrides else ""
        return tuple(
            number
            for number, layer in enumerate(self.layers)
            if layer.globs is None or (relative and layer.globs.match(relative))
        )

    def _with_profile(self, chosen: tuple[int, ...]) -> tuple[Layer, ...]:
        layers = tuple(self.layers[number] for number in chosen)
        profile = laid(layers)["profile"]
        return (self.profiles[profile], *layers) if profile else layers

    def _settings_of(self, chosen: tuple[int, ...]) -> Settings:
        if chosen not in self._settings:
            made = self._made(laid(self._with_profile(chosen)))
            # Two sets of tables may amount to the same; whoever keys work by settings need not do it twice.
            self._settings[chosen] = next((one for one in self._settings.values() if one == made), made)
        return self._settings[chosen]

    def _made(self, held: Mapping[str, Any]) -> Settings:
        return Settings(
            select=held["select"],
            extend_select=held["extend-select"],
            ignore=held["ignore"],
            preview=held["preview"],
            severities=held["severity"],
            options=held["rules"],
            fail_on=held["fail-on"],
            house=House(held["profile"], held["dateline"]),
            language=held["language"],
            input_format=held["input-format"],
            house_rules=self.house_rules,
            require=self.require,
            words=self._words,
        )
