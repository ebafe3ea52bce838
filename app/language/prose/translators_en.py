"""The English words for translators, and for where something is used."""

PROBLEMS: dict[str, str] = {
    "cannot-be-written": "{unit}: this Welsh can’t be written at {at} without a change of the lines around it. Write it there yourself.",
    "english-changed": "{unit}: the English was changed since this file was made ({at}). Its Welsh wasn’t taken; export the pack again.",
    "file-aside": "{file} has problems, so nothing of it was taken. Mend it and import again.",
    "file-gone": "{file} isn’t in the pack any more, so nothing of it was taken.",
    "makes-problem": "{unit}: this Welsh wasn’t taken, because it would make a problem in the pack:",
    "no-fingerprint": "{unit}: the note “fingerprint” is gone, so it can’t be told whether the Welsh at {at} was changed meanwhile. It was left as it is.",
    "other-missing": "{unit}: the form for all other numbers has no Welsh, so none of the forms was taken.",
    "placeholder-added": "{unit}: the Welsh has something that the English hasn’t: {placeholder}. It wasn’t taken.",
    "placeholder-lost": "{unit}: the Welsh has lost something that must stay: {placeholder}. It wasn’t taken.",
    "placeholder-order": "{unit}: the parts of a condition, or the line breaks, stand in another order than in the English. It wasn’t taken.",
    "unit-damaged": "{unit}: this can’t be read: {what}. It wasn’t taken.",
    "unit-gone": "{unit}: {file} has no such text any more. It wasn’t taken.",
    "unit-other-pack": "{unit}: this belongs to another pack ({found}). It wasn’t taken.",
    "unit-twice": "{unit}: this stands in the file twice. Only the first was looked at.",
    "placeholder-unknown": "{unit}: the Welsh holds a placeholder that isn’t one of this text. It wasn’t taken.",
    "welsh-changed": "{unit}: the Welsh at {at} was changed since this file was made, and isn’t overwritten. Take one of the two there.",
}

WHAT: dict[str, str] = {
    "xliff-foreign": "something in its text isn’t XLIFF",
    "xliff-half": "only a part of it is translated",
    "xliff-long": "it is too long",
    "xliff-no-segment": "it has no id or no text",
}

NOTES: dict[str, str] = {
    "customers": "Customers read this.",
    "form-few": "Said for the number 3.",
    "form-many": "Said for the number 6.",
    "form-one": "Said for the number 1.",
    "form-other": "Said for all other numbers.",
    "form-two": "Said for the number 2.",
    "form-zero": "Said for the number 0.",
    "guidance": "Guidance: {guidance}",
    "officers": "Only officers read this.",
    "place": "{place}{way}",
    "prescribed": "Prescribed by the guidance word for word: {prescribed}",
    "sample": "For example: {text}",
    "template": "Template: {title}",
    "term": "Term: {en} = {cy} ({status})",
    "used": "Used in: {names}",
    "when": "Said only when: {when}",
}

USES: dict[str, str] = {
    "asked": "asks it",
    "choices": "offers these choices",
    "condition": "has it in a condition",
    "counted": "counts it",
    "disclosure": "asks it before anything is disclosed",
    "fast-track": "has it for Fast Track",
    "printed": "prints it",
    "said": "says it",
    "word": "has these words",
}

KINDS: dict[str, str] = {
    "choices": "list of choices",
    "office": "entry of the office",
    "phrase": "shared phrase",
    "question": "question",
    "term": "term",
}
