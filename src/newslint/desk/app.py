"""The page and its two questions, for one person on this machine.

Another site that is open in the same browser can send requests here too. So every question must carry a
token that only the page knows, the page is given only to whoever has the token in the address that was
printed, and a request by any other name than that of this machine is refused (DNS rebinding).
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, abort, jsonify, request

from newslint.desk.answers import Answers, asked
from newslint.errors import NewslintError
from newslint.report.html_report import page_file

FOLDER = os.path.join(os.path.dirname(__file__), "page")  # noqa: PTH118, PTH120
FILES = {"palette.css": "text/css", "desk.css": "text/css", "desk.js": "text/javascript"}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
TOKEN_HEADER = "X-Newslint-Token"
# Bytes of a request; an article is a few thousand.
LARGEST = 4_000_000


def make_token() -> str:
    """A secret for one run."""
    return secrets.token_urlsafe(24)


def make_app(answers: Answers, token: str) -> Flask:
    """The application; it answers only who knows the token."""
    app = Flask("newslint.desk", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST

    @app.before_request
    def only_this_machine() -> None:
        if request.host.rsplit(":", 1)[0] not in ("127.0.0.1", "localhost"):
            abort(403)

    @app.after_request
    def guarded(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response

    @app.get("/")
    def page() -> Response:
        _check(request.args.get("token", ""), token)
        return Response(_file("desk.html"), mimetype="text/html")

    @app.get("/<name>")
    def file(name: str) -> Response:
        if name not in FILES:
            abort(404)
        # The colours are those of the HTML report.
        told = page_file(name) if name == "palette.css" else _file(name)
        return Response(told, mimetype=FILES[name])

    @app.post("/check")
    def check() -> Response:
        return answered(answers.check)

    @app.post("/mend")
    def mend() -> Response:
        return answered(answers.mend)

    def answered(answer: Callable[[str, str], dict[str, Any]]) -> Response:
        _check(request.headers.get(TOKEN_HEADER, ""), token)
        try:
            return jsonify(answer(*asked(request.get_json(silent=True))))
        except NewslintError as problem:
            response = jsonify({"problem": str(problem)})
            response.status_code = 400
            return response

    return app


def _file(name: str) -> str:
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:  # noqa: PTH118
        return file.read()


def _check(given: str, token: str) -> None:
    if not hmac.compare_digest(given.encode("utf-8", "replace"), token.encode()):
        abort(403)
