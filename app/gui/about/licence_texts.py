"""What Pincite is made of, under which licences, and where their texts lie; read on a lane, no Qt here.

packaged     the folder `licences` that installers/licences.py filled: README.txt names every part and its texts
unpackaged   the metadata of the installed distributions that Pincite needs, and of those that these need
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

OWN = "pincite"
MODEL = re.compile(r"gemma3[-_]270m")
TERMS = "Gemma Terms of Use"
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|terms)[^/]*$", re.IGNORECASE)
LINE = re.compile(r"(?P<name>.+?)(?: (?P<version>\d+\.\S*))?: (?P<licence>.+?) \((?P<files>[^()]+)\)$")
"""A line of README.txt: "numpy 2.4.6: BSD-3-Clause (LICENSE.txt)"."""
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True)
class Part:
    """One part of what is installed."""

    name: str
    version: str
    licence: str
    """In a few words, as its makers say it; empty if they do not."""
    files: tuple[Path, ...] = ()


def parts_here(programs: Path = Path(sys.executable)) -> list[Part]:
    """Pincite first, then the model's terms, then all others by name."""
    folder = packaged_folder(programs) if getattr(sys, "frozen", False) else None
    found = list(_of_folder(folder) if folder else _of_metadata())
    return sorted(found, key=lambda part: (part.name != OWN, part.licence != TERMS, part.name.lower()))


def packaged_folder(program: Path) -> Path | None:
    """Where a package keeps its licences: beside the program, in a bundle of macOS, or in Debian's documentation."""
    home = program.resolve().parent
    places = (home / "licences", home.parent / "Resources" / "licences", Path("/usr/share/doc/pincite/licences"))
    return next((place for place in places if (place / "README.txt").is_file()), None)


def text_of(part: Part) -> str:
    """All texts of a part, plain or HTML as they came; empty if it brought none."""
    texts = []
    for file in part.files:
        try:
            text = file.read_bytes()[:MOST_BYTES].decode("utf-8", "replace")
        except OSError:  # the list is of use without it
            continue
        # Of a web page that was saved, what is around its article is the site's menus.
        article = ARTICLE.search(text) if file.suffix == ".html" else None
        texts.append(f"<html>{article[0]}</html>" if article else text)
    return "\n\n\n".join(texts)


def _of_folder(folder: Path) -> Iterator[Part]:
    lines = (folder / "README.txt").read_text("utf-8", "replace").splitlines()
    for line in lines:
        if match := LINE.match(line.strip()):
            name, version = match["name"], match["version"] or ""
            places = (folder, folder / f"{name}-{version}")
            files = [place / file.strip() for file in match["files"].split(",") for place in places]
            yield Part(name, version, match["licence"], tuple(file for file in files if file.is_file()))
        elif system := re.match(r"(.+): see (system/.+\.txt)$", line.strip()):
            yield Part(system[1], "", "", (folder / system[2],))
    own = next(_of_distribution(distribution(OWN)), Part(OWN, "", "AGPL-3.0-or-later"))
    beside = folder.parent / "copyright"
    yield Part(OWN, own.version, own.licence, own.files or ((beside,) if beside.is_file() else ()))


def _of_metadata() -> Iterator[Part]:
    seen: set[str] = set()
    waiting = [OWN]
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in seen:
            continue
        seen.add(key)
        try:
            found = distribution(name)
        except PackageNotFoundError:  # for another system
            continue
        yield from _of_distribution(found)
        needed = [line for line in found.requires or [] if "extra ==" not in line]
        waiting += [match[0] for line in needed if (match := re.match(r"[A-Za-z0-9][\w.-]*", line))]


def _of_distribution(found: Distribution) -> Iterator[Part]:
    name = str(found.metadata["Name"])
    own = [file for file in found.files or [] if TEXT.search(file.as_posix()) and file.suffix not in (".py", ".pyc")]
    within = [file for file in own if ".dist-info/" in file.as_posix()]
    files = [Path(str(found.locate_file(file))) for file in within or own]
    licence = TERMS if MODEL.match(name) else licence_of(found)
    if not MODEL.match(name) or files:  # the parts of the model bring their terms once
        yield Part(name, found.version, licence, tuple(file for file in files if file.is_file()))


def licence_of(found: Distribution) -> str:
    """What a distribution says of its licence, in one line; empty if it says nothing that fits in one."""
    metadata = found.metadata
    # asked for first: newer Pythons raise KeyError for a field that is not there
    named = next((str(metadata[key]).strip() for key in ("License-Expression", "License") if metadata.get_all(key)), "")
    first = named.splitlines()[0] if named else ""
    classes = [value.rpartition(" :: ")[2] for value in metadata.get_all("Classifier") or [] if "License ::" in value]
    return first if 0 < len(first) < 80 else ", ".join(classes)
