"""Pages whose text layer may lie are marked, with the reason; others are not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from documents import PageSpec, Text, scan_pdf, text_pdf, write_pdf

from app.ingest.layout.suspicion import makes_no_words, unexplained_share
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page, PageKind

# The first article of the Universal Declaration of Human Rights.
ARTICLE = {
    "english": "All human beings are born free and equal in dignity and rights. They are endowed with reason and "
    "conscience and should act towards one another in a spirit of brotherhood.",
    "czech": "Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a "
    "mají spolu jednat v duchu bratrství.",
    "danish": "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og "
    "samvittighed, og de bør handle mod hverandre i en broderskabets ånd.",
    "russian": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и "
    "совестью и должны поступать в отношении друг друга в духе братства.",
    "japanese": "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。" * 3,
    "a table": "Rent 1,250.00 Heating 310.40 Water 88.15 Waste 61.00 Lift 45.75 " * 4,
    "contents": "1 Introduction ................................................ 3\n" * 6,
}


def first_page(path: Path) -> Page:
    return open_document(path, None, Limits()).read(1)


def shifted(text: str) -> str:
    """What a font without a table of letters yields: its codes, which often count from the space on."""
    return "".join(chr(max(ord(character) - 29, 32)) for character in text)


@pytest.mark.parametrize("text", ARTICLE.values(), ids=ARTICLE)
def test_words_of_any_language_tables_and_contents_are_words(text: str) -> None:
    assert not makes_no_words(text)
    assert not makes_no_words(text.upper())


def test_codes_and_permuted_letters_are_not() -> None:
    english = ARTICLE["english"] * 2
    assert makes_no_words(shifted(english))
    assert makes_no_words("".join(chr(33 + number % 30) for number in range(400)))
    vowels_to_rare = str.maketrans("aeiouyqxzjvk", "qxzjvkaeiouy")
    assert makes_no_words(english.translate(vowels_to_rare))
    assert not makes_no_words("zxcv qwrt " * 5)  # too little to judge


def test_a_page_of_nonsense_is_read_as_it_is_and_marked(tmp_path: Path) -> None:
    nonsense = shifted(ARTICLE["english"] * 2)
    page = first_page(text_pdf(tmp_path / "a.pdf", [nonsense]))
    assert page.kind is PageKind.TEXT
    assert "".join(page.text.split()) == "".join(nonsense.split())
    assert page.suspicious == (
        "The page's text layer is not to be trusted: its letters hardly make words, so they may not be those that are "
        "printed."
    )
    assert first_page(text_pdf(tmp_path / "b.pdf", [ARTICLE["english"] * 2])).suspicious == ""


def test_hidden_words_and_words_outside_the_page_are_said(tmp_path: Path) -> None:
    marks = [Text(100, 200, "seen"), Text(100, 230, "hidden white words", grey=1), Text(100, 780, "outside")]
    page = first_page(write_pdf(tmp_path / "a.pdf", [PageSpec(marks, crop=(90, 60, 500, 700))]))
    assert page.text == "seen"
    assert page.suspicious == (
        "The page's text layer is not to be trusted: 3 words that cannot be seen on it were left out; 1 word "
        "outside its visible area was left out."
    )


def test_private_letters_within_words_are_unexplained_and_bullets_are_not(tmp_path: Path) -> None:
    assert unexplained_share("\uf0b7 one \uf0b7 two") == 0
    assert unexplained_share("\ue001\ue002 ab") == 0.5
    page = first_page(write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 100, "half \ue001\ue002\ue003 of it, more")])]))
    assert page.kind is PageKind.TEXT and "do not tell what" in page.suspicious


def test_a_recognised_scan_is_not_suspicious(tmp_path: Path) -> None:
    assert first_page(scan_pdf(tmp_path / "a.pdf", ["Received"], recognised=["Received"])).suspicious == ""


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "gen_hidden_text_injection.pdf",
            "21 words that cannot be seen on it were left out; 4 words outside its visible area were left out",
        ),
        ("ocrmypdf__type3_font_nomapping.pdf", "its fonts do not tell what 100% of its letters are"),
        ("sample-files__habibi.pdf", "its fonts do not tell what 25% of its letters are"),
        ("sample-files__multicolumn.pdf", ""),
        ("pdfminer.six__jo.pdf", ""),
    ],
)
def test_files_of_the_corpus(shared_folder: Path, name: str, reason: str) -> None:
    suspicious = first_page(shared_folder / "corpus" / name).suspicious
    assert suspicious == (f"The page's text layer is not to be trusted: {reason}." if reason else "")


def test_letters_permuted_at_random_are_mostly_told() -> None:
    chance = random.Random(5)
    told = 0
    for _ in range(40):
        letters = list("abcdefghijklmnopqrstuvwxyz")
        chance.shuffle(letters)
        text = ARTICLE["english"].lower().translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "".join(letters)))
        told += makes_no_words(text * 2)
    assert told >= 20
