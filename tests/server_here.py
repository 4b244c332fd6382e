"""Runs an HTTP server on this machine, with answers of a test's own, while a block runs"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def server_here(handler: type[BaseHTTPRequestHandler], ending: threading.Event | None = None) -> Iterator[str]:
    """Gives its address, without a path. `ending` is set before it stops, for answers that wait for it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        if ending is not None:
            ending.set()
        server.shutdown()
        thread.join()
        server.server_close()
