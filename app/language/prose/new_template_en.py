"""The notes that a new template holds for its owner."""

NOTES: dict[str, str] = {
    "save": "Change the words, save the file, and look at the window: it shows the message, and tells what it can’t read.",
    "note": "A line that begins with # is a note for you. A text in both languages stands on one line: English | Welsh.",
    "questions": "What the officer answers. Each choice has an id in small letters, and the words that the message then says.",
    "subject": "The subject of the message.",
    "phrases": "What the message says besides. The slot is the place in the message, here one of: {slots}.",
    "when": "Said only where this was answered. Without the line “when”, it is said always.",
}
