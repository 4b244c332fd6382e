"""The child of kills.py: reads documents and keeps them until it is killed. Arguments: model, snapshots, document."""

from __future__ import annotations

import sys
from pathlib import Path

from kills import read_for_ever

if __name__ == "__main__":
    for number, _ in enumerate(read_for_ever(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))):
        if number == 0:
            print("reading", flush=True)
