"""Every setting of the app as a field of one frozen record, loaded from and saved to one JSON file."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.errors import StorageError, UsageError
from app.paths import Paths, make_folder, storage_error, write_whole

CHOICES = {
    "language": ("system", "en", "de", "fr", "ja", "ar", "he"),
    "colours": ("system", "light", "dark"),
    "device": ("auto", "gpu", "cpu"),
    "focus": ("auto", "whole", "pages", "search", "tools"),
    "cache": ("float32", "int8"),
    "ocr": ("auto", "off"),
    "after_reading": ("questions", "summary"),
}
_PAN_AND_SCAN = re.compile(r"auto|off|\d{1,3}(\.\d{1,3})?,\d{1,5},\d{1,3}")
RANGES = {
    "letters_percent": (75, 300),
    "threads": (0, 1024),
    "max_answer_tokens": (1, 131_072),
    "image_check_percent": (1, 99),
    "tool_steps": (1, 50),
    "snapshot_gb": (0, 10_000),
    "page_seconds": (1, 86_400),
    "reading_gb": (1, 1024),
    "reading_processes": (0, 256),
}


SERVER = "remote:"
"""Begins what means a server that the user has named, where else a model's name stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings with their defaults. Raises UsageError if a value makes no sense."""

    language: str = "system"
    """The window's language: that of the desktop ("system"), "en", "de", "fr", "ja", "ar" or "he"."""
    colours: str = "system"
    """The window's colours: as the desktop has them ("system"), "light" or "dark"."""
    letters_percent: int = 100
    """Size of the window's letters, in percent of the desktop's."""
    model: str = ""
    """An installed model's name, or a model folder; empty: the built-in starter. With SERVER before it, a server."""
    device: str = "auto"
    """Where the model runs: "auto", "gpu" or "cpu"."""
    focus: str = "auto"
    """Whether all pages are read at once ("whole"), the best are asked one by one ("pages") or as many as fit are read
    at once ("search"), the model looks up what to read ("tools"), or what suits the model best decides."""
    tool_steps: int = 8
    """Steps in which a model looks up what to read, at most."""
    cache: str = "float32"
    """How the model keeps on the CPU what it has read: "int8" takes a quarter of the memory and loses a little."""
    pan_and_scan: str = "auto"
    """Whether a model that sees is shown oblong pages in crops, too ("auto"), or only as a whole ("off"); or from which
    ratio of the sides on, how small a crop may be in pixels, and how many there may be, as in "1.5,256,2"."""
    image_check: str = ""
    """The model that checks pictures before a model reads them: the name of an installed ShieldGemma 2, or its folder;
    empty: pictures are not checked."""
    image_check_percent: int = 50
    """How likely, in percent, a picture must violate a policy to be held back."""
    ocr: str = "auto"
    """Whether text is recognised in pages that have none, or none that can be used ("auto"), or not ("off")."""
    after_reading: str = "questions"
    """What the window does when it has read a document and nothing was asked: it offers "questions", or begins a brief
    "summary" by itself."""
    page_seconds: int = 60
    """Longest time, in seconds, for opening a document and for each of its pages."""
    reading_gb: int = 2
    """Gigabytes (of 1,000,000,000 bytes) that a process which reads a document may hold."""
    reading_processes: int = 0
    """Processes that read documents at the same time; 0: one a core, as far as the memory goes."""
    snapshot_gb: int = 8
    """Gigabytes on disk for what models have read, so that a document is not read again after a restart; 0: none."""
    threads: int = 0
    """CPU threads of the model; 0: chosen for this machine."""
    max_answer_tokens: int = 512
    """Tokens after which an answer or a summary is ended at the latest; its receipt says so then."""
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    """Keys of actions of the window in place of the usual ones, by the action's name; an empty text is no key."""

    watched_folders: tuple[str, ...] = ()
    """Folders whose documents are in the library, and stay up to date there."""

    def __post_init__(self) -> None:
        for each in fields(self):
            if sentence := _objection(each.name, getattr(self, each.name)):
                raise UsageError(sentence)


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as found; `problem` is a sentence for the user if the file was not as it should be, else empty."""

    settings: Settings
    problem: str


def load_settings(paths: Paths) -> LoadedSettings:
    """Read the settings file. Without one, the defaults.

    A file that is damaged, or holds values unknown to this program, is kept aside under another name: what could be
    used of it is used, the rest is default, and `problem` says so. Never raises for what the file holds.
    """
    file = paths.settings_file
    try:
        content = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return LoadedSettings(Settings(), "")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return LoadedSettings(Settings(), f"The settings could not be read ({reason}); the defaults are used.")
    try:
        values = json.loads(content)
        if not isinstance(values, dict):
            raise ValueError("not an object")
    except (ValueError, RecursionError):
        settings, complaint = Settings(), "The settings file is damaged; the defaults are used."
    else:
        settings, complaint = _settings_from(values)
    if not complaint or paths.is_private:
        return LoadedSettings(settings, complaint)
    return LoadedSettings(settings, f"{complaint} {_keep_aside(paths, settings)}")


def save_settings(paths: Paths, settings: Settings) -> None:
    """Write the settings file atomically: after a crash it holds the old settings or the new ones.

    A private session saves none. Raises NoSpace, LibraryUnusable.
    """
    if paths.is_private:
        return
    file = paths.settings_file
    make_folder(file.parent)
    try:
        write_whole(file, json.dumps(asdict(settings), indent=1).encode(), private=True, lasting=True)
    except OSError as error:
        raise storage_error(error, "The settings could not be saved") from error


def _settings_from(values: dict[str, Any]) -> tuple[Settings, str]:
    known = {field.name for field in fields(Settings)}
    strange = [name for name in values if name not in known]
    refused = [name for name in values if name in known and _objection(name, values[name])]
    good: dict[str, Any] = {name: value for name, value in values.items() if name in known and name not in refused}
    if "watched_folders" in good:
        good["watched_folders"] = tuple(good["watched_folders"])
    sentences = []
    if strange:
        sentences.append(f"The settings file names {_listed(strange)}, which this version does not know.")
    if refused:
        sentences.append(f"The settings file gives {_listed(refused)} no usable value; the default is used.")
    return Settings(**good), " ".join(sentences)


def _listed(names: list[str]) -> str:
    shown = ", ".join(repr(name[:40]) for name in names[:5])
    return shown if len(names) <= 5 else f"{shown} and {len(names) - 5} more"


def _objection(name: str, value: object) -> str:
    """Why a value cannot be taken for a setting; empty if it can."""
    if name in CHOICES and value not in CHOICES[name]:
        return f"The setting {name} must be one of {', '.join(CHOICES[name])}."
    if name == "pan_and_scan" and not (isinstance(value, str) and _PAN_AND_SCAN.fullmatch(value)):
        return "The setting pan_and_scan must be auto, off, or three numbers such as 1.5,256,2."
    if name in RANGES:
        lowest, highest = RANGES[name]
        # bool is an int in Python, but `"threads": true` is a mistake
        if not isinstance(value, int) or isinstance(value, bool) or not lowest <= value <= highest:
            return f"The setting {name} must be a whole number from {lowest} to {highest}."
    if name == "shortcuts" and not (
        isinstance(value, Mapping) and all(isinstance(text, str) for pair in value.items() for text in pair)
    ):
        return "The setting shortcuts must give names of actions their keys."
    if name == "watched_folders":
        is_list = isinstance(value, list | tuple) and all(isinstance(folder, str) and folder for folder in value)
        return "" if is_list else "The setting watched_folders must be a list of folders."
    if name in ("model", "image_check") and not isinstance(value, str):
        return f"The setting {name} must be a name or a folder."
    return ""


def _keep_aside(paths: Paths, settings: Settings) -> str:
    """Move the file away and write what could be used of it; say where the old one is."""
    aside = _free_name(paths.settings_file)
    try:
        paths.settings_file.replace(aside)
    except OSError as error:
        return f"The file could not be kept aside ({error.strerror or type(error).__name__})."
    try:
        save_settings(paths, settings)
    except StorageError as error:
        return f"The old file is kept as {aside}. {error}"
    return f"The old file is kept as {aside}."


def _free_name(file: Path) -> Path:
    number = 1
    while (aside := file.with_name(f"{file.stem}.damaged-{number}{file.suffix}")).exists():
        number += 1
    return aside
