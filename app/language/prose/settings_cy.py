"""The Welsh words for everything that can be set."""

SECTIONS = {
    "you": "Eich manylion",
    "languages": "Iaith",
    "looks": "Testun a lliwiau",
    "times": "Amserau",
    "words": "Sillafu",
    "sets": "Setiau a ffefrynnau",
    "snippets": "Darnau parod",
    "wording": "Geiriad",
    "organisation": "Eich sefydliad",
}

SECTIONS_ABOUT = {
    "you": "Mae negeseuon a nodiadau achos yn defnyddio eich manylion. Fe’u cedwir ar y cyfrifiadur hwn, i chi yn unig.",
    "organisation": "Gweinyddwr sy’n gosod y rhain i bawb ar y cyfrifiadur hwn. Fe’u dangosir yma, ond yno y’u newidir.",
}

NAMES = {
    "role": "Rwy’n ysgrifennu fel",
    "interface": "Iaith y ffenestr",
    "text": "Maint y testun, fel canran",
    "colours": "Lliwiau",
    "spacing": "Bwlch rhwng llinellau",
    "line_length": "Hyd y llinellau",
    "font": "Ffont",
    "keep_on_top": "Cadw ar y brig",
    "shape": "Maint y ffenestr a’i rhannau",
    "clipboard_minutes": "Clirio’r clipfwrdd ar ôl",
    "keep_cases_hours": "Am faint y cedwir achos agored, mewn oriau",
    "words": "Fy ngeiriau",
    "sets": "Fy setiau",
    "favourites": "Ffefrynnau",
    "recent": "Templedi diweddar",
    "snippets": "Fy narnau parod",
    "pack": "Y geiriad a ddefnyddir",
    "office": "Eich swyddfa",
    "own_packs": "Caiff swyddogion ddefnyddio eu geiriad eu hunain",
    "clipboard_locked": "Ni all neb arall newid pryd y caiff y clipfwrdd ei glirio",
}

ABOUT = {
    "role": "Eich templedi chi sy’n dod yn gyntaf, a’r lleill oddi tanynt.",
    "interface": "Dewislenni, cwestiynau ac esboniadau. Wrth ymyl rhagolwg neges y dewisir iaith y neges.",
    "text": "Ystyr 100 yw’r maint sydd gan y system. Mae Ctrl a + neu - yn ei newid ble bynnag yr ydych.",
    "colours": "Ychydig o liwiau cryf sydd mewn cyferbyniad uchel.",
    "spacing": "Yn y rhagolwg, yn yr hyn a ysgrifennwch, a rhwng atebion. Mae’r hyn a gopïir yn aros fel y mae.",
    "line_length": "Mae llinellau byr yn haws eu dilyn. Ni fydd y rhagolwg, yr hyn a ysgrifennwch na’r cwestiynau’n lletach wedyn.",
    "font": "Mae’r ffenestr gyfan wedi’i hysgrifennu ynddo, y rhagolwg hefyd. Mae’r hyn a gopïir yn cadw ffont ei sianel.",
    "keep_on_top": "Mae’r ffenestr yn aros dros rai eraill, fel DAP.",
    "shape": "Mae’r ffenestr yn cofio pa mor fawr yw hi, sut y rhennir ei rhannau, ac at beth y’i defnyddiwyd ddiwethaf.",
    "clipboard_minutes": "Caiff testun a gopïwyd ei dynnu os yw yno o hyd erbyn hynny. Caiff ei dynnu’n gynt pan drowch at "
    "gwsmer arall neu pan gaewch yr ap.",
    "keep_cases_hours": "Caiff achos ei ddileu pan fydd hynny o amser wedi mynd ers ei newid ddiwethaf. Caiff un a gopïwyd, "
    "heb ei newid wedyn, ei ddileu ar ddiwedd y dydd.",
    "words": "Mae’r gwirydd sillafu’n derbyn y rhain. Cedwir hwy ar y cyfrifiadur hwn, i chi yn unig, nes i chi eu "
    "tynnu. Peidiwch â gadael enwau pobl yma.",
    "sets": "Sawl templed dan un enw, heb atebion. Mae’r ddewislen Golygu yn cadw templedi neges fel set.",
    "favourites": "Templedi sydd ar ben y goeden. Mae Ctrl+D yn marcio un.",
    "recent": "Y templedi a ddefnyddiwyd gennych ddiwethaf, heb atebion.",
    "snippets": "Testunau a ddefnyddiwch yn aml, y deuir o hyd iddynt wrth chwilio am dempledi ac a roddir i mewn fel paragraff eich hun. Cedwir hwy ar y cyfrifiadur hwn, i chi yn unig, nes i chi eu tynnu. Peidiwch â rhoi manylion unrhyw gwsmer ynddynt.",
    "pack": "Ohono y daw templedi, rheolau ac ymadroddion.",
    "office": "Yr hyn y mae eich swyddfa’n ei ddweud wrth gwsmeriaid, fel ble i anfon dogfennau. Mae mewn ffeil gyda’r geiriad.",
    "own_packs": "Os na chânt, geiriad y sefydliad y mae pawb yn ysgrifennu ag ef.",
    "clipboard_locked": "Os nad yw hyn ymlaen, mae amser y sefydliad yn dal nes i swyddog ddewis un arall.",
}

NOTHING_THERE = {
    "words": "Nid oes rhai eto. Mae dewislen gair nad yw’n hysbys yn ei ychwanegu yma.",
    "sets": "Nid oes rhai eto.",
    "favourites": "Nid oes rhai eto.",
    "recent": "Nid oes rhai eto.",
    "snippets": "Nid oes rhai eto. Mae’r ddewislen Golygu yn cadw paragraff eich hun fel darn parod.",
}

CHOICES = {
    "role": {
        "examiner": "Archwiliwr",
        "csmt": "Swyddog CSMT",
        "both": "Y ddau",
        "investigator": "Ymchwilydd gwrth-dwyll",
    },
    "interface": {"None": "Iaith y &system", "en": "&English", "cy": "&Cymraeg"},
    "colours": {
        "system": "&Dilyn y system",
        "light": "&Golau",
        "dark": "&Tywyll",
        "contrast": "&Cyferbyniad uchel",
    },
    "spacing": {
        "100": "&Arferol",
        "125": "Ychydig yn &fwy",
        "150": "Un a &hanner",
        "200": "&Dwbl",
    },
    "line_length": {
        "0": "Mor &llydan ag y mae lle",
        "80": "&Hir",
        "60": "&Canolig",
        "45": "&Byr",
    },
    "clipboard_minutes": {
        "10": "1&0 munud",
        "30": "&30 munud",
        "120": "&2 awr",
        "0": "&Dim amser penodol",
    },
}

KEYWORDS = {
    "role": "rôl templedi yn gyntaf",
    "interface": "Cymraeg Saesneg dwyieithog",
    "text": "ffont chwyddo mwy llai",
    "colours": "thema modd golwg",
    "spacing": "cysur darllen dyslecsia",
    "line_length": "cysur darllen dyslecsia lled cul colofn",
    "font": "cysur darllen dyslecsia llythrennau teip",
    "keep_on_top": "bob amser dros ffenestri eraill",
    "shape": "cynllun paenau",
    "clipboard_minutes": "copïo copi amser",
    "keep_cases_hours": "cadw drafftiau dyddiau dileu",
    "words": "sillafu geiriadur personol",
    "sets": "sawl templed",
    "favourites": "seren marcio",
    "recent": "hanes diwethaf",
    "snippets": "testun paragraff ymadrodd safonol ailddefnyddio",
    "pack": "templedi diweddaru fersiwn",
    "office": "cyfeiriad cyfarchiad diweddglo",
    "own_packs": "gweinyddwr wedi cloi",
    "clipboard_locked": "gweinyddwr wedi cloi",
}
