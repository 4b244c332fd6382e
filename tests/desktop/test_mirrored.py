"""Arabic and Hebrew on a real screen: the main job in a mirrored window, with real keys and a real mouse."""

from __future__ import annotations

import shutil
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from conftest import StartApp
from running_app import RunningApp
from screen import Screen, wait_until
from test_main_job import PAID, covers, lit_box

from app.paths import Paths
from app.settings import Settings, save_settings

TRANSLATIONS = Path(__file__).parents[2] / "app" / "gui" / "translations"
PAGES, TALK, DOCUMENTS = (0, 90, 600, 760), (560, 90, 1110, 760), (1030, 90, 1440, 760)
"""Where the panes are looked for in a window of the usual size: from right to left."""


def translated(language: str, context: str, text: str) -> str:
    """A text as the file for translators has it."""
    root = ElementTree.parse(TRANSLATIONS / f"pincite_{language}.ts").getroot()
    messages = next(part for part in root.iter("context") if part.findtext("name") == context).iter("message")
    found = next(message.findtext("translation") for message in messages if message.findtext("source") == text)
    assert found
    return found


def in_language(data: Path, model: Path, language: str) -> Path:
    """A data folder whose settings name a model folder and a language."""
    save_settings(Paths.under(data), Settings(model=str(model), device="cpu", language=language))
    return data


def choose_file(app: RunningApp, language: str, file: Path) -> None:
    """Ctrl+O, and type the file's name."""
    title = translated(language, "MainWindow", "Add documents")
    app.screen.press("ctrl+o")
    wait_until(lambda: app.screen.do("search", "--onlyvisible", "--name", title), "the dialog")
    app.screen.type(str(file))
    app.screen.press("Return")


@pytest.fixture
def report(sample_pdf: Path, tmp_path: Path) -> Path:
    """The sample document, where a user may have put it."""
    return Path(shutil.copy(sample_pdf, tmp_path / "report.pdf"))


def test_the_main_job_in_arabic(
    screen: Screen, start_app: StartApp, starter_folder: Path, tmp_path: Path, report: Path
) -> None:
    app = start_app(in_language(tmp_path / "data", starter_folder, "ar"))
    choose_file(app, "ar", report)
    assert app.wait_for_documents() == [("report.pdf", 6)]
    screen.press("ctrl+2")
    screen.type("Who paid for the new gauge?")
    screen.press("Return")
    assert "Marlow Foundation" in app.wait_for_answer()
    screen.find("report.pdf", DOCUMENTS)
    screen.find("The Marlow Foundation", TALK)
    screen.find("Renewal of the Tide Gauge", PAGES)
    assert lit_box(screen.picture()) is None, "nobody has followed the pin yet"

    cited = screen.find("report.pdf", TALK)
    screen.tab_back_to(cited)
    screen.press("Return")
    box = wait_until(lambda: lit_box(screen.picture()), "the lit words")
    assert box[2] < PAGES[2] and covers(screen.find(PAID, PAGES), box), "pages run from left to right as ever"
    screen.press("alt+Left")
    wait_until(lambda: lit_box(screen.picture()) is None, "the way back")
    screen.click(*cited.middle)
    wait_until(lambda: lit_box(screen.picture()), "the lit words, by mouse")
    assert app.quit() == 0
    assert app.said() == ""


@pytest.mark.parametrize(
    ("language", "layout", "question"), [("he", "il", "מה כתוב בעמוד 2?"), ("ar", "ara", "ماذا في الصفحة؟")]
)
def test_a_question_is_typed_and_kept_in_its_own_letters(
    language: str,
    layout: str,
    question: str,
    screen: Screen,
    start_app: StartApp,
    tiny_folder: Path,
    tmp_path: Path,
    report: Path,
) -> None:
    app = start_app(in_language(tmp_path / "data", tiny_folder, language), report)
    app.wait_for_documents()
    screen.press("ctrl+2")
    screen.use_keyboard(layout)
    try:
        screen.type(question)
        screen.press("Return")
    finally:
        screen.use_keyboard("us")
    asked = app.wait_for("SELECT text FROM messages WHERE role = 'user'", "the question")
    assert asked == [(question,)]
    screen.press("Escape")
    assert app.quit() == 0
    assert app.said() == ""
