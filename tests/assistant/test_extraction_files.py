"""Extractions as JSON, CSV and XLSX, read back by other readers: words, places, and no formula anywhere."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sheet_reader import read_sheet

from app.assistant.extraction.file import check_output, files_of, write_extraction
from app.assistant.extraction.records import Cells, Extraction, Filled, Record, Value
from app.assistant.extraction.schema import make_form
from app.assistant.extraction.shape import missing_in
from app.assistant.records import AnswerModel, AnswerTiming, Citation, Coverage, DocumentCoverage
from app.errors import UsageError

SCHEMA = {
    "type": "object",
    "properties": {
        "number": {"type": "string"},
        "total": {"type": "number"},
        "issued": {"type": "string", "format": "date"},
        "state": {"enum": ["open", "=closed"]},
        "seller": {"type": "object", "properties": {"name": {"type": "string"}}},
        "items": {
            "type": "array",
            "items": {"type": "object", "properties": {"article": {"type": "string"}, "pieces": {"type": "integer"}}},
        },
    },
    "required": ["number", "total"],
}
FORM = make_form(SCHEMA)


def words(text: str, read: float | str | None = None, judged: str | None = None, page: int = 1) -> Filled:
    place = Citation(7, "a.pdf", page, 10, 10 + len(text), ((1.0, 2.0, 30.5, 4.0),), text, 1.5)
    return Filled(text, place, read, judged, 0.9)


def make(number: str | None, *rows: Cells, document: str = "a.pdf") -> Extraction:
    total, issued = words("1.250,00 EUR", 1250.0, page=2), words("12 March 2024", "2024-03-12")
    values: tuple[Value, ...] = (
        None if number is None else words(number),
        total,
        issued,
        words("not yet paid", judged="=closed"),
        (words("Nordlicht"),),
        rows,
    )
    coverage = Coverage((DocumentCoverage(7, document, 2, (1, 2), (), (), 99),), "whole", 99, 32768, ())
    record = Record(7, document, values, missing_in(FORM, values), coverage)
    return Extraction(FORM, (record,), AnswerTiming(0, 0, 0, 0, 0, 0), AnswerModel("m", "w", "cpu", "r"))


def test_json_has_every_value_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    assert write_extraction(make(None, (words("Lamp"), None)), file) == [file]
    (record,) = json.loads(file.read_text(encoding="utf-8"))["records"]
    assert record["missing"] == ["/number"]
    values = record["values"]
    assert values["number"] is None
    assert (values["total"]["words"], values["total"]["read"]) == ("1.250,00 EUR", 1250.0)
    assert values["total"]["citation"]["page"] == 2
    assert values["total"]["citation"]["boxes"] == [[1.0, 2.0, 30.5, 4.0]]
    assert (values["state"]["judged"], values["state"]["words"]) == ("=closed", "not yet paid")
    assert values["seller"]["name"]["words"] == "Nordlicht"
    assert values["items"] == [{"article": values["items"][0]["article"], "pieces": None}]


def test_csv_has_a_row_a_record_and_a_file_for_each_table(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    written = write_extraction(make("-7", (words("Lamp"), words("2", 2)), (words("@x"), None)), file)
    assert [path.name for path in written] == ["out.csv", "out.items.csv"]
    with file.open(encoding="utf-8-sig", newline="") as stream:
        (record,) = csv.DictReader(stream)
    assert record["document"] == "a.pdf"
    assert record["number"] == record["number, quote"] == "'-7"
    assert (record["total"], record["total, read"], record["total, page"]) == ("1.250,00 EUR", "1250.0", "2")
    assert record["issued, read"] == "2024-03-12"
    assert (record["state"], record["state, quote"]) == ("'=closed", "not yet paid")
    assert record["seller.name"] == "Nordlicht"
    with written[1].open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["row"], row["article"], row["pieces"]) for row in rows] == [("1", "Lamp", "2"), ("2", "'@x", "")]


def test_xlsx_has_words_as_text_numbers_beside_them_and_sources(tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    write_extraction(make("=1+1", (words("Lamp"), words("2", 2))), file)
    heading, row = read_sheet(file, 1)
    named = {heading[letters][1]: cell for letters, cell in row.items()}
    assert named["number"] == ("s", "=1+1")
    assert named["total"] == ("s", "1.250,00 EUR")
    assert named["total, read"] == ("n", 1250.0)
    assert named["issued, read"] == ("n", 45363.0)  # days since the end of 1899
    assert named["state"] == ("s", "=closed")
    (_, item) = read_sheet(file, 2)
    assert [value for _, value in item.values()] == ["a.pdf", 1.0, "Lamp", "2", 2.0]
    heading, *sources = read_sheet(file, 3)
    assert len(sources) == 7
    total = next(row for row in sources if row["C"][1] == "/total")
    assert {heading[letters][1]: cell[1] for letters, cell in total.items()} == {
        "sheet": "records",
        "cell": "C2",
        "value at": "/total",
        "document": "a.pdf",
        "page": 2.0,
        "start": 10.0,
        "end": 22.0,
        "quote": "1.250,00 EUR",
        "boxes": "page 2: (1, 2, 30.5, 4)",
        "support": 0.9,
        "also at": 0.0,
    }
    with zipfile.ZipFile(file) as archive:
        assert "a.pdf, page 2: “1.250,00 EUR”" in archive.read("xl/comments1.xml").decode()


@settings(max_examples=30)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30), st.sampled_from("=+-@ＡZ"))
def test_any_words_come_back_and_none_is_a_formula(
    tmp_path_factory: pytest.TempPathFactory, text: str, head: str
) -> None:
    folder = tmp_path_factory.mktemp("files")
    shown = head + text
    extraction = make(shown, document=f"{head}.pdf")
    for name in ("out.csv", "out.xlsx"):
        write_extraction(extraction, folder / name)
    content = (folder / "out.csv").read_bytes().decode("utf-8-sig")
    (record,) = csv.DictReader(io.StringIO(content, newline=""))
    assert record["number"] == (f"'{shown}" if head in "=+-@" else shown)
    assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in record.values())
    heading, row = read_sheet(folder / "out.xlsx", 1)
    assert heading["B"] == ("s", "number")
    assert row["B"] == ("s", shown)


def test_a_table_alone_is_one_sheet(tmp_path: Path) -> None:
    form = make_form({"type": "array", "items": SCHEMA["properties"]["items"]["items"]})  # type: ignore[index]  # JSON
    assert files_of(tmp_path / "out.csv", form) == [tmp_path / "out.csv"]
    extraction = make("1")
    record = Record(7, "a.pdf", (((words("Lamp"), None),),), (), extraction.records[0].coverage)
    rows = Extraction(form, (record,), extraction.timing, extraction.model)
    write_extraction(rows, tmp_path / "out.csv")
    assert "Lamp" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    write_extraction(rows, tmp_path / "out.json")
    (only,) = json.loads((tmp_path / "out.json").read_text())["records"]
    assert only["values"][0]["article"]["words"] == "Lamp"


def test_nothing_is_replaced_unasked_and_no_source_ever(tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    file.write_text("mine")
    with pytest.raises(UsageError, match="is there already"):
        write_extraction(make("1"), file)
    assert file.read_text() == "mine"
    with pytest.raises(UsageError, match="is read here"):
        check_output(file, FORM, overwrite=True, sources=[file])
    with pytest.raises(UsageError, match="must end in"):
        check_output(tmp_path / "out.txt", FORM, overwrite=True)
    with pytest.raises(UsageError, match="no folder"):
        check_output(tmp_path / "none" / "out.csv", FORM, overwrite=False)
    (tmp_path / "table.items.csv").write_text("mine")
    with pytest.raises(UsageError, match=r"table\.items\.csv is there already"):
        check_output(tmp_path / "table.csv", FORM, overwrite=False)
    write_extraction(make("1"), file, overwrite=True)
    assert json.loads(file.read_text())["records"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "table.items.csv"]


def test_names_that_a_workbook_does_not_take(tmp_path: Path) -> None:
    long = "a very long name: [of] a table? with / and \\ in it"
    item = {"type": "array", "items": {"type": "string"}}
    form = make_form({"type": "object", "properties": {long: item, long + "2": item, "Sources": item, "History": item}})
    extraction = make("1")
    values = tuple((words("Lamp"),) for _ in form.fields)
    record = Record(7, "a.pdf", values, (), extraction.records[0].coverage)
    rows = Extraction(form, (record,), extraction.timing, extraction.model)
    write_extraction(rows, tmp_path / "out.xlsx")
    assert [len(read_sheet(tmp_path / "out.xlsx", number)) for number in range(1, 6)] == [2, 2, 2, 2, 5]
    assert len(write_extraction(rows, tmp_path / "out.csv")) == 4
