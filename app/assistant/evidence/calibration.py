"""Measures, once for each model, which way of asking it answers better: the whole document at once, or page by page.

The measurement is a small document of similar invented facts, as contracts, logs and lists are. Its result goes into
the model's manifest, so it is made once; of the starter it is known. It decides what `--focus auto` means.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from app.assistant.answer_strategy import PAGES, WHOLE, answer_from_pages, answer_whole
from app.assistant.model_calls import CancelCheck, Engine, ModelCalls, run_to_end
from app.assistant.prompt import PageText, PromptStyle
from app.assistant.records import AnswerEvent, Stage
from app.errors import DocumentTooLong
from app.inference.model_files import read_manifest, write_manifest


@dataclass(frozen=True, slots=True)
class Station:
    """One page's facts. All stations, people and figures are invented."""

    name: str
    keeper: str
    year: int
    height: int
    boats: int


_STATIONS = (
    Station("Norwick", "Ilse Brandt", 1874, 31, 112),
    Station("Tarnmouth", "Owen Tarrant", 1902, 47, 65),
    Station("Sandray", "Maud Kessel", 1859, 22, 138),
    Station("Ollerby", "Piers Aldane", 1933, 54, 90),
    Station("Vikholm", "Ruth Varley", 1888, 38, 71),
    Station("Pellwick", "Jonas Eklund", 1911, 26, 204),
    Station("Morvane", "Clara Whitmore", 1846, 43, 57),
    Station("Fennmoor", "Tobias Renn", 1925, 35, 163),
)

_QUESTIONS = (
    ("Who was the first keeper of the lighthouse of Pellwick?", "Jonas Eklund"),
    ("In which year was the lighthouse of Sandray finished?", "1859"),
    ("How many metres high is the lighthouse of Morvane?", "43"),
    ("How many fishing boats are registered in Tarnmouth?", "65"),
)
MEASURED = {
    ("a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818", "source (Q4_K_M)"): {WHOLE: 0.25, PAGES: 1.0},
}
"""What `measure_focus` finds of the starter, by its checkpoint's hash and its weights: an installation's first question
need not wait for it, 14 s on two cores."""
TRYING = "Finding out how this model answers best, only this once, test question"


def ensure_calibration(
    engine: Engine, folder: Path, on_stage: Callable[[Stage], None], cancelled: CancelCheck
) -> dict[str, float]:
    """The model's calibration from its manifest; measured and written there first if it is missing.

    A folder that cannot be written (installed by an administrator) is no error: the result then serves this run only.
    """
    manifest = read_manifest(folder)
    if manifest.focus_calibration:
        return manifest.focus_calibration
    known = MEASURED.get((manifest.source_sha256, manifest.weights))
    measured = known or run_to_end(measure_focus(engine, cancelled), on_stage)
    try:
        write_manifest(folder, replace(manifest, focus_calibration=measured))
    except OSError:
        on_stage(Stage("The model's folder cannot be written, so this is done again next time", 0, 0))
    return measured


def measure_focus(engine: Engine, cancelled: CancelCheck) -> Generator[AnswerEvent, None, dict[str, float]]:
    """Ask every calibration question both ways; the shares of right answers by way."""
    calls, style = ModelCalls(engine, cancelled), PromptStyle(engine.info.instruction_tuned)
    pages = [PageText(0, number, 0, _page_text(station)) for number, station in enumerate(_STATIONS, start=1)]

    ways = {
        WHOLE: lambda question: answer_whole(calls, style, question, pages),
        PAGES: lambda question: answer_from_pages(calls, style, question, pages),
    }
    right = dict.fromkeys(ways, 0)
    for count, (way, (question, answer)) in enumerate(product(ways, _QUESTIONS), start=1):
        yield Stage(TRYING, count, len(ways) * len(_QUESTIONS))
        with suppress(DocumentTooLong):  # a model that cannot hold the document does not answer from it
            right[way] += answer in run_to_end(ways[way](question)).text
    return {way: count / len(_QUESTIONS) for way, count in right.items()}


def _page_text(station: Station) -> str:
    return (
        f"The harbour of {station.name}\n\n"
        f"The harbour of {station.name} lies on the northern coast and has a lighthouse of its own, which was finished "
        f"in {station.year}. The tower is built of granite and is {station.height} metres high. The first keeper of "
        f"the lighthouse was {station.keeper}, who lived there with a family of six. Today {station.boats} fishing "
        "boats are registered in the harbour, and the ferry calls there every morning. Visitors may climb the tower "
        "on Sundays."
    )
