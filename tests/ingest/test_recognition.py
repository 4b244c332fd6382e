"""Words read in pictures of pages, compared with what was drawn: which words, where, in which order, and when not."""

from __future__ import annotations

import random
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pymupdf
import pytest
from documents import A4, PageSpec, Picture, Text, scan_pdf, text_image, write_pdf
from drawn_scans import Scan, scan
from PIL import Image, ImageDraw

from app.ingest import notes
from app.ingest.isolate import DEFAULT_LIMITS, read_document
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Box, Page, PageKind
from app.ingest.render import turned
from app.ingest.unread_parts import not_read

LETTER = scan(
    [
        [
            "Dear Mrs Halloway, the crate with",
            "the brass lamps left Rotterdam on",
            "12 March and weighs 48.5 kg.",
            "Payment of $1,260 is due by April.",
        ]
    ]
)
LEFT = [
    "The tide gauge was built by a",
    "mason who had never seen the",
    "open sea before he came to the",
    "island. It stood for ninety years",
    "and lost only its copper roof.",
]
RIGHT = [
    "Nobody knows who carried the",
    "stones up the hill in that winter.",
    "The parish kept a list of names,",
    "but the page was torn out later",
    "by somebody with a steady hand.",
]


def drawn(seed: int = 5) -> PageSpec:
    """A page with a photo: soft blots of grey, no letter."""
    chance = random.Random(seed)
    small = Image.new("L", (24, 16))
    small.putdata([chance.randint(30, 220) for _ in range(24 * 16)])
    photo = small.resize((480, 320), Image.Resampling.BICUBIC)
    return PageSpec([Picture(0, 0, 480, 320, 480, 320, photo.tobytes())], (480, 320))


def stamped(path: Path, lines: Sequence[str], stamp: str) -> Path:
    """A page that is a picture of lines, with a line of text at its foot."""
    image = text_image(lines)
    picture = Picture(0, 0, *A4, image.width, image.height, image.convert("L").tobytes())
    return write_pdf(path, [PageSpec([picture, Text(60, 800, stamp)])])


def pages_of(path: Path, limits: Limits = DEFAULT_LIMITS) -> list[Page]:
    return [event for event in read_document(path, limits=limits) if isinstance(event, Page)]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """A PDF of pages of many kinds, read once."""
    specs = {
        "text": PageSpec([Text(60, 100, "This page has a text layer.", 12)]),
        "upright": LETTER.page,
        "turned 90": LETTER.turned(1).page,
        "turned 180": LETTER.turned(2).page,
        "turned 270": LETTER.turned(3).page,
        "skewed": LETTER.skewed(4).page,
        "skewed back": LETTER.skewed(-7).page,
        "shown turned": PageSpec(LETTER.turned(3).page.marks, LETTER.turned(3).page.size, rotate=90),
        "columns": scan([LEFT, RIGHT], (430, 160)).page,
        "blank": PageSpec([], (300, 200)),
        "photo": drawn(),
    }
    path = write_pdf(tmp_path_factory.mktemp("mixed") / "mixed.pdf", list(specs.values()))
    return dict(zip(specs, pages_of(path), strict=True))


SCANS: dict[str, Scan] = {
    "upright": LETTER,
    "turned 90": LETTER.turned(1),
    "turned 180": LETTER.turned(2),
    "turned 270": LETTER.turned(3),
    "skewed": LETTER.skewed(4),
    "skewed back": LETTER.skewed(-7),
    "shown turned": LETTER.turned(3),
}


@pytest.mark.parametrize("name", SCANS)
def test_the_drawn_words_are_read_where_they_were_drawn(mixed: dict[str, Page], name: str) -> None:
    page, truth = mixed[name], SCANS[name]
    assert page.kind is PageKind.TEXT
    assert page.text.split() == [word for word, _ in LETTER.words]
    for word, box in zip(page.words, truth.boxes, strict=True):
        assert page.text[word.start : word.end] == word.text
        assert overlap(word.box, box) > 0.7, (word, box)
        assert 0.5 < word.confidence <= 1
    assert (page.width, page.height) == truth.page.size
    assert page.confidence is not None and page.confidence > 0.9 and not page.is_doubtful
    assert "recognised in its picture" in page.note


def overlap(box: Box, other: Box) -> float:
    """Shared area over the area that either covers."""
    across = min(box[2], other[2]) - max(box[0], other[0])
    down = min(box[3], other[3]) - max(box[1], other[1])
    shared = max(across, 0.0) * max(down, 0.0)
    return shared / (area(box) + area(other) - shared)


def area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def test_lines_are_told_apart_and_words_of_a_line_belong_together(mixed: dict[str, Page]) -> None:
    page = mixed["upright"]
    assert [len(line.split()) for line in page.text.split("\n")] == [6, 6, 6, 7]
    assert [word.line for word in page.words] == [0] * 6 + [1] * 6 + [2] * 6 + [3] * 7


def test_columns_are_read_one_after_the_other(mixed: dict[str, Page]) -> None:
    assert mixed["columns"].text.split() == " ".join([*LEFT, *RIGHT]).split()


def test_other_pages_stay_what_they_are(mixed: dict[str, Page]) -> None:
    text, blank, photo = mixed["text"], mixed["blank"], mixed["photo"]
    assert (text.text, text.confidence, text.note) == ("This page has a text layer.", None, "")
    assert all(word.confidence == 1 for word in text.words)
    for page in (blank, photo):
        assert (page.kind, page.text, page.confidence) == (PageKind.IMAGE, "", None)
        assert "No words were recognised" in page.note


def test_a_scan_keeps_a_text_layer_that_says_something(tmp_path: Path) -> None:
    (page,) = pages_of(scan_pdf(tmp_path / "a.pdf", ["Seven lamps"], recognised=["Eight lamps"]))
    assert (page.text, page.confidence) == ("Eight lamps", None)


def test_a_scan_with_a_stamp_is_read_besides_its_stamp(tmp_path: Path) -> None:
    lines = ["Seven lamps were lit along", "the quay before the ferry came."]
    path = stamped(tmp_path / "a.pdf", lines, "Filed 03/04/20 Page 1 of 3")
    (page,) = pages_of(path)
    stamp, *read = page.text.split("\n\n")
    assert stamp == "Filed 03/04/20 Page 1 of 3"
    assert " ".join(read).split() == " ".join(lines).split()
    assert page.words[5].box[1] > 750 and page.words[6].box[1] < 120
    assert [word.line for word in page.words] == [0] * 6 + [1] * 5 + [2] * 6
    assert page.note == notes.PICTURE_TOO and page.confidence is not None
    (unread,) = pages_of(path, Limits(recognition=False))
    assert unread.text == stamp and not_read(unread.note, is_suspicious=False) == [notes.MOSTLY_PICTURE]


def test_a_photo_behind_words_is_no_scan(tmp_path: Path) -> None:
    (page,) = pages_of(stamped(tmp_path / "a.pdf", [], "Harbours of the North"))
    assert (page.text, page.note, page.confidence) == ("Harbours of the North", "", None)
    talk = pymupdf.open(tmp_path / "a.pdf")
    talk.fullcopy_page(0)
    talk.save(tmp_path / "talk.pdf")  # whose pages have one picture behind their words: that is not even looked at
    with closing(open_document(tmp_path / "talk.pdf", None, Limits())) as document:
        assert [document.read(number).note for number in (1, 2)] == ["", ""]


def test_a_garbage_layer_gives_way_to_the_picture(tmp_path: Path) -> None:
    chance = random.Random(3)
    garbage = ["".join(chance.choices("bcdfghjklmnpqrstvwxz", k=7)) for _ in range(40)]
    lines = [" ".join(garbage[row : row + 4]) for row in range(0, 40, 4)]
    (page,) = pages_of(scan_pdf(tmp_path / "a.pdf", ["Seven lamps were lit"], recognised=lines))
    assert page.text == "Seven lamps were lit"
    assert "cannot be used" in page.note
    (kept,) = pages_of(tmp_path / "a.pdf", Limits(recognition=False))
    assert kept.text.split() == garbage
    assert "hardly make words" in kept.suspicious


@pytest.mark.parametrize(
    "line", ["XKCD BRTW LMNP QRST", "Strč prst skrz krk, vlk zmrzl", "b\ufffdd letters \ufffd\ufffd"]
)
def test_what_a_file_itself_spells_is_never_read_in_its_picture(tmp_path: Path, line: str) -> None:
    """Codes without vowels, and letters that were lost before: no font told them, so none told wrong ones."""
    path = tmp_path / "codes.txt"
    path.write_text("\n".join([line] * 20), encoding="utf-8")
    (page,) = pages_of(path)
    assert page.text.split() == [*line.split()] * 20
    assert page.confidence is None and not page.suspicious
    assert page.note == (notes.damaged_letters(0.25) if "\ufffd" in line else "")


def test_an_image_is_read_in_its_own_pixels_turned_as_its_camera_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned clockwise for showing
    stored = LETTER.turned(3).image
    stored.convert("RGB").save(tmp_path / "a.jpg", exif=exif, quality=92)
    (page,) = pages_of(tmp_path / "a.jpg")
    assert page.text.split() == [word for word, _ in LETTER.words]
    assert (page.width, page.height) == LETTER.image.size
    for word, (_, box) in zip(page.words, LETTER.words, strict=True):
        assert overlap(word.box, box) > 0.7


def test_a_strip_is_read_in_slices(tmp_path: Path) -> None:
    rows = [f"{number:03d} Item {number * 7}.50" for number in range(100, 136)]
    scan([rows], (140, 660)).image.save(tmp_path / "a.png")
    (page,) = pages_of(tmp_path / "a.png")
    assert page.text.split() == " ".join(rows).split()


def test_recognition_that_takes_too_long_costs_the_words_and_nothing_else(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [LETTER.page, PageSpec([Text(60, 100, "Plain text.", 12)])])
    scanned, plain = pages_of(path, Limits(recognition_seconds=0.01))
    assert (scanned.kind, plain.text) == (PageKind.IMAGE, "Plain text.")
    assert "longer than 0.01 seconds" in scanned.note


def test_without_recognition_a_scan_has_no_words(tmp_path: Path) -> None:
    (page,) = pages_of(scan_pdf(tmp_path / "a.pdf", ["Seven lamps"]), Limits(recognition=False))
    assert (page.kind, page.note) == (PageKind.IMAGE, "This page has no text layer.")


def test_letters_of_a_script_that_is_not_known_are_said(tmp_path: Path) -> None:
    # Drawn by hand: no font for such a script is in the repository. Strokes like letters, and none of them one.
    chance = random.Random(9)
    image = Image.new("L", (700, 300), 255)
    pen = ImageDraw.Draw(image)
    for row in range(5):
        for column in range(30):
            x, y = 40 + 21 * column, 40 + 50 * row
            points = [(x + chance.randint(0, 15), y + chance.randint(0, 24)) for _ in range(4)]
            pen.line(points, fill=0, width=3)
    image.save(tmp_path / "a.png")
    (page,) = pages_of(tmp_path / "a.png")
    assert page.kind is PageKind.IMAGE or page.is_doubtful


def test_turning_is_the_reverse_of_what_the_page_shows() -> None:
    """The helper of this test turns as the app does: by the drawing in app/ingest/render.py."""
    quarter = LETTER.turned(1)
    size = LETTER.page.size
    for before, after in zip(LETTER.boxes, quarter.boxes, strict=True):
        assert turned(before, *size, 90) == pytest.approx(after)
