"""What of a form an earlier run has filled in, by the words of the schema; and that a batch asks for nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import documents
import pytest
from extraction_records import record_of
from kept_documents import add

from app.assistant.assistant import Assistant
from app.assistant.batch.batch import FormDone, fill_all
from app.assistant.batch.journal import open_journal
from app.assistant.extraction.form import Form
from app.assistant.extraction.kept_values import may_be_kept, part_of, parts_of, rest_of, same_parts
from app.assistant.extraction.record_json import extraction_json, record_from_json, record_json
from app.assistant.extraction.records import located
from app.assistant.extraction.schema import make_form
from app.inference.engine import Engine
from app.inference.requests import EngineOptions
from app.library.database import Library
from app.library.documents import list_documents

TEXT = {"type": "string"}
SELLER = {"type": "object", "properties": {"name": TEXT, "city": TEXT}}
ITEMS = {
    "type": "array",
    "items": {"type": "object", "properties": {"article": TEXT, "tags": {"type": "array", "items": TEXT}}},
}
PAGE = [
    "Invoice number: K-4711",
    "Seller: Bramble Tools",
    "City: Ardmoor",
    "Delivery: 4 May 2024",
    "Terms: thirty days",
]


def form_of(**properties: Any) -> Form:
    return make_form({"type": "object", "title": "Invoice", "properties": properties})


def test_a_part_is_the_same_where_all_that_the_schema_says_of_it_is() -> None:
    earlier = parts_of(form_of(number=TEXT, seller=SELLER, items=ITEMS, gone=TEXT))
    wider = {"type": "object", "properties": {**SELLER["properties"], "vat": TEXT}}  # type: ignore[dict-item]
    now = form_of(vat=TEXT, seller=wider, items=ITEMS, number=TEXT)
    assert same_parts(now, earlier) == ['["seller", "name"]', '["seller", "city"]', '["items"]', '["number"]']
    described = form_of(number={**TEXT, "description": "of the order"}, items={**ITEMS, "minItems": 2})
    assert same_parts(described, earlier) == []
    columns = {**ITEMS["items"]["properties"], "price": TEXT}  # type: ignore[index]
    more_columns = {"type": "array", "items": {"type": "object", "properties": columns}}
    assert same_parts(form_of(items=more_columns), earlier) == []


def test_a_form_is_parted_into_what_is_kept_and_what_is_asked() -> None:
    form = form_of(number=TEXT, seller=SELLER, items=ITEMS, lines={"type": "array", "items": TEXT})
    kept = part_of(form, ['["seller", "city"]', '["items"]'])
    assert list(parts_of(kept)) == ['["seller", "city"]', '["items"]']
    assert list(parts_of(rest_of(form, kept))) == ['["number"]', '["seller", "name"]', '["lines"]']
    said = {
        "number": "K-1",
        "seller": {"name": "B", "city": "A"},
        "items": [{"article": "x", "tags": ["y"]}],
        "lines": [],
    }
    whole = record_of(form, said)
    record = record_from_json(kept, json.loads(json.dumps(record_json(form, whole))))
    places = [place for field, value in zip(kept.fields, record.values, strict=True) for place in located(field, value)]
    words = {place.pointer: place.filled.words for place in places if place.filled}
    assert words == {"/seller/city": "A", "/items/0/article": "x", "/items/0/tags/0": "y"}


def test_objects_of_several_kinds_and_rows_decide_about_each_other() -> None:
    kinds = [{"type": "object", "properties": {"kind": {"const": kind}, kind: TEXT}} for kind in ("firm", "person")]
    assert may_be_kept(form_of(number=TEXT, seller=SELLER))
    assert not may_be_kept(form_of(number=TEXT, buyer={"anyOf": kinds}))
    assert not may_be_kept(make_form(ITEMS))


@pytest.fixture(scope="module")
def starter(starter_folder: Path) -> Iterator[Engine]:
    engine = Engine.load(starter_folder, EngineOptions(device="cpu"))
    yield engine
    engine.close()


class Batch:
    """A form filled in again and again from one document."""

    def __init__(self, library: Library, engine: Engine, out: Path) -> None:
        self._assistant, self._library, self.out = (
            Assistant(library, engine, {"whole": 0.0, "pages": 1.0}),
            library,
            out,
        )

    def fill(self, **properties: Any) -> tuple[FormDone, dict[str, Any]]:
        with open_journal(self.out) as journal:
            events = fill_all(self._assistant, list_documents(self._library), form_of(**properties), journal)
            (done,) = [event for event in events if isinstance(event, FormDone)]
        assert done.extraction is not None, done.problem
        (record,) = extraction_json(done.extraction)["records"]
        return done, record

    def change_what_is_kept(self, old: str, new: str) -> None:
        """So that it can be seen where a value is from."""
        file = self.out.with_name(f"{self.out.name}.unfinished")
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_value_more_is_asked_alone(library: Library, starter: Engine, tmp_path: Path) -> None:
    add(library, documents.text_pdf(tmp_path / "a.pdf", ["\n\n".join(PAGE)]))
    batch = Batch(library, starter, tmp_path / "out.json")
    number, colour = {**TEXT, "title": "Invoice number"}, {**TEXT, "title": "colour of the lamp"}
    seller = {"type": "object", "properties": {"name": {**TEXT, "title": "Seller"}}}
    tags = {"type": "array", "items": TEXT}
    _, first = batch.fill(number=number, seller=seller, colour=colour, tags=tags)
    assert first["data"]["number"] == "K-4711" and first["data"]["seller"] == {"name": "Bramble Tools"}
    batch.change_what_is_kept('"support": null', '"support": 0.125')

    wider = {"type": "object", "properties": {**seller["properties"], "city": {**TEXT, "title": "City"}}}  # type: ignore[dict-item]
    terms = {**TEXT, "title": "Terms"}
    done, record = batch.fill(terms=terms, number=number, seller=wider, colour=colour, tags=tags)
    assert (done.is_taken_over, done.kept) == (False, 4)
    values = record["values"]
    assert values["number"]["support"] == values["seller"]["name"]["support"] == 0.125, "kept, and not filled anew"
    assert values["terms"]["words"] == "thirty days" and values["seller"]["city"]["words"] == "Ardmoor"
    assert values["terms"]["support"] is None and record["data"]["tags"] == first["data"]["tags"]
    assert values["colour"] == first["values"]["colour"], "also what was not found"
    assert any("“tags”" in note for note in record["notes"]) and record["coverage"]["documents"][0]["pages_read"] == (
        1,
    )

    done, record = batch.fill(number=number, terms=terms)
    assert done.kept == 2 and done.extraction is not None and done.extraction.timing.prefill_tokens == 0
    assert record["values"]["number"]["support"] == 0.125
    assert not any("“tags”" in note for note in record["notes"]), "what is not asked any more has no note"
    assert batch.fill(number=number, seller=seller, colour=colour, tags=tags)[0].is_taken_over, "the first form again"


def test_a_model_that_writes_the_form_is_asked_for_the_new_value_only(
    library: Library, tiny_folder: Path, tmp_path: Path
) -> None:
    """What random weights write is noise, in which a value that is written anew would be another."""
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu"))
    engine.info = replace(engine.info, instruction_tuned=True)
    add(library, documents.text_pdf(tmp_path / "a.pdf", ["The lamp is red. Mrs Aubrey keeps the key."]))
    batch = Batch(library, engine, tmp_path / "out.json")
    lines = {"type": "array", "items": TEXT, "maxItems": 2}
    _, first = batch.fill(lamp=TEXT, lines=lines)
    done, record = batch.fill(key=TEXT, lamp=TEXT, lines=lines)
    assert done.kept == 2 and set(record["values"]) == {"key", "lamp", "lines"}
    for name in ("lamp", "lines"):
        assert record["values"][name] == first["values"][name]
    assert record["coverage"]["tokens"] > 0
    engine.close()


def test_a_note_of_a_value_lasts_as_long_as_what_was_taken_of_it(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    page = ["Total: 1200", "City: Ardmoor", "Terms: thirty days"]
    add(library, documents.text_pdf(tmp_path / "a.pdf", ["\n\n".join(page)]))
    batch = Batch(library, starter, tmp_path / "out.json")
    total = {"type": "number", "title": "Total"}
    city, terms = {**TEXT, "title": "City"}, {**TEXT, "title": "Terms"}
    sums = {"type": "object", "properties": {"total": {**total, "maximum": 900}}}
    _, first = batch.fill(sums=sums, city=city)
    (note,) = first["notes"]
    assert note.startswith("a.pdf: /sums/total is not taken: “1200” is above 900")

    done, record = batch.fill(sums=sums, city=city, terms=terms)
    assert (done.kept, record["notes"]) == (2, [note]), "nothing is there, as before, and why is said as before"
    done, record = batch.fill(sums={"type": "object", "properties": {"total": total}}, city=city, terms=terms)
    assert (done.kept, record["data"]["sums"], record["notes"]) == (2, {"total": 1200}, [])
    assert batch.fill(sums=sums, city=city)[0].is_taken_over
    done, record = batch.fill(city=city, terms=terms)
    assert (done.is_taken_over, record["notes"]) == (True, []), "nothing was left to ask"


def test_of_an_answer_that_was_cut_off_nothing_is_kept_for_another_form(
    library: Library, starter: Engine, tmp_path: Path
) -> None:
    add(library, documents.text_pdf(tmp_path / "a.pdf", ["\n\n".join(PAGE)]))
    batch = Batch(library, starter, tmp_path / "out.json")
    city, terms = {**TEXT, "title": "City"}, {**TEXT, "title": "Terms"}
    batch.fill(city=city)
    cut_off = "a.pdf: an answer was as long as it can be; rows or values may be missing at its end."
    batch.change_what_is_kept('"notes": []', f'"notes": ["{cut_off}"]')
    done, record = batch.fill(city=city, terms=terms)
    assert (done.kept, record["notes"]) == (0, [])


def test_of_an_earlier_form_of_several_kinds_nothing_is_kept(library: Library, starter: Engine, tmp_path: Path) -> None:
    add(library, documents.text_pdf(tmp_path / "a.pdf", ["\n\n".join(PAGE)]))
    batch = Batch(library, starter, tmp_path / "out.json")
    kinds = [{"type": "object", "properties": {"kind": {"const": kind}, kind: TEXT}} for kind in ("firm", "person")]
    city = {**TEXT, "title": "City"}
    batch.fill(city=city, buyer={"anyOf": kinds})
    assert batch.fill(city=city, terms=TEXT)[0].kept == 0


def test_a_part_is_noted_in_a_few_letters() -> None:
    digests = list(parts_of(form_of(number=TEXT, order=TEXT, seller=SELLER, items=ITEMS)).values())
    assert len(set(digests)) == len(digests) and {len(digest) for digest in digests} == {16}
