"""The settings as one form, made of the fields of `Settings`: each with a sentence that says what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.errors import UsageError
from app.gui import theme
from app.gui.language import LANGUAGES, QT_TRANSLATE_NOOP, SYSTEM
from app.gui.sentences import sentence_of
from app.gui.settings.form_fields import ChoiceBox, NumberBox
from app.settings import CHOICES, RANGES, Settings


@dataclass(frozen=True, slots=True)
class Explained:
    """How a setting is shown."""

    title: str
    about: str
    """One sentence."""
    choices: Mapping[str, str] | None = None
    """What each value is called, for those that are one of a few."""
    if_empty: str = ""
    """What an empty field means."""


EXPLAINED = {
    "language": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Language"),
        QT_TRANSLATE_NOOP("SettingsDialog", "The language of the window; it changes when Pincite is started next."),
        {SYSTEM: QT_TRANSLATE_NOOP("SettingsDialog", "As the system"), **LANGUAGES},
    ),
    "colours": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Colours"),
        QT_TRANSLATE_NOOP("SettingsDialog", "Light or dark. The pages of documents stay as they are."),
        {
            SYSTEM: QT_TRANSLATE_NOOP("SettingsDialog", "As the system"),
            "light": QT_TRANSLATE_NOOP("SettingsDialog", "Light"),
            "dark": QT_TRANSLATE_NOOP("SettingsDialog", "Dark"),
        },
    ),
    "letters_percent": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Size of letters"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog", "In percent of the system's letters; it changes when Pincite is started next."
        ),
    ),
    "model": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Model"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "The name of an installed model, or a model's folder; empty is the small starter that comes with Pincite. "
            "“Models…” in the File menu lists what there is, and says what fits this machine.",
        ),
        if_empty=QT_TRANSLATE_NOOP("SettingsDialog", "The small starter"),
    ),
    "device": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Where the model runs"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog", "A graphics card is faster; by itself Pincite takes one that fits, else the processor."
        ),
        {
            "auto": QT_TRANSLATE_NOOP("SettingsDialog", "Chosen for this machine"),
            "gpu": QT_TRANSLATE_NOOP("SettingsDialog", "Graphics card"),
            "cpu": QT_TRANSLATE_NOOP("SettingsDialog", "Processor"),
        },
    ),
    "focus": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "How an answer is found"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "Reading all pages at once suits larger models, asking the best pages one by one suits small ones, and "
            "search mode reads as many of the best pages as fit. A large model can also look up what to read.",
        ),
        {
            "auto": QT_TRANSLATE_NOOP("SettingsDialog", "As the model does best"),
            "whole": QT_TRANSLATE_NOOP("SettingsDialog", "All pages at once"),
            "pages": QT_TRANSLATE_NOOP("SettingsDialog", "The best pages one by one"),
            "search": QT_TRANSLATE_NOOP("SettingsDialog", "As many of the best pages as fit"),
            "tools": QT_TRANSLATE_NOOP("SettingsDialog", "What the model looks up, step by step"),
        },
    ),
    "tool_steps": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Steps of looking up"),
        QT_TRANSLATE_NOOP("SettingsDialog", "In how many steps a model looks up what to read, at most."),
    ),
    "cache": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Memory for what was read"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "On the processor, “small” keeps it in a quarter of the memory and loses a little accuracy.",
        ),
        {
            "float32": QT_TRANSLATE_NOOP("SettingsDialog", "Exact (float32)"),
            "int8": QT_TRANSLATE_NOOP("SettingsDialog", "Small (int8)"),
        },
    ),
    "pan_and_scan": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Crops of pictures"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "A model that sees is shown oblong pages in crops, too (auto), or only as a whole (off); three numbers "
            "such as 1.5,256,2 say from which ratio on, how small a crop may be in pixels, and how many there may be.",
        ),
    ),
    "image_check": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Check of images"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "The name or folder of a ShieldGemma 2, a model that looks at pages before they are read or shown; "
            "empty is none.",
        ),
        if_empty=QT_TRANSLATE_NOOP("SettingsDialog", "None"),
    ),
    "image_check_percent": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Strictness of the check"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "How likely, in percent, a picture must show violence, sexual or dangerous content to be held back.",
        ),
    ),
    "ocr": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Scanned pages"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "Words are recognised in pages that have none, or none that can be used; it happens on this machine.",
        ),
        {
            "auto": QT_TRANSLATE_NOOP("SettingsDialog", "Recognise their words"),
            "off": QT_TRANSLATE_NOOP("SettingsDialog", "Leave them as pictures"),
        },
    ),
    "after_reading": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "After reading"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "A summary is begun by itself where one document is ticked and nothing was asked; a question comes first.",
        ),
        {
            "questions": QT_TRANSLATE_NOOP("SettingsDialog", "Offer questions"),
            "summary": QT_TRANSLATE_NOOP("SettingsDialog", "Begin a short summary"),
        },
    ),
    "page_seconds": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Seconds for a page"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "How long opening a document, or reading one of its pages, may take before it is given up.",
        ),
    ),
    "reading_gb": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Memory for reading"),
        QT_TRANSLATE_NOOP("SettingsDialog", "Gigabytes that reading one document may take."),
    ),
    "reading_processes": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Readers at a time"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "How many documents are read side by side; 0 is as many as this machine has cores and memory for.",
        ),
    ),
    "snapshot_gb": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Disk for what was read"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog",
            "Gigabytes for what models have read, so that a document need not be read again after a restart; "
            "0 keeps none.",
        ),
    ),
    "threads": Explained(
        QT_TRANSLATE_NOOP("SettingsDialog", "Processor cores"),
        QT_TRANSLATE_NOOP(
            "SettingsDialog", "How many cores of the processor the model uses; 0 is chosen for this machine."
        ),
    ),
}
"""Of every setting that is a field of the form: keys are changed in the settings file, watched folders by command."""


WIDTH = 600
IN_SIGHT = ("language", "colours", "letters_percent", "model", "device", "ocr")
"""Settings that most people look for; the others follow when they are asked for, or where one has been changed."""


class SettingsDialog(QDialog):
    """The form. Saving hands the new record on; what makes no sense is told and not saved."""

    saved = Signal(object)
    """The new Settings."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self._read: dict[str, Callable[[], object]] = {}
        self._show: dict[str, Callable[[object], None]] = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, 0)
        form.setVerticalSpacing(theme.GAP_SMALL)
        self._form = form
        names = [field.name for field in fields(Settings) if field.name in EXPLAINED]
        for name in (name for name in names if name in IN_SIGHT):
            self._add(name, settings)
        self._later = [name for name in names if name not in IN_SIGHT]  # made when they are asked for
        self._more = QPushButton(self.tr("More settings"))
        self._more.setToolTip(self.tr("How answers are found, memory, disk, and how documents are read"))
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self.show_more)
        form.addRow(self._more)
        inside = QWidget()
        inside.setObjectName("panel")
        inside.setLayout(form)
        self._area = area = QScrollArea()
        area.setObjectName("panel")
        area.setAccessibleName(self.tr("Settings"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._problem = QLabel()
        self._problem.setObjectName("problem")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._problem.hide()
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Save | kinds.Cancel | kinds.RestoreDefaults)
        buttons.button(kinds.Save).setObjectName("primary")
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        buttons.button(kinds.RestoreDefaults).clicked.connect(lambda: self._fill(Settings()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP_WIDE)
        column.setSpacing(theme.GAP)
        column.addWidget(area, 1)
        for widget in (self._problem, buttons):
            widget.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP_WIDE, 0)
            column.addWidget(widget)
        usual = Settings()
        if any(getattr(settings, name) != getattr(usual, name) for name in self._later):
            self._make_more()
        theme.open_around(self, area, WIDTH)

    def show_more(self) -> None:
        """Show all settings, and go on in the first of those that were not seen."""
        first = self._form.rowCount()
        self._make_more()
        before = self.height()
        theme.open_around(self, self._area, WIDTH)
        self.move(self.x(), max(0, self.y() - (self.height() - before) // 2))  # its middle stays
        made = self._form.itemAt(first, QFormLayout.ItemRole.FieldRole)
        if made is not None and (editor := made.widget()) is not None:
            editor.setFocus()

    def _make_more(self) -> None:
        self._more.hide()
        first = self._form.rowCount()
        for name in self._later:
            before, editor = self._last_editor, self._add(name, self._settings)
            QWidget.setTabOrder(before, editor)  # the buttons below were made before it
        self._later = []
        for row in range(first, self._form.rowCount()):
            self._form.setRowVisible(row, True)  # at once: the dialog becomes as high as all of them

    def values(self) -> dict[str, object]:
        """What the form says now, by setting. Those that are not in it yet are the usual ones."""
        usual = Settings()
        return {name: self._read[name]() if name in self._read else getattr(usual, name) for name in EXPLAINED}

    def _add(self, name: str, settings: Settings) -> QWidget:
        explained = EXPLAINED[name]
        editor = self._last_editor = self._editor(name, explained)
        self._show[name](getattr(settings, name))
        editor.setAccessibleName(self.tr(explained.title))
        editor.setAccessibleDescription(self.tr(explained.about))
        title = QLabel(self.tr(explained.title))
        title.setObjectName("heading")
        title.setBuddy(editor)
        about = QLabel(self.tr(explained.about))
        about.setObjectName("soft")
        about.setFont(theme.soft_font(about.font()))
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setContentsMargins(0, 0, 0, theme.GAP_WIDE)
        self._form.addRow(title, editor)
        self._form.addRow(about)
        return editor

    def _editor(self, name: str, explained: Explained) -> QWidget:
        if name in CHOICES:
            box = ChoiceBox()
            for value in CHOICES[name]:
                box.addItem(self.tr((explained.choices or {}).get(value, value)), value)
            self._read[name] = box.currentData
            self._show[name] = lambda value: box.setCurrentIndex(box.findData(value))
            return box
        if name in RANGES:
            spin = NumberBox()
            spin.setRange(*RANGES[name])
            spin.setGroupSeparatorShown(True)
            if name.endswith("_percent"):
                spin.setSuffix("\u00a0%")
            self._read[name] = spin.value
            self._show[name] = lambda value: spin.setValue(value if isinstance(value, int) else 0)
            return spin
        line = QLineEdit()
        if explained.if_empty:
            line.setPlaceholderText(self.tr(explained.if_empty))
        self._read[name] = lambda: line.text().strip()
        self._show[name] = lambda value: line.setText(str(value))
        return line

    def _fill(self, settings: Settings) -> None:
        for name, show in self._show.items():
            show(getattr(settings, name))

    def _save(self) -> None:
        try:
            new = replace(self._settings, **self.values())  # type: ignore[arg-type]  # the record checks itself
        except UsageError as error:
            self.show_more()
            self._problem.setText(sentence_of(error))
            self._problem.show()
            return
        self.accept()
        self.saved.emit(new)
