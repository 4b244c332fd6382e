"""Arguments that cannot be meant, and places where this user may not look: one sentence each, before work is done."""

from __future__ import annotations

import ctypes
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from command_runner import Pincite, commands_over

from app import cli

ROOT = Path(__file__).resolve().parents[2]
DROP_FROM_BOUNDS = 24
"""PR_CAPBSET_DROP of prctl(2)."""
LOOK_EVERYWHERE = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: with them root reads what it may not."""


@pytest.fixture
def pincite(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Pincite:
    return commands_over(tmp_path / "data", capsys)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("add", ""), "a name is empty"),
        (("ask", "-", "Who?"), "- would be the standard input"),
        (("batch", "{file}", "{file}", "--out", "a.csv", "--out", "a.csv"), "Two results go to the same file."),
        (("list", "more"), "Unrecognized arguments: more. To see how it is used: pincite list --help"),
        (("search", "rent", "--limit", "0"), "it wants a whole number from 1 on, not '0'"),
        (("fit", "gemma-3-270m-starter", "--context", "-4"), "it wants a whole number from 1 on, not '-4'"),
        (("fit", "gemma-3-270m-starter", "--memory", "nan"), "it wants a number of gigabytes, such as 7.5, not 'nan'"),
        (("models", "catalogue", "--memory", "inf"), "it wants a number of gigabytes"),
        (("models", "remote", "add", "x", "http://127.0.0.1:1", "--context", "0"), "it wants a whole number"),
        (("serve", "--port", "99999"), "it wants a port, 0 to 65535, not '99999'"),
        (("ask", "{file}", "Why?", "--answer-after", "-1"), "it wants a number of seconds, such as 30, not '-1'"),
        (("ask", "{file}", "Why?", "--pan-and-scan", "x"), "Pan-and-scan is auto, off, or"),
        (("mcp", "--model", "remote:x"), "is a server"),
        (("ask", "{file}", "Why?", "--model", ""), "Argument --model: it is empty; leave it out"),
        (("extract", "{file}", "--schema", "{file}", "--pages", " "), "Argument --pages: it is empty; leave it out"),
        (("batch", "{file}", "{file}", "--out", "a.csv", "--pages", ""), "Argument --pages: it is empty; leave it out"),
    ],
)
def test_values_that_cannot_be_meant_are_refused_in_words(
    pincite: Pincite, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    (tmp_path / "file.txt").write_text("Words.")
    code, out, err = pincite(*(argument.format(file=tmp_path / "file.txt") for argument in arguments))
    assert (code, out) == (2, "")
    assert says in err and len(err.splitlines()) == 1
    assert "(1 page" not in pincite("list")[1], "nothing was read for it"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder that a program is in")
def test_a_folder_that_is_gone_while_one_is_in_it_is_said(
    pincite: Pincite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    code, out, err = pincite("add", "file.txt")
    assert (code, out) == (2, "") and "the folder that you are in is no longer there" in err
    assert pincite("list")[0] == 0, "which names no file"
    monkeypatch.chdir(tmp_path)


def test_a_question_without_quotation_marks_is_recognised(pincite: Pincite, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("Words.")
    code, _, err = pincite("ask", tmp_path / "file.txt", "Who", "paid", "for", "it?")
    assert code == 3 and "There is no file Who. Where it is a word of the question" in err
    code, _, err = pincite("ask", tmp_path / "none.txt", "Who paid?")
    assert code == 3 and "quotation marks" not in err


@pytest.mark.parametrize("first", [["--json", "--data-dir", "{data}"], ["--data-dir={data}", "--json"]])
def test_options_of_all_commands_may_stand_before_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], first: list[str]
) -> None:
    assert cli.main([*(option.format(data=tmp_path / "here") for option in first), "list"]) == 0
    assert json.loads(capsys.readouterr().out) == {"documents": []}
    assert (tmp_path / "here").is_dir()


@pytest.mark.parametrize(
    ("arguments", "usage"), [((), "pincite [-h]"), (("help",), "pincite [-h]"), (("help", "ask"), "pincite ask [-h]")]
)
def test_who_asks_for_help_gets_it(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], usage: str) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0 and capsys.readouterr().out.startswith(f"usage: {usage}")


@pytest.mark.parametrize("command", ["ask", "mcp"])
def test_a_model_that_is_not_there_is_said_before_documents_are_read(
    pincite: Pincite, tmp_path: Path, command: str
) -> None:
    (tmp_path / "file.txt").write_text("Words.")
    files = (tmp_path / "file.txt", "Why?") if command == "ask" else ()
    code, _, err = pincite(command, "--model", "no-such-model", *files)
    assert code == 9 and "There is no model 'no-such-model'" in err
    assert "The library is empty" in pincite("list")[1]


def test_a_port_that_another_program_has_is_said_before_a_model_is_started(pincite: Pincite) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        code, out, err = pincite("serve", "--port", str(port), "--model", "no-such-model")
    assert (code, out) == (2, "") and f"The port {port} cannot be used" in err
    code, _, err = pincite("serve", "--port", "0", "--model", "no-such-model")
    assert code == 9 and "There is no model 'no-such-model'" in err


def test_a_model_folder_needs_no_making(pincite: Pincite, starter_folder: Path) -> None:
    code, _, err = pincite("models", "add", starter_folder)
    assert code == 2 and f"pincite models use {starter_folder}" in err


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A folder with a document into which its own owner may not look."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "file.txt").write_text("Words.")
    folder.chmod(0)
    yield folder
    folder.chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="rights are taken away as Linux has them")
@pytest.mark.parametrize(
    ("arguments", "exit_code"),
    [
        (("add", "{locked}"), 3),
        (("add", "{locked}/file.txt"), 3),
        (("ask", "{locked}/file.txt", "Why?"), 3),
        (("watch", "--once", "{locked}"), 3),
        (("fit", "{locked}"), 3),
        (("models", "find", "{locked}"), 3),
        (("models", "add", "{locked}/model.gguf"), 3),
        (("list", "--data-dir", "{locked}/data"), 15),
    ],
)
def test_where_this_user_may_not_look_is_said(
    locked: Path, tmp_path: Path, arguments: tuple[str, ...], exit_code: int
) -> None:
    command, *more = (argument.format(locked=locked) for argument in arguments)
    result = subprocess.run(
        [sys.executable, "-m", "app", command, "--data-dir", str(tmp_path / "data"), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=look_nowhere_else,
    )
    assert result.returncode == exit_code, result.stderr
    last = result.stderr.splitlines()[-1]
    assert last.startswith("pincite: ") and "ermission" in last
    assert "Traceback" not in result.stderr


def look_nowhere_else() -> None:
    """In a child of root: have its rights be those of an ordinary owner."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in LOOK_EVERYWHERE:
            libc.prctl(DROP_FROM_BOUNDS, capability, 0, 0, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="rights are taken away as Linux has them")
def test_results_that_cannot_be_written_are_said_before_the_work(tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    (tmp_path / "file.txt").write_text("Words.")
    folder.chmod(0o500)
    data = ["--data-dir", str(tmp_path / "data")]
    result = subprocess.run(
        [sys.executable, "-m", "app", "ask", *data, "--export", str(folder / "a.md"), str(tmp_path / "file.txt"), "?"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        preexec_fn=look_nowhere_else,
    )
    folder.chmod(0o700)
    assert result.returncode == 2
    assert "a.md cannot be written: nothing may be written to the folder" in result.stderr
    assert len(result.stderr.splitlines()) == 1
