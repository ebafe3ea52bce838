"""What owners of a pack and their translators can type."""

from __future__ import annotations

from app.cli.parser_parts import Commands, add_answers, add_command, add_format
from app.cli.texts import path_of

_CHECK = """\
Prove a pack before anyone sees its messages: every condition, every phrase in both languages, and how templates go
together. What must change, and advice, go to standard output, one a line, with its place and what to do; how far it is
goes to standard error.
"""
_CHECK_EXAMPLES = """\
  comms-builder check my-pack
  comms-builder check my-pack --strict --format json
  comms-builder check my-pack --report my-pack.html

exit codes: 0 good; 1 something must change or couldn't be proved; 2 wrong use, or a file that was set aside
"""
_EXPORT = """\
Write every text of the pack into a file for a translator: XLIFF 2.1, which translators' tools read. English is the
source, Welsh the target, with its state: initial (not written yet), translated, reviewed. Values, conditions, links and
line breaks are locked. Nothing in the pack changes.
"""
_EXPORT_EXAMPLES = """\
  comms-builder export --translate welsh.xliff --pack my-pack

exit codes: 0 good; 2 something can't be read or written, or a file of the pack was set aside
"""
_IMPORT = """\
Take the Welsh of a translator's file into the files of the pack. Only those words change: comments, layout and quotes
stay. What doesn't fit any more is told and left: English or Welsh that was changed since the file was made, a
placeholder that was translated away, Welsh that would make a problem. All else goes in.
"""
_IMPORT_EXAMPLES = """\
  comms-builder import welsh.xliff --pack my-pack
  comms-builder import welsh.xliff --pack my-pack --by "Siân Jones"      records what is marked as reviewed

exit codes: 0 everything went in; 1 something was left, each with a line; 2 something can't be read or written
"""
_USES = """\
Tell where something of the pack is used: a shared phrase, a question, a list of choices, an entry of the office, or a
term in either language. Each place with its file, line and column.
"""
_USES_EXAMPLES = """\
  comms-builder uses written-consent
  comms-builder uses questions/applied
  comms-builder uses documents/missing:whose      a template's own question
  comms-builder uses documents_address
  comms-builder uses "supporting documents"

exit codes: 0 good, also where it isn't used; 2 there is no such thing, or a file of the pack was set aside
"""
_ACCEPT = """\
Show what is different between the messages that a pack expects (its folder cases/) and those that it gives now, and
write the new ones where they are accepted: on a terminal each is asked, otherwise --yes accepts all that is shown.
Who accepted which message, and when, is kept in accepted.yaml and shown when it changes again.
With --new, the message of some answers is expected from now on.
"""
_ACCEPT_EXAMPLES = """\
  comms-builder accept --pack my-pack
  comms-builder accept new-photo --yes --pack my-pack
  comms-builder accept --new photos/new-photo --as new-photo --pack my-pack --now 2027-03-05T10:00 \\
      --answer fast_track=no --answer applied=online --answer problems=blurred

exit codes: 0 all is as expected or was accepted; 1 something else isn't; 2 something can't be read, composed or written
"""


def add_owner_commands(commands: Commands) -> None:
    """Add the commands."""
    _add_check(commands)
    _add_export(commands)
    _add_import(commands)
    _add_uses(commands)
    _add_accept(commands)


def _add_check(commands: Commands) -> None:
    parser = add_command(commands, "check", "prove a pack", _CHECK, _CHECK_EXAMPLES)
    parser.add_argument(
        "folder",
        type=path_of,
        metavar="PACK",
        nargs="?",
        help="a pack's folder (default: the pack in use)",
    )
    parser.add_argument(
        "--strict",
        action="store_true",
        help="Welsh that nobody reviewed and facts that nobody confirmed must change too",
    )
    parser.add_argument(
        "--report",
        type=path_of,
        metavar="FILE.html",
        help="write every template, its paragraphs and sample messages into one page, in both languages",
    )
    add_format(parser, "text", "json")


def _add_export(commands: Commands) -> None:
    words = "give the wording to a translator"
    parser = add_command(commands, "export", words, _EXPORT, _EXPORT_EXAMPLES)
    parser.add_argument(
        "--translate",
        type=path_of,
        metavar="FILE.xliff",
        required=True,
        help="the file to write; one that is there is replaced",
    )
    add_format(parser, "text", "json")


def _add_import(commands: Commands) -> None:
    words = "take the wording back from a translator"
    parser = add_command(commands, "import", words, _IMPORT, _IMPORT_EXAMPLES)
    parser.add_argument("file", type=path_of, metavar="FILE.xliff", help="the translator's file")
    parser.add_argument(
        "--by", metavar="NAME", help="who reviewed what is marked as reviewed or final: recorded"
    )
    add_format(parser, "text", "json")


def _add_uses(commands: Commands) -> None:
    words = "tell where something is used"
    parser = add_command(commands, "uses", words, _USES, _USES_EXAMPLES)
    parser.add_argument(
        "name",
        metavar="NAME",
        help="a shared phrase, a question, a list of choices, an entry of the office, or a term",
    )
    add_format(parser, "text", "json")


def _add_accept(commands: Commands) -> None:
    words = "accept new messages in the place of expected ones"
    parser = add_command(commands, "accept", words, _ACCEPT, _ACCEPT_EXAMPLES)
    parser.add_argument(
        "cases", metavar="CASE", nargs="*", help="their names (default: all that are different)"
    )
    parser.add_argument("--yes", action="store_true", help="accept without asking")
    parser.add_argument(
        "--by", metavar="NAME", help="who accepts: recorded with the day (default: your user name)"
    )
    parser.add_argument(
        "--new",
        metavar="TEMPLATE[#2]",
        action="append",
        default=[],
        help="make a case of this template; repeat it for a message of several",
    )
    parser.add_argument("--as", dest="name", metavar="NAME", default="", help="of the new case")
    parser.add_argument("--channel", metavar="C", default="", help="of the new case")
    add_answers(parser)
    add_format(parser, "text", "json")
