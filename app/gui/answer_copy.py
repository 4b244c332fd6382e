"""Puts an answer on the clipboard with its pins: as text with footnotes, and as HTML for where formats are taken."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.assistant.export_html import answer_fragment
from app.assistant.export_markdown import answer_plainly
from app.assistant.records import Answer


def copy_answer(answer: Answer) -> None:
    """Copy an answer. The program it is pasted into takes the form that it can show."""
    data = QMimeData()
    data.setText(answer_plainly(answer))
    data.setHtml(f'<meta charset="utf-8">\n{answer_fragment(answer)}')
    QGuiApplication.clipboard().setMimeData(data)
