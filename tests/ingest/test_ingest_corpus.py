"""Documents from elsewhere: hostile, damaged and ordinary ones, and what other software reads in them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import psutil
import pypdfium2
import pytest

from app.errors import DocumentDamaged, DocumentError, PasswordNeeded, ReaderFailed
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import DocumentInfo, Page, PageKind

LIMITS = Limits(page_seconds=600, memory_bytes=1_000_000_000)
SHORT = Limits(page_seconds=2.5, memory_bytes=1_000_000_000)
"""For what is refused: no page of the others is to be given up on a slow machine."""

REFUSED = {
    "format-corpus__T02-02_002_page-tree-kids-links-recursive.pdf": DocumentDamaged,
    "gen_bomb_900MP.png": DocumentDamaged,
    "gen_bomb_content_1GiB.pdf": ReaderFailed,
    "gen_encrypted_aes256_user.pdf": PasswordNeeded,
    "gen_form_exponential_2e24.pdf": ReaderFailed,
    "gen_truncated_60pct.pdf": DocumentDamaged,
    "ocrmypdf__invalid.pdf": DocumentDamaged,
    "pillow__decompression_bomb.gif": DocumentDamaged,
    "sample-files__libreoffice-writer-password.pdf": PasswordNeeded,
}
"""What each file that cannot be read is refused with; all others must give every one of their pages."""

SECOND_ENGINE = (
    "gen_pagecount_lie_1e9.pdf",
    "qpdf__append-xref-loop.pdf",
    "qpdf__object-stream-self-ref.pdf",
)
"""What MuPDF does not open and PDFium does."""

NO_DOCUMENTS = (".csv", ".md", ".txt")


@pytest.fixture(scope="module")
def corpus(shared_folder: Path) -> Path:
    return shared_folder / "corpus"


def check(name: str, page: Page) -> None:
    assert page.kind is not PageKind.FAILED, name
    assert (page.kind is PageKind.TEXT) == bool(page.words), name
    assert page.kind is PageKind.TEXT or page.note, name
    assert all(page.text[word.start : word.end] == word.text for word in page.words), name


def outcome(path: Path) -> type[DocumentError] | None:
    """The error that a document is refused with; None if it gives every one of its pages."""
    try:
        info, *pages = read_document(path, limits=SHORT if path.name in REFUSED else LIMITS)
    except DocumentError as error:
        assert path.name in str(error)
        return type(error)
    assert isinstance(info, DocumentInfo)
    read = [page for page in pages if isinstance(page, Page)]
    assert [page.number for page in read] == list(range(1, info.page_count + 1))
    for page in read:
        check(path.name, page)
    return None


def is_harmless(path: Path) -> bool:
    """Whether the usual engine reads it, and needs no process of its own for that."""
    return path.name not in {*REFUSED, *SECOND_ENGINE} and not path.name.startswith(
        ("gen_bomb", "gen_form", "gen_xref")
    )


def test_hostile_documents_are_read_or_refused_and_leave_no_process(corpus: Path) -> None:
    paths = [path for path in documents_in(corpus) if not is_harmless(path)]
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with ThreadPoolExecutor(2) as threads:
        outcomes = dict(zip((path.name for path in paths), threads.map(outcome, paths), strict=True))
    left = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    assert [child for child in left if "resource_tracker" not in " ".join(child.cmdline())] == []
    assert {name: error for name, error in outcomes.items() if error} == REFUSED


def test_harmless_documents_are_read(corpus: Path) -> None:
    for path in filter(is_harmless, documents_in(corpus)):
        with closing(open_document(path, None, Limits())) as document:
            for number in range(1, min(document.page_count, 20) + 1):
                check(path.name, document.read(number))


def documents_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix not in NO_DOCUMENTS)


def page_of(corpus: Path, name: str, number: int = 1, password: str | None = None) -> Page:
    with closing(open_document(corpus / name, password, Limits())) as document:
        return document.read(number)


def test_two_columns_are_read_one_after_the_other(corpus: Path) -> None:
    text = page_of(corpus, "sample-files__multicolumn.pdf").text
    left = "consectetuer adip-\niscing elit. Ut purus elit, vestibulum ut, placerat\nac, adipiscing vitae, felis."
    assert left in text


def test_three_columns_of_legal_text(corpus: Path) -> None:
    page = page_of(corpus, "pdfplumber__federal-register-2020-17221.pdf")
    summary = "SUMMARY: The FAA proposes to\nsupersede Airworthiness Directive (AD)\n2018–23–51, which applies to all"
    assert summary in page.text
    first, second, third = (page.text.index(head) for head in ("SUMMARY:", "FOR FURTHER INFORMATION", "Background"))
    assert first < second < third
    assert "DSKJLSW7X2PROD" not in page.text  # the printer's white mark
    assert "cannot be seen" in page.note


def test_rows_of_a_turned_table_are_lines(corpus: Path) -> None:
    page = page_of(corpus, "pdfplumber__senate-expenditures.pdf")
    assert page.rotation == 90
    assert ["BAIN, J MATTHEW", "DISTRICT DIRECTOR", "37,499.96"] in [
        [cell for cell in line.split("\t") if cell] for line in page.text.split("\n")
    ]


def test_vertical_japanese(corpus: Path) -> None:
    assert "\nわたくしといふ現象は\n" in page_of(corpus, "pdfminer.six__jo.pdf").text


def test_a_font_without_letters_is_said(corpus: Path) -> None:
    page = page_of(corpus, "ocrmypdf__type3_font_nomapping.pdf")
    assert (page.kind, page.text) == (PageKind.IMAGE, "")
    assert "no usable text" in page.note


def test_hidden_instructions_do_not_come_through(corpus: Path) -> None:
    page = page_of(corpus, "gen_hidden_text_injection.pdf")
    comment = "ANNOT: total is 3333"  # a note that readers of the page can open, and that is marked as one
    assert page.text == f"Visible: the invoice total is 128.40 EUR.\n\n{comment}"
    assert [page.text[region.start : region.end] for region in page.regions] == [comment]
    assert "cannot be seen" in page.note


def test_a_password_opens(corpus: Path) -> None:
    page = page_of(corpus, "sample-files__libreoffice-writer-password.pdf", password="openpassword")
    assert len(page.words) > 3


UNKNOWN = "\ufffd"  # a letter that the font does not name; PDFium gives its number instead
LINE_END_HYPHEN = "\x02"  # as PDFium gives it
ORDINARY = [
    ("sample-files__multicolumn.pdf", 1),
    ("sample-files__GeoTopo-komprimiert.pdf", 30),
    ("pdfplumber__senate-expenditures.pdf", 1),
    ("pdfplumber__nics-background-checks-2015-11-rotated.pdf", 1),
    ("pdfplumber__federal-register-2020-17221.pdf", 2),
    *(("gen_rotated_cropped.pdf", number) for number in (1, 2, 3, 4, 5)),
]


@pytest.mark.parametrize(("name", "number"), ORDINARY)
def test_pdfium_reads_the_same_words_in_the_same_places(corpus: Path, name: str, number: int) -> None:
    page = page_of(corpus, name, number)
    with closing(pypdfium2.PdfDocument(corpus / name)) as document:
        other = document[number - 1]
        left, _, _, top = other.get_cropbox()  # PDF's own coordinates: y upwards
        text = other.get_textpage()
        found = 0
        known = [word for word in page.words if UNKNOWN not in word.text]
        for word in known:
            x0, y0, x1, y1 = word.box
            there = text.get_text_bounded(left + x0 - 0.5, top - y1, left + x1 + 0.5, top - y0)
            found += word.text in "".join(there.replace(LINE_END_HYPHEN, "-").split())
        all_letters = sum(not letter.isspace() for letter in text.get_text_bounded())
    assert found >= 0.98 * len(known) > 0
    # Nothing is missing either; hidden text and ligatures account for what differs.
    assert sum(len(word.text) for word in page.words) == pytest.approx(all_letters, rel=0.03)


@pytest.mark.parametrize(("name", "number"), [*ORDINARY[:2], *ORDINARY[5:9], ("sample-files__habibi.pdf", 1)])
def test_reading_by_words_and_by_letters_gives_the_same(
    corpus: Path, name: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_words = page_of(corpus, name, number)
    monkeypatch.setattr("app.ingest.pdf.document.taken_by_words", lambda *page, **told: None)
    by_letters = page_of(corpus, name, number)
    assert by_words.text == by_letters.text
    for one, other in zip(by_words.words, by_letters.words, strict=True):
        assert one.box == pytest.approx(other.box, abs=0.05)
