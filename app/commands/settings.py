"""The settings for a command; what is wrong with them is told, and the command goes on"""

from __future__ import annotations

from app.paths import Paths
from app.settings import Settings, load_settings
from app.terminal import print_problem


def told_settings(paths: Paths) -> Settings:
    """The settings of an installation; of a damaged file it is told once: a good one takes its place."""
    loaded = load_settings(paths)
    if loaded.problem:
        print_problem(loaded.problem)
    return loaded.settings
