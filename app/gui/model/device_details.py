"""What runs, where, why there, how fast and with how much memory: the words behind the badge, to be copied as well."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app import __version__
from app.assistant.records import AnswerTiming
from app.gui import theme
from app.gui.language import COUNTS, figure, size_words, translate
from app.gui.model.gpu_offer import GpuOffer
from app.gui.model.model_rows import weights_word
from app.gui.plain_label import plain_label
from app.gui.sentences import in_language
from app.inference.requests import EngineInfo

WIDTH = 560


@dataclass(frozen=True, slots=True)
class Speed:
    """Of the last answer, in tokens a second; 0 where nothing was measured."""

    reading: float = 0.0
    writing: float = 0.0


def speed_of(timing: AnswerTiming) -> Speed:
    """What an answer's timing tells."""
    reading = timing.prefill_tokens / timing.prefill_s if timing.prefill_s > 0 else 0.0
    return Speed(reading, timing.decode_tokens / timing.decode_s if timing.decode_s > 0 else 0.0)


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that is known; without a label it is a whole sentence."""

    label: str
    value: str

    @property
    def line(self) -> str:
        """As it is copied."""
        if not self.label:
            return self.value
        return translate("DeviceDetails", "{label}: {value}").format(label=self.label, value=self.value)


def details_of(info: EngineInfo, note: str, speed: Speed, memory: int) -> list[Detail]:
    """All that is known; no word of a document or a question. `memory`: bytes, 0: not known."""
    sees = (
        translate("DeviceDetails", "reads text and sees pictures")
        if info.vision is not None
        else translate("DeviceDetails", "reads text only")
    )
    context = translate("DeviceDetails", "{tokens}; what was read is kept as {cache}")
    if info.is_remote:
        context = "{tokens}"
    details = [
        Detail(translate("DeviceDetails", "Model"), f"{info.model} ({weights_word(info.weights)}); {sees}"),
        Detail(translate("DeviceDetails", "Runs on"), info.device_name),
        Detail(translate("DeviceDetails", "Why"), in_language(_after_device(info.reason))),
        Detail(
            translate("DeviceDetails", "Context"),
            context.format(tokens=COUNTS.tokens(info.context_length), cache=info.cache),
        ),
    ]
    if memory:
        details.append(Detail(translate("DeviceDetails", "Memory"), size_words(memory)))
    if speed.reading or speed.writing:
        last = translate("DeviceDetails", "{reading} tokens a second read, {writing} tokens a second written")
        fast = last.format(reading=figure(speed.reading), writing=figure(speed.writing, 1))
        details.append(Detail(translate("DeviceDetails", "Last answer"), fast))
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    versions = f"Pincite {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}"
    details.append(Detail(translate("DeviceDetails", "Versions"), versions))
    if note:
        details.append(Detail("", in_language(note)))
    return details


def _after_device(reason: str) -> str:
    """Without the device, which stands above."""
    return reason.removeprefix("CPU: ")


class DeviceDetails(QDialog):
    """The details, with a button that copies them, and one that leads to other models."""

    models_requested = Signal()

    def __init__(self, details: Sequence[Detail], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What runs, and where"))
        self._text = "\n".join(detail.line for detail in details)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAccessibleName(self.tr("Copy these details; they hold no word of your documents"))
        copy.setToolTip(self.tr("They hold no word of your documents or questions"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        models = buttons.addButton(self.tr("Choose a model…"), QDialogButtonBox.ButtonRole.ActionRole)
        models.clicked.connect(self.reject)
        models.clicked.connect(self.models_requested)
        buttons.rejected.connect(self.reject)
        self.gpu_offer = GpuOffer()
        inside = QWidget()
        inside.setObjectName("panel")
        told = QVBoxLayout(inside)
        told.setContentsMargins(theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE, theme.GAP_WIDE)
        told.setSpacing(theme.GAP_WIDE)
        told.addLayout(_facts([detail for detail in details if detail.label]))
        for detail in details:
            if not detail.label:
                told.addWidget(_words(detail.value, detail.value))
        told.addWidget(self.gpu_offer)
        told.addStretch(1)
        self._area = area = QScrollArea()
        area.setObjectName("panel")
        area.setAccessibleName(self.windowTitle())
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        buttons.setContentsMargins(theme.GAP_WIDE, 0, theme.GAP_WIDE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.GAP_WIDE)
        column.setSpacing(theme.GAP_WIDE)
        column.addWidget(area, 1)
        column.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as what is in it: by now it is known whether a GPU is offered."""
        theme.open_around(self, self._area, WIDTH)
        super().showEvent(event)


def _facts(details: Sequence[Detail]) -> QFormLayout:
    """What each is called, and beside it what it is."""
    facts = QFormLayout()
    facts.setHorizontalSpacing(theme.GAP_WIDE)
    facts.setVerticalSpacing(theme.GAP)
    facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for detail in details:
        label = plain_label("soft")
        label.setText(detail.label)
        label.setWordWrap(False)
        facts.addRow(label, _words(detail.value, detail.line))
    return facts


def _words(text: str, accessible_name: str) -> QLabel:
    words = plain_label("plain")
    words.setText(text)
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words.setAccessibleName(accessible_name)
    return words
