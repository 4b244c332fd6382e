"""Verification: what holds is found to hold, and every way in which a file or an answer was changed is found out."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import documents
import pytest
from answer_makers import answer_about, cite, pages_of
from hypothesis import given, settings
from hypothesis import strategies as st

from app.assistant.export.answer_json import answer_json
from app.assistant.export.check_records import FileState, Verdict
from app.assistant.export.exported_answers import read_answers
from app.assistant.export.file import CitedFile, export_answers
from app.assistant.export.pin_check import PinState, check_pin
from app.assistant.export.verify import verify_answers
from app.assistant.records import Answer, Citation, ImagePin, Place, Stretch
from app.errors import Cancelled, DocumentDamaged, DocumentMissing, NotADocument, PasswordNeeded
from app.ingest.records import Page

PAGES = [
    "The total was 5 apples.\nThey were red and",
    "sweet, says the report. The total was 5\napples.",
    "The gate is old. The gate was\npainted in 1961 by Ada.",
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return documents.text_pdf(tmp_path_factory.mktemp("documents") / "report.pdf", PAGES)


@pytest.fixture(scope="module")
def pages(report: Path) -> dict[int, Page]:
    return pages_of(report)


def over_the_end(pages: dict[int, Page], path: Path) -> Citation:
    """A quote that runs from page 1 to page 2, and words that stand on both."""
    first, second = cite(pages[1], path, "They were red and"), cite(pages[2], path, "sweet, says")
    stretch = Stretch(2, second.start, second.end, second.boxes)
    return replace(first, quote="They were red and\nsweet, says", goes_on=(stretch,))


def twice(pages: dict[int, Page], path: Path) -> Citation:
    """Words that stand on page 1 and, over a line end, on page 2."""
    first, second = cite(pages[1], path, "total was 5 apples"), cite(pages[2], path, "total was 5\napples")
    place = Place(1, path.name, (Stretch(2, second.start, second.end, second.boxes),))
    return replace(first, also_at=(place,))


def states(verdict: Verdict) -> list[PinState]:
    return [pin.state for pin in verdict.pins]


def test_pins_hold_over_lines_and_pages_at_other_places_and_as_nearest(report: Path, pages: dict[int, Page]) -> None:
    answer = answer_about(report, "All.", (3, "The gate was\npainted in 1961"))
    answer = replace(
        answer, citations=(*answer.citations, over_the_end(pages, report)), nearest=(twice(pages, report),)
    )
    verdict = verify_answers([answer], [report])
    assert states(verdict) == [PinState.HOLDS] * 3 and verdict.holds
    assert [pin.is_nearest for pin in verdict.pins] == [False, False, True]
    assert [file.state for file in verdict.files] == [FileState.SAME]


def test_a_file_is_known_by_its_content_then_its_name_then_as_the_only_one(report: Path, tmp_path: Path) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    renamed = Path(shutil.copy(report, tmp_path / "other name.pdf"))
    decoy = documents.text_pdf(tmp_path / "report.pdf", ["Nothing of it."])
    verdict = verify_answers([answer], [decoy, renamed])
    assert verdict.holds and verdict.files[0].file == str(renamed) and verdict.unused == (str(decoy),)
    by_name = verify_answers([answer], [decoy])
    assert not by_name.holds and by_name.files[0].state is FileState.OTHER
    marked = tmp_path / "marked.pdf"
    export_answers([answer], marked, {1: CitedFile(report, answer.coverage.documents[0].sha256)})
    assert verify_answers([answer], [marked]).holds, "a copy with highlights has the same words"
    (covered,) = answer.coverage.documents
    without = replace(answer, coverage=replace(answer.coverage, documents=(replace(covered, sha256=""),)))
    assert verify_answers([without], [report]).files[0].state is FileState.UNKNOWN


def test_changed_and_shortened_documents_are_found_out(report: Path, tmp_path: Path) -> None:
    answer = answer_about(report, "All of it.", (1, "5 apples"), (2, "says the report"), (3, "1961 by Ada"))
    changed = documents.text_pdf(tmp_path / "report.pdf", [PAGES[0].replace("5 apples", "6 apples"), PAGES[1]])
    verdict = verify_answers([answer], [changed])
    assert states(verdict) == [PinState.WORDS_DIFFER, PinState.HOLDS, PinState.NO_PAGE]
    assert verdict.pins[2].detail == "report.pdf has no page 3." and not verdict.holds
    moved = documents.text_pdf(tmp_path / "moved.pdf", ["Preface.", *PAGES])
    verdict = verify_answers([answer], [moved])
    assert states(verdict) == [PinState.WORDS_DIFFER] * 3
    assert verdict.pins[0].detail == "The words do not stand on page 1, but on page 2."
    lower = documents.write_pdf(
        tmp_path / "lower.pdf", [documents.PageSpec([documents.Text(90, 700, PAGES[0].split("\n")[0])])]
    )
    verdict = verify_answers([replace(answer, citations=answer.citations[:1], sentences=())], [lower])
    assert states(verdict) == [PinState.BOXES_DIFFER], "the same words, elsewhere on the page"


def test_a_document_that_was_not_given_is_said(report: Path, tmp_path: Path) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    elsewhere = replace(answer.citations[0], document_id=2, document="annex.pdf")
    answer = replace(answer, citations=(*answer.citations, elsewhere))
    verdict = verify_answers([answer], [report])
    assert states(verdict) == [PinState.HOLDS, PinState.NO_FILE]
    assert verdict.files[1].state is FileState.MISSING and "annex.pdf" in verdict.pins[1].detail


@given(data=st.data())
@settings(max_examples=40)
def test_no_changed_pin_passes(report: Path, pages: dict[int, Page], data: st.DataObject) -> None:
    """Whatever field of a pin is changed: it holds only if the words do stand where the changed pin says."""
    good = data.draw(st.sampled_from([over_the_end(pages, report), twice(pages, report)]))
    held = {1: pages}
    assert check_pin(good, held) == (PinState.HOLDS, "")
    field = data.draw(st.sampled_from(["page", "start", "end", "quote", "boxes", "goes_on", "also_at"]))
    moved = data.draw(st.integers(-3, 3).filter(bool))
    changes = {
        "page": lambda: replace(good, page=good.page + moved),
        "start": lambda: replace(good, start=good.start + moved),
        "end": lambda: replace(good, end=good.end + moved),
        "quote": lambda: replace(good, quote=data.draw(st.text(max_size=30))),
        "boxes": lambda: replace(
            good, boxes=tuple((a, b + 12 * moved, c, d + 12 * moved) for a, b, c, d in good.boxes)
        ),
        "goes_on": lambda: replace(good, goes_on=tuple(_shifted(part, moved) for part in good.goes_on)),
        "also_at": lambda: replace(
            good,
            also_at=tuple(
                replace(place, stretches=tuple(_shifted(part, moved) for part in place.stretches))
                for place in good.also_at
            ),
        ),
    }
    changed = changes[field]()
    if changed != good:
        state, sentence = check_pin(changed, held)
        assert state is not PinState.HOLDS and sentence


def _shifted(stretch: Stretch, by: int) -> Stretch:
    return replace(stretch, start=stretch.start + by, end=stretch.end + by)


def test_boxes_must_lie_on_their_words_all_of_them_and_no_larger(report: Path, pages: dict[int, Page]) -> None:
    good = cite(pages[1], report, "The total was 5 apples.\nThey were red")
    (first, second), page = good.boxes, pages[1]
    assert check_pin(good, {1: pages})[0] is PinState.HOLDS
    whole = (0.0, 0.0, page.width, page.height)
    joined = (min(first[0], second[0]), first[1], max(first[2], second[2]), second[3])
    assert check_pin(replace(good, boxes=(joined,)), {1: pages})[0] is PinState.HOLDS
    for boxes in ((), (first,), (second,), (first, second, whole), (whole,), (first, second, (0, 0, 9, 9))):
        state, sentence = check_pin(replace(good, boxes=boxes), {1: pages})
        assert state is PinState.BOXES_DIFFER and "page 1" in sentence


def test_of_a_picture_the_page_and_the_place_are_checked(tmp_path: Path) -> None:
    photo = documents.turned_jpeg(tmp_path / "photo.jpg", 1, (80, 40))
    pages = {1: pages_of(photo)}
    good = ImagePin(1, "photo.jpg", 1, ((0.0, 0.0, 80.0, 40.0),), None)
    assert check_pin(good, pages)[0] is PinState.HOLDS
    assert check_pin(replace(good, page=2), pages)[0] is PinState.NO_PAGE
    assert check_pin(replace(good, boxes=((0.0, 0.0, 80.0, 90.0),)), pages)[0] is PinState.BOXES_DIFFER


def test_bad_files_have_the_readers_sentences(report: Path, tmp_path: Path) -> None:
    answer = answer_about(report, "Five.", (1, "5 apples"))
    with pytest.raises(DocumentMissing):
        verify_answers([answer], [tmp_path / "gone.pdf"])
    secret = documents.encrypted_pdf(tmp_path / "report.pdf", PAGES[0], "open")
    with pytest.raises(PasswordNeeded):
        verify_answers([answer], [secret])
    assert verify_answers([answer], [secret], password_of=lambda file: "open").holds
    with pytest.raises(Cancelled):
        verify_answers([answer], [report], cancelled=lambda: True)


def exported(report: Path, file: Path) -> Answer:
    answer = answer_about(report, "Five <b>.", (1, "5 apples"))
    export_answers([answer], file, {})
    return answer


def test_a_page_that_shows_something_else_than_its_data_is_found_out(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    answer = exported(report, file)
    text = file.read_text("utf-8")
    file.write_text(text.replace("\n", "\r\n"), "utf-8", newline="")
    assert read_answers(file) == ((answer,), ""), "line ends of another system are no change"
    file.write_text(text.replace("5 apples</blockquote>", "9 apples</blockquote>"), "utf-8")
    answers, sentence = read_answers(file)
    assert answers == (answer,) and "shows something else" in sentence


@pytest.mark.parametrize(
    ("content", "error", "says"),
    [
        (b"", NotADocument, "is empty"),
        (b"\x89PNG\r\n\xff", NotADocument, "is no answer"),
        (b"# Notes\n", NotADocument, "is no answer"),
        (b"<html><p>Hello</html>", NotADocument, "is no answer"),
        (b"[1, 2", NotADocument, "is no answer"),
        (b'{"documents": []}', NotADocument, "it is not an answer"),
        (b'{"answer": "Yes", "question": 3}', NotADocument, "`question` is not text"),
        (b'{"answer": "Yes", "question": NaN}', DocumentDamaged, "is damaged"),
        (b"{" + b'"a":[' * 100_000, DocumentDamaged, "is damaged"),
        (b'{"format": 99, "answer": "Yes"}', NotADocument, "newer version"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(
    tmp_path: Path, content: bytes, error: type[Exception], says: str
) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(content)
    with pytest.raises(error, match=says):
        read_answers(file)


def test_an_answer_cut_off_anywhere_is_damaged_and_never_half_read(report: Path, tmp_path: Path) -> None:
    text = json.dumps(answer_json(answer_about(report, "Five.", (1, "5 apples"))))
    file = tmp_path / "a.json"
    for length in range(1, len(text), 97):
        file.write_text(text[:length])
        with pytest.raises(DocumentDamaged, match=r"a\.json is damaged"):
            read_answers(file)
    with pytest.raises(DocumentMissing):
        read_answers(tmp_path / "none.json")
    with pytest.raises(DocumentMissing):
        read_answers(tmp_path)


def test_a_pin_without_words_does_not_hold(report: Path, pages: dict[int, Page]) -> None:
    empty = replace(cite(pages[1], report, "apples"), start=3, end=3, quote="", boxes=())
    assert check_pin(empty, {1: pages})[0] is PinState.WORDS_DIFFER


def test_the_answers_words_must_stand_within_the_quote_and_doubts_are_passed_on(
    report: Path, pages: dict[int, Page]
) -> None:
    quote, word = cite(pages[1], report, "total was 5 apples"), cite(pages[1], report, "5 apples")
    stretch = Stretch(1, word.start, word.end, word.boxes)
    doubtful = replace(quote, words=(stretch,), suspicious="Hidden text stands beside it.")
    assert check_pin(doubtful, {1: pages}) == (PinState.HOLDS, "Hidden text stands beside it.")
    beyond = replace(quote, words=(replace(stretch, end=stretch.end + 1),))
    assert check_pin(beyond, {1: pages})[0] is PinState.WORDS_DIFFER
