"""`python -m app` and `comms-builder`: the window, or the command line when given a sub-command."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.interruption import INTERRUPTED, end_within_imports

if TYPE_CHECKING:
    from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app and return its exit code."""
    try:
        if arguments is None:
            end_within_imports()
            if getattr(sys, "frozen", False) and sys.argv[2:]:
                # A program made of this one file starts its helpers by itself: they begin and end here.
                from multiprocessing import freeze_support

                freeze_support()
            from app.process import keep_to_itself

            # Of the whole process; whoever gives arguments has one of their own.
            keep_to_itself()
            arguments = sys.argv[1:]
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    if not arguments:
        # As it is nearly always started: no need to know what else could be asked for.
        return _open_window(None)
    match arguments:
        case ["--pack", path] if path.isascii() and path[:1] not in {"", "-"}:
            # As a launcher starts it for one wording: neither is there more to read.
            from pathlib import Path

            return _open_window(Path(path))
    # Imported only here, where Ctrl+C is looked after.
    from app.cli.main import parse, run
    from app.cli.streams import failed, finish, prepare

    prepare()
    try:
        options = parse(arguments)
    except SystemExit as told:
        # Help, the version, or wrong use.
        return finish(int(told.code or 0))
    except OSError as error:
        return failed(error)
    if options.command == "doctor":
        # The command line knows no window: what asks the screen is given to it.
        from app.ui.shell.screen_probe import ask_screen

        options.screen = ask_screen
    if options.command or options.version:
        return run(options)
    return _open_window(options.pack)


def _open_window(pack: Path | None) -> int:
    from app.process import leave_garbage

    leave_garbage()
    try:
        from app.ui.style.quick_imports import import_quickly

        import_quickly()
        from app.ui.application import run as run_window
    except ImportError as error:
        if error.name and error.name.startswith("app"):
            raise
        from app.cli.set_aside import WRONG
        from app.cli.streams import prepare, tell

        prepare()
        tell(
            (
                f"The window can't open: {error}.",
                "comms-builder doctor tells what is missing; the command line works without: comms-builder --help",
            )
        )
        return WRONG
    return int(run_window(pack))


if __name__ == "__main__":
    sys.exit(main())
