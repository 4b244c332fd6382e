"""`--export FILE` of `pincite ask` and `summarize`: the answer as a file, besides what is printed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from app.assistant.export.file import CitedFile, check_export, export_answers
from app.assistant.records import Answer
from app.commands.values import file_path
from app.errors import Cancelled, PinciteError, UsageError
from app.library.database import Library
from app.library.documents import Document
from app.library.taken_out import file_of
from app.paths import Paths
from app.terminal import print_problem


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
    options: argparse.Namespace,
    paths: Paths,
    answer: Answer,
    documents: Sequence[Document],
    cancelled: Callable[[], bool],
) -> None:
    """Write the answer to the files asked for. Where one fails, the others are written before that is raised.

    Raises UsageError, StorageError, DocumentError, Cancelled.
    """
    if not options.export:
        return
    files = {document.id: CitedFile(document.path, document.sha256, options.password) for document in documents}
    failed: list[PinciteError] = []
    with Library.open(paths) as library:
        for file in options.export:
            try:
                exported = export_answers(
                    [answer],
                    file,
                    files,
                    overwrite=options.overwrite,
                    open_file=lambda path: file_of(library, path, lambda _: options.password),
                    cancelled=cancelled,
                )
                failed += exported.failed.values()
            except Cancelled:
                raise
            except PinciteError as error:
                failed.append(error)
    for other in failed[1:]:
        print_problem(str(other))
    if failed:
        raise failed[0]
