"""Where files lie, and what is said when a folder cannot be made."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import LibraryUnusable, NoSpace
from app.paths import DATA_DIR_VARIABLE, Paths, make_folder, storage_error, write_whole


def all_places(paths: Paths) -> list[Path]:
    return [paths.models, paths.cache, paths.library_file, paths.settings_file, paths.log_file]


def test_one_folder_overrides_every_place(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "here")
    assert all(place.is_relative_to(tmp_path / "here") for place in all_places(paths))
    assert len(set(all_places(paths))) == 5


def test_the_environment_variable_does_what_the_option_does(tmp_path: Path) -> None:
    assert Paths.default({DATA_DIR_VARIABLE: str(tmp_path)}) == Paths.under(tmp_path)
    assert Paths.default({DATA_DIR_VARIABLE: ""}) == Paths.default({})


def test_a_relative_folder_stays_the_same_when_the_working_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = Paths.under(Path("data"))
    monkeypatch.chdir("/")
    assert make_folder(paths.models) == tmp_path / "data" / "models"


@pytest.mark.skipif(sys.platform != "linux", reason="the names of Linux's folders")
def test_the_default_follows_the_systems_convention(tmp_path: Path) -> None:
    code = (
        "from app.paths import Paths; p = Paths.default(); print(p.library_file, p.settings_file, p.cache, sep='\\n')"
    )
    environment = {"XDG_DATA_HOME": str(tmp_path / "d"), "XDG_CONFIG_HOME": str(tmp_path / "c"), "HOME": str(tmp_path)}
    root = Path(__file__).parents[1]
    shown = subprocess.run([sys.executable, "-c", code], env=environment, cwd=root, capture_output=True, text=True)
    assert shown.stdout.splitlines() == [
        str(tmp_path / "d/pincite/library.sqlite3"),
        str(tmp_path / "c/pincite/settings.json"),
        str(tmp_path / ".cache/pincite"),
    ]
    assert list(tmp_path.iterdir()) == [], "asking where things lie must not make anything"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryUnusable, match=r"file is a file, and a folder is wanted there\..*--data-dir"):
        make_folder(Paths.under(tmp_path / "file").models)


@pytest.mark.skipif(os.name == "nt", reason="there the profile they lie in is the user's alone")
def test_made_folders_are_the_users_alone(tmp_path: Path) -> None:
    assert make_folder(tmp_path / "private").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_told_from_other_faults(code: int) -> None:
    assert isinstance(storage_error(OSError(code, "full"), "X"), NoSpace)
    assert isinstance(storage_error(PermissionError(errno.EACCES, "denied"), "X"), LibraryUnusable)


def test_a_file_is_written_whole_or_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept"
    write_whole(file, b"old", private=True, lasting=True)
    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="full"):
        write_whole(file, b"new", lasting=True)
    assert file.read_bytes() == b"old" and list(tmp_path.iterdir()) == [file]
    write_whole(file, b"newer")
    assert file.read_bytes() == b"newer" and list(tmp_path.iterdir()) == [file]


def full_disk(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_private_file_is_the_users_alone_from_its_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = []

    def look(descriptor: int) -> None:
        modes.append(os.fstat(descriptor).st_mode & 0o777)

    monkeypatch.setattr(os, "fsync", look)
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "mine", b"words", private=True, lasting=True)
        write_whole(tmp_path / "any", b"words", lasting=True)
    finally:
        os.umask(before)
    assert modes == [0o600, 0o644] and (tmp_path / "mine").stat().st_mode & 0o777 == 0o600
