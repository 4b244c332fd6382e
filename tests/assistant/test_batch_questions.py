"""Files of questions: what spreadsheets write is read, and a bad row costs no other."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.assistant.batch.questions import LONGEST, Question, read_questions
from app.errors import UsageError


def texts(file: Path) -> list[str]:
    return [question.text for question in read_questions(file).asked]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"question\nWho pays?\n", ["Who pays?"]),
        (b"Who pays?\nUntil when?", ["Who pays?", "Until when?"]),
        (b"\xef\xbb\xbfname;question\r\npayer;Who pays?\r\n", ["Who pays?"]),
        (b'id\tQuestion\n1\t"Who pays,\nand how much?"\n', ["Who pays, and how much?"]),
        ("question\nWer zahlt für das Öl?".encode("utf-16"), ["Wer zahlt für das Öl?"]),
        (b'"Who pays, if not the tenant?","x"\n', ["Who pays, if not the tenant?"]),
    ],
)
def test_what_spreadsheets_write_is_read(tmp_path: Path, content: bytes, expected: list[str]) -> None:
    file = tmp_path / "q.csv"
    file.write_bytes(content)
    assert texts(file) == expected


def test_bad_rows_are_named_by_their_line_and_the_others_are_asked(tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    long = "x" * (LONGEST + 1)
    file.write_text(f'name,question\na,"Who\npays?"\nb,\n\nc,{long}\nd,Who pays?\ne,?!\nf,Why?\n')
    read = read_questions(file)
    assert read.asked == (Question(2, "Who pays?", "a"), Question(9, "Why?", "f"))
    rows = [sentence.split(" row ")[1].split(" ")[0] for sentence in read.refused]
    assert rows == ["4", "6", "7", "8"]
    assert "the same question as row 2" in read.refused[2]
    assert long not in " ".join(read.refused)


def test_a_guess_of_the_letters_is_said(tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    file.write_bytes("question\nWer zahlt für Öl?\n".encode("cp1252"))
    read = read_questions(file)
    assert read.asked[0].text == "Wer zahlt für Öl?"
    assert "Windows-1252" in read.note


def test_questions_of_one_name_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    file.write_text("name,question\nsum,How much?\nsum,How many?\n")
    names = [question.name for question in read_questions(file).asked]
    assert len(set(names)) == 2


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("q.docx", b"question"),
        ("q.csv", b""),
        ("q.csv", b"question\n\n"),
        ("q.csv", b"PK\x03\x04\0\0\0"),
        ("q.txt", b"\n \n...\n"),
        ("q.csv", b"x" * 200_000),
    ],
)
def test_a_file_without_questions_is_refused_in_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UsageError, match=file.name):
        read_questions(file)
    with pytest.raises(UsageError, match="cannot be read"):
        read_questions(tmp_path / "gone.csv")


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=60)), min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_what_the_csv_module_writes_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], delimiter: str
) -> None:
    """Every row is either asked, as it was written but for white space, or refused; none is lost or made up."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(["name", "question"])
    writer.writerows(rows)
    file = tmp_path_factory.mktemp("q") / "q.csv"
    file.write_bytes(stream.getvalue().encode("utf-8", "replace"))
    plain = [" ".join(question.encode("utf-8", "replace").decode().split()) for _, question in rows]
    good = {question for question in plain if any(letter.isalnum() for letter in question)}
    if "\0" in stream.getvalue() or not good:
        with pytest.raises(UsageError):
            read_questions(file)
        return
    read = read_questions(file)
    assert {question.text for question in read.asked} == good
    filled = [row for row in rows if any(cell.split() for cell in row)]
    assert len(read.asked) + len(read.refused) == len(filled)
