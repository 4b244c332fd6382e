"""The offer to fetch the libraries that an NVIDIA GPU needs: what, how large, whose they are, and how far it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.flow_layout import FlowLayout
from app.gui.language import figure, size_words, time_words, translate
from app.gui.model.gpu_fetching import GpuLibraries, GpuStage
from app.gui.plain_label import plain_label
from app.gui.sentences import in_language, sentence_of

BAR_STEPS = 1000


class GpuOffer(QWidget):
    """A card in the model dialog and behind the badge; hidden where there is nothing to offer."""

    fetch_requested = Signal()
    pause_requested = Signal()
    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, around: int = 0) -> None:
        """`around`: room on all sides, device independent pixels."""
        super().__init__(parent)
        card = QFrame()
        card.setObjectName("card")
        outside = QVBoxLayout(self)
        outside.setContentsMargins(around, around, around, around)
        outside.addWidget(card)
        self._title = plain_label("heading")
        self._about = plain_label("soft")
        self._problem = plain_label("problem")
        self._how_far = plain_label("soft")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the GPU's libraries"))
        self._make_buttons()
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.GAP + 4, theme.GAP + 4, theme.GAP + 4, theme.GAP + 4)
        column.setSpacing(theme.GAP)
        for widget in (self._title, self._about, self._problem, self._how_far, self._progress):
            column.addWidget(widget)
        column.addLayout(self._buttons)
        self.show_libraries(GpuLibraries())

    def _make_buttons(self) -> None:
        self._fetch = self._button("", self.fetch_requested.emit)
        self._fetch.setObjectName("primary")
        self._pause = self._button(self.tr("Pause"), self.pause_requested.emit)
        self._pause.setToolTip(self.tr("What came is kept, also when Pincite is closed"))
        self._discard = self._button("", self.discard_requested.emit)
        self._terms = [
            self._button(self.tr("CUDA's licence…"), _open_cuda_terms),
            self._button(self.tr("cuDNN's licence…"), _open_cudnn_terms),
        ]
        for button in self._terms:
            button.setToolTip(self.tr("Opens it in your browser"))
        self._buttons = FlowLayout()
        for button in (self._fetch, self._pause, self._discard, *self._terms):
            button.setAutoDefault(False)
            self._buttons.addWidget(button)

    def _button(self, text: str, on_press: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: on_press())
        return button

    def show_libraries(self, now: GpuLibraries) -> None:
        """Show where they stand."""
        stage, is_fetching = now.stage, now.stage is GpuStage.FETCHING
        is_useless = stage is GpuStage.USELESS
        self._title.setText(
            self.tr("The libraries are here, but the GPU cannot be used")
            if is_useless
            else self.tr("{gpu} is here, but its libraries are not").format(gpu=now.gpu)
        )
        self._about.setText(
            self.tr("Models run on the processor. {reason}.").format(reason=in_language(now.reason))
            if is_useless
            else self.tr(
                "Models run faster on it than on the processor. About {size} are fetched once, from the Python"
                " package index. They are NVIDIA's (CUDA, cuDNN) and Microsoft's (ONNX Runtime, MIT License); to fetch"
                " them is to accept NVIDIA's licences."
            ).format(size=size_words(now.size))
        )
        self._problem.setText(sentence_of(now.error) if now.error is not None else "")
        self._problem.setVisible(now.error is not None)
        self._show_progress(now)
        is_begun = stage is GpuStage.PAUSED and now.kept > 0
        self._fetch.setText(
            self.tr("Go on fetching") if is_begun else self.tr("Fetch {size}").format(size=size_words(now.size))
        )
        self._fetch.setVisible(stage in (GpuStage.OFFERED, GpuStage.PAUSED))
        self._pause.setVisible(is_fetching)
        self._discard.setVisible(is_begun or is_fetching)
        self._discard.setText(self.tr("Delete what came") if is_begun else self.tr("Cancel"))
        for button in self._terms:
            button.setVisible(not is_useless)
        self.setVisible(stage is not GpuStage.NONE)

    def _show_progress(self, now: GpuLibraries) -> None:
        words = progress_words(now)
        self._how_far.setText(words)
        self._how_far.setVisible(bool(words))
        step = now.progress
        self._progress.setVisible(now.stage is GpuStage.FETCHING)
        is_known = step is not None and step.total > 0
        self._progress.setRange(0, BAR_STEPS if is_known else 0)
        if step is not None and is_known:
            self._progress.setValue(round(BAR_STEPS * step.done / step.total))


def progress_words(now: GpuLibraries) -> str:
    """How far it is; empty if nothing is under way or kept."""
    step = now.progress
    if now.stage is GpuStage.PAUSED and now.kept:
        return translate("GpuOffer", "{done} came before it was interrupted, and are kept.").format(
            done=size_words(now.kept)
        )
    if now.stage is not GpuStage.FETCHING:
        return ""
    if step is None or not step.total:
        return translate("GpuOffer", "Asking the package index")
    if step.done >= step.total:
        return translate("GpuOffer", "Unpacking, then the GPU is tried")
    amounts = translate("GpuOffer", "Fetching: {done} of {total}")
    parts = [amounts.format(done=size_words(step.done), total=size_words(step.total))]
    if step.bytes_per_s:
        parts.append(translate("GpuOffer", "{speed} MB/s").format(speed=figure(step.bytes_per_s / 1e6, 1)))
    if step.left_s is not None:
        parts.append(translate("GpuOffer", "{time} left").format(time=time_words(step.left_s)))
    return " · ".join(parts)


def _open_cuda_terms() -> None:
    from app.models.gpu_libraries import CUDA_TERMS  # loaded by now, but not at the start

    QDesktopServices.openUrl(QUrl(CUDA_TERMS))


def _open_cudnn_terms() -> None:
    from app.models.gpu_libraries import CUDNN_TERMS

    QDesktopServices.openUrl(QUrl(CUDNN_TERMS))
