"""The elements of a web page as Python's parser tells them, but for ends of scripts and styles with more in them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_ENDS = {tag: re.compile(rf"</\s*{tag}(?=>|[\s/][^>]{{0,200}}>)", re.I) for tag in ("script", "style")}


class PageParser(HTMLParser):
    """Python's parser, with the ends that browsers see: `</script defer>`, too."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_starttag(self, i: int) -> int:
        """As Python's parser does; but an end of a script or style may have more in it than its name."""
        end = super().parse_starttag(i)
        if self.cdata_elem in ("script", "style"):
            self.interesting = _ENDS[self.cdata_elem]
        return end

    def parse_endtag(self, i: int) -> int:
        """The same: within a script or style it is called for its end alone."""
        if self.cdata_elem in ("script", "style"):
            self.clear_cdata_mode()
        return super().parse_endtag(i)
