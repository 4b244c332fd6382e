"""What the documentation says is what the program does: files, commands, options, exit codes, fields."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from app import __version__, cli, errors
from app.__main__ import COMMANDS
from app.assistant.export.answer_json import answer_json
from app.assistant.records import (
    Answer,
    AnswerModel,
    AnswerSentence,
    AnswerTiming,
    Citation,
    Coverage,
    DocumentCoverage,
    ImagePin,
    PageLookedAt,
    Stretch,
)

ROOT = Path(__file__).resolve().parent.parent


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_architecture_lists_every_file_with_the_first_line_of_its_docstring() -> None:
    page = _text("ARCHITECTURE.md")
    folders = {
        path.parent.relative_to(ROOT).as_posix()
        for package in ("app", "export_onnx", "installers")
        for path in (ROOT / package).rglob("*.py")
        if path.stat().st_size
    }
    assert set(re.findall(r"^### `(\S+)/`", page, flags=re.MULTILINE)) == folders
    with_sources = runpy.run_path(str(ROOT / "scripts" / "source_tree.py"))["with_sources"]
    assert page == with_sources(page), "make tree"


@pytest.mark.parametrize(
    "page",
    [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "docs/command-line.md",
        "docs/ask-json.md",
        "docs/expectations.md",
        "docs/extract.md",
        "docs/installers.md",
        "docs/memory.md",
        "docs/privacy.md",
        "docs/serving.md",
    ],
)
def test_every_path_and_link_in_the_pages_leads_somewhere(page: str) -> None:
    text = _text(page)
    links = re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", text)
    assert all((ROOT / page).parent.joinpath(link).exists() for link in links)
    paths = re.findall(r"`((?:app|export_onnx|installers|tests|docs|scripts)/[\w./-]+)`", text)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def _every_error(kind: type[errors.PinciteError]) -> set[type[errors.PinciteError]]:
    return {kind}.union(*(_every_error(child) for child in kind.__subclasses__()))


def test_exit_codes_are_those_of_the_errors() -> None:
    documented = {
        name: int(code) for code, name in re.findall(r"\| (\d+) \| `(\w+)` \|", _text("docs/command-line.md"))
    }
    # DocumentError, ModelError and StorageError only gather others, and are never raised themselves.
    raised = {error for error in _every_error(errors.PinciteError) if "exit_code" in vars(error)}
    assert documented == {error.__name__: error.exit_code for error in raised}
    drawn = {name: int(code) for name, code in re.findall(r"── (\w+) +(\d+) ", errors.__doc__ or "")}
    assert drawn == {error.__name__: error.exit_code for error in raised - {errors.PinciteError}}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented_and_every_documented_option_exists(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    offered = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    (section,) = re.findall(rf"\n### `pincite {command}\b.*?(?=\n##)", _text("docs/command-line.md"), flags=re.DOTALL)
    documented = set(re.findall(r"--[a-z-]+", section))
    assert documented == offered


def test_every_action_of_models_and_its_options_are_documented(capsys: pytest.CaptureFixture[str]) -> None:
    def offered(*arguments: str) -> str:
        with pytest.raises(SystemExit):
            cli.main(["models", *arguments, "--help"])
        return capsys.readouterr().out

    page = _text("docs/command-line.md")
    actions = re.findall(r"^ {4}([a-z][a-z-]*)", offered().partition("actions:")[2], flags=re.MULTILINE)
    assert re.findall(r"#### `pincite models ([a-z]+)", page) == actions
    for action in actions:
        (section,) = re.findall(rf"#### `pincite models {action}\b.*?(?=\n##)", page, flags=re.DOTALL)
        own = re.findall(r"^ {4}([a-z][a-z-]*)", offered(action).partition("actions:")[2], flags=re.MULTILINE)
        help_texts = [offered(action), *(offered(action, inner) for inner in own)]
        options = set(re.findall(r"--[a-z-]+", " ".join(help_texts))) - {"--help"}
        assert set(re.findall(r"--[a-z-]+", section)) == options, action


def test_every_command_is_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    (offered,) = re.findall(r"commands:\n.*?\n((?: {4}.*\n)+)", capsys.readouterr().out)
    assert tuple(re.findall(r"^ {4}([a-z][a-z-]*)", offered, flags=re.MULTILINE)) == COMMANDS
    assert re.findall(r"^pincite ([a-z-]+).*#", _text("README.md"), flags=re.MULTILINE) == list(COMMANDS)


def _form(value: Any) -> Any:
    """A JSON value's form: names and types, the first element of a list for all."""
    if isinstance(value, dict):
        return {name: _form(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_form(value[0])] if value else []
    return "number" if isinstance(value, int | float) and not isinstance(value, bool) else type(value).__name__


def test_json_of_an_answer_has_the_documented_form() -> None:
    boxes = ((1.0, 2.0, 3.0, 4.0),)
    citation = Citation(1, "a.pdf", 2, 0, 5, boxes, "quote", 1.5, words=(Stretch(2, 0, 5, boxes),))
    coverage = DocumentCoverage(1, "a.pdf", 4, (1, 2), (), (), 99)
    answer = Answer(
        question="q",
        text="a",
        citations=(citation,),
        coverage=Coverage((coverage,), "pages", 99, 32768, ("Page 4 was not read.",)),
        timing=AnswerTiming(0.1, 0.2, 3, 4, 0.5, 6),
        model=AnswerModel("m", "w", "cpu", "r"),
        found=True,
        sentences=(AnswerSentence(0, 1, (0,), 0.9, True),),
    )
    page = _text("docs/ask-json.md")
    example, example_pin = re.findall(r"```json\n(.*?)```", page, flags=re.DOTALL)
    assert _form(json.loads(example)) == _form(json.loads(json.dumps(answer_json(answer))))
    pin = ImagePin(1, "a.png", 1, ((1.0, 2.0, 3.0, 4.0),), 0.5)
    assert _form(json.loads(example_pin)) == _form(json.loads(json.dumps(asdict(pin))))
    (looked_at,) = re.findall(r"such as `(\{.*\})`", page)
    assert _form(json.loads(looked_at)) == _form(asdict(PageLookedAt(3, 1, 2, 768)))
    rows = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| ([^|]+) \|", page, flags=re.MULTILINE))))
    names = set(re.findall(r'"(\w+)":', example)) - {
        "citations",
        "image_pins",
        "sentences",
        "nearest",
        "coverage",
        "timing",
        "model",
    }
    assert names <= rows


def test_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## \[{re.escape(__version__)}\]", _text("CHANGELOG.md"), flags=re.MULTILINE)


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    commands = [
        line for line in _text(".ci/run").splitlines() if line.strip() and not line.startswith(("#", "set ", "cd "))
    ]
    assert commands == ["make test </dev/null"]
    assert re.search(r"^make test\b", _text("README.md"), flags=re.MULTILINE)


def test_program_starts_without_what_only_the_window_needs() -> None:
    """The command line must not pay for Qt, nor the window's start for a PDF library or a model runtime."""
    loaded = (
        "import sys, app.cli; print([name for name in ('PySide6', 'pymupdf', 'onnx', 'gguf') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, cwd=ROOT)
    assert result.stdout.strip() == "[]", result.stderr
