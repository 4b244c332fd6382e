"""Several processes on one document, the second engine, and files that change or do not answer."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pymupdf
import pytest
from documents import Nest, PageSpec, Text, text_pdf, write_pdf
from office_files import write_epub
from reading_children import reading_children

from app.assistant.batch.journal import keep_journal, open_journal
from app.errors import Cancelled, DocumentMissing, NotADocument, ReaderFailed
from app.ingest import file_access
from app.ingest.file_access import answered, blocks_of
from app.ingest.folders import files_in
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.limits import Limits, limits_of
from app.ingest.processes import Processes, process_count
from app.ingest.reader import inspect_file
from app.ingest.records import DocumentInfo, Page, PageKind
from app.library.database import Library
from app.library.watch_events import FileAdded, FileRefused
from app.library.watched_folders import watch_folders
from app.settings import Settings


def children() -> set[int]:
    return {child.pid for child in reading_children()}


def pages_of(path: Path, limits: Limits) -> list[Page]:
    return [event for event in read_document(path, limits=limits) if isinstance(event, Page)]


def numbered(path: Path, count: int, *, slow: tuple[int, ...] = ()) -> Path:
    """Pages with a word each, of which some take a while, and none for ever."""
    specs = [PageSpec([Text(60, 100, f"word{n}"), *([Nest(11)] * (n in slow))]) for n in range(1, count + 1)]
    return write_pdf(path, specs)


def test_pages_of_several_processes_come_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ingest.child.reading.PAYS_SECONDS", 0.0)
    path = numbered(tmp_path / "a.pdf", 12, slow=(2, 3, 5, 8))
    seen: set[int] = set()
    words = []

    def look() -> bool:  # asked at every wait: those that found nothing more to do end before the next page comes
        seen.update(children())
        return False

    for event in read_document(path, limits=Limits(page_seconds=600, processes=3), cancelled=look):
        if isinstance(event, Page):
            words.append((event.number, event.text))
    assert words == [(number, f"word{number}") for number in range(1, 13)]
    assert len(seen) > 1


def test_one_process_reads_them_all_where_there_may_be_one_only(tmp_path: Path) -> None:
    path = numbered(tmp_path / "a.pdf", 6, slow=(1, 2, 4))
    before, most = children(), 0
    for _ in read_document(path, limits=Limits(page_seconds=600, processes=1)):
        most = max(most, len(children() - before))
    assert most == 1


def test_places_are_given_back(tmp_path: Path) -> None:
    places = Processes(2)
    path = numbered(tmp_path / "a.pdf", 6, slow=(1, 2))
    list(read_document(path, limits=Limits(page_seconds=600), processes=places))
    reading = read_document(path, limits=Limits(page_seconds=600), processes=places)
    next(reading)
    reading.close()  # type: ignore[attr-defined]  # a generator
    assert [places.take_if_free() for _ in range(3)] == [True, True, False]


def test_a_document_waits_for_its_place_and_can_be_stopped(tmp_path: Path) -> None:
    places = Processes(1)
    places.take(lambda: False)
    with pytest.raises(Cancelled):
        next(read_document(text_pdf(tmp_path / "a.pdf", ["one"]), processes=places, cancelled=lambda: True))
    places.give_back()
    with pytest.raises(Cancelled):
        places.take(lambda: True)
    assert places.take_if_free(), "no process is started for nobody, where a place is free by now"


def test_processes_are_as_many_as_cores_and_memory_allow() -> None:
    assert process_count(Limits(processes=7)) == 7
    assert limits_of(Settings(reading_gb=3)).memory_bytes == 3_000_000_000, "a gigabyte is what it is on the screen"
    assert Limits().memory_bytes == limits_of(Settings()).memory_bytes
    assert process_count(Limits(memory_bytes=psutil.virtual_memory().total * 2)) == 1
    assert 1 <= process_count(Limits()) <= (os.cpu_count() or 1)


def broken_tree(path: Path) -> Path:
    """A PDF whose pages are counted as a billion, which MuPDF does not open, and PDFium does."""
    text_pdf(path, ["Hello there"])
    path.write_bytes(path.read_bytes().replace(b"/Count 1", b"/Count 999999999"))
    return path


def test_what_the_first_engine_cannot_open_the_second_reads_and_says_so(tmp_path: Path) -> None:
    path = broken_tree(tmp_path / "a.pdf")
    with pytest.raises((RuntimeError, pymupdf.mupdf.FzErrorBase)):
        pymupdf.open(path).load_page(0)
    (page,) = pages_of(path, Limits())
    assert page.text == "Hello there"
    assert page.note.startswith("A second PDF engine (PDFium) read this page, because the first could not:")
    with PageRenderer(path) as renderer:
        assert min(renderer.render(1, 1.0).rgb) < 100


def test_a_pdf_encrypted_for_a_certificate_is_said_to_be_one(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["Hello there"])
    content = path.read_bytes().replace(
        b"trailer\n<<", b"trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 /R 4 >> ", 1
    )
    assert b"Adobe.PubSec" in content
    path.write_bytes(content)
    with pytest.raises(NotADocument, match=r"a\.pdf is encrypted for a certificate or locked by its shop"):
        list(read_document(path))


def test_books_locked_by_their_shop_are_said_to_be(tmp_path: Path) -> None:
    algorithm = '<EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/>'
    lock = {"META-INF/encryption.xml": f"<encryption><EncryptedData>{algorithm}</EncryptedData></encryption>"}
    with pytest.raises(NotADocument, match=r"book\.epub is locked by its shop \(DRM\)"):
        list(read_document(write_epub(tmp_path / "book.epub", ["<p>word</p>"], lock)))
    head = b"\0" * 60 + b"BOOKMOBI" + b"\0" * 8 + (1).to_bytes(2, "big") + (86).to_bytes(4, "big") + b"\0" * 4
    (tmp_path / "book.mobi").write_bytes(head + b"\0\x02" + b"\0" * 10 + (2).to_bytes(2, "big") + b"\0" * 300)
    with pytest.raises(NotADocument, match=r"book\.mobi is locked by its shop \(DRM\)"):
        list(read_document(tmp_path / "book.mobi"))


def test_a_page_of_two_hundred_inches_is_drawn_small_enough(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 100, "word")], size=(14_400, 14_400))])
    (page,) = pages_of(path, Limits())
    assert (page.text, page.width) == ("word", 14_400)
    with PageRenderer(path) as renderer:
        drawn = renderer.render(1, 4.0, 1_000_000)
    assert drawn.width * drawn.height <= 1_000_000


def test_a_file_that_changes_meanwhile_is_not_kept(tmp_path: Path) -> None:
    path = numbered(tmp_path / "a.pdf", 3)
    events = read_document(path)
    assert isinstance(next(events), DocumentInfo)
    with path.open("ab") as file:
        file.write(b"more")
    with pytest.raises(ReaderFailed, match=r"a\.pdf was changed while it was read"):
        list(events)


def test_a_file_that_is_removed_meanwhile_is_read_to_its_end(tmp_path: Path) -> None:
    path = numbered(tmp_path / "a.pdf", 3)
    events = read_document(path, limits=Limits(processes=1))
    next(events)
    path.unlink()
    assert [page.kind for page in events if isinstance(page, Page)] == [PageKind.TEXT] * 3


@pytest.fixture
def stalled(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every file named `stalled.pdf` lies on a drive that does not answer, until the event is set."""
    answer, real = threading.Event(), Path.open

    def opened(path: Path, *arguments: object, **named: object) -> object:
        if path.name == "stalled.pdf":
            answer.wait(60)
        return real(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr(file_access, "ANSWER_SECONDS", 0.3)
    yield answer
    answer.set()


def test_a_drive_that_stops_costs_its_file_only(tmp_path: Path, stalled: threading.Event) -> None:
    path = text_pdf(tmp_path / "real.pdf", ["word"]).rename(tmp_path / "stalled.pdf")
    for call in (lambda: inspect_file(path), lambda: list(read_document(path)), lambda: list(blocks_of(path, never))):
        with pytest.raises(DocumentMissing, match=r"stalled\.pdf cannot be read: its drive does not answer"):
            call()


def never() -> bool:
    return False


def test_waiting_for_a_drive_can_be_stopped(tmp_path: Path, stalled: threading.Event) -> None:
    path = text_pdf(tmp_path / "real.pdf", ["word"]).rename(tmp_path / "stalled.pdf")
    with pytest.raises(Cancelled):
        list(blocks_of(path, lambda: True))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_folder_is_listed_and_a_circle_of_links_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("a")
    (tmp_path / "in" / "circle").symlink_to(tmp_path)
    (tmp_path / "in" / "itself").symlink_to(tmp_path / "in" / "itself")
    found = sorted(path.name for path in files_in(tmp_path, never))
    assert found == ["a.txt", "itself"]
    with pytest.raises(DocumentMissing, match="itself"):
        inspect_file(tmp_path / "in" / "itself")


def test_what_batches_keep_in_a_folder_is_no_document_of_it(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "reviews"
    folder.mkdir()
    for name in ("a.xlsx", "b.json"):
        with open_journal(folder / name) as journal:
            journal.note("k", {"answer": "the lamp"})
    keep_journal(folder / "a.xlsx")
    (folder / "letters.kept").write_text("The lamp is kept in the hall.")
    (folder / "list.unfinished").write_text('{"name": "lamp"}')
    for file in folder.iterdir():
        os.utime(file, (1e9, 1e9))
    assert len(list(folder.iterdir())) == 4
    found = [path.name for path in files_in(folder, never)]
    assert found == ["letters.kept", "list.unfinished"]
    watched = list(
        watch_folders(library, [folder], wait=lambda seconds: None, once=True, limits=Limits(), cancelled=never)
    )
    assert sorted({event.path.name for event in watched if isinstance(event, FileAdded | FileRefused)}) == found


def test_answers_pass_errors_on_and_end_their_thread() -> None:
    def work() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    items = answered(work(), "a", never)
    assert next(items) == 1
    with pytest.raises(ValueError, match="no more"):
        next(items)
    items = answered(iter([1, 2]), "a", never)
    next(items)
    items.close()  # type: ignore[attr-defined]  # a generator
    deadline = time.monotonic() + 30
    while any(thread.name == "file access" for thread in threading.enumerate()):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.skipif(sys.platform == "win32", reason="priorities are named otherwise there")
@pytest.mark.parametrize("gives_way", [False, True])
def test_reading_has_a_lower_priority_where_it_is_to_give_way(tmp_path: Path, gives_way: bool) -> None:
    usual = psutil.Process().nice()
    reading = read_document(numbered(tmp_path / "a.pdf", 2), limits=Limits(gives_way=gives_way))
    next(reading)
    priorities = {child.nice() for child in reading_children()}
    reading.close()
    assert priorities == {usual + 5 if gives_way else usual}
