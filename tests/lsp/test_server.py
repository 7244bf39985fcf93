"""The server as editors know it, by the client profiles of VS Code (UTF-16) and Neovim (UTF-8)."""

from __future__ import annotations

import ast
import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

pytest_lsp = pytest.importorskip("pytest_lsp")

from lsprotocol import types  # noqa: E402
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client  # noqa: E402

PROFILES = ("visual-studio-code", "neovim")
TEXT = "“😀” — é: he was was late.\r\n\r\nThey met in the the hall.\r\n\r\nThere is no doubt that it rained.\r\n"


@pytest_lsp.fixture(
    params=PROFILES, config=ClientServerConfig(server_command=[sys.executable, "-m", "newslint", "server"])
)
async def client(request: pytest.FixtureRequest, lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    @lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def registered(_: types.RegistrationParams) -> None:
        """Editors that offer this say yes."""

    folder = types.WorkspaceFolder(tmp_path.as_uri(), "articles")
    params = types.InitializeParams(client_capabilities(request.param), workspace_folders=[folder])
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


def opened(client: LanguageClient, path: Path, text: str, language: str = "plaintext") -> str:
    uri = path.as_uri()
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text)))
    return uri


async def findings(client: LanguageClient, uri: str) -> list[types.Diagnostic]:
    """The findings in an article, asked for or waited for as the editor does."""
    able = client.capabilities.text_document
    if able is None or able.diagnostic is None:
        # Pushed: at once on opening, as soon as the server is up, and after a pause of 0.15 seconds on a change.
        for _ in range(200):
            if uri in client.diagnostics:
                break
            await asyncio.sleep(0.1)
        await asyncio.sleep(0.6)
        # Taken away, so that the next look waits for what is pushed after this one, however busy the machine is.
        return list(client.diagnostics.pop(uri, ()))
    params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
    told = await client.text_document_diagnostic_async(params)
    return list(told.items)


def edited(text: str, edits: list[types.TextEdit], encoding: str) -> str:
    """A text after edits, worked out line by line in the units of the encoding, as an editor would."""
    raw = text.encode(encoding)
    width = len("a".encode(encoding))
    newline = "\n".encode(encoding)
    starts = [0]
    at = raw.find(newline)
    while at >= 0:
        # A newline counts only where a unit begins.
        if at % width == 0:
            starts.append(at + width)
        at = raw.find(newline, at + width if at % width == 0 else at + 1)

    def place(position: types.Position) -> int:
        return starts[position.line] + position.character * width

    for edit in sorted(edits, key=lambda one: place(one.range.start), reverse=True):
        raw = raw[: place(edit.range.start)] + edit.new_text.encode(encoding) + raw[place(edit.range.end) :]
    return raw.decode(encoding)


async def actions(
    client: LanguageClient, uri: str, told: list[types.Diagnostic], only: list[str] | None = None
) -> list[types.CodeAction]:
    whole = types.Range(types.Position(0, 0), types.Position(0, 0))
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), told[0].range if told else whole, types.CodeActionContext(told, only)
    )
    given = await client.text_document_code_action_async(params)
    return [one for one in given or [] if isinstance(one, types.CodeAction)]


def edits_of(action: types.CodeAction) -> list[types.TextEdit]:
    assert action.edit is not None
    assert action.edit.document_changes is not None
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    return [one for one in change.edits if isinstance(one, types.TextEdit)]


def units(client: LanguageClient) -> str:
    """The Python codec of what the two sides agreed to count."""
    stated: Any = client.capabilities.general.position_encodings if client.capabilities.general else None
    first = str(stated[0].value if stated and hasattr(stated[0], "value") else stated[0]) if stated else "utf-16"
    return {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[first]


@pytest.mark.asyncio
async def test_a_quick_fix_mends_the_text_exactly(client: LanguageClient, tmp_path: Path) -> None:
    uri = opened(client, tmp_path / "a.txt", TEXT)
    told = [one for one in await findings(client, uri) if one.code == "typos/doubled-word"]
    (fix,) = [one for one in await actions(client, uri, told[:1]) if one.is_preferred]
    assert edited(TEXT, edits_of(fix), units(client)) == TEXT.replace("was was", "was")


@pytest.mark.asyncio
async def test_fix_all_applies_what_check_fix_applies(client: LanguageClient, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    uri = opened(client, path, TEXT)
    (fix,) = await actions(client, uri, [], ["source.fixAll"])
    assert fix.kind == "source.fixAll.newslint"
    subprocess.run([sys.executable, "-m", "newslint", "check", "--fix", str(path)], check=False, capture_output=True)
    assert edited(TEXT, edits_of(fix), units(client)) == path.read_bytes().decode()


@pytest.mark.asyncio
async def test_changes_are_followed_by_units_and_lines(client: LanguageClient, tmp_path: Path) -> None:
    text = "A line.\u2028Still the line. \x0c 😀 he was late.\nEnd.\n"
    uri = opened(client, tmp_path / "a.txt", text)
    encoding = units(client)
    before = text[: text.index("was")].encode(encoding)
    column = len(before) // len("a".encode(encoding))
    place = types.Position(0, column)
    changed = types.VersionedTextDocumentIdentifier(uri=uri, version=2)
    change = types.TextDocumentContentChangePartial(types.Range(place, place), "was ")
    client.text_document_did_change(types.DidChangeTextDocumentParams(changed, [change]))
    told = [one for one in await findings(client, uri) if one.code == "typos/doubled-word"]
    width = len("was was".encode(encoding)) // len("a".encode(encoding))
    assert [one.range for one in told] == [types.Range(place, types.Position(0, column + width))]


@pytest.mark.asyncio
async def test_a_finding_of_an_older_version_gets_no_edit(client: LanguageClient, tmp_path: Path) -> None:
    uri = opened(client, tmp_path / "a.txt", TEXT)
    told = [one for one in await findings(client, uri) if one.code == "typos/doubled-word"]
    changed = types.VersionedTextDocumentIdentifier(uri=uri, version=2)
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(changed, [types.TextDocumentContentChangeWholeDocument("All is well.\n")])
    )
    assert await actions(client, uri, told) == []


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "A first line.\n\nThey met in the the hall.\n"),
        ("a.md", "# Hall\n\nA first line.\n\n- They met in the the hall.\n"),
        ("a.html", "<html><body><h1>Hall</h1><p>They met in the the hall.</p></body></html>\n"),
    ],
)
async def test_to_set_a_finding_aside_does_so(client: LanguageClient, tmp_path: Path, name: str, text: str) -> None:
    uri = opened(client, tmp_path / name, text)
    told = [one for one in await findings(client, uri) if one.code == "typos/doubled-word"]
    (aside,) = [one for one in await actions(client, uri, told) if one.title.startswith("Set aside")]
    after = edited(text, edits_of(aside), units(client))
    again = opened(client, tmp_path / f"again-{name}", after)
    assert not [one for one in await findings(client, again) if one.code == "typos/doubled-word"]


@pytest.mark.asyncio
async def test_a_name_is_added_to_the_word_list(client: LanguageClient, tmp_path: Path) -> None:
    style = tmp_path / "styles" / "Desk"
    style.mkdir(parents=True)
    (tmp_path / "styles" / "desk.dic").write_text("the\nferry\nleft\nand\n")
    (style / "Words.yml").write_text("extends: spelling\nmessage: \"What is '%s'?\"\ndictionaries: [desk]\n")
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Desk\n")
    (tmp_path / "newslint.toml").write_text('select = ["vale"]\n[rules-from]\nvale = ".vale.ini"\n')
    uri = opened(client, tmp_path / "a.txt", "The ferry left Halden’s and Bergen.\n")
    told = await findings(client, uri)
    assert [one.message for one in told] == ["What is 'Halden’s'?", "What is 'Bergen'?"]
    params = types.CodeActionParams(
        types.TextDocumentIdentifier(uri), told[0].range, types.CodeActionContext(told[:1], None)
    )
    # The library of this client takes an action with a command for a bare command, and makes a text of it.
    offered = [one for one in await client.text_document_code_action_async(params) or () if one.command]
    assert [one.title for one in offered] == [
        "Add “Halden” to the word list",
        "Add “Halden” to your own word list",
    ]
    asked = ast.literal_eval(str(offered[0].command))
    await client.workspace_execute_command_async(types.ExecuteCommandParams(asked["command"], asked["arguments"]))
    assert "Halden" in (tmp_path / "words.txt").read_text().splitlines()
    assert [one.message for one in await findings(client, uri)] == ["What is 'Bergen'?"]


@pytest.mark.asyncio
async def test_hover_shows_the_rule_with_examples(client: LanguageClient, tmp_path: Path) -> None:
    uri = opened(client, tmp_path / "a.txt", TEXT)
    told = [one for one in await findings(client, uri) if one.code == "attribution/editorial-assertion"]
    params = types.HoverParams(types.TextDocumentIdentifier(uri), told[0].range.start)
    hover = await client.text_document_hover_async(params)
    assert hover is not None
    assert isinstance(hover.contents, types.MarkupContent)
    assert "attribution/editorial-assertion" in hover.contents.value
    assert "✗" in hover.contents.value
    nothing = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(1, 0))
    assert await client.text_document_hover_async(nothing) is None


@pytest.mark.asyncio
async def test_a_changed_configuration_holds_at_once(client: LanguageClient, tmp_path: Path) -> None:
    uri = opened(client, tmp_path / "a.txt", TEXT)
    assert "typos/doubled-word" in {one.code for one in await findings(client, uri)}
    (tmp_path / "newslint.toml").write_text('ignore = ["typos"]\n', encoding="utf-8")
    event = types.FileEvent((tmp_path / "newslint.toml").as_uri(), types.FileChangeType.Created)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    assert "typos/doubled-word" not in {one.code for one in await findings(client, uri)}


@pytest.mark.asyncio
async def test_a_changed_word_list_holds_at_once(client: LanguageClient, tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("# Ours.\n", encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('words = ["names.txt"]\n', encoding="utf-8")
    uri = opened(client, tmp_path / "a.txt", "The goverment left the town.\n")
    assert [one.code for one in await findings(client, uri)] == ["typos/misspelling"]
    (tmp_path / "names.txt").write_text("goverment\n", encoding="utf-8")
    event = types.FileEvent((tmp_path / "names.txt").as_uri(), types.FileChangeType.Changed)
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    assert await findings(client, uri) == []


@pytest.mark.asyncio
async def test_a_broken_configuration_is_told_once_and_the_server_lives(client: LanguageClient, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("select = 3\n", encoding="utf-8")
    uri = opened(client, tmp_path / "a.txt", TEXT)
    assert await findings(client, uri) == []
    (message,) = client.messages
    assert "newslint.toml" in message.message


@pytest.mark.asyncio
async def test_findings_are_pushed_after_a_pause_and_cleared_on_closing(tmp_path: Path) -> None:
    pushed = make_test_lsp_client()
    # An editor that does not ask for diagnostics.
    environment = {**os.environ}
    await pushed.start_io(sys.executable, "-m", "newslint", "server", env=environment)
    await pushed.initialize_session(types.InitializeParams(types.ClientCapabilities(), root_uri=tmp_path.as_uri()))
    uri = opened(pushed, tmp_path / "a.txt", "All is well.\n")
    changed = types.VersionedTextDocumentIdentifier(uri=uri, version=2)
    whole = types.TextDocumentContentChangeWholeDocument("They met in the the hall.\n")
    pushed.text_document_did_change(types.DidChangeTextDocumentParams(changed, [whole]))
    for _ in range(100):
        await asyncio.sleep(0.05)
        if "typos/doubled-word" in {one.code for one in pushed.diagnostics.get(uri, ())}:
            break
    assert "typos/doubled-word" in {one.code for one in pushed.diagnostics[uri]}
    pushed.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    for _ in range(100):
        await asyncio.sleep(0.05)
        if not pushed.diagnostics.get(uri):
            break
    assert not pushed.diagnostics.get(uri)
    await pushed.shutdown_session()
    await pushed.stop()
