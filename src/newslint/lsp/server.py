"""The server: what an editor says, and what it is answered.

Diagnostics are pushed a moment after the last keystroke, and given at once when the editor asks for
them. An answer is always about the version that the editor named last.
"""

from __future__ import annotations

import asyncio
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.workspace import TextDocument

from newslint import __version__
from newslint.lsp.actions import ADD_WORD, FIX_ALL, actions
from newslint.lsp.checking import Desk, Seen
from newslint.lsp.diagnostics import diagnostics
from newslint.lsp.hover import hover
from newslint.lsp.texts import OpenText

# Seconds without a keystroke after which an article is checked.
PAUSE = 0.15
# Settings may extend files of any name, and name word lists and files of other linters.
SETTINGS = "**/*.{toml,txt,ini}"


class KeptElsewhere(TextDocument):
    """What pygls holds of an article: nothing, because it loses its way in some (see texts.py)."""

    def apply_change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Leave the change to `OpenText`."""


class Server(LanguageServer):
    """newslint in an editor."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__)
        self.texts: dict[str, OpenText] = {}
        self.seen: dict[str, Seen] = {}
        self.waiting: dict[str, asyncio.TimerHandle] = {}
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """Who checks; loaded when the first article is opened."""
        if self._desk is None:
            self._desk = Desk(self.complain)
        return self._desk

    def complain(self, problem: str) -> None:
        """Tell the editor of a problem with packs or configuration."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"newslint: {problem}"))

    def look(self, uri: str) -> Seen | None:
        """The findings in the present version of an article; None where it is not open."""
        text = self.texts.get(uri)
        if text is None:
            return None
        known = self.seen.get(uri)
        if known is None or known.text is not text:
            known = self.seen[uri] = self.desk.see(text)
        return known

    def publish(self, uri: str) -> None:
        """Push the findings in an article, unless the editor asks for them by itself."""
        self.waiting.pop(uri, None)
        seen = self.look(uri)
        if seen is not None and not self.pulls:
            told = types.PublishDiagnosticsParams(uri, diagnostics(seen), seen.text.version)
            self.text_document_publish_diagnostics(told)

    @property
    def pulls(self) -> bool:
        """Whether the editor asks for diagnostics."""
        able = self.client_capabilities.text_document
        return able is not None and able.diagnostic is not None

    def publish_soon(self, uri: str) -> None:
        """Push the findings when the keys have rested for a moment."""
        if uri in self.waiting:
            self.waiting[uri].cancel()
        self.waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, self.publish, uri)

    def reload(self) -> None:
        """Read packs and configuration anew, and check every open article again."""
        self._desk = None
        self.seen.clear()
        able = self.client_capabilities.workspace
        for uri in self.texts:
            self.publish(uri)
        if self.pulls and able is not None and able.diagnostics is not None and able.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)


def make_server() -> Server:
    """A server that answers all that it can."""
    server = Server()

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        able = server.client_capabilities.workspace
        watch = able.did_change_watched_files if able else None
        if watch is not None and watch.dynamic_registration:
            watched = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(SETTINGS)])
            one = types.Registration("newslint-configurations", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watched)
            await server.client_register_capability_async(types.RegistrationParams([one]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        opened = params.text_document
        encoding = server.workspace.position_encoding
        named = encoding.value if isinstance(encoding, types.PositionEncodingKind) else str(encoding)
        kept = server.workspace.text_documents
        kept.update({uri: KeptElsewhere(document.uri, "") for uri, document in kept.items()})
        server.texts[opened.uri] = OpenText(opened.uri, opened.version, opened.text, named.lower())
        server.publish(opened.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        # Not a coroutine: a question that follows in the same breath is about the text after the change.
        changed = params.text_document
        if changed.uri in server.texts:
            server.texts[changed.uri] = server.texts[changed.uri].changed(changed.version, params.content_changes)
            server.publish_soon(changed.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in server.waiting:
            server.waiting.pop(uri).cancel()
        server.texts.pop(uri, None)
        server.seen.pop(uri, None)
        if not server.pulls:
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, types.DiagnosticOptions(False, False, "newslint"))
    def pull(params: types.DocumentDiagnosticParams) -> types.RelatedFullDocumentDiagnosticReport:
        seen = server.look(params.text_document.uri)
        return types.RelatedFullDocumentDiagnosticReport(diagnostics(seen) if seen else [])

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        seen = server.look(params.text_document.uri)
        return actions(server.desk, seen, params) if seen else []

    @server.command(ADD_WORD)
    def add_word(uri: str, word: str, personal: bool) -> None:
        server.desk.add_word(uri, word, personal=personal)
        server.reload()

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def on_hover(params: types.HoverParams) -> types.Hover | None:
        seen = server.look(params.text_document.uri)
        return hover(server.desk, seen, params.position) if seen else None

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: types.DidChangeWatchedFilesParams) -> None:
        if any(server.desk.is_settings(change.uri) for change in params.changes):
            server.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(_: Any) -> None:
        server.reload()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        if server.desk.is_settings(params.text_document.uri):
            server.reload()

    return server
