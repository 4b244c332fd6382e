"""A monkey at the window: a long session of random, plausible things that users do, with what must hold looked at.

    python tests/benchmarks/window_monkey/window_monkey.py [--seed N] [--minutes N] [--steps N] [--model FOLDER]
                                                           [--folder DIR] [--list]

The window is the real one over a library in a temporary folder, with the starter model, real documents, the reading
processes and the engine's process. Questions are typed, files dropped, buttons pressed, processes killed, the window
closed and opened again, the library encrypted and decrypted, a second window and later starts come, models are
fetched from a hub on this machine; Qt draws into memory, and nothing reaches the network. After each step it is
looked whether an exception reached Qt, Qt complained, a dialog was left, words were lost, or a button makes no sense;
every few steps and at the end, once all is quiet, whether the conversation on show is what the library keeps, the
list of documents too, whether every pin stands on its page, and whether anything still says that it is at work. What
does not hold is printed with the seed and what was done before; the exit status is 1 then. Which step meets which
moment of the work depends on the machine: the same seed does the same things, but not always at the same moments.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
TESTS = ROOT / "tests"
sys.path[:0] = map(
    str, (ROOT, TESTS, TESTS / "gui", TESTS / "network_guard", TESTS / "benchmarks", Path(__file__).parent)
)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHONPATH"] = os.pathsep.join([str(TESTS / "network_guard"), os.environ.get("PYTHONPATH", "")])
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

WEIGHTS = {
    "ask": 14, "type_only": 4, "command": 5, "pick_source": 3, "clear_box": 2, "undo": 1, "edit": 5, "stop": 4,
    "suggestion": 2, "switch": 7, "tick": 4, "tick_all": 1, "open_document": 3, "remove_document": 2,
    "filter_documents": 1, "drop_files": 8, "paste": 3, "page_keys": 3, "go_to_page": 2, "find": 3, "zoom": 3,
    "select": 2, "frame": 1, "ask_about": 4, "pin": 5, "back": 2, "press": 6, "menu": 4, "recent": 1, "notice": 3,
    "waiting": 3, "turn_action": 8, "settings": 3, "models": 3, "resize": 2, "hover": 1, "tab_about": 1,
    "context_menu": 3, "kill_engine": 1, "kill_reader": 1, "wait": 6, "reopen": 2, "private": 1,
    "second_window": 1, "second_start": 3, "encrypt": 1,
}  # fmt: skip
"""How often each is done, beside the others: methods of `Outside`, or of the session."""
PASSPHRASE = "four plain words here"
QUIET_EVERY = 12
PATIENCE_S = 90.0
"""How long what goes on is waited for; then it is stopped, and waited for as long again."""
LAST_ACTIONS = 14


class Session:
    """One run: the window, the hands, and what was found."""

    def __init__(self, application: Any, folder: Path, seed: int, model: str) -> None:
        from monkey_dialogs import Dialogs
        from monkey_documents import write_documents
        from monkey_outside import Outside
        from monkey_watch import Ears, LogReader, MonkeyWatch

        from app.gui.arrivals import Arrivals
        from app.gui.second_start import only_window
        from app.log import start_log
        from app.paths import Paths
        from app.settings import CHOICES, Settings, save_settings

        self.application = application
        self.chance = random.Random(seed)
        self.paths = Paths.under(folder / "data")
        files = write_documents(folder / "files")
        focus = self.chance.choice(CHOICES["focus"])
        save_settings(self.paths, Settings(model=model, device="cpu", language="en", page_seconds=10, focus=focus))
        start_log(self.paths)
        self.log = LogReader(self.paths.log_file)
        self.watch = application.watch = MonkeyWatch()
        (folder / "exports").mkdir()
        self.dialogs = Dialogs(self.chance, files, folder / "exports", self.pump)
        self.dialogs.on_help = self._note_help
        self.door = only_window(self.paths, [])
        self.arrivals = Arrivals(self.door)
        self.hands = Outside(self.chance, files, self.dialogs, self.pump)
        self.ears = Ears()
        self.actions: list[str] = []
        self.faults: list[str] = []
        self.counts: Counter[str] = Counter()
        self.compared: Counter[str] = Counter()
        """What was looked at where all was quiet; what is on show for long comes again and again."""
        self.known: dict[int, Any] = {}
        self.seed = seed

    def _note_help(self) -> None:
        self.watch.is_ours = True

    def pump(self, seconds: float, until: Callable[[], Any] = lambda: False) -> bool:
        """Let events happen."""
        from stall_watch import pump

        return pump(self.application, seconds, until)

    def open(self) -> None:
        """A window, as `app.gui.running` opens it."""
        from app.gui.running import _spare_the_loaded
        from app.gui.wiring import Wiring

        self.watch.stage = "start"
        gc.freeze()
        self.wiring = self.hands.wiring = wiring = Wiring(self.application, self.paths)
        wiring.window.fit_to_screen()
        wiring.host.status_changed.connect(_spare_the_loaded)
        wiring.closing.connect(lambda: self.arrivals.go_to(None))
        wiring.start()
        self.arrivals.go_to(wiring.window)
        wiring.about.begin()
        wiring.encryption.begin()
        self.pump(60, lambda: wiring.library_work.is_open)
        self.pump(1)
        self.watch.stage = ""

    def close(self) -> None:
        """Close the window as its title bar does; nothing that it started may be left."""
        import psutil

        self.watch.stage = "closing"
        window = self.wiring.window
        window.close()
        self.pump(15, lambda: not self._children())
        for child in self._children():
            try:
                self.fault(f"a process outlives the window: {child.cmdline()}")
                child.kill()
            except psutil.Error:
                continue
        window.deleteLater()
        self.wiring.deleteLater()
        self.wiring.look.deleteLater()
        gc.unfreeze()
        self.pump(0.3)

    def _children(self) -> list[Any]:
        from reading_children import reading_children

        return reading_children()

    def encrypt(self) -> None:
        """Encrypt the library, decrypt it, or give it another key: the window closes for that, and another opens."""
        from app.gui.privacy.encrypting import carry_out
        from app.gui.privacy.encryption_dialog import Change, EncryptionWish

        is_plain = self.paths.key is None
        change = Change.ENCRYPT if is_plain else self.chance.choice((Change.DECRYPT, Change.NEW_KEY))

        def carry() -> None:
            done = carry_out(self.paths, EncryptionWish(change, PASSPHRASE, delete_copies=True))
            self.paths = done.paths
            if not done.is_done or (self.paths.key is None) is not (change is Change.DECRYPT):
                self.fault(f"{change}: {done.sentence}")

        self.reopen(carry)
        self.hands.said = change.name

    def reopen(self, between: Callable[[], None] = lambda: None) -> None:
        """Close the window and open another on the same library: it is as it was."""
        box = self.wiring.window.conversation_pane.box
        is_editing = self.wiring.asking._editing.is_on
        before = (
            box.text,
            [turn.question for turn in self.wiring.conversation.turns],
            len(self.wiring.waiting.questions),
        )
        is_shown = bool(self.wiring.keeping.conversation_id)
        self.close()
        between()
        self.open()
        again = self.wiring.window.conversation_pane.box
        if before[1] and is_shown:
            self.pump(20, lambda: bool(self.wiring.conversation.turns))
        after = [turn.question for turn in self.wiring.conversation.turns]
        if not is_editing and before[0] and before[0] not in again.text:
            self.fault(f"typed {before[0]!r}, after a restart {again.text!r}")
        if is_shown and before[1] and not set(before[1]) <= set(after):
            self.fault(f"asked {before[1]}, after a restart {after}")

    def step(self, name: str) -> None:
        """Do one thing, and look."""
        hands, dialogs = self.hands, self.dialogs
        hands.said, hands.dropped, dialogs.told = "", set(), []
        dialogs.watch()
        try:
            getattr(self if name in ("reopen", "encrypt") else hands, name)()
            self.pump(0.05)
        except Exception:
            self.fault(f"the monkey itself stumbled in {name}: {traceback.format_exc()}")
        finally:
            dialogs.rest()
        dialogs.clear()
        self.pump(self.chance.choice((0.0, 0.1, 0.5, 1.5)))
        dialogs.clear()
        self.counts[name] += 1
        self.actions.append(f"{len(self.actions) + 1} {name} {hands.said} {'; '.join(dialogs.told)}".rstrip())
        self.look()

    def look(self) -> None:
        """What must hold at any time."""
        from monkey_checks import check_buttons, check_dialogs, check_words

        for heard in (*self.ears.take(), *self.log.take()):
            self.fault(heard)
        for check in (check_dialogs(), check_buttons(self.wiring)):
            for sentence in check:
                self.fault(sentence)
        missing = check_words(self.wiring, self.hands.markers)
        if missing - self.hands.dropped:  # what is on its way into the library is there in a moment
            self.pump(5, lambda: not check_words(self.wiring, self.hands.markers) - self.hands.dropped)
            missing = check_words(self.wiring, self.hands.markers)
        for marker in sorted(missing - self.hands.dropped):
            self.fault(f"the words with {marker} are lost; {self._state()}")
        self.hands.markers -= missing

    def _state(self) -> str:
        """Where the window stands, for a fault."""
        wiring, editing = self.wiring, self.wiring.asking._editing
        turns = [(turn.question[-40:], turn.outcome.value) for turn in wiring.conversation.turns[-3:]]
        aside = [turn.question for turn in wiring.answering._aside]
        return (
            f"box {wiring.window.conversation_pane.box.text!r}, editing {editing._before} {editing._taken!r},"
            f" turns {turns}, aside {aside}, waiting {wiring.waiting.questions}, model {wiring.host.status.state}"
        )

    def quiet(self) -> None:
        """Wait until nothing is at work; then what is on show must be what is kept."""
        from monkey_checks import at_work, check_idle, check_kept, check_pins, processes_at_work

        self.pump(0.3)
        for _ in range(2):
            if self.pump(PATIENCE_S, lambda: not at_work(self.wiring)):
                break
            share = processes_at_work(10, self.pump)
            if (going_on := at_work(self.wiring)) and share < 0.02:
                self.fault(f"at work for {PATIENCE_S:.0f} s while all processes are idle: {going_on}; {self._state()}")
            self.actions.append(f"   still at work, stopped: {going_on}, processes {share:.2f}")
            self.hands.stop()
            self.look()
        self.dialogs.clear()
        if at_work(self.wiring):
            return
        answers = [turn.answer for turn in self.wiring.conversation.turns if turn.answer is not None]
        self.compared["quiet moments"] += 1
        self.compared["turns"] += len(self.wiring.conversation.turns)
        self.compared["pins"] += sum(len(answer.supports) + len(answer.nearest) for answer in answers)
        for check in (
            check_idle(self.wiring),
            check_kept(self.wiring, self.pump),
            check_pins(self.wiring, self.pump, self.known),
        ):
            for sentence in check:
                self.fault(sentence)

    def fault(self, sentence: str) -> None:
        """Something does not hold: tell it, with what was done before."""
        is_new = not any(sentence[:60] in fault for fault in self.faults)
        self.faults.append(f"after step {len(self.actions)}: {sentence}")
        if is_new:
            done = "\n    ".join(self.actions[-LAST_ACTIONS:])
            print(f"FAULT (seed {self.seed}) {self.faults[-1]}\n  done before:\n    {done}", flush=True)

    def result(self, minutes: float) -> dict[str, Any]:
        """The figures."""
        calls = [stall for stall in self.watch.stalls if not stall.call.stage]
        calls.sort(key=lambda stall: -stall.call.cpu_ms)
        return {
            "seed": self.seed,
            "minutes": round(minutes, 1),
            "steps": len(self.actions),
            "done": dict(self.counts.most_common()),
            "compared": dict(self.compared),
            "calls": self.watch.count,
            "over_50_ms_wall": len(calls),
            "over_50_ms_cpu": sum(stall.call.cpu_ms > 50 for stall in calls),
            "longest": [stall.words for stall in calls[:12]],
            "faults": self.faults,
        }


def run(options: argparse.Namespace, folder: Path) -> dict[str, Any]:
    """One session; what was found."""
    from monkey_checks import check_file
    from stall_watch import WatchedApplication

    from app.gui.garbage import GarbageOnThisThread

    application = WatchedApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    garbage = GarbageOnThisThread(application)
    session = Session(application, folder, options.seed, options.model)
    begun = time.monotonic()
    session.open()
    session.step("drop_files")
    while time.monotonic() - begun < 60 * options.minutes and len(session.actions) < options.steps:
        session.step(session.chance.choices([*WEIGHTS], [*WEIGHTS.values()])[0])
        if options.list:
            print(session.actions[-1], flush=True)
        if len(session.actions) % QUIET_EVERY == 0:
            session.quiet()
    session.quiet()
    session.close()
    session.arrivals.end()
    session.door.close()
    for sentence in check_file(session.paths):
        session.fault(sentence)
    for heard in (*session.ears.take(), *session.log.take()):
        session.fault(heard)
    garbage.end()
    return session.result((time.monotonic() - begun) / 60)


def main() -> int:
    """Print what was found as one JSON object."""
    import no_network  # noqa: F401  # sets up the guard as it loads
    from measured import machine
    from monkey_hub import hub_of_one_model

    from app.gui.conversation.answer_copy import release_clipboard

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=int(time.time()) % 100_000)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--steps", type=int, default=1_000_000)
    parser.add_argument("--model", default="", help="a model folder in place of the starter, which is made first")
    parser.add_argument("--folder", type=Path, help="keeps library and files for a look afterwards; must not be there")
    parser.add_argument("--list", action="store_true", help="print each step as it is done")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pincite-monkey-") as scratch:
        os.environ["HOME"] = scratch
        folder = options.folder or Path(scratch) / "session"
        folder.mkdir(parents=True)
        try:
            with hub_of_one_model():
                result = {**machine(), **run(options, folder)}
        except Exception:
            sys.excepthook = sys.__excepthook__
            raise
        finally:
            release_clipboard()  # as at the end of the app
    print(json.dumps(result, indent=1, ensure_ascii=False))
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
