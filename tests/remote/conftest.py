"""Tests of servers may ask `pincite serve` itself: a server that nobody wrote for them."""

from serving_door import door

__all__ = ["door"]
