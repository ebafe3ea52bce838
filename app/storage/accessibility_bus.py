"""Who listens on the accessibility bus of Linux: screen readers, and whether they have an ear for announcements.

Each tells the registry of that bus which events it wants. Orca 43, the one of Debian 12, doesn't want announcements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

_BUS = ("/org/a11y/bus", "org.a11y.Bus", "GetAddress")
_REGISTRY = ("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "GetRegisteredEvents")
_ANNOUNCEMENT = "object:announcement:"
_LONGEST = 0.25
"""Seconds for an answer, which takes a thousandth of that."""


class AccessibilityBus:
    """Asked anew each time, as a screen reader may start late.

    After one failure it is asked no more, so the window never waits twice.
    """

    def __init__(self) -> None:
        self._bus: DBusConnection | None = None
        self._has_failed = False

    def hears_announcements(self) -> bool:
        """Whether somebody listens for announcements; true also where nobody can tell."""
        if self._has_failed:
            return True
        try:
            self._bus = self._bus or _connection(_ask(_connection("SESSION"), _BUS))
            return any(hears(event) for _name, event in _ask(self._bus, _REGISTRY))
        except Exception:  # whatever it is, it is announced all the same
            self._has_failed = True
            return True


def hears(event: str) -> bool:
    """Whether whoever wants these events (`Object:Announcement:`, or a beginning of it) hears announcements."""
    return _ANNOUNCEMENT.startswith(event.lower().rstrip(":"))


def _connection(address: str) -> DBusConnection:
    # It comes with keyring on Linux, and is imported there alone.
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415

    return open_dbus_connection(address, auth_timeout=_LONGEST)


def _ask(bus: DBusConnection, what: tuple[str, str, str]) -> Any:  # noqa: ANN401
    """The answer to a question: path, interface (the name of who answers, too), and what is asked."""
    from jeepney import DBusAddress, new_method_call  # type: ignore[import-untyped]  # noqa: PLC0415
    from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]  # noqa: PLC0415

    path, interface, method = what
    call = new_method_call(DBusAddress(path, interface, interface), method)
    (answer,) = unwrap_msg(bus.send_and_get_reply(call, timeout=_LONGEST))
    return answer
