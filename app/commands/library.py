"""`pincite list`, `search` and `delete`: what the library holds, where it says so, and having it hold less."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from app.assistant.forgetting import Forgetting, Forgotten, KeptFiles, forget, plan_forgetting
from app.assistant.pages.token_counts import DocumentTokens, count_documents
from app.assistant.records import Stage
from app.commands.settings import told_settings
from app.commands.values import whole_number
from app.errors import UsageError
from app.library.database import Library
from app.library.documents import Document, list_documents
from app.library.library_search import Found, Hit, found_json, search_library
from app.library.naming import find_named
from app.library.originals import OriginalState, original_state
from app.library.search_terms import read_terms
from app.paths import Paths, taken_out_of
from app.settings import Settings
from app.terminal import ProgressLine, counted, one_line, print_problem, print_result, size_words


def add_delete_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite delete`."""
    parser.add_argument("documents", nargs="+", metavar="DOCUMENT", help="a number or name that `pincite list` shows")
    parser.add_argument("--all-versions", action="store_true", help="also delete the other versions of their files")
    parser.add_argument("--conversations", action="store_true", help="also delete the conversations about them")
    parser.add_argument("--dry-run", action="store_true", help="only say what would go")


_ORIGINAL_WORDS = {
    OriginalState.THERE: "",
    OriginalState.CHANGED: "; the file has changed since",
    OriginalState.GONE: "; the file is no longer there",
}


def add_search_options(parser: argparse.ArgumentParser) -> None:
    """The options of `pincite search`."""
    parser.add_argument("--all-versions", action="store_true", help="also search older versions of documents")
    parser.add_argument("words", nargs="+", metavar="WORD", help='words, "a phrase" in quotation marks, beginn*')
    parser.add_argument(
        "--limit", type=whole_number, default=20, metavar="N", help="pages shown at most; 20 if not said"
    )


def run_list(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Print the documents of the library."""
    settings = told_settings(paths)
    with Library.open(paths) as library:
        documents = list_documents(library)
        tokens = counted_tokens(library, paths, settings, documents, progress, cancelled)
    originals = {document.id: original_state(document, cancelled) for document in documents}
    progress.clear()
    print_documents(documents, tokens, options.json, originals=originals)
    return 0


def counted_tokens(
    library: Library,
    paths: Paths,
    settings: Settings,
    documents: Sequence[Document],
    progress: ProgressLine,
    cancelled: Callable[[], bool],
) -> dict[int, DocumentTokens]:
    """Tokens of documents for the model that the settings name; empty as long as that has not been prepared."""

    def show(done: int, total: int) -> None:
        progress.show(Stage("Counting tokens, page", done, total))

    return count_documents(library, paths, settings.model, documents, cancelled, show)


def print_documents(
    documents: Sequence[Document],
    tokens: Mapping[int, DocumentTokens],
    as_json: bool,
    refused: Sequence[dict[str, str]] | None = None,
    originals: Mapping[int, OriginalState] | None = None,
) -> None:
    """Print documents, with what became of their files where that is known; as JSON also what could not be read."""
    states = originals or {}
    if as_json:
        listed: dict[str, object] = {
            "documents": [
                _document_as_json(document, tokens.get(document.id), states.get(document.id, OriginalState.THERE))
                for document in documents
            ]
        }
        listed |= {} if refused is None else {"refused": refused}
        print_result(json.dumps(listed, ensure_ascii=False))
        return
    lines = [
        _document_line(document, tokens.get(document.id), states.get(document.id, OriginalState.THERE))
        for document in documents
    ]
    print_result("\n".join(lines or ["The library is empty. Add documents with: pincite add FILE…"]))


def run_search(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Print the pages of the library that hold what was typed. Raises UsageError if that is nothing."""
    query = os.fsencode(" ".join(options.words)).decode("utf-8", "replace")
    if not read_terms(query):
        raise UsageError("There is no word to search for: type letters or digits.")
    with Library.open(paths) as library:
        documents = list_documents(library)
        newest = {document.id for document in documents if options.all_versions or not document.is_older}
        found = search_library(library, query, options.limit, newest)
    if options.json:
        print_result(json.dumps(found_json(query, found), ensure_ascii=False))
    else:
        lines = _found_lines(found, marked=sys.stdout.isatty())
        if others := len(documents) - len(newest):
            lines.append(f"{counted(others, 'older version')} not searched (--all-versions searches them, too)")
        print_result("\n".join(lines))
    return 0


def _found_lines(found: Found, *, marked: bool) -> list[str]:
    if not found.hits:
        return ["Nothing was found."]
    lines = [] if found.has_all else ["No page holds all of it; these hold the most."]
    for hit in found.hits:
        older = f", version {hit.document.version}, older" if hit.document.is_older else ""
        lines.append(f"{hit.document.id:>4}  {one_line(hit.document.name)}, page {hit.page}{older}")
        lines.append(f"      {_snippet_line(hit, marked=marked)}")
    documents = counted(found.documents, "document")
    best = "one is" if len(found.hits) == 1 else f"{len(found.hits)} are"
    shown = "" if found.pages == len(found.hits) else f"; the best {best} shown"
    return [*lines, f"{counted(found.pages, 'page')} in {documents}{shown}"]


def _snippet_line(hit: Hit, *, marked: bool) -> str:
    """The snippet on one line; what was found is bold on a terminal."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if marked else ("", "")
    pieces, at = [], 0
    for start, end in hit.matches:
        start, end = start - hit.start, end - hit.start
        pieces += [one_line(hit.snippet[at:start]), bold, one_line(hit.snippet[start:end]), plain]
        at = end
    pieces.append(one_line(hit.snippet[at:]))
    return f"… {' '.join(''.join(pieces).split())} …"


def run_delete(options: argparse.Namespace, paths: Paths, progress: ProgressLine, cancelled: Callable[[], bool]) -> int:
    """Delete documents, or say what would go. Raises DocumentMissing, UsageError, StorageError."""
    with Library.open(paths) as library:
        ids = [find_named(library, text).id for text in options.documents]
        plan = plan_forgetting(
            library, paths, ids, with_conversations=options.conversations, all_versions=options.all_versions
        )
        versions = 0 if options.all_versions else len(_other_versions(library, plan))
        done = None
        if not options.dry_run:
            progress.show(Stage("Deleting", 0, 0))
            done = forget(library, paths, plan)
            progress.clear()
    if options.json:
        print_result(json.dumps(_as_json(plan, done), ensure_ascii=False))
    else:
        print_result("\n".join(_plan_lines(plan, done)))
        if versions:
            stay = "stays" if versions == 1 else "stay"
            print_problem(f"{counted(versions, 'other version')} of them {stay} in the library (--all-versions).")
    if done is not None and not done.is_complete:
        print_problem(
            "Another copy of Pincite is using the library: its file gets smaller when that has ended and something is "
            "deleted again. The documents are gone."
        )
    return 0


def _other_versions(library: Library, plan: Forgetting) -> list[Document]:
    """Versions of the documents of a plan that are not in it."""
    series = {document.series for document in plan.documents}
    return [one for one in list_documents(library) if one.series in series and one.id not in plan.ids]


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
        "files taken out of documents, or pasted": plan.attachments,
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


def _document_as_json(document: Document, tokens: DocumentTokens | None, original: OriginalState) -> dict[str, Any]:
    counts = {"model": tokens.model, "total": tokens.total, "pages": list(tokens.pages.values())} if tokens else None
    return {**document.to_json(), "original": original.value, "tokens": counts}


def _document_line(
    document: Document, tokens: DocumentTokens | None = None, original: OriginalState = OriginalState.THERE
) -> str:
    without_text = document.image_pages + document.failed_pages
    note = f", {without_text} without text" if without_text else ""
    note += f", {counted(tokens.total, 'token')}" if tokens and tokens.total else ""
    if document.is_older:
        note += f", version {document.version}, older; the newest is {document.newest_id}"
    else:
        note += f", version {document.version}" if document.version > 1 else ""
        is_not_kept = original is OriginalState.GONE and bool(taken_out_of(document.path))
        note += "; taken out of another document, and not kept" if is_not_kept else _ORIGINAL_WORDS[original]
    return f"{document.id:>4}  {one_line(document.name)}  {counted(document.page_count, 'page')}{note}"
