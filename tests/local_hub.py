"""A server on this machine that speaks the Hugging Face hub's protocol, and misbehaves as it is told.

    GET /api/models/OWNER/NAME[/revision/REV]?blobs=True    what a repository holds, with sizes and hashes
    GET /OWNER/NAME/resolve/COMMIT/FILE                     small files themselves; large ones: 302 to …
    GET /cdn/SHA256                                         … another host ("localhost"), which knows Range

As on the hub, large files are those of Git LFS: known by their SHA-256, all others by git's object id.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import unquote, urlsplit

from server_here import server_here

COMMIT = "1f3e0a2b" * 5
LARGE = 5000
"""Bytes from which on a file counts as large."""


@dataclass(frozen=True)
class Seen:
    """One request."""

    method: str
    path: str
    host: str
    range: str | None
    token: str | None


@dataclass
class Hub:
    """What the server holds, what it has been asked, and what it is to do wrong."""

    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """By repository and name."""
    needs_token: str = ""
    """The token that opens everything; empty: none is needed."""
    faults: list[str] = field(default_factory=list)
    """Each one spoils one request for a large file's bytes, in order; see `_Handler._send_bytes`."""
    api_faults: list[str] = field(default_factory=list)
    """The same for requests to /api: statuses, such as "503" or "429 7" (Retry-After), or what is said with 200."""
    seen: list[Seen] = field(default_factory=list)
    endpoint: str = ""
    gone_commits: bool = False
    """Whether no commit but "main" is known."""
    served: int = 0
    """Bytes of large files that were sent."""
    ending: threading.Event = field(default_factory=threading.Event)
    """Set as the server ends: until then it stalls."""

    def names_fetched(self) -> set[str]:
        """Files that were asked for."""
        return {seen.path.rpartition("/")[2] for seen in self.seen if "/resolve/" in seen.path}

    def ranges(self) -> list[str]:
        """The Range of each request for a large file's bytes."""
        return [seen.range or "" for seen in self.seen if seen.path.startswith("/cdn/")]


@contextmanager
def local_hub() -> Iterator[Hub]:
    """Run the server while the block runs."""
    hub = Hub()
    with server_here(type("Handler", (_Handler,), {"hub": hub}), hub.ending) as hub.endpoint:
        yield hub


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        hub, path = self.hub, unquote(urlsplit(self.path).path)
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ") or None
        hub.seen.append(Seen("GET", path, self.headers["Host"], self.headers.get("Range"), token))
        if path.startswith("/cdn/"):
            return self._send_bytes(path.removeprefix("/cdn/"))
        parts = path.strip("/").split("/")
        is_api = parts[:2] == ["api", "models"]
        repository = "/".join(parts[2:4] if is_api else parts[:2])
        if is_api and hub.api_faults:
            fault = hub.api_faults.pop(0)
            if fault.startswith(("<", "{", "[")):
                return self._answer(200, fault.encode(), {"Content-Type": "application/json"})
            status, _, wait = fault.partition(" ")
            return self._refuse(int(status), {"Retry-After": wait} if wait else {})
        if repository not in hub.files:
            return self._refuse(404 if token else 401, {"X-Error-Code": "RepoNotFound"})
        if is_api:
            revision = parts[5] if len(parts) > 5 else "main"
            if hub.gone_commits and revision != "main":
                return self._refuse(404, {"X-Error-Code": "RevisionNotFound"})
            return self._send_json(repository)
        if hub.needs_token and token != hub.needs_token:
            if token:
                return self._refuse(403, {"X-Error-Message": "not in the authorized list"})
            return self._refuse(401, {"X-Error-Code": "GatedRepo"})
        data = hub.files[repository]["/".join(parts[4:])]
        if len(data) >= LARGE:
            port = hub.endpoint.rpartition(":")[2]
            digest = hashlib.sha256(data).hexdigest()
            return self._refuse(302, {"Location": f"http://localhost:{port}/cdn/{digest}"})
        self._answer(200, data, {})
        return None

    def _send_json(self, repository: str) -> None:
        siblings = []
        for name, data in self.hub.files[repository].items():
            git = hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()
            entry: dict[str, object] = {"rfilename": name, "size": len(data), "blobId": git}
            if len(data) >= LARGE:
                entry["lfs"] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data), "pointerSize": 134}
            siblings.append(entry)
        values = {
            "id": repository,
            "sha": COMMIT,
            "siblings": siblings,
            "gated": "manual",
            "private": False,
            "tags": [],
        }
        self._answer(200, json.dumps(values).encode(), {"Content-Type": "application/json"})

    def _send_bytes(self, digest: str) -> None:
        """Faults: a status; "drop N" and "stall N" after N bytes; "wrong"; "whole" (no Range known); "shifted" (the
        range begins N bytes too early, and says so); "other" (what lies there was changed in between); "gzip".
        """
        contents = [data for files in self.hub.files.values() for data in files.values()]
        data = next(data for data in contents if hashlib.sha256(data).hexdigest() == digest)
        fault, _, count = (self.hub.faults.pop(0) if self.hub.faults else "").partition(" ")
        if fault.isdigit():
            return self._refuse(int(fault), {"Retry-After": count} if count else {})
        start = 0
        if (asked := self.headers.get("Range")) and fault != "whole":
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
        start -= int(count) if fault == "shifted" else 0
        sent = data[start:]
        if fault == "wrong":
            sent = bytes(byte ^ 1 for byte in sent[:1]) + sent[1:]
        if fault == "other":
            sent = bytes(len(sent))
        headers = {"Content-Range": f"bytes {start}-{len(data) - 1}/{len(data)}"} if start else {}
        if fault == "gzip":
            sent, headers = gzip.compress(sent), {**headers, "Content-Encoding": "gzip"}
        self.send_response(206 if start else 200)
        for name, value in {**headers, "Content-Length": str(len(sent))}.items():
            self.send_header(name, value)
        self.end_headers()
        if fault in ("drop", "stall"):
            sent = sent[: int(count)]
            self.close_connection = True
        self.hub.served += len(sent)
        self.wfile.write(sent)
        self.wfile.flush()
        if fault == "stall":
            self.hub.ending.wait()  # how long it is waited for is up to who asks
        return None

    def _refuse(self, status: int, headers: dict[str, str]) -> None:
        self._answer(status, b"", headers)

    def _answer(self, status: int, data: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: tests print nothing."""
