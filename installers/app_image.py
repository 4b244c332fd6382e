"""Makes the AppImage: the frozen folder as a squashfs behind a small program that mounts it and starts the app.

The usual tools for AppImages bring that program ready-made from a place of their own. This one is built here, from
`linux/appimage_runtime.c` and libraries of Debian, and linked statically.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from app import __version__
from app.__main__ import COMMANDS
from installers.freezing import ROOT, BuildFailed
from installers.licences import write_system_licences

FILES = ROOT / "installers" / "linux"
LIBRARIES = ("squashfuse_ll", "squashfuse", "fuse3", "z", "lzma", "lzo2", "lz4", "zstd")
"""What the first program is linked with, in the order that the linker wants."""
MAGIC = b"AI\x02"
"""Tells file managers that this ELF file is an AppImage of type 2; it lies in bytes of the head that nothing uses."""
MAGIC_AT = 8

APP_RUN = """#!/bin/sh
# The window; or the command line, where a command is named as for `python -m app`.
for word in "$@"; do
    case $word in
        {commands}) exec "$APPDIR/pincite" "$@" ;;
    esac
done
exec "$APPDIR/pincite-gui" "$@"
"""


def make_app_image(frozen: Path, licences: Path, work: Path, out: Path, machine: str) -> Path:
    """Pack a frozen folder; returns the AppImage in `out`. Raises BuildFailed."""
    stage = work / "app_image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    runtime, inside, image = stage / "runtime", stage / "Pincite.AppDir", stage / "image.squashfs"
    build_runtime(runtime)
    shutil.copytree(frozen, inside, symlinks=True, copy_function=os.link)
    shutil.copytree(licences, inside / "licences")
    write_system_licences(_static_libraries(), inside / "licences")
    _describe(inside)
    _run("mksquashfs", str(inside), str(image), "-root-owned", "-noappend", "-no-progress", "-quiet", "-comp", "zstd")
    package = out / f"pincite-{__version__}-{machine}.AppImage"
    with package.open("wb") as whole:
        for part in (runtime, image):
            with part.open("rb") as file:
                shutil.copyfileobj(file, whole, 1 << 20)
    package.chmod(0o755)
    shutil.rmtree(stage)
    return package


def build_runtime(target: Path) -> None:
    """Compile the program that an AppImage begins with. Raises BuildFailed."""
    libraries = [f"-l{name}" for name in LIBRARIES]
    source = str(FILES / "appimage_runtime.c")
    headers = ("-D_FILE_OFFSET_BITS=64", "-I/usr/include/squashfuse")
    _run("cc", "-O2", "-s", "-static", "-Wall", "-Wextra", *headers, "-o", str(target), source, *libraries, "-lpthread")
    content = bytearray(target.read_bytes())
    content[MAGIC_AT : MAGIC_AT + len(MAGIC)] = MAGIC
    target.write_bytes(content)


def _describe(inside: Path) -> None:
    """What an AppImage has on top: AppRun, menu entry and icon, by their names."""
    commands = "|".join([*COMMANDS, "-h", "--help", "--version"])
    (inside / "AppRun").write_text(APP_RUN.format(commands=commands))
    (inside / "AppRun").chmod(0o755)
    for name in ("pincite.desktop", "pincite.svg"):
        shutil.copyfile(FILES / name, inside / name)
    (inside / ".DirIcon").symlink_to("pincite.svg")
    page = inside / "usr/share/metainfo"
    page.mkdir(parents=True)
    shutil.copyfile(FILES / "app.pincite.Pincite.metainfo.xml", page / "pincite.appdata.xml")


def _static_libraries() -> list[Path]:
    """The files of the system that went into the first program."""
    names = [f"lib{name}.a" for name in (*LIBRARIES, "c")]
    return [Path(_run("cc", f"-print-file-name={name}").strip()).resolve() for name in names]


def _run(*command: str) -> str:
    try:
        ended = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        raise BuildFailed(f"{command[0]} cannot be run: {error}") from error
    if ended.returncode:
        raise BuildFailed(f"{shlex.join(command[:2])} failed: {ended.stderr.strip()[-2000:]}")
    return ended.stdout
