"""Pages that go to the model as pictures: which, in what order, at what cost told when, and what answers rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from documents import PageSpec, Picture, Text, text_image, text_pdf, write_pdf
from drawn_pictures import drawn_picture
from picture_readers import NO_JUDGE, CancelCheck, WritesWhatItIsTold
from PIL import Image
from tiny_gemma import export_folder

from app.assistant.assistant import Assistant
from app.assistant.evidence.support import SupportModel
from app.assistant.pages.looking import ViewingRules
from app.assistant.records import Answer, Answered, AnswerEvent, Stage
from app.errors import Cancelled, DocumentDamaged, DocumentMissing, DocumentTooLong
from app.inference import vision_encoder
from app.inference.engine import Engine
from app.inference.image_processor import prepare_image
from app.inference.model_files import read_manifest, write_manifest
from app.inference.pan_and_scan import PanAndScan
from app.inference.requests import EngineInfo, EngineOptions, ReadingNote, ReadingProgress, Scored, ScoreRequest
from app.inference.vision_encoder import digest_of
from app.ingest.limits import Limits
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

CALIBRATION = {"whole": 1.0, "pages": 0.0}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The tiny model that sees, as a pretrained and as an instruction-tuned one."""
    made = []
    for name, tuned in (("pretrained", False), ("tuned", True)):
        folder = export_folder("tiny_vision", tmp_path_factory.mktemp("models") / name)
        write_manifest(folder, replace(read_manifest(folder), instruction_tuned=tuned))
        made.append(folder)
    return made[0], made[1]


@pytest.fixture
def engine(folders: tuple[Path, Path], tmp_path: Path) -> Iterator[Engine]:
    engine = Engine.load(folders[0], EngineOptions(device="cpu", threads=1, image_folder=tmp_path / "images"))
    yield engine
    engine.close()


WITHOUT_RECOGNITION = Limits(recognition=False)
"""The words in these pictures are there to be seen."""


def add(library: Library, *paths: Path) -> list[int]:
    ids = []
    for path in paths:
        *_, added = add_document(library, path, limits=WITHOUT_RECOGNITION)
        assert isinstance(added, DocumentAdded)
        ids.append(added.document.id)
    return ids


def strip(path: Path, width: int = 280, height: int = 1100, shift: int = 0) -> Path:
    Image.fromarray(drawn_picture(width, height + shift)[shift:]).save(path)
    return path


def scan(text: str, rotate: int = 0) -> PageSpec:
    image = text_image([text]).convert("L")
    return PageSpec([Picture(0, 0, 595, 842, *image.size, image.tobytes())], rotate=rotate)


def mixed_pdf(path: Path) -> Path:
    """Text, scan, text, scan."""
    pages = [PageSpec([Text(60, 100, f"Page {number}: the lamp is red.", 12)]) for number in (1, 3)]
    return write_pdf(path, [pages[0], scan("Total 12.50"), pages[1], scan("Total 99.10", rotate=90)])


def events_of(
    library: Library, engine: object, ids: Sequence[int], question: str = "What is it?", **options: str
) -> list[AnswerEvent]:
    return list(Assistant(library, engine, CALIBRATION, judge=NO_JUDGE).ask(ids, question, **options))  # type: ignore[arg-type]  # a fake


def answer_of(events: Sequence[AnswerEvent]) -> Answer:
    assert isinstance(events[-1], Answered)
    return events[-1].answer


def test_an_image_is_looked_at_in_views_and_the_answer_is_pinned_without_a_quote(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    ids = add(library, strip(tmp_path / "receipt.png"))
    writer = WritesWhatItIsTold(engine, " Twelve.")
    events = events_of(library, writer, ids)
    answer = answer_of(events)
    assert (answer.found, answer.text, answer.citations) == (True, "Twelve.", ())
    (pin,) = answer.image_pins
    assert (pin.document_id, pin.document, pin.page) == (ids[0], "receipt.png", 1)
    quarters = [(0, 275 * part, 280, 275 * (part + 1)) for part in range(4)]
    assert list(pin.boxes) == [(0, 0, 280, 1100), *quarters]
    # The very pixels, in the order of the prompt: as the reference's processor is given the picture.
    vision = engine.info.vision
    assert vision is not None
    prepared = prepare_image(drawn_picture(280, 1100).tobytes(), 280, 1100, vision, PanAndScan())
    assert writer.asked[0].images == tuple(digest_of(view.pixel_values) for view in prepared.views)
    assert len(set(writer.asked[0].images)) == 5
    (document,) = answer.coverage.documents
    (looked_at,) = document.looked_at
    assert (looked_at.page, looked_at.pictures, looked_at.crops, looked_at.tokens) == (1, 1, 4, 4 * 5)
    assert answer.coverage.left_out == ()
    stages = [event for event in events if isinstance(event, Stage)]
    label = "Looking at page 1, 4 × (1 + 4 crops) tokens, view"
    assert stages[:5] == [Stage(label, view, 5) for view in range(1, 6)]
    assert answer.timing.looking_s > 0


def test_text_and_pictures_go_in_the_order_of_the_pages(library: Library, engine: Engine, tmp_path: Path) -> None:
    ids = add(library, mixed_pdf(tmp_path / "mixed.pdf"), strip(tmp_path / "photo.png", 300, 300))
    writer = WritesWhatItIsTold(engine, " Twelve.")
    answer = answer_of(events_of(library, writer, ids))
    vision = engine.info.vision
    assert vision is not None
    (request,) = writer.asked
    told = engine.tokenizer.decode(token for token in request.prompt_ids if token != vision.image_token_id)
    where = [told.index(words) for words in ("Page 1:", "Here is the original", "Page 3:")]
    assert where == sorted(where)
    assert told.rindex("Here is the original") > where[-1]
    assert len(request.images) == 3 + 3 + 1
    counts = [(d.pages_read, d.pages_as_image, len(d.looked_at)) for d in answer.coverage.documents]
    assert counts == [((1, 3), (2, 4), 2), ((), (1,), 1)]
    assert answer.coverage.tokens < len(request.prompt_ids) < answer.coverage.tokens + 60
    assert len(answer.citations) + len(answer.image_pins) == 1  # one or the other, whichever the model finds likelier


def test_what_looking_costs_is_told_before_and_is_what_it_costs(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    pages = write_pdf(tmp_path / "scans.pdf", [scan(f"Total {number}") for number in range(14)])
    writer = WritesWhatItIsTold(engine, " Twelve.")
    with pytest.raises(DocumentTooLong, match=r"tokens too long"):
        events_of(library, writer, add(library, pages))
    assert writer.looked_at == []  # nothing was looked at in vain
    with pytest.raises(DocumentTooLong):
        events_of(library, writer, add(library, pages), focus="pages")
    answer = answer_of(events_of(library, writer, add(library, pages), pages="2-9"))
    assert len(writer.looked_at) == 8
    assert [page.tokens for page in answer.coverage.documents[0].looked_at] == [12] * 8
    (request,) = writer.asked
    assert answer.coverage.tokens <= len(request.prompt_ids) <= answer.coverage.tokens + 40


class SeesItInOneView(WritesWhatItIsTold):
    """On a GPU, and certain of its answer where it is shown one view alone, the VIEW-th of the first prompt."""

    VIEW = 2

    @property
    def info(self) -> EngineInfo:
        return replace(super().info, device="gpu")

    def score(self, request: ScoreRequest, cancelled: CancelCheck) -> Iterator[ReadingProgress | ReadingNote | Scored]:
        for event in super().score(request, cancelled):
            if isinstance(event, Scored) and request.images == (self.asked[0].images[self.VIEW],):
                event = replace(event, logprobs=tuple((0.0,) * len(row) for row in event.logprobs))
            yield event


def test_on_a_gpu_the_pin_says_in_which_view_the_answer_was_seen(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    answer = answer_of(events_of(library, SeesItInOneView(engine, " Twelve."), add(library, strip(tmp_path / "a.png"))))
    (pin,) = answer.image_pins
    assert pin.view == SeesItInOneView.VIEW and len(pin.boxes) == 5
    (sentence,) = answer.sentences
    assert (sentence.pins, sentence.support, sentence.is_supported) == ((0,), None, True), (
        "nothing is calibrated for it"
    )
    on_a_processor = answer_of(events_of(library, WritesWhatItIsTold(engine, " Twelve."), [pin.document_id]))
    assert on_a_processor.image_pins[0].view is None, "there it would take the larger models too long"


def test_a_second_question_neither_looks_nor_reads_again(
    library: Library, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoded: list[int] = []
    run = vision_encoder.VisionEncoder._run
    monkeypatch.setattr(
        vision_encoder.VisionEncoder, "_run", lambda self, *given: (encoded.append(1), run(self, *given))[1]
    )
    ids = add(library, strip(tmp_path / "receipt.png"))
    writer = WritesWhatItIsTold(engine, " Twelve.")
    events_of(library, writer, ids, "What is the total?")
    assert len(encoded) == 5
    # Nor was the picture read again to weigh it as evidence, and what was read last begins as the next prompt does.
    answer = answer_of(events_of(library, writer, ids, "Who paid?"))
    assert len(encoded) == 5
    assert answer.timing.reused_tokens > answer.coverage.documents[0].tokens


def test_looking_can_be_stopped_between_two_views(library: Library, engine: Engine, tmp_path: Path) -> None:
    ids = add(library, strip(tmp_path / "receipt.png"))
    stages: list[Stage] = []
    assistant = Assistant(library, engine, CALIBRATION)
    with pytest.raises(Cancelled):
        for event in assistant.ask(ids, "What?", cancelled=lambda: len(stages) >= 2):
            if isinstance(event, Stage):
                stages.append(event)
    assert [stage.done for stage in stages] == [1, 2]
    assert answer_of(events_of(library, WritesWhatItIsTold(engine, " Yes."), ids)).found  # and the engine is free


def test_pictures_that_cannot_be_drawn_are_said_and_the_rest_is_read(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    mixed, photo = mixed_pdf(tmp_path / "mixed.pdf"), strip(tmp_path / "photo.png", 300, 300)
    ids = add(library, mixed, photo)
    photo.unlink()
    writer = WritesWhatItIsTold(engine, " Red.")
    answer = answer_of(events_of(library, writer, ids))
    assert len(writer.asked[0].images) == 6
    assert [len(document.looked_at) for document in answer.coverage.documents] == [2, 0]
    (sentence,) = answer.coverage.left_out
    assert sentence.startswith("photo.png: page 1 could not be looked at.")
    assert "no longer there" in sentence
    with pytest.raises(DocumentMissing, match="no longer there"):
        events_of(library, writer, ids[1:])
    strip(photo, 300, 300, shift=5)
    with pytest.raises(DocumentDamaged, match="changed since"):
        events_of(library, writer, ids[1:])


def test_with_focus_on_pages_pictures_come_in_when_the_text_does_not_say(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    ids = add(library, mixed_pdf(tmp_path / "mixed.pdf"))
    writer = WritesWhatItIsTold(engine, " Red.")
    answer = answer_of(events_of(library, writer, ids, "Which lamp?", focus="pages"))
    assert writer.looked_at == []
    assert answer.citations
    assert any("pages 2, 4 without text; not looked at" in sentence for sentence in answer.coverage.left_out)
    writer = WritesWhatItIsTold(engine, "", "", "", " 12.50")  # of the page, the passage, a quote of it, the pictures
    judge = SupportModel(threshold=1.1, constant=0.0)  # no words of a page will do
    asked = Assistant(library, writer, CALIBRATION, judge=judge).ask(ids, "Which lamp?", focus="pages")  # type: ignore[arg-type]  # a fake
    answer = answer_of(list(asked))
    assert (answer.text, answer.found) == ("12.50", True)
    assert len(writer.looked_at) == 2
    assert len(answer.coverage.documents[0].looked_at) == 2
    only_images = add(library, strip(tmp_path / "receipt.png"))
    answer = answer_of(events_of(library, WritesWhatItIsTold(engine, " 7"), only_images, focus="pages"))
    assert (answer.found, len(answer.image_pins)) == (True, 1)


def test_an_answer_that_says_nothing_is_neither_cited_nor_pinned(
    library: Library, engine: Engine, tmp_path: Path
) -> None:
    ids = add(library, strip(tmp_path / "receipt.png"))
    for words in ("", "The document does not say", " the document does not say. "):
        answer = answer_of(events_of(library, WritesWhatItIsTold(engine, words), ids))
        assert (answer.found, answer.image_pins, answer.citations) == (False, (), ())
        assert answer.text == "The document does not say."
        assert answer.coverage.documents[0].looked_at  # which is said all the same


def test_a_model_that_reads_text_only_says_so_and_what_helps(
    library: Library, tiny_folder: Path, tmp_path: Path
) -> None:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", threads=1))
    answer = answer_of(events_of(library, engine, add(library, strip(tmp_path / "receipt.png"))))
    assert not answer.found
    assert "cannot see images" in answer.text
    assert "multimodal Gemma 3 (4B or larger)" in answer.text
    assert "cannot see images" in answer.coverage.left_out[0]
    engine.close()


def test_without_pan_and_scan_there_are_no_crops(library: Library, engine: Engine, tmp_path: Path) -> None:
    ids = add(library, strip(tmp_path / "receipt.png"))
    writer = WritesWhatItIsTold(engine, " Twelve.")
    assistant = Assistant(library, writer, CALIBRATION, ViewingRules(pan_and_scan=None))
    answer = answer_of(list(assistant.ask(ids, "What?")))
    assert len(writer.asked[0].images) == 1
    assert answer.image_pins[0].boxes == ((0, 0, 280, 1100),)


def test_a_summary_looks_where_the_model_writes_it_itself(
    library: Library, folders: tuple[Path, Path], engine: Engine, tmp_path: Path
) -> None:
    ids = add(library, mixed_pdf(tmp_path / "mixed.pdf"))
    writer = WritesWhatItIsTold(engine, " it is about a lamp.")
    answer = answer_of(list(Assistant(library, writer, CALIBRATION, judge=NO_JUDGE).summarize(ids)))
    assert writer.looked_at == []
    assert any("pages 2, 4 without text; a pretrained" in sentence for sentence in answer.coverage.left_out)
    tuned = Engine.load(folders[1], EngineOptions(device="cpu", threads=1))
    writer = WritesWhatItIsTold(tuned, "It is about a lamp and two totals.")
    answer = answer_of(list(Assistant(library, writer, CALIBRATION, judge=NO_JUDGE).summarize(ids)))
    assert len(writer.asked[0].images) == 6
    assert answer.coverage.left_out == ()
    assert len(answer.citations) + len(answer.image_pins) == 1
    tuned.close()


def test_encrypted_pages_are_drawn_with_their_password(library: Library, engine: Engine, tmp_path: Path) -> None:
    from documents import encrypted_pdf

    from app.ingest.isolate import PageRenderer

    locked = encrypted_pdf(tmp_path / "locked.pdf", "", "open")
    *_, added = add_document(library, locked, password="open", limits=WITHOUT_RECOGNITION)
    assert isinstance(added, DocumentAdded)
    rules = ViewingRules(open_renderer=lambda path: PageRenderer(path, password="open"))
    writer = WritesWhatItIsTold(engine, " Nothing.")
    assistant = Assistant(library, writer, CALIBRATION, rules)
    assert answer_of(list(assistant.ask([added.document.id], "What?"))).image_pins


def test_text_without_pictures_is_asked_as_before(library: Library, engine: Engine, tmp_path: Path) -> None:
    writer = WritesWhatItIsTold(engine, " Red.")
    answer = answer_of(events_of(library, writer, add(library, text_pdf(tmp_path / "a.pdf", ["The lamp is red."]))))
    assert writer.asked[0].images == ()
    assert (answer.citations[0].quote, answer.image_pins) == ("The lamp is red.", ())


def test_dates_of_pages_that_are_seen_are_asked_of_the_model(library: Library, engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("The boat was bought on 4 May 1958. It is blue.\n", "utf-8")
    seen, read = add(library, strip(tmp_path / "strip.png"), tmp_path / "notes.txt")
    writer = WritesWhatItIsTold(engine, " On Monday.")
    answer = answer_of(events_of(library, writer, [seen, read], "List all dates"))
    assert writer.asked and not answer.coverage.steps, "a list by the app would lack what is on pictures"
    writer = WritesWhatItIsTold(engine, " On Monday.")
    listed = answer_of(events_of(library, writer, [read], "List all dates"))
    assert listed.text == "• The boat was bought on 4 May 1958." and not writer.asked
