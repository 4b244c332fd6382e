"""Parts of a web page that React sends behind the others, hidden, for a program of the page to put in their places.

    <div><template id="B:0"></template>Loading</div>  ...  <div hidden id="S:0">the article</div>
    <script>$RC("B:0","S:0")</script>                      is shown where the template stands

Only parts that such a program names are shown; what else is hidden stays so. (React's server renderer,
"completeBoundary" and "completeSegment" in its set of instructions.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_CALL = re.compile(r"""\$R[A-Z]\(\s*["']([BP]:[0-9a-f]+)["']\s*,\s*["'](S:[0-9a-f]+)["']""")
_MARK = "\0{}\0"
_MARKED = re.compile("\0([^\0]*)\0")
MOST_PARTS = 1_000
MOST_DEEP = 20
"""Parts within parts that are put in their places."""


class StreamedParts:
    """The parts of one page: where they belong, and what was written of them."""

    def __init__(self, page: str) -> None:
        calls = _CALL.findall(page)[:MOST_PARTS] if "$R" in page else []
        self._places: Mapping[str, str] = {part: place for place, part in calls}
        self._targets = frozenset(self._places.values())
        self._written: dict[str, str] = {}

    def is_part(self, name: str) -> bool:
        """Whether a hidden element of this `id` is one that is shown."""
        return name in self._places

    def mark(self, name: str) -> str:
        """What is to be written for an empty template of this `id`: the place of a part, or nothing."""
        return _MARK.format(name) if name in self._targets else ""

    def keep(self, name: str, written: str) -> None:
        """What was written of a part."""
        self._written[name] = written

    def put(self, text: str) -> str:
        """A page with its parts in their places; those whose place is not in it stand behind it."""
        left = {self._places[part]: written for part, written in self._written.items()}
        for _ in range(MOST_DEEP):
            if "\0" not in text:
                break
            text = _MARKED.sub(lambda mark: left.pop(mark[1], ""), text)
        return _MARKED.sub("", "".join((text, *left.values())))
