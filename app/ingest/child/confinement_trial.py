"""What reading processes are kept from on this machine, asked of one that is started for that"""

from __future__ import annotations

import json
from dataclasses import asdict
from multiprocessing.connection import Connection

from app.ingest.child.child_process import START_SECONDS, ChildProcess, ChildStopped
from app.ingest.child.confinement import Confinement, confine


def confinement_here() -> Confinement | None:
    """What holds here; None if a process could not be asked."""
    try:
        with ChildProcess(_tell, (), 1 << 30) as child:
            return Confinement(**child.receive(START_SECONDS, lambda: False))
    except (ChildStopped, OSError):
        return None


def _tell(connection: Connection) -> None:
    connection.send_bytes(json.dumps(asdict(confine())).encode())
