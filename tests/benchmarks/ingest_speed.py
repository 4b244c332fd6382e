"""How many pages a second are read, in the reading process with its limits, as `pincite add` does it.

    python tests/benchmarks/ingest_speed.py [FILE...]

Without files: four documents of one kind of page each (page_kinds.py). Beside it the bare extractor: PyMuPDF's
`get_text("words")` in a plain loop, in as many processes. All times include starting the processes; ours hashing the
file, too. The figures and the machine are kept in tests/benchmarks/results/.

Processes that are started load this file again, so it loads nothing by itself: neither does the app's own.
"""

from __future__ import annotations

import sys

if __name__ == "__main__":
    from ingest_measures import main

    sys.exit(main())
