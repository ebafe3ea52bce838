"""The English words for an email that went astray."""

STARTS: dict[str, str] = {
    "not-delivered": "It was not delivered",
    "nothing-came": "The customer says nothing came",
    "someone-else": "It reached someone else",
}
STARTS_ABOUT: dict[str, str] = {
    "not-delivered": "You have a delivery report, or the email came back.",
    "nothing-came": "The customer says that they have never received an email.",
    "someone-else": "The email was sent to the wrong person.",
}
STEPS: dict[str, str] = {
    "change-address": "If the customer wants to change the address held on DAP, follow the guidance DAP: change of customer’s phone number or email address.",
    "check-dap": "Check the email address held on DAP.",
    "check-email": "Check the email, to make sure that it is right.",
    "compose-again": "Then compose the email again from its template, and send that.",
    "correct-and-resend": "If the address was incorrect or mistyped, correct it and send the email again.",
    "dap-cannot-tell": "DAP can’t tell whether an address is wrong or misspelt. Ask the customer which address they gave, and compare it with DAP.",
    "insert-address": "Insert the correct address, paste the email, and send it.",
    "never-before-change": "Don’t send the earlier email again before DAP’s guidance on changing the address has been followed.",
    "never-traces": "Never send FW, the incorrect address, or any record of the email that was sent incorrectly: who sent it, and when.",
    "never-unless-mistyped": "Don’t send it again unless you clearly mistyped the address, for example with a letter in the wrong order.",
    "never-yet": "Don’t send it again yet.",
    "phone": "If it comes back again, phone the customer (or referee) to confirm their email address.",
    "report-given-address": "If the customer gave someone else’s address in error, report the loss of data to the security liaison officer, through your team manager.",
    "report-loss": "Report the loss of data to the security liaison officer, through your team manager.",
    "resend-if-mistyped": "If you clearly mistyped the address, for example with a letter in the wrong order, send the email again to the correct address.",
    "review-report": "Look in the delivery report to see why the email failed.",
    "wait": "Wait. It is still being tried: our addresses try for 2 hours. If it fails, you get a report that says so.",
}
REASONS: dict[str, str] = {
    "domain-unknown": "The part after the @ doesn’t exist, or takes no email.",
    "mailbox-full": "The mailbox is full.",
    "no-such-address": "There is no such address, or it is no longer in use.",
    "other": "The report doesn’t say why in a way that can be read here. Look into it yourself.",
    "refused": "The other side refused the email. The address may be right.",
    "still-trying": "It hasn’t arrived yet, and is still being tried.",
    "too-large": "The email is too large.",
}
PIECES: dict[str, str] = {
    "above": "Words above the email",
    "earlier": "An earlier email beneath it",
    "header": "Who sent it, to whom and when",
    "lead-in": "Who wrote it, and when",
    "other-address": "An address that it was sent to",
    "prefix": "Put before the subject",
    "report": "The delivery report",
    "sent-from": "A phone’s or program’s line",
    "separator": "A line between two emails",
    "signature": "The forwarder’s signature",
    "tag": "A mail system’s mark",
    "trace": "A program’s remark",
    "warning": "What may be a mail system’s warning",
    "wrong-address": "The incorrect address",
}
FORMS: dict[str, str] = {
    "forward": "A forwarded email",
    "mail": "An email",
    "reply": "An answered email",
    "report": "A delivery report",
}
SAYINGS: dict[str, str] = {
    "delayed": "Not delivered yet: {address}",
    "did-you-mean": "Did you mean {address}?",
    "failed": "Not delivered: {address}",
    "hole": "Read this again, as the incorrect address was in it: ‘{words}’",
    "no-address": "The report names no address.",
    "nothing-taken": "Nothing had to be taken out.",
    "report-alone": "The report doesn’t hold the email. Forward the one in Sent items.",
    "report-heads": "The report says who sent the email and when, but not its words. Forward the one in Sent items.",
    "taken": "Taken out",
    "unsure": "Not sure",
}
NOTE: dict[str, str] = {
    "address": "Email address that it went to: see the email in Sent items",
    "data": "Personal data in it:",
    "given": "How it happened: the customer gave someone else’s email address in error",
    "manager": "Team manager:",
    "mistyped": "How it happened (mistyped, or other):",
    "reference": "Application or reference number:",
    "resent": "Sent again to the correct address (yes or no, and when):",
    "sent": "Sent on: {date}",
    "sent-unknown": "Sent on:",
    "title": "Loss of data: email sent to the wrong person",
    "to": "For the security liaison officer, through the team manager",
    "when": "Found on:",
}
LOST: dict[str, str] = {
    "attachments": "Attachments, which were left out: {count}",
    "comments": "Comments, which were left out: {count}",
    "deletions": "Deleted words, which were left out: {count}",
    "embedded": "Embedded content, which was left out: {count}",
    "encrypted": "Encrypted parts, which were left out: {count}",
    "footnotes": "Footnotes, which were taken: {count}",
    "headers": "Headers and footers of pages, which were left out: {count}",
    "hidden": "Hidden text, which was left out: {count}",
    "insertions": "Tracked insertions, which were taken: {count}",
    "links": "Links that can’t be kept; their words stay: {count}",
    "pictures": "Pictures, which were left out: {count}",
    "remote": "Content from the web, which was left out: {count}",
    "scripts": "Scripts, which were left out: {count}",
    "text-boxes": "Text boxes, which were taken: {count}",
    "tnef": "Parts in Outlook’s own form, which were left out: {count}",
}
UNDO: dict[str, str] = {
    "choose-start": "What has happened",
    "give": "Another email",
    "keep": "Keep ‘{words}’",
    "put-back": "Put back ‘{words}’",
    "say-mistyped": "The address was mistyped",
    "set-wrong": "The incorrect address",
    "take-out": "Take out ‘{words}’",
}
