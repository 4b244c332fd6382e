"""Reads sheets of XLSX files from their XML, for tests of what is written into them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree


def read_sheet(file: Path, number: int) -> list[dict[str, tuple[str, Any]]]:
    """A sheet's rows: column letter to (cell type, value), from the XML itself."""
    space = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(file) as archive:
        strings = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        shared = ["".join(text.text or "" for text in item.iter(f"{{{space['x']}}}t")) for item in strings]
        sheet = ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
        assert not any("<f>" in archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
    rows = []
    for row in sheet.iterfind(".//x:row", space):
        cells = {}
        for cell in row:
            kind, value = cell.get("t", "n"), cell.find("x:v", space)
            assert value is not None
            text = value.text or ""
            letters = re.sub(r"\d", "", cell.get("r", ""))
            cells[letters] = (kind, shared[int(text)] if kind == "s" else float(text))
        rows.append(cells)
    return rows
