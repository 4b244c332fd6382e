"""What was confirmed survives kill -9 and a torn log; nothing half is ever seen."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from crash_child import CITATIONS, PAGES, page_text
from library_check import faults_of
from page_makers import add_texts

from app.library.conversations import list_conversations, read_messages
from app.library.database import Library
from app.library.documents import list_documents, read_pages
from app.library.search import rank_pages

ROOT = Path(__file__).parents[2]
KILLS = 6


def run_until_killed(folder: Path, name: str, seconds: float) -> list[str]:
    """Let a child write for a while after its first confirmed document, kill it, return what it had confirmed."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, str(Path(__file__).with_name("crash_child.py")), str(folder), name]
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    lines = [child.stdout.readline(), child.stdout.readline()]
    threading.Timer(seconds, child.kill).start()
    lines += child.stdout.readlines()
    child.stdout.close()
    assert child.wait() != 0, "it was killed before it ended by itself"
    return [line for line in lines if line.endswith("\n")]


def check_tables(library: Library) -> None:
    """SQLite and FTS5 find no fault in their structures, and no document lacks a page."""
    assert faults_of(library) == ""


def check_library(library: Library, confirmed: list[str]) -> None:
    """Everything confirmed is there, and everything there is whole."""
    check_tables(library)
    documents = {document.id: document.name for document in list_documents(library)}
    messages = {
        message.id: (conversation.id, message)
        for conversation in list_conversations(library)
        for message in read_messages(library, conversation.id)
    }
    for line in confirmed:
        what, number, *rest = line.split()
        if what == "document":
            assert documents[int(number)] == rest[0]
        elif what == "message":
            assert messages[int(number)][0] == int(rest[0]) and messages[int(number)][1].text == rest[1]
    for document_id, name in documents.items():
        texts = [page.text for page in read_pages(library, document_id)]
        assert texts == [page_text(name, number) for number in range(1, PAGES + 1)]
        assert rank_pages(library, [document_id], f"{name}x{PAGES}x11x7", 1)[0].page == PAGES
    assert {len(message.citations) for _, message in messages.values()} <= {CITATIONS}


def test_killed_in_the_middle_of_writing(tmp_path: Path) -> None:
    moments = random.Random(20261122)
    confirmed: list[str] = []
    for number in range(KILLS):
        confirmed += run_until_killed(tmp_path, f"run{number}", moments.uniform(0.0, 0.25))
        with Library.open(tmp_path / "library") as library:
            check_tables(library)
    with Library.open(tmp_path / "library") as library:
        check_library(library, confirmed)
    assert sum(line.startswith("document") for line in confirmed) >= KILLS


def test_a_log_torn_by_a_power_cut_loses_only_the_last_transactions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever part of the WAL reached the disk: the library opens, with the first documents, each of them whole."""
    texts = [f"page {number} " + "word " * 200 for number in range(5)]
    with Library.open(tmp_path / "library") as library:
        for number in range(6):
            add_texts(library, tmp_path / f"{number}.pdf", [f"document {number}", *texts], monkeypatch)
        wal = library.file.with_name(library.file.name + "-wal")
        parts = [library.file.read_bytes(), wal.read_bytes()]
    seen = set()
    moments = random.Random(7)
    for attempt in range(25):
        torn = tmp_path / f"torn{attempt}"
        torn.mkdir()
        (torn / library.file.name).write_bytes(parts[0])
        (torn / wal.name).write_bytes(parts[1][: moments.randrange(len(parts[1]) + 1)])
        with Library.open(torn) as survivor:
            documents = list_documents(survivor)
            assert [document.name for document in documents] == [f"{number}.pdf" for number in range(len(documents))]
            for number, document in enumerate(documents):
                pages = read_pages(survivor, document.id)
                assert [page.text for page in pages] == [f"document {number}", *texts]
            seen.add(len(documents))
        shutil.rmtree(torn)
    assert len(seen) > 2, "the cuts must fall into different transactions for this test to say anything"
