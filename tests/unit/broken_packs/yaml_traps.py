"""What YAML takes otherwise than its author meant it: quotes, colons, commas, braces, comments, indentation."""

from __future__ import annotations

from tests.unit.broken_packs.fault import ANSWER, EMAIL, LOST, MISSING, PHOTO, Fault, Faults

ASK = "en: Ask for a new photo"
MOTHER = "{en: The mother, cy: Y fam}"
ONE = '{en: "Send us this document: {{ item }}.", cy'
QUOTES = "double quotes / Write: "

FAULTS: Faults = {
    # --- a colon in text
    "a lead ends in a colon, inside braces": Fault(
        MISSING,
        '{en: "Send us these documents too:", cy',
        "{en: Send us these documents too§:, cy",
        'colon / Write: en: "Send us these documents too:"',
        instead="en: Send us these documents too:",
    ),
    "the last text inside braces ends in a colon": Fault(
        MISSING,
        'cy: "Anfonwch y dogfennau hyn hefyd:"}',
        "cy: Anfonwch y dogfennau hyn hefyd§:}",
        'colon / Write: cy: "Anfonwch y dogfennau hyn hefyd:"',
        instead="cy: Anfonwch y dogfennau hyn hefyd:",
    ),
    "a colon in text": Fault(
        PHOTO, ASK, "en: Ask§: a new photo", 'colon / Write: en: "Ask: a new photo"'
    ),
    "a text ends in a colon": Fault(
        PHOTO, ASK, "en: Ask for a new photo§:", 'colon / Write: en: "Ask for a new photo:"'
    ),
    "a colon inside braces": Fault(
        MISSING,
        MOTHER,
        "{en: The mother§: alone, cy: Y fam}",
        'colon / Write: en: "The mother: alone"',
        instead="en: The mother: alone",
    ),
    "a colon in a pair on one line": Fault(
        LOST,
        "ask: Which fee? | Pa ffi?",
        "ask: The fee§: which? | Y ffi: pa un?",
        'colon / Write: ask: "The fee: which? | Y ffi: pa un?"',
    ),
    "a colon in an item on one line": Fault(
        LOST,
        "- write to us | ysgrifennu atom",
        "- write§: to us | ysgrifennu atom",
        'colon / Write: - "write: to us | ysgrifennu atom"',
        instead="- write: to us | ysgrifennu atom",
    ),
    "no blank after a colon": Fault(
        PHOTO,
        "reply: expected",
        "reply§:expected",
        "space after the colon / Write: reply: expected",
    ),
    "no blank after a colon, further in": Fault(
        PHOTO,
        "    type: checkboxes",
        "    type§:checkboxes",
        "space after the colon / Write: type: checkboxes",
    ),
    "no colon": Fault(PHOTO, "reply: expected", "§reply expected", "no colon on this line"),
    "an equals sign for a colon": Fault(
        PHOTO,
        "reply: expected",
        "§reply = expected",
        "no colon on this line / Write: reply: expected",
    ),
    # --- braces in text
    "a value in text inside braces": Fault(
        MISSING,
        ONE,
        "{en: §Send us this {{ item }}., cy",
        'double quotes / Write: en: "Send us this {{ item }}."',
        instead="en: Send us this {{ item }}.",
    ),
    "a text inside braces begins with a value": Fault(
        MISSING,
        ONE,
        "{en: §{{ item }} is needed., cy",
        'double quotes / Write: en: "{{ item }} is needed."',
        instead="en: {{ item }} is needed.",
    ),
    "the last text inside braces holds a value": Fault(
        MISSING,
        'cy: "Anfonwch y ddogfen hon: {{ item }}."}',
        "cy: §Anfonwch {{ item }}.}",
        'Write: cy: "Anfonwch {{ item }}."',
        instead="cy: Anfonwch {{ item }}.",
    ),
    "a number form inside braces holds a value": Fault(
        ANSWER,
        'other: "We called you {{ calls }} times."',
        "other: §We called you {{ calls }} times.",
        'Write: other: "We called you {{ calls }} times."',
        instead="other: We called you {{ calls }} times.",
    ),
    "an if in text inside braces": Fault(
        MISSING,
        ONE,
        "{en: §Send {% if first %}it{% endif %} {{ item }}., cy",
        'Write: en: "Send {% if first %}it{% endif %} {{ item }}."',
        instead="en: Send {% if first %}it{% endif %} {{ item }}.",
    ),
    "a text begins with a value": Fault(
        ANSWER,
        'en: "{{ more }}"',
        "en: §{{ more }}",
        'Text can’t begin with {{ / Write: en: "{{ more }}"',
    ),
    "a subject begins with an if": Fault(
        PHOTO,
        "en: Your passport application – we need a new photo",
        "en: §{% if first %}We{% else %}Also we{% endif %} need it",
        'Text can’t begin with {% / Write: en: "{% if first %}We{% else %}Also we{% endif %} need it"',
    ),
    "a pair on one line begins with a value": Fault(
        LOST,
        'text: "Send evidence of {{ passport_for.change }}. | Anfonwch dystiolaeth {{ passport_for.change }}."',
        "text: §{{ passport_for.change }} | {{ passport_for.change }}",
        'Write: text: "{{ passport_for.change }} | {{ passport_for.change }}"',
    ),
    # --- commas and comments
    "a comma in text inside braces": Fault(
        MISSING,
        MOTHER,
        "{en: The mother§, or carer, cy: Y fam}",
        'comma / “The mother, or carer” / Write: en: "The mother, or carer"',
        instead="en: The mother, or carer",
    ),
    "a comma in the last text inside braces": Fault(
        MISSING,
        MOTHER,
        "{en: The mother, cy: Y fam§, neu ofalwr}",
        'comma / Write: cy: "Y fam, neu ofalwr"',
        instead="cy: Y fam, neu ofalwr",
    ),
    "a comma is missing inside braces": Fault(
        MISSING,
        "{en: The father, cy: Y tad}",
        "{en: The father §cy: Y tad}",
        "comma is missing / Write: en: The father, cy: Y tad",
        instead="en: The father cy: Y tad",
    ),
    "two commas": Fault(MISSING, MOTHER, "{en: The mother, §, cy: Y fam}", "comma too many"),
    "a number sign inside braces": Fault(
        MISSING,
        MOTHER,
        "{en: §Form #2, cy: Y fam}",
        'comment / Write: en: "Form #2"',
        instead="en: Form #2",
    ),
    "a number sign in text": Fault(
        PHOTO, ASK, "en: §Ask for photo #2", 'comment / Write: en: "Ask for photo #2"'
    ),
    "a number sign in a pair on one line": Fault(
        LOST,
        "title: Something was lost | Aeth rhywbeth ar goll",
        "title: §Something #1 was lost | Aeth rhywbeth ar goll",
        'comment / Write: title: "Something #1 was lost | Aeth rhywbeth ar goll"',
    ),
    "a colour without quotes": Fault(
        EMAIL,
        'text_colour: "#000000"',
        "text_colour:§ #000000",
        'Write: text_colour: "#000000"',
    ),
    # --- quotes
    "quotes round the first word": Fault(
        PHOTO,
        ASK,
        'en: "Ask" §for a new photo',
        "after the closing quote / Write: en: '\"Ask\" for a new photo'",
    ),
    "single quotes round the first word": Fault(
        PHOTO,
        ASK,
        "en: 'Ask' §for a new photo",
        "after the closing quote / Write: en: \"'Ask' for a new photo\"",
    ),
    "an apostrophe at the beginning": Fault(
        PHOTO,
        "cy: Gofyn am lun newydd",
        "cy: §'n bosibl",
        'isn’t closed / Write: cy: "\'n bosibl"',
    ),
    "a quote that isn't closed": Fault(
        PHOTO, 'code: "912"', 'code: §"912', 'isn’t closed / Write: code: "912"'
    ),
    "a quote that isn't opened": Fault(
        PHOTO, 'code: "912"', 'code: §912"', 'closed here and not opened / Write: code: "912"'
    ),
    "a quote that isn't closed, inside brackets": Fault(
        PHOTO, "keywords: [picture, llun]", 'keywords: [§"picture, llun]', "isn’t closed"
    ),
    "a backslash in double quotes": Fault(
        PHOTO, 'code: "912"', 'code: "9§\\12"', "backslash / Write: code: '9\\12'"
    ),
    # --- signs that begin something else
    "a text begins with an asterisk": Fault(
        PHOTO, ASK, "en: §*Ask* for a new photo", 'Write: en: "*Ask* for a new photo"'
    ),
    "a text begins with an ampersand": Fault(
        PHOTO, ASK, "en: §&Ask for a new photo", 'anchor / Write: en: "&Ask for a new photo"'
    ),
    "a text begins with an exclamation mark": Fault(
        PHOTO, ASK, "en: §!Ask for a new photo", 'tag / Write: en: "!Ask for a new photo"'
    ),
    "a text begins with an at sign": Fault(
        PHOTO,
        ASK,
        "en: §@office for a new photo",
        'can’t begin with @ / Write: en: "@office for a new photo"',
    ),
    "a text begins with a percent sign": Fault(
        PHOTO,
        ASK,
        "en: §%50 for a new photo",
        'can’t begin with % / Write: en: "%50 for a new photo"',
    ),
    "a text begins with a backtick": Fault(
        PHOTO,
        ASK,
        "en: §`Ask` for a new photo",
        'can’t begin with ` / Write: en: "`Ask` for a new photo"',
    ),
    "a text begins with a bracket": Fault(
        PHOTO,
        ASK,
        "en: §[Ask] for a new photo",
        'can’t begin with [ / Write: en: "[Ask] for a new photo"',
    ),
    "a text begins with a brace": Fault(
        PHOTO,
        ASK,
        "en: §{Ask} for a new photo",
        'can’t begin with { / Write: en: "{Ask} for a new photo"',
    ),
    "a text begins with a greater-than sign": Fault(
        PHOTO,
        ASK,
        "en: > §Ask for a new photo",
        'begins on the next line / Write: en: "Ask for a new photo"',
    ),
    "a text on the line of its bar": Fault(
        PHOTO,
        ASK,
        "en: | §Ask for a new photo",
        'begins on the next line / Write: en: "Ask for a new photo"',
    ),
    "a text begins with a dash": Fault(
        PHOTO, ASK, "en: §- Ask for a new photo", 'dash / Write: en: "- Ask for a new photo"'
    ),
    "a text begins with a question mark, inside braces": Fault(
        MISSING,
        MOTHER,
        "{en: §? the mother, cy: Y fam}",
        'can’t begin with ? / Write: en: "? the mother"',
        instead="en: ? the mother",
    ),
    "an alias": Fault(PHOTO, 'code: "912"', "code: §*code", "alias / Write it out"),
    "an anchor before a value": Fault(
        PHOTO, 'code: "912"', "code: §&c 912", "anchor / Take it out"
    ),
    "a merge key": Fault(
        PHOTO, "reply: expected", "§<<: *more\nreply: expected", "“<<” brings in entries"
    ),
    # --- brackets
    "a bracket that isn't closed": Fault(
        PHOTO,
        "channels: [message]",
        "channels: §[message",
        "never closed / Write: channels: [message]",
    ),
    "a brace that isn't closed": Fault(
        MISSING,
        "title: {en: Ask for documents, cy: Gofyn am ddogfennau}",
        "title: §{en: Ask for documents, cy: Gofyn am ddogfennau",
        "never closed / Write: title: {en: Ask for documents, cy: Gofyn am ddogfennau}",
    ),
    "a bracket that isn't opened": Fault(
        PHOTO, "channels: [message]", "channels: §message]", "list / Write: channels: [message]"
    ),
    "a brace closed by a bracket": Fault(
        MISSING,
        "title: {en: Ask for documents, cy: Gofyn am ddogfennau}",
        "title: §{en: Ask for documents, cy: Gofyn am ddogfennau]",
        "never closed / Write: title: {en: Ask for documents, cy: Gofyn am ddogfennau}",
    ),
    # --- indentation and blanks
    "a tab": Fault(PHOTO, "    type: checkboxes", "§\ttype: checkboxes", "tab"),
    "a tab after a blank": Fault(PHOTO, "    type: checkboxes", "  §\ttype: checkboxes", "tab"),
    "too far to the left": Fault(
        PHOTO, "    type: checkboxes", "   §type: checkboxes", "too far to the left"
    ),
    "too far to the right": Fault(
        PHOTO, "    type: checkboxes", "     §type: checkboxes", "to the right"
    ),
    "a choice too far to the left": Fault(
        PHOTO,
        "        label: {en: It is too dark",
        "       §label: {en: It is too dark",
        "too far to the left",
    ),
    "a dash too far to the left": Fault(
        PHOTO, "      - id: too_dark", "     §- id: too_dark", "too far to the left"
    ),
    "a key of a template too far to the right": Fault(
        PHOTO, "reply: expected", " §reply: expected", "to the right"
    ),
    "a no-break space before a key": Fault(
        PHOTO, "    type: checkboxes", "§\u00a0   type: checkboxes", "looks like a space / U+00A0"
    ),
    "a no-break space after a colon": Fault(
        PHOTO,
        "type: checkboxes",
        "type:§\u00a0checkboxes",
        "looks like a space / Write: type: checkboxes",
    ),
    "text too far to the left": Fault(
        PHOTO,
        "      You can send it at www",
        "    §You can send it at www",
        "belongs to the text above / column 7",
    ),
    "the second paragraph too far to the left": Fault(
        PHOTO,
        "      Do not fold it.",
        "    §Do not fold it.",
        "belongs to the text above / column 7",
    ),
    "text at the left edge": Fault(
        PHOTO,
        "      A printed photo must",
        "§A printed photo must",
        "belongs to the text above / column 7",
    ),
    "text without a bar": Fault(
        PHOTO,
        "    en: |\n      You can send it at www.gov.uk/photos-for-passports.",
        "    en:\n      You can send it§: www.gov.uk/photos-for-passports.",
        'colon / Write: en: "You can send it: www.gov.uk/photos-for-passports."',
        instead="en:\n      You can send it: www.gov.uk/photos-for-passports.",
    ),
    "a dash is missing": Fault(
        PHOTO,
        "  - use: applied",
        "  §use: applied",
        "dash is missing / Write: - use: applied",
        instead="use: applied",
    ),
    "a dash is missing, with more below": Fault(
        PHOTO,
        "      - id: blurred",
        "      §id: blurred",
        "dash is missing / Write: - id: blurred",
        instead="id: blurred",
    ),
    "no blank after a dash": Fault(
        PHOTO,
        "      - id: too_dark",
        "      §-id: too_dark",
        "space after the dash / Write: - id: too_dark",
        instead="-id: too_dark",
    ),
    "a dash before a language": Fault(
        PHOTO,
        "  en: Ask for a new photo",
        "  §- en: Ask for a new photo",
        "Take the dash out / Write: en: Ask for a new photo",
        instead="- en: Ask for a new photo",
    ),
    "a word in half a pair of quotes": Fault(
        PHOTO, "reply: expected", "reply: §'expected", "isn’t closed / Write: reply: expected"
    ),
    "a comma is missing between values": Fault(
        MISSING,
        "{day: interview_date, why: rules}",
        "{day: interview_date §why: rules}",
        "comma is missing / Write: day: interview_date, why: rules",
        instead="day: interview_date why: rules",
    ),
    "three dashes": Fault(PHOTO, "subject:\n", "§---\nsubject:\n", "three dashes"),
    "a key twice": Fault(
        PHOTO, "reply: expected", "reply: expected\n§reply: none", "“reply” stands twice / line 5"
    ),
    "a language twice": Fault(
        PHOTO,
        "  cy: Gofyn am lun newydd",
        "  cy: Gofyn am lun newydd\n  §cy: Gofyn",
        "“cy” stands twice / line 3",
    ),
    "an invisible character": Fault(
        PHOTO, ASK, "en: Ask for a §\x07 new photo", "invisible character / U+0007"
    ),
}
