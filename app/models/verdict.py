"""The verdicts on a model for a machine."""

from __future__ import annotations

from enum import StrEnum


class Verdict(StrEnum):
    """What can be expected of a model here."""

    WHOLE = "whole"  # it fits with all the context that it was made for
    PART = "part"  # it fits with less, and that is enough for documents
    SLOW = "slow"  # it fits, and writes slower than is bearable
    SHORT = "short"  # it fits with so little context that documents hardly do
    NO = "no"  # it does not fit
