"""Reads the questions of a batch from a file: CSV with a column "question", or plain text with one a line."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import UsageError

LARGEST = 16_000_000
"""Bytes of a file of questions."""
LONGEST = 4000
"""Characters of a question."""
SUFFIXES = (".csv", ".tsv", ".txt")
_QUESTION, _NAME = "question", ("name", "title", "id")
_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Question:
    """One question of a batch."""

    row: int
    """Line of the file at which it begins, from 1."""
    text: str
    name: str
    """What its column is called in the results; the question itself where the file gives no name."""


@dataclass(frozen=True, slots=True)
class Questions:
    """What a file asks."""

    asked: tuple[Question, ...]
    refused: tuple[str, ...]
    """One sentence for each row that is not asked, and why."""
    note: str = ""
    """One sentence where the file's letters had to be guessed; else empty."""


def read_questions(file: Path) -> Questions:
    """The questions of a file. Rows that hold none are named in `refused`, and do not stop the others.

    A CSV has commas, semicolons or tabs between its cells. Its first row may name its columns: "question", and "name",
    "title" or "id" for what a question is to be called; without that row the first column has the questions.

    Raises UsageError if the file cannot be read or holds no question.
    """
    if file.suffix.lower() not in SUFFIXES:
        wanted = ".csv, .tsv or .txt, or in .json for a schema"
        raise UsageError(f"{file.name} is no file of questions: its name must end in {wanted}.")
    text, note = _text_of(file)
    rows = _lines(text) if file.suffix.lower() == ".txt" else _cells(text, file.name)
    asked: list[Question] = []
    refused: list[str] = []
    seen: dict[str, int] = {}
    for row, question, name in rows:
        complaint = _complaint(question)
        if not complaint and (first := seen.get(question)):
            complaint = f"is the same question as row {first}"
        if complaint:
            refused.append(f"{file.name}, row {row:,} {complaint}.")
            continue
        seen[question] = row
        asked.append(Question(row, question, name or question))
    if not asked:
        raise UsageError(f"{file.name} holds no question." + (f" {refused[0]}" if refused else ""))
    return Questions(tuple(_named_apart(asked)), tuple(refused), note)


def _text_of(file: Path) -> tuple[str, str]:
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or type(error).__name__
        raise UsageError(f"The questions in {file.name} cannot be read ({reason}).") from error
    if len(content) > LARGEST:
        raise UsageError(f"{file.name} is too large for a file of questions: over {LARGEST // 1_000_000} MB.")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace"), ""
    try:
        return content.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        # What spreadsheets write in western Europe where they are not told otherwise. Every byte means something in it.
        text = content.decode("cp1252", "replace")
        return text, f"{file.name} is not UTF-8; it was read as Windows-1252. Look whether its accents are right."


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    for row, line in enumerate(text.splitlines(), start=1):
        if question := _plain(line):
            yield row, question, ""


def _cells(text: str, file: str) -> Iterator[tuple[int, str, str]]:
    """Row, question and name of every row that is not empty."""
    if "\0" in text:
        raise UsageError(f"{file} is no CSV: it holds zero bytes. Save the questions as CSV (UTF-8).")
    # `strict` would refuse the whole rest of the file for one quotation mark that is out of place.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    question_at, name_at, is_first, row = 0, -1, True, 1
    while True:
        try:
            cells = [_plain(cell) for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:  # a cell beyond the module's limit
            raise UsageError(f"{file} is no CSV ({error} at row {row:,}).") from error
        at, row = row, reader.line_num + 1
        if not any(cells):
            continue
        headings = [cell.casefold() for cell in cells]
        if is_first and _QUESTION in headings:
            question_at = headings.index(_QUESTION)
            name_at = next((headings.index(name) for name in _NAME if name in headings), -1)
        else:
            yield at, _at(cells, question_at), _at(cells, name_at)
        is_first = False


def _delimiter(text: str) -> str:
    """The one that the first row has most of, outside of quotation marks; a comma where it has none."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count) if any(mark in outside for mark in _DELIMITERS) else ","


def _at(cells: list[str], place: int) -> str:
    return cells[place] if 0 <= place < len(cells) else ""


def _plain(text: str) -> str:
    return " ".join(text.split())


def _complaint(question: str) -> str:
    if not question:
        return "has no question"
    if len(question) > LONGEST:
        return f"has a question of {len(question):,} characters; the longest that is asked has {LONGEST:,}"
    if not any(character.isalnum() for character in question):
        return "has no word in its question"
    return ""


def _named_apart(questions: list[Question]) -> Iterator[Question]:
    """The questions, those of the same name told apart by their rows."""
    names = [question.name for question in questions]
    for question in questions:
        is_twice = names.count(question.name) > 1
        yield Question(question.row, question.text, f"{question.name} ({question.row})" if is_twice else question.name)
