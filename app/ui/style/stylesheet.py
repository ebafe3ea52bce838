"""The style sheet: shapes and spaces of the controls, in the colours of the roles. Font sizes are fonts' affair."""

from __future__ import annotations

from collections.abc import Callable

from app.ui.style.colours import INK, PAPER, Roles

_LENGTHS = (2, 4, 6, 8, 12, 16, 18, 20, 28)
_SHEET = """
QMainWindow, QDialog {{ background: {panel}; }}
QWidget#templates, QWidget#calls, QWidget#callsContent {{ background: {panel}; }}
QWidget#form, QWidget#formContent {{ background: {window}; }}
QWidget#reading, QWidget#readingContent, QWidget#copyBar {{ background: {card}; }}
QWidget#copyBar[foot="true"] {{ background: {panel}; border-top: 1px solid {line}; }}
QScrollArea {{ background: transparent; border: none; }}
QSplitter::handle {{ background: {line}; }}
QMenuBar {{ background: {panel}; padding: {g2}px {g4}px; border-bottom: 1px solid {line}; }}
QMenuBar::item {{ padding: {g4}px {g8}px; border-bottom: 2px solid {panel}; }}
QMenuBar[tight="true"] {{ padding: {g2}px 0; spacing: 0; }}
QMenuBar[tight="true"]::item {{ padding: {g4}px {g4}px; }}
QMenuBar::item:selected {{ background: {chosen}; color: {text}; border-bottom-color: {accent}; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {secondary}; padding: {g4}px {g8}px; }}

QWidget#caseStrip {{ background: {hover}; border-bottom: 1px solid {line}; }}
QTabBar {{ background: {panel}; border-bottom: 1px solid {line}; outline: none; }}
QTabBar::tab {{
    background: {panel}; color: {secondary}; padding: {g6}px {g8}px; min-height: {p18}px;
    border: none; border-bottom: 3px solid {panel};
}}
QTabBar::tab:hover {{ background: {hover}; border-bottom-color: {hover}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; font-weight: 600; }}

QTabBar#cases {{ background: transparent; border: none; }}
QTabBar#cases::scroller {{ width: {p28}px; }}
QTabBar#cases QToolButton {{ background: {panel}; border: 1px solid {border}; border-radius: {p4}px; }}
QWidget#workspaceTabs {{ background: transparent; }}
QWidget#workspaceTabs[row="true"] {{ background: {panel}; border-bottom: 1px solid {line}; }}
QTabBar#workspaces {{ background: transparent; border: none; }}
QTabBar#workspaces::tab {{
    background: transparent; padding: {g2}px {g12}px; border-bottom-color: transparent; font-weight: 600;
}}
QTabBar#workspaces::tab:hover {{ background: {hover}; }}
QTabBar#workspaces::tab:selected {{ border-bottom-color: {accent}; }}
QTabBar#sheets {{ background: transparent; border: none; }}
QTabBar#sheets::tab {{ background: transparent; border-bottom-color: transparent; }}
QTabBar#sheets::tab:hover {{ background: {hover}; }}
QTabBar#sheets::tab:selected {{ border-bottom-color: {accent}; }}
QWidget#beside, QWidget#besideContent {{ background: {panel}; }}
QWidget#markLine {{ background: {card}; }}

QLabel[quiet="true"] {{ color: {secondary}; }}
QLabel[peek="true"] {{
    background: {panel}; border: 1px solid {line}; border-radius: {p8}px; padding: {g12}px {g16}px;
}}
QLabel[tone=""] {{ color: {secondary}; }}
QLabel[tone="must"] {{ color: {must}; font-weight: 600; }}
QLabel[tone="confirm"] {{ color: {confirm}; font-weight: 600; }}
QLabel[tone="good"] {{ color: {good}; font-weight: 600; }}
QLabel[tone="advise"] {{ color: {advise}; }}
QLabel[note="true"] {{
    background: {advise_tint}; color: {text}; border-left: 3px solid {advise};
    padding: {g4}px {g8}px; border-radius: 2px; margin-left: {g4}px; margin-right: {g4}px;
}}

QFrame#dropLine {{ background: {accent}; border-radius: 1px; }}
QFrame[card="true"] {{ background: {card}; border: 1px solid {line}; border-radius: {p8}px; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}

QLineEdit, QPlainTextEdit, QComboBox {{
    background: {card}; color: {text}; border: 2px solid {border}; border-radius: {p6}px;
    padding: {g6}px {g8}px; selection-background-color: {accent}; selection-color: {on_accent};
}}
QComboBox::drop-down {{ border: none; width: {p28}px; }}
QComboBox::down-arrow {{
    image: none; width: 1px; height: 1px; border-top: {p6}px solid {secondary};
    border-left: {p6}px solid {card}; border-right: {p6}px solid {card};
}}
QLineEdit {{ placeholder-text-color: {secondary}; }}
QLineEdit[search="true"] {{ padding: {g8}px {g8}px; min-height: {p20}px; }}
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"] {{ background: {panel}; border: 1px solid {border}; }}
QTextEdit#original {{
    background: {paper}; color: {ink}; border: 1px solid {border}; border-radius: {p8}px; padding: {g2}px {g6}px;
}}
QTextEdit#preview, QTextEdit#note {{
    background: {card}; border: 1px solid {border}; border-radius: {p8}px; padding: {g2}px {g6}px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QTextEdit#inPlaceEditor {{
    background: {card}; border: none; selection-background-color: {accent}; selection-color: {on_accent};
}}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {border}; border-radius: {p4}px; min-height: {p28}px; margin: 0 {g2}px;
}}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {border}; border-radius: {p4}px; min-width: {p28}px; margin: {g2}px 0;
}}
QScrollBar::handle:hover {{ background: {secondary}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTreeView {{ background: {panel}; border: none; outline: none; }}

QComboBox QAbstractItemView::item, QListView#found::item {{ min-height: {p28}px; padding: 0 {g4}px; }}
QComboBox QAbstractItemView::item:selected, QListView#found::item:selected {{
    background: {accent}; color: {on_accent};
}}
QListWidget {{
    background: {card}; border: 2px solid {border}; border-radius: {p6}px; padding: {g2}px; outline: none;
}}
QListWidget::item {{ padding: {g4}px {g8}px; border-radius: {p4}px; }}
QListWidget::item:selected {{ background: {accent}; color: {on_accent}; }}
QListWidget#sections {{
    background: {panel}; border: none; border-right: 1px solid {line}; border-radius: 0; padding: 0;
}}
QListWidget#sections::item {{ padding: {g6}px {g12}px; border-left: 3px solid {panel}; border-radius: 0; }}
QListWidget#sections::item:hover {{ background: {hover}; border-left-color: {hover}; }}
QListWidget#sections::item:selected {{
    background: {chosen}; color: {text}; border-left-color: {accent};
}}

QPushButton {{
    background: {card}; color: {text}; border: 2px solid {border}; border-radius: {p6}px;
    padding: {g6}px {g12}px; min-height: {p18}px; font-weight: 600; outline: none;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {chosen}; }}
QPushButton[filled="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[filled="true"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton[tight="true"] {{ padding: {g6}px {g4}px; }}
QPushButton[low="true"] {{ padding: 0 {g4}px; }}
QPushButton[small="true"] {{
    padding: {g2}px {g8}px; border: 1px solid {border}; color: {secondary}; font-weight: 400;
}}
QPushButton[small="true"]:hover {{ color: {text}; border-color: {text}; }}
QPushButton[small="true"][strong="true"] {{ color: {text}; font-weight: 600; }}
QPushButton[small="true"][strong="true"]:checked {{ color: {text}; }}
QPushButton[day="plain"], QPushButton[day="today"], QPushButton[day="chosen"] {{
    padding: 0; border: 1px solid {card}; font-weight: 400; min-width: {p28}px; min-height: {p28}px;
}}
QPushButton[day="today"] {{ border: 2px solid {border}; font-weight: 600; }}
QPushButton[day="chosen"] {{ background: {accent}; color: {on_accent}; font-weight: 600; }}
QPushButton[tone="must"] {{ color: {must}; border-color: {must}; font-weight: 600; }}
QPushButton[seeker="true"] {{
    text-align: left; font-weight: 400; color: {secondary}; padding: {g8}px {g12}px;
    min-height: {p20}px;
}}
QPushButton[segment="first"], QPushButton[segment="middle"], QPushButton[segment="last"] {{
    border-radius: 0; padding: {g6}px {g12}px; font-weight: 400; margin: 0;
}}
QPushButton[segment="middle"], QPushButton[segment="last"] {{ border-left-width: 1px; }}
QPushButton[segment="first"] {{
    border-top-left-radius: {p6}px; border-bottom-left-radius: {p6}px; border-right: none;
}}
QPushButton[segment="middle"] {{ border-right: none; }}
QPushButton[segment="last"] {{
    border-top-right-radius: {p6}px; border-bottom-right-radius: {p6}px;
}}
QPushButton:checked {{ background: {accent}; color: {on_accent}; }}
QPushButton[small="true"]:checked {{ background: {card}; color: {secondary}; }}
QPushButton:disabled, QPushButton[filled="true"]:disabled, QPushButton[tone="must"]:disabled,
QPushButton[small="true"][strong="true"]:disabled, QPushButton:checked:disabled, QTabBar#cases QToolButton:disabled {{
    background: {card}; color: {off}; border-color: {off_line}; border-style: {off_style};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{
    background: {panel}; color: {off}; border-color: {off_line}; border-style: {off_style};
}}
QComboBox::down-arrow:disabled {{ border-color: {panel}; }}
QListWidget:disabled {{ color: {off}; border-color: {off_line}; border-style: {off_style}; }}
"""


def stylesheet(roles: Roles, space: Callable[[float], int], gap: Callable[[float], int]) -> str:
    """The style sheet in these colours; `space` and `gap` give lengths at the text size in use."""
    lengths = {f"p{length}": space(length) for length in _LENGTHS}
    lengths |= {f"g{length}": gap(length) for length in _LENGTHS}
    colours = {name: getattr(roles, name) for name in roles.__struct_fields__}
    colours |= {"paper": PAPER, "ink": INK}
    # Where colour can't tell what can't be pressed now, its outline does.
    colours["off_style"] = "dotted" if roles.off == roles.text else "solid"
    return _SHEET.format(**colours, **lengths)
