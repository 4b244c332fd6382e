"""What a batch leaves for a reviewer: every kind of answer looks its own, and no cell gives a whole run up."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import documents
import pytest
from answer_makers import answer_about
from kept_documents import add
from sheet_reader import read_sheet

from app.assistant.batch.batch import Cell
from app.assistant.batch.questions import Question
from app.assistant.batch.results import NotRead, check_size, write_results
from app.errors import UsageError
from app.library.database import Library
from app.library.documents import get_document

QUESTIONS = [Question(2, "Who pays the rent, and when is it due?", "rent"), Question(3, "Are pets allowed?", "pets")]


@pytest.fixture
def cells(library: Library, tmp_path: Path) -> list[Cell]:
    """Two documents: an answer that is sure, one that is not; one not found, one not asked."""
    file = documents.text_pdf(tmp_path / "lease.pdf", ["The tenant pays the rent.", "Pets are not allowed."])
    first = get_document(library, add(library, file))
    second = get_document(library, add(library, documents.text_pdf(tmp_path / "other.pdf", ["Nothing of it."])))
    sure = answer_about(file, "The tenant.", (1, "The tenant pays the rent"))
    weak = replace(sure, sentences=tuple(replace(sentence, is_supported=False) for sentence in sure.sentences))
    unfound = replace(sure, text="The document does not say.", citations=(), sentences=(), found=False)
    rent, pets = QUESTIONS
    return [
        Cell(first, rent, sure),
        Cell(first, pets, weak),
        Cell(second, rent, unfound),
        Cell(second, pets, None, "The document is too long."),
    ]


def looks(file: Path) -> dict[str, str]:
    """The number of each cell's format, by where it is, from the XML itself."""
    with zipfile.ZipFile(file) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    return dict(re.findall(r'<c r="([A-Z]+\d+)" s="(\d+)"', sheet))


def test_sure_unsure_not_found_and_not_asked_look_different(cells: list[Cell], tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    write_results(cells, [NotRead("bad.pdf", "bad.pdf is damaged.")], out, overwrite=False)
    look = looks(out)
    kinds = [look["B2"], look["D2"], look["B3"], look["D3"]]
    assert len(set(kinds)) == 4 and look["B4"] == look["D3"], "a file that was not read looks as what was not asked"
    _, first, second, failed = read_sheet(out, 1)
    assert first["B"][1] == "The tenant. [1]" and first["C"][1] == "1"
    assert "[support is weak]" in first["D"][1]
    assert "C" not in second and second["D"][1] == "not answered: The document is too long."
    assert (failed["A"][1], failed["B"][1]) == ("bad.pdf", "could not be read: bad.pdf is damaged.")
    _, rent, pets = read_sheet(out, 2)
    counts = [[row[column][1] for column in "CDEF"] for row in (rent, pets)]
    assert counts == [[1, 0, 1, 0], [1, 1, 0, 1]]
    _, pin, *_ = read_sheet(out, 3)
    assert (pin["A"][1], pin["E"][1], pin["H"][1]) == ("lease.pdf", 1, "The tenant pays the rent")


def test_an_answer_too_long_for_a_cell_is_cut_with_a_word(cells: list[Cell], tmp_path: Path) -> None:
    assert cells[0].answer is not None
    long = replace(cells[0].answer, text="word " * 20_000, sentences=())
    out = tmp_path / "out.xlsx"
    write_results([replace(cells[0], answer=long)], [], out, overwrite=False)
    _, row = read_sheet(out, 1)
    assert len(row["B"][1]) <= 32_767 and row["B"][1].endswith(
        "[cut here: a cell takes no more; CSV and JSON have all of it]"
    )


def test_more_questions_than_columns_are_refused_before_any_is_asked() -> None:
    check_size(Path("out.xlsx"), 8191)
    check_size(Path("out.csv"), 100_000)
    with pytest.raises(UsageError, match=r"8,191 questions, and there are 8,192\. Write JSON or CSV"):
        check_size(Path("out.xlsx"), 8192)
