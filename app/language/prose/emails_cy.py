"""E-bost a roddir yn arddull y sefydliad, yn Gymraeg."""

EMAILS = {
    "title": "Yr e-bost hwn",
    "email_discloses": "A yw’n dweud unrhyw beth am gais?",
    "email_called": "A ydych wedi ceisio ffonio’r cwsmer o leiaf unwaith?",
    "email_discloses-yes": "Ydy",
    "email_discloses-no": "Nac ydy",
    "email_called-yes": "Ydw",
    "email_called-no": "Nac ydw",
    "no-number": "Nid oes rhif ffôn i’w ffonio",
    "wants-email": "Gofynnodd y cwsmer am ateb drwy e-bost yn unig",
    "signed-so": "Ni roddodd y cwsmer enw ar ddiwedd yr ymholiad",
    "log-line": "{date}, {time}: {note}",
}
