"""Adding a word to a list of words that are right, so that the list stays sorted and whatever else it says stays."""

from __future__ import annotations

import os
from io import StringIO

from newslint.config.discover import SHARED
from newslint.config.paths import is_below, shown_path
from newslint.config.settings import Config
from newslint.config.suggest import quoted
from newslint.config.words import PERSONAL, fault, personal_path, read_words
from newslint.engine.writing import write_whole
from newslint.errors import UsageError
from newslint.named import NamedTuple
from newslint.text.words import fold

HEAD = "# Words and names that are right, an entry a line. “newslint add-word” adds to them.\n"


class Added(NamedTuple):
    """What came of it: the list's path, and whether the word was not there yet."""

    path: str
    is_new: bool


def add_personal_word(word: str) -> Added:
    """Add a word to the user's own list; raises UsageError for what is no word, ArticleError where it cannot write."""
    path = personal_path()
    word = _checked(word)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
    except OSError as problem:
        raise UsageError(f"{path}: its folder cannot be made ({problem.strerror or problem})") from None
    return Added(path, _add(path, word))


def add_project_word(word: str, config: Config) -> Added:
    """Add a word to the first list of a configuration, which is given one where it has none. Raises as above."""
    word = _checked(word)
    if config.path is None:
        raise UsageError(
            "there is no newslint.toml here or above that could name a list of words; “newslint init” writes one, "
            "and --personal adds to your own list"
        )
    folder = os.path.dirname(config.path)  # noqa: PTH120
    own = os.path.realpath(folder or ".")
    # A list of a pack, or of a house far above, is not this configuration's to write.
    lists = [one.path for one in config.word_lists if is_below(os.path.realpath(one.path), own)]
    if lists:
        return Added(lists[0], _add(lists[0], word))
    path = os.path.join(folder, PERSONAL)  # noqa: PTH118
    is_new = _add(path, word)
    _name_list(config.path)
    return Added(path, is_new)


def _checked(word: str) -> str:
    word = " ".join(word.split())
    problem = fault(word) or ("begins with #, which makes it a comment" if word.startswith("#") else "")
    if problem:
        raise UsageError(f"this is no word for a list: it {problem}")
    return word


def _add(path: str, word: str) -> bool:
    """Add a word to a file before the first entry that comes behind it; made if absent."""
    text = HEAD
    if os.path.exists(path):  # noqa: PTH110
        if word in read_words(path).entries:
            return False
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = _lines(text)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += newline
    place = len(lines)
    for number, line in enumerate(lines):
        entry = line.strip().removeprefix("\ufeff")
        if entry and not entry.startswith("#") and _order(entry) > _order(word):
            place = number
            break
    lines.insert(place, word + newline)
    write_whole(path, "".join(lines).encode("utf-8"))
    return True


def _lines(text: str) -> list[str]:
    """The lines of a text with what ends them, as whoever reads it again parts them."""
    return list(StringIO(text, newline=""))


def _order(entry: str) -> tuple[str, str]:
    return fold(entry), entry


def _name_list(path: str) -> None:
    """Have a configuration name the list beside it; raises UsageError where that cannot be done surely."""
    import tomli

    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    newline = "\r\n" if "\r\n" in text else "\n"
    line = f'words = ["{PERSONAL}"]{newline}'
    before = tomli.loads(text.removeprefix("\ufeff"))
    is_shared = os.path.basename(path) == SHARED  # noqa: PTH119
    for at in _places(text, is_shared):
        # A file may end without a line break.
        lead = newline if at and not text[:at].endswith(("\n", "\r")) else ""
        after = text[:at] + lead + line + text[at:]
        try:
            made = tomli.loads(after.removeprefix("\ufeff"))
        except tomli.TOMLDecodeError:
            continue
        table = made.get("tool", {}).get("newslint", {}) if is_shared else made
        if table.pop("words", None) == [PERSONAL] and made == before:
            write_whole(path, after.encode("utf-8"))
            return
    raise UsageError(f"write {quoted(line.strip())} into {shown_path(path)}, and add the word once more")


def _places(text: str, is_shared: bool) -> list[int]:
    """Where a key of the whole configuration may stand: behind its table's head, or before the first line of keys."""
    found: list[int] = []
    at = 0
    for line in _lines(text):
        stripped = line.strip().removeprefix("\ufeff")
        if is_shared and stripped.partition("#")[0].strip() == "[tool.newslint]":
            found.append(at + len(line))
        elif not is_shared and stripped and not stripped.startswith("#"):
            found.append(at)
            break
        at += len(line)
    return found if is_shared or found else [len(text)]
