"""What runs, where, why there, how fast and with how much memory: the words behind the badge, to be copied as well."""

from __future__ import annotations

import platform
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from app import __version__
from app.assistant.records import AnswerTiming
from app.gui import theme
from app.gui.language import COUNTS, figure, translate
from app.gui.model.gpu_offer import GpuOffer
from app.gui.model.model_rows import weights_word
from app.gui.sentences import in_language
from app.inference.requests import EngineInfo

SIZE = (560, 480)


@dataclass(frozen=True, slots=True)
class Speed:
    """Of the last answer, in tokens a second; 0 where nothing was measured."""

    reading: float = 0.0
    writing: float = 0.0


def speed_of(timing: AnswerTiming) -> Speed:
    """What an answer's timing tells."""
    reading = timing.prefill_tokens / timing.prefill_s if timing.prefill_s > 0 else 0.0
    return Speed(reading, timing.decode_tokens / timing.decode_s if timing.decode_s > 0 else 0.0)


def gigabytes(count: int) -> str:
    """Bytes in words."""
    return translate("DeviceDetails", "{number} GB").format(number=figure(count / 2**30, 1))


def detail_lines(info: EngineInfo, note: str, speed: Speed, memory: int) -> list[str]:
    """All that is known, a line each; no word of a document or a question. `memory`: bytes, 0: not known."""
    sees = (
        translate("DeviceDetails", "reads text and sees pictures")
        if info.vision is not None
        else translate("DeviceDetails", "reads text only")
    )
    context = translate("DeviceDetails", "Context: {tokens}; what was read is kept as {cache}")
    if info.is_remote:
        context = translate("DeviceBadge", "Context: {tokens}")
    lines = [
        translate("DeviceDetails", "Model: {model} ({weights}); {sees}").format(
            model=info.model, weights=weights_word(info.weights), sees=sees
        ),
        translate("DeviceDetails", "Runs on: {device}").format(device=info.device_name),
        translate("DeviceDetails", "Why: {reason}").format(reason=in_language(_after_device(info.reason))),
        context.format(tokens=COUNTS.tokens(info.context_length), cache=info.cache),
    ]
    if memory:
        held = translate("DeviceDetails", "Memory of the model's process: {memory}")
        lines.append(held.format(memory=gigabytes(memory)))
    if speed.reading or speed.writing:
        last = translate(
            "DeviceDetails", "Last answer: {reading} tokens a second read, {writing} tokens a second written"
        )
        lines.append(last.format(reading=figure(speed.reading), writing=figure(speed.writing, 1)))
    if note:
        lines.append(in_language(note))
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    lines.append(f"Pincite {__version__}, Python {platform.python_version()}, Qt {qVersion()}, {system}")
    return lines


def _after_device(reason: str) -> str:
    """Without the device, which stands above."""
    return reason.removeprefix("CPU: ")


class DeviceDetails(QDialog):
    """The lines, with a button that copies them, and one that leads to other models."""

    models_requested = Signal()

    def __init__(self, lines: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What runs, and where"))
        self._text = "\n".join(lines)
        words = QLabel("\n\n".join(lines))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAlignment(theme.leading())
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        words.setAccessibleName(self._text)
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
        told.addWidget(words)
        told.addWidget(self.gpu_offer)
        told.addStretch(1)
        area = QScrollArea()
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
        theme.open_at_size(self, *SIZE)
