"""What every command of the command line has in common."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn, TypeAlias

from app.cli.streams import tell
from app.cli.texts import path_of


class OneLineParser(argparse.ArgumentParser):
    """Tells wrong use in one line."""

    def error(self, message: str) -> NoReturn:
        """Print the line and exit with code 2."""
        self.exit(2, f"{self.prog}: {message}. `{self.prog} --help` tells more.")

    def _print_message(self, message: str, file: object = None) -> None:
        """Print help, and let it be known where that fails; argparse itself would keep it to itself."""
        if file is sys.stdout:
            print(message, end="")
        elif message:
            tell([message])


Commands: TypeAlias = "argparse._SubParsersAction[OneLineParser]"


def add_pack(parser: argparse.ArgumentParser, *, default: object = None) -> None:
    """Let the command be told which pack it is for."""
    parser.add_argument(
        "--pack",
        type=path_of,
        metavar="PATH",
        default=default,
        help="a pack's folder or compiled file (default: the pack in use)",
    )


def add_command(
    commands: Commands, name: str, words: str, text: str, examples: str
) -> argparse.ArgumentParser:
    """Add a command with help that teaches it."""
    parser = commands.add_parser(
        name,
        help=words,
        description=text,
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    # Not set here means: keep what stood before the command.
    add_pack(parser, default=argparse.SUPPRESS)
    return parser


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Let the command be told how to print."""
    parser.add_argument("--format", choices=formats, default="text", help="default: text")
