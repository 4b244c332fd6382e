"""Opens a conversation of 50 turns, scrolls through it, and has an answer of 300 sentences grow at its end.

    python tests/benchmarks/long_conversations.py [--turns 50] [--sentences 300] [--keep]

Is the window's thread ever held up? The answers are written for the run, with Markdown and a pin a sentence; pins come
sentence by sentence, as the assistant sends them. Qt draws into memory. Figures: the longest calls on the window's
thread in each stage (wall-clock, and its own processor time), and the processor time of the stage.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.assistant.records import Answer

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "gui"), str(ROOT / "tests" / "benchmarks")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PARAGRAPH = 6
"""Sentences of one."""


def long_answer(number: int, sentences: int) -> Answer:
    """An answer of so many sentences, each with one of up to 40 pins."""
    from scripted_models import make_answer

    from app.assistant.records import AnswerSentence, Citation

    text, parts, pins = "", [], min(40, sentences)
    for count in range(sentences):
        start = len(text)
        text += f"Sentence {count} of answer {number} says that the **gauge** was read in {1800 + count}."
        text += "\n\n" if count % PARAGRAPH == PARAGRAPH - 1 else " "
        parts.append(AnswerSentence(start, len(text), (count % pins,), 0.9, True))
    citations = tuple(Citation(1, "report.pdf", pin + 1, 0, 9, (), f"The gauge {pin}", 0.5) for pin in range(pins))
    return replace(make_answer(f"Question {number}?", text, citations=citations), sentences=tuple(parts))


def measure(turns: int, sentences: int) -> dict[str, Any]:
    """Run the session and return the figures."""
    from PySide6.QtCore import Qt, QTimer
    from scripted_models import ScriptedModel, opener
    from stall_watch import StallWatch, WatchedApplication, pump

    import app.assistant.answer_strategy  # noqa: F401  # which a real model has loaded by the time that it is ready
    from app.assistant.records import AnswerText, PinsKnown
    from app.gui.conversation.conversation_model import Outcome, Turn
    from app.gui.garbage import GarbageOnThisThread
    from app.gui.wiring import Parts, Wiring
    from app.paths import Paths

    application = WatchedApplication(sys.argv[:1])
    garbage = GarbageOnThisThread(application)  # as the app has it
    watch = application.watch = StallWatch()

    def call(work: Callable[[], None], seconds: float = 0.0) -> None:
        """As an event of the window's thread: so it is timed."""
        QTimer.singleShot(0, application, work)
        pump(application, max(seconds, 0.02))

    with tempfile.TemporaryDirectory() as folder:
        wiring = Wiring(application, Paths.under(Path(folder)), Parts(opener(ScriptedModel())))
        wiring.start()
        wiring.window.resize(1360, 860)
        wiring.window.sample_requested.emit()
        pump(application, 60, lambda: bool(wiring.documents.asked_ids()))
        model, view = wiring.conversation, wiring.window.conversation_pane.view
        answers = [long_answer(number, PARAGRAPH) for number in range(turns)]
        gc.freeze()  # as app/gui/running.py does once all is loaded
        watch.stage = "opening it"
        call(lambda: model.set_turns(Turn(a.question, Outcome.ANSWERED, a.text, answer=a) for a in answers), 3)
        watch.stage = "scrolling to its beginning"
        bar = view.verticalScrollBar()
        steps = 4 * turns
        for step in range(steps + 1):
            call(lambda step=step: bar.setValue(bar.maximum() * (steps - step) // steps))  # type: ignore[misc]
        watch.stage = "making the window wider"
        call(lambda: wiring.window.resize(1400, 860), 1)
        watch.stage = "an answer grows"
        answer = long_answer(turns, sentences)
        call(lambda: model.append_turn(Turn(answer.question)))
        for known in range(1, sentences + 1):
            start, end = answer.sentences[known - 1].start, answer.sentences[known - 1].end
            for place in range(start, end, 24):
                call(lambda place=place, end=end: model.add_text(AnswerText(answer.text[place : min(end, place + 24)])))  # type: ignore[misc]
            if known % PARAGRAPH == 0:
                pins = PinsKnown(answer.supports, answer.sentences[:known])
                call(lambda pins=pins: model.add_pins(pins))  # type: ignore[misc]
        call(lambda: model.complete(answer), 1)
        watch.stage = "the dark scheme"
        call(lambda: wiring.look.apply(Qt.ColorScheme.Dark), 1)
        watch.stage = "closing"
        wiring.close()
    garbage.end()
    stages = dict.fromkeys(each.stage for each in watch.calls if each.stage not in ("", "closing"))
    return {
        "benchmark": "calls on the window's thread with a long conversation",
        "turns": turns,
        "sentences_of_the_growing_answer": sentences,
        "stages": {stage: _figures([each for each in watch.calls if each.stage == stage]) for stage in stages},
        "calls": len(watch.calls),
    }


def _figures(calls: list[Any]) -> dict[str, Any]:
    longest = max(calls, key=lambda call: float(call.cpu_ms))
    return {
        "longest_wall_ms": round(max(call.wall_ms for call in calls), 1),
        "longest_cpu_ms": round(longest.cpu_ms, 1),
        "in": f"{longest.event} to {longest.receiver}",
        "all_cpu_ms": round(sum(call.cpu_ms for call in calls)),
    }


def main() -> int:
    """Print the figures as one JSON object, and keep them if asked to."""
    from measured import keep_result, machine

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=50)
    parser.add_argument("--sentences", type=int, default=300)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    result = {**machine(), **measure(options.turns, options.sentences)}
    print(json.dumps(result, indent=1))
    if options.keep:
        keep_result("long_conversations", result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
