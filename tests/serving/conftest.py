"""The server that all tests of this folder share."""

from __future__ import annotations

from serving_door import door

__all__ = ["door"]
