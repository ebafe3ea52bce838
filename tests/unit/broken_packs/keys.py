"""Keys, ids, kinds and limits: what is missing, unknown, twice, or of another kind."""

from __future__ import annotations

from tests.unit.broken_packs.fault import ANSWER, LOST, MISSING, PHOTO, WORDS, Fault, Faults

RADIO = "type: radio\n"
TITLE = "title:\n  en: Ask for a new photo\n  cy: Gofyn am lun newydd\n"
SUBJECT = (
    "subject:\n  en: Your passport application – we need a new photo\n"
    "  cy: Eich cais am basbort – mae angen llun newydd arnom\n"
)
CHOICES = (
    "    choices:\n      - id: mother\n        label: {en: The mother, cy: Y fam}\n"
    "      - id: father\n        label: {en: The father, cy: Y tad}\n"
)

FAULTS: Faults = {
    # --- missing
    "no title": Fault(PHOTO, TITLE, "§", "“title” is missing"),
    "no channels": Fault(
        PHOTO, "channels: [message]\n", "", "“channels” is missing", at=f"{PHOTO}:1:1"
    ),
    "no reply": Fault(
        PHOTO, "reply: expected\n", "", "reply: expected, or reply: none", at=f"{PHOTO}:1:1"
    ),
    "no subject": Fault(PHOTO, SUBJECT, "", "Add subject:", at=f"{PHOTO}:1:1"),
    "no type": Fault(MISSING, "    type: radio\n", "", "“type” is missing", at=f"{MISSING}:6:5"),
    "no choices": Fault(MISSING, CHOICES, "", "“choices” is missing", at=f"{MISSING}:6:5"),
    "no question": Fault(
        MISSING,
        "    ask: {en: Whose documents?, cy: Dogfennau pwy?}\n",
        "",
        "“ask” is missing",
        at=f"{MISSING}:6:5",
    ),
    "no id": Fault(MISSING, "- id: whose\n    type", "- §type", "“id” is missing"),
    "no slot": Fault(
        PHOTO, "  - id: online\n    slot: how-to-reply\n", "  - §id: online\n", "“slot” is missing"
    ),
    "no slot for what choices say": Fault(
        PHOTO, "    slot: request\n", "", "nothing says where. Add slot:", at=f"{PHOTO}:13:5"
    ),
    "no wording": Fault(
        PHOTO,
        "    en: |\n      You can send it at www.gov.uk/photos-for-passports.\n"
        "    cy: |\n      Gallwch ei anfon yn www.gov.uk/photos-for-passports.\n",
        "",
        "missing",
        at=f"{PHOTO}:79:5",
    ),
    "an empty title": Fault(PHOTO, "en: Ask for a new photo", "en:§", "text is missing"),
    "an empty list": Fault(PHOTO, "channels: [message]", "channels: §[]", "0 items"),
    "an empty entry": Fault(
        PHOTO, "keywords: [picture, llun]", "keywords:§", "Nothing stands after the name"
    ),
    # --- unknown and misspelt
    "an unknown key": Fault(
        PHOTO, "reply: expected", "§replies: expected", "“replies” isn’t known / “reply”"
    ),
    "a misspelt title": Fault(
        PHOTO, TITLE, TITLE.replace("title", "§titel"), "“titel” isn’t known / “title”"
    ),
    "a misspelt list": Fault(PHOTO, "keywords:", "§keyword:", "“keyword” isn’t known / “keywords”"),
    "a key with a capital": Fault(
        PHOTO, "reply: expected", "§Reply: expected", "“Reply” isn’t known / “reply”"
    ),
    "a key with a hyphen": Fault(
        PHOTO, "fast_track: true", "§fast-track: true", "“fast-track” isn’t known / “fast_track”"
    ),
    "a misspelt label": Fault(
        MISSING,
        "label: {en: The mother",
        "§lable: {en: The mother",
        "“lable” isn’t known / “label”",
    ),
    "a misspelt question": Fault(
        MISSING, "ask: {en: Whose", "§aks: {en: Whose", "“aks” isn’t known / “ask”"
    ),
    "a misspelt condition": Fault(
        PHOTO,
        "    when: applied == 'online'",
        "    §wen: applied == 'online'",
        "“wen” isn’t known / “when”",
    ),
    "a misspelt list of questions": Fault(
        PHOTO, "questions:", "§question:", "“question” isn’t known / “questions”"
    ),
    "a key of another file": Fault(
        PHOTO, "reply: expected", "reply: expected\n§sent: true", "“sent” isn’t known"
    ),
    # --- kinds
    "text for a list": Fault(
        PHOTO, "channels: [message]", "channels: §message", "list / Write: channels: [message]"
    ),
    "texts for a list": Fault(
        PHOTO,
        "keywords: [picture, llun]",
        "keywords: §picture, llun",
        "Write: keywords: [picture, llun]",
    ),
    "a colon for a list": Fault(
        PHOTO,
        "keywords: [picture, llun]",
        "keywords: §tel: number",
        'Write: keywords: ["tel: number"]',
    ),
    "a path for a list": Fault(
        PHOTO,
        "formerly: [photos/photo]",
        "formerly: §photos/photo",
        "Write: formerly: [photos/photo]",
    ),
    "a list for a text": Fault(PHOTO, 'code: "912"', "code: §[912]", "text"),
    "a group for a text": Fault(PHOTO, 'code: "912"', "code: §{number: 912}", "text"),
    "a text for a group": Fault(
        LOST,
        "guidance:\n  line: L451\n  section: Lost documents\n",
        "guidance:\n  line: §451\n",
        "L433 / “L451”",
    ),
    "a list for a group": Fault(
        PHOTO, TITLE, "title:\n  §- Ask for a new photo\n", "both languages"
    ),
    "yes for true": Fault(PHOTO, "fast_track: true", "fast_track: §yes", "true, false / “true”"),
    "a misspelt word": Fault(
        PHOTO, "reply: expected", "reply: §expectd", "expected, none / “expected”"
    ),
    "a word with a capital": Fault(PHOTO, "reply: expected", "reply: §Expected", "“expected”"),
    "a misspelt type": Fault(
        MISSING, RADIO, "type: §radoi\n", "“radoi” / radio, checkboxes / “radio”"
    ),
    "a type from elsewhere": Fault(
        MISSING, RADIO, "type: §dropdown\n", "“dropdown” / radio, checkboxes"
    ),
    # --- ids
    "an id with a hyphen": Fault(
        MISSING,
        "- id: which_ones",
        "- id: §which-ones",
        "“which-ones” / Did you mean “which_ones”?",
    ),
    "an id with a capital": Fault(
        MISSING, "- id: whose", "- id: §Whose", "“Whose” / Did you mean “whose”?"
    ),
    "an id with a blank": Fault(
        MISSING, "- id: which_ones", "- id: §which ones", "“which ones” / “which_ones”"
    ),
    "the id of a choice with a hyphen": Fault(
        PHOTO, "- id: too_dark\n", "- id: §too-dark\n", "“too-dark” / “too_dark”"
    ),
    "the id of a choice with a capital": Fault(
        PHOTO, "- id: blurred\n", "- id: §Blurred\n", "“blurred”"
    ),
    "the id of a phrase with an underscore": Fault(
        PHOTO, "- id: how-many", "- id: §how_many", "“how_many” / “how-many”"
    ),
    "an id twice": Fault(
        MISSING, "- id: which_ones", "- id: §whose", "“whose” stands twice / line 6"
    ),
    "the id of a choice twice": Fault(
        MISSING, "- id: father", "- id: §mother", "“mother” stands twice / line 11"
    ),
    "the id of a phrase twice": Fault(
        PHOTO, "- id: printed", "- id: §how-many", "“how-many” stands twice"
    ),
    "the id of a shared question": Fault(
        MISSING,
        "- id: whose\n",
        "- id: §applied\n",
        "“applied” is a shared question / use: applied",
    ),
    "an id that means something else": Fault(
        MISSING, "- id: whose\n", "- id: §channel\n", "“channel” means something else"
    ),
    "another id than elsewhere": Fault(
        MISSING,
        "- id: whose\n",
        "- id: whos\n",
        "called “whose” / “whos” / line 38",
        at=f"{MISSING}:37:18",
    ),
    "another id of a choice than elsewhere": Fault(
        MISSING,
        "- id: birth\n",
        "- id: brith\n",
        "no choice “birth” / “brith”",
        at=f"{MISSING}:40:16",
    ),
    # --- limits and numbers
    "a limit of another type": Fault(
        MISSING, RADIO, f"{RADIO}    min: §1\n", "“min” doesn’t go with the type “radio”"
    ),
    "exclusive among radio buttons": Fault(
        MISSING,
        "label: {en: The father, cy: Y tad}\n",
        "label: {en: The father, cy: Y tad}\n        exclusive: §true\n",
        "“exclusive” doesn’t go with the type “radio”",
    ),
    "a least over the most": Fault(ANSWER, "min: 0", "min: §30", "min (30) is over max (20)"),
    "dates out of order": Fault(
        LOST,
        "not_before: 2026-01-31",
        "not_before: §2028-01-31",
        "not_before (2028-01-31) is after not_after (2027-01-31)",
    ),
    "times out of order": Fault(LOST, "not_before: 9am", "not_before: §9pm", "is after not_after"),
    "sums out of order": Fault(
        LOST,
        "    min: 1\n    max: 100\n",
        "    min: §200\n    max: 100\n",
        "min (200) is over max (100)",
    ),
    "tomorrow": Fault(MISSING, "not_before: today", "not_before: §tomorrow", "today / 2026-01-31"),
    "a date as people write it": Fault(
        MISSING,
        "not_before: today",
        "not_before: §31/01/2027",
        "“31/01/2027” / Did you mean “2027-01-31”?",
    ),
    "a date that isn't": Fault(
        MISSING, "not_before: today", "not_before: §2027-02-30", "“2027-02-30”"
    ),
    "a time that isn't": Fault(LOST, "not_before: 9am", "not_before: §25:00", "“25:00”"),
    "a number in words": Fault(ANSWER, "max: 20", "max: §many", "“many” isn’t a whole number"),
    "a number with a point": Fault(
        ANSWER, "    min: 0\n", "    min: §0.01\n", "“0.01” isn’t a whole number"
    ),
    "a language for a choice": Fault(
        MISSING,
        RADIO,
        f"{RADIO}    language: §each\n",
        "“language” doesn’t go with the type “radio”",
    ),
    "one word for yes and no": Fault(
        LOST, "cy: [Ydy, Nac ydy]", "cy: §[Ydy]", "Two words are needed"
    ),
    "yes and no without Welsh": Fault(
        LOST, "    cy: [Ydy, Nac ydy]\n", "", "“cy” is missing", at=f"{LOST}:44:5"
    ),
    "a title that is too long": Fault(
        PHOTO, "en: Ask for a new photo", f"en: §{'Ask ' * 40}", "too long"
    ),
    "the guidance as a number": Fault(
        PHOTO,
        "    when: applied == 'online'\n",
        "    when: applied == 'online'\n    prescribed: §433\n",
        "“433” / Did you mean “L433”?",
    ),
    "a group of the guidance, misspelt": Fault(
        LOST, "  section: Lost", "  §sektion: Lost", "“sektion” isn’t known / “section”"
    ),
    "an item that is nothing": Fault(
        LOST, "      - write to us | ysgrifennu atom\n", "      -§\n", "Nothing stands"
    ),
    "a misspelt severity": Fault(
        WORDS, "severity: must", "severity: §advice", "must, confirm, advise / “advise”"
    ),
}
