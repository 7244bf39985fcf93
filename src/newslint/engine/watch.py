"""Which of the rules that look at whole articles an article wakes: most have nothing to say of most articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from newslint.rule import DocumentRule

# Groups of characters, or of roles, of each of which one must be there.
Groups = tuple[frozenset[str], ...]


class Watch:
    """The document rules of a run, told apart by what wakes them."""

    def __init__(self, rules: Sequence[DocumentRule], wakers: Sequence[DocumentRule]) -> None:
        """Take the rules, and those of them that wait for a word, by whose numbers the scan calls them."""
        self._rules = rules
        numbers = {rule.id: number for number, rule in enumerate(rules)}
        # The numbers of the rules that wait for no word, by their groups.
        self._waiting: dict[Groups, list[int]] = {}
        for number, rule in enumerate(rules):
            if rule.wakes_on is None:
                self._waiting.setdefault(_groups(rule), []).append(number)
        self._called = [(numbers[rule.id], _groups(rule)) for rule in wakers]

    def awake(self, called: Iterable[int], here: Set[str]) -> list[DocumentRule]:
        """The rules that are asked of an article, in their order.

        `called` are the numbers of the words' rules, `here` the characters and the roles that there are.
        """
        found: list[int] = []
        for groups, numbers in self._waiting.items():
            if not any(map(here.isdisjoint, groups)):
                found += numbers
        for number, groups in map(self._called.__getitem__, called):
            if not any(map(here.isdisjoint, groups)):
                found.append(number)
        found.sort()
        return list(map(self._rules.__getitem__, found))


def _groups(rule: DocumentRule) -> Groups:
    """The groups of characters that a rule wakes on, parted by plain blanks, for others may be what it looks for;
    and the roles that it wakes on, which are words and so no characters."""
    groups = (frozenset(group) for group in rule.wakes_on_signs.split(" ") if group)
    return (*groups, *([frozenset(role.value for role in rule.wakes_on_roles)] if rule.wakes_on_roles else ()))
