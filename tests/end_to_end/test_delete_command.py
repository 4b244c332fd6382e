"""`pincite delete`: what is deleted is gone from the disk, all else is as it was, and a dry run touches nothing."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from command_runner import Pincite, commands_over
from documents import text_pdf

from app.assistant.forgetting import forget, plan_forgetting
from app.assistant.records import Stage
from app.library.conversations import Role, StoredCitation, add_message, create_conversation, list_conversations
from app.library.database import Library
from app.library.deletion import keep_image_digests
from app.library.documents import Document, list_documents, read_pages
from app.library.search import rank_pages
from app.paths import Paths
from app.terminal import ProgressLine

SECRET = "xylophonist"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


@pytest.fixture
def pincite(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(paths.data, capsys)


def letter(path: Path) -> Path:
    """An e-mail with a file attached."""
    message = EmailMessage()
    message["Subject"] = f"From the {SECRET}"
    message.set_content("The invoice is attached.")
    message.add_attachment(f"Invoice of the {SECRET}: 40 euros.\n".encode(), "text", "plain", filename="invoice.txt")
    path.write_bytes(bytes(message))
    return path


def everything_on_disk(paths: Paths) -> bytes:
    return b"".join(path.name.encode() + path.read_bytes() for path in paths.data.rglob("*") if path.is_file())


def named(library: Library, name: str) -> Document:
    (document,) = (document for document in list_documents(library) if document.name == name)
    return document


def names(paths: Paths) -> list[str]:
    with Library.open(paths) as library:
        return [document.name for document in list_documents(library)]


def deleted_as_json(pincite: Pincite, *arguments: str) -> dict[str, Any]:
    code, out, err = pincite("delete", "--json", *arguments)
    assert (code, err) == (0, "")
    result: dict[str, Any] = json.loads(out)
    return result


def test_no_word_stays_and_other_documents_are_as_they_were(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    other = text_pdf(tmp_path / "other.pdf", ["A page that stays.", "And one more."])
    assert pincite("add", "--attachments", letter(tmp_path / "letter.eml"), other)[0] == 0
    with Library.open(paths) as library:
        mail, invoice, kept = (named(library, name) for name in ("letter.eml", "invoice.txt", "other.pdf"))
        pages = read_pages(library, kept.id)
        conversation = create_conversation(library, "music", [mail.id])
        citation = StoredCitation(mail.id, "letter.eml", 1, 0, 11, SECRET, (), 0.5)
        add_message(library, conversation.id, Role.ASSISTANT, "[1]", answer={"a": SECRET}, citations=[citation])
        invoice_file = invoice.path
    assert SECRET.encode() in everything_on_disk(paths) and invoice_file.is_relative_to(paths.attachments)

    planned = deleted_as_json(pincite, "--dry-run", "letter.eml")
    assert set(names(paths)) == {"letter.eml", "invoice.txt", "other.pdf"} and invoice_file.exists()
    done = deleted_as_json(pincite, "letter.eml")
    assert [document["name"] for document in done["documents"]] == ["letter.eml"]
    assert [document["name"] for document in done["attached"]] == ["invoice.txt"]
    assert done["attachments"] == {"files": 1, "bytes": len(f"Invoice of the {SECRET}: 40 euros.\n")}
    assert (planned.pop("deleted"), done.pop("deleted")) == (False, True)
    assert planned | {"freed_bytes": done["freed_bytes"], "complete": True} == done and done["freed_bytes"] > 0

    assert SECRET.encode() not in everything_on_disk(paths)
    with Library.open(paths) as library:
        assert list_documents(library) == [kept] and read_pages(library, kept.id) == pages
        assert rank_pages(library, [kept.id], "stays")[0].score > 0
        assert [conversation.title for conversation in list_conversations(library)] == ["music"]
    assert (tmp_path / "letter.eml").exists()


def test_deleting_what_was_attached_deletes_the_copy_taken_out(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    pincite("add", "--attachments", letter(tmp_path / "letter.eml"))
    assert deleted_as_json(pincite, "invoice.txt")["attachments"]["files"] == 1
    assert names(paths) == ["letter.eml"]
    assert not [path for path in paths.attachments.rglob("*") if path.is_file()]


def test_conversations_go_only_if_wished(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    pincite("add", *(text_pdf(tmp_path / f"{name}.pdf", [f"Page of {name}."]) for name in ("a", "b")))
    with Library.open(paths) as library:
        first, second = named(library, "a.pdf"), named(library, "b.pdf")
        about_first = create_conversation(library, "about the first", [first.id])
        add_message(library, about_first.id, Role.USER, f"Who is the {SECRET}?")
        create_conversation(library, "about both", [second.id, first.id])
        create_conversation(library, "about the second", [second.id])
    _, out, _ = pincite("delete", "a.pdf", "--dry-run")
    assert "Kept, though" in out and "about the first" in out and "about the second" not in out
    assert pincite("delete", "a.pdf", "--conversations")[0] == 0
    with Library.open(paths) as library:
        assert [conversation.title for conversation in list_conversations(library)] == ["about the second"]
    assert SECRET.encode() not in everything_on_disk(paths)


@pytest.mark.parametrize("is_old", [False, True])
def test_the_file_gets_smaller(pincite: Pincite, paths: Paths, tmp_path: Path, is_old: bool) -> None:
    if is_old:  # from before files could shrink piece by piece
        paths.data.mkdir()
        with closing(sqlite3.connect(paths.library_file)) as connection:
            connection.execute("PRAGMA auto_vacuum = NONE")
            connection.execute("VACUUM")
            connection.execute("PRAGMA journal_mode = WAL")
    words = [" ".join(f"w{page}x{number}" for number in range(300)) for page in range(60)]
    pincite("add", text_pdf(tmp_path / "small.pdf", ["A small page."]))
    before = paths.library_file.stat().st_size
    pincite("add", text_pdf(tmp_path / "large.pdf", words))
    assert paths.library_file.stat().st_size > 2 * before
    freed = deleted_as_json(pincite, "2")["freed_bytes"]
    after = paths.library_file.stat().st_size
    assert after < 1.2 * before and freed > before
    assert names(paths) == ["small.pdf"]


def test_images_that_other_documents_need_stay(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    pincite("add", *(text_pdf(tmp_path / f"{name}.pdf", [f"Page of {name}."]) for name in ("a", "b")))
    folder = paths.encoded_images / "model"
    folder.mkdir(parents=True)
    for name in ("of-a", "of-b", "of-both", "of-nobody-known"):
        (folder / f"{name}.npy").write_bytes(b"12345")
    with Library.open(paths) as library:
        first, second = named(library, "a.pdf").id, named(library, "b.pdf").id
        keep_image_digests(library, [(first, "of-a"), (second, "of-b"), (first, "of-both"), (second, "of-both")])
        keep_image_digests(library, [(99, "of-one-deleted-meanwhile")])
    assert deleted_as_json(pincite, "a.pdf")["images"] == {"files": 2, "bytes": 10}
    assert sorted(path.stem for path in folder.iterdir()) == ["of-b", "of-both"]


def test_a_document_that_is_being_asked_leaves_nothing_of_what_the_model_read(
    pincite: Pincite, paths: Paths, sample_pdf: Path, starter_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = ProgressLine.show
    deleted: list[int] = []

    def delete_while_reading(line: ProgressLine, stage: Stage) -> None:
        show(line, stage)
        if stage.reading and not deleted:
            with Library.open(paths) as library:
                deleted.extend(document.id for document in list_documents(library))
                forget(library, paths, plan_forgetting(library, paths, deleted))

    def delete_in_another_thread(line: ProgressLine, stage: Stage) -> None:
        thread = threading.Thread(target=delete_while_reading, args=(line, stage))
        thread.start()
        thread.join()

    monkeypatch.setattr(ProgressLine, "show", delete_in_another_thread)
    options = ("--focus", "whole", "--pages", "1-2", "--model", starter_folder)
    code, _, err = pincite("ask", *options, sample_pdf, "Who paid for the new gauge?")
    assert deleted and (code == 0 or "no document" in err)
    assert names(paths) == []
    assert not [path for path in paths.snapshots.rglob("*") if path.is_file()]


def test_what_has_to_wait_for_another_process_is_said(pincite: Pincite, paths: Paths, tmp_path: Path) -> None:
    pincite("add", text_pdf(tmp_path / "a.pdf", ["Some words."]))
    with closing(sqlite3.connect(paths.library_file)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM documents").fetchone()
        code, _, err = pincite("delete", "a.pdf")
    assert code == 0 and "Another copy of Pincite" in err
    assert names(paths) == []


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["nothing.pdf"], 3, "no document 'nothing.pdf' in the library"),
        (["99"], 3, "no document '99'"),
        (["same.pdf"], 2, "2 documents 'same.pdf': 1, 2"),
        (["1", "nothing.pdf"], 3, "no document"),
        ([], 2, "required"),
    ],
)
def test_what_is_not_clear_deletes_nothing(
    pincite: Pincite, paths: Paths, tmp_path: Path, arguments: list[str], code: int, says: str
) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        pincite("add", text_pdf(tmp_path / folder / "same.pdf", [f"In {folder}."]))
    result, _, err = pincite("delete", *arguments)
    assert (result, len(err.splitlines())) == (code, 1) and says in err
    assert names(paths) == ["same.pdf", "same.pdf"]
    assert pincite("delete", tmp_path / "y" / "same.pdf")[0] == 0
    with Library.open(paths) as library:
        assert [document.id for document in list_documents(library)] == [1]
