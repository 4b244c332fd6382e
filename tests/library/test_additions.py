"""Several documents read into the library at the same time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import Nest, PageSpec, Text, text_pdf, truncated, write_pdf

from app.errors import Cancelled, DocumentDamaged, DocumentError, NotADocument
from app.ingest.limits import Limits
from app.library.additions import add_documents
from app.library.database import Library
from app.library.documents import DocumentAdded, PageRead, list_documents, read_pages

TWO = Limits(processes=2, page_seconds=600)


def test_each_file_ends_added_or_refused_and_none_stops_the_others(library: Library, tmp_path: Path) -> None:
    files = [text_pdf(tmp_path / f"{name}.pdf", [name, f"{name} again"]) for name in ("one", "two", "three")]
    files.insert(1, truncated(text_pdf(tmp_path / "cut.pdf", ["lost"]), 0.1))
    (tmp_path / "song.mp3").write_bytes(b"ID3 la la la")
    files.append(tmp_path / "song.mp3")
    ends: dict[int, type] = {}
    pages: list[tuple[int, int]] = []
    for number, path, event in add_documents(library, iter(files), limits=TWO):
        assert path == files[number]
        assert number not in ends, "nothing comes after the end"
        if isinstance(event, PageRead):
            pages.append((number, event.done))
        else:
            ends[number] = type(event)
    assert ends == {0: DocumentAdded, 1: DocumentDamaged, 2: DocumentAdded, 3: DocumentAdded, 4: NotADocument}
    assert sorted(pages) == [(number, done) for number in (0, 2, 3) for done in (0, 1, 2)]
    texts = {
        document.name: [page.text for page in read_pages(library, document.id)] for document in list_documents(library)
    }
    assert texts == {f"{name}.pdf": [name, f"{name} again"] for name in ("one", "two", "three")}


def test_the_same_content_twice_is_kept_once(library: Library, tmp_path: Path) -> None:
    first = text_pdf(tmp_path / "first.pdf", ["word"])
    second = tmp_path / "second.pdf"
    second.write_bytes(first.read_bytes())
    events = [event for _, _, event in add_documents(library, [first, second], limits=TWO)]
    added = [event for event in events if isinstance(event, DocumentAdded)]
    assert sorted(event.already_there for event in added) == [False, True]
    assert len(list_documents(library)) == 1


def endless(tmp_path: Path) -> Iterator[Path]:
    for number in range(4):
        yield write_pdf(tmp_path / f"{number}.pdf", [PageSpec([Text(60, 100, f"{number}"), Nest(40)])])


def test_all_readings_end_when_nobody_waits_for_them(library: Library, tmp_path: Path) -> None:
    events = add_documents(library, [text_pdf(tmp_path / "a.pdf", ["a"]), *endless(tmp_path)], limits=TWO)
    assert any(isinstance(event, DocumentAdded) for _, _, event in events)
    events.close()  # type: ignore[attr-defined]  # a generator
    assert [document.name for document in list_documents(library)] == ["a.pdf"]


def test_cancelling_stops_all(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        list(add_documents(library, endless(tmp_path), limits=TWO, cancelled=lambda: True))


def test_a_fault_of_the_list_itself_is_raised(library: Library, tmp_path: Path) -> None:
    def files() -> Iterator[Path]:
        yield text_pdf(tmp_path / "a.pdf", ["a"])
        raise DocumentError("The folder is gone.")

    with pytest.raises(DocumentError, match="gone"):
        list(add_documents(library, files(), limits=TWO))
