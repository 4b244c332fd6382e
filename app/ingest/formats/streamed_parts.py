"""Parts of a web page that React sends behind the others, hidden, for a program of the page to put in their places.

    <div><!--$?--><template id="B:0"></template>Loading<!--/$--></div>  ...  <div hidden id="S:0">the article</div>
    <script>$RC("B:0","S:0")</script>             is shown where the template stands, instead of what waits for it
    <script>$RS("S:1","P:1")</script>             the same of a part within a part

Only parts that such a program names are shown; what else is hidden stays so. (React's server renderer,
"completeBoundary" and "completeSegment" in its set of instructions.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.ingest.formats.page_parser import PageParser

_CALL = re.compile(r"""\$R[A-Z]\(\s*["']([BPS]:[0-9a-f]+)["']\s*,\s*["']([BPS]:[0-9a-f]+)["']""")
_MARK = "\0{}\0"
_MARKED = re.compile("\0([^\0]*)\0")
_TAG = re.compile(r"<(/?)(\w+)[^>]*?(/?)>")
BEGIN, END = "$", "/$"
BOUNDARIES = {"$": BEGIN, "$?": BEGIN, "$!": BEGIN, "$~": BEGIN, END: END}
"""The comments around what waits for a part, and around parts that are there already."""
MOST_PARTS = 1_000
MOST_DEEP = 20
"""Parts within parts that are put in their places."""
LONGEST_WAITING = 100_000
"""Letters of what waits for a part and is left out, with its markup."""


class _Programs(PageParser):
    """Collects the programs of a page that are run: none in comments, templates or texts."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._apart = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._apart += tag in ("template", "noscript")

    def handle_endtag(self, tag: str) -> None:
        self._apart -= tag in ("template", "noscript") and self._apart > 0

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script" and not self._apart:
            self.texts.append(data)


class StreamedParts:
    """The parts of one page: where they belong, and what was written of them."""

    def __init__(self, page: str) -> None:
        self._places: dict[str, str] = {}
        for part, place in _calls(page):
            self._places.setdefault(part, place)
        self._targets = frozenset(self._places.values())
        self._unseen: dict[str, None] = {}
        """Places within what is hidden, in their order."""
        self._written: dict[str, str] = {}

    def is_part(self, name: str) -> bool:
        """Whether a hidden element of this `id` is one that is shown."""
        return name in self._places

    def mark(self, name: str) -> str:
        """What is to be written for an empty template of this `id`: the place of a part, or nothing."""
        return _MARK.format(name) if name in self._targets else ""

    def mark_boundary(self, comment: str) -> str:
        """What is to be written for a comment: where something that waits for a part begins or ends, or nothing."""
        return _MARK.format(BOUNDARIES[comment]) if self._targets and comment in BOUNDARIES else ""

    def hide(self, name: str) -> None:
        """A template of this `id` stands within what is hidden: there its part is not seen, either."""
        if name in self._targets:
            self._unseen[name] = None

    def keep(self, name: str, written: str) -> None:
        """What was written of a part. Of several with one name, none is lost."""
        self._written[name] = self._written.get(name, "") + written

    def put(self, text: str) -> tuple[str, int]:
        """A page with its parts in their places, and how many words of parts have theirs in what is hidden.

        Parts whose place is nowhere stand behind the page.
        """
        left: dict[str, str] = {}
        for part, written in self._written.items():
            left[self._places[part]] = left.get(self._places[part], "") + written
        text = _filled(text, left)
        hidden = _filled("".join(left.pop(place, "") for place in self._unseen), left)
        words = len(re.sub("<[^>]*>", " ", _MARKED.sub("", hidden)).split())
        return _MARKED.sub("", "".join((text, *left.values()))), words


def _calls(page: str) -> Iterable[tuple[str, str]]:
    """The parts that programs of a page name, each with its place: which of them is named first differs."""
    if "$R" not in page:
        return
    programs = _Programs()
    programs.feed(page)
    programs.close()
    for first, second in _CALL.findall("\n".join(programs.texts))[:MOST_PARTS]:
        if first.startswith("S") != second.startswith("S"):
            yield (first, second) if first.startswith("S") else (second, first)


def _filled(text: str, left: dict[str, str]) -> str:
    """A text with parts in their places, which are taken out of `left`, and without what waited for them."""
    for _ in range(MOST_DEEP):
        marks = list(_MARKED.finditer(text))
        if not any(mark[1] in left for mark in marks):
            break
        ends = _ends_of_waiting(marks)
        out, begin = [], 0
        for mark in marks:
            if mark.start() < begin or mark[1] not in left:
                continue
            out += [text[begin : mark.start()], left.pop(mark[1])]
            begin = mark.end()
            end = ends.get(begin, begin)
            if end - begin <= LONGEST_WAITING and _is_whole(text[begin:end]):
                begin = end
        text = "".join((*out, text[begin:]))
    return text


def _ends_of_waiting(marks: Iterable[re.Match[str]]) -> dict[int, int]:
    """Where what waits for a part ends, by where it begins: behind the part's place."""
    ends: dict[int, int] = {}
    places: list[list[int]] = []
    for mark in marks:
        if mark[1] == BEGIN:
            places.append([])
        elif mark[1] == END and places:
            for place in places.pop():
                ends[place] = mark.start()
        elif mark[1].startswith("B") and places:
            places[-1].append(mark.end())
    return ends


def _is_whole(written: str) -> bool:
    """Whether each element that begins in a piece of a page ends in it, and none else does."""
    is_open: list[str] = []
    for end, tag, empty in _TAG.findall(written):
        if end and (not is_open or is_open.pop() != tag):
            return False
        if not end and not empty:
            is_open.append(tag)
    return not is_open
