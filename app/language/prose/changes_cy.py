"""Yr hyn a newidiodd arddull y sefydliad mewn testun o rywle arall: the words for one place, and for several."""

PLACES = ("1 lle", "{count} o leoedd")

CHANGES = {
    "font": ("Ffont {before} wedi’i newid i {after} – {places}",) * 2,
    "size": ("Maint {before} wedi’i newid i {after} – {places}",) * 2,
    "colour": ("Lliw arall wedi’i newid i ddu – {places}",) * 2,
    "highlight": ("Amlygu wedi’i dynnu – {places}; meysydd i’w llenwi yw’r geiriau",) * 2,
    "underline": ("Tanlinellu wedi’i dynnu – {places}",) * 2,
    "strike": ("Mae geiriau a groeswyd allan yn sefyll heb y llinell – {places}",) * 2,
    "italics-kept": ("Print italig wedi’i gadw – {places}",) * 2,
    "italics-upright": ("Print italig wedi’i wneud yn unionsyth – {places}",) * 2,
    "alignment": (
        "Wedi’i osod i’r chwith – 1 paragraff",
        "Wedi’u gosod i’r chwith – {count} o baragraffau",
    ),
    "headings": ("Pennawd wedi’i wneud yn baragraff trwm – {places}",) * 2,
    "tables": (
        "Tabl wedi’i wneud yn baragraffau, yn y drefn ddarllen",
        "{count} o dablau wedi’u gwneud yn baragraffau, yn y drefn ddarllen",
    ),
    "dates": ("Dyddiad wedi’i ysgrifennu fel y dywed y canllawiau – {places}",) * 2,
    "dashes": ("Cysylltnod neu linell hir wedi’i newid yn llinell fer – {places}",) * 2,
    "quotes": ("Dyfynnod neu gollnod syth wedi’i wneud yn grwm – {places}",) * 2,
    "spaces": ("Sawl bwlch wedi’u gwneud yn un – {places}",) * 2,
    "hidden": ("Nodau nad oes modd eu gweld wedi’u tynnu – {places}",) * 2,
    "quoted": ("Mae’r e-bost cynharach isod ar wahân, heb ei wirio na’i newid",) * 2,
    "left": ("Wedi’i adael fel y mae, oherwydd: {before}",) * 2,
    "pictures": ("1 llun wedi’i hepgor", "{count} o luniau wedi’u hepgor"),
    "comments": ("1 sylw wedi’i hepgor", "{count} o sylwadau wedi’u hepgor"),
    "insertions": (
        "1 mewnosodiad a draciwyd wedi’i gymryd fel y mae",
        "{count} o fewnosodiadau a draciwyd wedi’u cymryd fel y maent",
    ),
    "deletions": (
        "1 dilead a draciwyd wedi’i hepgor",
        "{count} o ddileadau a draciwyd wedi’u hepgor",
    ),
    "hidden-text": ("Testun cudd wedi’i hepgor – {places}",) * 2,
    "headers": ("Pennyn neu droedyn wedi’i hepgor – {places}",) * 2,
    "footnotes": (
        "1 troednodyn wedi’i gymryd fel paragraff",
        "{count} o droednodiadau wedi’u cymryd fel paragraffau",
    ),
    "attachments": ("1 atodiad wedi’i hepgor", "{count} o atodiadau wedi’u hepgor"),
    "scripts": ("Sgript wedi’i hepgor – {places}",) * 2,
    "remote": ("Cynnwys o’r rhwydwaith wedi’i hepgor – {places}",) * 2,
    "links": (
        "1 ddolen wedi’i hepgor; mae ei geiriau’n aros",
        "{count} o ddolenni wedi’u hepgor; mae eu geiriau’n aros",
    ),
    "text-boxes": ("Geiriau blwch testun wedi’u cymryd – {places}",) * 2,
    "embedded": (
        "1 gwrthrych wedi’i fewnblannu wedi’i hepgor",
        "{count} o wrthrychau wedi’u mewnblannu wedi’u hepgor",
    ),
    "tnef": (
        "Gadawyd allan yr hyn a roddodd Outlook yn winmail.dat: gofynnwch i’r anfonwr amdano – {places}",
    )
    * 2,
    "encrypted": (
        "Gadawyd allan ran sydd wedi’i hamgryptio: agorwch yr e-bost yn Outlook – {places}",
    )
    * 2,
}

WHY = {
    "red": "mae mewn coch",
    "highlight": "mae wedi’i amlygu",
    "control": "nid oes neb wedi ei lenwi",
    "bracket": "mae mewn bachau petryal",
    "xxxx": "mae’n sefyll yn lle rhywbeth arall",
    "blank": "bwlch ydyw",
    "round": "mae mewn cromfachau dwbl",
    "merge": "maes cyfuno post ydyw",
}
