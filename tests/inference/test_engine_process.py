"""The engine in its child process: same answers, prompt cancelling, and deaths that cost one request."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from app.errors import Cancelled, DocumentTooLong, EngineFailed, ModelDamaged, UsageError
from app.inference.engine import Engine
from app.inference.engine_process import EngineProcess
from app.inference.requests import (
    EngineInfo,
    EngineOptions,
    Generated,
    GenerateRequest,
    ReadingProgress,
    Scored,
    ScoreRequest,
)

STREAM = tuple(np.random.default_rng(9).integers(6, 400, 4096).tolist())
REQUEST = GenerateRequest(prompt_ids=STREAM[:700], max_tokens=6, checkpoints=(100,), drafting=False)
LONG = GenerateRequest(prompt_ids=STREAM[:20], max_tokens=4000)


@pytest.fixture(scope="module")
def process(tiny_folder: Path) -> Iterator[EngineProcess]:
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", threads=1))
    yield process
    process.close()


def wait_until(condition: Callable[[], bool]) -> None:
    """Poll for up to a minute; only a hang takes that long."""
    end = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_gone(process_id: int) -> bool:
    try:
        return bool(psutil.Process(process_id).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


def generated(process: EngineProcess | Engine, request: GenerateRequest = REQUEST) -> Generated:
    *_, last = process.generate(request)
    assert isinstance(last, Generated)
    return last


def test_answers_are_those_of_the_engine_itself(process: EngineProcess, tiny_folder: Path) -> None:
    engine = Engine.load(tiny_folder, EngineOptions(device="cpu", threads=1))
    direct, piped = list(engine.generate(REQUEST)), list(process.generate(REQUEST))
    assert piped[:-1] == direct[:-1]
    assert isinstance(piped[0], ReadingProgress)
    last, expected = piped[-1], direct[-1]
    assert isinstance(last, Generated) and isinstance(expected, Generated)
    assert (last.text, last.token_ids, last.logprobs) == (expected.text, expected.token_ids, expected.logprobs)
    scoring = ScoreRequest(prompt_ids=STREAM[:50], continuations=(STREAM[60:70], STREAM[80:81]))
    *_, found = process.score(scoring)
    *_, wanted = engine.score(scoring)
    assert isinstance(found, Scored) and isinstance(wanted, Scored)
    assert found.logprobs == wanted.logprobs
    assert process.tokenizer.control_tokens == engine.tokenizer.control_tokens
    assert isinstance(process.info, EngineInfo)
    assert (process.info.device, process.info.context_length) == ("cpu", 4096)
    assert process.info.process_id != os.getpid()


def test_what_was_read_stays_in_the_child(process: EngineProcess) -> None:
    generated(process)
    assert generated(process).timing.reused_tokens == 700


@pytest.mark.parametrize("events_before", [1, 2, 5])
def test_cancelling_ends_the_request_and_nothing_else(process: EngineProcess, events_before: int) -> None:
    seen: list[object] = []
    with pytest.raises(Cancelled):
        for event in process.generate(LONG, lambda: len(seen) >= events_before):
            seen.append(event)
    assert len(seen) < 1000
    assert len(generated(process).token_ids) == 6


def test_a_cancel_that_comes_too_late_does_not_touch_the_next_request(process: EngineProcess) -> None:
    request = GenerateRequest(prompt_ids=STREAM[:5], max_tokens=1)
    for _ in range(20):
        try:
            for _ in process.generate(request, lambda: True):
                pass
        except Cancelled:
            pass
        assert len(generated(process, request).token_ids) == 1


def test_a_dropped_answer_is_cancelled(process: EngineProcess) -> None:
    running = process.generate(LONG)
    next(running)
    with pytest.raises(EngineFailed, match="busy"):
        generated(process)
    running.close()  # type: ignore[attr-defined]  # a generator behind its Iterator type
    assert len(generated(process).token_ids) == 6


def test_errors_arrive_as_themselves(process: EngineProcess) -> None:
    with pytest.raises(DocumentTooLong, match="5 tokens too long"):
        generated(process, GenerateRequest(prompt_ids=STREAM + STREAM[:4], max_tokens=1))
    with pytest.raises(UsageError):
        generated(process, GenerateRequest(prompt_ids=(), max_tokens=1))
    assert len(generated(process).token_ids) == 6


def test_a_killed_child_costs_one_request(tiny_folder: Path) -> None:
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", threads=1))
    before = generated(process)
    running = process.generate(LONG)
    next(running)
    psutil.Process(process.info.process_id).kill()
    with pytest.raises(EngineFailed, match="memory"):
        list(running)
    with pytest.raises(EngineFailed, match="memory"):
        generated(process)
    first = process.info.process_id
    process.restart()
    assert process.info.process_id != first
    assert generated(process).token_ids == before.token_ids
    process.close()


def test_a_child_that_is_killed_while_idle_is_noticed(tiny_folder: Path) -> None:
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", threads=1))
    psutil.Process(process.info.process_id).kill()
    with pytest.raises(EngineFailed, match="memory"):
        generated(process)
    process.close()
    process.close()


def test_closing_ends_the_child_also_in_the_middle_of_an_answer(tiny_folder: Path) -> None:
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", threads=1))
    running = process.generate(LONG)
    next(running)
    process.close()
    assert is_gone(process.info.process_id)
    with pytest.raises(EngineFailed):
        next(running)
    with pytest.raises(EngineFailed):
        generated(process)


def test_closing_from_another_thread_does_not_hang_a_request(tiny_folder: Path) -> None:
    process = EngineProcess.start(tiny_folder, EngineOptions(device="cpu", threads=1))
    errors: list[Exception] = []

    def ask() -> None:
        try:
            generated(process, LONG)
        except Exception as error:
            errors.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    time.sleep(0.3)
    process.close()
    asking.join(60)
    assert not asking.is_alive()
    assert [type(error) for error in errors] == [EngineFailed]


def test_a_model_that_cannot_be_loaded_is_said_and_leaves_no_process(tiny_folder: Path, tmp_path: Path) -> None:
    children = {child.pid for child in psutil.Process().children(recursive=True)}
    with pytest.raises(ModelDamaged, match="no model"):
        EngineProcess.start(tmp_path)
    folder = tmp_path / "model"
    shutil.copytree(tiny_folder, folder)
    (folder / "decoder.onnx").write_bytes(b"x" * (folder / "decoder.onnx").stat().st_size)
    with pytest.raises(ModelDamaged, match=r"decoder\.onnx"):
        EngineProcess.start(folder)
    with pytest.raises(UsageError):
        EngineProcess.start(tiny_folder, EngineOptions(context_length=10**9))
    left = {child.pid for child in psutil.Process().children(recursive=True) if not is_gone(child.pid)} - children
    assert all("resource_tracker" in " ".join(psutil.Process(pid).cmdline()) for pid in left)


def test_a_device_that_is_not_there_is_said(tiny_folder: Path) -> None:
    if Engine.load(tiny_folder, EngineOptions(device="auto")).info.device == "gpu":
        pytest.skip("this machine has a GPU")
    with pytest.raises(EngineFailed, match="GPU"):
        EngineProcess.start(tiny_folder, EngineOptions(device="gpu"))


SCRIPT = """
import sys
from pathlib import Path
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions, GenerateRequest

if __name__ == "__main__":
    process = EngineProcess.start(Path(sys.argv[1]), EngineOptions(threads=1))
    print(process.info.process_id, flush=True)
    for _ in process.generate(GenerateRequest(prompt_ids=tuple(range(6, 26)), max_tokens=int(sys.argv[2]))):
        pass
    print("finished", flush=True)
    sys.stdin.read()
"""


def start_program(folder: Path, scratch: Path, tokens: int) -> tuple[subprocess.Popen[str], int]:
    """A program of its own whose engine is answering, and the engine's process id."""
    script = scratch / "program.py"
    script.write_text(SCRIPT)
    root = Path(__file__).parents[2]
    program = subprocess.Popen(
        [sys.executable, str(script), str(folder), str(tokens)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": f"{root}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        start_new_session=True,
    )
    assert program.stdout is not None
    return program, int(program.stdout.readline())


def rest_of(program: subprocess.Popen[str]) -> tuple[str, str]:
    """What is still printed. Not by `communicate`, which would miss what `readline` has read ahead."""
    assert program.stdin is not None and program.stdout is not None and program.stderr is not None
    program.stdin.close()
    with program.stdout, program.stderr:
        printed = program.stdout.read(), program.stderr.read()
    program.wait()
    return printed


@pytest.fixture
def parent(tiny_folder: Path, tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    program, child = start_program(tiny_folder, tmp_path, tokens=4000)
    yield program, child
    program.kill()
    program.communicate()


def test_the_child_ends_when_its_parent_is_killed(parent: tuple[subprocess.Popen[str], int]) -> None:
    program, child = parent
    assert not is_gone(child)
    program.kill()
    wait_until(lambda: is_gone(child))


def test_the_child_is_deaf_to_ctrl_c(tiny_folder: Path, tmp_path: Path) -> None:
    program, child = start_program(tiny_folder, tmp_path, tokens=500)
    os.kill(child, signal.SIGINT)
    assert rest_of(program) == ("finished\n", "")


def test_ctrl_c_ends_the_parent_and_the_child_follows_quietly(parent: tuple[subprocess.Popen[str], int]) -> None:
    program, child = parent
    os.killpg(program.pid, signal.SIGINT)
    _, errors = program.communicate()
    assert program.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1 and "answer_parent" not in errors  # the script's own KeyboardInterrupt
    wait_until(lambda: is_gone(child))


def test_nothing_is_written_to_the_terminal(tiny_folder: Path, tmp_path: Path) -> None:
    program, _ = start_program(tiny_folder, tmp_path, tokens=5)
    assert rest_of(program) == ("finished\n", "")


def test_who_starts_a_model_loads_no_onnxruntime() -> None:
    code = "import sys, app.inference.engine_process; print('onnxruntime' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


def test_a_folder_without_the_graph_of_a_kind_of_cache_is_damaged(tiny_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny_folder, tmp_path / "model")
    manifest = json.loads((folder / "model.json").read_text())
    del manifest["files"]["decoder_int8.onnx"]
    (folder / "model.json").write_text(json.dumps(manifest))
    with pytest.raises(ModelDamaged, match="int8"):
        EngineProcess.start(folder, EngineOptions(device="cpu", cache="int8"))
