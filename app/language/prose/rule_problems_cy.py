"""Welsh words for what is wrong in a pack's rules, by code, in the order of the codes. Not yet reviewed by a translator."""

PROBLEMS: dict[str, str] = {
    "duplicate-rule": "Mae rheol o’r enw “{id}” yn bod eisoes, yn {first}. Rhowch id arall i hon.",
    "example-found-nothing": "Enghraifft wael yw hon ar gyfer “{rule}”, ac nid yw’r rheol yn dod o hyd i ddim ynddi: “{text}”. Newidiwch yr enghraifft neu’r rheol.",
    "example-found-other": "Mae’r rheol “{rule}” yn dod o hyd i eiriau eraill yn yr enghraifft hon, yn lle’r rhai ar ôl finds: “{text}”. Newidiwch yr enghraifft neu’r rheol.",
    "example-found-something": "Enghraifft dda yw hon ar gyfer “{rule}”, ac mae’r rheol yn dod o hyd i rywbeth ynddi: “{text}”. Newidiwch yr enghraifft neu’r rheol.",
    "example-mended-otherwise": "Mae’r rheol “{rule}” yn cywiro’r enghraifft hon yn wahanol i’r hyn sydd ar ôl mended: “{text}”. Newidiwch yr enghraifft neu’r rheol.",
    "fix-without-pattern": "I pattern y mae fix yn perthyn. O dan patterns, ysgrifennwch bob cywiriad ar ôl ei batrwm ei hun.",
    "keep-without-confirm": "Dim ond yr hyn y mae swyddog yn ei gadarnhau y gellir ei gadw. Tynnwch keep allan, neu ysgrifennwch severity: confirm.",
    "key-of-kind": "Nid yw “{key}” yn allwedd i kind: {kind}. Mae ar gyfer y mathau hyn: {kinds}.",
    "no-such-part": "Nifer y rhannau mewn cromfachau crwn yn y patrwm: {most}. Felly nid yw “{part}” yn sefyll am ddim. Newidiwch fix neu’r patrwm.",
    "not-a-pair": "Nid yw “{value}” yn bâr o arwyddion. Ysgrifennwch ddau arwydd, fel ().",
    "not-for-check": "Nid oes ystyr i “{key}” gyda check: {check}. Tynnwch ef allan.",
    "one-of-keys": "Un yn unig o’r rhain sydd ei angen yma: {allowed}.",
    "pattern-backreference": "Mae “{construct}” yn cyfeirio’n ôl at yr hyn a ddaliodd rhan gynharach. Gall hynny gymryd amser di-ben-draw, felly ni chaniateir ef. Ar gyfer gair sydd yno ddwywaith, defnyddiwch kind: existence gyda doubled: true.",
    "pattern-finds-nothing": "Mae’r patrwm hwn yn ffitio hyd yn oed lle nad oes dim. Gofynnwch am un nod o leiaf, â + yn lle *.",
    "pattern-lookaround": "Mae “{construct}” yn edrych ymlaen neu’n ôl. Gall hynny gymryd amser di-ben-draw, felly ni chaniateir ef. Ar ôl except, rhowch eiriau na fydd yn canfod dim y tu mewn iddynt: rhaid i bopeth y byddai’n ei ganfod sefyll ynddynt, fel yn except: [94 pounds in weight].",
    "pattern-not-read": "Ni ellir darllen y patrwm hwn ({detail}). Cywirwch ef, neu defnyddiwch kind: existence gyda geiriau plaen.",
    "pattern-too-large": "Mae’r patrwm hwn yn ailadrodd gormod, felly byddai’n cymryd gormod o gof. Defnyddiwch rifau llai yn y bachau cyrliog, heb ailadrodd y tu mewn i ailadrodd.",
    "pattern-too-long": "Hyd y patrwm hwn yw {found} nod; caniateir {most}. Gwnewch sawl rheol, neu defnyddiwch kind: existence.",
    "patterns-too-many": "Byddai patrymau “{rule}”, gyda’r rhai o’u blaen, yn cymryd gormod o gof gyda’i gilydd. Tynnwch rai allan, neu defnyddiwch kind: existence gyda geiriau plaen.",
    "swap-the-same": "Byddai “{word}” yn cael ei roi yn lle ei hun. Newidiwch un o’r ddau.",
    "unknown-placeholder": "Nid yw “{name}” yn hysbys yma. Caniateir: {allowed}.",
}

WHAT: dict[str, str] = {
    "rule-id": "llythyren fach, yna llythrennau bach, digidau a chysylltnodau",
}
