"""A text that is being typed: checked and mended under the configuration for its name, with no file behind it."""

from __future__ import annotations

from newslint.engine.article import Checked
from newslint.engine.fixer import fixed
from newslint.engine.runner import Runner
from newslint.errors import ArticleError
from newslint.finding import LocatedFinding, Safety
from newslint.formats import Source
from newslint.formats.choose import is_binary
from newslint.named import NamedTuple


class Typed(NamedTuple):
    """What is known of a text: the findings that have a place in it, in order, and its documents."""

    findings: tuple[LocatedFinding, ...] = ()
    checked: tuple[Checked, ...] = ()


def check_text(runner: Runner, path: str, text: str) -> Typed:
    """Check a text. Raises ArticleError where it is not of the format that its name says, ConfigError as a run does.

    Records are for programs and Word documents are no text: neither is typed, so nothing is found in them.
    """
    stated = runner.desk_for(path).settings.input_format
    kind = runner.formats.named(stated) if stated else runner.formats.for_source(path, text)
    if kind.many or is_binary(kind):
        return Typed()
    answers = runner.desk_for(path).alone.check(Source(path, text, b""), kind)
    checked = tuple(one for one in answers if not isinstance(one, ArticleError))
    live = (one for article in checked for one in article.findings if one.suppressed is None)
    return Typed(tuple(one for one in live if one.location and one.location.field == "text"), checked)


def mend_text(runner: Runner, path: str, text: str) -> str:
    """The text after all safe fixes, as `check --fix` makes them. Raises as `check_text` does."""
    return fixed(text, lambda now: list(check_text(runner, path, now).findings), Safety.SAFE)[0]
