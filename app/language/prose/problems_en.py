"""English words for what is wrong in the files of a pack, by code, in the order of the codes.

`{…}` are the problem's params. `did-you-mean` and `write-instead` follow a problem whose `closest`
or `mended` says something (`app.source.problem_words`). The params `what`, `which`, `expected` and
`found` are keys of `WHAT`.
"""

PROBLEMS: dict[str, str] = {
    "alias": "“*{name}” repeats something from elsewhere in the file (an alias), which isn’t"
    " allowed. Write it out. If it is text, put the text in double quotes.",
    "anchor": "“&{name}” gives a part of the file a name (an anchor), which isn’t allowed. Take it"
    " out. If it is text, put the text in double quotes.",
    "bad-date": "“{value}” isn’t a date as it is written here. Write a date such as 2026-01-31.",
    "bad-day": "“{value}” can’t be used here. Write {words}, or a date such as 2026-01-31.",
    "bad-escape": "A backslash inside double quotes has a special meaning. Write two backslashes"
    " for one, or put the text in the lines below a |.",
    "bad-form": "“{value}” isn’t allowed here. Write {what}.",
    "bad-number": "“{value}” isn’t a whole number. Write figures only, such as 12.",
    "bars-in-pair": "“ | ” stands here {found} times, and only one divides English from Welsh. Put the two texts on lines of their own, after en: and cy:.",
    "cannot-read-file": "The file can’t be read ({reason}). It is set aside; the others work.",
    "colon-in-text": "A colon and a space inside text start a new entry. Put the text in double"
    " quotes, or in the lines below a |.",
    "comma-in-braces": "A comma inside {{ }} ends the text, so “{text}” is torn apart. Put the text"
    " in double quotes.",
    "control-character": "There is an invisible character here ({character}) that isn’t allowed."
    " Delete it and type the text again.",
    "dash-in-line": "A list with dashes can’t begin on the same line as its name. Put each dash"
    " on a line of its own below, or put text in double quotes.",
    "did-you-mean": "Did you mean “{closest}”?",
    "duplicate-key": "“{key}” stands twice in the same group, first on line {first}. Keep one.",
    "empty-file": "There is nothing in this file. Fill it in or delete it.",
    "empty-text": "The text is missing. Write it, or take the entry out.",
    "empty-value": "Nothing stands after the name. Write a value, or take the entry out.",
    "hash-after-text": "A space and a # start a comment, so the rest of the line would be lost."
    " Put the text in double quotes. If it is meant as a comment, put it on a line of its own.",
    "key-not-text": "A name must be plain text, and this is a list or a group. If it is text that"
    " begins with a bracket, put the text in double quotes.",
    "lines-in-pair": "Text of several lines can’t be divided with “ | ”. Put the English after en: | and the Welsh after cy: |.",
    "link-not-followed": "This is a link to another place, and links aren’t followed. Put the file itself here.",
    "merge-key": "“<<” brings in entries from elsewhere, which isn’t allowed. Write them out here.",
    "missing-key": "“{key}” is missing. It is required here.",
    "missing-language": "The text in {which} is missing. Everything that people see needs both"
    " “en” and “cy”.",
    "must-quote": "Text can’t begin with {character} here. Put the text in double quotes.",
    "no-colon": "There is no colon on this line. Write a name, a colon and a space, and then the"
    " value. If it belongs to the text above, put the text in the lines below a |.",
    "no-comma": "A comma is missing before “{key}:”.",
    "no-dash": "A dash is missing before this item of a list.",
    "no-plain-file": "This isn’t a file that can be read (a pipe or a device). Take it out.",
    "no-space-after-colon": "There must be a space after the colon.",
    "no-space-after-dash": "There must be a space after the dash.",
    "not-a-list": "A list is needed here, even for one thing.",
    "not-lists": "Lists inside a list are needed here, even for one.",
    "not-text": "This isn’t a text file (a picture, or a document of another program). Put a text file in its place, saved as UTF-8.",
    "not-utf8": "The file isn’t saved as UTF-8 (byte {byte}). In your editor choose “Save as”,"
    " with the encoding UTF-8.",
    "not-utf8-wide": "The file is saved in another encoding (UTF-16). In your editor choose “Save as”, with the encoding UTF-8.",
    "not-yaml": "This can’t be read as YAML ({detail}). Compare it with the lines around it.",
    "nothing-before-bar": "After | the text begins on the next line. In a text in both languages on one line, the English stands before the |.",
    "nothing-before-comma": "There is a comma too many, or something is missing before it.",
    "odd-blank": "There is a character here that looks like a space and isn’t one ({character}). Delete it and type spaces.",
    "one-line": "This must be one line of text.",
    "same-again": "The same stands in line {again}.",
    "several-documents": "A line with three dashes starts a second document, and only one is"
    " allowed. Take the line out.",
    "stacked-marks": "More than {most} marks stand on one letter here. No word needs so many, and they cover the"
    " lines around. Type the text again.",
    "stray-bracket": "“{bracket}” closes a bracket that isn’t open. Take it out, or put the text in"
    " double quotes.",
    "stray-dash": "A dash begins an item of a list, and the two languages are no list. Take the dash out.",
    "tab-indent": "There is a tab where spaces are needed. Use spaces to move a line to the right,"
    " throughout the file.",
    "tag": "“{name}” is a YAML tag, which isn’t allowed. Take it out. If it is text, put the text"
    " in double quotes.",
    "tag-in-braces": "Text that holds {tag} and stands inside {{ }} must be in double quotes.",
    "text-after-bar": "After {character} the text begins on the next line, further to the right.",
    "text-after-quote": "Something stands after the closing quote. Put all of the text in double"
    " quotes, with a backslash before each double quote inside it.",
    "text-too-far-left": "This line belongs to the text above it, and begins too far to the left. Move it to the right, to column {column}, as the text after a | begins.",
    "too-deep": "The entries are nested too deeply. The most is {most} levels.",
    "too-few": "The list has {found} items and needs {least} or more.",
    "too-large": "The file is too large. The most is {most} bytes (1 MB). Divide it.",
    "too-long": "The text is too long: {found} characters. The most is {most}.",
    "too-many": "The file has too many entries. The most is {most}. Divide it.",
    "too-small": "{value} is too small. The least is {least}.",
    "unclosed-bracket": "“{bracket}” is opened here and never closed, or something in between isn’t"
    " a list or entries with commas between them.",
    "unclosed-quote": "A quote begins here and isn’t closed on this line. Close it, or put text"
    " that begins with an apostrophe in double quotes.",
    "unknown-key": "“{key}” isn’t known here. Allowed: {allowed}.",
    "unknown-value": "“{value}” isn’t allowed here. Allowed: {allowed}.",
    "unopened-quote": "A quote is closed here and not opened. Open it before the text, or take it out.",
    "write-instead": "Write: {mended}",
    "wrong-indent": "This line begins too far to the left or to the right. Entries of one group"
    " begin in the same column. Text of several lines stands in the lines below a |.",
    "wrong-type": "Expected {expected}, and found {found}.",
}

WHAT: dict[str, str] = {
    "cy": "Welsh",
    "en": "English",
    "group": "a group of entries (name: value)",
    "group-or-list": "a group of entries or a list",
    "list": "a list",
    "pair": "both languages (en: … and cy: …)",
    "text": "text",
    "text-or-group": "text or a group of entries",
    "text-or-group-or-list": "text, a group of entries or a list",
    "text-or-list": "text or a list",
}
