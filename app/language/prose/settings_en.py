"""The English words for everything that can be set."""

SECTIONS = {
    "you": "Your details",
    "languages": "Language",
    "looks": "Text and colours",
    "times": "Times",
    "words": "Spelling",
    "sets": "Sets and favourites",
    "snippets": "Snippets",
    "wording": "Wording",
    "organisation": "Your organisation",
}

SECTIONS_ABOUT = {
    "you": "Messages and case notes use your details. They are kept on this computer, for you only.",
    "organisation": "An administrator sets these for everybody on this computer. They are told here and changed there.",
}

NAMES = {
    "role": "I write as",
    "interface": "Language of the window",
    "text": "Text size, in percent",
    "colours": "Colours",
    "spacing": "Space between lines",
    "line_length": "Length of lines",
    "font": "Font",
    "keep_on_top": "Keep on top",
    "shape": "Size of the window and its panes",
    "clipboard_minutes": "Clear the clipboard after",
    "keep_cases_hours": "How long an open case is kept, in hours",
    "words": "My words",
    "sets": "My sets",
    "favourites": "Favourites",
    "recent": "Recent templates",
    "snippets": "My snippets",
    "pack": "Wording in use",
    "office": "Your office",
    "own_packs": "Officers may use wording of their own",
    "clipboard_locked": "Nobody else can change when the clipboard is cleared",
}

ABOUT = {
    "role": "Your templates come first, the others below.",
    "interface": "Menus, questions and explanations. The language of a message is chosen beside its preview.",
    "text": "100 is as large as the system has it. Ctrl and + or - change it wherever you are.",
    "colours": "High contrast uses few, strong colours.",
    "spacing": "In the preview, in what you write, and between answers. What is copied stays as it is.",
    "line_length": "Short lines are easier to follow. The preview, what you write and the questions are no wider then.",
    "font": "The whole window is written in it, the preview too. What is copied keeps the font of its channel.",
    "keep_on_top": "The window stays over others, such as DAP.",
    "shape": "The window remembers how large it is, how its panes are divided, and what it was used for last.",
    "clipboard_minutes": "A copied text that is still there then is removed. It is removed sooner when you turn to another "
    "customer or close the app.",
    "keep_cases_hours": "A case is deleted this long after its last change. One that was copied and not changed since is "
    "deleted at the end of the day.",
    "words": "The spelling check accepts these words. They are kept on this computer, for you only, until you "
    "remove them. Leave no names of people here.",
    "sets": "Several templates under one name, without answers. The Edit menu keeps the templates of a message as a set.",
    "favourites": "Templates that stand first in the tree. Ctrl+D marks one.",
    "recent": "The templates that you used last, without answers.",
    "snippets": "Texts that you use often, found by the search for templates and put in as a paragraph of your own. They are kept on this computer, for you only, until you remove them. Put no details of a customer in them.",
    "pack": "Templates, rules and phrases come from it.",
    "office": "What your office tells customers, such as where to send documents. It stands in a file of the wording.",
    "own_packs": "Where they may not, everybody writes with the organisation’s wording.",
    "clipboard_locked": "Where it is off, the organisation’s time holds until an officer chooses another.",
}

NOTHING_THERE = {
    "words": "There are none yet. The menu of a word that isn’t known adds it here.",
    "sets": "There are none yet.",
    "favourites": "There are none yet.",
    "recent": "There are none yet.",
    "snippets": "There are none yet. The Edit menu keeps a paragraph of your own as a snippet.",
}

CHOICES = {
    "role": {
        "examiner": "Examiner",
        "csmt": "CSMT officer",
        "both": "Both",
        "investigator": "Counter fraud investigator",
    },
    "interface": {"None": "&That of the system", "en": "&English", "cy": "&Cymraeg"},
    "colours": {
        "system": "&Follow the system",
        "light": "&Light",
        "dark": "&Dark",
        "contrast": "&High contrast",
    },
    "spacing": {
        "100": "&Usual",
        "125": "A &little more",
        "150": "One and a &half",
        "200": "&Double",
    },
    "line_length": {
        "0": "As &wide as there is room",
        "80": "&Long",
        "60": "&Medium",
        "45": "&Short",
    },
    "clipboard_minutes": {
        "10": "1&0 minutes",
        "30": "&30 minutes",
        "120": "&2 hours",
        "0": "&No set time",
    },
}

KEYWORDS = {
    "role": "role templates first",
    "interface": "Welsh English bilingual",
    "text": "font zoom larger smaller bigger",
    "colours": "theme mode appearance",
    "spacing": "reading comfort dyslexia leading",
    "line_length": "reading comfort dyslexia width narrow column",
    "font": "reading comfort dyslexia typeface letters family",
    "keep_on_top": "always over other windows",
    "shape": "layout splitter",
    "clipboard_minutes": "copy copied timeout",
    "keep_cases_hours": "saved drafts days delete",
    "words": "spelling dictionary personal",
    "sets": "several templates",
    "favourites": "star marked",
    "recent": "history last used",
    "snippets": "text paragraph phrase standard reuse",
    "pack": "templates update version",
    "office": "address greeting sign-off",
    "own_packs": "administrator locked",
    "clipboard_locked": "administrator locked",
}
