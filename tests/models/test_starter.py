"""The starter is exported once, whoever asks, and a failed export leaves nothing.

The exporters here fail, stall and lie on purpose; where one succeeds, it copies a real model folder.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from app.errors import Cancelled, ExportFailed, LibraryUnusable, NoSpace
from app.inference.model_files import MANIFEST, WEIGHTS, read_manifest
from app.models.starter import STARTER_NAME, ensure_starter, export_command, starter_folder
from app.paths import Paths

ROOT = Path(__file__).parents[2]
Script = Callable[[str], None]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "data")


@pytest.fixture
def model(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small real model folder that scripted exporters can copy."""
    monkeypatch.setenv("TEST_MODEL", str(tiny_folder))
    return tiny_folder


@pytest.fixture
def exporter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """Puts a script in the exporter's place. It notes each start in the file `starts`."""

    def install(body: str) -> None:
        script = tmp_path / "exporter.py"
        head = f"""
import json, os, shutil, sys, time
out, model = sys.argv[1], os.environ.get("TEST_MODEL", "")
with open({str(tmp_path / "starts")!r}, "a") as file:
    file.write(f"{{os.getpid()}}\\n")
"""
        script.write_text(head + body)
        monkeypatch.setattr(
            "app.models.starter.export_command", lambda out: [sys.executable, "-S", str(script), str(out)]
        )

    return install


def starts(paths: Paths) -> list[int]:
    file = paths.data.parent / "starts"
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def silent(done: int, total: int, text: str) -> None:
    return


def never() -> bool:
    return False


def left_behind(paths: Paths) -> list[str]:
    """What lies in the models folder besides the lock file, which stays."""
    lock = f".{STARTER_NAME}.lock"
    return sorted(file.name for file in paths.models.iterdir() if file.name != lock)


COPY = "shutil.copytree(model, out)\n"


def test_the_real_exporter_is_called_by_its_own_command(tmp_path: Path) -> None:
    """Everything the command names is there: the exporter reads it as it is meant, up to the export itself."""
    command = export_command(tmp_path / "out")
    parse = "import sys; from export_onnx.__main__ import make_parser; print(make_parser().parse_args(sys.argv[1:]))"
    assert command[:3] == [sys.executable, "-m", "export_onnx"]
    shown = subprocess.run([sys.executable, "-c", parse, *command[3:]], cwd=ROOT, capture_output=True, text=True)
    assert "source='starter'" in shown.stdout and "json_progress=True" in shown.stdout, shown.stderr


def test_a_finished_starter_is_taken_as_it_is(starter_folder: Path, paths: Paths, exporter: Script) -> None:
    exporter("sys.exit(11)")
    paths.models.mkdir(parents=True)
    (paths.models / STARTER_NAME).symlink_to(starter_folder)
    folder = ensure_starter(paths, silent, never)
    assert read_manifest(folder).name == "Gemma 3 270M"
    assert starts(paths) == []


def test_it_is_exported_at_first_use_with_progress(model: Path, paths: Paths, exporter: Script) -> None:
    exporter(
        'print("not progress"); print(json.dumps({"done": 1}))\n'
        'print(json.dumps({"done": 1, "total": 2, "text": "layer 1"}), flush=True)\n'
        + COPY
        + 'print(json.dumps({"done": 2, "total": 2, "text": "done"}), flush=True)\n'
    )
    heard: list[tuple[int, int, str]] = []
    for _ in range(2):
        folder = ensure_starter(paths, lambda *step: heard.append(step), never)
    assert folder == starter_folder(paths) and read_manifest(folder) == read_manifest(model)
    assert heard == [(1, 2, "layer 1"), (2, 2, "done")]
    assert len(starts(paths)) == 1 and left_behind(paths) == [STARTER_NAME]


@pytest.mark.parametrize("damage", ["truncated", "no manifest", "older format", "a file"])
def test_a_folder_that_cannot_be_used_is_made_again_and_says_why(
    model: Path, paths: Paths, exporter: Script, damage: str
) -> None:
    exporter(COPY)
    folder = starter_folder(paths)
    if damage == "a file":
        paths.models.mkdir(parents=True)
        folder.write_text("in the way")
    else:
        shutil.copytree(model, folder)
    if damage == "truncated":
        os.truncate(folder / WEIGHTS, 100)
    elif damage == "no manifest":
        (folder / MANIFEST).unlink()
    elif damage == "older format":
        values = json.loads((folder / MANIFEST).read_text())
        (folder / MANIFEST).write_text(json.dumps({**values, "format_version": 0}))
    heard: list[str] = []
    ensure_starter(paths, lambda done, total, text: heard.append(text), never)
    assert read_manifest(folder) == read_manifest(model)
    assert heard[0].startswith("it is made again. ")
    expected = {"truncated": "100 bytes", "no manifest": "missing", "older format": "format 0", "a file": MANIFEST}
    assert expected[damage] in heard[0]
    assert left_behind(paths) == [STARTER_NAME]


@pytest.mark.parametrize(
    ("body", "error", "sentence"),
    [
        (
            "print('progress?', file=sys.stderr); sys.exit('The GGUF file is damaged.')",
            ExportFailed,
            "GGUF file is dam",
        ),
        ("print('There is no space left.', file=sys.stderr); sys.exit(13)", NoSpace, "no space left"),
        ("print('Not writable.', file=sys.stderr); sys.exit(15)", LibraryUnusable, "Not writable"),
        ("sys.exit(3)", ExportFailed, "code 3 and gave no reason"),
        ("os.kill(os.getpid(), 9)", ExportFailed, "signal 9"),
        ("pass", ExportFailed, "model.json is missing"),  # says it is done, and has written nothing
        (COPY + "os.truncate(out + '/weights.data', 7)", ExportFailed, "7 bytes instead of"),
        ("os.makedirs(out + '/sub'); sys.exit('Half way.')", ExportFailed, "Half way"),
        ("print('x' * 10_000_000); print('y' * 10_000_000, file=sys.stderr); sys.exit('Much.')", ExportFailed, "Much"),
    ],
)
def test_an_exporter_that_fails_leaves_nothing(
    model: Path, paths: Paths, exporter: Script, body: str, error: type[Exception], sentence: str
) -> None:
    exporter(body)
    with pytest.raises(error, match=sentence) as caught:
        ensure_starter(paths, silent, never)
    assert str(caught.value).startswith("The starter model could not be prepared")
    assert left_behind(paths) == []
    exporter(COPY)
    ensure_starter(paths, silent, never)  # and the next try works


def test_an_exporter_that_cannot_be_started(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.models.starter.export_command", lambda out: ["/nowhere/python", str(out)])
    with pytest.raises(ExportFailed, match="did not start"):
        ensure_starter(paths, silent, never)
    assert left_behind(paths) == []


STALL = """
os.makedirs(out + ".part")
print(json.dumps({"done": 1, "total": 9, "text": "stalling"}), flush=True)
time.sleep(600)
"""


@pytest.mark.parametrize("deaf", [False, True])
@pytest.mark.parametrize("how", ["cancelled", "interrupted"])
def test_stopping_ends_the_child_and_leaves_nothing(
    paths: Paths, exporter: Script, monkeypatch: pytest.MonkeyPatch, how: str, deaf: bool
) -> None:
    monkeypatch.setattr("app.outside.child_lines._GRACE_S", 0.3)
    exporter(("import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)" if deaf else "") + STALL)
    stop = threading.Event()

    def on_progress(done: int, total: int, text: str) -> None:
        if how == "interrupted":
            raise KeyboardInterrupt
        stop.set()

    with pytest.raises(Cancelled if how == "cancelled" else KeyboardInterrupt):
        ensure_starter(paths, on_progress, stop.is_set)
    (child,) = starts(paths)
    assert not psutil.pid_exists(child)
    assert left_behind(paths) == []


CHILD = """
import sys
from pathlib import Path
import app.models.starter as starter
from app.paths import Paths
script = sys.argv[2]
starter.export_command = lambda out: [sys.executable, "-S", script, str(out)]
print("ready", flush=True)
sys.stdin.readline()
folder = starter.ensure_starter(Paths.under(Path(sys.argv[1])), lambda *step: print(*step, flush=True), lambda: False)
print(folder.name)
"""


def start_asking(paths: Paths) -> subprocess.Popen[str]:
    """Another process that asks for the starter."""
    command = [sys.executable, "-c", CHILD, str(paths.data), str(paths.data.parent / "exporter.py")]
    child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None and child.stdout.readline() == "ready\n"
    return child


def test_two_processes_at_once_export_once_and_the_second_says_that_it_waits(
    model: Path, paths: Paths, exporter: Script
) -> None:
    is_waited_for = paths.data.parent / "is waited for"
    exporter(
        'print(json.dumps({"done": 1, "total": 2, "text": "at it"}), flush=True)\n'
        f"while not os.path.exists({str(is_waited_for)!r}):\n    time.sleep(0.01)\n" + COPY
    )
    children = [start_asking(paths) for _ in range(2)]

    def all_of(child: subprocess.Popen[str]) -> str:
        output = ""
        for line in child.stdout or ():
            output += line
            if "another copy of Pincite" in line:
                is_waited_for.touch()
        return output

    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    with ThreadPoolExecutor(2) as readers:
        outputs = list(readers.map(all_of, children))
    for child in children:
        child.communicate()
        assert child.returncode == 0
    assert len(starts(paths)) == 1
    assert sum("1 2 at it" in output for output in outputs) == 1
    assert sum("another copy of Pincite" in output for output in outputs) == 1
    assert all(output.endswith(f"{STARTER_NAME}\n") for output in outputs)


def test_waiting_for_another_process_can_be_cancelled(model: Path, paths: Paths, exporter: Script) -> None:
    exporter(STALL)
    other = start_asking(paths)
    assert other.stdin is not None and other.stdout is not None
    other.stdin.write("go\n")
    other.stdin.flush()
    assert "stalling" in other.stdout.readline()
    stop = threading.Event()
    with pytest.raises(Cancelled):
        ensure_starter(paths, lambda done, total, text: stop.set(), stop.is_set)
    other.kill()
    other.communicate()
    (orphan,) = starts(paths)
    assert psutil.pid_exists(orphan), "killed with -9, it could not end its exporter"
    exporter(COPY)
    ensure_starter(paths, silent, never)  # an orphan at work, and its leftovers, do no harm
    assert left_behind(paths) == [STARTER_NAME]
    psutil.Process(orphan).kill()


def test_a_models_folder_that_cannot_be_made(paths: Paths) -> None:
    paths.data.mkdir(parents=True)
    paths.models.write_text("in the way")
    with pytest.raises(LibraryUnusable, match="models"):
        ensure_starter(paths, silent, never)


def test_the_child_is_told_to_stay_off_the_network(model: Path, paths: Paths, exporter: Script) -> None:
    names = ["HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"]
    exporter(f"assert all(os.environ[name] == '1' for name in {names!r})\nassert sys.stdin.read() == ''\n" + COPY)
    ensure_starter(paths, silent, never)
