"""What is built, locked and installed: the wheel is complete, and the lock is what pyproject.toml asks for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = [Requirement(entry) for entry in re.findall(r"^([a-z0-9].*?)(?: \\)?$", LOCK, flags=re.MULTILINE)]
ASKED = [Requirement(line) for line in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"])]

MACHINES = {
    "linux-x86_64": ("linux", "x86_64", "onnxruntime-gpu"),
    "linux-aarch64": ("linux", "aarch64", "onnxruntime"),
    "windows-amd64": ("win32", "AMD64", "onnxruntime-gpu"),
    "macos-arm64": ("darwin", "arm64", "onnxruntime"),
    "macos-x86_64": ("darwin", "x86_64", "onnxruntime"),
}


def _applies(requirement: Requirement, **machine: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(machine)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("requirements", [ASKED, LOCKED], ids=["pyproject", "lock"])
def test_each_machine_gets_one_onnxruntime(requirements: list[Requirement], machine: str) -> None:
    system, processor, expected = MACHINES[machine]
    chosen = [
        requirement.name
        for requirement in requirements
        if requirement.name.startswith("onnxruntime")
        and _applies(requirement, sys_platform=system, platform_machine=processor)
    ]
    assert chosen == [expected]


def test_one_distribution_alone_brings_onnxruntime_here() -> None:
    assert len(set(packages_distributions()["onnxruntime"])) == 1


@pytest.mark.parametrize("asked", [asked for asked in ASKED if _applies(asked)], ids=lambda asked: asked.name)
def test_what_is_asked_is_locked_and_what_is_locked_is_tested(asked: Requirement) -> None:
    name = asked.name.lower().replace("_", "-")
    locked = [requirement for requirement in LOCKED if requirement.name == name and _applies(requirement)]
    assert len(locked) == 1, f"{name}: run `make lock`"
    (pin,) = locked[0].specifier
    assert pin.operator == "=="
    assert asked.specifier.contains(pin.version), f"{name}: run `make lock`"
    assert version(name) == pin.version, f"{name}: run `make test`, which installs what is locked"


def test_lock_names_no_source_and_checks_everything() -> None:
    assert len(LOCKED) > 40
    assert LOCK.count("--hash=sha256:") > len(LOCKED)
    assert all(f"{requirement.name}==" in LOCK for requirement in LOCKED)
    assert "://" not in LOCK
    unhashed = re.findall(r"^[a-z0-9][^\\\n]*$", LOCK, flags=re.MULTILINE)
    assert not unhashed


def test_original_implementations_are_an_extra_only() -> None:
    reference = {Requirement(line).name for line in PROJECT["optional-dependencies"]["reference"]}
    assert {"torch", "transformers"} <= reference
    assert not reference & {requirement.name for requirement in (*LOCKED, *ASKED)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy: setuptools leaves folders behind."""
    copy, out = tmp_path_factory.mktemp("source") / "pincite", tmp_path_factory.mktemp("wheel")
    for name in ("app", "export_onnx"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    _run(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", out, copy)
    (built,) = out.glob("pincite-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it, without its dependencies: those are found where the tests find them."""
    folder = tmp_path_factory.mktemp("installed")
    _run(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


def test_wheel_holds_all_sources_the_sample_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sources = {p.relative_to(ROOT).as_posix() for name in ("app", "export_onnx") for p in (ROOT / name).rglob("*.py")}
    assert sources <= names
    assert "app/samples/tide-gauge-report.pdf" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"app", "export_onnx"}


def test_installed_command_runs_far_from_the_sources(installed: Path, tmp_path: Path) -> None:
    """Nothing is found by being in the repository: not the code, not the sample, not the exporter."""
    answer = _run(installed / "bin" / "pincite", "--version", cwd=tmp_path, path=installed)
    assert answer.startswith("Pincite ")
    where = "import app, export_onnx; print(app.__file__, export_onnx.__file__)"
    assert _run(sys.executable, "-c", where, cwd=tmp_path, path=installed).count(str(installed)) == 2
    assert "SOURCE" in _run(sys.executable, "-m", "export_onnx", "--help", cwd=tmp_path, path=installed)


def test_installed_window_command_leads_to_a_function(installed: Path, tmp_path: Path) -> None:
    load = (
        "from importlib.metadata import distribution\n"
        "points = distribution('pincite').entry_points\n"
        "print(*(callable(point.load()) for point in points), *(point.name for point in points))"
    )
    words = _run(sys.executable, "-c", load, cwd=tmp_path, path=installed).split()
    assert sorted(words) == ["True", "True", "pincite", "pincite-gui"]


def _run(*command: str | Path, cwd: Path | None = None, path: Path | None = None) -> str:
    """Run a command to its good end and give what it printed; `path` comes first among the places of modules."""
    places = [str(path), os.environ["PYTHONPATH"]] if path else [os.environ["PYTHONPATH"]]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(places), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
