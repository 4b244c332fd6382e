"""`make translations`: finds every text of the window, keeps the .ts files in step with them, and compiles them to .qm.

app/gui/*.py ──────────────────────┐
sentences of what lies below ──────┴─ lupdate ──> pincite_de.ts ── lrelease ──> pincite_de.qm
    └──> sentences.json, by which app/gui/sentences.py knows them again
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "app" / "gui" / "translations"
LANGUAGES = ("en", "de", "fr", "ja", "ar", "he")
SPOKEN = (
    "app/assistant/coverage.py",
    "app/assistant/export/parts.py",
    "app/assistant/listings/label_request.py",
    "app/assistant/listings/listing.py",
    "app/assistant/listings/party_request.py",
    "app/assistant/reading_pace.py",
    "app/assistant/summaries/summary_kind.py",
    "app/assistant/summarizing.py",
    "app/assistant/tools/step_words.py",
    "app/gui/model/model_opening.py",
    "app/inference/runtime.py",
    "app/library/originals.py",
    "app/ingest/child/child_process.py",
    "app/ingest/child/reading.py",
    "app/ingest/files/compound_file.py",
    "app/ingest/files/kinds.py",
    "app/ingest/layout/suspicion.py",
    "app/ingest/notes.py",
    "app/remote/remote_engine.py",
    "app/remote/server_child.py",
)
"""Whose texts reach the user in other ways than as errors and stages."""
UNSEEN = (
    "app/__main__.py",
    "app/cli.py",
    "app/commands/",
    "app/serving/",
    "app/updates/",
    "app/terminal.py",
    "app/assistant/batch/",
    "app/assistant/export/exported_answers.py",
    "app/assistant/export/html.py",
    "app/assistant/export/markdown.py",
    "app/assistant/export/verify.py",
    "app/assistant/extraction/exported_records.py",
    "app/assistant/extraction/extraction.py",
    "app/assistant/extraction/file.py",
    "app/assistant/extraction/schema.py",
    "app/assistant/extraction/workbook.py",
    "app/assistant/pages/figure_choice.py",
    "app/inference/cuda_driver.py",
    "app/inference/choosing.py",
    "app/inference/table_rows.py",
    "app/inference/tokenizer.py",
    "app/inference/decoder.py",
    "app/inference/engine.py",
    "app/inference/prompt_steps.py",
    "app/inference/requests.py",
    "app/inference/vision_encoder.py",
    "app/library/naming.py",
    "app/library/watched_folders.py",
    "app/models/checkpoints.py",
    "app/models/checkpoint_folder.py",
    "app/models/discovery.py",
    "app/models/fit.py",
    "app/models/machine_speed.py",
    "app/remote/event_stream.py",
)
"""Beginnings of paths: what speaks on the terminal and in exported files, and what only a fault of ours would say."""
ALSO = (
    "page {numbers}",
    "pages {numbers}",
    "{document}, page {numbers}: {sentence}",
    "{document}, pages {numbers}: {sentence}",
    "Reading what was looked up",
    "{tokens_per_s} tokens/s",
    "Document {number} of {count}: {stage}",
    "Filling in the form, part",
    "Looking for the pages, value",
    "Checking what it rests on, value",
)
"""Made of pieces where they are written, or handed on by a name."""
ERRORS = ROOT / "app" / "errors.py"
RECEIPT = ROOT / "app" / "assistant" / "receipt_words.py"


def update() -> None:
    """Bring the .ts files and the list of sentences up to date, and compile them."""
    FOLDER.mkdir(exist_ok=True)
    sentences = find_sentences()
    (FOLDER / "sentences.json").write_text(json.dumps(sentences, indent=0, ensure_ascii=False) + "\n", "utf-8")
    for language in LANGUAGES:
        extract(FOLDER / f"pincite_{language}.ts", language, sentences)
        compile_one(FOLDER / f"pincite_{language}.ts", FOLDER / f"pincite_{language}.qm")


def extract(ts: Path, language: str, sentences: Sequence[str]) -> None:
    """Put all texts of the sources into a .ts file; translations that are there stay. English has plural forms only."""
    with tempfile.TemporaryDirectory() as scratch:
        listed = Path(scratch) / "sentences.py"
        lines = (f"QT_TRANSLATE_NOOP({_quoted('Sentences')}, {_quoted(sentence)})" for sentence in sentences)
        receipt = (f"QT_TRANSLATE_NOOP({_quoted('Receipt')}, {_quoted(text)})" for text in find_receipt_words())
        listed.write_text("\n".join((*lines, *receipt)), "utf-8")
        sources = [str(path) for path in sorted((ROOT / "app" / "gui").rglob("*.py"))]
        options = [
            "-silent",
            "-locations",
            "none",
            "-no-obsolete",
            "-source-language",
            "en",
            "-target-language",
            language,
        ]
        options += ["-pluralonly"] if language == "en" else []
        _run("lupdate", *options, *sources, str(listed), "-ts", str(ts))


def compile_one(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def find_sentences() -> list[str]:
    """The templates of all sentences that reach the window from below it, sorted."""
    errors = {node.name for node in ast.walk(ast.parse(ERRORS.read_text())) if isinstance(node, ast.ClassDef)}
    found: set[str] = set()
    for path in sorted((ROOT / "app").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(UNSEEN):
            tree = ast.parse(path.read_text("utf-8"))
            found.update(_raised(tree, {*errors, "storage_error", "Stage", "ToolStep"}))
            if name in SPOKEN:
                found.update(_spoken(tree))
    shapes = {re.sub(r"\{\w+\}", "{}", template): template for template in sorted((*found, *ALSO), reverse=True)}
    return sorted(template for template in shapes.values() if template.strip() == template)


def find_receipt_words() -> list[str]:
    """The texts of the receipt, which say in which language they are: they are no sentences to be known again."""
    found = []
    for node in ast.walk(ast.parse(RECEIPT.read_text("utf-8"))):
        if isinstance(node, ast.Call) and "say" in (getattr(node.func, "id", ""), getattr(node.func, "attr", "")):
            found += [template_of(one) for one in ast.walk(node.args[0])]
    return sorted(filter(None, found))


def _raised(tree: ast.Module, makers: set[str]) -> Iterator[str]:
    """Texts given to errors and stages, or as the `label` of one, in place or by the name of a constant of the file."""
    constants = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        for argument in (*_arguments(node, makers), *_labels(node)):
            value = constants.get(argument.id, argument) if isinstance(argument, ast.Name) else argument
            for choice in (value.body, value.orelse) if isinstance(value, ast.IfExp) else (value,):
                if (template := template_of(choice)) and " " in template.strip():
                    yield template


def _arguments(node: ast.AST, makers: set[str]) -> Sequence[ast.expr]:
    return node.args if isinstance(node, ast.Call) and getattr(node.func, "id", "") in makers else ()


def _labels(node: ast.AST) -> Iterator[ast.expr]:
    """What a variable, an argument or the default of a parameter is that is called `label`."""
    names = [getattr(to, "id", "") for to in node.targets] if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.keyword):
        names = [node.arg or ""]
    if isinstance(node, ast.Assign | ast.keyword) and "label" in names:
        yield node.value
    elif isinstance(node, ast.arguments):
        named = [*node.posonlyargs, *node.args][-len(node.defaults) :] if node.defaults else []
        yield from (default for of, default in zip(named, node.defaults, strict=True) if of.arg == "label")


def _spoken(tree: ast.Module) -> Iterator[str]:
    """All texts of a file that read like words for people, but for its documentation."""
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            silent.update(id(value) for value in node.values)
    for node in ast.walk(tree):
        if (
            id(node) not in silent
            and (template := template_of(node))
            and re.search(r"[a-z] [a-z]|^[A-Z][a-z]{4,}$", template)
        ):
            yield template


def template_of(node: ast.AST) -> str:
    """A text with its values as named holes, "{name} is empty."; empty if it is no text."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = template_of(node.left), template_of(node.right)
        return left + right if left and right else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    taken: dict[str, str] = {}
    parts: list[str] = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            parts.append("{" + _hole(part.value, taken) + "}")
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value))
    text = "".join(parts)
    return text if re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", text)) else ""


def _hole(value: ast.expr, taken: dict[str, str]) -> str:
    """A name for what stands in a hole: the last one in the expression; other values of that name get a number."""
    source = ast.unparse(value)
    names = [node.attr if isinstance(node, ast.Attribute) else node.id for node in _named(value)]
    name = (names[0] if names else "value").strip("_").lower()
    while taken.get(name, source) != source:
        name = re.sub(r"\d*$", lambda digits: str(int(digits[0] or 1) + 1), name, count=1)
    taken[name] = source
    return name


def _named(value: ast.expr) -> Iterable[ast.Attribute | ast.Name]:
    inner: ast.AST = value
    while isinstance(inner, ast.Call):
        inner = inner.args[0] if inner.args else inner.func
    return (node for node in ast.walk(inner) if isinstance(node, ast.Attribute | ast.Name))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _run(tool: str, *arguments: str) -> None:
    """One of Qt Linguist's tools, as PySide6 brings it."""
    folder = Path(PySide6.__file__).parent
    program = folder / (f"{tool}.exe" if sys.platform == "win32" else tool)
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    update()
