"""`pincite batch` a second time: only what is new is asked; what an answer depends on decides, nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import documents
import pytest
import tiny_gemma
from command_runner import Pincite, commands_over
from sheet_reader import read_sheet

from app.assistant.batch.journal import journal_of, kept_of
from app.assistant.batch.taken_over import how_answered
from app.assistant.opening import ModelOptions
from app.paths import Paths
from app.settings import Settings, save_settings

PAGES = {
    "one.pdf": ["The lamp stands in the hall of the old mill.", "Mrs Aubrey keeps the key of the mill."],
    "two.pdf": ["The lamp hangs over the door of the school.", "The key is kept by the caretaker, Mr Voss."],
}


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(tmp_path / "data", capsys)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "contracts"
    folder.mkdir()
    for name, pages in PAGES.items():
        documents.text_pdf(folder / name, pages)
    return folder


class Review:
    """A review that is run again and again."""

    def __init__(self, pincite: Pincite, folder: Path, model: Path, tmp_path: Path) -> None:
        self.questions, self.out = tmp_path / "q.csv", tmp_path / "out.json"
        self.files = folder, "--out", self.out, "--out", tmp_path / "out.xlsx", "--overwrite", "--model", model
        self.pincite = pincite
        self.ask("lamp,Where is the lamp?", "key,Who keeps the key?")

    def ask(self, *rows: str) -> None:
        self.questions.write_text("\n".join(["name,question", *rows]) + "\n", encoding="utf-8")

    def run(self, *more: Any) -> tuple[int, int]:
        """How many answers were taken over, and how many there are."""
        code, said, problems = self.pincite("batch", self.questions, *self.files, "--json", *more)
        assert code == 0, problems
        counts = json.loads(said)
        return counts["taken_over"], counts["answers"]

    @property
    def answers(self) -> list[dict[str, Any]]:
        return list(json.loads(self.out.read_text(encoding="utf-8"))["answers"])


@pytest.fixture
def review(pincite: Pincite, folder: Path, tiny_folder: Path, tmp_path: Path) -> Review:
    review = Review(pincite, folder, tiny_folder, tmp_path)
    assert review.run() == (0, 4)
    return review


def test_questions_added_changed_and_removed_after_the_end_cost_only_themselves(review: Review, tmp_path: Path) -> None:
    before = review.answers
    assert review.run() == (4, 4) and review.answers == before, "answers with their pins and timing"
    review.ask("lamp,Where is the lamp?", "who,Who has the key now?", "key,Who keeps the key?")
    assert review.run() == (4, 6)
    assert [one["name"] for one in review.answers] == ["lamp", "who", "key"] * 2
    assert [one["answer"] for one in review.answers if one["name"] != "who"] == [one["answer"] for one in before]
    review.ask("light,Where is the lamp?", "key,Who keeps the mill's key?")
    assert review.run() == (2, 4), "another name for a question is no other question"
    heading, *rows = read_sheet(tmp_path / "out.xlsx", 1)
    assert [value for _, value in heading.values()] == ["document", "light", "page", "key", "page"]
    assert len(rows) == 2
    assert kept_of(review.out).is_file() and not journal_of(review.out).exists()


def test_documents_added_changed_and_removed_cost_only_themselves(review: Review, folder: Path) -> None:
    documents.text_pdf(folder / "three.pdf", ["The lamp is in the cellar."])
    assert review.run() == (4, 6)
    documents.text_pdf(folder / "one.pdf", ["The lamp was sold.", "Nobody keeps the key."])
    assert review.run() == (4, 6)
    assert not any("old mill" in json.dumps(one) for one in review.answers), "what the file said before is not answered"
    (folder / "two.pdf").unlink()
    assert review.run() == (4, 4)


def test_a_document_that_was_forgotten_and_read_again_has_its_answers_under_its_new_number(
    review: Review, folder: Path, pincite: Pincite
) -> None:
    old = {one["coverage"]["documents"][0]["document_id"] for one in review.answers}
    assert pincite("delete", *map(str, sorted(old)))[0] == 0
    assert review.run() == (4, 4)
    new = {one["coverage"]["documents"][0]["document_id"] for one in review.answers}
    pinned = {pin["document_id"] for one in review.answers for pin in (*one["citations"], *one["nearest"])}
    assert not old & new and pinned <= new
    assert pincite("verify", review.out, folder)[0] == 0


def test_what_changes_answers_has_all_asked_again_and_nothing_else_has(review: Review, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "data")
    for changed in (("--focus", "search"), ("--pages", "1"), ("--cache", "int8"), ("--anew",)):
        assert review.run(*changed) == (0, 4), changed
    save_settings(paths, Settings(max_answer_tokens=9))
    assert review.run() == (0, 4)
    save_settings(paths, Settings(max_answer_tokens=9, colours="dark", threads=1, snapshot_gb=0))
    assert review.run("--device", "cpu") == (4, 4)


def test_another_model_of_the_same_name_is_asked_again(review: Review, tmp_path: Path) -> None:
    *files, model = review.files
    for sha256, taken_over in (("1" * 64, 0), ("1" * 64, 4), ("2" * 64, 0)):
        copy = tmp_path / sha256 / model.name
        if not copy.exists():
            shutil.copytree(model, copy)
            manifest = json.loads((copy / "model.json").read_text(encoding="utf-8"))
            (copy / "model.json").write_text(json.dumps({**manifest, "source_sha256": sha256}), encoding="utf-8")
        review.files = (*files, copy)
        assert review.run() == (taken_over, 4)


def test_another_check_of_images_in_a_folder_of_the_same_name_is_another(tmp_path: Path) -> None:
    made = tiny_gemma.export_folder("tiny_shield", tmp_path / "a" / "shield")
    other = Path(shutil.copytree(made, tmp_path / "b" / "shield"))
    moved = Path(shutil.copytree(made, tmp_path / "c" / "checks"))
    manifest = json.loads((made / "model.json").read_text(encoding="utf-8"))
    (other / "model.json").write_text(json.dumps({**manifest, "source_sha256": "3" * 64}), encoding="utf-8")
    first, second, third = (how_answered(ModelOptions(image_check=folder)) for folder in (made, other, moved))
    assert first != second and first == third


def test_where_nothing_was_answered_nothing_is_kept(review: Review, tmp_path: Path, pincite: Pincite) -> None:
    out = tmp_path / "none.csv"
    named = "--out", out, "--model", review.files[-1], "--pages", "77"
    code, said, _ = pincite("batch", review.questions, review.files[0], *named)
    assert code == 1 and ".kept" not in said and not kept_of(out).exists() and not journal_of(out).exists()


def test_a_form_is_filled_from_new_documents_only_and_a_value_more_is_asked_alone(
    pincite: Pincite, folder: Path, starter_folder: Path, tmp_path: Path
) -> None:
    schema = tmp_path / "form.json"
    form: dict[str, Any] = {"type": "object", "properties": {"key": {"type": "string"}}}
    asked = "batch", schema, folder, "--out", tmp_path / "out.json", "--overwrite", "--model", starter_folder, "--json"

    def run() -> tuple[int, int, int]:
        schema.write_text(json.dumps(form), encoding="utf-8")
        code, said, problems = pincite(*asked)
        assert code in (0, 21), problems
        counts = json.loads(said)
        return counts["taken_over"], counts["taken_over_in_part"], counts["records"]

    assert run() == (0, 0, 2)
    documents.text_pdf(folder / "three.pdf", ["Key: Mr Hart"])
    assert run() == (2, 0, 3)
    form["properties"]["lamp"] = {"type": "string"}
    assert run() == (0, 3, 3)
    assert run() == (3, 0, 3)
    code, said, problems = pincite("verify", kept_of(tmp_path / "out.json"), folder)
    assert code == 0 and "hold" in said, problems
    form["properties"]["key"]["description"] = "who keeps it"
    assert run() == (0, 3, 3), "what is asked otherwise is asked again"
    del form["properties"]["lamp"]
    assert run() == (3, 0, 3), "there was nothing to ask"
    form["properties"]["door"] = {"type": "string"}
    schema.write_text(json.dumps(form), encoding="utf-8")
    _, said, _ = pincite(*asked[:-1])
    assert "Of 3 documents only new or changed values were asked" in said
