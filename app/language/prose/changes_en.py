"""What house style changed in a text from elsewhere: the words for one place, and for several."""

PLACES = ("1 place", "{count} places")

CHANGES = {
    "font": ("Font {before} made {after} – {places}",) * 2,
    "size": ("Size {before} made {after} – {places}",) * 2,
    "colour": ("Another colour made black – {places}",) * 2,
    "highlight": ("Highlighting taken away – {places}; the words are fields to fill in",) * 2,
    "underline": ("Underlining taken away – {places}",) * 2,
    "strike": ("Words that were crossed out stand without the line – {places}",) * 2,
    "italics-kept": ("Italics kept – {places}",) * 2,
    "italics-upright": ("Italics made upright – {places}",) * 2,
    "alignment": ("Set to the left – 1 paragraph", "Set to the left – {count} paragraphs"),
    "headings": ("Heading made a bold paragraph – {places}",) * 2,
    "tables": (
        "A table made paragraphs, in reading order",
        "{count} tables made paragraphs, in reading order",
    ),
    "dates": ("Date written as the guidance says – {places}",) * 2,
    "dashes": ("Hyphen or long dash made a dash – {places}",) * 2,
    "quotes": ("Straight quotation mark or apostrophe made curly – {places}",) * 2,
    "spaces": ("Several spaces made one – {places}",) * 2,
    "hidden": ("Characters that can’t be seen taken away – {places}",) * 2,
    "quoted": ("The earlier email below is set apart, and neither checked nor changed",) * 2,
    "left": ("Left as it is, because: {before}",) * 2,
    # what the source left out, or took though it may not be meant
    "pictures": ("1 picture left out", "{count} pictures left out"),
    "comments": ("1 comment left out", "{count} comments left out"),
    "insertions": (
        "1 tracked insertion taken as it stands",
        "{count} tracked insertions taken as they stand",
    ),
    "deletions": ("1 tracked deletion left out", "{count} tracked deletions left out"),
    "hidden-text": ("Hidden text left out – {places}",) * 2,
    "headers": ("Header or footer left out – {places}",) * 2,
    "footnotes": ("1 footnote taken as a paragraph", "{count} footnotes taken as paragraphs"),
    "attachments": ("1 attachment left out", "{count} attachments left out"),
    "scripts": ("Script left out – {places}",) * 2,
    "remote": ("Content from the network left out – {places}",) * 2,
    "links": ("1 link left out; its words stay", "{count} links left out; their words stay"),
    "text-boxes": ("Words of a text box taken – {places}",) * 2,
    "embedded": ("1 embedded object left out", "{count} embedded objects left out"),
    "tnef": ("What Outlook put into winmail.dat is left out: ask the sender for it – {places}",)
    * 2,
    "encrypted": ("An encrypted part is left out: open the email in Outlook – {places}",) * 2,
}

WHY = {
    "red": "it is in red",
    "highlight": "it is highlighted",
    "control": "nobody has filled it in",
    "bracket": "it stands in square brackets",
    "xxxx": "it stands for something else",
    "blank": "it is a blank",
    "round": "it stands in double brackets",
    "merge": "it is a field of a mail merge",
}
