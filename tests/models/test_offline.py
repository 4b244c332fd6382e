"""Nothing but the process that `pincite models get` starts reaches the network, or even loads what could."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CLIENTS = ("huggingface_hub", "httpx2", "httpcore2", "keyring", "requests", "urllib3", "aiohttp")
CONNECTIONS_END_IT = """
import os, sys
def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.__new__" or event == "socket.__new__" and arguments[1] != 1:
        os.write(2, f"{event} {arguments!r}".encode()); os._exit(99)
sys.addaudithook(watch)
"""
"""A hook for every process: a socket that is not one of the machine's own (AF_UNIX is 1) ends it."""


def test_commands_and_window_load_nothing_that_opens_connections() -> None:
    code = f"""
import sys
import app.cli, app.gui.main_window, app.gui.wiring, app.models.getting, app.models.discovery, export_onnx.__main__
loaded = set({CLIENTS!r}) & set(sys.modules)
assert not loaded, loaded
"""
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_only_getting_a_model_connects(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(CONNECTIONS_END_IT)
    environment = {"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "app", *arguments, "--data-dir", str(tmp_path / "data")]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    for arguments in (["models", "find", "tests/captures/text_v5"], ["models", "catalogue"], ["doctor"]):
        result = run(*arguments)
        assert result.returncode == 0, result.stderr
    result = run("models", "get", "google/gemma-3-4b-it")
    assert result.returncode == 17 and "socket" in result.stderr, "the hook works, and this one did connect"
