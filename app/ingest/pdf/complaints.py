"""What MuPDF complains of while it reads a page: it goes on without what it cannot read, and says so nowhere else."""

from __future__ import annotations

import pymupdf

LOSSES = (
    "treating as end of file",  # a stream that cannot be unpacked to its end
    "premature end of data",
    "syntax error in content stream",
    "non-page object in page tree",  # and what it takes for the page is empty
)
"""Complaints of which each means that something of the page is missing. Of others, nothing may be."""


def listen() -> None:
    """Forget what was complained of before."""
    pymupdf.TOOLS.reset_mupdf_warnings()


def is_lossy() -> bool:
    """Whether a complaint since `listen` means that something of the page is missing."""
    complaints = pymupdf.TOOLS.mupdf_warnings(reset=0)
    return any(loss in complaints for loss in LOSSES)
