"""Wording: braces, tags, Markdown, links, both languages, lists and number forms."""

from __future__ import annotations

from tests.unit.broken_packs.fault import ANSWER, EMAIL, LOST, MISSING, PHOTO, Fault, Faults

CALLED = 'other: "We called you {{ calls }} times."'
PRINTED = "A printed photo must be 45"
PAGE = "[the page on fees](https://www.gov.uk/passport-fees)"


def called(new: str, says: str, instead: str = "") -> Fault:
    """Break the value in a text in double quotes."""
    return Fault(ANSWER, CALLED, f'other: "We called you {new} times."', says, instead=instead)


def printed(new: str, says: str) -> Fault:
    """Break a paragraph."""
    return Fault(PHOTO, PRINTED, f"{new} must be 45", says)


def page(new: str, says: str, instead: str = "") -> Fault:
    """Break a link."""
    return Fault(LOST, PAGE, new, says, instead=instead)


FAULTS: Faults = {
    # --- braces
    "one closing brace": called("§{{ calls }", "no partner / Write: {{ calls }}", "{{ calls }"),
    "one opening brace": called("§{ calls }}", "no partner / Write: {{ calls }}", "{ calls }}"),
    "single braces": called("§{ calls }", "Write: {{ calls }}", "{ calls }"),
    "single braces without blanks": called("§{calls}", "Write: {{ calls }}", "{calls}"),
    "three braces": called("§{{{ calls }}}", "Write: {{ calls }}", "{{{ calls }}}"),
    "a value as a condition": called("§{% calls %}", "Write: {{ calls }}", "{% calls %}"),
    "a value that isn't closed": called("§{{ calls", "no partner / Write: {{ calls }}", "{{ calls"),
    "braces alone": called("{{§ }}", "can’t be read"),
    "a condition as a value": Fault(
        EMAIL,
        "{% if part_of_day == 'morning' %}Good morning.",
        "§{{ if part_of_day == 'morning' }}Good morning.",
        "Write: {% if part_of_day == 'morning' %}",
        instead="{{ if part_of_day == 'morning' }}",
    ),
    "a tag that isn't closed": Fault(
        EMAIL,
        "{% if part_of_day == 'morning' %}Good morning.",
        "§{% if part_of_day == 'morning' }Good morning.",
        "Write: {% if part_of_day == 'morning' %}",
        instead="{% if part_of_day == 'morning' }",
    ),
    "a tag with one brace": Fault(
        EMAIL,
        "{% else %}Good afternoon.{% endif %}",
        "{% else %}Good afternoon.§{ endif %}",
        "Write: {% endif %}",
        instead="{ endif %}",
    ),
    "a comment in text": printed(
        "A printed §{# glossy #} photo", "comment of the template language"
    ),
    # --- values
    "an unknown value": Fault(
        ANSWER,
        'en: "You asked about: {{ about }}"',
        'en: "You asked about: {{ §abuot }}"',
        "Nothing here is called “abuot” / Did you mean “about”?",
    ),
    "a value in Welsh alone": Fault(
        ANSWER,
        'en: "You asked about: {{ about }}"',
        'en: "You asked about it."',
        "{{ about }} stands only in the text in Welsh",
        at=f"{ANSWER}:25:10",
    ),
    "a sum in a value": called("{{ §calls - 2 }}", "a subtraction"),
    "a choice as a value": printed("A printed {{ §applied }} photo", "“applied” is a choice"),
    "an unknown filter": called("{{ calls | §upper }}", "no filter “upper”"),
    "a filter that doesn't go with a number": called(
        "{{ §calls | date }}", "“date” doesn’t go with “calls”"
    ),
    # --- Markdown
    "bold": printed("§A **printed** photo", "no bold text"),
    "italics": printed("§A *printed* photo", "no italics"),
    "a heading": Fault(PHOTO, f"      {PRINTED}", f"      §# {PRINTED}", "no headings"),
    "HTML": printed("§A <b>printed</b> photo", "no HTML"),
    "a quotation": Fault(
        PHOTO, "      Do not fold it.", "      §> Do not fold it.", "no quotations"
    ),
    "code": printed("§A `printed` photo", "no code"),
    "a list in a list": Fault(
        PHOTO,
        "      Do not fold it.",
        "      - Do not\n        - fold it.",
        "can’t stand inside another",
        at=f"{PHOTO}:75:7",
    ),
    # --- links
    "a link without https": page(
        "§[the page on fees](www.gov.uk/passport-fees)",
        "“www.gov.uk/passport-fees” / Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "[the page on fees](www.gov.uk/passport-fees)",
    ),
    "a link with http": page(
        "§[the page on fees](http://www.gov.uk/passport-fees)",
        "https / Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "[the page on fees](http://www.gov.uk/passport-fees)",
    ),
    "a link with a slash less": page(
        "§[the page on fees](https:/www.gov.uk/passport-fees)",
        "Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "[the page on fees](https:/www.gov.uk/passport-fees)",
    ),
    "a link to an email": page(
        "§[our office](office@example.gov.uk)",
        "Write: [our office](mailto:office@example.gov.uk)",
        "[our office](office@example.gov.uk)",
    ),
    "a link to a number": page(
        "§[our office](0300 222 0000)",
        "Write: [our office](tel:03002220000)",
        "[our office](0300 222 0000)",
    ),
    "a link that runs a program": page("§[the page](javascript:alert(1))", "isn’t an address"),
    "a link with a blank in it": page(
        "§[the page on fees] (https://www.gov.uk/passport-fees)",
        "[words](address) / Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "[the page on fees] (https://www.gov.uk/passport-fees)",
    ),
    "a link the other way round": page(
        "§(the page on fees)[www.gov.uk/passport-fees]",
        "[words](address) / Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "(the page on fees)[www.gov.uk/passport-fees]",
    ),
    "a link that isn't closed": page(
        "§[the page on fees](https://www.gov.uk/passport-fees",
        "[words](address) / Write: [the page on fees](https://www.gov.uk/passport-fees)",
        "[the page on fees](https://www.gov.uk/passport-fees",
    ),
    "a link without words": page("§[](https://www.gov.uk/passport-fees)", "has no words"),
    "a value in a link": page(
        "§[the page on {{ fee }}](https://www.gov.uk)", "link can’t hold a value"
    ),
    # --- both languages
    "Welsh missing": Fault(
        PHOTO, "          cy: Mae’n aneglur\n", "", "text in Welsh is missing", at=f"{PHOTO}:42:11"
    ),
    "English missing": Fault(
        PHOTO,
        "          en: It is blurred\n",
        "",
        "text in English is missing",
        at=f"{PHOTO}:42:11",
    ),
    "Welsh empty": Fault(
        PHOTO, "          cy: Mae’n aneglur\n", "          cy:§\n", "text is missing"
    ),
    "English alone on one line": Fault(
        LOST, "ask: Which fee? | Pa ffi?", "ask: §Which fee?", "text in Welsh is missing"
    ),
    "Welsh left out after the bar": Fault(
        LOST, "ask: Which fee? | Pa ffi?", "ask: Which fee? |§", "text in Welsh is missing"
    ),
    "English left out before the bar": Fault(
        LOST, "ask: Which fee? | Pa ffi?", "ask: §| Pa ffi?", "English"
    ),
    "a bar without blanks": Fault(
        LOST,
        "ask: Which fee? | Pa ffi?",
        "ask: §Which fee?|Pa ffi?",
        "Welsh is missing / Write: ask: Which fee? | Pa ffi?",
    ),
    "two bars on one line": Fault(
        LOST, "ask: Which fee? | Pa ffi?", "ask: Which fee? | Pa ffi? §| Ffi", "2 times"
    ),
    "a bar in wording": Fault(
        PHOTO, "Ask for a new photo", "Ask §| for a new photo", "“ | ” / take it out"
    ),
    "a bar in a paragraph": printed("A printed §| photo", "“ | ” / take it out"),
    "an unknown language": Fault(
        PHOTO,
        "  cy: Gofyn am lun newydd",
        "  §we: Gofyn am lun newydd",
        "“we” isn’t known here / en, cy",
    ),
    "Welsh before a value that it changes": Fault(
        ANSWER,
        'cy: "Roeddech wedi gofyn am: {{ about }}"',
        'cy: "Roeddech wedi gofyn am §{{ about }}"',
        "“am” changes the one after it",
    ),
    "a list in one line": Fault(
        PHOTO,
        "title:\n  en: Ask for a new photo\n  cy: Gofyn am lun newydd",
        "title: §[Ask for a new photo, Gofyn am lun newydd]",
        "both languages",
    ),
    # --- lists and number forms
    "one without the item": Fault(
        MISSING,
        'one: {en: "Send us this document: {{ item }}."',
        'one: {en: "§Send us this document."',
        "“one” must hold {{ item }}",
    ),
    "one with a misspelt item": Fault(
        MISSING,
        "Send us this document: {{ item }}.",
        "Send us this document: {{ §itme }}.",
        "called “itme” / “item”",
    ),
    "one without a lead": Fault(
        PHOTO,
        "    lead:\n      en: |\n        We need a new photo, because:\n      cy: |\n"
        "        Mae angen llun newydd arnom, oherwydd:\n    one:\n      en: |",
        "    one:\n      §en: |",
        "there is no lead",
    ),
    "a lead without items": Fault(
        PHOTO,
        ONLINE := "    when: applied == 'online'\n",
        f"{ONLINE}    lead: §{{en: A, cy: B}}\n",
        "“lead” is for lists",
    ),
    "a lead of two paragraphs": Fault(
        PHOTO,
        "        We need a new photo, because:\n",
        "        §We need a new photo.\n\n        It is needed because:\n",
        "one paragraph",
    ),
    "a subject of two lines": Fault(
        PHOTO,
        "  en: Your passport application – we need a new photo",
        "  en: |\n    §Your passport application\n    we need a new photo",
        "one line",
    ),
    "no question to count": Fault(
        ANSWER, "    count: calls\n", "", "which number decides", at=f"{ANSWER}:26:5"
    ),
    "what can't be counted": Fault(
        ANSWER, "count: calls", "count: §about", "“about” isn’t a question that can be counted"
    ),
    "an unknown number form": Fault(
        ANSWER,
        "en: {one: We called you once.,",
        "en: {§single: We called you once.,",
        "“single” isn’t known here / other",
    ),
    "a number form that English hasn't": Fault(
        ANSWER,
        "en: {one: We called you once.,",
        "en: {§many: We called you once.,",
        "“many” isn’t known here / one, other",
    ),
    "no number form for all others": Fault(
        ANSWER,
        'en: {one: We called you once., other: "We called you {{ calls }} times."}',
        "en: §{one: We called you once.}",
        "“other” is missing",
    ),
    "also at the beginning": Fault(
        LOST, 'lead: "We {{ also }} need', 'lead: "§{{ also }} we need', "can’t begin a sentence"
    ),
    "also in a subject": Fault(
        LOST,
        "subject: Your passport application – something was lost | Eich cais am basbort – aeth rhywbeth ar goll",
        'subject: "Something was §{{ also }} lost | Aeth rhywbeth {{ also }} ar goll"',
        "can’t stand here",
    ),
}
