"""Forms, shared choices and what choices say."""

from __future__ import annotations

from tests.unit.broken_packs.fault import LOST, Fault, Faults

PASSPORT_FOR = "questions/passport_for.yaml"
BEFORE = "choices:\n      - id: mother"
"""Where a mended line is one more: it is put before these."""
PAPERS = "choices/papers.yaml"
FATHER = "        for: for your father | ar gyfer eich tad\n"
CHANGE = "        child: the child’s change of name | o newid enw’r plentyn\n"

FAULTS: Faults = {
    "a choice without a form": Fault(
        LOST,
        f"      - id: father\n        label: The father | Y tad\n{FATHER}",
        "      - §id: father\n        label: The father | Y tad\n",
        "“father” has no form “for”",
    ),
    "a form without Welsh": Fault(
        LOST, FATHER, "        for: §for your father\n", "text in Welsh is missing"
    ),
    "a form without English": Fault(
        LOST,
        FATHER,
        "        for: {§cy: ar gyfer eich tad}\n",
        "text in English is missing",
        at=f"{LOST}:33:14",
    ),
    "a misspelt form": Fault(
        LOST,
        FATHER,
        "        §fro: for your father | ar gyfer eich tad\n",
        "“fro” isn’t known / “for”",
    ),
    "a form that isn't listed": Fault(
        LOST,
        "    forms: [for]\n",
        "",
        "“for” / Write: forms: [for]",
        at=f"{LOST}:27:11",
        instead=BEFORE,
    ),
    "another name of a form than in wording": Fault(
        LOST,
        "need the following {{ whose.for }}: | Mae angen y canlynol arnom {{ also }} {{ whose.for }}:",
        "need the following {{ §whose.fro }}: | Mae angen y canlynol arnom {{ also }} {{ whose.fro }}:",
        "“whose” has no form “fro” / Write: {{ whose.for }}",
    ),
    "a form that no question has": Fault(
        LOST,
        "sorry about {{ passport_for.holder }}. | Mae’n ddrwg gennym. Y pasbort dan sylw yw {{ passport_for.holder }}.",
        "sorry about {{ §fee.words }}. | Mae’n ddrwg gennym. Y ffi dan sylw yw {{ fee.words }}.",
        "“fee” has no form",
    ),
    "a form in English alone": Fault(
        LOST,
        "Mae’n ddrwg gennym. Y pasbort dan sylw yw {{ passport_for.holder }}.",
        "Mae’n ddrwg gennym.",
        "passport_for.holder / English",
        at=f"{LOST}:68:59",
    ),
    "a form of a question that may be left out": Fault(
        LOST,
        "    ask: Whose is it? | Pwy biau ef?\n    required: true\n",
        "    ask: Whose is it? | Pwy biau ef?\n",
        "whose.for / Make the question required",
        at=f"{LOST}:38:45",
    ),
    "forms that print each other": Fault(
        LOST,
        FATHER,
        "        for: for {{ §whose.for }} | ar gyfer {{ whose.for }}\n",
        "print each other / whose.for",
        at=f"{LOST}:23:13",
    ),
    "a form with a condition last": Fault(
        LOST,
        "          - for your mother | ar gyfer eich mam\n",
        "",
        "last way to say this has no condition",
        at=f"{LOST}:28:19",
    ),
    "a form with a condition missing": Fault(
        LOST,
        "          - when: passport_for == 'child'\n            text: for the child’s mother",
        "          - §text: for the child’s mother",
        "never said",
    ),
    "a form that Welsh would change": Fault(
        LOST,
        "Y pasbort dan sylw yw {{ passport_for.holder }}.",
        "Soniwn am §{{ passport_for.holder }}.",
        "“am” changes the one after it / “pasbort”",
    ),
    "a form with a name of something else": Fault(
        PASSPORT_FOR,
        "forms: [holder]",
        "forms: [§label]",
        "“label” means something else",
    ),
    # --- by choice, where a question is used
    "a choice without a form, where it is used": Fault(
        LOST,
        f"    forms:\n      change:\n        adult: your change of name | o newid eich enw\n{CHANGE}",
        "    forms:\n      §change:\n        adult: your change of name | o newid eich enw\n",
        "“child” has no form “change”",
    ),
    "a form for an unknown choice": Fault(
        LOST, CHANGE, CHANGE.replace("child:", "§chlid:"), "no choice “chlid” / “child”"
    ),
    "a form that the shared question has": Fault(
        LOST,
        "      change:\n",
        "      §holder:\n        adult: yours | eich un chi\n        child: theirs | eu hun nhw\n      change:\n",
        "has a form “passport_for.holder” already",
    ),
    "what a choice with a capital says": Fault(
        LOST,
        "      answered: We spoke",
        "      §Answered: We spoke",
        "no choice “Answered” / “answered”",
    ),
    "a form that no choice has": Fault(
        LOST, "forms: [for]", "forms: [for, §of]", "No choice carries the form “of”"
    ),
    "what an unknown choice says": Fault(
        LOST,
        "      no_answer: We could",
        "      §noanswer: We could",
        "no choice “noanswer” / “no_answer”",
    ),
    "what choices say without Welsh": Fault(
        LOST,
        "      answered: We spoke to you. | Siaradom â chi.",
        "      answered: §We spoke to you.",
        "text in Welsh is missing",
    ),
    "what choices say, and nothing says where": Fault(
        LOST, "    slot: detail\n    says:", "    says:", "Add slot:", at=f"{LOST}:14:5"
    ),
    # --- lists of choices
    "a misspelt list of choices": Fault(
        LOST, "{use: papers, only", "{use: §paper, only", "no list of choices “paper” / “papers”"
    ),
    "a choice that the list hasn't": Fault(
        LOST, "only: [birth, marriage]", "only: [birth, §mariage]", "“mariage” / “marriage”"
    ),
    "a choice of the list twice": Fault(
        LOST, "      - id: will\n", "      - id: §birth\n", "“birth” stands twice"
    ),
    "a list of choices without Welsh": Fault(
        PAPERS,
        "label: Birth certificate | Tystysgrif geni",
        "label: §Birth certificate",
        "text in Welsh is missing",
    ),
    "an id twice in a list of choices": Fault(
        PAPERS,
        "- id: marriage",
        "- id: §birth",
        "“birth” stands twice",
    ),
    "a list of choices that isn't one": Fault(
        PAPERS, "choices:", "§choicse:", "“choicse” isn’t known / “choices”"
    ),
    "a shared form without Welsh": Fault(
        PASSPORT_FOR,
        "holder: your passport | eich pasbort",
        "holder: §your passport",
        "text in Welsh is missing",
    ),
    "a choice of a shared question without a form": Fault(
        PASSPORT_FOR,
        "  - id: child\n    label: A child | Plentyn\n    holder: the child’s passport | pasbort y plentyn\n",
        "  - §id: child\n    label: A child | Plentyn\n",
        "“child” has no form “holder”",
    ),
    "a label where nothing is said": Fault(
        LOST, "        says: the will | yr ewyllys\n", "", "label", at=f"{LOST}:42:9"
    ),
    "a source that isn't there": Fault(
        LOST,
        "to_confirm: How we write, section 4 | Sut rydym yn ysgrifennu, adran 4",
        "to_confirm:§",
        "Nothing stands after the name",
    ),
}
