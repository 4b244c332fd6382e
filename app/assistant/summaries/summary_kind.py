"""The kinds of summary, and how much each says."""

from __future__ import annotations

from enum import StrEnum


class SummaryKind(StrEnum):
    """What a summary looks like. The values are the words of the command line."""

    BRIEF = "brief"  # one to three sentences
    DETAILED = "detailed"  # a few sentences of every part
    OUTLINE = "outline"  # the headings of the sections, each with what its section says
    POINTS = "points"  # the key points, one a line


TITLES = {
    SummaryKind.BRIEF: "Brief",
    SummaryKind.DETAILED: "Detailed",
    SummaryKind.OUTLINE: "Outline by section",
    SummaryKind.POINTS: "Key points",
}
"""What the kinds are called on the screen."""

MOST_SENTENCES = {SummaryKind.BRIEF: 3, SummaryKind.DETAILED: 8, SummaryKind.POINTS: 7}
"""Points of a summary of the document's own sentences; a detailed one has one of each part if there are more parts."""
