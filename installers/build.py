"""The command that builds the packages: python -m installers.build [--format deb] [--without-model]

frozen folder (PyInstaller) → licences, bill of materials, table of sizes → one file for each format, under dist/
"""

from __future__ import annotations

import argparse
import platform
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from app.updates.releases import RELEASES
from installers.app_image import make_app_image
from installers.archive import make_archive
from installers.contents import other_sources, parts, shipped_distributions, undeclared
from installers.debian import make_deb
from installers.encoder_file import encoder_file
from installers.freezing import ROOT, BuildFailed, freeze
from installers.licences import SYSTEM_TEXTS, write_licences
from installers.materials import write_materials

FORMATS = {"linux": ("deb", "archive", "appimage"), "win32": ("nsis",), "darwin": ("dmg",)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        build(options)
    except BuildFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build(options: argparse.Namespace) -> None:
    """Build everything that the options name. Raises BuildFailed."""
    work, out = options.work.resolve(), options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    print("Freezing the app", flush=True)
    frozen = freeze(work, None if options.without_model else encoder_file(work))
    shipped = shipped_distributions(work)
    licences = work / "licences"
    shutil.rmtree(licences, ignore_errors=True)
    write_licences(shipped, other_sources(work), licences, options.texts)
    write_materials(shipped, licences / "materials.cdx.json")
    if chance := undeclared(shipped):
        print(f"Inside, but asked for by nothing (installers/chosen.py leaves such packages out): {', '.join(chance)}")
    _print_sizes(frozen)
    if not RELEASES:
        print("No address of releases is set (app/updates/releases.py): these packages cannot ask for newer versions")
    for kind in options.format or FORMATS[sys.platform]:
        package = _make(kind, frozen, licences, work, out)
        print(f"{package.name}: {package.stat().st_size / 1e6:.0f} MB")


def _make(kind: str, frozen: Path, licences: Path, work: Path, out: Path) -> Path:
    print(f"Packing: {kind}", flush=True)
    if kind == "deb":
        return make_deb(frozen, licences, work, out)
    if kind == "archive":
        return make_archive(frozen, licences, work, out, platform.machine())
    if kind == "appimage":
        return make_app_image(frozen, licences, work, out, platform.machine())
    if kind == "nsis":
        from installers.windows_setup import make_setup

        return make_setup(frozen, licences, work, out)
    from installers.disk_image import make_disk_image

    return make_disk_image(frozen.parent / "Pincite.app", licences, work, out)


def _print_sizes(frozen: Path) -> None:
    listed = parts(frozen)
    for part in listed[:16]:
        print(f"  {part.size / 1e6:7.1f} MB  {part.name}")
    rest = sum(part.size for part in listed[16:])
    print(
        f"  {rest / 1e6:7.1f} MB  everything else\n  {sum(part.size for part in listed) / 1e6:7.1f} MB  in all",
        flush=True,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installers.build", description="Build the packages for end users.")
    every = [kind for kinds in FORMATS.values() for kind in kinds]
    parser.add_argument("--format", action="append", choices=every, help="only this one; may be given several times")
    parser.add_argument("--without-model", action="store_true", help="leave the starter model out")
    parser.add_argument("--texts", type=Path, default=SYSTEM_TEXTS, metavar="FOLDER", help="standard licence texts")
    parser.add_argument("--work", type=Path, default=ROOT / "build", metavar="FOLDER", help="where to work")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="FOLDER", help="where the packages go")
    return parser


if __name__ == "__main__":
    sys.exit(main())
