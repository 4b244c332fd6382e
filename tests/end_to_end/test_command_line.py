"""The command line as a user meets it: a real process, the real starter model, real files, good and bad."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import documents
import pytest
from command_processes import ROOT, Run, answer_of, command_line, commands_of

from app import cli
from app.library.database import Library
from app.library.documents import list_documents, read_pages


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def run(data_dir: Path, starter_folder: Path) -> Run:
    return commands_of(data_dir, starter_folder)


def test_ask_prints_the_documented_object(run: Run, sample_pdf: Path, data_dir: Path) -> None:
    answer = answer_of(run("ask", "--json", sample_pdf, "How many days does the battery last without sun?"))
    assert "21" in answer["answer"]
    (citation,) = answer["citations"]
    assert (citation["document"], citation["page"]) == (sample_pdf.name, 3)
    with Library.open(data_dir) as library:
        page = read_pages(library, list_documents(library)[0].id, [citation["page"]])[0]
    assert page.text[citation["start"] : citation["end"]] == citation["quote"]
    assert "21 days" in citation["quote"]
    touched = [word for word in page.words if word.start < citation["end"] and word.end > citation["start"]]
    assert len(citation["boxes"]) == len({word.line for word in touched})
    for word in touched:
        assert any(inside(word.box, box) for box in citation["boxes"])
    (document,) = answer["coverage"]["documents"]
    assert document["pages"] == 6
    assert citation["page"] in document["pages_read"]
    assert answer["coverage"]["tokens"] <= answer["coverage"]["limit"] == 32_768
    assert set(answer["timing"]) >= {
        "ingest_s",
        "prefill_s",
        "prefill_tokens",
        "reused_tokens",
        "decode_s",
        "decode_tokens",
    }
    assert answer["timing"]["prefill_tokens"] > answer["coverage"]["tokens"]
    assert set(answer["model"]) == {"name", "weights", "device", "reason"}


def inside(inner: list[float] | tuple[float, ...], outer: list[float]) -> bool:
    return (
        inner[0] >= outer[0] - 0.01
        and inner[1] >= outer[1] - 0.01
        and inner[2] <= outer[2] + 0.01
        and inner[3] <= outer[3] + 0.01
    )


def test_pages_limits_what_is_read_and_the_receipt_says_so(run: Run, sample_pdf: Path) -> None:
    answer = answer_of(run("ask", "--json", "--pages", "2,4-", sample_pdf, "Who built the old gauge in 1961?"))
    (document,) = answer["coverage"]["documents"]
    assert set(document["pages_read"]) <= {2, 4, 5, 6}
    assert any("2 of 6 pages were not chosen" in sentence for sentence in answer["coverage"]["left_out"])


def test_a_question_goes_on_with_the_one_before(run: Run, tmp_path: Path) -> None:
    lease = tmp_path / "lease.md"
    lease.write_text("The rent is £1,240 a month.\n\nThe deposit is £1,430.\n", "utf-8")
    answer = answer_of(run("ask", "--json", "--before", "How much is the rent?", lease, "And the deposit?"))
    assert "£1,430" in answer["answer"]
    assert "was read as “How much is the deposit?”" in answer["coverage"]["steps"][0]["text"]


def test_whole_focus_reads_every_page(run: Run, sample_pdf: Path) -> None:
    answer = answer_of(run("ask", "--json", "--focus", "whole", sample_pdf, "Who led the project?"))
    assert answer["coverage"]["focus"] == "whole"
    assert answer["coverage"]["documents"][0]["pages_read"] == [1, 2, 3, 4, 5, 6]
    assert answer["coverage"]["left_out"] == []


def test_summary_is_pinned(run: Run, sample_pdf: Path, data_dir: Path) -> None:
    answer = answer_of(run("summarize", "--json", "--pages", "1-2", sample_pdf))
    assert answer["citations"]
    with Library.open(data_dir) as library:
        pages = {page.number: page for page in read_pages(library, list_documents(library)[0].id)}
    for citation in answer["citations"]:
        assert pages[citation["page"]].text[citation["start"] : citation["end"]] == citation["quote"]
    assert answer["coverage"]["documents"][0]["pages_read"] == [1, 2]


def test_an_image_is_kept_as_a_page_that_this_model_cannot_see(run: Run, tmp_path: Path) -> None:
    image = documents.turned_jpeg(tmp_path / "photo.jpg", orientation=6)
    answer = answer_of(run("ask", "--json", image, "What is this?"))
    assert not answer["found"]
    assert answer["citations"] == []
    assert answer["coverage"]["documents"][0]["pages_as_image"] == [1]
    assert "cannot see images" in answer["answer"]


def bad_files(folder: Path) -> dict[str, Path]:
    text = documents.text_pdf(folder / "text.pdf", ["Some text to read."])
    empty, program, folder_itself = folder / "empty.pdf", folder / "program.pdf", folder / "folder.pdf"
    empty.write_bytes(b"")
    program.write_bytes(b"MZ" + bytes(range(256)))
    folder_itself.mkdir()
    truncated = folder / "truncated.pdf"
    truncated.write_bytes(text.read_bytes()[:200])
    return {
        "missing": folder / "missing.pdf",
        "empty": empty,
        "program": program,
        "folder": folder_itself,
        "truncated": truncated,
        "encrypted": documents.encrypted_pdf(folder / "encrypted.pdf", "Secret words.", password="open"),
    }


@pytest.mark.parametrize(
    ("kind", "exit_code", "says"),
    [
        ("missing", 3, "missing.pdf"),
        ("empty", 4, "empty"),
        ("program", 4, "program.pdf is a Windows program"),
        ("folder", 4, "folder"),
        ("truncated", 5, "truncated.pdf"),
        ("encrypted", 6, "password"),
    ],
)
def test_bad_files_get_one_sentence(run: Run, tmp_path: Path, kind: str, exit_code: int, says: str) -> None:
    result = run("ask", bad_files(tmp_path)[kind], "What does it say?")
    assert_refused(result, exit_code, says)


def test_passwords(run: Run, tmp_path: Path) -> None:
    encrypted = bad_files(tmp_path)["encrypted"]
    assert_refused(run("add", "--password", "wrong", encrypted), 6, "password")
    assert run("add", "--password", "open", encrypted).returncode == 0


@pytest.mark.parametrize(
    ("options", "exit_code", "says"),
    [
        (["--pages", "7-9"], 2, "6 pages"),
        (["--pages", "two"], 2, "two"),
        (["--model", "gemma-9000"], 9, "gemma-9000"),
        (["--device", "gpu"], 12, "GPU"),
    ],
)
def test_bad_requests_get_one_sentence(
    run: Run, sample_pdf: Path, options: list[str], exit_code: int, says: str
) -> None:
    if "gpu" in options and Path("/proc/driver/nvidia").exists():
        pytest.skip("this machine has an NVIDIA driver")
    assert_refused(run("ask", *options, sample_pdf, "Who?"), exit_code, says)


def test_a_damaged_model_folder_is_named(run: Run, sample_pdf: Path, tmp_path: Path) -> None:
    folder = tmp_path / "model"
    folder.mkdir()
    (folder / "model.json").write_text("{}")
    assert_refused(run("ask", "--model", folder, sample_pdf, "Who?"), 10, "model.json")


def test_a_document_longer_than_the_context_is_refused_with_the_difference(run: Run, tmp_path: Path) -> None:
    words = "The committee met again and agreed on nothing at all. " * 60
    long = documents.text_pdf(tmp_path / "long.pdf", [f"Page {number}. {words}" for number in range(60)])
    result = run("ask", long, "What did they agree on?")
    assert_refused(result, 8, "--pages")
    assert "tokens too long" in result.stderr
    result = run("ask", "--pages", "1-2", "--json", long, "What did they agree on?")
    assert answer_of(result)["coverage"]["documents"][0]["pages_read"]


def test_two_commands_at_once_on_one_library(data_dir: Path, starter_folder: Path, sample_pdf: Path) -> None:
    processes = [
        subprocess.Popen(
            command_line("ask", data_dir, starter_folder, "--json", sample_pdf, "Who led the project?"),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    outputs = [process.communicate(timeout=300) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], outputs
    answers = [json.loads(output)["answer"] for output, _ in outputs]
    assert answers[0] == answers[1]
    with Library.open(data_dir) as library:
        assert len(list_documents(library)) == 1


def test_each_wrong_command_line_gets_one_sentence(run: Run, sample_pdf: Path) -> None:
    assert_refused(run("ask", sample_pdf), 2, "then the question in quotation marks")
    assert_refused(run("ask", sample_pdf, sample_pdf), 2, "is a file, and the last argument is the question")
    assert_refused(run("ask", "--focus", "half", sample_pdf, "Who?"), 2, "half")
    assert_refused(run("ask", sample_pdf, " \n"), 2, "empty")
    assert_refused(run("ask", "--answer-after", "-1", sample_pdf, "Who?"), 2, "--answer-after")


def test_a_command_that_is_misspelt_is_guessed(capsys: pytest.CaptureFixture[str], sample_pdf: Path) -> None:
    assert cli.main(["summarise", "a.pdf"]) == 2
    assert "There is no command 'summarise'. Did you mean summarize?" in capsys.readouterr().err
    assert cli.main(["xyzzy"]) == 2
    assert "Did you mean" not in capsys.readouterr().err
    assert cli.main([str(sample_pdf), "Who?"]) == 2
    assert "is a file, and a command comes first: pincite ask FILE" in capsys.readouterr().err


def test_a_data_dir_that_is_a_file_gets_one_sentence(run: Run, data_dir: Path) -> None:
    data_dir.write_text("not a folder")
    assert_refused(run("list"), 15, f"{data_dir} is a file, and a folder is wanted there")


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text, /dev/full and C locales are Linux's")
class TestOnLinux:
    """Odd names, odd locales, odd standard streams."""

    NAMES = (b"with space.pdf", b"two\nlines.pdf", "Übersicht – 概要.pdf".encode(), b"no \xff\xfe text.pdf", b"-.pdf")

    @pytest.mark.parametrize("name", NAMES)
    def test_any_file_name_will_do(self, run: Run, tmp_path: Path, name: bytes) -> None:
        file = documents.text_pdf(tmp_path / os.fsdecode(name), ["Some text to read."])
        result = run("add", file)
        assert result.returncode == 0, result.stderr
        assert result.stdout.count("\n") == 1
        assert result.stdout.endswith("1 page\n")

    def test_a_name_with_a_line_end_makes_no_second_line_of_an_error(self, run: Run, tmp_path: Path) -> None:
        file = tmp_path / "two\nlines.pdf"
        file.write_bytes(b"MZ" + bytes(range(256)))
        result = run("add", file)
        assert_refused(result, 4, "two lines.pdf")
        assert result.stderr.count("\n") == 1

    @pytest.mark.parametrize("options", [[], ["--json"]])
    def test_any_locale_will_do(self, tmp_path: Path, data_dir: Path, options: list[str]) -> None:
        file = documents.text_pdf(tmp_path / "Übersicht.pdf", ["Some text to read."])
        locale = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
        result = subprocess.run(
            [sys.executable, "-m", "app", "add", "--data-dir", data_dir, *options, file],
            cwd=ROOT,
            env={**os.environ, **locale},
            capture_output=True,
            check=True,
        )
        expected = "Übersicht.pdf".encode() if options else rb"\xdcbersicht.pdf"
        assert expected in result.stdout

    def test_output_that_cannot_be_written_is_said(self, data_dir: Path) -> None:
        with Path("/dev/full").open("w") as full:
            result = listing(data_dir, stdout=full, stderr=subprocess.PIPE)
        assert result.returncode == 13
        assert result.stderr == "pincite: The result cannot be written: the disk is full.\n"

    def test_nobody_reading_the_output_is_no_reason_to_complain(self, data_dir: Path) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "w") as output:
            result = listing(data_dir, stdout=output, stderr=subprocess.PIPE)
        assert (result.returncode, result.stderr) == (1, "")

    def test_closed_streams_change_nothing_else(self, data_dir: Path, tmp_path: Path) -> None:
        shell = f"{sys.executable} -m app add --data-dir {data_dir} {tmp_path / 'missing.pdf'} >&- 2>&- <&-"
        assert subprocess.run(["sh", "-c", shell], cwd=ROOT).returncode == 3


def listing(data_dir: Path, **streams: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app", "list", "--data-dir", str(data_dir)]
    return subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, text=True, **streams)


def test_self_test_prints_one_object(run: Run) -> None:
    result = run("self-test", "--json")
    assert result.returncode == 0, result.stderr
    found = json.loads(result.stdout)
    assert found["passed"] is True
    assert [check["check"] for check in found["checks"]] == ["model files", "reading", "answering", "citing"]


def assert_refused(result: subprocess.CompletedProcess[str], exit_code: int, says: str) -> None:
    assert result.returncode == exit_code, result.stderr
    sentences = [line for line in result.stderr.splitlines() if line.startswith("pincite: ")]
    assert len(sentences) == 1, result.stderr
    assert says in sentences[0]
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
