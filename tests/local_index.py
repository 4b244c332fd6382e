"""A package index on this machine that answers in JSON as PEP 691 has it, and misbehaves as it is told.

GET /simple/PACKAGE/    what it has of a package
GET /files/NAME         a file; knows Range
"""

from __future__ import annotations

import hashlib
import io
import json
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any

from server_here import server_here


@dataclass
class Index:
    """What the server holds, what it has been asked, and what it is to do wrong."""

    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """By package and file name."""
    said: dict[str, dict[str, Any]] = field(default_factory=dict)
    """What the index says of a file otherwise than is true, by file name."""
    faults: list[str] = field(default_factory=list)
    """Each one spoils one request for a file: a status, "drop N", "stall N", "wrong", "whole"."""
    page_faults: list[str] = field(default_factory=list)
    """The same for pages: a status, or a text that is sent in place of JSON."""
    seen: list[str] = field(default_factory=list)
    """Path and Range of each request."""
    address: str = ""
    ending: threading.Event = field(default_factory=threading.Event)
    """Set as the server ends: until then it stalls."""


def make_wheel(contents: dict[str, bytes]) -> bytes:
    """A wheel's bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            archive.writestr(name, data)
    return out.getvalue()


@contextmanager
def local_index() -> Iterator[Index]:
    """Run the server while the block runs."""
    index = Index()
    with server_here(type("Handler", (_Handler,), {"index": index}), index.ending) as index.address:
        yield index


class _Handler(BaseHTTPRequestHandler):
    index: Index
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.index.seen.append(f"{self.path} {self.headers.get('Range') or ''}".strip())
        kind, _, name = self.path.strip("/").partition("/")
        if kind == "simple":
            self._send_page(name)
        else:
            self._send_file(next(files[name] for files in self.index.files.values() if name in files))

    def _send_page(self, package: str) -> None:
        fault = self.index.page_faults.pop(0) if self.index.page_faults else ""
        if fault.isdigit():
            return self._answer(int(fault), b"")
        if fault:
            return self._answer(200, fault.encode())
        if package not in self.index.files:
            return self._answer(404, b"")
        listed = [
            {
                "filename": name,
                "url": f"../../files/{name}",
                "hashes": {"sha256": hashlib.sha256(data).hexdigest()},
                "size": len(data),
                "yanked": False,
                **self.index.said.get(name, {}),
            }
            for name, data in self.index.files[package].items()
        ]
        return self._answer(200, json.dumps({"name": package, "files": listed}).encode())

    def _send_file(self, data: bytes) -> None:
        fault, _, count = (self.index.faults.pop(0) if self.index.faults else "").partition(" ")
        if fault.isdigit():
            return self._answer(int(fault), b"")
        start = 0
        if (asked := self.headers.get("Range")) and fault != "whole":
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        sent = data[start:]
        if fault == "wrong":
            sent = bytes(byte ^ 1 for byte in sent[:1]) + sent[1:]
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(sent)))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.end_headers()
        if fault in ("drop", "stall"):
            sent = sent[: int(count)]
            self.close_connection = True
        self.wfile.write(sent)
        self.wfile.flush()
        if fault == "stall":
            self.index.ending.wait()  # how long it is waited for is up to who asks
        return None

    def _answer(self, status: int, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: tests print nothing."""
