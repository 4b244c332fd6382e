"""Records the main job done with the keyboard alone, from the running app on a real screen, as an animation.

    python tests/desktop/record_keyboard_job.py OUT.webp [--model FOLDER]

Every picture has the keys that were pressed before it under it. Nothing is staged: the app runs as a user starts it,
and the pictures are the screen's own pixels. Needs the programs of scripts/install_desktop_tools.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "desktop")]

from PIL import Image, ImageDraw, ImageFont  # noqa: E402  # the path comes first
from running_app import RunningApp, with_model  # noqa: E402
from screen import Screen, wait_until, why_not  # noqa: E402

SIZE = (1300, 860)
FOOT = 44
FRAME_MS = 2200
SETTLE_S = 1.0
"""So long after the last key is a picture taken: the screen may be still between two steps, too."""


class Recorder:
    """Takes pictures with a line under each that says which keys were pressed."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._font = ImageFont.load_default(20)
        self.pictures: list[Image.Image] = []

    def take(self, keys: str) -> None:
        """A picture of the screen once it is still."""
        time.sleep(SETTLE_S)
        picture = Image.new("RGB", (SIZE[0], SIZE[1] + FOOT), "#1b1f27")
        picture.paste(Image.fromarray(self._screen.still_picture()))
        number = len(self.pictures) + 1
        ImageDraw.Draw(picture).text((16, SIZE[1] + 9), f"{number}.  {keys}", "#ffffff", self._font)
        self.pictures.append(picture)
        print(f"{number}.  {keys}")


def record(screen: Screen, app: RunningApp, report: Path) -> list[Image.Image]:
    """Do the job."""
    recorder = Recorder(screen)
    recorder.take("Pincite has been started")
    screen.press("ctrl+o")
    wait_until(lambda: screen.do("search", "--onlyvisible", "--name", "Add documents"), "the dialog")
    screen.type(str(report))
    recorder.take("Ctrl+O, then the name of a file is typed")
    screen.press("Return")
    app.wait_for_documents()
    recorder.take("Enter: the document is read")
    screen.press("ctrl+2")
    screen.type("Who paid for the new gauge?")
    recorder.take("Ctrl+2, then a question is typed")
    screen.press("Return")
    app.wait_for_answer()
    recorder.take("Enter: the answer and its pin")
    screen.tab_back_to(screen.find("Page 1", (230, 100, 720, 500)))
    recorder.take("Shift+Tab, back to the pin of the answer")
    screen.press("Return")
    recorder.take("Enter: the cited words are lit on their page")
    screen.press("alt+Left")
    recorder.take("Alt+Left: back to where the page was before")
    screen.press("ctrl+f")
    screen.type("gauge")
    recorder.take("Ctrl+F, then words to find")
    screen.press("Escape", "F1")
    wait_until(lambda: screen.do("search", "--onlyvisible", "--name", "Keyboard shortcuts"), "the sheet")
    recorder.take("Esc, then F1: all keys")
    screen.press("Escape", "ctrl+q")
    return recorder.pictures


def main() -> int:
    """Write the animation."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--model", type=Path, help="a model folder in place of the starter")
    options = parser.parse_args()
    if reason := why_not():
        sys.exit(f"No screen: {reason}")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(shutil.copy(ROOT / "app" / "samples" / "tide-gauge-report.pdf", Path(folder) / "report.pdf"))
        model = options.model or Path(folder) / "starter"
        if options.model is None:
            subprocess.run([sys.executable, "-m", "export_onnx", "starter", str(model)], cwd=ROOT, check=True)
        screen = Screen(Path(folder) / "buffer", *SIZE)
        app = RunningApp(screen, with_model(Path(folder) / "data", model))
        try:
            pictures = record(screen, app, report)
        finally:
            app.close()
            screen.close()
    first, *others = pictures
    first.save(options.out, save_all=True, append_images=others, duration=FRAME_MS, loop=0, quality=70, method=6)
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
