"""What an editor offers to do about findings: fix one, fix all, add a word to a list, set one aside.

Edits are made from the server's own findings of that very version. The ranges that an editor sends back
are only compared with: some send them in other units than they got them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lsprotocol import types

from newslint.config.words import fault
from newslint.document import Document
from newslint.engine.fixer import applicable
from newslint.engine.locate import Locator
from newslint.finding import LocatedEdit, LocatedFinding, Safety, Span
from newslint.lsp.checking import Desk, Seen
from newslint.lsp.diagnostics import diagnostic
from newslint.lsp.texts import OpenText
from newslint.report.coming import is_fixable

FIX_ALL = "source.fixAll.newslint"
# Formats in which a comment before a block sets a finding aside.
WITH_COMMENTS = ("plain", "markdown", "html")
REASON = "say why"
ADD_WORD = "newslint.addWord"
POSSESSIVE = re.compile(r"['’]s?\Z")
# Characters of a finding beyond which it is no word for a list.
LONGEST_WORD = 60


def actions(desk: Desk, seen: Seen, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The actions for a range, those that mend something first."""
    wanted = params.context.only
    found: list[types.CodeAction] = []
    if _asked(types.CodeActionKind.QuickFix.value, wanted):
        numbers = sorted(_meant(seen, params))
        for number in numbers:
            found += _fixes(seen, number)
        for number in numbers:
            found += _add_word(desk, seen, number)
        for number in numbers:
            found += _ignore(seen, number)
    if _asked(FIX_ALL, wanted):
        whole = _fix_all(desk, seen)
        found += [whole] if whole else []
    return found


def _asked(kind: str, wanted: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Whether an editor that asks for some kinds only wants this one; a kind holds those below it."""
    if not wanted:
        return True
    names = [one.value if isinstance(one, types.CodeActionKind) else one for one in wanted]
    return any(kind == name or kind.startswith(f"{name}.") or name == "" for name in names)


def _meant(seen: Seen, params: types.CodeActionParams) -> set[int]:
    """The numbers of the findings that are asked about: by their own data, or because they touch the range."""
    meant: set[int] = set()
    for told in params.context.diagnostics:
        data = told.data
        if isinstance(data, dict) and data.get("version") == seen.text.version:
            number = data.get("number")
            if isinstance(number, int) and 0 <= number < len(seen.findings):
                meant.add(number)
    if not params.context.diagnostics:
        span = seen.text.span(params.range)
        for number, one in enumerate(seen.findings):
            place = one.location
            if place is not None and place.offset <= span.end and span.start <= place.end_offset:
                meant.add(number)
    return meant


def _fixes(seen: Seen, number: int) -> Iterator[types.CodeAction]:
    one = seen.findings[number]
    for fix in one.fixes:
        yield types.CodeAction(
            fix.title if fix.safety is not Safety.UNSAFE else f"{fix.title} (look twice)",
            types.CodeActionKind.QuickFix,
            [diagnostic(seen, number, one)],
            is_preferred=is_fixable(one) or None,
            edit=_edit(seen.text, fix.edits),
        )


def _fix_all(desk: Desk, seen: Seen) -> types.CodeAction | None:
    if not applicable(seen.findings, Safety.SAFE):
        return None
    after = desk.mended(seen.text)
    return types.CodeAction(
        "Apply all safe fixes of newslint", FIX_ALL, edit=_edit(seen.text, [_difference(seen.text.text, after)])
    )


def _difference(before: str, after: str) -> LocatedEdit:
    """The one edit that turns a text into another, as short as it can be."""
    most = min(len(before), len(after))
    head = next((at for at in range(most) if before[at] != after[at]), most)
    tail = next((at for at in range(most - head) if before[-1 - at] != after[-1 - at]), most - head)
    return LocatedEdit(head, len(before) - tail, after[head : len(after) - tail])


def _add_word(desk: Desk, seen: Seen, number: int) -> Iterator[types.CodeAction]:
    """Actions that have the server write what is marked into a list of words, of the house or of the user."""
    one = seen.findings[number]
    rule = desk.rule(one.rule, seen.text.uri)
    place = one.location
    if rule is None or not rule.spares_words or place is None:
        return
    word = POSSESSIVE.sub("", " ".join(seen.text.text[place.offset : place.end_offset].split()))
    if fault(word) or len(word) > LONGEST_WORD:
        return
    has_list = desk.has_configuration(seen.text.uri)
    for title, personal in ((f"Add “{word}” to the word list", False), (f"Add “{word}” to your own word list", True)):
        if personal or has_list:
            yield types.CodeAction(
                title,
                types.CodeActionKind.QuickFix,
                [diagnostic(seen, number, one)],
                command=types.Command(title, ADD_WORD, arguments=[seen.text.uri, word, personal]),
            )


def _ignore(seen: Seen, number: int) -> Iterator[types.CodeAction]:
    """An action that puts a comment before the block, with the place for a reason."""
    one = seen.findings[number]
    if len(seen.checked) != 1 or seen.checked[0].doc.format not in WITH_COMMENTS or one.location is None:
        return
    doc = seen.checked[0].doc
    at = _block_start(doc, one)
    if at is None:
        return
    comment = f"<!-- newslint: ignore[{one.rule}] {REASON} -->"
    if doc.format != "html":
        newline = "\r\n" if "\r\n" in seen.text.text else "\n"
        at = seen.text.lines.line_span(seen.text.lines.position(at)[0]).start
        comment += newline
    yield types.CodeAction(
        f"Set aside here: {one.rule}",
        types.CodeActionKind.QuickFix,
        [diagnostic(seen, number, one)],
        edit=_edit(seen.text, [LocatedEdit(at, at, comment)]),
    )


def _block_start(doc: Document, one: LocatedFinding) -> int | None:
    """Where the block that holds a finding begins in the file."""
    assert one.location is not None
    locator = Locator(doc)
    for block in doc.blocks:
        place = locator.place(block.span)
        if place.field == "text" and Span(place.start, place.end).overlaps(
            Span(one.location.offset, one.location.end_offset)
        ):
            return place.start
    return None


def _edit(text: OpenText, edits: Sequence[LocatedEdit]) -> types.WorkspaceEdit:
    newline = "\r\n" if "\r\n" in text.text else "\n"
    changes = [
        types.TextEdit(text.range(one.offset, one.end_offset), _with_newlines(one.insert, newline)) for one in edits
    ]
    whose = types.OptionalVersionedTextDocumentIdentifier(text.uri, text.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(whose, changes)])


def _with_newlines(insert: str, newline: str) -> str:
    return insert.replace("\r\n", "\n").replace("\n", newline)
