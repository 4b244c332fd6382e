"""Prepares the model that the settings name, starts its engine process, and gives it an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.assistant.records import AnswerEvent, Stage
from app.assistant.summaries.summary_kind import SummaryKind
from app.errors import ModelUnknown
from app.gui.model.engine_host import OpenTheModel
from app.gui.question.commands import Mode, fields_of
from app.gui.question.model_request import ModelRequest
from app.gui.sources.library_work import LibraryWork
from app.gui.tasks import CancelCheck
from app.inference.requests import EngineInfo
from app.paths import Paths
from app.settings import Settings

if TYPE_CHECKING:
    from app.assistant.assistant import Assistant
    from app.assistant.opening import AnyEngine
    from app.assistant.pages.image_check import PictureCheck
    from app.library.taken_out import DocumentRenderer


STARTER_NOTE = "This is the small starter model: ask it short questions, and check its answers on the page."


class AssistantModel:
    """A running engine and the assistant that uses it."""

    def __init__(
        self,
        engine: AnyEngine,
        assistant: Assistant,
        focus: str,
        note: str,
        forget_if_deleted: Callable[[Sequence[int]], AbstractContextManager[None]],
    ) -> None:
        self.note = note
        self._forget_if_deleted = forget_if_deleted
        self._engine = engine
        self._assistant = assistant
        self._focus = focus

    @property
    def info(self) -> EngineInfo:
        """What runs, where, and why there."""
        return self._engine.info

    def answer(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]:
        """Answer a question about documents, or summarise them, or only read them."""
        with self._forget_if_deleted(request.document_ids):
            yield from self._events(request, cancelled, answer_wanted)

    def _events(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck
    ) -> Iterator[AnswerEvent]:
        documents, pages = request.document_ids, request.pages or None
        if request.reads_on:
            return self._assistant.read_on(documents, pages=pages, for_summary=request.is_summary, cancelled=cancelled)
        if request.mode == Mode.COMPARE:
            from app.assistant.several.comparison import compare_documents

            return compare_documents(documents, partial(self._ask, request, cancelled, answer_wanted), request.question)
        if request.mode == Mode.EXTRACT:
            from app.assistant.extraction.answer import (
                answer_events,
                form_of,
            )  # loaded on the lane, as all that is slow

            form = form_of(fields_of(request.question))
            return answer_events(
                self._assistant.extract(form, documents, pages=pages, cancelled=cancelled), request.question
            )
        if request.is_summary:
            kind = SummaryKind(request.summary_kind)
            return self._assistant.summarize(
                documents, kind, pages=pages, cancelled=cancelled, answer_wanted=answer_wanted
            )
        return self._ask(request, cancelled, answer_wanted, *documents)

    def _ask(
        self, request: ModelRequest, cancelled: CancelCheck, answer_wanted: CancelCheck, *documents: int
    ) -> Iterator[AnswerEvent]:
        return self._assistant.ask(
            documents,
            request.question,
            focus=request.focus or self._focus,
            pages=request.pages or None,
            cancelled=cancelled,
            answer_wanted=answer_wanted,
            excerpt=request.excerpt,
            before=request.before,
        )

    def is_alive(self) -> bool:
        """Whether the engine's process still runs."""
        return self._engine.is_alive()

    def close(self) -> None:
        """End the engine's process."""
        self._engine.close()


@contextmanager
def _forgetting_deleted(library_work: LibraryWork, paths: Paths, document_ids: Sequence[int]) -> Iterator[None]:
    """Documents may be deleted while the model reads them: then what was kept of them goes when it is done."""
    from app.assistant.forgetting import forget_if_deleted
    from app.library.documents import list_documents

    library = library_work.library
    asked = [document for document in list_documents(library, with_begun=True) if document.id in document_ids]
    try:
        yield
    finally:
        forget_if_deleted(library, paths, asked)


def image_checker(paths: Paths, current_settings: Callable[[], Settings]) -> Callable[[], PictureCheck]:
    """The function that finds the check of images of the settings as they are by then. It raises PinciteError."""

    def open_the_check() -> PictureCheck:
        from app.assistant.opening import find_image_check
        from app.assistant.pages.image_check import ImageCheck, image_check_options
        from app.models.gpu_libraries import gpu_folder

        settings = current_settings()
        folder = find_image_check(paths, settings.image_check)
        if folder is None:
            raise ModelUnknown("No model checks images: the settings name none.")
        loaded = image_check_options(folder, settings.device, settings.threads or None, gpu_folder(paths))
        return ImageCheck(folder, loaded, settings.image_check_percent)

    return open_the_check


def model_opener(
    paths: Paths,
    current_settings: Callable[[], Settings],
    library_work: LibraryWork,
    open_renderer: Callable[[Path], DocumentRenderer],
) -> OpenTheModel:
    """The function that opens the model of the settings as they are by then. `open_renderer` opens what it looks at."""

    def open_the_model(on_stage: Callable[[Stage], None], cancelled: CancelCheck) -> AssistantModel:
        # Loaded here, on the lane: the model's libraries take longer to load than the window takes to show.
        from app.assistant.opening import ModelOptions, find_model_or_server, start_or_connect
        from app.models.starter import STARTER_NAME

        settings = current_settings()
        chosen = find_model_or_server(paths, settings.model, on_stage, cancelled)
        engine, assistant = start_or_connect(
            library_work.library,
            chosen,
            ModelOptions.of(settings, paths),
            open_renderer=open_renderer,
            on_stage=on_stage,
            cancelled=cancelled,
        )
        is_starter = settings.model in ("", STARTER_NAME)
        note = STARTER_NOTE if is_starter else ""
        return AssistantModel(
            engine, assistant, settings.focus, note, partial(_forgetting_deleted, library_work, paths)
        )

    return open_the_model
