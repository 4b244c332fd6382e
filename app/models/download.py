"""Downloads a model from the Hugging Face hub, as a generator of progress; the connection is a child process's.

downloads/NAME/          config.json, model.safetensors, tokenizer.model, … or a GGUF file and its vision file
               *.part    what came so far of one that is on its way
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import (
    AccessRefused,
    Cancelled,
    DownloadDamaged,
    ExportFailed,
    HubFailed,
    LibraryUnusable,
    ModelUnknown,
    NoSpace,
    PinciteError,
)
from app.outside.child_lines import ChildFailed, child_lines
from app.outside.web_address import check_proxies, check_setting

HUB = "https://huggingface.co"
ENDPOINT_VARIABLE = "HF_ENDPOINT"
"""Environment variable that names a mirror of the hub."""
PATIENCE: dict[str, float] = {"tries": 6, "pause_s": 1.0, "stall_s": 30.0, "longest_wait_s": 120.0}
"""How long trouble is borne; app/outside/patience.py says what each is."""
_SPEED_OVER_S = 10.0
"""Seconds of the past that the speed is taken from."""
_ERRORS: tuple[type[PinciteError], ...] = (
    AccessRefused,
    DownloadDamaged,
    ExportFailed,
    HubFailed,
    LibraryUnusable,
    ModelUnknown,
    NoSpace,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadProgress:
    """How far a download is; `done` never falls."""

    text: str
    """What is being done: the name of a file, mostly."""
    done: int
    """Bytes, those of an earlier download counted."""
    total: int
    """Bytes; 0: not known yet."""
    bytes_per_s: float
    """Of the last seconds; 0: nothing came, or it is too early to say."""

    @property
    def left_s(self) -> float | None:
        """Seconds that it will still take at this speed; None: not known."""
        return (self.total - self.done) / self.bytes_per_s if self.bytes_per_s and self.total else None

    @property
    def words(self) -> str:
        """One line for the user."""
        if not self.total:
            return f"Downloading: {self.text}"
        if self.done >= self.total:
            return f"Downloaded {self.total / 1e9:.2f} GB: {self.text}"
        amount = f"{self.done / 1e9:.2f} of {self.total / 1e9:.2f} GB"
        speed = f", {self.bytes_per_s / 1e6:.1f} MB/s" if self.bytes_per_s else ""
        left = f", {_time_words(self.left_s)} left" if self.left_s is not None else ""
        return f"Downloading: {amount}{speed}{left}, {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Downloaded:
    """The end of a download: everything is here, and every checksum is right."""

    folder: Path
    files: tuple[str, ...]
    commit: str


class SpeedGauge:
    """Bytes a second over the last seconds, from how many are done at which time."""

    def __init__(self, over_s: float = _SPEED_OVER_S) -> None:
        self._over_s = over_s
        self._points: deque[tuple[float, int]] = deque()

    def add(self, now: float, done: int) -> float:
        """Take a point and give the speed; the first one gives 0. Times are in seconds and never fall."""
        self._points.append((now, done))
        while len(self._points) > 2 and self._points[1][0] <= now - self._over_s:
            self._points.popleft()
        (start, first) = self._points[0]
        seconds = now - start
        return max(0.0, (done - first) / seconds) if seconds > 0 else 0.0


def hub_address(environment: Mapping[str, str] = os.environ) -> str:
    """Where the hub is: the mirror that the user names, if any, whether or not that is an address."""
    return environment.get(ENDPOINT_VARIABLE, "").strip().rstrip("/") or HUB


def download_model(
    repository: str, folder: Path, also_needed: int, cancelled: Callable[[], bool], *, token: str = ""
) -> Iterator[DownloadProgress | Downloaded]:
    """Download what an export of a repository needs into a folder; ends with `Downloaded`.

    What an earlier download brought is gone on with. When it is cancelled, or the generator is closed, what came is
    kept. `also_needed`: bytes that must be free beyond the download. `token`: in place of the one that is kept.

    Raises AccessRefused, ModelUnknown, HubFailed, DownloadDamaged, NoSpace, LibraryUnusable, ExportFailed, Cancelled.
    """
    check_setting(f"The environment variable {ENDPOINT_VARIABLE}", hub_address())
    question = {"repository": repository, "folder": str(folder), "also_needed": also_needed, "patience": PATIENCE}
    for event in progress_of_child("app.models.hub_child", question, cancelled, token=token):
        if not isinstance(event, DownloadProgress):
            yield Downloaded(folder=folder, files=tuple(event["files"]), commit=str(event["commit"]))
            return
        yield event


def progress_of_child(
    module: str, question: Mapping[str, Any], cancelled: Callable[[], bool], *, token: str = ""
) -> Iterator[DownloadProgress | dict[str, Any]]:
    """Run a program that downloads, and pass its progress on; ends with what it printed last, which is no progress.

    `token`: for the hub.

    Raises what `download_model` raises.
    """
    check_proxies()
    command = [sys.executable, "-m", module]
    done, total, gauge = 0, 0, SpeedGauge()
    try:
        for line in child_lines(command, _environment(token), question=json.dumps(question), cancelled=cancelled):
            values = json.loads(line)
            if "total" not in values:
                yield values
                return
            total = int(values["total"]) or total
            if int(values["total"]):
                speed = gauge.add(time.monotonic(), int(values["done"]))
                done = max(done, int(values["done"]))
            else:
                speed = 0.0
            yield DownloadProgress(text=str(values["text"]), done=done, total=total, bytes_per_s=speed)
    except Cancelled:
        percent = f" at {done / total:.0%}" if total else ""
        raise Cancelled(
            f"The download was paused{percent}. What came is kept: the same command goes on from there."
        ) from None
    except OSError as error:
        raise HubFailed(f"The download could not be started ({error.strerror or type(error).__name__}).") from error
    except ChildFailed as failure:
        raise _error_of(failure) from None
    raise HubFailed("The download ended without saying that it is complete. Try again.")


def _error_of(failure: ChildFailed) -> PinciteError:
    kind = next((kind for kind in _ERRORS if kind.exit_code == failure.code), HubFailed)
    if not failure.sentence or failure.code < 0 or failure.code == 1:
        how = f"signal {-failure.code}" if failure.code < 0 else f"code {failure.code}: {failure.sentence}"
        return HubFailed(f"The process that downloads ended ({how}). What came is kept: try again.")
    return kind(failure.sentence)


def _environment(token: str) -> dict[str, str]:
    """The child's: without hf-xet's own protocol, telemetry, and tokens of other programs."""
    return {
        **os.environ,
        ENDPOINT_VARIABLE: hub_address(),
        "PYTHONUTF8": "1",
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore",
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
        **({"HF_TOKEN": token} if token else {}),  # where the child looks first
    }


def _time_words(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
