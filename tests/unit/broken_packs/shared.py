"""Channels, shared questions and phrases, and the files of the pack itself."""

from __future__ import annotations

from tests.unit.broken_packs.fault import EMAIL, LOST, MESSAGE, MISSING, PHOTO, Fault, Faults

APPLIED = "questions/applied.yaml"
REPLY_BY = "phrases/reply-by.yaml"
FAST = "phrases/fast-track.yaml"
ORDER = "deadline, fast-track, sign-off]"

FAULTS: Faults = {
    # --- channels
    "a colour by its name": Fault(
        EMAIL, 'text_colour: "#000000"', "text_colour: §black", '"#0000ff"'
    ),
    "a slot twice in the order": Fault(
        MESSAGE,
        "order: [greeting, opening, {each_template: [request, detail,",
        "order: §[greeting, opening, request, {each_template: [request, detail,",
        "“request” stands twice",
    ),
    "two runs": Fault(
        MESSAGE,
        ORDER,
        "§{each_template: [a]}, deadline, fast-track, sign-off]",
        "one each_template",
    ),
    "a slot that templates use": Fault(
        MESSAGE,
        ORDER,
        "deadline, sign-off]",
        "No channel has a slot “fast-track”",
        at=f"{FAST}:1:7",
    ),
    "a slot of a shared phrase": Fault(
        MESSAGE,
        ORDER,
        "fast-track, sign-off]",
        "no slot “deadline”",
        at=f"{LOST}:91:5",
        more="two templates say what stood there",
    ),
    "a style of a plain channel": Fault(
        MESSAGE, "date: plain\n", "date: plain\nstyle: §{size: 12}\n", "style / rich"
    ),
    "a subject that nobody gives": Fault(
        MESSAGE,
        "  from: template\n  several:\n    en:",
        "  from: none\n  several:\n    §en:",
        "“several” / from: none",
    ),
    "a subject of the channel": Fault(
        MESSAGE,
        "  from: template\n  several:\n    en:",
        "  from: channel\n  several:\n    §en:",
        "“several” / text",
    ),
    "a misspelt giver of the subject": Fault(
        MESSAGE, "from: template", "from: §templates", "template, channel, none / “template”"
    ),
    "a misspelt flavour": Fault(
        MESSAGE, "flavour: plain", "flavour: §plian", "plain, rich / “plain”"
    ),
    "yes for sent": Fault(MESSAGE, "sent: true", "sent: §yes", "true, false / “true”"),
    "a misspelt order": Fault(
        MESSAGE, "order: [greeting", "§oder: [greeting", "“oder” isn’t known / “order”"
    ),
    "a channel without a title": Fault(
        MESSAGE, "title:\n  en: Plain message\n  cy: Neges blaen\n", "§", "“title” is missing"
    ),
    "a frame phrase in an unknown slot": Fault(
        MESSAGE, "    slot: opening", "    slot: §openings", "no slot “openings” / “opening”"
    ),
    "a frame phrase in the run": Fault(
        MESSAGE, "    slot: opening", "    slot: §detail", "“detail”"
    ),
    "a channel that can't be read": Fault(EMAIL, "sent: true", "§sent true", "no colon"),
    "a channel's subject with an unknown value": Fault(
        EMAIL,
        'en: "Your enquiry: {{ customer_name }}"',
        'en: "Your enquiry: {{ §custmer_name }}"',
        "called “custmer_name” / “customer_name”",
    ),
    # --- shared questions
    "a shared question of an unknown type": Fault(
        APPLIED, "type: radio", "type: §radoi", "“radoi” / “radio”"
    ),
    "a choice of a shared question with a hyphen": Fault(
        "questions/call_result.yaml",
        "- id: no_answer",
        "- id: §no-answer",
        "“no-answer” / “no_answer”",
    ),
    "a choice that templates ask for": Fault(
        APPLIED, "- id: online", "- id: onlin", "no choice “online” / “onlin”", at=f"{PHOTO}:81:22"
    ),
    "the label of a shared choice in English alone": Fault(
        APPLIED,
        "    label:\n      en: On paper\n      cy: Ar bapur\n",
        "    label:\n      §en: On paper\n",
        "text in Welsh is missing",
    ),
    "a shared question with an unknown condition": Fault(
        APPLIED,
        "required: true",
        "required: true\nwhen: §fast_trak == 'yes'",
        "called “fast_trak” / “fast_track”",
    ),
    "a shared question with an id": Fault(
        APPLIED, "type: radio", "§id: applied\ntype: radio", "“id” isn’t known"
    ),
    "yes that isn't yes": Fault(
        "questions/fast_track.yaml",
        '- id: "yes"',
        '- id: "yess"',
        "no choice “yes” / “yess”",
        at=f"{FAST}:2:21",
    ),
    "a shared question that can't be read": Fault(
        APPLIED, "type: radio", "§type radio", "no colon"
    ),
    # --- shared phrases
    "a shared phrase in an unknown slot": Fault(
        "phrases/send-documents.yaml",
        "slot: how-to-reply",
        "slot: §how-to-repyl",
        "slot “how-to-repyl” / “how-to-reply”",
    ),
    "a shared phrase in an unknown slot, used": Fault(
        FAST, "slot: fast-track", "slot: §fast-trak", "slot “fast-trak” / “fast-track”"
    ),
    "a shared phrase with an unknown condition": Fault(
        FAST, "when: fast_track", "when: §fast_trak", "called “fast_trak” / “fast_track”"
    ),
    "a shared phrase without a colon": Fault(REPLY_BY, "en: |", "§en |", "no colon"),
    "a parameter of no kind": Fault(
        REPLY_BY, "day: date", "day: §day", "text, email, number / date"
    ),
    "another parameter than is declared": Fault(
        REPLY_BY,
        "reply by {{ day }}.",
        "reply by {{ §dya }}.",
        "called “dya” / “day”",
    ),
    "a word of a parameter that isn't there": Fault(
        REPLY_BY,
        "en: |\n  {% if why == 'law'",
        "en: |\n  {% if why == §'laws'",
        "no choice “laws” / “law”",
    ),
    "merge misspelt": Fault(
        "phrases/send-documents.yaml", "merge: once", "merge: §one", "once, each / “once”"
    ),
    # --- the pack
    "the question of Fast Track": Fault(
        "pack.yaml",
        "question: fast_track",
        "question: §fast_trak",
        "no shared question “fast_trak” / “fast_track”",
    ),
    "the phrase of Fast Track": Fault(
        "pack.yaml",
        "phrase: fast-track",
        "phrase: §fast-trak",
        "no shared phrase “fast-trak” / “fast-track”",
    ),
    "the questions before disclosing": Fault(
        "pack.yaml",
        "questions: [matched]",
        "questions: [§match]",
        "no shared question “match” / “matched”",
    ),
    "when enough was matched": Fault(
        "pack.yaml", "matched == 'three'", "matched == §'thre'", "no choice “thre” / “three”"
    ),
    "the template to use instead": Fault(
        "pack.yaml",
        "otherwise: calls/not-matched",
        "otherwise: §calls/not-match",
        "no template “calls/not-match” / “calls/not-matched”",
    ),
    "the status of the pack": Fault(
        "pack.yaml", "status: sample", "status: §draft", "sample, approved"
    ),
    "the date of the guidance": Fault(
        "pack.yaml",
        "date: 2025-07-15",
        "date: §15 July 2025",
        "“15 July 2025” / Did you mean “2025-07-15”?",
    ),
    "no id of the pack": Fault(
        "pack.yaml", "id: small\n", "", "“id” is missing", at="pack.yaml:1:1"
    ),
    "an unknown key of the pack": Fault(
        "pack.yaml", "status: sample", "§state: sample", "“state” isn’t known / “status”"
    ),
    # --- office, terms, folders
    "an unknown entry": Fault(
        "office.yaml", "greeting:", "§greetings:", "“greetings” isn’t known / “greeting”"
    ),
    "an unknown value in the office": Fault(
        "office.yaml", "Dear customer", "Dear {{ §customer }}", "called “customer”"
    ),
    "an entry of the office in English alone": Fault(
        "office.yaml",
        "  cy: |\n    Annwyl gwsmer\n",
        "",
        "text in Welsh is missing",
        at="office.yaml:2:3",
    ),
    "the office as a list": Fault("office.yaml", "", "§- Dear customer\n", "group"),
    "the status of a term": Fault(
        "terms.yaml", "status: seen", "status: §sen", "seen, proposed, ask / “seen”"
    ),
    "a term without Welsh": Fault(
        "terms.yaml",
        "{en: passport, cy: pasbort, status: seen",
        "§{en: passport, status: seen",
        "Welsh",
    ),
    "a folder's order names nothing": Fault(
        "templates/_folder.yaml", "[photos, documents", "[§photo, documents", "“photo” / “photos”"
    ),
    "a folder's order names one twice": Fault(
        "templates/_folder.yaml",
        "[photos, documents",
        "[photos, §photos, documents",
        "“photos” is used twice",
    ),
    "a key of a folder": Fault(
        "templates/_folder.yaml", "order:", "§ordre:", "“ordre” isn’t known / “order”"
    ),
    "the title of a folder in English alone": Fault(
        "templates/photos/_folder.yaml",
        "title:\n  en: Photos\n  cy: Lluniau\n",
        "title:\n  §en: Photos\n",
        "text in Welsh is missing",
    ),
    "a broken phrase that others use": Fault(
        REPLY_BY, "one_value: true", "one_value: §ja", "true, false"
    ),
    "a template that is broken twice used": Fault(
        MISSING, "repeat: true", "repeat: §ture", "true, false / “true”"
    ),
}
