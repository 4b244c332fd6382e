"""The notice about a page that the check of images holds back: why, and one button to see it all the same."""

from __future__ import annotations

from collections.abc import Callable

from app.gui.document.image_gate import HeldBack
from app.gui.language import QT_TRANSLATE_NOOP, percent, translate
from app.gui.notices import Notice, Severity
from app.gui.sentences import in_language

VIOLATIONS = {
    "dangerous": QT_TRANSLATE_NOOP(
        "HeldPages", "Page {page} of {name} is blurred: it may show dangerous content ({percent})."
    ),
    "sexual": QT_TRANSLATE_NOOP(
        "HeldPages", "Page {page} of {name} is blurred: it may show sexually explicit content ({percent})."
    ),
    "violence": QT_TRANSLATE_NOOP(
        "HeldPages", "Page {page} of {name} is blurred: it may show violence or gore ({percent})."
    ),
}
"""By the policies' names."""


def held_back_notice(held: HeldBack, show_it: Callable[[], None]) -> Notice:
    """What to tell of a held page; `show_it` is what the button does."""
    if held.policy:
        sentence = translate("HeldPages", VIOLATIONS[held.policy])
    else:
        sentence = translate("HeldPages", "Page {page} of {name} is blurred: it could not be checked.")
    text = sentence.format(page=held.page, name=held.path.name, percent=percent(held.probability))
    return Notice(
        f"{text} {in_language(held.problem)}".strip(),
        Severity.WARNING,
        action=translate("HeldPages", "Show it"),
        on_action=show_it,
        topic=f"held {held.path} {held.page}",
    )
