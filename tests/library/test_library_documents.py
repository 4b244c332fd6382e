"""Documents go in whole or not at all, once each, and come out exactly."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import pytest
from documents import text_pdf
from page_makers import ScriptedReader, add_pages, add_texts, failed_page, make_page

from app.errors import Cancelled, DocumentDamaged, DocumentMissing, LibraryUnusable, NotADocument, UsageError
from app.ingest.isolate import read_document
from app.ingest.records import DocumentKind, Page
from app.library.conversations import Role, StoredCitation, add_message, create_conversation, read_messages
from app.library.database import Library
from app.library.deletion import delete_document
from app.library.documents import (
    Document,
    DocumentAdded,
    PageRead,
    add_document,
    find_by_hash,
    get_document,
    list_documents,
    read_pages,
)
from app.library.search import rank_pages

ROOT = Path(__file__).parents[2]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        yield library


def add(library: Library, path: Path) -> DocumentAdded:
    *_, last = add_document(library, path)
    assert isinstance(last, DocumentAdded)
    return last


def row_counts(library: Library) -> dict[str, int]:
    names = ("documents", "pages", "page_search", "page_terms", "citations")
    with library.reading() as database:
        return {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


class TestAdding:
    def test_a_pdf_comes_out_as_the_reader_read_it(self, library: Library, tmp_path: Path) -> None:
        path = text_pdf(tmp_path / "Miete & Strom.pdf", ["The rent is 500 euros.\nDue on Monday.", "Second page."])
        events = list(add_document(library, path))
        assert [event for event in events if isinstance(event, PageRead)][-2:] == [PageRead(1, 2), PageRead(2, 2)]
        added = events[-1]
        assert isinstance(added, DocumentAdded) and not added.already_there
        document = added.document
        assert (document.name, document.path, document.kind) == ("Miete & Strom.pdf", path, DocumentKind.PDF)
        assert (document.size, document.page_count, document.text_pages) == (path.stat().st_size, 2, 2)
        assert get_document(library, document.id) == document == find_by_hash(library, document.sha256)
        pages = [event for event in read_document(path) if isinstance(event, Page)]
        assert read_pages(library, document.id) == pages
        assert "500" in pages[0].text and pages[0].words

    def test_pages_are_counted_by_what_could_be_read(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pages = [make_page(1, "text"), make_page(2, ""), failed_page(3, "broken"), make_page(4, "")]
        document = add_pages(library, tmp_path / "a.pdf", pages, monkeypatch)
        assert (document.text_pages, document.image_pages, document.failed_pages) == (1, 2, 1)
        assert read_pages(library, document.id)[2].note == "broken"

    def test_chosen_pages_come_in_page_order(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        document = add_texts(library, tmp_path / "a.pdf", [f"page {n}" for n in range(1, 6)], monkeypatch)
        assert [page.text for page in read_pages(library, document.id, [4, 2, 4])] == ["page 2", "page 4"]
        assert read_pages(library, document.id, []) == []
        with pytest.raises(UsageError, match=r"a\.pdf has 5 pages; there is no page 6"):
            read_pages(library, document.id, [5, 6, 7])

    def test_the_same_content_is_kept_once_under_its_newest_name(self, library: Library, tmp_path: Path) -> None:
        first = add(library, text_pdf(tmp_path / "old.pdf", ["Some words."])).document
        copy = tmp_path / "new name.pdf"
        shutil.copy(first.path, copy)
        first.path.unlink()
        again = add(library, copy)
        assert again.already_there
        assert (again.document.id, again.document.name, again.document.path) == (first.id, "new name.pdf", copy)
        assert list_documents(library) == [again.document]

    def test_two_files_of_one_name_are_two_documents(self, library: Library, tmp_path: Path) -> None:
        for folder, text in (("a", "one"), ("b", "two")):
            (tmp_path / folder).mkdir()
            add(library, text_pdf(tmp_path / folder / "same.pdf", [text]))
        assert [document.name for document in list_documents(library)] == ["same.pdf", "same.pdf"]

    def test_a_name_that_is_no_unicode_is_kept(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / ("caf\ud8e9.pdf" if os.name == "nt" else os.fsdecode(b"caf\xe9.pdf"))
        try:
            path.write_bytes(b"content")
        except OSError:
            pytest.skip("this file system takes only Unicode names")
        document = add_texts(library, path, ["Coffee"], monkeypatch)
        assert document.path == path and document.path.exists()
        assert json.dumps(document.to_json(), ensure_ascii=False).encode()

    def test_what_the_command_line_prints_of_a_document(self, library: Library, tmp_path: Path) -> None:
        document = add(library, text_pdf(tmp_path / "a.pdf", ["x"])).document
        expected = {**asdict(document), "path": str(document.path), "kind": "pdf", "attachments": []}
        del expected["is_begun"]  # what is printed is whole
        assert document.to_json() == expected


class TestNothingHalf:
    def test_cancelling_leaves_nothing(self, library: Library, tmp_path: Path) -> None:
        path = text_pdf(tmp_path / "a.pdf", ["one", "two", "three"])
        stop = threading.Event()
        with pytest.raises(Cancelled):
            for event in add_document(library, path, cancelled=stop.is_set):
                if event == PageRead(2, 3):
                    stop.set()
        assert set(row_counts(library).values()) == {0}

    def test_an_abandoned_reading_leaves_nothing_and_ends_the_reader(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reader = ScriptedReader([make_page(1, "one"), make_page(2, "two")])
        monkeypatch.setattr("app.library.documents.read_document", reader)
        path = tmp_path / "a.pdf"
        path.write_bytes(b"x")
        events = add_document(library, path)
        for event in events:
            if event == PageRead(1, 2):
                break
        events.close()  # type: ignore[attr-defined]  # a generator
        assert reader.is_closed and set(row_counts(library).values()) == {0}

    def test_a_reader_that_fails_half_way_leaves_nothing(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with pytest.raises(DocumentDamaged, match="broke"):
            add_pages(library, tmp_path / "a.pdf", [make_page(1, "one"), DocumentDamaged("It broke.")], monkeypatch)
        assert set(row_counts(library).values()) == {0}

    def test_a_document_without_one_readable_page_is_refused(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pages = [failed_page(1, "Its content is cut off."), failed_page(2, "Also.")]
        with pytest.raises(DocumentDamaged, match=r"No page of a\.pdf could be read\. Its content is cut off\."):
            add_pages(library, tmp_path / "a.pdf", pages, monkeypatch)
        assert list_documents(library) == []

    @pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7 and then nothing"])
    def test_a_file_that_is_no_document_leaves_nothing(
        self, library: Library, tmp_path: Path, content: bytes | None
    ) -> None:
        path = tmp_path / "a.pdf"
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(DocumentMissing if content is None else (NotADocument, DocumentDamaged)):
            add(library, path)
        assert list_documents(library) == []


class TestDeleting:
    def test_nothing_of_its_words_stays_on_the_disk(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        secret = "xylophonist"
        kept = add_texts(library, tmp_path / "b.pdf", ["A page that stays."], monkeypatch)
        document = add_texts(library, tmp_path / "a.pdf", [f"The {secret} plays.", f"{secret} again"], monkeypatch)
        conversation = create_conversation(library, "music", [document.id, kept.id])
        citation = StoredCitation(document.id, "a.pdf", 1, 4, 15, secret, ((1.0, 2.0, 3.0, 4.0),), 0.5)
        add_message(
            library, conversation.id, Role.ASSISTANT, "See [1].", answer={"quote": secret}, citations=[citation]
        )
        assert secret.encode() in library_bytes(library), "or this test would not see it"
        delete_document(library, document.id)
        assert secret.encode() not in library_bytes(library)
        assert list_documents(library) == [kept]
        assert [page.page for page in rank_pages(library, [document.id, kept.id], secret)] == [1]
        (message,) = read_messages(library, conversation.id)
        assert (message.text, message.answer) == ("See [1].", None)
        assert message.citations == (StoredCitation(None, "a.pdf", 1, 4, 15, "", (), 0.5),)

    def test_a_deleted_documents_number_is_not_given_again(
        self, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = add_texts(library, tmp_path / "a.pdf", ["one"], monkeypatch)
        delete_document(library, first.id)
        second = add_texts(library, tmp_path / "a.pdf", ["one"], monkeypatch)
        assert second.id != first.id
        with pytest.raises(DocumentMissing, match=f"no document {first.id}"):
            delete_document(library, first.id)
        assert [get_document(library, second.id)] == list_documents(library)


def library_bytes(library: Library) -> bytes:
    """Everything the library has on the disk."""
    return b"".join(file.read_bytes() for file in library.file.parent.iterdir())


def test_a_damaged_page_is_reported_not_shown(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = add_texts(library, tmp_path / "a.pdf", ["one", "two"], monkeypatch)
    with closing(sqlite3.connect(library.file)) as connection, connection:
        connection.execute("UPDATE pages SET record = substr(record, 1, length(record) - 3) WHERE number = 2")
    assert read_pages(library, document.id, [1])[0].text == "one"
    with pytest.raises(LibraryUnusable, match="damaged"):
        read_pages(library, document.id)


def test_two_processes_add_the_same_file_at_once(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", [f"page {number}" for number in range(5)])
    code = """
import sys
from pathlib import Path
from app.library.database import Library
from app.library.documents import add_document
with Library.open(Path(sys.argv[1])) as library:
    *_, last = add_document(library, Path(sys.argv[2]))
    print(last.document.id)
"""
    command = [sys.executable, "-c", code, str(tmp_path / "library"), str(path)]
    children = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    outputs = [child.communicate()[0] for child in children]
    assert [child.returncode for child in children] == [0, 0]
    with Library.open(tmp_path / "library") as library:
        (document,) = list_documents(library)
        assert outputs == [f"{document.id}\n"] * 2
        assert len(read_pages(library, document.id)) == 5


def test_the_loser_of_a_race_takes_the_winners_document(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both saw that the file is new; the other one is done first."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"content")
    pages = [make_page(1, "one"), make_page(2, "two")]
    monkeypatch.setattr("app.library.documents.read_document", ScriptedReader(pages))
    slow = add_document(library, path)
    assert next(slow) == PageRead(0, 2)
    winner: Document = add(library, path).document
    assert list(slow)[-1] == DocumentAdded(winner, True)
    assert list_documents(library) == [winner] and row_counts(library)["page_search"] == 2
