"""Libraries for GPUs: what is missing is known, comes whole from any index, and never harms what worked before."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import onnxruntime
import pytest
from gpu_wheels import GPU, LIBRARIES, fill, wheel_of
from local_index import Index, local_index, make_wheel

from app import cli
from app.errors import Cancelled, DownloadDamaged, EngineFailed, HubFailed, NoSpace
from app.inference import device_trial, runtime
from app.inference.cuda_driver import Gpu, NoGpu
from app.inference.device_trial import try_device
from app.inference.engine_process import EngineProcess
from app.inference.requests import EngineOptions
from app.inference.runtime import Device
from app.models import gpu_libraries
from app.models.download import DownloadProgress
from app.models.gpu_libraries import (
    GpuFetched,
    delete_gpu_libraries,
    fetch_gpu_libraries,
    gpu_folder,
    gpu_state,
    what_is_in_the_way,
)
from app.models.outlook import machine_here
from app.paths import Paths

ROOT = Path(__file__).parents[2]


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[Index]:
    """An index with all that is needed, on a machine with a GPU, and little patience, but for one that stalls."""
    patience = {"tries": 3, "pause_s": 0.01, "stall_s": 600.0, "longest_wait_s": 1.0}
    monkeypatch.setattr(gpu_libraries, "PATIENCE", patience)
    monkeypatch.setattr(gpu_libraries, "list_gpus", lambda: (GPU,))
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)
    with local_index() as running:
        fill(running)
        monkeypatch.setenv("PINCITE_PACKAGE_INDEX", f"{running.address}/simple")
        yield running


def never() -> bool:
    return False


def fetch(paths: Paths) -> GpuFetched:
    """Fetch; progress never falls, and all that was to come is there."""
    *progress, end = list(fetch_gpu_libraries(paths, never))
    assert isinstance(end, GpuFetched)
    steps = [step for step in progress if isinstance(step, DownloadProgress)]
    amounts = [step.done for step in steps]
    assert amounts == sorted(amounts), "progress ran backwards"
    for _, library in LIBRARIES.values():
        assert (end.folder / library).stat().st_size == 40_000
    assert not gpu_state(paths).wanted
    assert {path.name for path in paths.gpu.iterdir()} <= {"libraries", ".lock"}, "nothing is left of the way"
    return end


def test_what_is_missing_is_fetched_when_asked_and_deleted_again(
    index: Index, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = ["--data-dir", str(tmp_path / "Daten 🦙 بيانات")]
    paths = Paths.under(Path(data[1]))
    assert cli.main(["models", "gpu", *data]) == 0
    said = capsys.readouterr().out
    assert "NVIDIA Test GPU, 8.6 GB" in said and "nvidia-cublas" in said and "docs.nvidia.com/cuda/eula" in said
    assert cli.main(["models", "gpu", "--json", *data]) == 0
    assert set(json.loads(capsys.readouterr().out)["missing"]) == set(LIBRARIES)
    assert not index.seen, "nothing is asked before the user wants it"

    assert cli.main(["models", "gpu", "--fetch", *data]) == 0
    assert "the GPU cannot be used" in capsys.readouterr().out, "there is no driver here, and it is said"
    libraries = paths.gpu / "libraries"
    assert gpu_folder(paths) == libraries
    assert (libraries / "x.dist-info/licenses/License.txt").exists(), "the licences stay with the libraries"
    assert not list(paths.data.rglob("*.h")) and not list(tmp_path.rglob("outside.so"))
    assert not list(tmp_path.rglob("absolute.so"))

    index.seen.clear()
    assert cli.main(["models", "gpu", "--fetch", *data]) == 0 and not index.seen, "what is there is not fetched again"
    capsys.readouterr()
    assert cli.main(["models", "gpu", "--delete", "--json", *data]) == 0
    assert json.loads(capsys.readouterr().out)["freed"] > 5 * 40_000
    assert not paths.gpu.exists() and gpu_folder(paths) is None and delete_gpu_libraries(paths) == 0


@pytest.mark.parametrize(
    "faults",
    [
        ["drop 1000", "drop 0", "drop 3000", "drop 1"],
        ["500", "503", "drop 300", "429"],
        ["stall 200", "drop 700", "whole"],
        ["drop 700", "416", "", "wrong"],
    ],
)
def test_trouble_on_the_way_is_got_over(
    index: Index, tmp_path: Path, faults: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if faults[0].startswith("stall"):  # elsewhere a slow machine would be taken for a stall
        monkeypatch.setitem(gpu_libraries.PATIENCE, "stall_s", 2.0)
    index.faults = list(faults)
    index.page_faults = ["503"]
    fetch(Paths.under(tmp_path))
    assert not index.faults


@pytest.mark.parametrize(
    ("faults", "page_faults", "error"),
    [
        (["wrong", "wrong"], [], DownloadDamaged),
        (["drop 9", "500", "500", "500"], [], HubFailed),
        (["404"], [], HubFailed),
        ([], ["404"], HubFailed),
        ([], ["<html>a login page</html>"], HubFailed),
        ([], ["[1]"], HubFailed),
        ([], ['{"files": [{"filename": 3, "url": null}, 7]}'], HubFailed),
    ],
)
def test_an_index_that_fails_is_said_and_nothing_of_it_is_used(
    index: Index, tmp_path: Path, faults: list[str], page_faults: list[str], error: type[Exception]
) -> None:
    index.faults, index.page_faults = faults, page_faults
    paths = Paths.under(tmp_path)
    with pytest.raises(error) as raised:
        list(fetch_gpu_libraries(paths, never))
    assert "Traceback" not in str(raised.value) and str(raised.value).endswith(".")
    assert gpu_folder(paths) is None
    index.faults, index.page_faults = [], []
    fetch(paths)


def test_a_pause_keeps_what_came_and_the_same_wheels(index: Index, tmp_path: Path) -> None:
    index.faults = ["", "stall 20000"]
    paths = Paths.under(tmp_path)
    first_wheel = len(next(iter(index.files["nvidia-cuda-runtime"].values())))
    with pytest.raises(Cancelled, match="kept"):
        list(fetch_gpu_libraries(paths, lambda: gpu_libraries.bytes_kept(paths) > first_wheel))
    index.seen.clear()
    index.files["nvidia-cublas"]["nvidia_cublas-13.2.0.1-py3-none-any.whl"] = wheel_of("nvidia/cu13/lib/newer.so.13")
    fetch(paths)
    assert not [seen for seen in index.seen if seen.startswith("/simple")], "the choice of the first try holds"
    assert any(seen.startswith("/files/nvidia_cublas-13.1.0.3-py3-none-any.whl bytes=") for seen in index.seen)


def test_the_newest_wheel_that_fits_is_taken(index: Index, tmp_path: Path) -> None:
    library = "nvidia/cu13/lib/libcublas.so.13"
    names = (
        *("nvidia_cublas-13.4.0.1-py3-none-any.whl", "nvidia_cublas-14.0.0.1-py3-none-any.whl"),
        *("nvidia_cublas-13.9.0.1-py3-none-win_ia64.whl", "nvidia_cublas-13.9.0rc1-py3-none-any.whl"),
        *("nvidia_cublas-13.8.0.1-py3-none-any.whl", "nvidia_cublas-13.7.0.1-py3-none-any.whl", "nonsense.whl"),
        *("other_package-13.9.9.9-py3-none-any.whl", "nvidia_cublas-13.6.0.1.tar.gz"),
    )
    index.files["nvidia-cublas"] |= {name: wheel_of(library, place) for place, name in enumerate(names)}
    index.said["nvidia_cublas-13.8.0.1-py3-none-any.whl"] = {"yanked": "broken"}
    index.said["nvidia_cublas-13.7.0.1-py3-none-any.whl"] = {"hashes": {}}
    fetch(Paths.under(tmp_path))
    (fetched,) = [seen for seen in index.seen if "/files/" in seen and "cublas" in seen]
    assert fetched == "/files/nvidia_cublas-13.4.0.1-py3-none-any.whl"


def test_a_full_disk_is_said_before_anything_comes(index: Index, tmp_path: Path) -> None:
    name = next(iter(index.files["nvidia-cublas"]))
    index.said[name] = {"size": 10**16}
    with pytest.raises(NoSpace, match=r"Free \d"):
        list(fetch_gpu_libraries(Paths.under(tmp_path), never))
    assert not [seen for seen in index.seen if "/files/" in seen]


def test_an_index_that_is_not_there(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PINCITE_PACKAGE_INDEX", "http://127.0.0.1:9/simple")
    with pytest.raises(HubFailed, match="cannot be reached"):
        list(fetch_gpu_libraries(Paths.under(tmp_path), never))


def test_what_libraries_would_not_help_is_said_in_plain_words() -> None:
    assert what_is_in_the_way(GPU, "13.0") == ""
    assert "12.4" in what_is_in_the_way(Gpu("A", 1, "12.4", (8, 9)), "13.0")
    assert "Update the driver to 580" in what_is_in_the_way(Gpu("A", 1, "12.4", (8, 9)), "13.0")
    assert "too old" in what_is_in_the_way(Gpu("NVIDIA GeForce GTX 1080", 1, "13.0", (6, 1)), "13.0")
    assert what_is_in_the_way(Gpu("A", 1, "13.0", (0, 0)), "13.0") == "", "not told: it may try"
    assert "CPU only" in what_is_in_the_way(GPU, "")


def test_without_a_gpu_nothing_is_fetched(index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> tuple[Gpu, ...]:
        raise NoGpu("no NVIDIA driver found")

    monkeypatch.setattr(gpu_libraries, "list_gpus", none)
    with pytest.raises(EngineFailed, match="no NVIDIA driver found"):
        list(fetch_gpu_libraries(Paths.under(tmp_path), never))
    assert not index.seen


def test_libraries_of_another_version_are_not_used(index: Index, tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    notes = fetch(paths).folder / "notes.json"
    notes.write_text(json.dumps({**json.loads(notes.read_text()), "onnxruntime": "1.0"}))
    assert gpu_folder(paths) is None
    state = gpu_state(paths)
    assert state.stale and not state.fetched and state.wanted
    fetch(paths)


def test_the_packaged_app_fetches_the_part_for_cuda_of_its_own_version(
    index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gpu_libraries, "has_cuda_part", lambda: False)
    version, newer = onnxruntime.__version__, "99.0"
    for one in (version, newer):
        stub = make_wheel({"onnxruntime/__init__.py": b"raise ImportError('a stub')"})
        index.files.setdefault("onnxruntime-gpu", {})[f"onnxruntime_gpu-{one}-py3-none-any.whl"] = stub
    paths = Paths.under(tmp_path)
    folder = fetch(paths).folder
    assert (folder / "onnxruntime/__init__.py").exists()
    assert [seen for seen in index.seen if "onnxruntime_gpu" in seen] == [
        f"/files/onnxruntime_gpu-{version}-py3-none-any.whl"
    ]


def copied_onnxruntime(folder: Path) -> Path:
    """The real onnxruntime in a folder of fetched libraries, without its large part."""
    here = Path(onnxruntime.__file__).parent
    skip = shutil.ignore_patterns("*providers_cuda*", "*tensorrt*", "tools", "transformers", "quantization")
    shutil.copytree(here, folder / "onnxruntime", ignore=skip)
    return folder


def test_an_engine_runs_on_the_fetched_onnxruntime(tiny_folder: Path, tmp_path: Path) -> None:
    """What the engine's process loaded is read from the system's own list of it."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the list of loaded files is Linux's")
    folder = copied_onnxruntime(tmp_path / "with spaces 🦙")
    for given, expected in ((folder, True), (None, False)):
        options = EngineOptions(gpu_folder=given, context_length=64)
        with closing(EngineProcess.start(tiny_folder, options)) as engine:
            loaded = Path(f"/proc/{engine._process.pid}/maps").read_text(encoding="utf-8", errors="replace")
        assert ("onnxruntime_pybind11_state" in loaded) and (str(folder) in loaded) == expected


@pytest.mark.parametrize("fault", ["raise ImportError('broken')", "import onnxruntime.not_there", "x ="])
def test_a_broken_fetched_onnxruntime_leaves_the_own_one_in_use(tmp_path: Path, tiny_folder: Path, fault: str) -> None:
    package = tmp_path / "onnxruntime"
    package.mkdir()
    (package / "__init__.py").write_text(fault)
    (tmp_path / "nvidia/cu13/lib").mkdir(parents=True)
    (tmp_path / "nvidia/cu13/lib/libcublas.so.13").write_bytes(b"no library")
    code = (
        "import sys; from pathlib import Path; from app.inference.gpu_build import use_fetched;"
        "assert 'onnxruntime' not in sys.modules; use_fetched(Path(sys.argv[1]));"
        "from app.inference import runtime; import onnxruntime; print(onnxruntime.__file__)"
    )
    ended = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT)
    assert ended.stdout.strip() == onnxruntime.__file__, ended.stderr
    assert try_device("auto", tmp_path).kind == "cpu"


@pytest.mark.parametrize("has_folder", [False, True])
def test_cuda_is_never_tried_in_the_process_that_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_folder: bool
) -> None:
    """The driver names a GPU to this process, and none to the one that tries it."""
    monkeypatch.setattr(runtime, "name_of_first_gpu", lambda: "GPU")
    monkeypatch.setattr(device_trial, "name_of_first_gpu", lambda: "GPU")
    monkeypatch.setattr(runtime, "_check_cuda_computes", pytest.fail)
    assert try_device("auto", tmp_path if has_folder else None).kind in ("cpu", "gpu")


def test_only_the_engine_and_the_trial_load_what_was_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that tries it loads libraries; this one does not."""
    monkeypatch.setattr(device_trial, "name_of_first_gpu", lambda: "GPU")
    folder = copied_onnxruntime(tmp_path)
    assert try_device("cpu", folder).reason == "CPU: the processor was chosen"
    assert try_device("auto", folder).kind in ("cpu", "gpu")
    assert not any(
        getattr(module, "__file__", "") and str(folder) in str(module.__file__) for module in sys.modules.values()
    )
    assert "PINCITE_GPU" not in " ".join(os.environ)


def test_a_gpu_is_tried_once_and_again_when_something_about_it_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Trying it loads CUDA in a process of its own, which takes seconds: a list of models needs it each time."""
    paths, tried = Paths.under(tmp_path), list[str]()

    def try_device(asked: str, folder: Path | None) -> Device:
        tried.append(asked)
        return Device("cpu", "a processor", "CPU: the GPU is busy")

    monkeypatch.setattr("app.models.outlook.try_device", try_device)
    monkeypatch.setattr(gpu_libraries, "list_gpus", lambda: (GPU,))
    monkeypatch.setattr(gpu_libraries, "driver_version", lambda: "580.1")
    first = machine_here(paths)
    again = machine_here(paths, before=first.tried)
    assert len(tried) == 1 and again.tried is first.tried and again.name == first.name
    monkeypatch.setattr(gpu_libraries, "driver_version", lambda: "590.2")
    newer = machine_here(paths, before=again.tried)
    assert len(tried) == 2 and newer.tried.state.driver == "590.2"
    monkeypatch.setattr(gpu_libraries, "list_gpus", lambda: (GPU, GPU))
    assert machine_here(paths, before=newer.tried).tried != newer.tried and len(tried) == 3
    assert machine_here(paths).tried.state.gpus == (GPU, GPU) and len(tried) == 4, "whoever wants it tried says so"
