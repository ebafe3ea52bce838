"""What a template names: channels, slots, shared questions and phrases, other templates."""

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

WITH = "with: {day: interview_date, why: rules}"

FAULTS: Faults = {
    # --- channels
    "a misspelt channel": Fault(
        PHOTO,
        "channels: [message]",
        "channels: [§mesage]",
        "no channel “mesage” / Did you mean “message”?",
    ),
    "a channel with a capital": Fault(
        PHOTO, "channels: [message]", "channels: [§Message]", "“Message” / Did you mean “message”?"
    ),
    "a channel in two words": Fault(
        PHOTO,
        "channels: [message]",
        "channels: [§plain message]",
        "no channel “plain message” / “message”",
    ),
    "a channel by its beginning": Fault(
        PHOTO,
        "channels: [message]",
        "channels: [§mess]",
        "no channel “mess” / Did you mean “message”?",
    ),
    "a channel twice": Fault(
        PHOTO, "channels: [message]", "channels: [message, §message]", "“message” is used twice"
    ),
    "Fast Track where it can't go": Fault(
        "templates/calls/not-matched.yaml",
        "reply: none\n",
        "reply: none\nfast_track: §true\n",
        "Fast Track / “email”",
    ),
    "a channel without the slots that are used": Fault(
        PHOTO,
        "channels: [message]",
        "channels: [message, §email]",
        "“email” has no slots “fast-track”, “how-to-reply”",
    ),
    # --- slots
    "a misspelt slot": Fault(
        PHOTO,
        "slot: how-to-reply",
        "slot: §how-to-repyl",
        "no slot “how-to-repyl” / Did you mean “how-to-reply”?",
    ),
    "a slot with underscores": Fault(
        PHOTO,
        "slot: how-to-reply",
        "slot: §how_to_reply",
        "“how_to_reply” / Did you mean “how-to-reply”?",
    ),
    "a slot with a capital": Fault(
        PHOTO, "slot: how-to-reply", "slot: §How-to-reply", "Did you mean “how-to-reply”?"
    ),
    "a slot that no channel has": Fault(
        MISSING,
        "slot: request",
        "slot: §details",
        "“message”, “email” / no slot “details” / “detail”",
    ),
    "a slot that one channel hasn't": Fault(
        MISSING, "slot: request", "slot: §how-to-reply", "“email” has no slot “how-to-reply”"
    ),
    "a slot of an unused channel": Fault(LOST, "slot: opening", "slot: §note", "no slot “note”"),
    "the slot of what choices say": Fault(
        PHOTO, "    slot: request\n", "    slot: §reqest\n", "no slot “reqest” / “request”"
    ),
    # --- shared questions and phrases
    "a misspelt shared question": Fault(
        PHOTO,
        "- use: applied",
        "- use: §aplied",
        "no shared question “aplied” / Did you mean “applied”?",
    ),
    "a shared question that isn't there": Fault(
        PHOTO, "- use: applied", "- use: §interview", "no shared question “interview” / applied, "
    ),
    "a shared question twice": Fault(
        PHOTO, "- use: applied", "- use: applied\n  - use: §applied", "“applied” is used twice"
    ),
    "use, misspelt": Fault(
        PHOTO, "- use: applied", "- §uses: applied", "“uses” isn’t known / “use”"
    ),
    "a misspelt shared phrase": Fault(
        MISSING,
        "use: reply-by",
        "use: §reply-bye",
        "no shared phrase “reply-bye” / Did you mean “reply-by”?",
    ),
    "a shared phrase with underscores": Fault(
        MISSING, "use: reply-by", "use: §reply_by", "Did you mean “reply-by”?"
    ),
    "a key of a shared phrase that isn't there": Fault(
        MISSING,
        f"  - use: reply-by\n    {WITH}",
        "  - use: reply-by\n    §wiht: {day: interview_date, why: rules}",
        "“wiht” isn’t known / “with”",
    ),
    "a value is missing": Fault(
        MISSING,
        f"  - use: reply-by\n    {WITH}",
        "  - §use: reply-by\n    with: {day: interview_date}",
        "needs a value for “why”",
    ),
    "a misspelt parameter": Fault(
        MISSING,
        WITH,
        "with: {day: interview_date, §wy: rules}",
        "no parameter “wy” / Did you mean “why”?",
    ),
    "a parameter that isn't there": Fault(
        MISSING,
        WITH,
        "with: {day: interview_date, why: rules, §where: rules}",
        "no parameter “where”",
    ),
    "a word that isn't allowed": Fault(
        MISSING, WITH, "with: {day: interview_date, why: §rule}", "“rule” / rules"
    ),
    "a value of another kind": Fault(
        MISSING, WITH, "with: {day: §whose, why: rules}", "“day” of “reply-by” / date"
    ),
    "an unknown value of a parameter": Fault(
        MISSING,
        WITH,
        "with: {day: §interview_day, why: rules}",
        "called “interview_day” / “interview_date”",
    ),
    "an unknown entry of the office": Fault(
        MESSAGE, "office: greeting", "office: §greting", "“greting” / Did you mean “greeting”?"
    ),
    # --- templates
    "a misspelt companion": Fault(
        ANSWER,
        "companion: notes/call",
        "companion: §notes/cal",
        "no template “notes/cal” / Did you mean “notes/call”?",
    ),
    "a companion that asks more": Fault(
        ANSWER, "companion: notes/call", "companion: §photos/new-photo", "“photos/new-photo” asks"
    ),
    "a former id that is in use": Fault(
        PHOTO,
        "formerly: [photos/photo]",
        "formerly: [§documents/missing]",
        "“documents/missing” already leads",
    ),
    "a former id twice": Fault(
        PHOTO,
        "formerly: [photos/photo]",
        "formerly: [photos/photo, §photos/photo]",
        "“photos/photo” is used twice",
    ),
    "a former id with a capital": Fault(
        PHOTO,
        "formerly: [photos/photo]",
        "formerly: [§Photos/photo]",
        "“Photos/photo” / “photos/photo”",
    ),
    "a discloser where the answers aren't": Fault(
        EMAIL,
        "- use: customer_name",
        "- use: §custmer_name",
        "no shared question “custmer_name” / “customer_name”",
    ),
    "questions that wait for each other": Fault(
        MISSING,
        "    type: radio\n    ask: {en: Whose documents?, cy: Dogfennau pwy?}\n    required: true\n"
        "    choices:\n      - id: mother\n        label: {en: The mother, cy: Y fam}\n"
        "      - id: father\n        label: {en: The father, cy: Y tad}\n"
        "  - id: which_ones\n    type: checkboxes\n",
        "    type: radio\n    ask: {en: Whose documents?, cy: Dogfennau pwy?}\n    required: true\n"
        "    when: which_ones\n"
        "    choices:\n      - id: mother\n        label: {en: The mother, cy: Y fam}\n"
        "      - id: father\n        label: {en: The father, cy: Y tad}\n"
        "  - id: which_ones\n    type: checkboxes\n    when: whose == 'mother'\n",
        "wait for each other / whose / which_ones",
        at=f"{MISSING}:6:5",
    ),
}
