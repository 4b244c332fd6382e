"""`python -m app.updates.release_child`: asks one server which releases there are, in a process that does nothing else.

Standard input is one JSON object: {"address": ..., "current": ..., "stall_s": ..., "deadline_s": ...}. Nothing is sent
but the request for that address. Standard output is one JSON object: {"version": ..., "page": ...}, empty if the answer
lists no release. An error is one sentence on standard error, with the exit code of `app.errors`.
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict
from typing import Any

import httpx2

from app.errors import HubFailed
from app.updates.newer_release import newest_release

LARGEST_ANSWER = 4_000_000
"""Bytes."""


def main() -> int:
    """Do what standard input asks for; returns the exit code."""
    question = json.load(sys.stdin)
    try:
        answer = ask(str(question["address"]), float(question["stall_s"]), float(question["deadline_s"]))
        release = newest_release(answer, str(question["current"]))
    except HubFailed as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return error.exit_code
    print(json.dumps(asdict(release) if release else {}), flush=True)
    return 0


def ask(address: str, stall_s: float, deadline_s: float) -> Any:
    """What the server answers, as JSON says it. Raises HubFailed."""
    end, body = time.monotonic() + deadline_s, bytearray()
    headers = {"Accept": "application/json", "User-Agent": "pincite"}
    try:
        with (
            httpx2.Client(follow_redirects=True, timeout=httpx2.Timeout(stall_s)) as client,
            client.stream("GET", address, headers=headers) as response,
        ):
            response.raise_for_status()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > LARGEST_ANSWER or time.monotonic() > end:
                    raise HubFailed("The server's answer about new versions is too long, or comes too slowly.")
    except httpx2.HTTPStatusError as error:
        code = error.response.status_code
        raise HubFailed(f"The server that knows of new versions answered with an error ({code}).") from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        kind = type(error).__name__
        raise HubFailed(f"The server that knows of new versions cannot be reached, or stalled ({kind}).") from error
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise HubFailed("The server that knows of new versions answered with something else than releases.") from None


if __name__ == "__main__":
    sys.exit(main())
