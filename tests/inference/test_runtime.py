"""Devices and sessions: what is chosen, why, and that choosing is quiet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import EngineFailed, ModelDamaged, UsageError
from app.inference import runtime
from app.inference.cuda_driver import NoGpu
from app.inference.runtime import choose_device, default_threads, open_graph


def test_asking_for_the_cpu_gives_the_cpu() -> None:
    device = choose_device("cpu")
    assert (device.kind, device.reason) == ("cpu", "CPU: the processor was chosen")
    assert device.name


def test_an_unknown_device_is_refused() -> None:
    with pytest.raises(UsageError, match="auto, gpu, cpu"):
        choose_device("tpu")


def test_choosing_writes_nothing_and_gives_one_line() -> None:
    code = "from app.inference.runtime import choose_device; d = choose_device('auto'); assert '\\n' not in d.reason"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=Path(__file__).parents[2])
    assert (result.returncode, result.stdout, result.stderr) == (0, b"", b"")


def test_a_driver_without_working_cuda_is_not_believed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A machine that has the driver but not CUDA's libraries: onnxruntime itself would print errors and go on."""
    if choose_device("auto").kind == "gpu":
        pytest.skip("CUDA works on this machine")
    monkeypatch.setattr(runtime, "name_of_first_gpu", lambda: "NVIDIA Test GPU")
    device = choose_device("auto")
    assert device.kind == "cpu"
    assert "CUDA" in device.reason and "\n" not in device.reason
    with pytest.raises(EngineFailed, match="CUDA"):
        choose_device("gpu")
    assert capfd.readouterr() == ("", "")


def test_a_graph_that_the_gpu_does_not_take_runs_on_the_cpu_and_says_why(
    monkeypatch: pytest.MonkeyPatch, tiny_folder: Path
) -> None:
    def refuse(path: Path, options: object) -> None:
        raise NoGpu("CUDA does not compute this model's GroupQueryAttention")

    monkeypatch.setattr(runtime, "choose_device", lambda asked: runtime.Device("gpu", "NVIDIA Test GPU", "GPU"))
    monkeypatch.setattr(runtime, "_open_on_gpu", refuse)
    _, device = open_graph(tiny_folder / "decoder.onnx", "auto")
    assert (device.kind, device.reason) == ("cpu", "CPU: CUDA does not compute this model's GroupQueryAttention")
    with pytest.raises(EngineFailed, match="GroupQueryAttention"):
        open_graph(tiny_folder / "decoder.onnx", "gpu")


def test_heavy_operators_left_to_the_cpu_are_found(tiny_folder: Path) -> None:
    """A session on the CPU leaves all of them there."""
    import onnxruntime

    options = runtime._session_options(1)
    options.add_session_config_entry("session.record_ep_graph_assignment_info", "1")
    session = onnxruntime.InferenceSession(tiny_folder / "decoder.onnx", options, providers=["CPUExecutionProvider"])
    assert "GroupQueryAttention" in runtime._operators_on_cpu(session) & runtime._HEAVY_OPERATORS


def test_threads_are_at_least_one_and_at_most_the_limit() -> None:
    assert 1 <= default_threads() <= runtime.MAX_THREADS


def test_a_file_that_is_no_graph_is_refused_in_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "decoder.onnx"
    path.write_bytes(b"no graph")
    with pytest.raises(ModelDamaged, match=r"decoder\.onnx") as caught:
        open_graph(path, "cpu")
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_onnxruntime_keeps_no_diary_to_send(tiny_folder: Path, tmp_path: Path) -> None:
    """Its wheels collect events in a database under the user's cache, and send them, unless they are told not to."""
    code = "import sys, pathlib, app.inference.runtime as r; r.open_graph(pathlib.Path(sys.argv[1]), 'cpu')"
    home = {name: str(tmp_path) for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME", "TMPDIR")}
    environment = {name: value for name, value in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    command = [sys.executable, "-B", "-c", code, str(tiny_folder / "decoder.onnx")]
    subprocess.run(command, check=True, cwd=Path(__file__).parents[2], env=environment | home)
    assert list(tmp_path.rglob("*")) == []
