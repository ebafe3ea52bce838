"""What can be typed, with help that teaches it."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.call_parser import add_call
from app.cli.owner_parser import add_owner_commands
from app.cli.parser_parts import (
    Commands,
    OneLineParser,
    add_answers,
    add_command,
    add_format,
    add_pack,
)
from app.document import LARGE_SIZE, USUAL_SIZE
from app.letters.model import LARGE_PRINT
from app.storage.pack_schemas import FILE_KINDS

_MAIN = """\
Compose messages to passport customers in house style, in English and Welsh.
Without a command, the window opens.
"""
_MAIN_EXAMPLES = """\
a first message:
  comms-builder list --search photo
  comms-builder show photos/new-photo
  comms-builder compose photos/new-photo --answer fast_track=no --answer applied=online --answer problems=blurred

exit codes: 0 good; 1 something stops the message from being copied; 2 wrong use, or something that can't be read (of
list and lint --wording any file of the pack, of the others what they were asked for or use)
"""
_DOCTOR = """\
Tell how Comms Builder stands on this computer: screen, fonts, clipboard, keyring, dictionaries, folders, settings, and
the wording in use. Each line is good, or says what to do. Nothing is changed, and nothing of a customer is looked at.
"""
_DOCTOR_EXAMPLES = """\
exit codes: 0 all is good, or there is only something to know; 1 a part doesn't work; 2 the window can't open, or the
wording can't be read

What it prints can be sent to your IT support: it names no user.
"""
_COMPOSE = """\
Compose one message from one or more templates. The message goes to standard output; what is missing or wrong goes to
standard error, each with what to do about it.
"""
_COMPOSE_EXAMPLES = """\
one message that asks for a photo and for two people's documents:
  comms-builder compose photos/new-photo documents/missing documents/missing#2 --answer fast_track=yes \\
      --answer problems=blurred --answer problems=glasses \\
      --answer documents/missing:whose=mother --answer documents/missing#2:whose=father --language cy+en

An answer without a template goes to every template that asks the question. `comms-builder show TEMPLATE` lists
questions and choices. A text that is asked in both languages takes QUESTION=… for English and QUESTION.cy=… for Welsh.
An answers file holds the same as YAML:
  fast_track: yes
  photos/new-photo:problems: [blurred, glasses]

Your own words stand in the place of a phrase (--edit) or after one (--own). --format json names the phrase of each
paragraph. Blank lines part paragraphs, lines with “- ” make a list, and [words](https://…) is a link; all else is text.
In an answers file:
  edits: {more: We looked into it., more.cy: Rydym wedi edrych i mewn i hyn.}
  own:
    - {after: more, en: We are sorry for the delay., cy: Mae’n ddrwg gennym am yr oedi.}

What stands in a command line can be seen by others on this computer while it runs, and stays in the shell's history.
Give what is a customer's in an answers file, or by standard input, where nothing stays:
  comms-builder compose complaints/acknowledge --answers - < answers.yaml

a letter as a PDF that anybody can read, in large print:
  comms-builder compose documents/translations --channel letter --answers answers.yaml \\
      --format pdf --size 18 --output letter.pdf
Nothing is written while something stops the message. The file holds no name, author or date beside the letter itself.
"""
_REVIEW = """\
Record that a translator reviewed the Welsh of a phrase, beside exactly this English. Change either text, and it counts
as unreviewed again. Each text is printed, with the pack's terms that occur in it.
"""
_REVIEW_EXAMPLES = """\
  comms-builder review photos/new-photo:online --pack my-pack --by "Siân Jones"
  comms-builder review photos/new-photo --pack my-pack        every wording of the template
"""
_LINT = """\
Check a text or an email (text, HTML, .eml, .msg, .docx) against house style. Of HTML and files the plain text is
checked, and how it looks; what was left out of it is told. Findings go to standard output, one a line with its place;
with --fix the mended text goes there, and the findings to standard error. An earlier email below a reply is left alone.
"""
_LINT_EXAMPLES = """\
  comms-builder lint --channel dap-message message.txt
  comms-builder lint --channel csmt-email --subject "HM Passport Office Enquiries AB" email.html
  comms-builder lint --channel dap-message --fix - < message.txt > mended.txt
  comms-builder lint --wording --pack my-pack

Places in HTML are those of its plain text, which --fix prints too. --fix makes those mends that need no choice.
Findings and exit code are those of the text as it was given.

exit codes: 0 good; 1 something stops the message from being copied; 2 wrong use, or something that can't be read
"""

_RESEND = """\
Clean an email that went astray of every trace that it was sent before. Takes a forwarded or answered email or a
delivery report (text, HTML, .eml, .msg). The email that is left goes to standard output; what was taken out, what
isn't sure, why it didn't arrive and what to do next go to standard error.
"""
_RESEND_EXAMPLES = """\
  comms-builder resend forwarded.eml
  comms-builder resend report.eml --format json
  comms-builder resend - --wrong ann@hotmall.com --start someone-else < forwarded.txt

What isn't sure is left in the email and told.

exit codes: 0 cleaned; 1 something isn't sure, or mustn't be sent; 2 wrong use, or something that can't be read
"""
_FORMAT = """\
Put an email from elsewhere in house style: Arial, black, size 12, blue links, dates as 01 January 2024. It reads HTML,
.eml, .msg, .docx and plain text. The email goes to standard output; what was changed, and what is still to be filled in
(red, [...], XXXX, blanks), goes to standard error.
"""
_FORMAT_EXAMPLES = """\
  comms-builder format template.docx > email.html
  comms-builder format --to text --size 14 email.html
  comms-builder format - --format json < email.html

A .docx is checked as a letter too: comments, tracked changes, hidden text, properties, headers, and names and details
that stand in it are listed, each with what to do in Word. No PDF is made of it.

What is still to be filled in stays red in HTML. An earlier email below the message stands apart, unchanged.

exit codes: 0 good; 1 something is still to be filled in; 2 wrong use, or something that can't be read
"""
_SCHEMA = """\
Print the JSON Schema of one kind of file, with which an editor completes and checks what is typed. With --pack, it
knows the ids of that pack: channels, slots, shared questions, phrases and lists of choices, and templates.
"""
_SCHEMA_EXAMPLES = """\
  comms-builder schema template
  comms-builder schema template --pack my-pack > template.json
"""


def build_parser() -> argparse.ArgumentParser:
    """Return the parser."""
    parser = OneLineParser(
        prog="comms-builder",
        description=_MAIN,
        epilog=_MAIN_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    words = "print which version this is, of the pack in use, and of the guidance that it follows"
    parser.add_argument("--version", action="store_true", help=words)
    add_pack(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_list(commands)
    _add_show(commands)
    _add_compose(commands)
    _add_lint(commands)
    _add_resend(commands)
    _add_format(commands)
    _add_review(commands)
    add_call(commands)
    add_owner_commands(commands)
    _add_schema(commands)
    _add_doctor(commands)
    return parser


def _add_doctor(commands: Commands) -> None:
    words = "tell how the program stands on this computer"
    parser = add_command(commands, "doctor", words, _DOCTOR, _DOCTOR_EXAMPLES)
    add_format(parser, "text", "json")


def _add_schema(commands: Commands) -> None:
    words = "print the JSON Schema of a pack's files"
    parser = add_command(commands, "schema", words, _SCHEMA, _SCHEMA_EXAMPLES)
    parser.add_argument("shape", metavar="KIND", help=f"one of: {', '.join(FILE_KINDS)}")


def _add_list(commands: Commands) -> None:
    text = "List the templates of the pack, by folder."
    parser = add_command(commands, "list", "list the templates", text, "")
    parser.add_argument(
        "--search",
        metavar="TEXT",
        default="",
        help="only those whose title, keywords, number or folder hold these words, in either language",
    )
    add_format(parser, "text", "json")


def _add_show(commands: Commands) -> None:
    text = "Show the questions of a template and their choices."
    parser = add_command(commands, "show", "show a template's questions", text, "")
    parser.add_argument("template", metavar="TEMPLATE", help="such as photos/new-photo")
    add_format(parser, "text", "json")


def _add_compose(commands: Commands) -> None:
    parser = add_command(commands, "compose", "compose a message", _COMPOSE, _COMPOSE_EXAMPLES)
    parser.add_argument(
        "templates",
        metavar="TEMPLATE[#2]",
        nargs="+",
        help="templates in the order of the message; #2 names the second of the same",
    )
    parser.add_argument("--channel", metavar="C", default="", help="default: the first they share")
    parser.add_argument(
        "--language", choices=("en", "cy", "cy+en"), default="en", help="default: en"
    )
    _add_size(parser, *LARGE_PRINT)
    add_answers(parser)
    _add_words(parser)
    _add_confirm(parser)
    add_format(parser, "text", "json", "html", "pdf")
    _add_paper(parser)


def _add_paper(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="where a PDF is written; its --size may be large print, too",
    )


def _add_size(parser: argparse.ArgumentParser, *more: int) -> None:
    parser.add_argument(
        "--size",
        type=int,
        choices=(USUAL_SIZE, LARGE_SIZE, *more),
        default=USUAL_SIZE,
        help="points; 14 for a customer with a visual impairment (default: 12)",
    )


def _add_words(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--edit",
        metavar="[TEMPLATE:]PHRASE[.cy]=TEXT",
        action="append",
        default=[],
        help="put your words in the place of a phrase's, where the channel allows it",
    )
    parser.add_argument(
        "--own",
        metavar="[TEMPLATE:]PHRASE[.cy]=TEXT",
        action="append",
        default=[],
        help="put a paragraph of your own after a phrase",
    )


def _add_confirm(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--confirm",
        metavar="RULE",
        action="append",
        default=[],
        help="give your word for findings of this rule",
    )


def _add_lint(commands: Commands) -> None:
    parser = add_command(commands, "lint", "check house style", _LINT, _LINT_EXAMPLES)
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="default: -, standard input"
    )
    parser.add_argument(
        "--channel", metavar="CHANNEL", default="", help="where it goes, such as dap-message"
    )
    parser.add_argument(
        "--wording", action="store_true", help="check the pack's own wording instead, for its owner"
    )
    parser.add_argument(
        "--language",
        choices=("en", "cy", "cy+en"),
        default="",
        help="default: en, or what HTML says of itself; cy+en where a line of dashes parts the two",
    )
    parser.add_argument("--subject", metavar="TEXT", default="", help="the subject, to check too")
    parser.add_argument("--fix", action="store_true", help="print the mended text")
    _add_confirm(parser)
    parser.add_argument(
        "--today", metavar="DATE", default="", help="check as on this day, such as 2027-03-05"
    )
    add_format(parser, "text", "json")


def _add_resend(commands: Commands) -> None:
    words = "clean an email that went astray"
    parser = add_command(commands, "resend", words, _RESEND, _RESEND_EXAMPLES)
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="default: -, standard input"
    )
    parser.add_argument(
        "--wrong",
        metavar="ADDRESS",
        action="append",
        default=[],
        help="an address that it shouldn't have gone to (default: told from the email)",
    )
    parser.add_argument(
        "--start",
        choices=("not-delivered", "someone-else", "nothing-came"),
        default="",
        help="what has happened: tells what to do next (default for a report: not-delivered)",
    )
    add_format(parser, "text", "json")


def _add_format(commands: Commands) -> None:
    parser = add_command(
        commands, "format", "put an email in house style", _FORMAT, _FORMAT_EXAMPLES
    )
    parser.add_argument(
        "file", metavar="FILE", nargs="?", default="-", help="default: -, standard input"
    )
    _add_size(parser)
    parser.add_argument(
        "--italics", choices=("keep", "upright"), default="keep", help="default: keep"
    )
    parser.add_argument("--to", choices=("html", "text"), default="html", help="default: html")
    add_format(parser, "text", "json")


def _add_review(commands: Commands) -> None:
    parser = add_command(
        commands, "review", "record that Welsh was reviewed", _REVIEW, _REVIEW_EXAMPLES
    )
    parser.add_argument(
        "phrases",
        metavar="PHRASE",
        nargs="+",
        help="such as photos/new-photo:online, phrases/fast-track, or a whole template",
    )
    parser.add_argument("--by", metavar="NAME", help="who reviewed it (default: you)")
    add_format(parser, "text", "json")
