"""What the tests on a real screen share: the screen, and starting the app on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running_app import RunningApp
from screen import Screen, why_not

StartApp = Callable[..., RunningApp]


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen without a window on it. Tests without one are skipped."""
    if reason := why_not():
        pytest.skip(reason)
    screen = Screen(tmp_path_factory.mktemp("screen") / "buffer")
    yield screen
    screen.close()


@pytest.fixture
def start_app(screen: Screen) -> Iterator[StartApp]:
    """Starts the app as a user does; ends it after the test."""
    started: list[RunningApp] = []

    def start(data: Path, *files: Path, environment: dict[str, str] | None = None) -> RunningApp:
        started.append(RunningApp(screen, data, *files, environment=environment))
        return started[-1]

    yield start
    for app in started:
        app.close()
