"""`pincite watch [FOLDER...]`: keeps the library up to date with folders, until it is stopped."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.assistant.records import Stage
from app.commands.files import check_attachments
from app.commands.settings import told_settings
from app.commands.values import file_path
from app.errors import Cancelled, DocumentMissing, NotADocument, StorageError, UsageError
from app.ingest.limits import limits_of
from app.library.attached import AttachedPlace, what_it_holds
from app.library.database import Library
from app.library.watch_events import (
    AttachedAdded,
    FileAdded,
    FileReading,
    FileRefused,
    FileVanished,
    Trouble,
    WatchEvent,
)
from app.library.watched_folders import watch_folders
from app.paths import Paths
from app.terminal import ProgressLine, counted, one_line, print_problem, print_result

_POLL_SECONDS = 0.1


def add_watch_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite watch`."""
    parser.add_argument(
        "folders", nargs="*", type=file_path, metavar="FOLDER", help="if none: those that the settings name"
    )
    parser.add_argument("--attachments", action="store_true", help="also read the files that documents hold within")
    parser.add_argument("--once", action="store_true", help="end when everything that is there now was read")


def run_watch(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Watch folders until Ctrl-C, which is the ordinary end, or once.

    Raises DocumentMissing, UsageError, StorageError; Cancelled where everything was to be read once.
    """
    settings = told_settings(paths)
    folders = options.folders or [Path(folder) for folder in settings.watched_folders]
    if not folders:
        raise UsageError("No folder is named, and none in the settings (watched_folders).")
    if options.attachments:
        check_attachments(paths)
    for folder in options.folders:
        if not folder.exists():
            raise DocumentMissing(f"There is no folder {folder}.")
        if not folder.is_dir():
            raise UsageError(f"{folder} is not a folder.")
    own = [paths.data, paths.cache, paths.config, paths.logs, paths.models]

    def wait(seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not cancelled():
            time.sleep(_POLL_SECONDS)

    exit_code = 0
    with Library.open(paths) as library:
        try:
            for event in watch_folders(
                library,
                folders,
                wait=wait,
                without=own,
                once=options.once,
                password=options.password,
                limits=limits_of(settings, options.ocr or ""),
                cancelled=cancelled,
                attached=AttachedPlace.of(paths) if options.attachments else None,
            ):
                failure = _failure(event) if options.once else 0
                exit_code = exit_code or failure
                _show(event, progress, as_json=options.json)
                if isinstance(event, FileAdded) and event.added.document.attachments and not options.attachments:
                    print_problem(what_it_holds(event.added.document, "watch"))
        except Cancelled:
            if options.once:
                raise
            progress.clear()
            print_problem("Watching was stopped; all that was read is kept.")
    progress.clear()
    return exit_code


def _failure(event: WatchEvent) -> int:
    """The exit code that an event means for `--once`; 0: none. Raises StorageError: nobody waits for that to pass."""
    if isinstance(event, Trouble) and isinstance(event.error, StorageError):
        raise event.error
    if isinstance(event, Trouble | FileRefused) and not isinstance(event.error, NotADocument):
        return event.error.exit_code
    return 0


def _show(event: WatchEvent, progress: ProgressLine, *, as_json: bool) -> None:
    if isinstance(event, FileReading):
        progress.show(Stage(f"Reading {event.path.name}, page", event.read.done, event.read.total))
        return
    progress.clear()
    if as_json:
        print_result(json.dumps(_as_json(event), ensure_ascii=False))
    elif isinstance(event, FileRefused | Trouble):
        print_problem(str(event.error))
    elif line := _line(event):
        print_result(line)


def _line(event: FileAdded | AttachedAdded | FileVanished) -> str:
    """One line for what happened; empty where nothing is new: a file was only touched."""
    name = one_line(str(event.path))
    if isinstance(event, FileVanished):
        return f"gone     {name}  what was read of it stays as document {event.document.id}"
    if isinstance(event, AttachedAdded):
        return (
            f"within   {name}  {counted(event.added.document.page_count, 'page')}, document {event.added.document.id}"
        )
    document, replaced = event.added.document, event.added.replaced_id
    if replaced is not None:
        return f"changed  {name}  version {document.version}, document {document.id}; before: document {replaced}"
    what = "known" if event.added.already_there else "added"
    return f"{what}    {name}  {counted(document.page_count, 'page')}, document {document.id}"


def _as_json(event: FileAdded | AttachedAdded | FileRefused | FileVanished | Trouble) -> dict[str, Any]:
    match event:
        case FileAdded(path, added):
            what = "known" if added.already_there else "added"
            document = added.document.to_json()
            return {
                "event": what if added.replaced_id is None else "changed",
                "file": one_line(str(path)),
                "document": document,
                "replaced_id": added.replaced_id,
            }
        case AttachedAdded(path, added):
            return {"event": "within", "file": one_line(str(path)), "document": added.document.to_json()}
        case FileRefused(path, error):
            return {"event": "refused", "file": one_line(str(path)), "reason": str(error)}
        case FileVanished(path, document_gone):
            return {"event": "gone", "file": one_line(str(path)), "document": document_gone.to_json()}
        case Trouble(error):
            return {"event": "trouble", "reason": str(error)}
