"""The Welsh words for findings, failures and steps. Not yet reviewed by a translator."""

SEVERITIES = {
    "must": "Rhaid newid",
    "confirm": "Cadarnhau",
    "advise": "Cyngor",
    "unanswered": "Heb ei ateb eto",
}

MARKS = {"fast-track": "Fast Track", "no-reply": "Dim ateb"}

OFFICER = {
    "first_name": "eich enw cyntaf",
    "surname": "eich cyfenw",
    "initials": "eich blaenlythrennau",
    "office": "eich swyddfa",
    "direct_number": "eich rhif uniongyrchol",
    "hours": "eich oriau",
    "office_cy": "enw Cymraeg eich swyddfa",
    "hours_cy": "eich oriau yn Gymraeg",
}

OFFICE = {
    "greeting": "Cyfarchiad negeseuon",
    "sign_off": "Diweddglo negeseuon",
    "documents_address": "I ble i anfon dogfennau",
    "returning_documents": "Beth sy’n digwydd i ddogfennau y mae cwsmeriaid yn eu hanfon",
    "reply_period": "Faint o amser sydd gan gwsmeriaid i ateb",
    "how_to_reply": "Sut i anfon gwybodaeth",
    "how_to_send_photo": "Sut i anfon llun digidol newydd",
    "paper_forms": "Ble i gael ffurflenni papur",
    "how_to_pay": "Sut i dalu",
    "refunds": "Beth sy’n digwydd i’r ffi",
    "interview_hub": "Sut i gysylltu â’r Interview Hub",
    "interview_papers": "Beth i ddod gyda chi i gyfweliad",
    "passport_not_received": "Beth i’w wneud pan nad yw pasbort wedi cyrraedd",
    "lost_documents": "Pryd i ddisgwyl ateb am ddogfennau coll",
    "complaints_reply": "Pryd i ddisgwyl ateb i gŵyn",
    "feedback": "Sut i roi adborth",
    "unread_mailbox": "Nad oes neb yn darllen atebion i’r blwch hwn",
    "abusive_calls": "Beth i’w ddweud cyn gorffen galwad ymosodol",
    "welsh_contact": "Â phwy i gysylltu ynghylch y Gymraeg",
}

GAPS = {"awaiting": "yn aros am gyfieithiad"}

FINDINGS = {
    "all-needed": "‘{question}’: rhaid ticio pob blwch.",
    "asked-twice": "Gofynnir am ‘{words}’ ddwywaith. Tynnwch un allan.",
    "chosen-twice": "Mae ‘{template}’ yn y neges hon ddwywaith. Tynnwch un ohonynt.",
    "date-too-early": "‘{question}’: rhaid i’r dyddiad beidio â bod cyn {earliest}.",
    "date-too-late": "‘{question}’: rhaid i’r dyddiad beidio â bod ar ôl {latest}.",
    "email-slip": "‘{question}’: ai {meant} oeddech chi’n ei feddwl? Mae ‘{answer}’ yn edrych fel gwall teipio. Gwiriwch e-bost y "
    "cwsmer ei hun.",
    "exclusive-choice": "‘{question}’: ni ellir ticio ‘{choice}’ gyda’r lleill. Dad-diciwch ef, neu’r lleill.",
    "far-date": "‘{question}’: mae’r dyddiad hwn ymhell o heddiw. Gwiriwch y flwyddyn.",
    "free-text": "Testun rhydd yw hwn. Defnyddiwch ef dim ond os nad oes ymadrodd parod sy’n addas, yna cadarnhewch.",
    "free-text-first": "Rhaid i neges beidio â dechrau â thestun rhydd. Rhaid i ymadrodd parod ddod yn gyntaf.",
    "gap": "Nid yw ‘{question}’ wedi’i ateb eto.",
    "hidden-characters": "‘{question}’: gadawyd nodau na ellir eu gweld allan o’r neges.",
    "hidden-in-text": "Mae yma nod na ellir ei weld ({code}). Tynnwch ef allan.",
    "identity-confirmed": "Mae hunaniaeth y cwsmer wedi’i chadarnhau, felly nid oes gan ‘{template}’ ddim i ofyn amdano. Defnyddiwch y "
    "templed sy’n ateb yr ymholiad.",
    "identity-not-confirmed": "Mae ‘{template}’ yn rhoi gwybodaeth am gais, ac nid yw hunaniaeth y cwsmer wedi’i chadarnhau. "
    "Defnyddiwch y templed sy’n gofyn iddynt ei chadarnhau.",
    "impossible-date": "‘{question}’: nid oes dyddiad o’r fath: {answer}. Gwiriwch y diwrnod a’r mis.",
    "money-too-little": "‘{question}’: y lleiaf yw {least}.",
    "money-too-much": "‘{question}’: y mwyaf yw {most}.",
    "needs-english": "‘{question}’: mae angen y testun Saesneg ar y neges hon hefyd.",
    "needs-welsh": "‘{question}’: mae angen y testun Cymraeg ar y neges hon hefyd. Ni ellir ei gyfieithu’n awtomatig.",
    "no-common-channel": "Ni ellir anfon ‘{template}’ fel ‘{channel}’. Agorwch ef fel ail neges.",
    "no-postcode": "‘{question}’: nid yw’r cyfeiriad hwn yn gorffen â chod post y Deyrnas Unedig. Os yw dramor, rhowch y wlad yn olaf.",
    "not-a-date": "‘{question}’: nid yw ‘{answer}’ yn ddyddiad. Ysgrifennwch ef fel 5 Mawrth 2027 neu 5/3/2027.",
    "not-a-number": "‘{question}’: nid yw ‘{answer}’ yn rhif. Defnyddiwch ffigurau yn unig.",
    "not-a-time": "‘{question}’: nid yw ‘{answer}’ yn amser o’r dydd. Ysgrifennwch ef fel 9am, 12:30pm neu noon.",
    "not-an-address": "‘{question}’: ysgrifennwch bob rhan o’r cyfeiriad ar ei llinell ei hun, a’r cod post neu’r wlad yn olaf.",
    "not-an-email": "‘{question}’: nid yw ‘{answer}’ yn gyfeiriad e-bost. Dylai edrych fel enw@example.com.",
    "not-money": "‘{question}’: nid yw ‘{answer}’ yn swm o arian. Ysgrifennwch bunnoedd a cheiniogau, fel 12.50.",
    "nothing-chosen": "Nid oes templed wedi’i ddewis eto.",
    "number-too-large": "‘{question}’: rhaid i’r rhif beidio â bod dros {most}.",
    "number-too-small": "‘{question}’: rhaid i’r rhif beidio â bod o dan {least}.",
    "office-empty": "Ni fydd cwsmeriaid yn cael gwybod hyn: {missing}. Eich sefydliad sy’n ei lenwi, yn office.yaml.",
    "officer-missing": "Mae angen {field} ar y neges. Ychwanegwch hyn at eich manylion.",
    "reply-mixed": "Ni all ‘{template}’ fynd gyda’r lleill: mae un neges yn gofyn am ateb ac nid yw’r llall yn disgwyl un. "
    "Agorwch ef fel ail neges.",
    "stands-alone": "Rhaid i ‘{template}’ fod yn neges ar ei phen ei hun. Agorwch ef fel ail neges.",
    "time-too-early": "‘{question}’: y cynharaf yw {earliest}.",
    "time-too-late": "‘{question}’: y diweddaraf yw {latest}.",
    "to-confirm": "Nid yw ffaith yn y neges hon wedi’i chadarnhau eto. Ei ffynhonnell: {source}. Gwiriwch hi yn gyntaf.",
    "too-few-ticked": "‘{question}’: ticiwch o leiaf {least}.",
    "too-long": "‘{question}’: hyd yr ateb yw {length} nod; caniateir {most}. Byrhewch ef.",
    "too-many-ticked": "‘{question}’: ticiwch {most} ar y mwyaf.",
    "too-much-to-check": "Mae’r testun hwn yn hir iawn. Gwiriwyd arddull y testun hyd at nod {most} yn unig. Byrhewch ef.",
    "too-short": "‘{question}’: hyd yr ateb yw {length} nod; mae angen o leiaf {least}.",
    "unknown-answer": "‘{question}’: nid yw ‘{answer}’ yn un o’r dewisiadau. Dewiswch eto.",
    "value-conflict": "Mae templedi’r neges hon yn rhoi dau werth gwahanol: {first}; {second}. Defnyddiwch un ohonynt.",
    "welsh-awaiting": "Nid yw’r testun Cymraeg ar gyfer ‘{phrase}’ wedi’i ysgrifennu eto, felly ni ellir copïo’r neges hon yn "
    "Gymraeg.",
    "welsh-unreviewed": "Nid oes cyfieithydd wedi adolygu’r Gymraeg hon. Dilynwch ‘How examiners and operational team leaders "
    "contact customers in Welsh’ yn gyntaf.",
}

ERRORS = {
    "answer-form": "Nid yw ‘{answer}’ yn ateb. Ysgrifennwch CWESTIWN=GWERTH, er enghraifft fast_track=yes.",
    "answer-language": "Un ateb ar gyfer y ddwy iaith sydd i ‘{question}’: gadewch y .cy allan.",
    "answered-twice": "Un ateb sydd i ‘{question}’, a rhoddwyd dau.",
    "answers-file": "Ni ellir defnyddio’r ffeil atebion:\n{problems}",
    "bad-case-name": "Ni all ‘{name}’ fod yn enw achos. Defnyddiwch lythrennau bach, digidau a chysylltnodau.",
    "bad-number-of-repeat": "Nid yw ‘{template}’ ar y ffurf TEMPLED neu TEMPLED#RHIF.",
    "bad-pack-file": "Ni ellir defnyddio pack.yaml y geiriad hwn:\n{problems}",
    "bad-accepted": "Ni ellir defnyddio accepted.yaml, felly ni dderbyniwyd dim:\n{problems}",
    "bad-reviews": "Ni ellir defnyddio reviews.yaml, felly ni chofnodwyd dim:\n{problems}",
    "cannot-read": "Ni ellir darllen hwn: {reason}",
    "cannot-write": "Ni ellir ysgrifennu hwn: {reason}",
    "case-incomplete": "Ni ellir anfon neges yr atebion hyn fel y mae, felly ni wneir achos ohoni:\n{reasons}",
    "case-taken": "Mae achos o’r enw ‘{name}’ eisoes. Rhowch enw arall gyda --as.",
    "changed-meanwhile": "Newidiwyd y ffeil hon wrth weithio arni. Fe’i gadewir fel y mae; gwnewch hyn eto.",
    "compiled-no-text": "Ffeil grynoedig yw’r geiriad hwn: nid oes ynddi ffeiliau testun i’w copïo na’u hagor. Gofynnwch i’r sawl "
    "a’i lluniodd am ei ffolder.",
    "copy-inside": "Ni all copi fod y tu mewn i eiriad arall: câi ei ffeiliau eu cymryd yn ffeiliau’r geiriad hwnnw. Dewiswch ffolder arall.",
    "dictionary-damaged": "Mae’r geiriadur {language} wedi’i ddifrodi, felly ni wirir sillafu yn yr iaith honno. Mae popeth arall "
    "yn gweithio. Gosodwch yr ap eto.",
    "dictionary-missing": "Ni ellir darllen y geiriadur {language} yma, felly ni wirir sillafu yn yr iaith honno. Mae popeth arall "
    "yn gweithio. Gosodwch yr ap eto.",
    "did-you-mean": "Ai ‘{closest}’ oedd gennych mewn golwg?",
    "draft-damaged": "Mae’r achos hwn a gadwyd wedi’i ddifrodi ac ni ellir ei agor. Mae wedi’i roi o’r neilltu a chaiff ei ddileu heb i chi wneud dim. Dechreuwch yr achos eto.",
    "draft-of-another-key": "Cafodd yr achos hwn ei selio ag allwedd wahanol i’r un sydd yng nghylch allweddi’r system, ac ni ellir ei agor. Caiff ei ddileu heb i chi wneud dim. Dechreuwch yr achos eto.",
    "draft-of-another-version": "Mae’r achos hwn yn perthyn i fersiwn arall o Comms Builder. Agorwch ef gyda’r fersiwn honno; yma, nid yw’n cael ei newid.",
    "folder-not-empty": "Mae rhywbeth yn y ffolder hon eisoes, ac ni chaiff dim ei drosysgrifo. Dewiswch ffolder wag, neu un lle "
    "na wnaed copi eto.",
    "keyring-failed": "Ni ellir defnyddio cylch allweddi’r system, felly nid oes dim yn cael ei gadw: dim ond am y sesiwn hon y mae achosion agored yn para. Gofynnwch i’ch cymorth TG am y cylch allweddi ({kind}).",
    "keyring-locked": "Mae cylch allweddi’r system wedi’i gloi, felly nid oes dim yn cael ei gadw: dim ond am y sesiwn hon y mae achosion agored yn para. Datglowch ef a dewiswch ‘Rhoi cynnig arall ar gadw’ yn y ddewislen ‘Achos’.",
    "needs-channel": "Nodwch i ble mae’r testun yn mynd. Caniateir: {allowed}.",
    "new-copy-unread": "Ni ellir darllen ‘{like}’ fel y mae, felly ni ellir gwneud copi. Trwsiwch ei ffeil yn gyntaf.",
    "new-format": "Ysgrifennwyd y geiriad hwn yn fformat {found}, ac mae’r fersiwn hon yn darllen fformat {wanted}. Gosodwch Comms "
    "Builder mwy newydd.",
    "new-name": "Ni all ‘{name}’ fod yn enw ar ffeil yma. Ysgrifennwch hyd at {most} o lythrennau bach heb acenion, rhifau a "
    "chysylltnodau, er enghraifft {near}.",
    "new-name-taken": "Mae templed ‘{id}’ eisoes, ac ni chaiff dim ei drosysgrifo. Rhowch enw arall i’r ffeil.",
    "new-title-empty-cy": "Mae’r teitl Cymraeg ar goll. Os nad oes neb wedi’i ysgrifennu eto, ysgrifennwch: awaiting translation.",
    "new-title-empty-en": "Mae’r teitl Saesneg ar goll. Ysgrifennwch yr hyn y bydd swyddogion yn chwilio amdano, er enghraifft: Ask for a new photo.",
    "new-title-long": "Mae {found} nod yn y teitl hwn, a chaniateir {most}. Ysgrifennwch un byrrach.",
    "new-title-sign": "Mae ‘{title}’ yn cynnwys rhywbeth na all teitl ei gynnwys: yr arwydd | rhwng bylchau, neu un na ellir ei weld. Tynnwch ef.",
    "new-title-taken": "Mae gan y templed ‘{id}’ y teitl hwn eisoes. Rhowch deitl gwahanol i bob un, neu ni all neb eu gwahaniaethu.",
    "no-good-template": "Ni ellir defnyddio’r un o dempledi’r geiriad hwn:\n{problems}",
    "no-home": "Nid oes gan y defnyddiwr hwn ffolder gartref yma, felly ni ellir cadw dim. Gosodwch HOME, neu {variable}, i ffolder.",
    "no-keyring": "Nid oes gan y system hon gylch allweddi sy’n cadw cyfrinachau, felly nid oes dim yn cael ei gadw: dim ond am y sesiwn hon y mae achosion agored yn para. Gofynnwch i’ch cymorth TG am un.",
    "no-pack": "Nid oes geiriad yma. Ffolder â pack.yaml, neu ffeil grynoedig, yw geiriad. Gwiriwch y llwybr.",
    "no-pack-file": "Nid oes pack.yaml yn y ffolder hon, felly nid oes geiriad ynddi. Gwiriwch y llwybr.",
    "no-repeat": "Ni ellir dewis ‘{template}’ ddwywaith mewn un neges.",
    "no-rules": "Nid oes gan y pecyn hwn reolau arddull, felly ni ellir gwirio dim. Rhowch becyn arall, neu ychwanegwch reolau ato.",
    "no-user": "Nid oes gan y system hon enw ar eich cyfer. Nodwch pwy sy’n gwneud hyn: --by ENW.",
    "not-a-day": "Nid yw ‘{value}’ yn ddyddiad. Ysgrifennwch ef fel 2027-03-05.",
    "not-a-folder": "Mae angen ffeiliau’r geiriad ar gyfer hyn, a ffeil grynoedig yw hon. Rhowch y ffolder.",
    "not-a-name": "Ni ellir cofnodi ‘{name}’ fel enw. Ysgrifennwch ef mewn llythrennau y gellir eu gweld. Nifer mwyaf y llythrennau: {most}.",
    "not-a-time": "Nid yw ‘{value}’ yn amser. Ysgrifennwch ef fel 2027-03-05T14:30.",
    "not-a-word": "Ni ellir ychwanegu ‘{word}’ at eich geiriau: ychwanegwch un gair ar y tro, heb fylchau. Nifer mwyaf y "
    "llythrennau: {most}.",
    "not-compiled": "Nid geiriad crynoedig yw hwn, neu mae wedi’i ddifrodi. Lluniwch ef eto, neu agorwch ei ffolder.",
    "not-in-message": "Nid yw ‘{template}’ ymhlith templedi’r neges hon: {allowed}.",
    "not-text": "Nid testun UTF-8 yw hwn. Cadwch ef fel testun plaen neu HTML, gyda’r amgodiad UTF-8.",
    "not-utf8-typed": "Nid testun UTF-8 yw ‘{typed}’. Teipiwch ef mewn terfynell sy’n defnyddio UTF-8.",
    "not-xliff": "Nid ffeil XLIFF yw hon. Rhowch y ffeil a ddaeth yn ôl gan y cyfieithydd.",
    "officer-file": "Ni ellir darllen rhywbeth yn eich manylion a gadwyd, felly mae’r rhan honno’n wag; mae’r gweddill yn dal. Rhowch "
    "hi eto: yna cedwir y ffeil dan enw sy’n gorffen â .bad.",
    "old-format": "Ysgrifennwyd y geiriad hwn yn fformat {found}, ac mae’r fersiwn hon yn darllen fformat {wanted}. Diweddarwch ei "
    "ffeiliau, fel y mae “What changed from format 1” yn docs/packs.md yn ei ddweud.",
    "organisation-file": "Ni ellir defnyddio gosodiadau’r sefydliad, ac nid oes yr un ohonynt mewn grym: {why}. Gofynnwch i’ch cymorth TG gywiro’r ffeil.",
    "organisation-not-trusted": "Mae gosodiadau’r sefydliad yn cael eu hanwybyddu: gall eraill heblaw gweinyddwr ysgrifennu i’r ffeil hon neu i’w ffolder. Gofynnwch i’ch cymorth TG.",
    "set-aside": "Rhoddwyd y templed ‘{template}’ o’r neilltu, oherwydd bod problemau yn ei ffeil:\n{problems}",
    "settings-file": "Ni ellir darllen rhywbeth yn eich gosodiadau a gadwyd, felly mae’r rhan honno fel arfer; mae’r gweddill yn dal. "
    "Pan newidiwch osodiad nesaf, cedwir y ffeil dan enw sy’n gorffen â .bad.",
    "text-too-large": "Mae’r testun hwn yn rhy fawr i fod yn neges. Y mwyaf a ganiateir, mewn beitiau: {most}. Rhowch y neges yn unig.",
    "too-large": "Mae hwn yn rhy fawr. Y mwyaf a ganiateir, mewn beitiau: {most}.",
    "too-many-files": "Mae gormod o ffeiliau yn y geiriad. Y mwyaf a ganiateir: {most}.",
    "translation-file": "Ni ellir defnyddio geiriau Cymraeg y ffenestr, felly mae yn Saesneg. Gosodwch Comms Builder eto.",
    "unexpected": "Ni ellid gwneud hyn, oherwydd nam ar Comms Builder ei hun ({kind}). Rhowch wybod i’r sawl sy’n gofalu amdano.",
    "unknown-case": "Nid oes achos ‘{name}’ yn cases/. Caniateir: {allowed}.",
    "unknown-channel": "Nid oes sianel ‘{channel}’. Caniateir: {allowed}.",
    "unknown-choice": "Nid yw ‘{choice}’ yn un o ddewisiadau ‘{question}’. Caniateir: {allowed}.",
    "unknown-officer": "Nid yw ‘{field}’ yn un o fanylion y swyddog. Caniateir: {allowed}.",
    "unknown-question": "Nid yw templedi’r neges hon yn gofyn ‘{question}’. Caniateir: {allowed}.",
    "unknown-rule": "Nid oes rheol ‘{rule}’. Rheolau y gellir eu cadarnhau: {allowed}.",
    "unknown-shape": "Nid oes math o ffeil ‘{shape}’. Caniateir: {allowed}.",
    "unknown-template": "Nid oes templed ‘{template}’. Mae `comms-builder list` yn dangos pob un.",
    "unknown-used": "Nid oes ymadrodd a rennir, cwestiwn, rhestr o ddewisiadau, cofnod y swyddfa na therm o’r enw ‘{name}’ yn y pecyn hwn.",
    "unknown-wording": "Nid oes testun ‘{phrase}’ â Chymraeg i’w hadolygu. Mae’n edrych fel photos/new-photo:online.",
    "welsh-awaiting-review": "Nid oes Cymraeg gan ‘{phrase}’ eto, felly nid oes dim i’w adolygu.",
    "words-file": "Ni ellir darllen eich rhestr eiriau eich hun, felly fe’i gadawyd allan ac nid ychwanegir dim ati. Trwsiwch y "
    "ffeil: un gair ar bob llinell, fel ‘en: biometric’; neu dilëwch hi i ddechrau eto.",
    "xliff-damaged": "Nid yw’r XML hwn yn gyfan ({reason}), felly ni chymerwyd dim. Gofynnwch i’r cyfieithydd am y ffeil eto.",
    "xliff-dtd": "Mae’r ffeil hon yn datgan math o ddogfen, nad yw’n rhan o XLIFF ac na chaiff ei ddarllen yma. Ni chymerwyd dim.",
    "xliff-empty": "Nid oes testun yn y ffeil hon, felly nid oes dim i’w gymryd.",
    "xliff-languages": "Nid o’r Saesneg i’r Gymraeg y mae’r ffeil hon ({found}), felly ni chymerwyd dim.",
    "xliff-other-pack": "Gwnaed y ffeil hon ar gyfer pecyn arall (‘{found}’, a ‘{wanted}’ yw hwn), felly ni chymerwyd dim. Rhowch ei phecyn gyda --pack.",
    "xliff-too-deep": "Mae mwy na {most} o elfennau y tu mewn i’w gilydd yma, felly ni chymerwyd dim.",
    "xliff-version": "Fersiwn arall o XLIFF yw hon ({version}); darllenir 2.0 a 2.1 yma. Gofynnwch i’r cyfieithydd ei chadw fel XLIFF 2.1.",
}

STEPS = {
    "add": "Ychwanegu ‘{template}’",
    "answer": "Ateb ‘{question}’",
    "channel": "Newid sianel",
    "confirm": "Cadarnhau",
    "language": "Newid iaith y neges",
    "mend": "Defnyddio ‘{text}’",
    "mend-out": "Tynnu geiriau",
    "move": "Symud ‘{template}’",
    "new": "Dechrau neges newydd",
    "officer": "Newid eich manylion",
    "part": "Agor ‘{template}’ yn ail neges",
    "remove": "Tynnu ‘{template}’",
    "replace": "Defnyddio ‘{template}’ yn lle hynny",
    "set": "Ychwanegu’r set ‘{name}’",
    "take-back": "Rhoi’r gorau i’w gadw",
}

TRANSLATION = {
    "title": "I’w gyfieithu i’r Gymraeg",
    "place": "{number} o {count}: {question}",
    "english": "Saesneg. Yr hyn sydd rhwng {opens} a {closes} sydd i’w gyfieithu:",
    "welsh": "Cymraeg. Bydd y cyfieithiad yn mynd rhwng {opens} a {closes}:",
}

KEEP = {"free-text": "nid oes ymadrodd parod sy’n addas"}

COUNTED = {
    "added": {
        "zero": "Ychwanegwyd ‘{template}’, heb gwestiynau",
        "one": "Ychwanegwyd ‘{template}’, 1 cwestiwn",
        "two": "Ychwanegwyd ‘{template}’, 2 gwestiwn",
        "few": "Ychwanegwyd ‘{template}’, 3 chwestiwn",
        "many": "Ychwanegwyd ‘{template}’, 6 chwestiwn",
        "other": "Ychwanegwyd ‘{template}’, {number} cwestiwn",
    },
    "beside": {
        "zero": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, heb gwestiynau",
        "one": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, 1 cwestiwn",
        "two": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, 2 gwestiwn",
        "few": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, 3 chwestiwn",
        "many": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, 6 chwestiwn",
        "other": "Agorwyd ‘{template}’ ochr yn ochr, i’r un cwsmer, {number} cwestiwn",
    },
    "found": {
        "zero": "Ni chanfuwyd yr un templed",
        "one": "Canfuwyd 1 templed",
        "two": "Canfuwyd 2 dempled",
        "few": "Canfuwyd 3 thempled",
        "many": "Canfuwyd 6 thempled",
        "other": "Canfuwyd {number} templed",
    },
    "set-added": {
        "zero": "Set ‘{name}’: ni ychwanegwyd templed",
        "one": "Set ‘{name}’: ychwanegwyd 1 templed",
        "two": "Set ‘{name}’: ychwanegwyd 2 dempled",
        "few": "Set ‘{name}’: ychwanegwyd 3 thempled",
        "many": "Set ‘{name}’: ychwanegwyd 6 thempled",
        "other": "Set ‘{name}’: ychwanegwyd {number} templed",
    },
    "set-aside": {
        "zero": "Ni roddwyd yr un templed o’r neilltu",
        "one": "Ni ellid defnyddio 1 templed…",
        "two": "Ni ellid defnyddio 2 dempled…",
        "few": "Ni ellid defnyddio 3 thempled…",
        "many": "Ni ellid defnyddio 6 thempled…",
        "other": "Ni ellid defnyddio {number} templed…",
    },
    "templates": {
        "zero": "Dim templedi",
        "one": "1 templed",
        "two": "2 dempled",
        "few": "3 thempled",
        "many": "6 thempled",
        "other": "{number} templed",
    },
}

LOOKS = {
    "bold": "print trwm",
    "colour": "lliw",
    "font": "ffont {detail}",
    "italic": "print italig",
    "red": "coch",
    "size": "maint {detail}",
    "strike": "llinell drwyddo",
    "underline": "tanlinellu",
}
