"""Which addresses are taken, and how named servers are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.errors import LibraryUnusable, ModelUnknown, UsageError
from app.paths import Paths
from app.remote.known_servers import (
    Server,
    add_server,
    delete_server,
    find_server,
    list_servers,
    use_server,
)
from app.remote.server_address import checked_url
from app.settings import load_settings


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        ("https://gpu.example.org", "https://gpu.example.org/v1"),
        (" https://gpu.example.org:8443/openai/v1/ ", "https://gpu.example.org:8443/openai/v1"),
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
        ("http://10.1.2.3:8000", "http://10.1.2.3:8000/v1"),
        ("http://192.168.7.9", "http://192.168.7.9/v1"),
    ],
)
def test_addresses_of_servers(typed: str, taken: str) -> None:
    assert checked_url(typed) == taken


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "gpu.example.org",
        "ftp://gpu.example.org",
        "https://",
        "https://a b",
        "https://gpu:99999",
        "file:///etc/passwd",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(UsageError, match="no address"):
        checked_url(typed)


def test_an_address_holds_no_secret() -> None:
    for typed in ("https://me:word@gpu.example.org", "https://gpu.example.org/v1?key=abc"):
        with pytest.raises(UsageError, match="holds no key"):
            checked_url(typed)


@pytest.mark.parametrize("host", ["gpu.example.org", "8.8.8.8", "localhost.example.org", "2130706433"])
def test_open_text_goes_to_near_servers_only(host: str) -> None:
    with pytest.raises(UsageError, match="not encrypted"):
        checked_url(f"http://{host}")
    assert checked_url(f"http://{host}", may_be_open=True) == f"http://{host}/v1"


def test_servers_are_kept_used_and_forgotten(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    lab = Server(name="lab", url="https://lab.example.org/v1", model="gemma-3-27b-it", context=65_536, sees_images=True)
    add_server(paths, Server(name="b", url="https://b.example.org/v1"))
    add_server(paths, Server(name="lab", url="https://old.example.org/v1"))
    add_server(paths, lab)
    assert list_servers(paths) == [Server(name="b", url="https://b.example.org/v1"), lab]
    assert use_server(paths, "remote:lab") == lab
    assert load_settings(paths).settings.model == "remote:lab"
    assert delete_server(paths, "lab")
    assert load_settings(paths).settings.model == ""
    with pytest.raises(ModelUnknown, match="remote:b"):
        find_server(paths, "remote:lab")


def test_a_name_is_no_address_and_no_path(tmp_path: Path) -> None:
    for name in ("", "../x", "a b", "-x", "x" * 41):
        with pytest.raises(UsageError):
            add_server(Paths.under(tmp_path), Server(name=name, url="https://lab.example.org/v1"))


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"servers": 5}', '{"servers": [{"name": "x"}]}', '{"servers": [{"name": 1, "url": "https://x/v1"}]}'],
)
def test_a_damaged_list_is_said_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    paths = Paths.under(tmp_path)
    paths.servers_file.write_text(text)
    with pytest.raises(LibraryUnusable, match="damaged"):
        add_server(paths, Server(name="lab", url="https://lab.example.org/v1"))
    assert paths.servers_file.read_text() == text
