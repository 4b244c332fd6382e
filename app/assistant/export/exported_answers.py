"""Reads exported answers back: the JSON of `pincite ask --json` or of an export, or an exported HTML file."""

from __future__ import annotations

import json
from json.scanner import py_make_scanner  # type: ignore[attr-defined]  # typeshed knows only the one in C
from pathlib import Path
from typing import Any

from app.assistant.export.answer_json import NewerFormat, NotAnAnswer, answers_from_json
from app.assistant.export.html import DATA_NAME, answers_html, data_of_html
from app.assistant.records import Answer
from app.errors import DocumentDamaged, DocumentMissing, NotADocument

LARGEST = 256_000_000
"""Bytes."""
BEGINNING = 65_536
"""Bytes of a file in which what it is can be told."""
_SIGNS = (b'"answer"', b'"answers"')
_HOW = "Export the answer to .json or .html, or keep what `pincite ask --json` prints"


def may_hold_answers(file: Path) -> bool:
    """Whether a file by its ending and its beginning is an exported answer, perhaps a damaged one; reads little."""
    if file.suffix.lower() not in (".json", ".html"):
        return False
    try:
        with file.open("rb") as stream:
            begin = stream.read(BEGINNING)
    except (OSError, ValueError):
        return False
    if file.suffix.lower() == ".html":
        return f'name="{DATA_NAME}"'.encode() in begin
    return begin.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and any(sign in begin for sign in _SIGNS)


def read_answers(file: Path, *, largest: int = LARGEST) -> tuple[tuple[Answer, ...], str]:
    """The answers of a file, and a sentence if what the file shows is not what its answers say; else empty.

    Raises DocumentMissing, NotADocument if it holds no answer of ours, or over `largest` bytes; DocumentDamaged if it
    is cut off.
    """
    text = text_of(file, largest)
    shows_html = text.lstrip("\ufeff \t\r\n").startswith("<")
    data = data_of_html(text) if shows_html else text.lstrip("\ufeff")
    if data is None:
        raise NotADocument(f"{file.name} is no answer that Pincite exported. {_HOW}.")
    answers = _answers_of(data, file)
    if shows_html and _lines(text) != _lines(answers_html(answers)):
        return answers, (
            f"{file.name} shows something else than this version of Pincite exports of its answers: it was changed, or "
            "another version wrote it. What was checked is the data within it: compare the quotes."
        )
    return answers, ""


def text_of(file: Path, largest: int = LARGEST) -> str:
    """The text of an exported file. Raises DocumentMissing, NotADocument: no UTF-8, empty or over `largest` bytes."""
    try:
        with file.open("rb") as stream:
            content = stream.read(largest + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DocumentMissing(f"There is no file {file}.") from error
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or type(error).__name__
        raise DocumentMissing(f"{file.name} cannot be read ({reason}).") from error
    if not content.strip():
        raise NotADocument(f"{file.name} is empty.")
    if len(content) > largest:
        raise NotADocument(f"{file.name} is too large for an answer: over {largest // 1_000_000} MB.")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise NotADocument(f"{file.name} is no answer that Pincite exported. {_HOW}.") from error


def _answers_of(data: str, file: Path) -> tuple[Answer, ...]:
    try:
        return answers_from_json(patient_json(data))
    except NewerFormat as error:
        raise NotADocument(f"{file.name} was written by a newer version of Pincite: {error}.") from error
    except NotAnAnswer as error:
        raise NotADocument(f"{file.name} is no answer that Pincite exported: {error}.") from error
    except (ValueError, RecursionError) as error:
        if data.lstrip().startswith("{"):
            raise DocumentDamaged(
                f"{file.name} is damaged: it begins like an answer, and is cut off or broken."
            ) from error
        raise NotADocument(f"{file.name} is no answer that Pincite exported. {_HOW}.") from error


def patient_json(text: str) -> Any:
    """Read by Python's own decoder with its scanner in Python: the one in C would let no other thread run, such as a
    window's, until it has read all of a file of any size. Raises ValueError, RecursionError."""
    decoder = json.JSONDecoder(parse_constant=_refuse)
    decoder.scan_once = py_make_scanner(decoder)  # type: ignore[attr-defined]  # typeshed leaves it out
    return decoder.decode(text)


def _refuse(constant: str) -> None:
    raise ValueError(constant)  # NaN, Infinity: no JSON


def _lines(text: str) -> list[str]:
    """The text's lines, whatever ends them: editors and version control change that."""
    return text.lstrip("\ufeff").strip().splitlines()
