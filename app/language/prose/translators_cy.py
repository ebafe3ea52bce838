"""The Welsh words for translators, and for where something is used. Not yet reviewed by a translator."""

PROBLEMS: dict[str, str] = {
    "cannot-be-written": "{unit}: ni ellir ysgrifennu’r Gymraeg hon yn {at} heb newid y llinellau o’i chwmpas. Ysgrifennwch hi yno eich hun.",
    "english-changed": "{unit}: newidiwyd y Saesneg ers i’r ffeil hon gael ei gwneud ({at}). Ni chymerwyd ei Chymraeg; allforiwch y pecyn eto.",
    "file-aside": "Mae problemau yn {file}, felly ni chymerwyd dim ohoni. Trwsiwch hi a mewnforiwch eto.",
    "file-gone": "Nid yw {file} yn y pecyn mwyach, felly ni chymerwyd dim ohoni.",
    "makes-problem": "{unit}: ni chymerwyd y Gymraeg hon, oherwydd byddai’n achosi problem yn y pecyn:",
    "no-fingerprint": "{unit}: mae’r nodyn “fingerprint” ar goll, felly ni ellir dweud a newidiwyd y Gymraeg yn {at} yn y cyfamser. Fe’i gadawyd fel y mae.",
    "other-missing": "{unit}: nid oes Cymraeg i’r ffurf ar gyfer pob rhif arall, felly ni chymerwyd yr un o’r ffurfiau.",
    "placeholder-added": "{unit}: mae rhywbeth yn y Gymraeg nad yw yn y Saesneg: {placeholder}. Ni chafodd ei chymryd.",
    "placeholder-lost": "{unit}: mae’r Gymraeg wedi colli rhywbeth y mae’n rhaid iddo aros: {placeholder}. Ni chafodd ei chymryd.",
    "placeholder-order": "{unit}: mae rhannau amod, neu’r toriadau llinell, mewn trefn wahanol i’r Saesneg. Ni chafodd ei chymryd.",
    "unit-damaged": "{unit}: ni ellir darllen hyn: {what}. Ni chafodd ei gymryd.",
    "unit-gone": "{unit}: nid oes testun o’r fath yn {file} mwyach. Ni chafodd ei gymryd.",
    "unit-other-pack": "{unit}: mae hyn yn perthyn i becyn arall ({found}). Ni chafodd ei gymryd.",
    "unit-twice": "{unit}: mae hyn yn y ffeil ddwywaith. Dim ond y cyntaf a ystyriwyd.",
    "placeholder-unknown": "{unit}: mae dalfan yn y Gymraeg nad yw’n un o ddalfannau’r testun hwn. Ni chafodd ei chymryd.",
    "welsh-changed": "{unit}: newidiwyd y Gymraeg yn {at} ers i’r ffeil hon gael ei gwneud, ac ni chaiff ei throsysgrifo. Dewiswch un o’r ddwy yno.",
}

WHAT: dict[str, str] = {
    "xliff-foreign": "nid XLIFF yw rhywbeth yn ei destun",
    "xliff-half": "dim ond rhan ohono sydd wedi’i gyfieithu",
    "xliff-long": "mae’n rhy hir",
    "xliff-no-segment": "nid oes ganddo id neu destun",
}

NOTES: dict[str, str] = {
    "customers": "Cwsmeriaid sy’n darllen hwn.",
    "form-few": "Fe’i dywedir ar gyfer y rhif 3.",
    "form-many": "Fe’i dywedir ar gyfer y rhif 6.",
    "form-one": "Fe’i dywedir ar gyfer y rhif 1.",
    "form-other": "Fe’i dywedir ar gyfer pob rhif arall.",
    "form-two": "Fe’i dywedir ar gyfer y rhif 2.",
    "form-zero": "Fe’i dywedir ar gyfer y rhif 0.",
    "guidance": "Canllawiau: {guidance}",
    "officers": "Dim ond swyddogion sy’n darllen hwn.",
    "place": "{place}{way}",
    "prescribed": "Wedi’i bennu air am air gan y canllawiau: {prescribed}",
    "sample": "Er enghraifft: {text}",
    "template": "Templed: {title}",
    "term": "Term: {en} = {cy} ({status})",
    "used": "Defnyddir yn: {names}",
    "when": "Dim ond yn cael ei ddweud pan: {when}",
}

USES: dict[str, str] = {
    "asked": "yn ei ofyn",
    "choices": "yn cynnig y dewisiadau hyn",
    "condition": "yn ei ddefnyddio mewn amod",
    "counted": "yn ei gyfrif",
    "disclosure": "yn ei ofyn cyn datgelu dim",
    "fast-track": "yn ei ddefnyddio ar gyfer Fast Track",
    "printed": "yn ei argraffu",
    "said": "yn ei ddweud",
    "word": "â’r geiriau hyn",
}

KINDS: dict[str, str] = {
    "choices": "rhestr o ddewisiadau",
    "office": "cofnod y swyddfa",
    "phrase": "ymadrodd a rennir",
    "question": "cwestiwn",
    "term": "term",
}
