"""What the checker says: what it looked at, and where something isn't as it should be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that isn't as it should be.

    Attributes:
        check: what was looked for, such as `name`.
        path: the widget, from its window down.
        measured: what is there instead.
        window, state, setting: where it was seen.
    """

    check: str
    path: str
    measured: str
    window: str = ""
    state: str = ""
    setting: str = ""

    def __str__(self) -> str:
        return f"{self.check}: {self.measured} | {self.path} | {self.window} | {self.state} | {self.setting}"


@dataclass
class Seen:
    """All that was looked at, and what was found."""

    faults: list[Fault] = field(default_factory=list)
    looked: Counter[str] = field(default_factory=Counter)

    def add(self, other: Seen) -> None:
        """Take what was seen elsewhere, too."""
        self.faults += other.faults
        self.looked += other.looked

    def of(self, *checks: str) -> list[Fault]:
        """The faults that some of the checks found."""
        return [each for each in self.faults if each.check in checks]

    def counted(self, first: str) -> str:
        """What was looked at, for a line that begins with the number of `first`."""
        rest = (f"{number} {what}" for what, number in self.looked.items() if what != first)
        return ", ".join([first, *rest])

    def told(self) -> str:
        """Each fault once, with how often it was seen and where it was seen first; then what was looked at."""
        first: dict[tuple[str, str, str], Fault] = {}
        times: Counter[tuple[str, str, str]] = Counter()
        for each in self.faults:
            key = (each.check, each.path, each.state)
            first.setdefault(key, each)
            times[key] += 1
        lines = [f"{times[key]} × {each}" for key, each in first.items()]
        looked = ", ".join(f"{number} {what}" for what, number in sorted(self.looked.items()))
        return "\n".join([*lines, f"Looked at: {looked}"])
