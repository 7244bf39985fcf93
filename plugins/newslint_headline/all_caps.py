"""headline/all-caps."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, DocumentRule, Finding, Role, Severity, lazy_pattern

WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
FEWEST_WORDS = 4
FEWEST_LONG = 3
SHARE = 0.7


class AllCaps(DocumentRule):
    """A headline in capital letters.

    Capitals are slow to read, screen readers may spell them out, and names can no longer be told from
    words. Let the page's design set capitals where it wants them.
    """

    id = "headline/all-caps"
    severity = Severity.NOTE
    languages = ()
    scope = frozenset({Role.HEADLINE})
    wakes_on_roles = scope
    bad = (
        "[[COUNCIL ASKS FERRY OWNER FOR TWO MORE BOATS]]\n\n"
        "The county council wrote to the owner of the ferry on Monday and asked for two more boats.\n\n"
        "The owner has not answered yet.\n",
        "[[NIGHT FERRY STOPS RUNNING AFTER 50 YEARS]]\n\n"
        "The night ferry sailed for the last time on Monday. Its owner could not pay for the fuel.\n\n"
        "Two boats are for sale.\n",
    )
    good = (
        "Council asks ferry owner for two more boats\n\n"
        "The county council wrote to the owner of the ferry on Monday and asked for two more boats.\n\n"
        "The owner has not answered yet.\n",
        "NATO, EU and UN meet in Oslo\n\n"
        "The three bodies meet in Oslo on Monday to talk about the north. The talks last until Friday.\n\n"
        "The town has closed two streets.\n",
    )

    def check(self, doc: Document) -> Iterable[Finding]:
        """Mark the headline."""
        block = doc.headline
        if block is None:
            return
        text = doc.of(block.span)
        if text[-2:].islower() and text[1:4].islower():
            return
        words = WORD.findall(text)
        long = [word for word in words if len(word) > FEWEST_LONG]
        capitals = sum(1 for word in words if word.isupper())
        if len(words) < FEWEST_WORDS or len(long) < FEWEST_LONG:
            return
        if capitals >= SHARE * len(words) and sum(word.isupper() for word in long) >= SHARE * len(long):
            yield self.finding(block.span, "The headline is all in capitals; write it in small letters.")
