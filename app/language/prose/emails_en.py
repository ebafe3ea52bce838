"""An email that is put in house style, in English."""

EMAILS = {
    "title": "This email",
    "email_discloses": "Does it say anything about an application?",
    "email_called": "Have you tried to phone the customer at least once?",
    "email_discloses-yes": "Yes",
    "email_discloses-no": "No",
    "email_called-yes": "Yes",
    "email_called-no": "No",
    "no-number": "There is no phone number to call",
    "wants-email": "The customer asked to be answered by email only",
    "signed-so": "The customer did not sign off with a name",
    "log-line": "{date}, {time}: {note}",
}
