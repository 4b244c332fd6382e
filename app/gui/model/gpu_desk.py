"""What the window does about a GPU whose libraries are missing: the badge's hint, the cards, moving the model to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.gui.main_window import MainWindow
from app.gui.model.device_details import DeviceDetails
from app.gui.model.engine_host import EngineHost, ModelState, ModelStatus
from app.gui.model.gpu_fetching import GpuFetching, GpuLibraries, GpuStage
from app.gui.model.gpu_offer import GpuOffer, progress_words
from app.gui.notices import Notice, Severity
from app.gui.sentences import in_language
from app.gui.settings.preferences import Preferences

if TYPE_CHECKING:
    from app.inference.runtime import Device


class GpuDesk(QObject):
    """Between the cards of dialogs, the badge, the settings and the running model."""

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        host: EngineHost,
        fetching: GpuFetching,
        pause_answers: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._host = host
        self._pause_answers = pause_answers
        self.fetching = fetching
        fetching.changed.connect(self._show)
        fetching.fetched.connect(self._on_fetched)
        host.status_changed.connect(self._on_status)
        preferences.details_opened.connect(self._serve_details)

    def serve(self, offer: GpuOffer) -> None:
        """Connect the card of a dialog; what is connected here ends with the card."""
        offer.fetch_requested.connect(self.fetching.fetch)
        offer.pause_requested.connect(self.fetching.pause)
        offer.discard_requested.connect(self.fetching.discard)
        offer.show_libraries(self.fetching.now)
        self.fetching.changed.connect(offer.show_libraries)

    def words(self) -> str:
        """How far the libraries are, for the status bar; empty while nothing is fetched."""
        if self.fetching.now.stage is not GpuStage.FETCHING:
            return ""
        return self.tr("Libraries for the GPU · {0}").format(progress_words(self.fetching.now))

    def _serve_details(self, details: DeviceDetails) -> None:
        self.serve(details.gpu_offer)

    def _on_status(self, status: ModelStatus) -> None:
        """A model that runs on the processor by the user's wish is not asked about."""
        is_on_cpu = status.info is not None and status.info.device == "cpu"
        if status.state is ModelState.READY and is_on_cpu and self._preferences.settings.device != "cpu":
            self.fetching.look()

    def _show(self, now: GpuLibraries) -> None:
        self._window.badge.show_idle_gpu(now.stage not in (GpuStage.NONE, GpuStage.USELESS))

    def _on_fetched(self, device: Device) -> None:
        """The libraries are here: the model moves to the GPU, unless the user keeps it on the processor."""
        if device.kind == "gpu":
            said, severity = self.tr("Models run on this from now on: {0}."), Severity.INFO
            if self._preferences.settings.device != "cpu":
                self._pause_answers()
                self._host.start_anew()
        else:
            said, severity = self.tr("The libraries are here, but the GPU cannot be used. {0}."), Severity.WARNING
        sentence = said.format(in_language(device.reason))
        self._window.notices.show_notice(Notice(sentence, severity, topic="gpu"))
