"""The log tells what happened and never what the user's documents say."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.log import get_log, start_log
from app.paths import Paths

SECRET = "Ms Brown's salary is 4711 euros"


class Device(Enum):
    CPU = "cpu"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = Paths.under(tmp_path)
    assert start_log(paths) == ""
    return paths


@pytest.fixture(autouse=True)
def stop_log() -> Iterator[None]:
    yield
    logger = logging.getLogger("pincite")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def written(paths: Paths) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in sorted(paths.logs.iterdir()))


def test_events_and_their_facts_are_written(paths: Paths) -> None:
    get_log("library").event("document_added", pages=20, seconds=1.5163, again=True, device=Device.CPU, kind=ValueError)
    line = written(paths)
    assert line.endswith(
        "pincite.library document_added pages=20 seconds=1.516 again=True device=CPU kind=ValueError\n"
    )


def test_text_paths_and_messages_never_reach_the_log(paths: Paths) -> None:
    log = get_log("library")
    log.event("asked", question=SECRET, file=Path("/home/brown/salary.Brown"), answer=[SECRET])  # type: ignore[arg-type]  # a list is no value of a log
    log.event(f"asked {SECRET}", **{f"about {SECRET}": 1})
    get_log(f"part {SECRET}").event("asked")
    try:
        try:
            raise ValueError(SECRET)
        except ValueError as error:
            raise OSError(2, SECRET, f"/home/brown/{SECRET}.pdf") from error
    except OSError as error:
        log.failure("adding_failed", error, file=Path(f"/home/{SECRET}.pdf"))
    text = written(paths)
    assert not any(word in text for word in ("Brown", "brown", "salary", "4711", "home"))
    assert f"question=<{len(SECRET)} characters>" in text and "file=<*.pdf>" in text
    assert "FileNotFoundError at test_log.py:" in text and "< ValueError at test_log.py:" in text


@given(text=st.text(min_size=3))
def test_no_text_of_any_kind_is_written(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    marked = f"\u2603{text}"
    paths = Paths.under(tmp_path_factory.mktemp("log"))
    start_log(paths)
    get_log(marked).event(marked, fact=marked, place=Path(marked.replace("\0", "")))
    get_log("x").failure("failed", ValueError(marked))
    assert "\u2603" not in written(paths) and written(paths).count("\n") == 2


def test_what_other_packages_log_is_not_written(paths: Paths) -> None:
    logging.getLogger("pymupdf").error(SECRET)
    logging.getLogger().error(SECRET)
    assert written(paths) == ""


def test_the_log_does_not_grow_without_end(paths: Paths) -> None:
    log = get_log("library")
    padding = {f"{'x' * 40}_{place}": 0 for place in range(40)}
    for number in range(2_000):
        log.event("document_added", **padding, number=number)
    files = sorted(paths.logs.iterdir())
    assert 1 < len(files) <= 3
    assert sum(file.stat().st_size for file in files) <= 3 * (1 << 20)
    assert "number=1999" in paths.log_file.read_text()


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert "There is no log" in start_log(Paths.under(tmp_path))
    get_log("library").event("document_added")
