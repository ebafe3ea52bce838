"""The Welsh words for an email that went astray."""

STARTS: dict[str, str] = {
    "not-delivered": "Ni chafodd ei ddanfon",
    "nothing-came": "Mae’r cwsmer yn dweud na ddaeth dim",
    "someone-else": "Cyrhaeddodd rywun arall",
}
STARTS_ABOUT: dict[str, str] = {
    "not-delivered": "Mae gennych adroddiad danfon, neu daeth yr e-bost yn ôl.",
    "nothing-came": "Mae’r cwsmer yn dweud nad yw erioed wedi cael e-bost.",
    "someone-else": "Anfonwyd yr e-bost at y person anghywir.",
}
STEPS: dict[str, str] = {
    "change-address": "Os yw’r cwsmer am newid y cyfeiriad sydd yn DAP, dilynwch y canllawiau DAP: change of customer’s phone number or email address.",
    "check-dap": "Gwiriwch y cyfeiriad e-bost sydd yn DAP.",
    "check-email": "Gwiriwch yr e-bost, i sicrhau ei fod yn gywir.",
    "compose-again": "Yna lluniwch yr e-bost eto o’i dempled, ac anfonwch hwnnw.",
    "correct-and-resend": "Os oedd y cyfeiriad yn anghywir neu wedi’i gamdeipio, cywirwch ef ac anfonwch yr e-bost eto.",
    "dap-cannot-tell": "Ni all DAP ddweud a yw cyfeiriad yn anghywir neu wedi’i gamsillafu. Gofynnwch i’r cwsmer pa gyfeiriad a roddwyd, a’i gymharu â DAP.",
    "insert-address": "Rhowch y cyfeiriad cywir i mewn, gludwch yr e-bost, a’i anfon.",
    "never-before-change": "Peidiwch ag anfon yr e-bost blaenorol eto cyn dilyn canllawiau DAP ar newid y cyfeiriad.",
    "never-traces": "Peidiwch byth ag anfon FW, y cyfeiriad anghywir, nac unrhyw gofnod o’r e-bost a anfonwyd yn anghywir: pwy a’i hanfonodd, a phryd.",
    "never-unless-mistyped": "Peidiwch â’i anfon eto oni bai ei bod yn amlwg ichi gamdeipio’r cyfeiriad, er enghraifft gyda llythyren yn y drefn anghywir.",
    "never-yet": "Peidiwch â’i anfon eto am y tro.",
    "phone": "Os daw yn ôl eto, ffoniwch y cwsmer (neu’r canolwr) i gadarnhau’r cyfeiriad e-bost.",
    "report-given-address": "Os rhoddodd y cwsmer gyfeiriad rhywun arall drwy gamgymeriad, rhowch wybod i’r swyddog cyswllt diogelwch am y data a gollwyd, drwy reolwr eich tîm.",
    "report-loss": "Rhowch wybod i’r swyddog cyswllt diogelwch am y data a gollwyd, drwy reolwr eich tîm.",
    "resend-if-mistyped": "Os yw’n amlwg ichi gamdeipio’r cyfeiriad, er enghraifft gyda llythyren yn y drefn anghywir, anfonwch yr e-bost eto i’r cyfeiriad cywir.",
    "review-report": "Edrychwch yn yr adroddiad danfon i weld pam y methodd yr e-bost.",
    "wait": "Arhoswch. Mae’n dal i gael ei gynnig: mae ein cyfeiriadau’n ceisio am 2 awr. Os bydd yn methu, cewch adroddiad sy’n dweud hynny.",
}
REASONS: dict[str, str] = {
    "domain-unknown": "Nid yw’r hyn sydd ar ôl yr @ yn bod, neu nid yw’n derbyn e-bost.",
    "mailbox-full": "Mae’r blwch post yn llawn.",
    "no-such-address": "Nid oes cyfeiriad o’r fath, neu nid yw’n cael ei ddefnyddio bellach.",
    "other": "Nid yw’r adroddiad yn dweud pam mewn modd y gellir ei ddarllen yma. Edrychwch ynddo eich hun.",
    "refused": "Gwrthododd yr ochr arall yr e-bost. Gall y cyfeiriad fod yn gywir.",
    "still-trying": "Nid yw wedi cyrraedd eto, ac mae’n dal i gael ei gynnig.",
    "too-large": "Mae’r e-bost yn rhy fawr.",
}
PIECES: dict[str, str] = {
    "above": "Geiriau uwchben yr e-bost",
    "earlier": "E-bost cynharach oddi tano",
    "header": "Pwy a’i hanfonodd, at bwy a phryd",
    "lead-in": "Pwy a’i hysgrifennodd, a phryd",
    "other-address": "Cyfeiriad yr anfonwyd ef ato",
    "prefix": "Wedi’i roi o flaen y pwnc",
    "report": "Yr adroddiad danfon",
    "sent-from": "Llinell ffôn neu raglen",
    "separator": "Llinell rhwng dau e-bost",
    "signature": "Llofnod yr anfonwr ymlaen",
    "tag": "Marc system bost",
    "trace": "Sylw gan raglen",
    "warning": "Rhybudd system bost, efallai",
    "wrong-address": "Y cyfeiriad anghywir",
}
FORMS: dict[str, str] = {
    "forward": "E-bost a anfonwyd ymlaen",
    "mail": "E-bost",
    "reply": "E-bost a atebwyd",
    "report": "Adroddiad danfon",
}
SAYINGS: dict[str, str] = {
    "delayed": "Heb ei ddanfon eto: {address}",
    "did-you-mean": "Ai {address} oeddech chi’n ei feddwl?",
    "failed": "Heb ei ddanfon: {address}",
    "hole": "Darllenwch hwn eto, gan fod y cyfeiriad anghywir ynddo: ‘{words}’",
    "no-address": "Nid yw’r adroddiad yn enwi cyfeiriad.",
    "nothing-taken": "Nid oedd angen tynnu dim allan.",
    "report-alone": "Nid yw’r e-bost yn yr adroddiad. Anfonwch ymlaen yr un sydd yn yr eitemau a anfonwyd.",
    "report-heads": "Mae’r adroddiad yn dweud pwy a anfonodd yr e-bost a phryd, ond nid yw ei eiriau ynddo. Anfonwch ymlaen yr un sydd yn yr eitemau a anfonwyd.",
    "taken": "Tynnwyd allan",
    "unsure": "Ansicr",
}
NOTE: dict[str, str] = {
    "address": "Y cyfeiriad e-bost yr aeth iddo: gweler yr e-bost yn yr eitemau a anfonwyd",
    "data": "Y data personol ynddo:",
    "given": "Sut y digwyddodd: rhoddodd y cwsmer gyfeiriad e-bost rhywun arall drwy gamgymeriad",
    "manager": "Rheolwr y tîm:",
    "mistyped": "Sut y digwyddodd (camdeipio, neu arall):",
    "reference": "Rhif y cais neu’r cyfeirnod:",
    "resent": "Wedi’i anfon eto i’r cyfeiriad cywir (do neu naddo, a phryd):",
    "sent": "Anfonwyd ar: {date}",
    "sent-unknown": "Anfonwyd ar:",
    "title": "Data a gollwyd: e-bost a anfonwyd at y person anghywir",
    "to": "I’r swyddog cyswllt diogelwch, drwy reolwr y tîm",
    "when": "Canfuwyd ar:",
}
LOST: dict[str, str] = {
    "attachments": "Atodiadau, a adawyd allan: {count}",
    "comments": "Sylwadau, a adawyd allan: {count}",
    "deletions": "Geiriau a ddilëwyd, a adawyd allan: {count}",
    "embedded": "Cynnwys mewnosodedig, a adawyd allan: {count}",
    "encrypted": "Rhannau wedi’u hamgryptio, a adawyd allan: {count}",
    "footnotes": "Troednodiadau, a gymerwyd: {count}",
    "headers": "Penynnau a throedynnau tudalennau, a adawyd allan: {count}",
    "hidden": "Testun cudd, a adawyd allan: {count}",
    "insertions": "Mewnosodiadau a draciwyd, a gymerwyd: {count}",
    "links": "Dolenni na ellir eu cadw; mae eu geiriau’n aros: {count}",
    "pictures": "Lluniau, a adawyd allan: {count}",
    "remote": "Cynnwys o’r we, a adawyd allan: {count}",
    "scripts": "Sgriptiau, a adawyd allan: {count}",
    "text-boxes": "Blychau testun, a gymerwyd: {count}",
    "tnef": "Rhannau yn ffurf Outlook ei hun, a adawyd allan: {count}",
}
UNDO: dict[str, str] = {
    "choose-start": "Beth sydd wedi digwydd",
    "give": "E-bost arall",
    "keep": "Cadw ‘{words}’",
    "put-back": "Rhoi yn ôl ‘{words}’",
    "say-mistyped": "Camdeipiwyd y cyfeiriad",
    "set-wrong": "Y cyfeiriad anghywir",
    "take-out": "Tynnu allan ‘{words}’",
}
