"""Makes a small library with the code of an older version, to keep as a fixture. Not a test; run once for each version.

    git archive COMMIT | tar -x -C OLD && cd OLD && python …/tests/library/make_old_library.py OUT

It holds the sample document of that version, a conversation with one question that the starter model answered and one
that is unanswered, and settings. Written to OUT: library.sqlite3.gz, settings.json, and facts.json, which says what the
old code itself reads in the library.
"""

from __future__ import annotations

import dataclasses
import gzip
import json
import shutil
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path.cwd()))

from app.gui.model_request import ModelRequest

from app.assistant.opening import ModelOptions, find_model_folder, open_assistant
from app.assistant.records import Answered
from app.gui import turn_storage
from app.ingest.isolate import PageRenderer
from app.library.conversations import list_conversations, read_messages
from app.library.database import Library
from app.library.documents import add_document, list_documents, read_pages
from app.paths import Paths
from app.settings import Settings, save_settings

QUESTION, SECOND = "Who paid for the new gauge?", "When did the storm come?"


def main(out: Path) -> None:
    """Make the files in `out`."""
    work = Path("/tmp/pincite-old-library")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    shutil.copy("app/samples/tide-gauge-report.pdf", work)
    paths = Paths.under(work / "data")
    save_settings(paths, Settings(focus="pages", max_answer_tokens=300))
    with Library.open(paths) as library:
        list(add_document(library, work / "tide-gauge-report.pdf"))
        (document,) = list_documents(library)
        folder = find_model_folder(paths, "", lambda stage: None, lambda: False)
        with open_assistant(
            library,
            folder,
            ModelOptions(device="cpu"),
            open_renderer=PageRenderer,
            on_stage=lambda stage: None,
            cancelled=lambda: False,
        ) as assistant:
            events = list(assistant.ask([document.id], QUESTION, focus="pages"))
        (answer,) = (event.answer for event in events if isinstance(event, Answered))
        conversation = turn_storage.store_question(library, None, QUESTION, _request(QUESTION, document.id))[0]
        turn_storage.store_answer(library, conversation, answer)
        turn_storage.store_question(library, conversation, SECOND, _request(SECOND, document.id))
        facts = _facts(library, document)
        library.erase_leftovers() if hasattr(library, "erase_leftovers") else None
    out.mkdir(parents=True, exist_ok=True)
    (out / "library.sqlite3.gz").write_bytes(gzip.compress(paths.library_file.read_bytes(), mtime=0))
    (out / "facts.json").write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.copy(paths.settings_file, out / "settings.json")


def _request(question: str, document_id: int) -> ModelRequest:
    """What the window asks; fields that a version does not have are left out."""
    wanted: dict[str, Any] = {"question": question, "document_ids": (document_id,), "kind": None}
    known = {field.name: field for field in dataclasses.fields(ModelRequest)}
    return ModelRequest(**{name: value for name, value in wanted.items() if name in known})


def _facts(library: Library, document: Any) -> dict[str, Any]:
    (conversation,) = list_conversations(library)
    messages = read_messages(library, conversation.id)
    pages = read_pages(library, document.id)
    return {
        "document": [document.name, document.sha256, document.page_count],
        "pages": [page.text for page in pages],
        "title": conversation.title,
        "messages": [
            {
                "role": message.role.value,
                "text": message.text,
                "quotes": [[citation.page, citation.quote] for citation in message.citations],
            }
            for message in messages
        ],
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]))
