"""How many of 100 greedy continuations of the exported starter model are those of transformers in float32.

    python tests/benchmarks/greedy_agreement.py MODEL_DIR

MODEL_DIR is the starter model as `python -m export_onnx starter MODEL_DIR` writes it. A continuation is 32 tokens, or
ends at `<eos>`; one other token makes it another continuation.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import starter_capture

from app.errors import PinciteError
from app.inference.model_files import read_manifest


def main() -> int:
    """Print each difference and the figure."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[1])
    try:
        manifest = read_manifest(folder)
        run = starter_capture.open_run(folder)
        continuations = starter_capture.read_continuations()
        different = 0
        for wanted in continuations:
            step = starter_capture.first_difference(run, wanted)
            if step is not None:
                different += 1
                margin = wanted.margins[step]
                print(
                    f"prompt {wanted.number:2} differs at token {step:2}, where the margin is {margin:.4f}", flush=True
                )
            print(f"{wanted.number + 1} of {len(continuations)}", end="\r", file=sys.stderr)
    except PinciteError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    same = len(continuations) - different
    print(f"{manifest.name}, weights: {manifest.weights}: {same} of {len(continuations)} continuations agree.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
