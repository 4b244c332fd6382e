"""The colours of both schemes, and the style sheet that puts them onto the widgets."""

from __future__ import annotations

from dataclasses import dataclass

RADIUS = 8
"""Corner radius of cards and fields."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme. Text on its ground has a contrast of at least 4.5 to 1 (WCAG AA)."""

    ground: str
    """The window."""
    panel: str
    """Lists and the conversation."""
    card: str
    """Fields, cards, buttons."""
    card_hover: str
    border: str
    text: str
    text_soft: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    """Selected rows, chips."""
    warning: str
    warning_soft: str
    error: str
    error_soft: str
    good: str
    """What fits."""
    good_soft: str
    desk: str
    """Behind the pages."""


LIGHT = Colours(
    ground="#f4f5f7",
    panel="#fbfbfc",
    card="#ffffff",
    card_hover="#eef1f6",
    border="#d5d9e0",
    text="#1b1f27",
    text_soft="#5a6372",
    accent="#2456c7",
    accent_hover="#1c46a5",
    on_accent="#ffffff",
    accent_soft="#e3ebfb",
    warning="#7a4b00",
    warning_soft="#fff3d9",
    error="#a01c1c",
    error_soft="#fde9e8",
    good="#1d6a39",
    good_soft="#e4f4e9",
    desk="#e3e6eb",
)

DARK = Colours(
    ground="#1a1c20",
    panel="#202328",
    card="#2a2e35",
    card_hover="#343943",
    border="#3d434e",
    text="#e9ebef",
    text_soft="#a4adba",
    accent="#8ab0ff",
    accent_hover="#a8c4ff",
    on_accent="#10203f",
    accent_soft="#2b3a5a",
    warning="#f2c572",
    warning_soft="#3d3320",
    error="#ff9c95",
    error_soft="#452a2a",
    good="#83d6a2",
    good_soft="#22382b",
    desk="#141619",
)


def style_sheet(c: Colours, leading: str = "left", points: float = 10.0) -> str:
    """Qt style sheet of the whole application.

    `leading`: the side where lines begin, "left" or "right". `points`: the size of the system's letters.
    """
    return _ground_and_buttons(c, leading) + _frames(c, leading) + _titles(points) + _choices(c, points) + _bars(c)


def _ground_and_buttons(c: Colours, leading: str) -> str:
    trailing = "left" if leading == "right" else "right"
    return f"""
    QMainWindow, QStatusBar {{ background: {c.ground}; }}
    QStatusBar {{ border-top: 1px solid {c.border}; }}
    QStatusBar::item {{ border: none; }}
    QStatusBar QLabel {{ padding-{leading}: 6px; }}
    QSplitter::handle {{ background: {c.border}; }}
    QSplitter::handle:hover, QSplitter::handle:pressed {{ background: {c.accent}; }}
    QSplitter#gap::handle, QSplitter#gap::handle:hover {{ background: transparent; }}
    QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
    QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QWidget#soft, QLabel#soft {{ color: {c.text_soft}; }}
    QLabel#heading {{ font-weight: 600; }}
    QWidget#panel, QScrollArea#panel {{ background: {c.panel}; border: none; }}
    QFrame#header {{ background: {c.ground}; border: none; border-bottom: 1px solid {c.border}; }}
    QTreeView#outline {{ background: {c.panel}; border: none; outline: none; }}
    QTreeView#outline::item {{ padding: 3px 2px; }}
    QListView#folders, QListView#licences, QPlainTextEdit#report, QTextBrowser {{
        background: {c.card}; border: 1px solid {c.border}; border-radius: 6px; padding: 4px; outline: none;
    }}
    QListView#folders::item, QListView#licences::item {{ padding: 4px 6px; border-radius: 4px; }}
    QListView#folders::item:selected, QListView#licences::item:selected {{
        background: {c.accent_soft}; color: {c.text};
    }}
    QListView#documents, QListView#models {{ background: {c.panel}; border: none; outline: none; }}

    QPushButton {{
        background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: 6px; padding: 5px 12px;
        outline: none;
    }}
    QPushButton:hover {{ background: {c.card_hover}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 11px; }}
    QPushButton:disabled {{ color: {c.text_soft}; background: {c.ground}; }}
    QPushButton#primary {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600; }}
    QPushButton#primary:hover {{ background: {c.accent_hover}; }}
    QPushButton#primary:focus {{ border: 2px solid {c.text}; }}
    QPushButton#primary:disabled {{ background: {c.card_hover}; color: {c.text_soft}; border-color: {c.border}; }}
    QToolButton {{
        background: transparent; color: {c.text}; border: 1px solid transparent; border-radius: 6px;
        padding: 3px 7px;
    }}
    QToolButton:hover {{ background: {c.card_hover}; border-color: {c.border}; }}
    QToolButton:focus {{ border: 2px solid {c.accent}; padding: 2px 6px; }}
    QToolButton:disabled {{ color: {c.text_soft}; }}
    QPushButton#split {{ border-top-{trailing}-radius: 0; border-bottom-{trailing}-radius: 0; }}
    QToolButton#more {{
        background: {c.card}; border: 1px solid {c.border}; padding: 2px 4px; border-{leading}: none;
        border-top-{leading}-radius: 0; border-bottom-{leading}-radius: 0;
    }}
    QToolButton#more:hover {{ background: {c.card_hover}; }}
    QToolButton#more:focus {{ border: 2px solid {c.accent}; padding: 1px 3px; }}
    QToolButton#more::menu-indicator {{ image: none; }}
    """


def _frames(c: Colours, leading: str) -> str:
    return f"""
    QFrame#question {{ background: {c.accent_soft}; border: none; border-radius: {RADIUS}px; }}
    QFrame#answer {{ background: {c.card}; border: 1px solid {c.border}; border-radius: {RADIUS}px; }}
    QFrame#answer[outcome="not_found"] {{ border: 1px dashed {c.text_soft}; background: {c.panel}; }}
    QFrame#answer[outcome="failed"] {{ border: 1px solid {c.error}; background: {c.error_soft}; }}
    QFrame#answer[outcome="choice"] {{ border: 1px solid {c.warning}; }}
    QLabel#badge {{
        color: {c.warning}; background: {c.warning_soft}; border-radius: 4px; padding: 2px 6px; font-weight: 600;
    }}
    QPushButton#device {{ border-radius: 4px; padding: 1px 6px; font-weight: 600; }}
    QPushButton#device:focus {{ border: 2px solid {c.accent}; padding: 0 5px; }}
    QLabel#problem {{ color: {c.error}; padding: 0 {RADIUS}px; }}
    QPushButton#citation {{
        padding: 5px 8px; background: {c.card_hover}; border: 1px solid {c.border}; border-radius: 6px;
    }}
    QPushButton#citation:hover {{ background: {c.accent_soft}; border-color: {c.accent}; }}
    QPushButton#citation:focus {{ border: 2px solid {c.accent}; padding: 4px 7px; }}

    QFrame#questionBox {{ background: {c.card}; border: 1px solid {c.border}; border-radius: {RADIUS}px; }}
    QFrame#questionBox[focused="true"] {{ border: 1px solid {c.accent}; }}
    QFrame#passage {{
        background: {c.accent_soft}; border: 1px solid {c.border}; border-{leading}: 3px solid {c.accent};
        border-radius: 6px;
    }}
    QLineEdit {{ background: {c.card}; border: 1px solid {c.border}; border-radius: 6px; padding: 4px 6px; }}
    QLineEdit:focus {{ border-color: {c.accent}; }}
    QFrame#questionBox QPlainTextEdit {{ background: transparent; border: none; }}

    QLabel#keys {{
        background: {c.card}; border: 1px solid {c.border}; border-radius: 4px; padding: 1px 6px; color: {c.text_soft};
    }}
    QDialog {{ background: {c.ground}; }}
    QTabBar#panes::tab, QTabBar#side::tab {{
        background: {c.ground}; color: {c.text_soft}; padding: 7px 12px; border: none;
        border-bottom: 2px solid {c.border};
    }}
    QTabBar#panes::tab:hover, QTabBar#side::tab:hover {{ color: {c.text}; background: {c.card_hover}; }}
    QTabBar#panes::tab:selected, QTabBar#side::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar#panes::tab:focus, QTabBar#side::tab:focus {{ background: {c.accent_soft}; }}
    QFrame#findBar {{ background: {c.panel}; border: none; border-bottom: 1px solid {c.border}; }}
    QFrame#floating {{ background: {c.card}; border: 1px solid {c.border}; border-radius: {RADIUS}px; }}
    QToolButton:checked {{ background: {c.accent_soft}; border-color: {c.accent}; }}
    QToolButton#foot:checked {{
        background: transparent; border-color: transparent; color: {c.accent}; text-decoration: underline;
    }}
    QToolButton#foot:checked:focus {{ border-color: {c.accent}; }}

    """ + _small_parts(c)


def _small_parts(c: Colours) -> str:
    """Chips, lists that pop up, notices, bars."""
    return f"""
    QToolButton#source {{ background: {c.accent_soft}; border: 1px solid {c.accent}; border-radius: 10px; }}
    QToolButton#source:focus {{ border: 2px solid {c.accent}; padding: 2px 6px; }}
    QPushButton#suggestion {{ text-align: left; padding: 8px 14px; border-radius: {RADIUS}px; }}
    QPushButton#suggestion:focus {{ border: 2px solid {c.accent}; padding: 7px 13px; }}
    QComboBox, QSpinBox {{
        background: {c.card}; color: {c.text}; border: 1px solid {c.border}; border-radius: 6px; padding: 4px 8px;
    }}
    QSpinBox {{ padding: 3px 8px 2px 8px; }}
    QComboBox:focus, QSpinBox:focus {{ border: 1px solid {c.accent}; }}
    QComboBox::drop-down {{ border: none; width: 26px; }}
    QSpinBox QLineEdit {{ border: none; padding: 0 8px; background: transparent; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 26px; }}
    QSpinBox::up-button {{ subcontrol-position: top right; }}
    QSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QComboBox QAbstractItemView {{
        background: {c.card}; color: {c.text}; border: 1px solid {c.border};
        selection-background-color: {c.accent_soft}; selection-color: {c.text};
    }}
    QLineEdit#search {{ padding: 5px 8px; }}
    QListView#completions {{ background: {c.card}; border: 1px solid {c.border}; padding: 2px; outline: none; }}
    QListView#completions::item {{ padding: 5px 8px; border-radius: 4px; }}
    QListView#completions::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}

    QFrame#notice {{ border-radius: {RADIUS}px; border: 1px solid {c.border}; background: {c.card}; }}
    QFrame#notice[severity="error"] {{ border-color: {c.error}; background: {c.error_soft}; }}
    QFrame#notice[severity="warning"] {{ border-color: {c.warning}; background: {c.warning_soft}; }}

    QFrame#verdict {{ border-radius: {RADIUS}px; border: 1px solid {c.border}; background: {c.card}; }}
    QFrame#verdict[tone="good"] {{ border-color: {c.good}; background: {c.good_soft}; }}
    QFrame#verdict[tone="doubtful"] {{ border-color: {c.warning}; background: {c.warning_soft}; }}
    QFrame#verdict[tone="bad"] {{ border-color: {c.error}; background: {c.error_soft}; }}
    QFrame#card {{ border-radius: {RADIUS}px; border: 1px solid {c.border}; background: {c.card}; }}

    QLabel#dropOverlay {{
        border: 2px dashed {c.accent}; border-radius: 14px; background: {c.accent_soft}; color: {c.text};
        font-weight: 600;
    }}
    QFrame#dropTarget {{ border: 2px dashed {c.text_soft}; border-radius: 14px; background: {c.panel}; }}
    QFrame#dropTarget[active="true"] {{ border-color: {c.accent}; background: {c.accent_soft}; }}
    """


def _titles(points: float) -> str:
    return f"""
    QLabel#name {{ font-size: {1.4 * points:.1f}pt; font-weight: 600; }}
    QLabel#title {{ font-size: {1.7 * points:.1f}pt; font-weight: 600; }}
    QCheckBox::indicator {{ width: {1.5 * points:.0f}px; height: {1.5 * points:.0f}px; }}
    TickBox#all::indicator {{ width: {1.8 * points:.0f}px; height: {1.8 * points:.0f}px; }}
    TickBox::indicator {{ background: transparent; border: none; image: none; }}
    """


def _choices(c: Colours, points: float) -> str:
    """Round buttons of which one is chosen: the system's own are hardly seen in the dark."""
    side, dot = round(1.5 * points), round(0.45 * points)
    return f"""
    QRadioButton {{ spacing: 7px; }}
    QRadioButton::indicator {{
        width: {side - 4}px; height: {side - 4}px; border: 2px solid {c.text_soft}; border-radius: {side // 2}px;
        background: {c.card};
    }}
    QRadioButton::indicator:checked {{
        width: {side - 2 * dot}px; height: {side - 2 * dot}px; border: {dot}px solid {c.accent};
        background: {c.on_accent};
    }}
    QRadioButton:focus {{ text-decoration: underline; }}
    """


def _bars(c: Colours) -> str:
    return f"""
    QProgressBar {{ background: {c.border}; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.border}; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 2px; }}
    QScrollBar::handle:hover {{ background: {c.text_soft}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
