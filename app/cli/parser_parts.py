"""What every command of the command line has in common."""

from __future__ import annotations

import argparse
import sys
from typing import NoReturn, TypeAlias

from app.cli.streams import tell
from app.cli.texts import path_of
from app.expressions.names import Officer


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


def add_answers(parser: argparse.ArgumentParser) -> None:
    """Let the command be told answers, the time and the officer's details."""
    parser.add_argument(
        "--answer",
        metavar="[TEMPLATE:]QUESTION[.cy]=VALUE",
        action="append",
        default=[],
        help="answer a question; repeat it to tick several boxes",
    )
    parser.add_argument(
        "--answers",
        type=path_of,
        metavar="FILE",
        help="answers from a YAML file, or from standard input: -",
    )
    parser.add_argument(
        "--now",
        metavar="TIME",
        default="",
        help="compose as at this time, such as 2027-03-05T14:30",
    )
    parser.add_argument(
        "--officer",
        metavar="KEY=VALUE",
        action="append",
        default=[],
        help=f"your details for this message: {', '.join(Officer.__struct_fields__)}",
    )
