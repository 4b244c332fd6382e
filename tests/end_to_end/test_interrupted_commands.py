"""Commands that are stopped from outside, by Ctrl-C or a signal: what was done is kept, and one sentence says so."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import documents
import pytest
from command_processes import ROOT, Run, answer_of, command_line, commands_of

from app.library.database import Library
from app.library.documents import list_documents


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(data_dir: Path, starter_folder: Path) -> Run:
    return commands_of(data_dir, starter_folder)


def long_document(folder: Path) -> Path:
    words = "The committee met again and agreed on nothing at all. " * 40
    return documents.text_pdf(folder / "long.pdf", [f"Page {number}. {words}" for number in range(40)])


def wait_until_shown(process: subprocess.Popen[str], pattern: str) -> str:
    """Read what a command shows until it has shown this; all that it showed."""
    assert process.stderr is not None
    shown = ""
    while not re.search(pattern, shown):
        line = process.stderr.readline()
        assert line, shown
        shown += line
    return shown


@pytest.mark.skipif(os.name == "nt", reason="SIGINT is sent differently on Windows")
def test_ctrl_c_while_reading_keeps_what_was_read_and_it_can_be_asked(
    run: Run, data_dir: Path, starter_folder: Path, tmp_path: Path
) -> None:
    long = long_document(tmp_path)
    process = subprocess.Popen(
        command_line("ask", data_dir, starter_folder, "--focus", "whole", long, "What was agreed?"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    shown = wait_until_shown(process, r"Reading the documents, page [3-9]/40 · \d")
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "Traceback" not in shown + errors
    assert output == ""
    found = re.search(r"asking again goes on from page (\d+) of 40\.\n$", errors)
    assert found, errors
    with Library.open(data_dir) as library:
        assert [document.name for document in list_documents(library)] == ["long.pdf"]
    early = answer_of(run("ask", "--json", "--focus", "whole", "--answer-after", "0", long, "What was agreed?"))
    (document,) = early["coverage"]["documents"]
    kept, read = int(found[1]) - 1, len(document["pages_read"])
    assert kept <= read <= kept + 2, "the model may be in the middle of a step when it hears that it is enough"
    assert document["pages_read"] + document["pages_not_yet_read"] == list(range(1, 41))
    # Asked at the page where reading was stopped, the model goes back to that page's end, which lies behind the place
    # that was kept: then this one page is read again. Otherwise none is.
    again = 1 if read == kept else 0
    assert early["timing"]["reused_tokens"] >= document["tokens"] * (kept - again) // read * 0.9
    assert "not read yet" in " ".join(early["coverage"]["left_out"])


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without telling it")
def test_sigterm_ends_a_command_as_ctrl_c_does(data_dir: Path, tmp_path: Path) -> None:
    hangs = documents.write_pdf(tmp_path / "hangs.pdf", [documents.PageSpec([documents.Nest(28)])])
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "add", "--data-dir", data_dir, hangs],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr is not None
    assert "hangs.pdf" in process.stderr.readline()
    process.send_signal(signal.SIGTERM)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, "")
    assert errors.startswith("pincite: ")
    assert errors.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows has no groups that are told to end")
def test_sigterm_to_all_processes_is_no_failure_of_the_model(
    data_dir: Path, starter_folder: Path, tmp_path: Path
) -> None:
    """As `timeout` and services send it: the model's process is ended, too, and first."""
    long = long_document(tmp_path)
    process = subprocess.Popen(
        command_line("ask", data_dir, starter_folder, "--focus", "whole", long, "What was agreed?"),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wait_until_shown(process, r"Reading the documents, page \d+/40")
    os.killpg(process.pid, signal.SIGTERM)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, ""), errors
    assert "pincite: " in errors and "exit code" not in errors and "Traceback" not in errors
