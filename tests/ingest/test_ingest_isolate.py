"""The child process: what it costs to be attacked, and that none is left behind."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import psutil
import pytest
from documents import Nest, PageSpec, Text, encrypted_pdf, text_image, text_pdf, truncated, write_pdf
from reading_children import reading_children

from app.errors import (
    Cancelled,
    DocumentDamaged,
    DocumentMissing,
    NotADocument,
    PasswordNeeded,
    ReaderFailed,
    UsageError,
)
from app.ingest.child import worker
from app.ingest.child.child_process import ChildStopped
from app.ingest.child.reading_child import Engine, ReadingChild
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.limits import Limits
from app.ingest.records import DocumentInfo, DocumentKind, Page, PageKind

HANG = Nest(40)
SHORT = Limits(page_seconds=4)
"""For pages that never end: the others must be read in that time, on a slow machine too."""
PLENTY = Limits(page_seconds=600)
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    assert reading_children() == []


def wait_until(condition: object, seconds: float = 60) -> None:
    assert callable(condition)
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.02)


def read(path: Path, limits: Limits = PLENTY, password: str | None = None) -> tuple[DocumentInfo, list[Page]]:
    info, *pages = read_document(path, limits=limits, password=password)
    assert isinstance(info, DocumentInfo)
    assert all(isinstance(page, Page) for page in pages)
    return info, [page for page in pages if isinstance(page, Page)]


def hostile(path: Path, *numbers: int, of: int = 3) -> Path:
    """Pages with a word each, of which some never come to an end."""
    specs = [PageSpec([Text(60, 100, f"word{number}"), *([HANG] * (number in numbers))]) for number in range(1, of + 1)]
    return write_pdf(path, specs)


def test_a_document_and_its_pages(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a report.pdf", ["one", "", "three"])
    info, pages = read(path)
    content = path.read_bytes()
    assert info == DocumentInfo(
        "a report.pdf", DocumentKind.PDF, hashlib.sha256(content).hexdigest(), len(content), page_count=3
    )
    assert [(page.number, page.kind, page.text) for page in pages] == [
        (1, PageKind.TEXT, "one"),
        (2, PageKind.IMAGE, ""),
        (3, PageKind.TEXT, "three"),
    ]
    assert pages[0].words[0].text == "one"
    assert isinstance(pages[0].words[0].box, tuple)


def test_an_image(tmp_path: Path) -> None:
    text_image(["hello"], (120, 80)).save(tmp_path / "a.png")
    info, pages = read(tmp_path / "a.png")
    assert (info.kind, info.page_count) == (DocumentKind.IMAGE, 1)
    assert [(page.text, page.kind, page.width, page.height) for page in pages] == [("hello", PageKind.TEXT, 120, 80)]


def test_pages_come_while_others_are_still_unread(tmp_path: Path) -> None:
    events = read_document(hostile(tmp_path / "a.pdf", 2), limits=Limits(page_seconds=600))
    assert isinstance(next(events), DocumentInfo)
    first = next(events)
    assert isinstance(first, Page)
    assert first.text == "word1"
    assert len(reading_children()) == 1
    events.close()  # type: ignore[attr-defined]  # a generator, though it promises no more than an iterator


def test_errors_cross_the_pipe(tmp_path: Path) -> None:
    with pytest.raises(DocumentMissing):
        list(read_document(tmp_path / "absent.pdf"))
    (tmp_path / "a.pdf").write_text("<html></html>")
    with pytest.raises(NotADocument):
        list(read_document(tmp_path / "a.pdf"))
    with pytest.raises(DocumentDamaged, match=r"cut\.pdf"):
        list(read_document(truncated(text_pdf(tmp_path / "cut.pdf", ["Hello"]), 0.1)))
    locked = encrypted_pdf(tmp_path / "locked.pdf", "code 4711", "sesame")
    with pytest.raises(PasswordNeeded, match="please give it"):
        list(read_document(locked))
    with pytest.raises(PasswordNeeded, match="wrong"):
        list(read_document(locked, password="guess"))
    assert read(locked, password="sesame")[1][0].text == "code 4711"


def test_a_page_that_never_ends_costs_only_itself(tmp_path: Path) -> None:
    _, pages = read(hostile(tmp_path / "a.pdf", 2), SHORT)
    assert [(page.number, page.kind, page.text) for page in pages] == [
        (1, PageKind.TEXT, "word1"),
        (2, PageKind.FAILED, ""),
        (3, PageKind.TEXT, "word3"),
    ]
    assert "longer than 4 seconds" in pages[1].note


def test_a_document_of_such_pages_only_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReaderFailed, match=r"No page of a\.pdf could be read.*longer than"):
        list(read_document(hostile(tmp_path / "a.pdf", 1, of=1), limits=SHORT))


def test_restarts_are_bounded_and_no_page_is_passed_over(tmp_path: Path) -> None:
    _, pages = read(hostile(tmp_path / "a.pdf", 2, 3, 4, of=6), Limits(page_seconds=3, restarts=1, processes=1))
    assert [page.number for page in pages] == [1, 2, 3, 4, 5, 6]
    assert [page.kind for page in pages] == [PageKind.TEXT] + [PageKind.FAILED] * 5
    assert "broke down on 2 pages" in pages[-1].note


def test_the_documents_own_time_limit(tmp_path: Path) -> None:
    _, pages = read(hostile(tmp_path / "a.pdf", 2, of=4), Limits(page_seconds=600, document_seconds=8, processes=1))
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert "seconds" in pages[1].note
    assert all("are used up" in page.note for page in pages[2:])


def test_pages_beyond_the_limit_are_said(tmp_path: Path) -> None:
    info, pages = read(text_pdf(tmp_path / "a.pdf", ["one", "two", "three"]), Limits(pages=2))
    assert info.page_count == 3
    assert [page.kind for page in pages] == [PageKind.TEXT, PageKind.TEXT, PageKind.FAILED]
    assert "at most 2 pages" in pages[2].note


def test_a_crash_costs_one_page(tmp_path: Path) -> None:
    events = read_document(hostile(tmp_path / "a.pdf", 2), limits=Limits(page_seconds=600))
    got = [next(events), next(events)]
    (child,) = reading_children()
    os.kill(child.pid, signal.SIGSEGV)
    got += list(events)
    assert [page.kind for page in got if isinstance(page, Page)] == [PageKind.TEXT, PageKind.FAILED, PageKind.TEXT]
    assert isinstance(got[2], Page)
    assert "crashed" in got[2].note


def test_too_much_memory_costs_one_page(tmp_path: Path) -> None:
    greedy = b"BT /F1 8 Tf 50 50 Td " + b"(" + b"a" * 3_000_000 + b") Tj ET"
    specs = [PageSpec([Text(60, 100, "word")]), PageSpec(content=greedy), PageSpec([Text(60, 100, "word")])]
    path = write_pdf(tmp_path / "a.pdf", specs)
    _, pages = read(path, Limits(page_seconds=600, memory_bytes=180_000_000))
    assert [page.kind is PageKind.TEXT for page in pages] == [True, False, True]
    assert "memory" in pages[1].note


def test_cancelling_stops_at_once(tmp_path: Path) -> None:
    stopped = threading.Event()
    events = read_document(hostile(tmp_path / "a.pdf", 2), limits=Limits(page_seconds=600), cancelled=stopped.is_set)
    next(events), next(events)
    threading.Timer(0.2, stopped.set).start()
    with pytest.raises(Cancelled, match=r"a\.pdf"):
        next(events)


def test_an_abandoned_reading_leaves_no_process(tmp_path: Path) -> None:
    events = read_document(hostile(tmp_path / "a.pdf", 2), limits=Limits(page_seconds=600))
    next(events)
    assert len(reading_children()) == 1
    del events


READING_SCRIPT = """
import sys
from pathlib import Path
from app.ingest.isolate import read_document
from app.ingest.limits import Limits
if __name__ == "__main__":
    for event in read_document(Path(sys.argv[1]), limits=Limits(page_seconds=float(sys.argv[2]))):
        print(type(event).__name__, flush=True)
"""


def start_reader(tmp_path: Path, path: Path, page_seconds: float) -> subprocess.Popen[str]:
    """Another process that reads a document, and waits on a page that never ends."""
    script = tmp_path / "reading.py"
    script.write_text(READING_SCRIPT)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    reader = subprocess.Popen(
        [sys.executable, str(script), str(path), str(page_seconds)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert reader.stdout is not None
    assert [reader.stdout.readline().strip() for _ in range(2)] == ["DocumentInfo", "Page"]
    return reader


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_a_child_is_deaf_to_ctrl_c(tmp_path: Path) -> None:
    with PageRenderer(text_pdf(tmp_path / "a.pdf", ["MMMM"])) as renderer:
        renderer.render(1, 1.0)
        (child,) = reading_children()
        child.send_signal(signal.SIGINT)
        assert min(renderer.render(1, 1.0).rgb) < 100
        assert reading_children() == [child]


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_ctrl_c_ends_parent_and_child(tmp_path: Path) -> None:
    reader = start_reader(tmp_path, hostile(tmp_path / "a.pdf", 2), 600)
    (child,) = reading_children(reader.pid)
    os.killpg(reader.pid, signal.SIGINT)  # as a terminal does: to the whole group
    _, errors = reader.communicate(timeout=60)
    assert errors.count("Traceback") == 1  # the script's own
    assert "KeyboardInterrupt" in errors
    wait_until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_a_stuck_child_dies_after_its_parent(tmp_path: Path) -> None:
    reader = start_reader(tmp_path, hostile(tmp_path / "a.pdf", 2), 2)
    (child,) = reading_children(reader.pid)
    reader.kill()
    reader.communicate()
    wait_until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_a_slow_asker_loses_no_page(tmp_path: Path) -> None:
    # Each page is more than the pipe holds: the child stands still until it is asked.
    path = text_pdf(tmp_path / "a.pdf", ["lorem ipsum dolor " * 3000] * 4)
    events = read_document(path, limits=Limits(page_seconds=4))
    next(events), next(events)
    time.sleep(6)
    assert [page.kind for page in events if isinstance(page, Page)] == [PageKind.TEXT] * 3


def test_an_idle_child_dies_with_its_parent(tmp_path: Path) -> None:
    script = f"""
from pathlib import Path
from app.ingest.child import worker
from app.ingest.child.child_process import ChildStopped
from app.ingest.child.reading_child import Engine, ReadingChild
from app.ingest.isolate import PageRenderer
if __name__ == "__main__":
    renderer = PageRenderer(Path({str(text_pdf(tmp_path / "a.pdf", ["hello"]))!r}))
    renderer.render(1, 1.0)
    print("drawn", flush=True)
    input()
"""
    (tmp_path / "drawing.py").write_text(script)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    drawing = subprocess.Popen(
        [sys.executable, str(tmp_path / "drawing.py")], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert drawing.stdout is not None
    assert drawing.stdin is not None
    assert drawing.stdout.readline().strip() == b"drawn"
    (child,) = reading_children(drawing.pid)
    drawing.kill()
    drawing.communicate()
    wait_until(lambda: not child.is_running() or child.status() == psutil.STATUS_ZOMBIE)


def test_a_renderer_draws_many_pages_in_one_process(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["MMMM", ""])
    with PageRenderer(path) as renderer:
        inked = renderer.render(1, 1.0)
        (child,) = reading_children()
        blank = renderer.render(2, 0.5)
        assert reading_children() == [child]
        with pytest.raises(UsageError, match="no page 3"):
            renderer.render(3, 1.0)
    assert (inked.width, inked.height, inked.scale) == (595, 842, 1.0)
    assert (blank.width, blank.height) == (298, 421)
    assert min(inked.rgb) < 100
    assert min(blank.rgb) == 255


def test_a_renderer_lives_on_after_a_page_that_never_ends(tmp_path: Path) -> None:
    with PageRenderer(hostile(tmp_path / "a.pdf", 1, of=2), limits=SHORT) as renderer:
        with pytest.raises(ReaderFailed, match=r"Page 1 of a\.pdf could not be drawn"):
            renderer.render(1, 1.0)
        assert min(renderer.render(2, 1.0).rgb) < 100
        (child,) = reading_children()
        child.kill()
        child.wait()
        assert min(renderer.render(2, 1.0).rgb) < 100


def test_a_renderer_asks_for_the_password(tmp_path: Path) -> None:
    path = encrypted_pdf(tmp_path / "a.pdf", "MMMM", "sesame")
    with PageRenderer(path) as renderer, pytest.raises(PasswordNeeded):
        renderer.render(1, 1.0)
    with PageRenderer(path, "sesame") as renderer:
        assert min(renderer.render(1, 1.0).rgb) < 100


def _stuck(connection: Connection) -> None:
    limits = Limits(page_seconds=0.02)
    worker._settle_in(limits)
    connection.send_bytes(b"settled")
    with worker._last_deadline(limits):
        re.match(r"(a+)+$", "a" * 60 + "b")  # longer than anybody lives, and in C


def test_a_process_that_is_stuck_in_c_ends_although_nobody_looks_after_it() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_stuck, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    assert ours.recv_bytes() == b"settled"
    process.join(60)
    assert process.exitcode not in (0, None)


def test_children_that_are_over_their_time_together_cost_pages_and_not_the_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_pdf(tmp_path / "a.pdf", [PageSpec([Text(60, 60, "seen")]), PageSpec([HANG]), PageSpec([HANG])])
    checked: set[Engine] = set()
    original = ReadingChild.check

    def check(child: ReadingChild, now: float) -> None:
        if Engine.SECOND in checked:  # from now on all are: one is starting afresh, the other tries the page again
            raise ChildStopped("it took too long")
        original(child, now)
        checked.add(child.engine)

    monkeypatch.setattr(ReadingChild, "check", check)
    pages = [event for event in read_document(path, limits=SHORT) if isinstance(event, Page)]
    assert [page.number for page in pages] == [1, 2, 3]
    assert pages[0].text == "seen" and all(page.note for page in pages[1:])
