"""What a Word document holds besides a letter, in Welsh."""

LEFTOVERS = {
    "tracked": "Newidiadau a dracwyd: {count}{words}. Yn Word: Review, Accept, Accept All Changes and Stop Tracking",
    "comments": "Sylwadau: {count}{words}. Yn Word: Review, Delete, Delete All Comments in Document",
    "hidden": "Testun cudd: {count}{words}. Yn Word: File, Info, Check for Issues, Inspect Document, yna Remove All wrth ymyl Hidden Text",
    "headers": "Penynnau a throedynnau: {count}{words}. Yn Word: cliciwch ddwywaith ar y pennyn, darllenwch ef a’r troedyn, a thynnwch allan yr hyn sydd o achos arall",
    "text-boxes": "Blychau testun: {count}{words}. Darllenwch nhw yn Word, a thynnwch allan yr hyn sydd o achos arall",
    "footnotes": "Troednodiadau: {count}{words}. Darllenwch nhw yn Word, a thynnwch allan yr hyn sydd o achos arall",
    "embedded": "Gwrthrychau wedi’u mewnosod: {count}{words}. Yn Word: agorwch bob un, neu ei ddileu; gall ffeil gyfan o achos arall fod ynddo",
    "pictures": "Lluniau: {count}{words}. Edrychwch ar bob un yn Word; mae’r hyn a dociwyd yn dal yn y ffeil",
    "properties": "Priodweddau’r ffeil: {count}{words}. Yn Word: File, Info, Check for Issues, Inspect Document, yna Remove All wrth ymyl Document Properties and Personal Information",
    "names": "Enwau yn y testun: {count}{words}. A ydynt i gyd yn perthyn i’r llythyr hwn?",
    "details": "Cyfeiriadau, rhifau a dyddiadau yn y testun: {count}{words}. A ydynt i gyd yn perthyn i’r llythyr hwn?",
}
PROPERTIES = {
    "creator": "Awdur",
    "lastModifiedBy": "Newidiwyd ddiwethaf gan",
    "title": "Teitl",
    "subject": "Pwnc",
    "keywords": "Tagiau",
    "description": "Sylwadau",
    "category": "Categori",
    "contentStatus": "Statws",
    "Company": "Cwmni",
    "Manager": "Rheolwr",
    "HyperlinkBase": "Sylfaen y dolenni",
    "custom": "Eich un chi",
}
READ_IT = "Ni all yr ap wybod manylion pwy sydd yn y testun a welir: darllenwch ef"
IN_WORD = "Ni wneir PDF ohono yma. Pan na fydd dim o achos arall ar ôl, yn Word: File, Save As, a dewiswch PDF fel y math (canllawiau L907–L917)"
