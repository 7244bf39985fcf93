"""The desk answers the page that it gave out, and nobody else."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("flask")

from newslint.desk.answers import Answers
from newslint.desk.app import TOKEN_HEADER, make_app

TOKEN = "secret-of-this-run"
TEXT = "“😀” The harbour wall was was mended.\n\nThere is no doubt that it rained.\n"


@pytest.fixture(scope="module")
def client() -> Any:
    return make_app(Answers(), TOKEN).test_client()


def ask(client: Any, path: str, given: object, token: str = TOKEN, host: str = "127.0.0.1:8000") -> Any:
    return client.post(path, json=given, headers={TOKEN_HEADER: token, "Host": host})


def test_findings_have_places_in_utf_16_units(client: Any) -> None:
    told = ask(client, "/check", {"text": TEXT, "kind": "text"}).get_json()
    (one,) = [found for found in told["findings"] if found["rule"] == "typos/doubled-word"]
    units = TEXT.encode("utf-16-le")
    assert units[2 * one["start"] : 2 * one["end"]].decode("utf-16-le") == "was was"
    assert told["rules"]["typos/doubled-word"]["summary"]


def test_safe_fixes_are_applied_to_the_whole_text(client: Any) -> None:
    told = ask(client, "/mend", {"text": TEXT, "kind": "text"}).get_json()
    assert told == {"text": TEXT.replace("was was", "was")}


# Promise: newslint desk listens on 127.0.0.1 alone
@pytest.mark.parametrize("path", ["/check", "/mend"])
def test_nothing_is_answered_without_the_token(client: Any, path: str) -> None:
    assert ask(client, path, {"text": TEXT, "kind": "text"}, token="guess").status_code == 403
    assert client.post(path, data=TEXT).status_code == 403
    assert client.get("/").status_code == 403
    assert client.get("/?token=guess").status_code == 403
    assert client.get(f"/?token={TOKEN}").status_code == 200


# Promise: newslint desk listens on 127.0.0.1 alone
def test_another_name_for_this_machine_is_refused(client: Any) -> None:
    assert ask(client, "/check", {"text": TEXT, "kind": "text"}, host="evil.example:8000").status_code == 403
    assert client.get(f"/?token={TOKEN}", headers={"Host": "evil.example"}).status_code == 403


@pytest.mark.parametrize("given", [None, [], {}, {"text": 3, "kind": "text"}, {"text": "x", "kind": "../etc"}])
def test_a_question_that_makes_no_sense_is_told_in_one_sentence(client: Any, given: object) -> None:
    answer = ask(client, "/check", given)
    assert answer.status_code == 400
    assert set(answer.get_json()) == {"problem"}


def test_half_a_character_is_no_trouble(client: Any) -> None:
    answer = client.post(
        "/check", data='{"text": "It \\ud83d was was late.", "kind": "text"}', headers={TOKEN_HEADER: TOKEN},
        content_type="application/json",
    )  # fmt: skip
    assert answer.status_code == 200


def test_a_huge_text_is_refused(client: Any) -> None:
    assert ask(client, "/check", {"text": "x" * 5_000_000, "kind": "text"}).status_code in (400, 413)


def test_only_the_files_of_the_page_are_given_out(client: Any) -> None:
    assert client.get("/desk.js").status_code == 200
    for path in ("/app.py", "/../app.py", "/%2e%2e/app.py", "/page/desk.js"):
        assert client.get(path).status_code == 404


def test_every_answer_forbids_what_the_page_does_not_need(client: Any) -> None:
    for path in (f"/?token={TOKEN}", "/desk.js", "/nothing"):
        headers = client.get(path).headers
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "Access-Control-Allow-Origin" not in headers
