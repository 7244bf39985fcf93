"""Messages of an editor, one a line, to the language server."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from functools import cache
from typing import Any

from newslint.lsp.checking import Desk
from newslint.lsp.server import Server, make_server

# The library writes down what it was told; here that is too much.
logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
START: dict[str, Any] = {"processId": None, "rootUri": None, "capabilities": {}}
# What ends the server is the library's; commands write to the user's own list of words.
LEFT_OUT = ("exit", "shutdown", "workspace/executeCommand")


@cache
def _desk() -> Desk:
    return Desk(lambda problem: None)


class Answers:
    """What the server writes: read, and forgotten."""

    def write(self, data: bytes) -> None:
        """Take an answer."""
        json.loads(data)

    def close(self) -> None:
        """Nothing is held."""


def run(data: bytes) -> None:
    """Whatever comes, nothing of newslint's own fails."""
    asyncio.run(_talk(data.split(b"\n")[:20]))


async def _talk(lines: list[bytes]) -> None:
    failures: list[Exception] = []
    server = make_server()
    # Loading packs takes longer than all the rest; a message that changes settings has them loaded anew.
    server._desk = _desk()
    server.report_server_error = lambda error, source: failures.append(error)
    server.protocol.set_writer(Answers(), include_headers=False)
    _say(server, {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": START})
    for line in lines:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(message, dict) and message.get("method") not in LEFT_OUT:
            _say(server, {"jsonrpc": "2.0", **message})
    for uri in tuple(server.waiting):
        server.waiting[uri].cancel()
        server.publish(uri)
    for one in failures:
        _assert_not_ours(one)


def _say(server: Server, message: dict[str, Any]) -> None:
    try:
        server.protocol.handle_message(server.protocol.structure_message(message))
    except Exception as problem:
        # The library is not sure of itself with what is no message at all; its loop goes on.
        _assert_not_ours(problem)


def _assert_not_ours(problem: BaseException) -> None:
    trace = problem.__traceback__
    while trace is not None:
        if f"{os.sep}newslint{os.sep}" in trace.tb_frame.f_code.co_filename:
            raise problem
        trace = trace.tb_next
