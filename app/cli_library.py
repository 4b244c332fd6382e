"""`pincite list` and `delete`: what the library holds, and having it hold less."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from typing import Any

from app.assistant.forgetting import Forgetting, Forgotten, KeptFiles, forget, plan_forgetting
from app.assistant.records import Stage
from app.library.database import Library
from app.library.documents import Document, list_documents
from app.library.naming import find_named
from app.paths import Paths
from app.terminal import ProgressLine, counted, one_line, print_problem, print_result, size_words


def add_delete_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite delete`."""
    parser.add_argument("documents", nargs="+", metavar="DOCUMENT", help="a number or name that `pincite list` shows")
    parser.add_argument("--conversations", action="store_true", help="also delete the conversations about them")
    parser.add_argument("--dry-run", action="store_true", help="only say what would go")


def run_list(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Print the documents of the library."""
    with Library.open(paths) as library:
        print_documents(list_documents(library), options.json)
    return 0


def print_documents(
    documents: Sequence[Document], as_json: bool, refused: Sequence[dict[str, str]] | None = None
) -> None:
    """Print documents, and as JSON also what could not be read."""
    if as_json:
        listed: dict[str, object] = {"documents": [document.to_json() for document in documents]}
        listed |= {} if refused is None else {"refused": refused}
        print_result(json.dumps(listed, ensure_ascii=False))
        return
    lines = [_document_line(document) for document in documents]
    print_result("\n".join(lines or ["The library is empty. Add documents with: pincite add FILE…"]))


def run_delete(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Delete documents, or say what would go. Raises DocumentMissing, UsageError, StorageError."""
    with Library.open(paths) as library:
        ids = [find_named(library, text).id for text in options.documents]
        plan = plan_forgetting(library, paths, ids, with_conversations=options.conversations)
        done = None
        if not options.dry_run:
            progress.show(Stage("Deleting", 0, 0))
            done = forget(library, paths, plan)
            progress.clear()
    if options.json:
        print_result(json.dumps(_as_json(plan, done), ensure_ascii=False))
    else:
        print_result("\n".join(_plan_lines(plan, done)))
    if done is not None and not done.is_complete:
        print_problem(
            "Another copy of Pincite is using the library: its file gets smaller when that has ended and something is "
            "deleted again. The documents are gone."
        )
    return 0


def _plan_lines(plan: Forgetting, done: Forgotten | None) -> list[str]:
    lines = ["Would be deleted:" if done is None else "Deleted:"]
    lines += [_document_line(document) for document in plan.documents]
    lines += [f"{_document_line(document)}, was read from a file within" for document in plan.attached]
    for what, kept in _kept_files(plan).items():
        if kept.files:
            lines.append(f"      {what}: {counted(len(kept.files), 'file')}, {size_words(kept.size)}")
    conversations = [f"      conversation: {one_line(conversation.title)}" for conversation in plan.conversations]
    if plan.with_conversations:
        lines += conversations
    elif conversations:
        lines.append("Kept, though words of the documents may stand there (--conversations deletes them, too):")
        lines += conversations
    lines.append("The files that were read stay where they are.")
    if done is None:
        lines.append("Nothing was deleted (--dry-run).")
    else:
        lines.append(f"The disk has {size_words(max(0, done.freed))} more.")
    return lines


def _kept_files(plan: Forgetting) -> dict[str, KeptFiles]:
    return {
        "what models read": plan.snapshots,
        "pictures as models saw them": plan.images,
        "files taken out of documents": plan.attachments,
    }


def _as_json(plan: Forgetting, done: Forgotten | None) -> dict[str, Any]:
    def files(kept: KeptFiles) -> dict[str, int]:
        return {"files": len(kept.files), "bytes": kept.size}

    return {
        "deleted": done is not None,
        "documents": [document.to_json() for document in plan.documents],
        "attached": [document.to_json() for document in plan.attached],
        "pages": plan.pages,
        "snapshots": files(plan.snapshots),
        "images": files(plan.images),
        "attachments": files(plan.attachments),
        "conversations": [
            {
                "id": conversation.id,
                "title": conversation.title,
                "documents": list(conversation.document_ids),
                "deleted": done is not None and plan.with_conversations,
            }
            for conversation in plan.conversations
        ],
        "freed_bytes": None if done is None else done.freed,
        "complete": None if done is None else done.is_complete,
    }


def _document_line(document: Document) -> str:
    without_text = document.image_pages + document.failed_pages
    note = f", {without_text} without text" if without_text else ""
    return f"{document.id:>4}  {one_line(document.name)}  {counted(document.page_count, 'page')}{note}"
