"""A hub on this machine from which the monkey fetches a model: a tiny one, under the name of one that is offered."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from local_hub import local_hub
from tiny_gemma import CAPTURES

from app.models import download

REPOSITORY = "google/gemma-3-4b-it"
OFFERED = "offered:gemma-3-4b-it"
FAULTS = ["drop 1000", "500", "", "drop 5000", "wrong"]
"""Of the first connections; what follows comes whole."""


@contextmanager
def hub_of_one_model() -> Iterator[None]:
    """While the block runs models come from it, and its faults are met with little patience."""
    download.PATIENCE.update(tries=4, pause_s=0.05, stall_s=5.0, longest_wait_s=1.0)
    with local_hub() as hub:
        hub.files[REPOSITORY] = {path.name: path.read_bytes() for path in sorted((CAPTURES / "tiny_vision").iterdir())}
        hub.faults = list(FAULTS)
        os.environ["HF_ENDPOINT"] = hub.endpoint
        yield
