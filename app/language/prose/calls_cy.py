"""Welsh words for calls."""

WORDS: dict[str, str] = {
    "ask-place": "Mae’n {count} amser gwahanol yn y lleoedd posibl. Gofynnwch ble mae’r cwsmer, a rhowch y lle.",
    "clock": "{place}: mae’n {time} ar {day}, {within}",
    "email-instead": "Anfonwch e-bost yn lle hynny.",
    "free": "Gellir ffonio’r rhif hwn am ddim o unrhyw le yn ei wlad, felly nid yw’n dangos ble mae’r cwsmer.",
    "here": "yma",
    "next": "Cewch ffonio o {there} yno, {here} yma.",
    "never": "Nid oes amser sydd o fewn yr oriau yn yr holl leoedd hyn. Gofynnwch ble mae’r cwsmer.",
    "no-country": "Nid yw’r rhif hwn yn dangos gwlad. Gofynnwch ble mae’r cwsmer, a rhowch y wlad.",
    "not-now": "Peidiwch â ffonio nawr.",
    "now": "Cewch ffonio nawr, hyd at {there} yno, {here} yma.",
    "now-outside": "Cewch ffonio nawr, gan fod y cwsmer wedi dweud ei fod yn fodlon cael galwad y tu allan i’r oriau.",
    "number-emergency": "Rhif y gwasanaethau brys yw hwn. Gwiriwch y rhif.",
    "number-empty": "Nid oes ffigurau yn y rhif hwn. Ysgrifennwch ef fel 020 7946 0958 neu +1 202 555 0143.",
    "number-length": "Mae’r rhif hwn yn rhy hir neu’n rhy fyr i’w wlad. Gwiriwch y ffigurau, neu rhowch y wlad.",
    "number-letters": "Mae llythrennau yn y rhif hwn. Ysgrifennwch ffigurau, ac estyniad fel est. 22.",
    "number-premium": "Rhif cyfradd premiwm yw hwn. Peidiwch â’i ffonio: defnyddiwch rif arall sydd gan y cwsmer.",
    "number-unreadable": "Nid yw hwn yn rhif ffôn unrhyw wlad. Gwiriwch yr hyn sydd ar ôl y +.",
    "outside": "y tu allan i {opens} i {closes}",
    "proposes": "Rhif o’r wlad hon yw hwn: {countries}. Gall y cwsmer fod yn rhywle arall: ble mae’r cwsmer sy’n cyfrif.",
    "too-late": "Ar ôl galwad nawr nid oes amser ar gyfer pob un o’r {attempts} ymgais heddiw.",
    "within": "o fewn {opens} i {closes}",
}
WEEKDAYS = (
    "dydd Llun",
    "dydd Mawrth",
    "dydd Mercher",
    "dydd Iau",
    "dydd Gwener",
    "dydd Sadwrn",
    "dydd Sul",
)
