"""Files that change, move and vanish: what was read of them stays, and it is said what became of them."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from command_runner import Pincite, commands_over
from documents import text_pdf

from app.library.conversations import Role, StoredCitation, add_message, create_conversation, read_messages
from app.library.database import Library
from app.library.documents import get_document, read_pages


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def pincite(data: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(data, capsys)


def listed(pincite: Pincite) -> dict[int, dict[str, Any]]:
    return {document["id"]: document for document in json.loads(pincite("list", "--json")[1])["documents"]}


def versions(pincite: Pincite) -> dict[int, tuple[int, int, str]]:
    """By number: version, number of the newest, what became of the file."""
    return {
        number: (document["version"], document["newest_id"], document["original"])
        for number, document in listed(pincite).items()
    }


def test_a_changed_file_is_a_new_version_and_the_old_one_stays(pincite: Pincite, data: Path, tmp_path: Path) -> None:
    file = text_pdf(tmp_path / "report.pdf", ["Profit was 3 euros."])
    pincite("add", file)
    with Library.open(data) as library:
        conversation = create_conversation(library, "money", [1])
        citation = StoredCitation(1, "report.pdf", 1, 0, 6, "Profit", (), 0.9)
        add_message(library, conversation.id, Role.ASSISTANT, "3 [1]", citations=[citation])
    text_pdf(file, ["Profit was 4 euros, after all."])
    assert "the file has changed since" in pincite("list")[1]
    code, _, err = pincite("add", file)
    assert code == 0 and "version 2" in err and "document 1" in err
    assert versions(pincite) == {1: (1, 2, "changed"), 2: (2, 2, "there")}
    _, out, _ = pincite("list")
    assert "version 1, older; the newest is 2" in out and "1 page, version 2\n" in out
    with Library.open(data) as library:
        ((cited,),) = (message.citations for message in read_messages(library, conversation.id))
        assert cited.document_id == 1 and get_document(library, 1).is_older
        assert "3 euros" in read_pages(library, 1)[0].text and "4 euros" in read_pages(library, 2)[0].text

    assert pincite("search", "profit")[1].endswith(
        "1 page in 1 document\n1 older version not searched (--all-versions searches them, too)\n"
    )
    assert "page 1, version 1, older" in pincite("search", "--all-versions", "profit")[1]

    text_pdf(file, ["Profit was 3 euros."])  # as it was before
    pincite("add", file)
    assert versions(pincite) == {1: (3, 1, "there"), 2: (2, 1, "changed")}
    pincite("delete", "1")
    assert versions(pincite) == {2: (2, 2, "changed")}


def test_moved_renamed_and_copied_files_are_known_again(pincite: Pincite, tmp_path: Path) -> None:
    file = text_pdf(tmp_path / "report.pdf", ["Version one."])
    pincite("add", file)
    moved = tmp_path / "archive" / "old report.pdf"
    moved.parent.mkdir()
    file.rename(moved)
    assert versions(pincite) == {1: (1, 1, "gone")} and "no longer there" in pincite("list")[1]
    pincite("add", moved)
    assert versions(pincite) == {1: (1, 1, "there")}
    text_pdf(file, ["Something else at the old place."])
    pincite("add", file)
    assert versions(pincite) == {1: (1, 1, "there"), 2: (1, 2, "there")}


def test_a_copy_of_an_older_version_elsewhere_is_not_older(pincite: Pincite, tmp_path: Path) -> None:
    file, copy = text_pdf(tmp_path / "report.pdf", ["Version one."]), tmp_path / "copy.pdf"
    pincite("add", file)
    shutil.copy(file, copy)
    text_pdf(file, ["Version two."])
    pincite("add", file)
    pincite("add", copy)
    assert versions(pincite) == {1: (1, 1, "there"), 2: (2, 2, "there")}


def test_a_file_that_was_only_touched_has_not_changed(pincite: Pincite, tmp_path: Path) -> None:
    file = text_pdf(tmp_path / "report.pdf", ["Version one."])
    pincite("add", file)
    os.utime(file, (1, 1))
    assert versions(pincite) == {1: (1, 1, "there")}
    content = file.read_bytes()
    file.write_bytes(content.replace(b"%PDF-1.7", b"%PDF-1.6"))  # of the same length
    assert versions(pincite) == {1: (1, 1, "changed")}


def test_a_file_that_is_gone_is_asked_as_it_was_read(pincite: Pincite, tmp_path: Path, tiny_folder: Path) -> None:
    file = text_pdf(tmp_path / "report.pdf", ["The profit was 3 euros."])
    pincite("add", file)
    file.unlink()
    for name in (file, "report.pdf", "1"):
        code, out, err = pincite("ask", "--json", "--model", tiny_folder, name, "What was the profit?")
        assert code == 0 and "is no longer there; what was read of it on" in err
        assert json.loads(out)["coverage"]["documents"][0]["pages_read"] == [1]
    assert pincite("ask", "--model", tiny_folder, tmp_path / "other.pdf", "What?")[0] == 3
    assert pincite("add", file)[0] == 3, "nothing can be added from a file that is not there"


def test_an_older_version_can_be_asked_by_its_number(pincite: Pincite, tmp_path: Path, tiny_folder: Path) -> None:
    file = text_pdf(tmp_path / "report.pdf", ["The profit was 3 euros."])
    pincite("add", file)
    pincite("add", text_pdf(file, ["The profit was 4 euros, or more."]))
    options = ("--json", "--model", tiny_folder)
    _, out, err = pincite("ask", *options, "1", "What was the profit?")
    assert "version 1 is asked; the newest is 2" in err
    assert json.loads(out)["coverage"]["documents"][0]["document_id"] == 1
    file.unlink()
    _, out, _ = pincite("ask", *options, file, "What was the profit?")
    assert json.loads(out)["coverage"]["documents"][0]["document_id"] == 2
