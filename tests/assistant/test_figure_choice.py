"""A figure or table can be asked alone, by its name or its place; a model that sees is shown it, and pins to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents import Mark, PageSpec, Rectangle, Text, write_pdf
from kept_documents import add
from picture_readers import NO_JUDGE, WritesWhatItIsTold
from tiny_gemma import export_tuned

from app.assistant.assistant import Assistant
from app.assistant.pages.figure_choice import choose_figure
from app.assistant.records import Answered
from app.errors import UsageError
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import read_pages

CELLS = [("Year", "Rain"), ("2021", "310"), ("2022", "290"), ("2023", "280")]


def bars(x: float, y: float) -> list[Mark]:
    return [Rectangle(x + 20 * at, y - 30 - 5 * at, x + 20 * at + 15, y) for at in range(6)] + [
        Rectangle(x, y - 0.5, x + 120, y + 0.5)
    ]


def document_marks() -> list[Mark]:
    """A figure with a caption, a table with a caption, and a figure without one, below each other."""
    table = [Text(60 + 90 * c, 330 + 14 * r, cell) for r, row in enumerate(CELLS) for c, cell in enumerate(row)]
    return [
        Text(60, 60, "The harbour was full of water that year."),
        *bars(80, 200),
        Text(80, 220, "Figure 3. Water in the harbour"),
        Text(60, 306, "Table 3: Rain by year"),
        *table,
        *bars(80, 600),
    ]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Tiny, instruction-tuned, with eyes."""
    folder = export_tuned(tmp_path_factory.mktemp("models") / "tuned")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


@pytest.fixture
def document(library: Library, tmp_path: Path) -> int:
    second = PageSpec(document_marks())
    return add(library, write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 60, "First page.")]), second]))


@pytest.mark.parametrize(
    ("asked", "name", "words"),
    [
        ("Figure 3", "Figure 3", "Figure 3. Water in the harbour"),
        ("fig. 3", "Figure 3", "Figure 3. Water in the harbour"),
        ("3", "Figure 3", "Figure 3. Water in the harbour"),
        ("2.1", "Figure 3", "Figure 3. Water in the harbour"),
        ("table 3", "Table 3", "Table 3: Rain by year Year Rain 2021 310 2022 290 2023 280"),
        ("2.2", "Table 3", "Table 3: Rain by year Year Rain 2021 310 2022 290 2023 280"),
        ("2.3", "figure 2.3", ""),
    ],
)
def test_a_figure_is_found_by_its_name_or_its_place(
    library: Library, document: int, asked: str, name: str, words: str
) -> None:
    excerpt = choose_figure(library, [document], asked)
    (page,) = read_pages(library, document, [2])
    assert (excerpt.name, excerpt.region_page) == (name, 2)
    assert " ".join(" ".join(page.text[text.start : text.end] for text in excerpt.texts).split()) == words
    top = {"Figure 3": 145, "Table 3": 322, "figure 2.3": 545}[name]
    assert excerpt.region is not None
    assert excerpt.region[1] == pytest.approx(top - 6, abs=4)


def test_a_figure_that_is_not_there_is_refused_with_those_that_are(library: Library, document: int) -> None:
    with pytest.raises(UsageError, match=r"There are: Figure 3 \(page 2\), Table 3 \(page 2\), figure 2.3 \(page 2\)"):
        choose_figure(library, [document], "Figure 9")


def test_a_figure_of_several_files_is_refused(library: Library, document: int, tmp_path: Path) -> None:
    other = add(library, write_pdf(tmp_path / "b.pdf", [PageSpec([*document_marks(), Text(60, 700, "Another.")])]))
    with pytest.raises(UsageError, match="ask one file"):
        choose_figure(library, [document, other], "Figure 3")
    assert choose_figure(library, [document, other], "1.1").document_id == other


def test_a_figure_that_the_question_names_is_shown_beside_the_text(
    library: Library, engine: Engine, document: int
) -> None:
    writer = WritesWhatItIsTold(engine, "It rose.")
    assistant = Assistant(library, writer, {"whole": 1.0, "pages": 0.0}, judge=NO_JUDGE)  # type: ignore[arg-type]  # a fake
    for question, number in (("What does figure 3 show?", 1), ("What do figure 3 and Table 3 show?", 2), ("And 3?", 0)):
        *_, last = assistant.ask([document], question)
        assert isinstance(last, Answered)
        looked_at = last.answer.coverage.documents[0].looked_at
        assert sum(page.pictures for page in looked_at) == number
        assert last.answer.coverage.documents[0].pages_read == (1, 2)
    assert {round(pin.boxes[0][1]) for pin in last.answer.image_pins} <= {139, 316}


def test_a_figure_asked_alone_is_pinned_where_it_stands(library: Library, engine: Engine, document: int) -> None:
    writer = WritesWhatItIsTold(engine, "It rose.")
    assistant = Assistant(library, writer, {"whole": 1.0, "pages": 0.0}, judge=NO_JUDGE)  # type: ignore[arg-type]  # a fake
    excerpt = choose_figure(library, [document], "2.3")
    *_, last = assistant.ask([document], "What is it?", excerpt=excerpt)
    assert isinstance(last, Answered)
    (pin,) = last.answer.image_pins
    assert pin.page == 2
    assert pin.boxes[0] == pytest.approx(excerpt.region, abs=1.5)
    assert "of page 2 only figure 2.3 was asked" in " ".join(last.answer.coverage.left_out)
