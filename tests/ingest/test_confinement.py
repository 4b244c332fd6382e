"""What a reading process may not do, and that no document makes it try."""

from __future__ import annotations

import platform
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from documents import PageSpec, Text, text_pdf, write_pdf
from office_files import (
    paragraph,
    write_docx,
    write_epub,
    write_odf,
    write_zip,
)
from reading_children import reading_children

from app import cli
from app.ingest.child.confinement import Confinement
from app.ingest.child.confinement_trial import confinement_here
from app.ingest.isolate import PageRenderer, read_document
from app.ingest.limits import Limits
from app.ingest.reader import open_document
from app.ingest.records import Page

ROOT = Path(__file__).parents[2]
IS_CONFINED = sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64")

ATTEMPTS = """
import os, socket, subprocess, sys, threading
from pathlib import Path
from app.ingest.child.confinement import confine

folder, other = Path(sys.argv[1]), Path(sys.argv[2])
confine(folder)

def attempt(name, work):
    try:
        work()
    except OSError as error:
        print(name, type(error).__name__)
    else:
        print(name, "done")

attempt("socket", socket.socket)
thread = threading.Thread(target=attempt, args=("socket of a thread", lambda: socket.socket(socket.AF_INET6)))
thread.start(), thread.join()
attempt("program", lambda: subprocess.run([sys.executable, "--version"]))
attempt("signal", lambda: os.kill(os.getppid(), 0))
attempt("file within", lambda: (folder / "new").write_text("x"))
attempt("file outside", lambda: (other / "new").write_text("x"))
attempt("change outside", lambda: (other / "kept").write_text("x"))
attempt("remove outside", (other / "kept").unlink)
attempt("folder outside", (other / "folder").mkdir)
attempt("reading", (other / "kept").read_text)
"""


REFUSED = """
import ctypes, sys
from types import SimpleNamespace
from app.ingest.child import confinement

real = ctypes.CDLL(None)

def without(*numbers):
    def syscall(number, *arguments):
        return -1 if number in numbers else real.syscall(number, *arguments)
    ctypes.CDLL = lambda *_, **__: SimpleNamespace(prctl=real.prctl, syscall=syscall)

without(confinement.LANDLOCK_CREATE)
held = confinement.confine()
print(held.calls, held.writing)
without(*(machine.seccomp for machine in confinement._MACHINES.values()))
held = confinement.confine()
print(held.calls, held.writing)
"""


@pytest.mark.skipif(not IS_CONFINED, reason="the rules are those of Linux's kernel")
def test_what_the_kernel_refuses_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = subprocess.run([sys.executable, "-c", REFUSED], cwd=ROOT, capture_output=True, text=True)
    assert (result.stdout.splitlines(), result.stderr) == (["True False", "False True"], "")
    assert confinement_here() == Confinement(calls=True, writing=True)
    assert cli.main(["doctor", "--data-dir", str(tmp_path)]) == 0
    assert "reading processes: kept from the network and writing files" in capsys.readouterr().out


@pytest.mark.skipif(not IS_CONFINED, reason="the rules are those of Linux's kernel")
def test_a_confined_process_has_no_network_starts_nothing_and_writes_in_one_folder_only(tmp_path: Path) -> None:
    folder, other = tmp_path / "folder", tmp_path / "other"
    folder.mkdir(), other.mkdir()
    (other / "kept").write_text("kept")
    command = [sys.executable, "-c", ATTEMPTS, str(folder), str(other)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.stderr == ""
    assert dict(line.rsplit(" ", 1) for line in result.stdout.splitlines()) == {
        "socket": "PermissionError",
        "socket of a thread": "PermissionError",
        "program": "PermissionError",
        "signal": "PermissionError",
        "file within": "done",
        "file outside": "PermissionError",
        "change outside": "PermissionError",
        "remove outside": "PermissionError",
        "folder outside": "PermissionError",
        "reading": "done",
    }
    assert (other / "kept").read_text() == "kept"


@dataclass
class Listener:
    """A web server of this machine that nobody should call."""

    address: str
    calls: list[bytes] = field(default_factory=list)


@pytest.fixture
def listener() -> Iterator[Listener]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        listening = Listener(f"http://127.0.0.1:{server.getsockname()[1]}")

        def answer() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    listening.calls.append(caller.recv(200))

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield listening
        with suppress(OSError):  # Windows shuts down only what is connected, and ends the waiting when it is closed
            server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join()


def pdf(path: Path, web: str) -> Path:
    actions = (
        f"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 500 800] /A << /S /URI /URI ({web}/link) >> >>] "
        f"/AA << /O << /S /JavaScript /JS (app.launchURL\\('{web}/script'\\);) >> "
        f"/C << /S /SubmitForm /F << /FS /URL /F ({web}/form) >> >> >>"
    )
    return write_pdf(path, [PageSpec([Text(60, 100, "word")], extra=actions)])


def pdf_with_distant_picture(path: Path, web: str) -> Path:
    drawing = b"BT /F1 12 Tf 60 700 Td (word) Tj ET q 100 0 0 100 60 60 cm /Far Do Q"
    picture = (
        f"/Resources << /XObject << /Far << /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 "
        f"/ColorSpace /DeviceGray /F << /FS /URL /F ({web}/picture) >> >> >> >>"
    )
    return write_pdf(path, [PageSpec([Text(60, 100, "word")]), PageSpec(content=drawing, extra=picture)])


def page_of_the_web(web: str) -> str:
    return (
        f'<html><head><link rel="stylesheet" href="{web}/style"/><script src="{web}/script"></script>'
        f"<style>@import url({web}/import); @font-face {{ font-family: far; src: url({web}/font); }} "
        f"body {{ background: url({web}/ground); font-family: far; }}</style>"
        f'<meta http-equiv="refresh" content="0; url={web}/next"/><base href="{web}/"/></head>'
        f'<body onload="fetch(\'{web}/load\')"><p>word</p><img src="{web}/picture.png"/><iframe src="{web}/frame">'
        f'</iframe><object data="{web}/object"></object><video src="{web}/film"></video></body></html>'
    )


def svg(path: Path, web: str) -> Path:
    path.write_text(
        f'<?xml-stylesheet href="{web}/style" type="text/css"?><svg xmlns="http://www.w3.org/2000/svg" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" width="200" height="200"><text x="9" y="99">word</text>'
        f'<image href="{web}/picture.png" xlink:href="{web}/old.png" width="50" height="50"/>'
        f'<use xlink:href="{web}/part.svg#a"/><script href="{web}/script"/></svg>'
    )
    return path


def html(path: Path, web: str) -> Path:
    path.write_text(page_of_the_web(web))
    return path


def markdown(path: Path, web: str) -> Path:
    path.write_text(f"word ![picture]({web}/picture.png) <img src='{web}/html.png'>\n")
    return path


def email(path: Path, web: str) -> Path:
    head = (
        "From: a@example.org\nTo: b@example.org\nSubject: word\nMIME-Version: 1.0\nDisposition-Notification-To: a@b\n"
    )
    path.write_text(f"{head}Content-Type: text/html; charset=utf-8\n\n{page_of_the_web(web)}\n")
    return path


def epub(path: Path, web: str) -> Path:
    return write_epub(path, [page_of_the_web(web)])


def docx(path: Path, web: str) -> Path:
    picture = (
        '<w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:blip r:link="rId9" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing>'
    )
    parts = {
        "word/_rels/settings.xml.rels": external("attachedTemplate", f"{web}/template"),
        "word/_rels/footnotes.xml.rels": external("image", f"{web}/picture"),
    }
    return write_docx(path, paragraph("word") + f"<w:p><w:r>{picture}</w:r></w:p>", parts=parts)


def external(kind: str, target: str) -> str:
    of = "http://schemas.openxmlformats.org"
    return (
        f'<Relationships xmlns="{of}/package/2006/relationships"><Relationship Id="rId9" TargetMode="External" '
        f'Type="{of}/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>'
    )


def odf(path: Path, web: str) -> Path:
    frame = (
        f'<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink"><draw:image xlink:href="{web}/picture.png"/></draw:frame>'
    )
    return write_odf(path, "text", f"<text:p>word{frame}</text:p>")


def rtf(path: Path, web: str) -> Path:
    path.write_text(
        f'{{\\rtf1 word {{\\field{{\\*\\fldinst INCLUDEPICTURE "{web}/picture.png"}}{{\\fldrslt x}}}}'
        f"{{\\*\\template {web}/template}}}}"
    )
    return path


def xps(path: Path, web: str) -> Path:
    of = "http://schemas.microsoft.com/xps/2005/06"
    page = (
        f'<FixedPage xmlns="{of}" Width="200" Height="200"><Path Data="M 0,0 L 99,0 99,99 z"><Path.Fill><ImageBrush '
        f'ImageSource="{web}/picture.png" Viewbox="0,0,9,9" Viewport="0,0,9,9"/></Path.Fill></Path></FixedPage>'
    )
    relation = f'<Relationship Id="a" Type="{of}/fixedrepresentation" Target="/seq.fdseq"/>'
    return write_zip(
        path,
        {
            "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}'
            "</Relationships>",
            "seq.fdseq": f'<FixedDocumentSequence xmlns="{of}"><DocumentReference Source="/doc.fdoc"/>'
            "</FixedDocumentSequence>",
            "doc.fdoc": f'<FixedDocument xmlns="{of}"><PageContent Source="/page.fpage"/></FixedDocument>',
            "page.fpage": page,
        },
    )


MAKERS: dict[str, Callable[[Path, str], Path]] = {
    "actions.pdf": pdf,
    "distant.pdf": pdf_with_distant_picture,
    "a.svg": svg,
    "a.html": html,
    "a.md": markdown,
    "a.eml": email,
    "a.epub": epub,
    "a.docx": docx,
    "a.odt": odf,
    "a.rtf": rtf,
    "a.xps": xps,
}


@pytest.mark.parametrize("name", MAKERS)
def test_what_documents_name_on_the_web_is_never_fetched(tmp_path: Path, listener: Listener, name: str) -> None:
    path = MAKERS[name](tmp_path / name, listener.address)
    # In this process: here no rule of the kernel keeps the libraries from it.
    with closing(open_document(path, None, Limits())) as document:
        pages = [document.read(number) for number in range(1, document.page_count + 1)]
        for page in pages:
            document.draw(page.number, 1.0, 1_000_000)
    assert name == "a.xps" or "word" in pages[0].text
    assert listener.calls == []


def test_the_listener_hears(listener: Listener) -> None:
    host, port = listener.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as caller:
        caller.sendall(b"GET /")
        caller.recv(1)
    assert listener.calls == [b"GET /"]


def test_a_confined_child_reads_and_draws(tmp_path: Path, listener: Listener) -> None:
    path = epub(tmp_path / "a.epub", listener.address)
    assert any("word" in event.text for event in read_document(path) if isinstance(event, Page))
    with PageRenderer(path) as renderer:
        assert min(renderer.render(1, 1.0).rgb) < 100
    assert listener.calls == []


@pytest.mark.skipif(not IS_CONFINED, reason="only Linux's kernel is asked to")
def test_processes_that_read_and_draw_are_confined(tmp_path: Path) -> None:
    path = text_pdf(tmp_path / "a.pdf", ["lorem ipsum dolor " * 3000] * 4)  # pages larger than the pipe: it stays
    before = {child.pid for child in reading_children()}

    def modes() -> set[str]:
        new = [child.pid for child in reading_children() if child.pid not in before]
        statuses = [Path(f"/proc/{pid}/status").read_text() for pid in new]
        return {line.split()[1] for status in statuses for line in status.splitlines() if line.startswith("Seccomp:")}

    # One process: a second one that is just starting would not be confined yet.
    with closing(read_document(path, limits=Limits(processes=1))) as events:
        next(events), next(events)
        assert modes() == {"2"}, "a filter of system calls is in force"
    with PageRenderer(path) as renderer:
        renderer.render(1, 1.0)
        assert modes() == {"2"}
