"""The notes that a new template holds for its owner, in Welsh."""

NOTES: dict[str, str] = {
    "save": "Newidiwch y geiriau, cadwch y ffeil, ac edrychwch ar y ffenestr: mae’n dangos y neges, ac yn dweud beth na all ei ddarllen.",
    "note": "Nodyn i chi yw llinell sy’n dechrau â #. Saif testun yn y ddwy iaith ar un llinell: Saesneg | Cymraeg.",
    "questions": "Yr hyn y mae’r swyddog yn ei ateb. Mae gan bob dewis id mewn llythrennau bach, a’r geiriau a ddywed y neges wedyn.",
    "subject": "Pwnc y neges.",
    "phrases": "Beth arall y mae’r neges yn ei ddweud. Y slot yw’r lle yn y neges, yma un o’r rhain: {slots}.",
    "when": "Dim ond lle rhoddwyd yr ateb hwn y dywedir hyn. Heb y llinell “when”, fe’i dywedir bob tro.",
}
