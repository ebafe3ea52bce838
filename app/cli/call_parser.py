"""What can be typed after `call`."""

from __future__ import annotations

from app.cli.parser_parts import Commands, add_command, add_format

_CALL = """\
Tell whether a customer may be phoned now: where they may be, the time there, and when next. The number only proposes a
place; where the customer is decides, so --country or --place goes before it. A number without the code of a country is
of --country where it looks like one of there, else of the United Kingdom.

The number is read from standard input, never from the command line: what is typed there is kept in the history of the
shell and seen in the list of processes, and a number is the customer's.
"""
_CALL_EXAMPLES = """\
  comms-builder call --number - --role examiner < number.txt
  comms-builder call --country Australia --place Perth --role csmt
  comms-builder call --country US --role examiner --now 2027-03-05T14:30+00:00

exit codes: 0 the customer may be phoned; 1 not now, or the place has to be asked first; 2 wrong use, or a number that
can't be called
"""


def add_call(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "call", "tell when a customer may be phoned", _CALL, _CALL_EXAMPLES
    )
    parser.add_argument(
        "--number",
        choices=("-",),
        metavar="-",
        default="",
        help="read the customer's number from standard input",
    )
    parser.add_argument(
        "--role", choices=("examiner", "csmt"), required=True, help="who calls: their hours differ"
    )
    parser.add_argument(
        "--country",
        metavar="COUNTRY",
        default="",
        help="where the customer is: two letters or a name, such as FR or France",
    )
    parser.add_argument(
        "--place",
        metavar="PLACE",
        default="",
        help="where in the country: a city or a time zone, such as Perth or Australia/Perth",
    )
    parser.add_argument(
        "--happy-outside",
        action="store_true",
        help="the customer said they are happy to be called outside these hours",
    )
    parser.add_argument(
        "--now",
        metavar="TIME",
        default="",
        help="as at this time, such as 2027-03-05T14:30 (your clock) or 2027-03-05T14:30+00:00",
    )
    add_format(parser, "text", "json")
