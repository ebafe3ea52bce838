"""Conditions: what is compared with what, how, and by which name."""

from __future__ import annotations

from tests.unit.broken_packs.fault import (
    ANSWER,
    EMAIL,
    LOST,
    MESSAGE,
    MISSING,
    PHOTO,
    Fault,
    Faults,
)

ONLINE = "when: applied == 'online'"
BLURRED = "when: \"'blurred' in problems and applied == 'paper'\""
CALLS = "when: calls > 1"
MORNING = "{% if part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.{% endif %}"


def online(new: str, says: str) -> Fault:
    """Break the condition on a choice."""
    return Fault(PHOTO, ONLINE, f"when: {new}", says)


def blurred(new: str, says: str) -> Fault:
    """Break the condition on a box that is ticked."""
    return Fault(PHOTO, BLURRED, f"when: {new}", says)


def morning(new: str, says: str, instead: str = "") -> Fault:
    """Break the ladder of ifs."""
    return Fault(EMAIL, MORNING, new, says, instead=instead)


FAULTS: Faults = {
    # --- words without quotes
    "a choice without quotes": online(
        "applied == §online",
        "Nothing here is called “online” / straight quotes / Write: when: applied == 'online'",
    ),
    "a box without quotes": blurred(
        "§blurred in problems", "“blurred” / Write: when: \"'blurred' in problems\""
    ),
    "a choice with a capital and without quotes": online(
        "applied == §Online", "“Online” / Write: when: applied == 'online'"
    ),
    "a choice without quotes, of an own question": Fault(
        MISSING,
        "label: {en: Marriage certificate, cy: Tystysgrif priodas}",
        "label: {en: Marriage certificate, cy: Tystysgrif priodas}\n        when: whose == §mother",
        "“mother” / Write: when: whose == 'mother'",
    ),
    "yes without quotes": Fault(
        "phrases/fast-track.yaml",
        "when: fast_track == 'yes'",
        "when: fast_track == §yes",
        "“yes” / Write: when: fast_track == 'yes'",
    ),
    "true for yes": Fault(
        "phrases/fast-track.yaml",
        "when: fast_track == 'yes'",
        "when: fast_track == §true",
        "true, false / Write: when: fast_track == 'yes'",
    ),
    "choices without quotes in a list": online(
        "applied in [§online, paper]", "quotes / Write: when: \"applied in ['online', 'paper']\""
    ),
    "curly quotes": online(
        "applied == §‘online’", "straight quotes / Write: when: applied == 'online'"
    ),
    "double quotes at the beginning": blurred(
        '"blurred" §in problems', "after the closing quote / Write: when: \"'blurred' in problems\""
    ),
    "single quotes at the beginning": blurred(
        "'blurred' §in problems", "after the closing quote / Write: when: \"'blurred' in problems\""
    ),
    "a number in quotes": Fault(
        ANSWER, CALLS, "when: calls §> '1'", "two numbers / Write: when: calls > 1"
    ),
    "a number as a word": Fault(
        ANSWER, CALLS, "when: calls > §one", "Nothing here is called “one”"
    ),
    # --- operators
    "one equals sign": online(
        "applied §= 'online'", "two equals signs / Write: when: applied == 'online'"
    ),
    "one equals sign, without quotes": online(
        "applied §= online", "two equals signs / Write: when: applied == 'online'"
    ),
    "one equals sign before what is also a question": Fault(
        ANSWER,
        CALLS,
        "when: calls §= 1",
        "two equals signs / Write: when: calls == 1",
    ),
    "AND": blurred(
        "\"'blurred' in problems §AND applied == 'paper'\"",
        "can’t be read / Write: when: \"'blurred' in problems and applied == 'paper'\"",
    ),
    "two ampersands": blurred(
        "\"'blurred' in problems §&& applied == 'paper'\"",
        "can’t be read / Write: when: \"'blurred' in problems and applied == 'paper'\"",
    ),
    "two bars": blurred(
        "\"'blurred' in problems |§| applied == 'paper'\"",
        "can’t be read / Write: when: \"'blurred' in problems or applied == 'paper'\"",
    ),
    "an exclamation mark": blurred(
        "\"§!('blurred' in problems)\"", "can’t be read / Write: when: not ('blurred' in problems)"
    ),
    "is": online("applied is §'online'", "can’t be read / Write: when: applied == 'online'"),
    "not without in": online(
        "applied §not 'online'", "can’t be read / Write: when: applied != 'online'"
    ),
    "contains": blurred(
        "problems §contains 'blurred'", "can’t be read / Write: when: \"'blurred' in problems\""
    ),
    "at most, the other way round": Fault(
        ANSWER, CALLS, "when: calls §=< 1", "another way / Write: when: calls <= 1"
    ),
    "not equal, as elsewhere": online(
        "applied §<> 'online'", "another way / Write: when: applied != 'online'"
    ),
    # --- or, and
    "or between words": online(
        "applied == 'online' or §'paper'",
        "the same in every message / Write: when: \"applied in ['online', 'paper']\"",
    ),
    "or between words in brackets": online(
        "applied §== ('online' or 'paper')", "Write: when: \"applied in ['online', 'paper']\""
    ),
    "or between boxes": blurred(
        "\"§'blurred' or 'too_dark' in problems\"",
        "the same in every message / Write: when: \"'blurred' in problems or 'too_dark' in problems\"",
    ),
    # --- kinds
    "boxes with an equals sign": blurred(
        "§problems == 'blurred'", "check boxes / Write: when: \"'blurred' in problems\""
    ),
    "boxes in a list": blurred(
        "§problems in ['blurred', 'too_dark']",
        "check boxes / Write: when: \"'blurred' in problems or 'too_dark' in problems\"",
    ),
    "boxes in a word": blurred(
        "problems §in 'blurred'", "check boxes / Write: when: \"'blurred' in problems\""
    ),
    "a choice in a word": online("applied §in 'online'", "Write: when: applied == 'online'"),
    "a word in a choice": online(
        "\"'online' in §applied\"", "just one answer / Write: when: applied == 'online'"
    ),
    "a choice that equals a list": online(
        "§applied == ['online', 'paper']", "Write: when: \"applied in ['online', 'paper']\""
    ),
    "a choice with a number": online("applied §> 1", "two numbers"),
    "a date with a word": Fault(
        LOST,
        "when: sent_back == 'no' and fee",
        "when: §day == '2026-02-01' and fee",
        "“day” can’t be compared",
    ),
    "a number with a choice": Fault(
        ANSWER, CALLS, "when: §calls == 'many'", "“calls” can’t be compared"
    ),
    "today in a condition": Fault(
        ANSWER, CALLS, "when: calls > §today", "“today” / not_before and not_after"
    ),
    "a sum": Fault(ANSWER, CALLS, "when: §calls + 1 > 2", "a sum"),
    "a call": online("len§(applied) > 1", "a call"),
    # --- choices and names
    "an unknown choice": online(
        "applied == §'onlin'", "no choice “onlin” / 'online', 'paper' / Did you mean “online”?"
    ),
    "the label for the choice": online(
        "applied == §'On paper'", "no choice “On paper” / Did you mean “paper”?"
    ),
    "a choice with a capital": online("applied == §'Online'", "no choice “Online” / “online”"),
    "an unknown name": online(
        "§aplied == 'online'", "Nothing here is called “aplied” / Did you mean “applied”?"
    ),
    "a name with a capital": online(
        "§Applied == 'online'", "called “Applied” / Did you mean “applied”?"
    ),
    "a name with a hyphen": Fault(
        MISSING,
        "when: \"'birth' in which_ones\"",
        "when: \"'birth' in §which-ones\"",
        "Write: when: \"'birth' in which_ones\"",
    ),
    "an unknown channel": online("channel == §'mesage'", "no choice “mesage” / “message”"),
    "an unknown detail of the officer": online(
        "§officer.name == 'x'", "Nothing here is called “officer.name”"
    ),
    "an unknown word of the frame": Fault(
        MESSAGE,
        "when: several and",
        "when: §severl and",
        "called “severl” / Did you mean “several”?",
    ),
    # --- how it is written
    "a quote that isn't closed": online(
        "applied == §'online", "can’t be read / Write: when: applied == 'online'"
    ),
    "a bracket that isn't closed": online(
        "(applied == §'online'", "can’t be read / Write: when: (applied == 'online')"
    ),
    "braces round a condition": online(
        "\"{{ applied == 'online' §}}\"", "can’t be read / Write: when: applied == 'online'"
    ),
    "if before a condition": online(
        "if §applied == 'online'", "can’t be read / Write: when: applied == 'online'"
    ),
    "no condition": Fault(PHOTO, ONLINE, "when:§", "Nothing stands after the name"),
    "always true": online("§true", "true, false"),
    # --- ifs in wording
    "elseif": morning(
        "{% if part_of_day == 'morning' %}Good morning.§{% elseif part_of_day == 'evening' %}Good evening."
        "{% else %}Good afternoon.{% endif %}",
        "“elseif” / Write: {% elif part_of_day == 'evening' %}",
    ),
    "else if": morning(
        "{% if part_of_day == 'morning' %}Good morning.§{% else if part_of_day == 'evening' %}Good evening."
        "{% else %}Good afternoon.{% endif %}",
        "“else if” / Write: {% elif part_of_day == 'evening' %}",
    ),
    "elsif": morning(
        "{% if part_of_day == 'morning' %}Good morning.§{% elsif part_of_day == 'evening' %}Good evening."
        "{% else %}Good afternoon.{% endif %}",
        "“elsif” / Write: {% elif part_of_day == 'evening' %}",
    ),
    "end if": morning(
        "{% if part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.§{% end if %}",
        "“end if” / Write: {% endif %}",
    ),
    "end": morning(
        "{% if part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.§{% end %}",
        "“end” / Write: {% endif %}",
    ),
    "a capital in a tag": morning(
        "§{% IF part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.{% endif %}",
        "“IF” / Write: {% if part_of_day == 'morning' %}",
    ),
    "an if that isn't closed": morning(
        "§{% if part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.",
        "isn’t closed / {% endif %}",
    ),
    "an endif too many": morning("Good day.§{% endif %}", "“endif” without an “if”"),
    "a loop": morning("§{% for x in y %}Hello{% endfor %}", "“for” isn’t allowed in wording"),
    "elif after else": morning(
        "{% if part_of_day == 'morning' %}A.{% else %}B.§{% elif part_of_day == 'evening' %}C.{% endif %}",
        "“elif” can’t come after “else”",
    ),
    "an unknown word in an if": morning(
        "{% if part_of_day == §'mornin' %}Good morning.{% else %}Good afternoon.{% endif %}",
        "no choice “mornin” / “morning”",
    ),
    "one equals sign in an if": morning(
        "{% if part_of_day §= 'morning' %}Good morning.{% else %}Good afternoon.{% endif %}",
        "two equals signs / Write: {% if part_of_day == 'morning' %}",
    ),
    "an if over two paragraphs": Fault(
        PHOTO,
        "      A printed photo must be 45 millimetres high.\n\n      Do not fold it.\n",
        "      §{% if first %}A printed photo is needed.\n\n      Do not fold it.{% endif %}\n",
        "isn’t closed in the same paragraph",
    ),
}
