"""The word somebody meant: for «did you mean» in messages."""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 80
FARTHEST = 2
SHORTEST_PREFIX = 3


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that the word was most likely meant to be, or None where none is near.

    Near is: at most two edits away (one for words of up to four letters), the same but for the
    part before a slash, or one the beginning of the other. Of several the first of the nearest wins.
    """
    wanted = _plain(word)
    if not wanted or len(wanted) > LONGEST:
        return None
    allowed = 1 if len(wanted) <= 4 else FARTHEST
    best: tuple[int, str] | None = None
    for candidate in candidates:
        far = _how_far(wanted, _plain(candidate), allowed)
        if far is not None and (best is None or far < best[0]):
            best = (far, candidate)
    return best[1] if best else None


def did_you_mean(word: str, candidates: Iterable[str]) -> str:
    """The end of a message: `; did you mean “x”?`, or nothing where no candidate is near."""
    found = nearest(word, candidates)
    return f"; did you mean “{found}”?" if found else ""


def quoted(text: str, most: int = 60) -> str:
    """Text from outside as a message may show it: in quotation marks, short, control characters escaped."""
    shown = text if len(text) <= most else text[: most - 1] + "…"
    return "“" + "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in shown) + "”"


def edit_distance(one: str, other: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped with a neighbour; `most` + 1 when more.

    The method is that of optimal string alignment (restricted Damerau-Levenshtein).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        following = [i]
        for j, against in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        if min(following) > most:
            return most + 1
        before, row = row, following
    return min(row[-1], most + 1)


def _how_far(word: str, candidate: str, allowed: int) -> int | None:
    distance = edit_distance(word, candidate, allowed)
    if distance <= allowed:
        return distance
    if "/" not in word and candidate.endswith("/" + word):
        return allowed
    shorter, longer = sorted((word, candidate), key=len)
    if len(shorter) >= SHORTEST_PREFIX and longer.startswith(shorter):
        # Behind every candidate that is only misspelt, and the nearer in length the better.
        return FARTHEST + len(longer) - len(shorter)
    return None


def _plain(word: str) -> str:
    return word.strip().lower().replace("_", "-")
