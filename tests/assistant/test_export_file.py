"""Exports as files: whole or not at all, never over a document, and each fault in one sentence."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import documents
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from answer_makers import answer_about, answers
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assistant.export.exported_answers import read_answers
from app.assistant.export.file import CitedFile, Exported, check_export, export_answers
from app.assistant.records import Answer, ImagePin, Stretch
from app.errors import DocumentMissing, NoSpace, PinciteError, UsageError

PAGES = ["The total was 5 apples.", "The ladder is red.\nIt leans on", "the tree by the gate."]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return documents.text_pdf(tmp_path / "report.pdf", PAGES)


def cited(path: Path, answer: Answer) -> dict[int, CitedFile]:
    return {1: CitedFile(path, answer.coverage.documents[0].sha256)}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def notes(path: Path) -> list[list[str]]:
    """The notes of every page's highlights and frames."""
    found = []
    with pdfium.PdfDocument(path) as pdf:
        for page in pdf:
            on_page = []
            for index in range(pdfium_c.FPDFPage_GetAnnotCount(page)):
                annotation = pdfium_c.FPDFPage_GetAnnot(page, index)
                if pdfium_c.FPDFAnnot_GetSubtype(annotation) == pdfium_c.FPDF_ANNOT_POPUP:
                    continue
                size = pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", None, 0)
                buffer = ctypes.create_string_buffer(size)
                text = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
                pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", text, size)
                on_page.append(buffer.raw.decode("utf-16-le").rstrip("\0").replace("\r", "\n"))
            found.append(on_page)
    return found


@given(given_answers=st.lists(answers(), min_size=1, max_size=2), suffix=st.sampled_from([".json", ".html"]))
@settings(max_examples=15)
def test_any_answers_come_back_from_the_file(
    tmp_path_factory: pytest.TempPathFactory, given_answers: list[Answer], suffix: str
) -> None:
    file = tmp_path_factory.mktemp("any") / f"any{suffix}"
    assert export_answers(given_answers, file, {}) == Exported((file,), {})
    assert read_answers(file) == (tuple(given_answers), "")
    assert names(file.parent) == [file.name], "no scratch is left"


def test_each_pin_is_marked_on_its_pages_with_number_question_and_sentence(tmp_path: Path, report: Path) -> None:
    answer = answer_about(
        report, "5 apples. A ladder. ", (1, "The total was 5"), (2, "It leans on"), question="How many?"
    )
    goes_on = answer_about(report, "x", (3, "the tree")).citations[0]
    second = replace(
        answer.citations[1],
        quote="It leans on\nthe tree",
        goes_on=(Stretch(3, goes_on.start, goes_on.end, goes_on.boxes),),
    )
    answer = replace(answer, citations=(answer.citations[0], second))
    before = report.read_bytes()
    file = tmp_path / "marked.pdf"
    assert export_answers([answer], file, cited(report, answer)) == Exported((file,), {})
    over = "[2] How many?\n\nA ladder.\n\nThe quote stands on pages 2-3."
    assert notes(file) == [["[1] How many?\n\n5 apples."], [over], [over]]
    assert report.read_bytes() == before
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(report.stat().st_mode), "as any new file"
    assert names(tmp_path) == ["marked.pdf", "report.pdf"]


def test_nearest_passages_are_marked_where_the_document_does_not_say_it(tmp_path: Path, report: Path) -> None:
    answer = answer_about(report, "", (2, "The ladder is red."))
    answer = replace(answer, found=False, citations=(), sentences=(), nearest=answer.citations)
    export_answers([answer], tmp_path / "near.pdf", cited(report, answer))
    assert notes(tmp_path / "near.pdf") == [[], ["The passages that come nearest, 1: What?"], []]


def test_an_answer_without_pins_has_nothing_to_mark(tmp_path: Path, report: Path) -> None:
    answer = replace(answer_about(report, "None"), citations=(), sentences=())
    with pytest.raises(UsageError, match="nothing to highlight"):
        export_answers([answer], tmp_path / "none.pdf", cited(report, answer))
    assert names(tmp_path) == ["report.pdf"]


def test_several_documents_get_a_copy_each(tmp_path: Path, report: Path) -> None:
    other = documents.text_pdf(tmp_path / "annex.pdf", ["Words of the annex."])
    photo = documents.turned_jpeg(tmp_path / "photo.jpg", 1)
    first, second = answer_about(report, "a", (1, "apples")), answer_about(other, "b", (1, "annex"))
    pin = ImagePin(3, "photo.jpg", 1, ((0.0, 0.0, 80.0, 40.0),), None)
    answer = replace(
        first,
        citations=(first.citations[0], replace(second.citations[0], document_id=2)),
        image_pins=(pin,),
        sentences=(),
    )
    files = {
        1: CitedFile(report, first.coverage.documents[0].sha256),
        2: CitedFile(other, second.coverage.documents[0].sha256),
        3: CitedFile(photo, ""),
    }
    written = export_answers([answer], tmp_path / "out.pdf", files).files
    assert [file.name for file in written] == ["out report.pdf", "out annex.pdf", "out photo.pdf"]
    assert [notes(file)[0] for file in written] == [["[1] What?\n\na"], ["[2] What?\n\na"], ["[3] What?\n\na"]]
    with pytest.raises(UsageError, match=r"out report\.pdf is there already"):
        export_answers([answer], tmp_path / "out.pdf", files)
    report.unlink()
    exported = export_answers([answer], tmp_path / "new.pdf", {1: files[1], 2: files[2]})
    assert [file.name for file in exported.files] == ["new annex.pdf"], "the others are copied all the same"
    no_file = "An export to Markdown (.md) or HTML (.html) needs no file of the document."
    assert {number: str(error) for number, error in exported.failed.items()} == {
        1: f"There is no file {report}. {no_file}",
        3: f"photo.jpg is no longer in the library, so no copy of it can be made. {no_file}",
    }
    again = export_answers([answer], tmp_path / "new.pdf", files, only=[3])
    assert [file.name for file in again.files] == ["new photo.pdf"] and not again.failed
    with pytest.raises(DocumentMissing, match=r"There is no file .*report\.pdf"):
        export_answers([answer], tmp_path / "new.pdf", files, only=[1])


@pytest.mark.parametrize("name", ["out.md", "out.pdf"])
def test_nothing_is_overwritten_unasked_and_a_document_never(tmp_path: Path, report: Path, name: str) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    file = tmp_path / name
    file.write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        export_answers([answer], file, cited(report, answer))
    assert file.read_text() == "mine"
    with file.open() as held:
        export_answers([answer], file, cited(report, answer), overwrite=True)
        assert held.read() == "mine", "the old file was left behind whole, not written over"
    assert file.read_bytes() != b"mine"
    (tmp_path / "link.pdf").symlink_to(report)
    for own in (report, tmp_path / "link.pdf", tmp_path / "x" / ".." / "report.pdf"):
        (tmp_path / "x").mkdir(exist_ok=True)
        with pytest.raises(UsageError, match="is the document itself"):
            export_answers([answer], own, cited(report, answer), overwrite=True)


def test_a_document_that_changed_leaves_no_file(tmp_path: Path, report: Path) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    documents.text_pdf(report, ["Other words."])
    with pytest.raises(DocumentMissing, match="has changed since it was read"):
        export_answers([answer], tmp_path / "out.pdf", cited(report, answer))
    assert names(tmp_path) == ["report.pdf"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("out.docx", "must end in .md, .html, .pdf or .json"),
        ("out", "must end in"),
        ("no/where/out.md", "there is no folder"),
        ("folder.md", "not an ordinary file"),
        (f"{'x' * 300}.md", "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said_before_and_after(tmp_path: Path, report: Path, name: str, says: str) -> None:
    (tmp_path / "folder.md").mkdir()
    answer = answer_about(report, "Five.", (1, "5 apples"))
    for overwrite in (False, True):
        with pytest.raises(UsageError, match=says):
            check_export(tmp_path / name, overwrite=overwrite)
        with pytest.raises(UsageError, match=says):
            export_answers([answer], tmp_path / name, cited(report, answer), overwrite=overwrite)


@pytest.mark.parametrize(
    ("number", "kind", "says"),
    [
        (errno.ENOSPC, NoSpace, "the disk is full"),
        (errno.EACCES, UsageError, r"cannot be written \(Permission denied\)"),
    ],
)
def test_a_full_or_closed_disk_leaves_what_was_there(
    tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[PinciteError], says: str
) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    file = tmp_path / "out.json"
    file.write_text("old")

    def fails(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(kind, match=says):
        export_answers([answer], file, cited(report, answer), overwrite=True)
    assert file.read_text() == "old" and names(tmp_path) == ["out.json", "report.pdf"]


def test_json_holds_lone_surrogates(tmp_path: Path, report: Path) -> None:
    answer = replace(answer_about(report, "Five \udc80.", (1, "5 apples")), sentences=())
    export_answers([answer], tmp_path / "out.json", {})
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["answer"] == "Five \udc80."
