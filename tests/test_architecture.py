"""The tree keeps to ARCHITECTURE.md's rules, and the checker that says so finds each kind of breach."""

from __future__ import annotations

from pathlib import Path

import pytest
from architecture_rules import source_files, violations

ROOT = Path(__file__).resolve().parent.parent
DOCSTRING = '"""A file of the test."""\n'


def test_the_tree_keeps_the_rules() -> None:
    assert len(source_files(ROOT)) > 20
    assert not violations(ROOT)


BREACHES = {
    "ingest knows the library": ("app/ingest/pdf/document.py", "import app.library.database"),
    "inference knows ingest": ("app/inference/decoder.py", "from app.ingest import records"),
    "inside a function": ("app/inference/decoder.py", "def load():\n    from app.ingest.records import Page"),
    "relative import": ("app/ingest/pdf/document.py", "from ...library import database"),
    "by name at run time": ("app/inference/decoder.py", "import importlib\nimportlib.import_module('app.gui.window')"),
    "upwards from the foundation": ("app/settings.py", "from app.models import catalog"),
    "the window from the command line": ("app/cli.py", "from app.gui import window"),
    "the exporter from the app": ("app/models/starter.py", "from export_onnx.gguf import open_gguf"),
    "more of the app than the contract": ("export_onnx/verify.py", "from app.inference.engine import Engine"),
    "Qt outside the window": ("app/assistant/answer.py", "from PySide6.QtCore import QObject"),
    "PyMuPDF in the window": ("app/gui/document/page_view.py", "import pymupdf"),
    "Pillow in the window": ("app/gui/document/page_view.py", "from PIL import Image"),
    "Pillow beside its one file": ("app/inference/decoder.py", "import PIL.Image"),
    "SQLite in the assistant": ("app/assistant/answer.py", "import sqlite3"),
    "onnxruntime beside its one file": ("app/inference/decoder.py", "import onnxruntime as ort"),
    "onnx in the app": ("app/inference/runtime.py", "from onnx import helper"),
    "torch beside its one file": ("export_onnx/reference.py", "import torch"),
    "the stock export as a part": ("export_onnx/export.py", "from export_onnx import stock"),
    "the hub's client in the app": ("app/models/download.py", "from huggingface_hub import HfApi"),
    "the downloading process as a module": ("app/models/download.py", "import app.models.hub_child"),
    "the network": ("app/models/download.py", "from urllib import request"),
    "a file too long": ("app/ingest/pdf/document.py", "x = 1\n" * 401),
    "a function too long": ("app/ingest/pdf/document.py", "def read():\n" + "    x = 1\n" * 80),
    "a vague file": ("app/ingest/pdf_utils.py", "x = 1"),
    "a vague class": ("app/ingest/pdf/document.py", "class PageManager:\n    pass"),
    "a leftover": ("app/ingest/pdf/document.py", "x = 1  # TO" + "DO later"),
    "a silenced tool": ("app/ingest/pdf/document.py", "x = 1  # type: " + "ignore[assignment]"),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_checker_finds(breach: str, tmp_path: Path) -> None:
    name, code = BREACHES[breach]
    _write_sound_tree(tmp_path)
    assert violations(tmp_path) == []
    (tmp_path / name).write_text(DOCSTRING + code + "\n", encoding="utf-8")
    assert [line.split(":")[0] for line in violations(tmp_path)] == [name]


def test_checker_asks_for_docstrings(tmp_path: Path) -> None:
    _write_sound_tree(tmp_path)
    (tmp_path / "app/ingest/pdf/document.py").write_text("x = 1\n", encoding="utf-8")
    assert violations(tmp_path) == ["app/ingest/pdf/document.py:1: no docstring says what this file is for"]


def _write_sound_tree(root: Path) -> None:
    """A small tree that uses every arrow and every home the way it is meant."""
    files = {
        "app/errors.py": "",
        "app/settings.py": "from app import errors",
        "app/ingest/pdf/document.py": "import pymupdf\nfrom app.errors import DocumentError",
        "app/ingest/records.py": "",
        "app/library/database.py": "import sqlite3\nfrom app.ingest.records import Page",
        "app/inference/config.py": "",
        "app/inference/decoder.py": "from app.inference import config",
        "app/inference/engine.py": "",
        "app/inference/image_processor.py": "from PIL import Image",
        "app/inference/runtime.py": "import onnxruntime",
        "app/models/catalog.py": "from app.inference.config import TextConfig",
        "app/models/download.py": "",
        "app/models/starter.py": "",
        "app/assistant/answer.py": "from app.library import database\nfrom app.inference import engine",
        "app/gui/document/page_view.py": "from PySide6.QtWidgets import QWidget\nfrom app.assistant import answer",
        "app/gui/window.py": "from app.gui.document.page_view import PageView",
        "app/cli.py": "from app.assistant import answer",
        "export_onnx/gguf.py": "import gguf\nfrom app.errors import ExportFailed",
        "export_onnx/reference.py": "from app.inference.config import TextConfig",
        "export_onnx/stock.py": "import importlib\nimportlib.import_module('torch')",
        "export_onnx/graph_run.py": "import onnxruntime\nfrom export_onnx import reference",
    }
    for name, code in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(DOCSTRING + code + "\n", encoding="utf-8")
    for folder in {path.parent for path in source_files(root)} | {root / "app"}:
        (folder / "__init__.py").write_text("", encoding="utf-8")
