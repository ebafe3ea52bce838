"""What calls Qt wrongly at a start, in a process of its own: what PySide6 says of that comes when it is needed."""

WRONG_CALL = """\
import sys
from app.ui.style.quick_imports import AT_NEED, import_quickly
import_quickly()
from app.ui.application import Start, make_app
from app.ui.style.theme import Theme
app = make_app()
Start(Theme(app), None).show()
made = lambda: {each for each in AT_NEED if hasattr(sys.modules[each], '__file__')}
assert not made(), made()
try:
    app.setWindowIcon(1)
except TypeError as error:
    print(error)
assert made()
from PySide6.support.signature.lib import pyi_generator
assert pyi_generator.generate_pyi
assert pyi_generator.__name__ in AT_NEED
"""
TOLD = "setWindowIcon(icon: PySide6.QtGui.QIcon"
"""Part of what it prints."""
