"""Adds documents and messages until it is killed, and prints what was confirmed. Run by test_library_crash."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest import mock

from page_makers import ScriptedReader, make_page

from app.library.conversations import Role, StoredCitation, add_message, create_conversation
from app.library.database import Library
from app.library.documents import DocumentAdded, add_document

PAGES, CITATIONS = 12, 8


def page_text(name: str, number: int) -> str:
    """What stands on a page: nothing two pages share but their words' number."""
    return "\n".join(" ".join(f"{name}x{number}x{row}x{column}" for column in range(8)) for row in range(12))


def main(folder: Path, name: str) -> None:
    """Write without end."""
    with Library.open(folder / "library") as library:
        conversation = create_conversation(library, name)
        print(f"conversation {conversation.id}", flush=True)
        for turn in range(1_000_000):
            path = folder / f"{name}y{turn}"
            path.write_text(path.name)
            reader = ScriptedReader([make_page(number, page_text(path.name, number)) for number in range(1, PAGES + 1)])
            with mock.patch("app.library.documents.read_document", reader):
                *_, added = add_document(library, path)
            assert isinstance(added, DocumentAdded)
            print(f"document {added.document.id} {path.name}", flush=True)
            quotes = [page_text(path.name, number)[:20] for number in range(CITATIONS)]
            citations = [StoredCitation(added.document.id, path.name, 1, 0, 20, quote, (), 0.0) for quote in quotes]
            for _ in range(3):
                message = add_message(library, conversation.id, Role.ASSISTANT, path.name, citations=citations)
                print(f"message {message.id} {conversation.id} {path.name}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
