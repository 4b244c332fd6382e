"""The shipped sample document is what its script makes, and holds what the end-to-end tests ask it."""

from __future__ import annotations

import json
from pathlib import Path

import make_sample_document
import pymupdf
import pytest

QUESTIONS = json.loads((Path(__file__).parent / "sample_questions.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shipped() -> pymupdf.Document:
    return pymupdf.open(make_sample_document.SHIPPED)


def test_shipped_file_is_what_the_script_makes(shipped: pymupdf.Document) -> None:
    made = pymupdf.open(stream=make_sample_document.make(), filetype="pdf")
    assert [page.get_text("words") for page in shipped] == [page.get_text("words") for page in made]
    assert [page.rotation for page in shipped] == [page.rotation for page in made]
    assert [page.get_drawings() for page in shipped] == [page.get_drawings() for page in made]


def test_shipped_file_has_what_a_demonstration_needs(shipped: pymupdf.Document) -> None:
    assert make_sample_document.SHIPPED.stat().st_size < 150_000
    assert [page.rotation for page in shipped].count(90) == 1
    tables = {page.number + 1: [table.extract() for table in page.find_tables().tables] for page in shipped}
    assert tables[4][0][-1][0] == "Total"
    assert tables[4][0][-1][-1] == "186,400"
    assert all(f"Figure {number}." in shipped[number].get_text() for number in (1, 2))


@pytest.mark.parametrize("question", QUESTIONS["questions"], ids=lambda question: question["question"])
def test_questions_are_answered_by_their_pages_and_no_other(shipped: pymupdf.Document, question: dict) -> None:
    holding = [page.number + 1 for page in shipped if question["phrase"] in " ".join(page.get_text().split())]
    assert holding == question["pages"]


def test_the_report_adds_up() -> None:
    """A reader who checks the figures of an invented report must not find it wrong."""
    costs = {row[0]: int(row[-1].replace(",", "")) for row in make_sample_document.COSTS[1:]}
    assert costs.pop("Total") == sum(costs.values())
    months = make_sample_document.PARALLEL[1:]
    for month, old, new, difference, *_ in months:
        assert round((float(old) - float(new)) * 100, 1) == float(difference), month
    assert (
        f"{sum(float(row[3]) for row in months) / len(months):.1f} centimetres" in make_sample_document.PARALLEL_INTRO
    )
    assert f"missed {sum(int(row[6]) for row in months)} hours" in make_sample_document.PARALLEL_NOTE
    assert f"missed {sum(int(row[7]) for row in months)} hours" in make_sample_document.PARALLEL_NOTE
