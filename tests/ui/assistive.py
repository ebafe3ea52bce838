"""What assistive technology sees of a window and does in it, by the elements that Qt makes of widgets and rows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface


def element(of: QObject) -> QAccessibleInterface:
    """What stands for a widget."""
    found = QAccessible.queryAccessibleInterface(of)
    assert found is not None
    return found


def name_of(of: QAccessibleInterface) -> str:
    """The name of an element."""
    return of.text(QAccessible.Text.Name)


def described(of: QObject) -> str:
    """The description of a widget."""
    return element(of).text(QAccessible.Text.Description)


def children(of: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The elements right below one, in order."""
    for place in range(of.childCount()):
        child = of.child(place)
        if child is not None:
            yield child


READ_ALONE = {
    *(QAccessible.Role.ComboBox, QAccessible.Role.List, QAccessible.Role.Table),
    *(QAccessible.Role.Tree, QAccessible.Role.PopupMenu, QAccessible.Role.Splitter),
}


def read_on_the_way_in(of: QAccessibleInterface) -> Iterator[str]:
    """What Orca reads of a window or group beside its name: labels of three words and more that name nothing."""
    for child in children(of):
        if child.state().invisible or child.role() in READ_ALONE:
            continue
        if child.role() != QAccessible.Role.StaticText:
            yield from read_on_the_way_in(child)
        elif not child.relations() and len(name_of(child).split()) > 2:
            yield name_of(child)


def row_named(view: QObject, words: str) -> QAccessibleInterface:
    """The first row of a list or tree whose name begins so."""
    rows = [each for each in children(element(view)) if name_of(each).startswith(words)]
    assert rows, (words, [name_of(each) for each in children(element(view))])
    return rows[0]


def act(of: QAccessibleInterface, action: str) -> None:
    """Do an action that the element offers."""
    acting = of.actionInterface()
    assert acting is not None
    assert action in acting.actionNames()
    acting.doAction(action)
    for _ in range(3):
        QCoreApplication.processEvents()


def toggle(of: QObject | QAccessibleInterface) -> None:
    """Toggle a widget or a row."""
    act(
        of if isinstance(of, QAccessibleInterface) else element(of),
        QAccessibleActionInterface.toggleAction(),
    )


def press(of: QObject | QAccessibleInterface) -> None:
    """Press a widget or a tab."""
    act(
        of if isinstance(of, QAccessibleInterface) else element(of),
        QAccessibleActionInterface.pressAction(),
    )


def set_text(of: QObject, text: str) -> None:
    """Set the text of a field, as dictation does."""
    editing = element(of).editableTextInterface()
    there = element(of).textInterface()
    assert editing is not None
    assert there is not None
    editing.replaceText(0, there.characterCount(), text)
    QCoreApplication.processEvents()
