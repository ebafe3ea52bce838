"""`python -m app` and `comms-builder`: the window, or the command line when given a sub-command."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from app.cli.main import WRONG, parse, run, tell


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the app and return its exit code."""
    options = parse(sys.argv[1:] if arguments is None else arguments)
    if options.command:
        return run(options)
    try:
        from app.ui.application import run as run_window
    except ImportError as error:
        if error.name and error.name.startswith("app"):
            raise
        tell(
            (
                f"The window can't open: {error}.",
                "Install what is missing, or use the command line: comms-builder --help",
            )
        )
        return WRONG
    return int(run_window(options.pack))


if __name__ == "__main__":
    sys.exit(main())
