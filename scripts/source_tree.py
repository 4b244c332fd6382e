"""Writes the lists of source files in ARCHITECTURE.md: each file with the first line of its docstring.

    python scripts/source_tree.py

A section is headed by the folder whose files it lists. Lines about anything but Python files are left as they are.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "ARCHITECTURE.md"
SECTION = re.compile(r"(^### `(?P<folder>\S+)/`.*?\n```\n)(?P<list>.*?)(?=^```$)", flags=re.MULTILINE | re.DOTALL)


def with_sources(page: str, root: Path = ROOT) -> str:
    """The page with each section's files as they are now. Raises ValueError for a file without a docstring."""

    def listed(section: re.Match[str]) -> str:
        files = [path for path in sorted((root / section["folder"]).glob("*.py")) if path.stat().st_size]
        width = max((len(path.name) for path in files), default=0)
        kept = [line for line in section["list"].splitlines() if not re.match(r"\w+\.py {2}", line)]
        lines = [f"{path.name:<{width}}  {_says(path)}" for path in files] + kept
        return section[1] + "\n".join(lines) + "\n"

    return SECTION.sub(listed, page)


def _says(path: Path) -> str:
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    if not text:
        raise ValueError(f"{path} does not say what is in it")
    return text.partition("\n")[0].rstrip(".")


if __name__ == "__main__":
    PAGE.write_text(with_sources(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
