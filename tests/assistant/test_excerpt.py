"""A question about a passage or region is put to it alone: to no other words, and to its picture if the model sees."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from documents import PageSpec, Picture, Text, text_pdf, write_pdf
from drawn_pictures import drawn_picture
from kept_documents import add
from picture_readers import NO_JUDGE, WritesWhatItIsTold
from tiny_gemma import export_tuned

from app.assistant.assistant import Assistant
from app.assistant.ending import NO_TEXT_CHOSEN
from app.assistant.opening import ModelOptions, open_assistant
from app.assistant.pages.excerpt import Excerpt, ExcerptText, cut_page, excerpt_from
from app.assistant.records import Answer, Answered
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.ingest.isolate import PageRenderer
from app.library.database import Library
from app.library.documents import read_pages

KEEPERS = (
    "The lighthouse of Sandray was finished in 1859.\nIts first keeper was Maud Kessel.\n\n"
    "The lighthouse of Ollerby was finished in 1933.\nIts first keeper was Piers Aldane."
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Tiny, instruction-tuned, with eyes."""
    folder = export_tuned(tmp_path_factory.mktemp("models") / "tuned")
    engine = Engine.load(folder, EngineOptions(device="cpu", threads=1))
    yield engine
    engine.close()


def answer_of(assistant: Assistant, excerpt: Excerpt, others: Sequence[int] = ()) -> Answer:
    events = list(assistant.ask([*others, excerpt.document_id], "Who was the first keeper?", excerpt=excerpt))
    assert isinstance(events[-1], Answered)
    return events[-1].answer


def excerpt_of(library: Library, document_id: int, first: str, last: str, page: int = 1) -> Excerpt:
    """From the beginning of some words to the end of others."""
    (read,) = read_pages(library, document_id, [page])
    start = read.text.index(first)
    return Excerpt(document_id, (ExcerptText(page, start, read.text.index(last, start) + len(last)),))


def test_the_starter_answers_from_the_passage_chosen_and_from_no_other(
    library: Library, starter_folder: Path, tmp_path: Path
) -> None:
    document = add(library, text_pdf(tmp_path / "keepers.pdf", [KEEPERS, "Maud Kessel."]))
    options = ModelOptions(device="cpu")
    with open_assistant(
        library, starter_folder, options, on_stage=lambda stage: None, cancelled=lambda: False
    ) as assistant:
        for place, keeper in [("Sandray", "Maud Kessel"), ("Ollerby", "Piers Aldane")]:
            excerpt = excerpt_of(library, document, f"The lighthouse of {place}", f"{keeper}.")
            answer = answer_of(assistant, excerpt)
            assert keeper in answer.text, "the question does not say of which lighthouse: the choice does"
            (text,) = excerpt.texts
            for pin in answer.citations:
                assert pin.page == 1 and text.start <= pin.start < pin.end <= text.end
                assert not pin.also_at
            assert "only the selected text was asked" in " ".join(answer.coverage.left_out)


def test_a_model_that_sees_is_shown_the_region_enlarged_beside_its_words(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    picture = drawn_picture(200, 200)
    marks = [Text(60, 60, "Far away: Maud Kessel.", 12), Picture(100, 400, 200, 200, 200, 200, _grey(picture))]
    path = write_pdf(tmp_path / "chart.pdf", [PageSpec([*marks, Text(110, 390, "The lamp is red.", 12)])])
    document = add(library, path)
    (page,) = read_pages(library, document)
    region = (90.0, 370.0, 310.0, 610.0)
    start = page.text.index("The lamp")
    excerpt = Excerpt(document, (ExcerptText(1, start, start + len("The lamp is red.")),), region, 1)
    writer = WritesWhatItIsTold(engine, "It is (“The lamp is red”). It was (“Maud Kessel”).")
    assistant = Assistant(library, writer, {"whole": 1.0, "pages": 0.0}, judge=NO_JUDGE)  # type: ignore[arg-type]  # a fake
    answer = answer_of(assistant, excerpt)
    assert writer.asked[0].images, "the region's picture is before the model"
    (looked_at,) = answer.coverage.documents[0].looked_at
    assert (looked_at.page, looked_at.pictures) == (1, 1)
    assert {pin.quote for pin in answer.citations} == {"The lamp is red"}, "what is elsewhere cannot be quoted"
    for pin in answer.image_pins:
        whole = pin.boxes[0]
        assert whole == pytest.approx(region, abs=2.0), "what was seen is the region, at its place on the page"
    assert "only the framed region was asked" in " ".join(answer.coverage.left_out)


def test_the_picture_of_a_region_is_drawn_large_enough_for_the_tower(tmp_path: Path) -> None:
    from app.assistant.pages.page_views import plan_page
    from app.inference.config import VisionConfig
    from app.inference.pan_and_scan import PanAndScan
    from app.ingest.isolate import read_document
    from app.ingest.records import DocumentKind, Page

    path = write_pdf(tmp_path / "turned.pdf", [PageSpec([Text(60, 60, "words", 12)], rotate=90)])
    page = next(event for event in read_document(path) if isinstance(event, Page))
    vision = VisionConfig.__new__(VisionConfig)  # only its size counts here
    object.__setattr__(vision, "image_size", 896)
    region = (40.0, 40.0, 140.0, 120.0)
    (plan,) = plan_page(1, page, DocumentKind.PDF, vision, PanAndScan(), region)
    with PageRenderer(path) as renderer:
        drawn = renderer.render_region(1, plan.box, plan.scale)
    assert drawn.box == pytest.approx(region, abs=0.2)
    assert min(drawn.picture.width, drawn.picture.height) >= 896


def test_a_region_without_words_cannot_be_asked_of_a_model_that_reads_text_only(
    library: Library, tiny_folder: Path, tmp_path: Path
) -> None:
    document = add(library, text_pdf(tmp_path / "one.pdf", ["words"]))
    with open_assistant(
        library, tiny_folder, ModelOptions(device="cpu"), on_stage=lambda stage: None, cancelled=lambda: False
    ) as assistant:
        answer = answer_of(assistant, Excerpt(document, (), (200.0, 500.0, 300.0, 600.0), 1))
    assert (answer.text, answer.citations) == (NO_TEXT_CHOSEN, ())


def test_a_cut_page_has_the_words_chosen_at_their_places_and_no_others(library: Library, tmp_path: Path) -> None:
    document = add(library, text_pdf(tmp_path / "two.pdf", ["one two three\nfour five"]))
    (page,) = read_pages(library, document)
    (_, second, _, fourth, _) = page.words
    chosen = tuple(ExcerptText(1, word.start, word.end) for word in (second, fourth))
    cut = cut_page(page, Excerpt(document, chosen))
    assert cut.text.split() == ["two", "four"] and len(cut.text) == len(page.text)
    assert cut.words == (second, fourth)
    assert all(cut.text[word.start : word.end] == word.text for word in cut.words)


def test_an_excerpt_comes_back_from_json() -> None:
    for excerpt in (Excerpt(3, (ExcerptText(1, 2, 9), ExcerptText(2, 0, 4))), Excerpt(3, (), (1.0, 2.0, 3.5, 4.0), 7)):
        assert excerpt_from(json.loads(json.dumps(asdict(excerpt)))) == excerpt
    for broken in ({}, {"document_id": 1, "texts": [{}]}, {"document_id": 1, "texts": (), "region": [1, 2]}):
        with pytest.raises((KeyError, ValueError, TypeError)):
            excerpt_from(broken)


def _grey(picture: np.ndarray) -> bytes:
    return picture.mean(axis=2).astype(np.uint8).tobytes()
