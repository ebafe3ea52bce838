"""Welsh words for what is wrong in the files of a pack; see `problems_en` for how they are used.

No Welsh word before a word of `WHAT` may change it, so a colon stands before it.
"""

PROBLEMS: dict[str, str] = {
    "alias": "Mae “*{name}” yn ailadrodd rhan arall o’r ffeil (alias), ac ni chaniateir hynny."
    " Ysgrifennwch y cyfan. Os testun ydyw, rhowch y testun mewn dyfynodau dwbl.",
    "anchor": "Mae “&{name}” yn rhoi enw ar ran o’r ffeil (angor), ac ni chaniateir hynny. Dilëwch"
    " ef. Os testun ydyw, rhowch y testun mewn dyfynodau dwbl.",
    "bad-date": "Nid dyddiad fel y’i hysgrifennir yma yw “{value}”. Ysgrifennwch ddyddiad megis 2026-01-31.",
    "bad-day": "Ni ellir defnyddio “{value}” yma. Ysgrifennwch {words}, neu ddyddiad megis 2026-01-31.",
    "bad-escape": "Mae ystyr arbennig i ôl-slaes o fewn dyfynodau dwbl. Ysgrifennwch ddwy ôl-slaes"
    " yn lle un, neu rhowch y testun yn y llinellau o dan |.",
    "bad-form": "Ni chaniateir “{value}” yma. Ysgrifennwch: {what}.",
    "bad-number": "Nid yw “{value}” yn rhif cyfan. Ysgrifennwch ffigurau yn unig, er enghraifft"
    " 12.",
    "bars-in-pair": "Mae “ | ” yma {found} gwaith, a dim ond un sy’n rhannu’r Saesneg a’r Gymraeg. Rhowch y ddau destun ar linellau eu hunain, ar ôl en: a cy:.",
    "cannot-read-file": "Ni ellir darllen y ffeil ({reason}). Mae wedi’i rhoi o’r neilltu; mae’r lleill yn gweithio.",
    "colon-in-text": "Mae colon a bwlch o fewn testun yn dechrau cofnod newydd. Rhowch y testun"
    " mewn dyfynodau dwbl, neu yn y llinellau o dan |.",
    "comma-in-braces": "Mae coma o fewn {{ }} yn gorffen y testun, felly mae “{text}” wedi ei"
    " rannu. Rhowch y testun mewn dyfynodau dwbl.",
    "control-character": "Mae nod anweledig yma ({character}) na chaniateir. Dilëwch ef a theipiwch"
    " y testun eto.",
    "dash-in-line": "Ni all rhestr â chysylltnodau ddechrau ar yr un llinell â’i henw. Rhowch"
    " bob cysylltnod ar ei linell ei hun oddi tano, neu rhowch destun mewn dyfynodau dwbl.",
    "did-you-mean": "Ai dyma’r hyn yr oeddech yn ei feddwl: “{closest}”?",
    "duplicate-key": "Mae “{key}” yn ymddangos ddwywaith yn yr un grŵp, y tro cyntaf ar linell"
    " {first}. Cadwch un.",
    "empty-file": "Nid oes dim byd yn y ffeil hon. Llenwch hi neu dilëwch hi.",
    "empty-text": "Mae’r testun ar goll. Ysgrifennwch ef, neu dilëwch y cofnod.",
    "empty-value": "Nid oes dim byd ar ôl yr enw. Ysgrifennwch werth, neu dilëwch y cofnod.",
    "hash-after-text": "Mae bwlch a # yn dechrau sylw, felly byddai gweddill y llinell yn cael ei"
    " golli. Rhowch y testun mewn dyfynodau dwbl. Os sylw ydyw, rhowch ef ar ei linell ei hun.",
    "key-not-text": "Rhaid i enw fod yn destun plaen, a rhestr neu grŵp yw hwn. Os testun sy’n"
    " dechrau â braced ydyw, rhowch y testun mewn dyfynodau dwbl.",
    "lines-in-pair": "Ni ellir rhannu testun o sawl llinell ag “ | ”. Rhowch y Saesneg ar ôl en: | a’r Gymraeg ar ôl cy: |.",
    "link-not-followed": "Dolen i le arall yw hon, ac nid yw dolenni’n cael eu dilyn. Rhowch y ffeil ei hun yma.",
    "merge-key": "Mae “<<” yn dod â chofnodion o rywle arall, ac ni chaniateir hynny. Ysgrifennwch nhw yma.",
    "missing-key": "Mae “{key}” ar goll. Mae’n ofynnol yma.",
    "missing-language": "Mae testun ar goll yn yr iaith hon: {which}. Mae angen “en” a “cy” ar"
    " bopeth y mae pobl yn ei weld.",
    "must-quote": "Ni all testun ddechrau â {character} yma. Rhowch y testun mewn dyfynodau dwbl.",
    "no-colon": "Nid oes colon ar y llinell hon. Ysgrifennwch enw, colon a bwlch, ac yna’r gwerth."
    " Os yw’n rhan o’r testun uwchben, rhowch y testun yn y llinellau o dan |.",
    "no-comma": "Mae coma ar goll cyn “{key}:”.",
    "no-dash": "Mae cysylltnod ar goll o flaen yr eitem hon mewn rhestr.",
    "no-plain-file": "Nid ffeil y gellir ei darllen yw hon (pibell neu ddyfais). Tynnwch hi allan.",
    "no-space-after-colon": "Rhaid cael bwlch ar ôl y colon.",
    "no-space-after-dash": "Rhaid i fwlch ddilyn y cysylltnod.",
    "not-a-list": "Mae angen rhestr yma, hyd yn oed ar gyfer un peth.",
    "not-lists": "Mae angen rhestri y tu mewn i restr yma, hyd yn oed ar gyfer un.",
    "not-text": "Nid ffeil destun yw hon (llun, neu ddogfen rhaglen arall). Rhowch ffeil destun yn ei lle, wedi’i chadw fel UTF-8.",
    "not-utf8": "Nid yw’r ffeil wedi ei chadw fel UTF-8 (beit {byte}). Yn eich golygydd dewiswch"
    " “Cadw fel”, gyda’r amgodiad UTF-8.",
    "not-utf8-wide": "Mae’r ffeil wedi’i chadw mewn amgodiad arall (UTF-16). Yn eich golygydd dewiswch “Cadw fel”, gyda’r amgodiad UTF-8.",
    "not-yaml": "Ni ellir darllen hyn fel YAML ({detail}). Cymharwch ef â’r llinellau o’i gwmpas.",
    "nothing-before-bar": "Ar ôl | mae’r testun yn dechrau ar y llinell nesaf. Mewn testun dwyieithog ar un llinell, mae’r Saesneg yn sefyll o flaen yr |.",
    "nothing-before-comma": "Mae un coma yn ormod, neu mae rhywbeth ar goll o’i flaen.",
    "odd-blank": "Mae yma nod sy’n edrych fel bwlch ond nad yw’n un ({character}). Dilëwch ef a theipiwch fylchau.",
    "one-line": "Rhaid i hwn fod yn un llinell o destun.",
    "same-again": "Mae’r un peth yn llinell {again}.",
    "several-documents": "Mae llinell â thri chysylltnod yn dechrau ail ddogfen, ac un yn unig a"
    " ganiateir. Dilëwch y llinell.",
    "stacked-marks": "Mae mwy na {most} marc ar un llythyren yma. Nid oes angen cynifer ar yr un gair, ac maent yn"
    " cuddio’r llinellau o’u cwmpas. Teipiwch y testun eto.",
    "stray-bracket": "Mae “{bracket}” yn cau braced nad yw ar agor. Dilëwch ef, neu rhowch y testun"
    " mewn dyfynodau dwbl.",
    "stray-dash": "Mae cysylltnod yn dechrau eitem mewn rhestr, ac nid rhestr yw’r ddwy iaith. Dilëwch y cysylltnod.",
    "tab-indent": "Mae tab lle mae angen bylchau. Defnyddiwch fylchau i symud llinell i’r dde,"
    " drwy’r ffeil gyfan.",
    "tag": "Tag YAML yw “{name}”, ac ni chaniateir hynny. Dilëwch ef. Os testun ydyw, rhowch y"
    " testun mewn dyfynodau dwbl.",
    "tag-in-braces": "Rhaid i destun sy’n cynnwys {tag} ac sy’n sefyll y tu mewn i {{ }} fod mewn dyfynodau dwbl.",
    "text-after-bar": "Ar ôl {character} mae’r testun yn dechrau ar y llinell nesaf, ymhellach i’r"
    " dde.",
    "text-after-quote": "Mae rhywbeth ar ôl y dyfynnod cau. Rhowch y testun i gyd mewn dyfynodau"
    " dwbl, gydag ôl-slaes o flaen pob dyfynnod dwbl sydd ynddo.",
    "text-too-far-left": "Mae’r llinell hon yn perthyn i’r testun uwch ei phen, ac yn dechrau’n rhy bell i’r chwith. Symudwch hi i’r dde, i golofn {column}, fel y mae’r testun ar ôl | yn dechrau.",
    "too-deep": "Mae’r cofnodion wedi eu nythu yn rhy ddwfn. Nifer mwyaf y lefelau: {most}.",
    "too-few": "Nid oes digon o eitemau yn y rhestr. Nifer yr eitemau: {found}. Y lleiaf a"
    " ganiateir: {least}.",
    "too-large": "Mae’r ffeil yn rhy fawr. Y mwyaf a ganiateir, mewn beitiau: {most} (1 MB)."
    " Rhannwch hi.",
    "too-long": "Mae’r testun yn rhy hir: {found} o nodau. Y mwyaf a ganiateir yw {most}.",
    "too-many": "Mae gormod o gofnodion yn y ffeil. Y mwyaf a ganiateir: {most}. Rhannwch hi.",
    "too-small": "Mae {value} yn rhy fach. Y lleiaf a ganiateir: {least}.",
    "unclosed-bracket": "Mae “{bracket}” yn agor yma ac nid yw’n cael ei gau, neu nid yw’r hyn sydd"
    " rhyngddynt yn rhestr neu’n gofnodion â chomas rhyngddynt.",
    "unclosed-quote": "Mae dyfynnod yn agor yma ac nid yw’n cau ar y llinell hon. Caewch ef, neu"
    " rhowch destun sy’n dechrau â chollnod mewn dyfynodau dwbl.",
    "unknown-key": "Nid yw “{key}” yn hysbys yma. Caniateir: {allowed}.",
    "unknown-value": "Ni chaniateir “{value}” yma. Caniateir: {allowed}.",
    "unopened-quote": "Mae dyfynnod yn cael ei gau yma heb ei agor. Agorwch ef cyn y testun, neu dilëwch ef.",
    "write-instead": "Ysgrifennwch: {mended}",
    "wrong-indent": "Mae’r llinell hon yn dechrau yn rhy bell i’r chwith neu i’r dde. Mae cofnodion"
    " un grŵp yn dechrau yn yr un golofn. Mae testun o sawl llinell yn sefyll o dan |.",
    "wrong-type": "Disgwylid: {expected}. Cafwyd: {found}.",
}

WHAT: dict[str, str] = {
    "cy": "Cymraeg",
    "en": "Saesneg",
    "group": "grŵp o gofnodion (enw: gwerth)",
    "group-or-list": "grŵp o gofnodion neu restr",
    "list": "rhestr",
    "pair": "y ddwy iaith (en: … a cy: …)",
    "text": "testun",
    "text-or-group": "testun neu grŵp o gofnodion",
    "text-or-group-or-list": "testun, grŵp o gofnodion neu restr",
    "text-or-list": "testun neu restr",
}
