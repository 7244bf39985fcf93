"""What packs offer besides rules, wrapped so that a call that fails costs its pack alone and is named."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator

from newslint.document import Document, Role, RoleClaim
from newslint.engine.problems import explained
from newslint.errors import ArticleError, PackError
from newslint.formats import Format, Source
from newslint.hookspecs import RoleNamer
from newslint.report import Report, Reporter, Style

# Told of a failure: the pack, the article's name, and why.
Failed = Callable[[str, str, str], None]


def guarded_namer(namer: RoleNamer, pack: str, failed: Failed) -> RoleNamer:
    """The namer, but where it fails on an article it claims nothing there."""

    def claims(doc: Document) -> list[RoleClaim]:
        try:
            with _calling("role namer"):
                found = list(namer(doc))
                for one in found:
                    _check_claim(one, doc)
                return found
        except PackError as problem:
            failed(pack, doc.name, str(problem))
            return []

    claims.__name__ = f"roles of {pack}"
    return claims


class GuardedFormat:
    """A pack's format; where it fails on a file, that file counts as one that cannot be read."""

    def __init__(self, offered: Format, pack: str) -> None:
        """Raises PackError for what is no format."""
        _check_has(offered, "format", "name", "suffixes", "documents")
        self._offered = offered
        self._pack = pack
        self.name = _name(offered.name, "format")
        self.suffixes = tuple(offered.suffixes)
        if not all(isinstance(one, str) and one.startswith(".") for one in self.suffixes):
            raise PackError(
                f"the format “{self.name}” has suffixes that do not begin with a dot: {self.suffixes!r:.80}"
            )
        self.named_only = bool(getattr(offered, "named_only", False))
        self.many = bool(getattr(offered, "many", False))
        self.binary = bool(getattr(offered, "binary", False))

    def documents(self, source: Source) -> Iterator[Document | ArticleError]:
        """Give the articles of a file; raises ArticleError also where the pack's code fails."""
        what = f"format “{self.name}”"
        try:
            with _calling(what, ArticleError):
                answers = iter(self._offered.documents(source))
            while True:
                with _calling(what, ArticleError):
                    doc = next(answers, None)
                    if doc is None:
                        return
                    if not isinstance(doc, ArticleError):
                        _check_document(doc)
                yield doc
        except PackError as problem:
            raise ArticleError(f"cannot be read, because the pack “{self._pack}” failed on it: {problem}") from None


class GuardedReporter:
    """A pack's reporter; it writes the whole report or raises PackError."""

    def __init__(self, offered: Reporter, pack: str) -> None:
        """Raises PackError for what is no reporter."""
        _check_has(offered, "reporter", "name", "render")
        self._offered = offered
        self._pack = pack
        self.name = _name(offered.name, "reporter")

    def render(self, report: Report, style: Style) -> Iterator[str]:
        """Give the report in one piece, so that a reporter that fails half-way has written nothing."""
        try:
            with _calling(f"reporter “{self.name}”"):
                whole = "".join(self._offered.render(report, style))
        except PackError as problem:
            raise PackError(f"The pack “{self._pack}” failed: {problem}") from None
        yield whole


def check_namer(namer: object) -> None:
    """Raise PackError for what is no role namer."""
    if not callable(namer) or isinstance(namer, type):
        raise PackError(f"newslint_roles returned {namer!r:.80}, which is no function")


@contextlib.contextmanager
def _calling(what: str, *meant: type[Exception]) -> Iterator[None]:
    """Turn whatever the code of a pack raises into a PackError, but for what it is `meant` to raise.

    What it prints goes to standard error, not between findings.
    """
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    except meant:
        raise
    # What a hook gave is code of strangers, and may leave by sys.exit too.
    except (Exception, SystemExit) as problem:
        told = str(problem) if isinstance(problem, PackError) else explained(problem)
        raise PackError(f"its {what} failed ({told})") from None


def _check_has(offered: object, what: str, *names: str) -> None:
    missing = [name for name in names if not hasattr(offered, name)]
    if missing or isinstance(offered, type):
        told = f"it has no {missing[0]}" if missing else "it is a class; write its name with () behind"
        raise PackError(f"{offered!r:.80} is no {what}: {told}")


def _name(name: object, what: str) -> str:
    if not isinstance(name, str) or not name:
        raise PackError(f"a {what} has the name {name!r:.80}, which is no word")
    return name


def _check_claim(claim: object, doc: Document) -> None:
    if not isinstance(claim, RoleClaim):
        raise PackError(f"it gave {claim!r:.80}, which is no role claim")
    if not isinstance(claim.role, Role) or not isinstance(claim.score, int | float):
        raise PackError(f"it gave a claim with the role {claim.role!r:.40} and the score {claim.score!r:.40}")
    if not 0 <= claim.span.start <= claim.span.end <= len(doc.text):
        raise PackError(f"it claimed {claim.span.start} to {claim.span.end} in a text of {len(doc.text)} characters")


def _check_document(doc: object) -> None:
    if not isinstance(doc, Document):
        raise PackError(f"it gave {doc!r:.80}, which is no document")
    _check_blocks(doc.blocks, len(doc.text))
    for block in doc.blocks:
        place = doc.offsets.place(block.span)
        field = doc.source if place.field == "text" else doc.fields[place.field]
        if not 0 <= place.start <= place.end <= len(field):
            raise PackError(f"its offsets lead to {place.start} to {place.end} in a file of {len(field)} characters")


def _check_blocks(blocks: Iterable[object], length: int) -> None:
    at = 0
    for block in blocks:
        start, end = block.span  # type: ignore[attr-defined]
        if not at <= start <= end <= length:
            raise PackError("its blocks are not in order, or run beyond the text")
        at = end
