"""What pictures of the screens showed to be wrong once: choices not seen in the dark, words cut without a sign."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from page_driver import PageDesk
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from scripted_models import INFO, make_answer
from test_contrast import luminance

from app.assistant.records import Citation
from app.gui import theme
from app.gui.conversation.answer_card import AnswerCard
from app.gui.conversation.conversation_model import ConversationListModel, Outcome, Turn
from app.gui.conversation.conversation_pane import ConversationHeader, CutLabel
from app.gui.conversation.conversation_view import ConversationView
from app.gui.conversation.turn_actions import TurnAction
from app.gui.model.device_details import Speed, details_of
from app.gui.model.model_rows import weights_word
from app.gui.model.model_words import precision_words
from app.gui.model.server_form import ServerForm
from app.gui.password_dialog import password_dialog
from app.gui.privacy.encryption_dialog import LockDialog
from app.gui.question.budget_meter import Budget, BudgetMeter
from app.gui.question.model_request import BEST_PAGES
from app.gui.question.passage_chip import CutLine
from app.gui.question.question_box import QuestionBox
from app.gui.question.suggestions import Suggestions
from app.gui.sources.document_delegate import MOST_STATUS_LINES, DocumentDelegate
from app.gui.sources.document_imports import waiting_row
from app.gui.sources.library_model import DocumentListModel, RowState


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Theme]:
    look = theme.Theme(qapp)
    look.apply(request.param)
    yield look
    look.apply(Qt.ColorScheme.Light)


def strongest_contrast(picture: QImage, part: QRect, ground: str) -> float:
    """Of any pixel of a part with the ground."""
    below = luminance(ground)
    found = (luminance(QColor(picture.pixel(x, y)).name()) for x in range(part.left(), part.right() + 1)
             for y in range(part.top(), part.bottom() + 1))  # fmt: skip
    return max((max(one, below) + 0.05) / (min(one, below) + 0.05) for one in found)


def test_round_buttons_are_seen_and_the_chosen_one_is_told_apart(look: theme.Theme, qtbot: QtBot) -> None:
    dialog = LockDialog(look, has_passphrase=False)
    qtbot.addWidget(dialog)
    dialog.show()
    pictures = []
    for button in dialog.findChildren(QRadioButton):
        option = QStyleOptionButton()
        button.initStyleOption(option)
        part = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, button)
        picture = button.grab().toImage()
        # WCAG 1.4.11: what makes a control out has a contrast of at least 3.
        assert strongest_contrast(picture, part, look.colours.ground) >= 3
        pictures.append(picture.copy(part))
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("kind", ["lock", "server"])
def test_forms_are_about_as_high_as_what_is_in_them(look: theme.Theme, qtbot: QtBot, kind: str) -> None:
    dialog: QDialog = LockDialog(look, has_passphrase=True) if kind == "lock" else ServerForm(None, look)
    qtbot.addWidget(dialog)
    dialog.show()
    layout = dialog.layout()
    assert layout is not None
    needed = layout.heightForWidth(dialog.width())
    assert needed <= dialog.height() <= needed + 5 * QFontMetrics(dialog.font()).lineSpacing()


def test_a_long_refusal_ends_with_a_sign_that_there_is_more(qapp: QApplication) -> None:
    reason = "x.mp4 is of no kind that Pincite reads. " * 6
    row = replace(waiting_row(Path("/x/x.mp4")), state=RowState.REFUSED, note=reason)
    delegate, option = DocumentDelegate(theme.Theme(qapp)), QStyleOptionViewItem()
    option.font = qapp.font()
    option.rect = QRect(0, 0, 240, 400)
    metrics, width = QFontMetrics(theme.soft_font(qapp.font())), delegate._text_box(option).width()
    shown = theme.fitting(reason, metrics, width, MOST_STATUS_LINES)
    assert shown.endswith("…") and reason.startswith(shown[:-1])
    height = metrics.boundingRect(QRect(0, 0, width, 9999), Qt.TextFlag.TextWordWrap, shown).height()
    assert 2 * metrics.lineSpacing() < height <= 3 * metrics.lineSpacing()
    assert theme.fitting("Waiting to be read", metrics, width, MOST_STATUS_LINES) == "Waiting to be read"
    pictures = []
    for note in (reason, shown):
        model = DocumentListModel()
        model.append(replace(row, note=note))
        picture = QImage(240, 120, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            option.rect = picture.rect()
            delegate.paint(painter, option, model.index(0))
        pictures.append(picture)
    assert pictures[0] == pictures[1]


def test_the_sign_of_a_file_that_waits_for_its_password_is_as_strong_as_that_of_a_refused_one(
    look: theme.Theme, qapp: QApplication
) -> None:
    delegate, option = DocumentDelegate(look), QStyleOptionViewItem()
    option.font, option.rect = qapp.font(), QRect(0, 0, 240, 80)

    def strongest_red_and_height(state: RowState) -> tuple[int, int]:
        model = DocumentListModel()
        model.append(replace(waiting_row(Path("/x/x.pdf")), state=state, note="A note."))
        picture = QImage(240, 80, QImage.Format.Format_RGB32)
        picture.fill(QColor(look.colours.ground))
        with QPainter(picture) as painter:
            delegate.paint(painter, option, model.index(0))
        part, ground = delegate._tick_box(option), QColor(look.colours.ground).rgb()
        rows = [[QColor(picture.pixel(x, y)) for x in range(part.left(), part.right() + 1)]
                for y in range(part.top(), part.bottom() + 1)]  # fmt: skip
        reds = [colour.red() - colour.blue() for row in rows for colour in row]
        return max(reds), sum(any(colour.rgb() != ground for colour in row) for row in rows)

    refused, locked, waiting = map(strongest_red_and_height, (RowState.REFUSED, RowState.PASSWORD, RowState.WAITING))
    assert locked[0] > 0.8 * refused[0] > 3 * waiting[0] and abs(locked[1] - refused[1]) <= 1


def test_a_promise_of_three_letters_is_not_begun(qtbot: QtBot) -> None:
    line = CutLine(24)
    qtbot.addWidget(line)
    line.show()
    line.show_words("No network used since 9:56 PM.", "Nothing leaves this machine: reading and answering happen here.")
    letter = line.fontMetrics().averageCharWidth()
    line.resize(20 * letter, 20)
    assert line.text() == ""
    line.resize(26 * letter, 20)
    assert line.text().startswith("No network") and line.text().endswith("…")
    line.resize(42 * letter, 20)
    assert line.text() == "No network used since 9:56 PM. …", "the next sentence is not begun with three letters either"
    line.resize(80 * letter, 20)
    assert "PM. Nothing leaves this machine" in line.text() and line.text().endswith("…")
    line.resize(200 * letter, 20)
    assert line.text().endswith("here.")


def test_in_a_narrow_pane_zooming_out_and_in_go_together(desk: PageDesk, tmp_path: Path) -> None:
    from documents import text_pdf

    desk.show(text_pdf(tmp_path / "a-document-with-a-name.pdf", ["One.", "Two."]))
    seen = set()
    for width in range(700, 240, -10):
        desk.panel.resize(width, 500)
        buttons = desk.panel.keyed
        assert buttons["zoom_out"].isHidden() == buttons["zoom_in"].isHidden()
        seen.add(buttons["zoom_out"].isHidden())
    assert seen == {True, False}


def test_the_first_button_under_an_answer_begins_where_its_lines_begin(qtbot: QtBot, qapp: QApplication) -> None:
    theme.Theme(qapp)
    card = AnswerCard()
    qtbot.addWidget(card)
    card.show_turn(Turn("When?", Outcome.ANSWERED, "In 1859.", answer=make_answer("When?", "In 1859.")))
    card.resize(460, 300)
    card.show()
    receipt = card._whole_receipt
    letters = receipt.fontMetrics().horizontalAdvance(receipt.text())
    begins = receipt.x() + (receipt.width() - letters) / 2
    assert begins == pytest.approx(card._receipt.x(), abs=3)
    export = card._of_answer[TurnAction.EXPORT_ANSWER]
    assert receipt.x() >= 0 and export.geometry().right() < card.width()


def test_a_pressed_button_under_an_answer_has_nothing_left_of_where_the_lines_begin(
    look: theme.Theme, qtbot: QtBot
) -> None:
    card = AnswerCard()
    qtbot.addWidget(card)
    card.show_turn(Turn("When?", Outcome.ANSWERED, "In 1859.", answer=make_answer("When?", "In 1859.")))
    card.resize(460, 300)
    card.show()
    look.dress_all()
    receipt, pictures = card._whole_receipt, []
    for is_pressed in (False, True):
        receipt.setChecked(is_pressed)
        picture = card.grab().toImage()
        pictures.append(picture.copy(receipt.geometry()))
        beside = QRect(receipt.x(), receipt.y(), card._receipt.x() - receipt.x() - 2, receipt.height())
        assert strongest_contrast(picture, beside, look.colours.card) < 1.05
    assert pictures[0] != pictures[1]


def test_the_details_say_the_device_once_and_weights_in_a_word() -> None:
    info = replace(INFO, weights="source (Q4_K_M)", reason="CPU: the processor was chosen")
    lines = [detail.line for detail in details_of(info, "", Speed(), 0)]
    assert "Model: Scripted (Q4_K_M); reads text only" in lines
    assert "Why: the processor was chosen" in lines
    assert weights_word("int8") == "int8"


def test_a_question_in_another_direction_than_the_window_keeps_its_marks_at_its_end(
    qapp: QApplication, qtbot: QtBot
) -> None:
    question = "What is said about “The old gauge”?"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        suggestions = Suggestions()
        qtbot.addWidget(suggestions)
        suggestions.show_questions([question])
        button = suggestions._column.itemAt(3).widget()
        assert button.text() == f"\u2066{question}\u2069"  # type: ignore[union-attr]  # it is a button
        assert button.accessibleName() == question  # type: ignore[union-attr]  # the same
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert theme.in_own_direction(question) == question
    assert theme.in_own_direction("מה כתוב?") == "\u2067מה כתוב?\u2069"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_no_word_of_a_suggested_question_is_cut_in_a_narrow_pane(
    look: theme.Theme, qapp: QApplication, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    question = "What is given for “Salt & Pepper, Limited” under “Official Language”?"
    qapp.setLayoutDirection(direction)
    try:
        suggestions = Suggestions()
        qtbot.addWidget(suggestions)
        suggestions.show_questions([question])
        look.dress_all()
        button = suggestions.findChildren(QPushButton)[-1]
        for width, is_narrow in ((900, False), (220, True), (900, False)):
            suggestions.resize(width, 400)
            qtbot.waitUntil(lambda below=is_narrow: ("\n" in button.text()) == below)
            words = button.text().replace("&&", "&")
            assert " ".join(words.translate({0x2066: "", 0x2067: "", 0x2069: ""}).split()) == question

            def has_room() -> bool:
                needed = button.fontMetrics().size(0, button.text().replace("&&", "&"))
                return needed.width() <= button.width() - 28 and button.height() >= needed.height() + 16

            qtbot.waitUntil(has_room)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_in_a_narrow_window_the_way_to_choose_goes_below_the_words_and_keys_are_not_told(
    qtbot: QtBot, qapp: QApplication
) -> None:
    meter, box = BudgetMeter(theme.Theme(qapp)), QuestionBox()
    (button,), (words, *_) = meter.findChildren(QToolButton), meter.findChildren(QLabel)
    for widget in (meter, box):
        qtbot.addWidget(widget)
        widget.show()
    meter.show_budget(Budget(50_000, 256, 32_768))
    meter.show_way(BEST_PAGES)
    for width, is_narrow in ((900, False), (200, True), (900, False)):
        meter.resize(width, 120)
        box.resize(width, 150)
        qtbot.waitUntil(lambda below=is_narrow: (button.y() > words.geometry().bottom()) == below)
        qtbot.waitUntil(
            lambda below=is_narrow: ("Enter asks" in "".join(one.text() for one in box.findChildren(QLabel))) != below
        )
    box.resize(200, 150)
    box.set_hint("The library is locked, and nothing in it can be asked before its passphrase was typed.")
    assert any("The library is locked" in label.text() for label in box.findChildren(QLabel)), "a reason is told"


def test_the_title_of_a_conversation_is_read_in_a_narrow_pane_with_large_letters(qtbot: QtBot) -> None:
    title, summarise = CutLabel("Who paid for the new gauge?"), QPushButton("Summarise")
    new = QPushButton("New")
    header = ConversationHeader(QToolButton(), title, summarise, new)
    qtbot.addWidget(header)
    large = title.font()
    large.setPointSizeF(2 * large.pointSizeF())
    for widget in (title, summarise):
        widget.setFont(large)
    header.show()
    for width, is_below in ((1200, False), (400, True), (1200, False)):
        header.resize(width, header.sizeHint().height())
        qtbot.waitUntil(lambda below=is_below: (summarise.y() > title.geometry().bottom()) == below)
        header.resize(width, header.sizeHint().height())
        qtbot.waitUntil(lambda: title.text().startswith("Who paid for the"))
        qtbot.waitUntil(lambda: new.width() == new.sizeHint().width())  # no button grows over half of the line


@pytest.mark.parametrize(
    ("forms", "words"),
    [
        (("Q4_K_M", "QAT Q4_0", "int4", "IQ4_XS", "Q5_K_S"), "smaller and faster"),
        (("int8", "Q8_0", "Q6_K"), "almost full precision"),
        (("bf16", "BF16", "F16", "float32"), "full precision"),
        (("of the future",), "of the future"),
    ],
)
def test_how_exact_weights_are_is_said_in_plain_words(forms: tuple[str, ...], words: str) -> None:
    assert [precision_words(form) for form in forms] == [words] * len(forms)


def test_a_conversation_ends_where_its_last_answer_ends(qtbot: QtBot) -> None:
    model = ConversationListModel()
    view = ConversationView(model)
    qtbot.addWidget(view)
    view.resize(480, 600)
    view.show()
    quote = "The harbour of Norwick has had a lighthouse since the spring of 1859, when the old fire was put out. "
    pins = tuple(Citation(1, "a.pdf", 1, 0, 9, (), quote * (number % 3 + 1), 1.0) for number in range(12))
    for question in ("When?", "And then?"):
        answer = make_answer(question, "In 1859.", citations=pins)
        model.append_turn(Turn(question, Outcome.ANSWERED, "In 1859.", answer=answer))
    qtbot.waitUntil(lambda: len(view.findChildren(AnswerCard)) == 2 and view.verticalScrollBar().maximum() > 1000)
    last = view.findChildren(AnswerCard)[-1]

    def below() -> int:
        inside = view.widget()
        return inside.height() - last.mapTo(inside, last.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: 0 < below() <= 2 * theme.GAP_WIDE)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() == view.verticalScrollBar().maximum())


def test_a_long_name_makes_no_dialog_wider_than_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    name = "2025-03 annual report of the harbour, " * 4 + "x" * 200 + ".pdf"
    dialog = password_dialog(window, "Password needed", "{name} is encrypted.\nPassword:", name, "Open")
    qtbot.waitUntil(dialog.isVisible)
    said = dialog.labelText()
    assert dialog.width() <= 640 and said.startswith("2025-03 annual") and ".pdf\nis encrypted.\nPassword:" in said
    dialog.reject()


def test_the_name_of_a_file_is_no_markup_where_its_password_is_asked_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = password_dialog(window, "Password needed", "{name} is encrypted.\nPassword:", "<b>a</b>.pdf", "Open")
    (label,) = (label for label in dialog.findChildren(QLabel) if "encrypted" in label.text())
    assert "<b>a</b>.pdf" in label.text() and label.textFormat() is Qt.TextFormat.PlainText
    dialog.reject()
