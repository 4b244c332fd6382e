"""`--export` and `verify` as a user meets them: real processes, the real starter model for the answer, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import documents
import pypdfium2 as pdfium
import pytest

from app import cli

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "Who paid for the new gauge?"
WORDS = "The Marlow Foundation paid for the new gauge."


def run(*arguments: str | Path, data_dir: Path) -> subprocess.CompletedProcess[str]:
    command, *rest = map(str, arguments)
    return subprocess.run(
        [sys.executable, "-m", "app", command, "--data-dir", str(data_dir), *rest],
        cwd=ROOT,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=300,
    )


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory, starter_folder: Path, sample_pdf: Path) -> Path:
    """A folder with one answer in every form, as `ask` wrote it, and what it printed."""
    folder = tmp_path_factory.mktemp("exports")
    (folder / "old.html").write_text("old")
    targets = [folder / name for name in ("a.md", "old.html", "a.pdf", "a.json")]
    options = [option for target in targets for option in ("--export", str(target))]
    result = run(
        "ask",
        "--json",
        "--model",
        starter_folder,
        *options,
        "--overwrite",
        sample_pdf,
        QUESTION,
        data_dir=folder / "data",
    )
    assert result.returncode == 0, result.stderr
    (folder / "printed.json").write_text(result.stdout, "utf-8")
    return folder


def test_every_form_carries_the_pin(exports: Path, sample_pdf: Path) -> None:
    printed = json.loads((exports / "printed.json").read_text("utf-8"))
    assert json.loads((exports / "a.json").read_text("utf-8")) == printed
    quote, page = printed["citations"][0]["quote"], printed["citations"][0]["page"]
    assert quote == WORDS and page == 1
    assert f"[^1]: tide-gauge-report.pdf, page 1: “{WORDS}”" in (exports / "a.md").read_text("utf-8")
    assert f">{WORDS}</blockquote>" in (exports / "old.html").read_text("utf-8")
    with pdfium.PdfDocument(exports / "a.pdf") as pdf, pdfium.PdfDocument(sample_pdf) as original:
        assert len(pdf) == len(original)
    assert (exports / "a.pdf").read_bytes() != sample_pdf.read_bytes()


@pytest.mark.parametrize("name", ["printed.json", "a.json", "old.html"])
def test_verify_says_that_the_pins_hold(exports: Path, sample_pdf: Path, tmp_path: Path, name: str) -> None:
    result = run("verify", exports / name, sample_pdf, data_dir=tmp_path / "data")
    assert result.returncode == 0 and "pincite: " not in result.stderr
    assert result.stdout.splitlines() == [
        f"[1]   holds   tide-gauge-report.pdf, page 1: “{WORDS}”",
        f"File      tide-gauge-report.pdf: the file that was read ({sample_pdf})",
        "The pin holds.",
    ]
    assert not (tmp_path / "data" / "library.sqlite3").exists(), "no library is made for it"


def test_verify_tells_what_does_not_hold_and_exits_with_1(exports: Path, tmp_path: Path) -> None:
    other = documents.text_pdf(tmp_path / "tide-gauge-report.pdf", ["Somebody else paid for it."])
    result = run("verify", exports / "a.json", other, data_dir=tmp_path / "data")
    assert result.returncode == 1
    assert "FAILS" in result.stdout and "The words do not stand on page 1." in result.stdout
    assert "another content than what was read" in result.stdout and "0 of 1 pins hold." in result.stdout
    as_json = run("verify", "--json", exports / "a.json", other, data_dir=tmp_path / "data")
    found = json.loads(as_json.stdout)
    assert as_json.returncode == 1 and found["holds"] is False
    assert [pin["state"] for pin in found["pins"]] == ["words differ"]
    assert [file["state"] for file in found["files"]] == ["other content"]
    shown = tmp_path / "changed.html"
    shown.write_text((exports / "old.html").read_text("utf-8").replace(f">{WORDS}<", ">Nobody paid.<"), "utf-8")
    result = run("verify", shown, ROOT / "app" / "samples" / "tide-gauge-report.pdf", data_dir=tmp_path / "data")
    assert result.returncode == 1 and "shows something else" in result.stderr


def test_errors_have_their_exit_codes_and_one_sentence(
    exports: Path, sample_pdf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut = tmp_path / "cut.json"
    cut.write_text((exports / "a.json").read_text("utf-8")[:200], "utf-8")
    cases: list[tuple[int, str, list[str | Path]]] = [
        (3, "There is no file", ["verify", tmp_path / "none.json", sample_pdf]),
        (3, "There is no file", ["verify", exports / "a.json", tmp_path / "none.pdf"]),
        (4, "is no answer", ["verify", exports / "a.md", sample_pdf]),
        (5, "is damaged", ["verify", cut, sample_pdf]),
        (2, "is there already", ["ask", "--export", exports / "a.md", sample_pdf, QUESTION]),
        (2, "must end in", ["summarize", "--export", tmp_path / "a.doc", sample_pdf]),
        (2, "there is no folder", ["ask", "--export", tmp_path / "no" / "a.md", sample_pdf, QUESTION]),
        (2, "is the document itself", ["ask", "--overwrite", "--export", sample_pdf, sample_pdf, QUESTION]),
        (2, "same file", ["ask", "--export", tmp_path / "b.md", "--export", tmp_path / "b.md", sample_pdf, QUESTION]),
    ]
    for code, says, (command, *rest) in cases:
        returned = cli.main([str(command), "--data-dir", str(tmp_path / "data"), *map(str, rest)])
        printed = capsys.readouterr()
        assert (returned, printed.out) == (code, "")
        (sentence,) = [line for line in printed.err.splitlines() if line.startswith("pincite: ")]
        assert says in sentence
