"""`pincite encrypt` and `decrypt`, and commands over an encrypted library: answers, snapshots, passphrases."""

from __future__ import annotations

import getpass
import json
import sys
from email.message import EmailMessage
from pathlib import Path

import pytest
from command_runner import Pincite, commands_over
from disk_search import all_files, files_with
from documents import text_pdf

from app.commands.encrypt import NEW_PASSPHRASE_FILE, PASSPHRASE_FILE
from app.library.memory_folder import memory_place
from app.paths import Paths

SECRET = "xylophonist"
PASSPHRASE = "four plain words here"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


@pytest.fixture
def pincite(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(paths.data, capsys)


@pytest.fixture
def passphrase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with the passphrase, which the environment names."""
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\n")
    monkeypatch.setenv(PASSPHRASE_FILE, str(file))
    return file


def report(tmp_path: Path) -> Path:
    lines = "\n".join(f"In {year} the {SECRET} lit lamp {year * 7919 % 1000}." for year in range(1850, 1890))
    return text_pdf(tmp_path / "report.pdf", [lines] * 2)


def test_answers_come_from_an_encrypted_library_and_reading_is_kept_sealed(
    pincite: Pincite, paths: Paths, tmp_path: Path, passphrase: Path, starter_folder: Path
) -> None:
    document = report(tmp_path)
    pincite("add", document)
    assert files_with([paths.data], [SECRET])
    code, out, _ = pincite("encrypt")
    assert code == 0 and "An SSD" in out
    asked = "ask", "--json", "--focus", "whole", "--model", starter_folder, "--device", "cpu", document
    code, out, err = pincite(*asked, "Which lamp was lit in 1859?")
    assert code == 0, err
    first = json.loads(out)
    assert [path for path in all_files([paths.snapshots]) if path.suffix == ".segment"]
    assert all(path.read_bytes().startswith(b"PINCITE SEALED") for path in all_files([paths.snapshots]))
    code, out, _ = pincite(*asked, "Which lamp was lit in 1859?")
    again = json.loads(out)
    assert again["answer"] == first["answer"]
    assert again["timing"]["reused_tokens"] >= first["coverage"]["documents"][0]["tokens"], "all that was read of it"
    assert files_with([paths.data], [SECRET]) == []

    assert pincite("search", SECRET)[1].count("report.pdf") == 2
    assert pincite("delete", "report.pdf")[0] == 0
    assert all_files([paths.snapshots]) == []
    assert pincite("decrypt")[0] == 0 and pincite("decrypt")[0] == 2
    assert pincite("list")[0] == 0


def test_the_passphrase_is_asked_for_or_its_lack_is_said(
    pincite: Pincite, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pincite("add", report(tmp_path))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    assert pincite("encrypt")[0] == 2 and not paths.key_file.exists()
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    typed: list[str] = []
    monkeypatch.setattr(getpass, "getpass", lambda *_: typed.pop(0))
    typed[:] = [PASSPHRASE, "another one"]
    assert "not the same" in pincite("encrypt")[2] and not paths.key_file.exists()
    typed[:] = ["short", "short"]
    assert "8 letters" in pincite("encrypt")[2] and not paths.key_file.exists()
    typed[:] = [PASSPHRASE, PASSPHRASE]
    assert pincite("encrypt")[0] == 0
    typed[:] = [PASSPHRASE]
    assert "report.pdf" in pincite("list")[1]
    typed[:] = ["wrong, I fear"]
    code, _, err = pincite("list")
    assert code == 19 and "does not open the library" in err
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    code, _, err = pincite("list")
    assert code == 19 and PASSPHRASE_FILE in err
    assert pincite("models")[0] == 0, "what needs no library needs no key"
    assert pincite("encrypt")[0] == 2, "it is encrypted already"


@pytest.mark.parametrize("content", [None, b"", b"\n", b"\xff\xfe"])
def test_a_passphrase_file_that_is_none_is_said(
    content: bytes | None, pincite: Pincite, paths: Paths, passphrase: Path
) -> None:
    pincite("list")
    passphrase.unlink() if content is None else passphrase.write_bytes(content)
    code, _, err = pincite("encrypt")
    assert code == 2 and PASSPHRASE_FILE in err and not paths.key_file.exists()


@pytest.mark.skipif(memory_place() is None, reason="this system has no folder in memory")
def test_files_within_documents_are_read_and_lie_nowhere(
    pincite: Pincite, paths: Paths, passphrase: Path, tmp_path: Path
) -> None:
    pincite("encrypt")
    letter, inner = EmailMessage(), EmailMessage()
    inner.set_content("Look at what is attached.")
    inner.add_attachment(f"The {SECRET} owes 40 euros.".encode(), "text", "plain", filename="invoice.txt")
    letter.set_content("As you wished.")
    letter.add_attachment(inner, filename="forwarded.eml")
    file = tmp_path / "letters" / "letter.eml"
    file.parent.mkdir()
    file.write_bytes(letter.as_bytes())
    place = memory_place()
    assert place is not None
    before = set(place.iterdir())
    code, out, err = pincite("add", "--attachments", file)
    assert code == 0, err
    assert "invoice.txt" in out
    assert "40 euros" in pincite("search", SECRET)[1]
    assert set(place.iterdir()) == before and not paths.attachments.exists()
    assert files_with([paths.data], [SECRET]) == []
    assert pincite("add", "--attachments", file)[0] == 0
    names = {one["name"]: one for one in json.loads(pincite("list", "--json")[1])["documents"]}
    assert len(names) == 3 and names["invoice.txt"]["original"] == "gone"
    assert "invoice.txt  1 page; taken out of another document, and not kept" in pincite("list")[1]
    code, out, err = pincite("watch", "--once", "--attachments", "--json", file.parent)
    assert code == 0 and out == "", "they are there already"
    assert pincite("delete", "letter.eml")[0] == 0
    assert "Nothing was found" in pincite("search", SECRET)[1], "what lay within goes with it"


def test_files_within_documents_are_refused_where_they_would_lie_on_the_disk(
    pincite: Pincite, passphrase: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    pincite("encrypt")
    for command in ("add", "watch"):
        code, _, err = pincite(command, "--attachments", report(tmp_path) if command == "add" else tmp_path)
        assert code == 2 and "files within documents" in err


def test_the_passphrase_is_changed(
    pincite: Pincite, paths: Paths, tmp_path: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert pincite("passphrase")[0] == 2, "it is not encrypted"
    pincite("add", report(tmp_path))
    pincite("encrypt")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False)
    code, _, err = pincite("passphrase")
    assert code == 2 and NEW_PASSPHRASE_FILE in err
    new = tmp_path / "new"
    new.write_text("five words that are new\n")
    monkeypatch.setenv(NEW_PASSPHRASE_FILE, str(new))
    code, out, _ = pincite("passphrase")
    assert code == 0 and "was changed" in out and "library.key.json" in out
    assert pincite("list")[0] == 19
    monkeypatch.setenv(PASSPHRASE_FILE, str(new))
    assert "report.pdf" in pincite("list")[1]
    assert pincite("passphrase", "--keyring")[0] == 1, "there is no keyring here that keeps anything"
    assert pincite("passphrase", "--keyring", "--new-key")[0] == 1
    code, out, err = pincite("list")
    assert "report.pdf" in out and "not finished" not in err
    code, out, _ = pincite("passphrase", "--new-key")
    assert code == 0 and "another key" in out and "report.pdf" in pincite("list")[1]
