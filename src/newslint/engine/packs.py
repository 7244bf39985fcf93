"""Packs: found, loaded and asked for what they offer, each on its own.

A pack that cannot be imported, leaves by `sys.exit`, misspells a hook, takes a name that is taken
or returns rubbish is left out and named in one finding; everybody else is served.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

from newslint import hookspecs
from newslint.engine.entries import Entry, find_entries
from newslint.engine.offered import GuardedFormat, GuardedReporter, check_namer, guarded_namer
from newslint.engine.problems import explained, notice
from newslint.engine.roster import HOOKS, Listed
from newslint.errors import PackError
from newslint.finding import LocatedFinding, Severity
from newslint.formats import Format
from newslint.hookspecs import RoleNamer, RuleReader
from newslint.report import PackInfo, Reporter
from newslint.rule import Rule, option_fields
from newslint.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import pluggy

# What a pack gives for a hook, by the hook's name.
Offers = Mapping[str, list[Any]]
# Names that selectors or the core use themselves.
RESERVED = frozenset({"newslint", "house", "default", "all"})
PROFILE = lazy_pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class Packs:
    """What the installed packs offer, and what is wrong with those that are left out.

    `failures` holds for each pack the articles that a role namer of it failed on, with the reason; `modules` are the
    names of the packs' modules. `profiles` maps names such as `gazette:house` to the paths of settings files.
    """

    def __init__(self) -> None:
        self.infos: list[PackInfo] = []
        self.rules: list[Rule] = []
        self.formats: list[Format] = []
        self.reporters: list[Reporter] = []
        self.namers: list[RoleNamer] = []
        self.readers: dict[str, RuleReader] = {}
        self.profiles: dict[str, str] = {}
        self.problems: list[LocatedFinding] = []
        self.broken: set[str] = set()
        self.failures: dict[str, dict[str, str]] = {}
        self.modules: list[str] = []

    @property
    def names(self) -> list[str]:
        """The names of the packs that work, sorted."""
        return sorted(info.name for info in self.infos)

    @property
    def bundled(self) -> frozenset[str]:
        """The names of the packs that come with newslint."""
        return frozenset(info.name for info in self.infos if info.bundled)

    def note_failure(self, pack: str, article: str, why: str) -> None:
        """Keep in mind that a pack failed on an article."""
        self.failures.setdefault(pack, {}).setdefault(article, why)


def load_packs(folders: Iterable[str] | None = None, roster: Mapping[str, Listed] | None = None) -> Packs:
    """Load every installed pack; folders are those of `sys.path` unless given.

    The rules of bundled packs that are on the roster sleep, see `newslint.engine.asleep`.
    """
    return packs_of(find_entries(sys.path if folders is None else folders), roster or {})


def packs_of(entries: Iterable[Entry], roster: Mapping[str, Listed]) -> Packs:
    """Load the packs of entry points, in their order."""
    packs = Packs()
    taken: dict[str, Entry] = {}
    for entry in entries:
        owner = taken.get(entry.name)
        if owner or entry.name in RESERVED:
            of = owner.distribution if owner else "newslint itself"
            _leave_out(packs, entry, f"the name is taken by {of}; the other pack needs a name of its own")
            continue
        try:
            # What a pack prints must not end up between findings.
            with contextlib.redirect_stdout(sys.stderr):
                listed = roster.get(entry.name)
                known = listed and entry.bundled and listed.module == entry.value
                _take_in(packs, entry, listed.offers() if listed and known else _offers(entry, _load(entry)))
        # Code of strangers: whatever it raises costs that pack alone. A pack that leaves by
        # sys.exit raises SystemExit, which is no Exception.
        except (Exception, SystemExit) as problem:
            told = str(problem) if isinstance(problem, PackError) else explained(problem)
            _leave_out(packs, entry, told)
            continue
        taken[entry.name] = entry
    return packs


def _leave_out(packs: Packs, entry: Entry, why: str) -> None:
    packs.broken.add(entry.name)
    told = f"The pack “{entry.name}” of {entry.distribution} {entry.version}".rstrip()
    packs.problems.append(notice("broken-pack", f"{told} is left out: {why}."))


def _load(entry: Entry) -> pluggy.PluginManager:
    """Import a pack and register it with a manager of its own, so that nothing of it stays behind."""
    module_name, _, attribute = entry.value.partition(":")
    plugin: Any = importlib.import_module(module_name)
    for part in filter(None, attribute.split(".")):
        plugin = getattr(plugin, part)
    import pluggy

    manager = pluggy.PluginManager("newslint")
    for name in HOOKS:
        pluggy.HookspecMarker("newslint")(getattr(hookspecs, name))
    manager.add_hookspecs(hookspecs)
    try:
        manager.register(plugin, entry.name)
    except pluggy.PluginValidationError as problem:
        raise PackError(" ".join(str(problem).split())) from None
    callers = manager.get_hookcallers(plugin) or []
    for caller in callers:
        if caller.name not in HOOKS:
            raise PackError(f"there is no hook “{caller.name}”; the hooks are {', '.join(HOOKS)}")
    if not callers:
        raise PackError(f"it has no function marked with @newslint.hookimpl; the hooks are {', '.join(HOOKS)}")
    return manager


def _offers(entry: Entry, manager: pluggy.PluginManager) -> Offers:
    """What a pack offers, asked in person."""
    offers = {name: _offered(manager, name) for name in HOOKS}
    for rule in offers["newslint_rules"]:
        _check_rule(rule, entry)
    ids = [rule.id for rule in offers["newslint_rules"]]
    twice = sorted({one for one in ids if ids.count(one) > 1})
    if twice:
        raise PackError(f"it has two rules with the id {twice[0]}")
    return offers


def _take_in(packs: Packs, entry: Entry, offers: Offers) -> None:
    formats = [GuardedFormat(one, entry.name) for one in offers["newslint_formats"]]
    reporters = [GuardedReporter(one, entry.name) for one in offers["newslint_reporters"]]
    namers = offers["newslint_roles"]
    for namer in namers:
        check_namer(namer)
    readers = offers["newslint_rule_readers"]
    if len(readers) > 1 or not all(map(callable, readers)):
        raise PackError("newslint_rule_readers must return one function at most")
    packs.profiles.update(_profiles(entry, offers["newslint_profiles"]))
    packs.readers.update((entry.name, reader) for reader in readers)
    packs.rules += offers["newslint_rules"]
    packs.formats += formats
    packs.reporters += reporters
    packs.namers += (guarded_namer(one, entry.name, packs.note_failure) for one in namers)
    packs.modules.append(entry.value.partition(":")[0])
    packs.infos.append(PackInfo(entry.name, entry.distribution, entry.version, entry.bundled))


def _profiles(entry: Entry, paths: list[Any]) -> dict[str, str]:
    """The settings files of a pack by the names that configurations extend."""
    found: dict[str, str] = {}
    for path in paths:
        stem, suffix = os.path.splitext(os.path.basename(os.fspath(path)))  # noqa: PTH119, PTH122
        name = f"{entry.name}:{stem}"
        if suffix != ".toml" or not PROFILE.match(stem):
            raise PackError(f"newslint_profiles gave {path!r:.80}, which is no file with a name such as house.toml")
        if name in found:
            raise PackError(f"newslint_profiles gave two files for the profile {name}")
        found[name] = os.fspath(path)
    return found


def _offered(manager: pluggy.PluginManager, hook: str) -> list[Any]:
    """What a pack returns for a hook, as a list."""
    offered: list[Any] = []
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        if implementation.hookwrapper or implementation.wrapper:
            raise PackError(f"{hook} is a wrapper; packs return what they offer")
        result = implementation.function()
        if isinstance(result, str | bytes) or not isinstance(result, Iterable):
            raise PackError(f"{hook} returned {result!r:.80} where a list was expected")
        offered.extend(result)
    return offered


def _check_rule(rule: object, entry: Entry) -> None:
    if isinstance(rule, type) and issubclass(rule, Rule):
        raise PackError(
            f"newslint_rules returned the class {rule.__name__} where a rule was expected: write {rule.__name__}()"
        )
    if not isinstance(rule, Rule):
        raise PackError(f"newslint_rules returned {rule!r:.80}, which is no rule")
    rule.check_definition()
    for name in (rule.id, *rule.aliases):
        # A former id with another pack's name would take that pack's rule out of every configuration.
        if not name.startswith(f"{entry.name}/"):
            raise PackError(f"the id {name} does not begin with the pack's name, {entry.name}/")
    if not isinstance(rule.severity, Severity):
        raise PackError(f"{rule.id}: the severity {rule.severity!r:.40} is no newslint.Severity")
    if not isinstance(rule.scope, Set) or not isinstance(rule.languages, tuple):
        raise PackError(f"{rule.id}: the scope must be a set of roles, and the languages a tuple")
    try:
        option_fields(rule)
    except TypeError:
        raise PackError(f"{rule.id}: its class Options is no dataclass") from None
