"""Words for a tip that are shown as they are, never as markup: documents' titles and names of files hold any sign."""

from __future__ import annotations

import html


def plain_tip(*paragraphs: str) -> str:
    """A tip of some paragraphs; those that are empty are left out.

    Qt guesses from a tip's signs whether it is markup, and markup may show pictures from anywhere on the disk.
    """
    return "".join(f"<p>{html.escape(words)}</p>".replace("\n", "<br>") for words in paragraphs if words)
