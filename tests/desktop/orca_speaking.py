"""Orca with a voice that writes what is said, a line of JSON each, for listening.py beside this file.

The system's Python runs it, which has Orca, and it imports nothing of the project. It is Orca as it is started by its
own program, but for the voice, for braille, and for looking whether another one runs.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from orca import orca, settings, speechserver  # type: ignore[import-not-found]


class SpeechServer(speechserver.SpeechServer):  # type: ignore[misc]
    """What Orca takes for a synthesiser."""

    @staticmethod
    def getFactoryName() -> str:  # noqa: N802  Orca's name
        """What a choice of voices would call it."""
        return "Written"

    @staticmethod
    def getSpeechServer(_info: object = None) -> SpeechServer:  # noqa: N802  Orca's name
        """The one there is."""
        return _SERVER

    def speak(self, text: str | None = None, acss: Any = None, interrupt: bool = True) -> None:  # noqa: ANN401, ARG002
        """Write it."""
        if text:
            _write(text)

    def speakCharacter(self, character: str, acss: Any = None) -> None:  # noqa: ANN401, ARG002, N802  Orca's name
        """Write it."""
        _write(character)

    def speakKeyEvent(self, event: Any, acss: Any = None) -> None:  # noqa: ANN401, N802  Orca's name
        """Pass over the keys: whoever pressed them knows."""

    def sayAll(self, utterances: Any, progress: Any) -> None:  # noqa: ANN401, N802  Orca's name
        """Write one after the other, as if each were listened to to its end."""
        for context, _voice in utterances:
            _write(context.utterance)
            progress(context.copy(), speechserver.SayAllContext.COMPLETED)


_SERVER = SpeechServer()


def _write(text: str) -> None:
    print(json.dumps(text), flush=True)  # noqa: T201


def main() -> int:
    """Run Orca to its end."""
    settings.speechServerFactory = __name__
    settings.speechFactoryModules = [__name__]
    settings.enableBraille = False
    settings.enableBrailleMonitor = False
    settings.enableKeyEcho = False
    orca.getSettingsManager().activate(None, {})
    return int(orca.main() or 0)


if __name__ == "__main__":
    sys.exit(main())
