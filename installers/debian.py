"""Makes the .deb: the frozen folder under /usr/lib/pincite, with menu entry, icon, manual and licences.

/usr/lib/pincite/                          the frozen folder
/usr/bin/pincite, pincite-gui              links to its programs
/usr/share/applications/pincite.desktop    and metainfo, icons, man pages, doc
"""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from pathlib import Path

from app import __version__
from app.gui.system_libraries import ALWAYS, WAYLAND, X11
from installers.freezing import ROOT, BuildFailed

FILES = ROOT / "installers" / "linux"
FONTS = "fonts-dejavu-core | fonts-liberation | fonts-noto-core"

CONTROL = """Package: pincite
Version: {version}
Architecture: {architecture}
Maintainer: The Pincite authors <pincite@localhost>
Section: text
Priority: optional
Installed-Size: {installed_kib}
Depends: {depends}
Recommends: {recommends}
Suggests: fonts-noto-core, fonts-noto-cjk
Description: Ask your documents, with exact citations
 Pincite reads contracts, theses, scans and images on your own machine and
 answers questions about them. Every answer is pinned to the exact words on
 the exact page; where the document does not say, Pincite tells you so.
 Nothing leaves your machine.
"""


def make_deb(frozen: Path, licences: Path, work: Path, out: Path) -> Path:
    """Pack a frozen folder; returns the .deb in `out`. Raises BuildFailed."""
    stage = work / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(frozen, stage / "usr/lib/pincite", symlinks=True)
    (stage / "usr/bin").mkdir(parents=True)
    for program in ("pincite", "pincite-gui"):
        (stage / "usr/bin" / program).symlink_to(f"../lib/pincite/{program}")
    _share(stage / "usr/share", licences)
    architecture = _output("dpkg", "--print-architecture").strip()
    (stage / "DEBIAN").mkdir()
    control = CONTROL.format(
        version=__version__,
        architecture=architecture,
        installed_kib=sum(path.stat().st_size for path in stage.rglob("*") if path.is_file() and not path.is_symlink())
        // 1024,
        depends=", ".join([f"libc6 (>= {needed_glibc(frozen)})", *sorted({*ALWAYS.values(), *X11.values()}), FONTS]),
        recommends=", ".join(sorted(WAYLAND.values())),
    )
    (stage / "DEBIAN/control").write_text(control)
    for path in stage.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    package = out / f"pincite_{__version__}_{architecture}.deb"
    # The model and the libraries hardly shrink: a stronger compression takes minutes and saves a few megabytes.
    _output("dpkg-deb", "--root-owner-group", "-Zzstd", "-z6", "--build", str(stage), str(package))
    shutil.rmtree(stage)
    return package


def needed_glibc(frozen: Path) -> str:
    """The newest version of the C library that a file in the folder asks for, such as "2.34"."""
    newest = (2, 17)
    for path in frozen.rglob("*"):
        if path.is_file() and not path.is_symlink() and (".so" in path.name or path.stat().st_mode & 0o100):
            for match in re.finditer(rb"GLIBC_(\d+)\.(\d+)", path.read_bytes()):
                newest = max(newest, (int(match[1]), int(match[2])))
    return f"{newest[0]}.{newest[1]}"


def _share(share: Path, licences: Path) -> None:
    for source, target in (
        ("pincite.desktop", "applications"),
        ("app.pincite.Pincite.metainfo.xml", "metainfo"),
        ("pincite.svg", "icons/hicolor/scalable/apps"),
    ):
        (share / target).mkdir(parents=True)
        shutil.copyfile(FILES / source, share / target / source)
    doc = share / "doc/pincite"
    shutil.copytree(licences, doc / "licences")
    shutil.copyfile(ROOT / "LICENSE", doc / "copyright")
    (doc / "changelog.gz").write_bytes(_packed(ROOT / "CHANGELOG.md"))
    manual = share / "man/man1"
    manual.mkdir(parents=True)
    (manual / "pincite.1.gz").write_bytes(_packed(FILES / "pincite.1"))
    (manual / "pincite-gui.1.gz").symlink_to("pincite.1.gz")


def _packed(source: Path) -> bytes:
    return gzip.compress(source.read_bytes(), 9, mtime=0)


def _output(*command: str) -> str:
    ended = subprocess.run(command, capture_output=True, text=True)
    if ended.returncode:
        raise BuildFailed(f"{command[0]} failed: {ended.stderr.strip()}")
    return ended.stdout
