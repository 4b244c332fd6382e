"""A newer version is told of when the user asks, whatever the server answers, and nobody asks otherwise."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from server_here import server_here

from app import __version__, cli
from app.errors import Cancelled, HubFailed, UsageError
from app.updates import check, releases
from app.updates.check import ask_for_update
from app.updates.newer_release import newest_release

PAGE = "https://example.org/releases/v99"


@contextmanager
def release_server(answer: bytes, status: int = 200, slow: str = "") -> Iterator[tuple[str, list[str]]]:
    """A server with one answer, sent at once, never ("stall") or byte by byte ("drip"); yields address and requests."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            if slow == "stall":
                time.sleep(2)
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            try:
                for place in range(0, len(answer), 1 if slow == "drip" else max(1, len(answer))):
                    self.wfile.write(answer[place : place + (1 if slow == "drip" else len(answer))])
                    self.wfile.flush()
                    time.sleep(0.05 if slow == "drip" else 0)
            except OSError:
                pass  # it hung up, as it should

        def log_message(self, format: str, *arguments: object) -> None:
            """Nothing: tests print nothing."""

    with server_here(Handler) as address:
        yield f"{address}/releases", seen


def release(tag: Any, **more: Any) -> dict[str, Any]:
    return {"tag_name": tag, "draft": False, "prerelease": False, "html_url": PAGE, **more}


def never() -> bool:
    return False


@pytest.mark.parametrize(
    ("listed", "newest", "newer"),
    [
        ([release("v0.0.9"), release("v99.0.1"), release("v99.0.0")], "99.0.1", True),
        (release("99.2"), "99.2", True),
        ([release("v0.0.1")], "0.0.1", False),
        ([release(f"v{__version__}"), release("v99.0.0rc1", prerelease=True)], __version__, False),
        ([release("v0.0.1"), release("v98", draft=True), release("v97b2"), release("nonsense"), 7], "0.0.1", False),
    ],
)
def test_what_the_server_lists_is_told(
    listed: Any,
    newest: str,
    newer: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with release_server(json.dumps(listed).encode()) as (address, seen):
        monkeypatch.setenv("PINCITE_RELEASES", address)
        assert cli.main(["updates", "--json"]) == 0
        told = json.loads(capsys.readouterr().out)
        assert told == {"current": __version__, "newest": newest, "newer_exists": newer, "page": PAGE}
        assert seen == ["/releases"], "one request, and nothing about this machine in it"


def test_the_sentences(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with release_server(json.dumps([release("v99")]).encode()) as (address, _):
        monkeypatch.setenv("PINCITE_RELEASES", address)
        assert cli.main(["updates"]) == 0
    assert capsys.readouterr().out == f"Pincite 99 is there; this is {__version__}. See {PAGE}\n"


@pytest.mark.parametrize(
    ("answer", "status", "slow", "said"),
    [
        (b"", 404, "", "error \\(404\\)"),
        (b"", 500, "", "error \\(500\\)"),
        (b"[]", 200, "stall", "stalled"),
        (b" " * 400 + b"[]", 200, "drip", "too slowly"),
        (b"<html>sign in</html>", 200, "", "something else"),
        (b"[" * 100_000, 200, "", "something else"),
        (b" " * 5_000_000, 200, "", "too long"),
        (b"\xff\xfe\x00", 200, "", "something else"),
        (b"[]", 200, "", "lists no release"),
        (b'{"message": "Not Found"}', 200, "", "lists no release"),
        (b'[{"tag_name": null}, null, "v3"]', 200, "", "lists no release"),
    ],
)
def test_a_server_that_fails_is_said_in_a_sentence(
    answer: bytes, status: int, slow: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "STALL_S", 0.5 if slow == "stall" else 300.0)
    monkeypatch.setattr(check, "DEADLINE_S", 1.0 if slow == "drip" else 300.0)
    with release_server(answer, status, slow) as (address, _):
        monkeypatch.setenv("PINCITE_RELEASES", address)
        with pytest.raises(HubFailed, match=said) as raised:
            ask_for_update(never)
    assert str(raised.value).endswith(".") and "\n" not in str(raised.value)


def test_no_server_at_all_and_a_user_who_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINCITE_RELEASES", "http://127.0.0.1:9/releases")
    with pytest.raises(HubFailed, match="cannot be reached"):
        ask_for_update(never)
    with pytest.raises(Cancelled):
        ask_for_update(lambda: True)


@pytest.mark.parametrize("address", ["", "ftp://example.org/x", "http://example.org/x", "file:///etc/passwd"])
def test_without_a_safe_address_nothing_is_asked(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINCITE_RELEASES", address)
    monkeypatch.setattr(releases, "RELEASES", "")
    with pytest.raises(UsageError, match="PINCITE_RELEASES"):
        ask_for_update(never)


def test_one_who_has_a_version_before_its_release_hears_of_the_next() -> None:
    listed = [release("v1.0.0rc2", prerelease=True), release("v0.9")]
    found = newest_release(listed, "1.0.0rc1")
    assert found is not None and found.version == "1.0.0rc2"
    stable = newest_release(listed, "0.8")
    assert stable is not None and stable.version == "0.9"


@pytest.mark.parametrize(
    "page",
    [None, 7, "javascript:alert(1)", "http://example.org", "https://", "https://a b", "https://é", "https://x\x1b[2J"],
)
def test_a_page_that_a_browser_should_not_open_is_not_shown(page: object) -> None:
    found = newest_release([release("v1", html_url=page)], "0.1")
    assert found is not None and found.page == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["tag_name", "draft", "html_url", "x"]), inner),
)


@given(json_values)
def test_no_answer_makes_it_fall(listed: Any) -> None:
    found = newest_release(listed, "0.1.0")
    assert found is None or found.version
