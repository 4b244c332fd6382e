"""`--export FILE` of `pincite ask` and `summarize`: the answer as a file, besides what is printed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from app.assistant.export.file import CitedFile, check_export, export_answers
from app.assistant.records import Answer
from app.commands.values import file_path
from app.errors import UsageError
from app.library.documents import Document


def add_export_options(command: argparse.ArgumentParser) -> None:
    """Declare the options."""
    command.add_argument(
        "--export",
        action="append",
        default=[],
        type=file_path,
        metavar="FILE",
        help="also write the answer to a file: .md, .html, .json, or .pdf for the PDF with highlights; several times",
    )
    command.add_argument("--overwrite", action="store_true", help="replace the file of an export if it is there")


def check_exports(options: argparse.Namespace) -> None:
    """Raise UsageError for an export that must fail, before the model is started."""
    for file in options.export:
        check_export(file, overwrite=options.overwrite, sources=options.files)
    if len({file.absolute() for file in options.export}) < len(options.export):
        raise UsageError("Two exports go to the same file.")


def write_exports(
    options: argparse.Namespace, answer: Answer, documents: Sequence[Document], cancelled: Callable[[], bool]
) -> None:
    """Write the answer to the files asked for. Raises UsageError, NoSpace, DocumentError, Cancelled."""
    files = {document.id: CitedFile(document.path, document.sha256, options.password) for document in documents}
    for file in options.export:
        export_answers([answer], file, files, overwrite=options.overwrite, cancelled=cancelled)
