"""Writes a file whole, or not at all, and says beforehand whether it can be written.

A file is written in a folder of its own beside its place and moved there when it is complete: a crash or a full disk
leaves what was there before.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.errors import FileThere, NoSpace, UsageError

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def check_target(file: Path, *, overwrite: bool, sources: Sequence[Path] = ()) -> None:
    """Raise UsageError if writing this file must fail: before the work is done that it is to keep.

    `sources` are files that are read for it, which it may not replace.
    """
    try:
        if not file.parent.is_dir():
            raise UsageError(f"{file.name} cannot be written: there is no folder {file.parent}.")
        if not os.access(file.parent, os.W_OK):
            raise UsageError(f"{file.name} cannot be written: nothing may be written to the folder {file.parent}.")
        if any(_is_same(file, source) for source in sources):
            raise UsageError(
                f"{file.name} is the document itself or another file that is read here, and is never written to. "
                "Choose another name."
            )
        if not file.exists() and not file.is_symlink():
            return
        if not file.is_file():
            raise UsageError(f"{file.name} is not an ordinary file, so nothing is written to it.")
    except OSError as error:
        raise write_error(error, file.name) from error
    if not overwrite:
        raise FileThere(f"{file.name} is there already. Choose another name.")


def write_file(file: Path, content: bytes, *, overwrite: bool) -> None:
    """Write a file. Raises UsageError as `check_target`, NoSpace."""
    with scratch_folder(file) as folder:
        scratch = folder / "written"
        scratch.write_bytes(content)
        move_into_place(scratch, file, overwrite=overwrite)


@contextmanager
def scratch_folder(file: Path) -> Iterator[Path]:
    """A folder beside a file, gone with all that is left in it afterwards. Faults of the disk become sentences."""
    folder: Path | None = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=".pincite-", dir=file.parent))
        yield folder
    except OSError as error:
        raise write_error(error, file.name) from error
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def move_into_place(scratch: Path, file: Path, *, overwrite: bool) -> None:
    """Put a complete file into its place. What came there meanwhile is not replaced unasked."""
    with scratch.open("r+b") as stream:
        os.fsync(stream.fileno())
    check_target(file, overwrite=overwrite)
    scratch.replace(file)


def _is_same(file: Path, source: Path) -> bool:
    try:
        return file.samefile(source)
    except OSError:  # one of them is not there
        return False


def write_error(error: OSError, what: str) -> NoSpace | UsageError:
    """What to raise when a file could not be written; `what` begins the sentence, such as its name."""
    if error.errno in _FULL:
        return NoSpace(f"{what} cannot be written: the disk is full.")
    return UsageError(f"{what} cannot be written ({error.strerror or type(error).__name__}).")
