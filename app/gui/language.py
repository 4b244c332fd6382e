"""Words and figures in the user's language: what every screen takes its texts and numbers from.

A text is written in English where it is shown, inside `self.tr(…)` or `translate("Context", …)`, so that Qt's lupdate
finds it. Values stand in it by name, "{name} is ready", and come in by `.format(name=…)`: a translation may order them
as it likes. Tables of texts that are made before the language is known mark them with QT_TRANSLATE_NOOP.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.assistant.coverage import page_ranges

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "ja": "日本語",
    "ar": "العربية",
    "he": "עברית",
}
"""Those that there are translations into, by code, as their speakers call them."""
SYSTEM = "system"
USUAL = {"ar": "ar_AE"}
"""Whose formats are used where the system speaks another language: digits as in most Arabic programs."""
TRANSLATIONS = Path(str(files("app.gui"))) / "translations"
"""Made by `make translations`."""


def chosen_language(choice: str) -> str:
    """The code of the language that a setting means; "system": the first of the user's that there is, else English."""
    if choice != SYSTEM:
        return choice if choice in LANGUAGES else "en"
    wanted = (name.replace("_", "-").partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


def use_language(application: QApplication, choice: str) -> str:
    """Speak a language from now on, write numbers and dates as it does, and run in its direction; returns its code.

    Windows that are there already keep their words. `choice` is a code, or "system".
    """
    code = chosen_language(choice)
    system = QLocale.system()
    is_of_system = system.language() != QLocale.Language.C and system.name().partition("_")[0] == code
    locale = system if is_of_system else QLocale(USUAL.get(code, code))
    QLocale.setDefault(locale)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    of_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (of_qt / f"qtbase_{code}.qm", TRANSLATIONS / f"pincite_{code}.qm"):
        translator = QTranslator(application)
        if translator.load(str(file)):
            application.installTranslator(translator)
    application.setLayoutDirection(locale.textDirection())
    return code


def translate(context: str, text: str) -> str:
    """A text in the user's language; as it stands where there is no translation of it."""
    return QCoreApplication.translate(context, text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text itself: lupdate finds it here, and whoever shows it translates it then."""
    return text


def figure(value: float, decimals: int = 0) -> str:
    """A number as the language writes it, groups of thousands parted."""
    return QLocale().toString(float(value), "f", decimals)


def percent(share: float) -> str:
    """A share, 0 to 1, in percent as the language writes it."""
    return translate("Counts", "{number}%").format(number=figure(100 * share))


def size_words(count: int) -> str:
    """Bytes."""
    if count < 1e6:
        return translate("Counts", "{0} KB").format(figure(max(1, round(count / 1e3))))
    if count < 1e8:
        return translate("ModelWords", "{0} MB").format(figure(count / 1e6, 1))
    return translate("ModelWords", "{0} GB").format(figure(count / 1e9, 1))


def time_words(seconds: float) -> str:
    """How long something takes."""
    if seconds < 90:
        return translate("ModelWords", "{0} s").format(figure(max(1, round(seconds))))
    if seconds < 5400:
        return translate("ModelWords", "{0} min").format(figure(round(seconds / 60)))
    return translate("ModelWords", "{0} h").format(figure(seconds / 3600, 1))


class Counts:
    """Numbers with the noun that they count, in the right one of a language's plural forms."""

    def tr(self, text: str, comment: str, count: int) -> str:
        """In the plural form for a count; lupdate knows only `self.tr` for those."""
        return QCoreApplication.translate("Counts", text, comment, count)

    def pages(self, count: int) -> str:
        """As in "1,200 pages"."""
        return self.tr("%Ln page(s)", "", count)

    def documents(self, count: int) -> str:
        """As in "2 documents"."""
        return self.tr("%Ln document(s)", "", count)

    def tokens(self, count: int) -> str:
        """As in "1 token"."""
        return self.tr("%Ln token(s)", "", count)

    def images(self, count: int) -> str:
        """As in "3 images"."""
        return self.tr("%Ln image(s)", "", count)

    def crops(self, count: int) -> str:
        """As in "2 crops" of a picture."""
        return self.tr("%Ln crop(s)", "", count)

    def times(self, count: int) -> str:
        """As in "2 times"."""
        return self.tr("%Ln time(s)", "", count)

    def page_list(self, numbers: Sequence[int]) -> str:
        """Page numbers as people write them: "page 3", "pages 3, 7-9"."""
        return self.tr("page(s) {numbers}", "", len(numbers)).format(numbers=_runs(numbers))


COUNTS = Counts()


def _runs(numbers: Sequence[int]) -> str:
    words = page_ranges(numbers)
    return words.partition(" ")[2]
