"""Rules of house style."""

from __future__ import annotations

from tests.unit.broken_packs.fault import WORDS, Fault, Faults


def rule(old: str, new: str, says: str, instead: str = "") -> Fault:
    """Break a rule."""
    return Fault(WORDS, old, new, says, instead=instead)


FAULTS: Faults = {
    "a list for lists": rule(
        "variants: [[referee, countersignatory]]",
        "variants: §[referee, countersignatory]",
        "Lists inside a list / Write: variants: [[referee, countersignatory]]",
    ),
    "words for lists": rule(
        "variants: [[referee, countersignatory]]",
        "variants: §referee, countersignatory",
        "list / Write: variants: [[referee, countersignatory]]",
    ),
    "a pattern for a list": rule(
        "except_patterns: ['[0-9]+ pounds of [a-z]+']",
        'except_patterns: "§[0-9]+ pounds of [a-z]+"',
        'Write: except_patterns: ["[0-9]+ pounds of [a-z]+"]',
    ),
    "a word for a list": rule("languages: [en]", "languages: §en", "Write: languages: [en]"),
    "a reason to keep it, for a list": rule(
        "keep:\n      - {en: It is a weight, cy: Pwysau ydyw}",
        "keep: §{en: It is a weight, cy: Pwysau ydyw}",
        "Write: keep: [{en: It is a weight, cy: Pwysau ydyw}]",
    ),
    "looking behind": rule(
        "pattern: '[0-9]+ pounds'",
        "pattern: '§(?<=costs )[0-9]+ pounds'",
        "looks ahead or behind / inside which",
    ),
    "a pattern that can't be read": rule("'[0-9]+ pounds'", "'§[0-9+ pounds'", "can’t be read"),
    "a pattern without quotes": rule(
        "'[0-9]+ pounds'", "§[0-9]+ pounds", 'Write: pattern: "[0-9]+ pounds"'
    ),
    "a pattern that finds nothing": rule(
        "'[0-9]+ pounds'", "'§[0-9]*'", "even where nothing stands"
    ),
    "a misspelt kind": rule(
        "kind: substitution", "kind: §substitute", "“substitute” / “substitution”"
    ),
    "no kind": rule("    kind: consistency\n", "", "“kind” is missing"),
    "the id of a rule with an underscore": rule(
        "id: same-word", "id: §same_word", "“same_word” / “same-word”"
    ),
    "the id of a rule twice": rule(
        "id: same-word", "id: §abbreviation", "already a rule “abbreviation”"
    ),
    "an unknown channel": rule(
        "    severity: confirm\n",
        "    severity: confirm\n    channels: [§mesage]\n",
        "“mesage” / “message”",
    ),
    "an unknown placeholder": rule(
        "en: Is ‘{found}’ an amount?",
        "en: Is ‘§{find}’ an amount?",
        "“{find}” isn’t known here / {found}",
    ),
    "a word replaced by itself": rule(
        "swap: {ppt: passport", "swap: {§passport: passport", "replaced by itself"
    ),
    "a bad example that is good": rule(
        "- bad: Please send your ppt.", "- bad: §Please send your passport.", "finds nothing in it"
    ),
    "a good example that is bad": rule(
        "- good: Please send your passport.",
        "- good: §Please send your ppt.",
        "finds something in it",
    ),
    "another mend than the example's": rule(
        "        mended: Please send your passport.",
        "        mended: Please send your pass.",
        "otherwise / mended",
    ),
    "a condition of a rule": rule(
        "    examples:\n      - bad: It costs 94 pounds.\n",
        "    when: reply §= none\n    examples:\n      - bad: It costs 94 pounds.\n        reply: none\n",
        "two equals signs / Write: when: reply == 'none'",
    ),
    "a reason to keep what must change": rule(
        "severity: confirm", "severity: must", "Only what an officer confirms"
    ),
    "the message of a rule in English alone": rule(
        '      cy: "Talfyriad yw ‘{found}’. Ysgrifennwch ‘{fix}’."\n',
        "",
        "text in Welsh is missing",
    ),
    "an unknown key of a rule": rule(
        "reason:\n      en: Abb", "§raeson:\n      en: Abb", "“raeson” isn’t known / “reason”"
    ),
    "a key of another kind of rule": rule(
        "    variants: [[referee, countersignatory]]\n",
        "    variants: [[referee, countersignatory]]\n    §pattern: a\n",
        "“pattern” isn’t a key of kind: consistency / for the kinds: ",
    ),
    "rules that can't be read": rule("rules:\n  - id: abb", "rules:\n  §- id abb", "no colon"),
    "a word that another rule finds": rule(
        "swap: {ppt: passport, appt: appointment}",
        "swap: {ppt: passport, §ppt: appointment}",
        "“ppt” stands twice",
    ),
}
AT = {
    "no kind": f"{WORDS}:18:5",
    "another mend than the example's": f"{WORDS}:14:14",
    "a reason to keep what must change": f"{WORDS}:44:7",
    "the message of a rule in English alone": f"{WORDS}:7:7",
}
FAULTS |= {name: FAULTS[name]._replace(at=place) for name, place in AT.items()}
