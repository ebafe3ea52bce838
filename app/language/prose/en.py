"""The English words for findings, failures and steps."""

from __future__ import annotations

from app.language.prose import steps_en

SEVERITIES = {
    "must": "Must change",
    "confirm": "Confirm",
    "advise": "Advice",
    "unanswered": "Not answered yet",
}

MARKS = {"fast-track": "Fast Track", "no-reply": "No reply"}

OFFICER = {
    "first_name": "your first name",
    "surname": "your surname",
    "initials": "your initials",
    "office": "your office",
    "direct_number": "your direct number",
    "hours": "your hours",
    "office_cy": "your office’s name in Welsh",
    "hours_cy": "your hours in Welsh",
}

OFFICE = {
    "greeting": "Greeting of messages",
    "sign_off": "Sign-off of messages",
    "documents_address": "Where to send documents",
    "returning_documents": "What happens to documents that customers send",
    "reply_period": "How long customers have to reply",
    "how_to_reply": "How to send information",
    "how_to_send_photo": "How to send a new digital photo",
    "paper_forms": "Where to get paper forms",
    "how_to_pay": "How to pay",
    "refunds": "What happens to the fee",
    "interview_hub": "How to reach the Interview Hub",
    "interview_papers": "What to bring to an interview",
    "passport_not_received": "What to do when a passport did not arrive",
    "lost_documents": "When to expect an answer about lost documents",
    "complaints_reply": "When to expect an answer to a complaint",
    "feedback": "How to give feedback",
    "unread_mailbox": "That nobody reads replies to this mailbox",
    "abusive_calls": "What to say before you end an abusive call",
    "welsh_contact": "Whom to contact about Welsh",
}

LANGUAGES = {"en": "English", "cy": "Welsh"}

GAPS = {
    "awaiting": "awaiting translation",
    "no-words": "your words",
    "own-words": "your own paragraph",
    "translated-words": "your own words",
}

FINDINGS = {
    "all-needed": "‘{question}’: every box must be ticked.",
    "asked-twice": "‘{words}’ is asked for twice. Take it out of one of them.",
    "call-first": "You must try to phone the customer at least once before you answer by email.",
    "chosen-twice": "‘{template}’ is in this message twice. Remove one of them.",
    "date-too-early": "‘{question}’: the date must not be before {earliest}.",
    "date-too-late": "‘{question}’: the date must not be after {latest}.",
    "edit-empty": "This paragraph has no words. Write them, or use the approved wording again.",
    "edit-not-allowed": "Your words “{yours}” can’t be used in this message, so the approved wording stands there. They are kept.",
    "edit-without-place": "The wording has no paragraph any more for your words “{yours}”. Put them in again, or confirm that they go.",
    "email-empty": "There is no email yet. Paste one, or open a file.",
    "email-slip": "‘{question}’: did you mean {meant}? ‘{answer}’ looks like a slip. Check it with the customer’s own email.",
    "exclusive-choice": "‘{question}’: ‘{choice}’ can’t be ticked together with others. Untick it, or the others.",
    "far-date": "‘{question}’: this date is far from today. Check its year.",
    "field-undone": "‘{words}’ is still to be filled in, because {why}. Change it, or remove it.",
    "free-text": "This is free text. Use it only if no preset phrase fits, then confirm.",
    "free-text-first": "A message must not begin with free text. A preset phrase must come first.",
    "gap": "‘{question}’ isn’t answered yet.",
    "greeting-without-name": "‘{words}’ is not a name. Use the name and title that the customer signed off with.",
    "greets-nobody": "The email does not begin by greeting the customer. Use the name and title that they signed off with.",
    "hidden-characters": "‘{question}’: characters that can’t be seen were left out of the message.",
    "hidden-in-text": "Here is a character that can’t be seen ({code}). Take it out.",
    "identity-confirmed": "The customer’s identity is confirmed, so ‘{template}’ has nothing to ask for. Use the template that answers "
    "the enquiry.",
    "identity-not-confirmed": "‘{template}’ gives information about an application, and the customer’s identity isn’t "
    "confirmed. Use the template that asks them to confirm it.",
    "impossible-date": "‘{question}’: there is no such date as {answer}. Check the day and the month.",
    "italics-choice": "Some words are in italics. Say whether they are so in the template: keep them all, or make all upright.",
    "left-out": "Read with care: {what}.",
    "money-too-little": "‘{question}’: the least is {least}.",
    "money-too-much": "‘{question}’: the most is {most}.",
    "needs-english": "‘{question}’: this message needs the English text too.",
    "needs-welsh": "‘{question}’: this message needs the Welsh text too. It can’t be translated automatically.",
    "no-common-channel": "‘{template}’ can’t be sent as ‘{channel}’. Open it as a second message.",
    "no-postcode": "‘{question}’: no UK postcode ends this address. If it is abroad, end it with the country.",
    "not-a-date": "‘{question}’: ‘{answer}’ isn’t a date. Write it like 5 March 2027 or 5/3/2027.",
    "not-a-number": "‘{question}’: ‘{answer}’ isn’t a number. Use figures only.",
    "not-a-time": "‘{question}’: ‘{answer}’ isn’t a time of day. Write it like 9am, 12:30pm or noon.",
    "not-an-address": "‘{question}’: write each part of the address on a line of its own, and the postcode or the country last.",
    "not-an-email": "‘{question}’: ‘{answer}’ isn’t an email address. It should look like name@example.com.",
    "not-money": "‘{question}’: ‘{answer}’ isn’t an amount of money. Write pounds and pence, like 12.50.",
    "nothing-chosen": "No template is chosen yet.",
    "number-too-large": "‘{question}’: the number must not be over {most}.",
    "number-too-small": "‘{question}’: the number must not be under {least}.",
    "office-empty": "Customers will miss this: {missing}. Your organisation fills it in, in office.yaml.",
    "officer-missing": "The message needs {field}. Add it to your details.",
    "out-of-step": "The {language} of this paragraph no longer matches: the other language was changed. Edit it too, or say that it is right.",
    "own-empty": "Your own paragraph has no words yet. Write them, or take it out.",
    "own-first": "A message must not begin with words of your own. A preset phrase must come first.",
    "own-needs-english": "This message needs your own paragraph in English too.",
    "own-needs-welsh": "This message needs your own paragraph in Welsh too. It can’t be translated automatically.",
    "own-not-allowed": "Your own paragraph “{yours}” can’t stand in this message and is left out. It is kept.",
    "own-paragraph": "This paragraph is your own. Use it only if no preset phrase says it, then confirm.",
    "reply-mixed": "‘{template}’ can’t go with the others: one message asks for a reply and the other expects none. Open it "
    "as a second message.",
    "resend-compose": "If the address is to be changed, do that first. Then compose the email again from its template.",
    "resend-empty": "There is no email here to send. Forward the one in Sent items.",
    "resend-leak": "The incorrect address still stands in this. Take it out before you copy.",
    "resend-mistyped": "An email that reached someone else is sent again only if its address was clearly mistyped.",
    "resend-start": "Say first what has happened.",
    "resend-unsure": "Say of each marked part whether it belongs to the email.",
    "resend-wait": "It is still being tried. Wait, and don’t send it again yet.",
    "stands-alone": "‘{template}’ must be a message of its own. Open it as a second message.",
    "time-too-early": "‘{question}’: the earliest is {earliest}.",
    "time-too-late": "‘{question}’: the latest is {latest}.",
    "to-confirm": "A fact in this message isn’t confirmed yet. Its source: {source}. Check it first.",
    "too-few-ticked": "‘{question}’: tick at least {least}.",
    "too-long": "‘{question}’: the answer has {length} characters; {most} are allowed. Shorten it.",
    "too-many-ticked": "‘{question}’: tick {most} at the most.",
    "too-much-to-check": "This text is very long. Only its first {most} characters were checked for house style. Shorten it.",
    "too-short": "‘{question}’: the answer has {length} characters; at least {least} are needed.",
    "unknown-answer": "‘{question}’: ‘{answer}’ isn’t one of its choices. Choose again.",
    "value-conflict": "The templates of this message give two different values, {first} and {second}. Use one of them.",
    "welsh-awaiting": "The Welsh of ‘{phrase}’ isn’t written yet, so this message can’t be copied in Welsh.",
    "welsh-unreviewed": "No translator has reviewed this Welsh. Follow “How examiners and operational team leaders contact "
    "customers in Welsh” first.",
    "wording-changed": "The approved wording under your words has changed. Compare them, then keep yours or use the approved wording.",
    "words-too-long": "These words have {length} characters; {most} are allowed. Shorten them.",
}

ERRORS = {
    "answer-form": "‘{answer}’ isn’t an answer. Write QUESTION=VALUE, such as fast_track=yes.",
    "answer-language": "‘{question}’ takes one answer for both languages: leave out the .cy.",
    "answered-twice": "‘{question}’ takes one answer, and was given two.",
    "answers-file": "The answers file can’t be used:\n{problems}",
    "bad-accepted": "accepted.yaml can’t be used, so nothing was accepted:\n{problems}",
    "bad-case-name": "‘{name}’ can’t be the name of a case. Use small letters, digits and hyphens.",
    "bad-number-of-repeat": "‘{template}’ isn’t TEMPLATE or TEMPLATE#NUMBER.",
    "bad-pack-file": "The pack.yaml of this wording can’t be used:\n{problems}",
    "bad-reviews": "reviews.yaml can’t be used, so nothing was recorded:\n{problems}",
    "call-needs-place": "Say where the customer is, with --number or --country.",
    "call-to-come": "This time is still to come. Enter the time at which the call was made.",
    "cannot-read": "This can’t be read: {reason}",
    "cannot-write": "This can’t be written: {reason}",
    "case-incomplete": "The message of these answers can’t be sent as it stands, so no case is made of it:\n{reasons}",
    "case-taken": "There is a case called ‘{name}’ already. Give another name with --as.",
    "changed-meanwhile": "This file was changed while it was worked on. It is left as it is; do it again.",
    "compiled-no-text": "This wording is a compiled file: it holds no text files to copy or to open. Ask whoever made it for "
    "its folder.",
    "copy-inside": "A copy can’t stand inside other wording: its files would be taken for that wording’s own. Choose another folder.",
    "dictionary-damaged": "The {language} dictionary is damaged, so spelling in that language isn’t checked. All else works. "
    "Install the app again.",
    "dictionary-missing": "The {language} dictionary can’t be read here, so spelling in that language isn’t checked. All else "
    "works. Install the app again.",
    "did-you-mean": "Did you mean ‘{closest}’?",
    "draft-damaged": "This saved case is damaged and can’t be opened. It is put aside and will be deleted without your help. Begin the case again.",
    "draft-of-another-key": "This saved case was sealed with another key than the one in the system’s keyring, and can’t be opened. It will be deleted without your help. Begin the case again.",
    "draft-of-another-version": "This saved case is of another version of Comms Builder. Open it with that version; here it is left alone.",
    "edited-twice": "‘{phrase}’ was given two texts in the same language. Give one.",
    "field-cannot-stay": "‘{words}’ says nothing to a customer, so it can’t stay. Change it, or remove it.",
    "folder-not-empty": "There is something in this folder already, and nothing is overwritten. Choose an empty folder, or one "
    "where no copy was made yet.",
    "keyring-failed": "The system’s keyring can’t be used, so nothing is saved: open cases last for this session only. Ask your IT support about the keyring ({kind}).",
    "keyring-locked": "The system’s keyring is locked, so nothing is saved: open cases last for this session only. Unlock it and choose ‘Try again to save’ in the menu ‘Case’.",
    "letter-glyphs": "The font of letters can’t show {characters}, in ‘{words}’. Write it in other letters, as the passport does, or make this letter outside the app.",
    "needs-channel": "Say where the text goes. Allowed: {allowed}.",
    "new-copy-unread": "‘{like}’ can’t be read as it stands, so no copy can be made. Mend its file first.",
    "new-format": "This wording was written in format {found}, and this version reads format {wanted}. Install a newer Comms Builder.",
    "new-name": "‘{name}’ can’t be the name of a file here. Write at most {most} small letters without accents, digits and hyphens, "
    "such as {near}.",
    "new-name-taken": "There is a template ‘{id}’ already, and nothing is overwritten. Give the file another name.",
    "new-title-empty-cy": "The Welsh title is missing. Where nobody has written it yet, write: awaiting translation.",
    "new-title-empty-en": "The English title is missing. Write what officers will look for, such as: Ask for a new photo.",
    "new-title-long": "This title has {found} letters, and {most} are allowed. Write a shorter one.",
    "new-title-sign": "‘{title}’ holds something that a title can’t: the sign | between blanks, or one that can’t be seen. Take it out.",
    "new-title-taken": "The template ‘{id}’ has this title already. Give each its own, or nobody can tell them apart.",
    "no-call-hours": "This wording doesn’t say when {role} may phone. Add it to pack.yaml under calls.",
    "no-folder": "There is no folder {folder}. Choose one that is there.",
    "no-good-template": "No template of this wording can be used:\n{problems}",
    "no-home": "This user has no home folder here, so nothing can be kept. Set HOME, or {variable} to a folder.",
    "no-keyring": "This system has no keyring that keeps secrets, so nothing is saved: open cases last for this session only. Ask your IT support for one.",
    "no-pack": "There is no wording here. Wording is a folder with a pack.yaml, or a compiled file. Check the path.",
    "no-pack-file": "There is no pack.yaml in this folder, so it holds no wording. Check the path.",
    "no-repeat": "‘{template}’ can’t be chosen twice in one message.",
    "no-rich-channel": "This wording has no channel for formatted emails. Use one that has.",
    "no-rules": "This pack has no rules of house style, so nothing can be checked. Give another pack, or add rules to it.",
    "no-size": "‘{channel}’ is sent as plain text, which has no size.",
    "no-user": "This system has no name for you. Say who does this: --by NAME.",
    "not-a-day": "‘{value}’ isn’t a day. Write it like 2027-03-05.",
    "not-a-folder": "Files of the wording are needed for this, and it is a compiled file. Give the folder.",
    "not-a-letter": "A PDF is made of letters only, and this is none: ‘{what}’.",
    "not-a-name": "‘{name}’ can’t be recorded as a name. Write it in at most {most} letters that can be seen.",
    "not-a-time": "‘{value}’ isn’t a time. Write it like 2027-03-05T14:30.",
    "not-a-word": "‘{word}’ can’t be added to your words: add one word at a time, of at most {most} letters and without spaces.",
    "not-compiled": "This isn’t compiled wording, or it is damaged, or another version of Comms Builder compiled it. Open the folder "
    "that it was made of, or ask whoever made it.",
    "not-in-message": "‘{template}’ isn’t among the templates of this message: {allowed}.",
    "not-text": "This isn’t text in UTF-8. Save it as plain text or HTML, with the encoding UTF-8.",
    "not-utf8-typed": "‘{typed}’ isn’t text in UTF-8. Type it in a terminal that uses UTF-8.",
    "not-xliff": "This isn’t an XLIFF file. Give the file that came back from the translator.",
    "officer-file": "Something in your saved details can’t be read, so that part is empty; the rest holds. Enter it again: the file "
    "is then kept under a name that ends in .bad.",
    "old-format": "This wording was written in format {found}, and this version reads format {wanted}. Bring its files along, as “What "
    "changed from format 1” in docs/packs.md tells.",
    "organisation-file": "The organisation’s settings can’t be used, and none of them holds: {why}. Ask your IT support to mend the file.",
    "organisation-not-trusted": "The organisation’s settings are ignored: others than an administrator can write to this file or its folder. Ask your IT support.",
    "pdf-nowhere": "Say where the PDF is to be written: --output letter.pdf.",
    "pdf-only": "This is for --format pdf.",
    "phrase-of-several": "‘{phrase}’ stands in this message more than once. Say which: {allowed}.",
    "reason-needed": "Say why these words may stay.",
    "set-aside": "The template ‘{template}’ was set aside, because its file has problems:\n{problems}",
    "settings-file": "Something in your saved settings can’t be read, so that part is as usual; the rest holds. When you next change "
    "a setting, the file is kept under a name that ends in .bad.",
    "snippets-file": "Something in your saved snippets can’t be read, so they are left out. When you next keep one, the file is put aside, whole.",
    "source-damaged": "This can’t be read: it is damaged, or isn’t what its name says. Open it in its own program, and copy the text from there.",
    "source-encrypted": "This is protected by a password, so it can’t be read. Open it in its own program, and copy the text from there.",
    "source-kind": "This kind of file can’t be read. Open it in its own program and copy the text from there, or save it as .docx, .html or .txt.",
    "source-members": "This file holds {size} others, and at most {most} are read. Copy the message alone.",
    "source-picture": "This is a picture, and words in a picture can’t be read. Copy the text itself, or type it.",
    "source-rtf": "This is rich text (RTF), which can’t be read. Open it in Word, and copy the text from there or save it as .docx.",
    "source-too-deep": "Elements stand {size} deep in each other here. At most {most} are read. Copy the message alone.",
    "source-too-large": "This is too large to be read: {size} characters or bytes, and at most {most} are read. Copy the message alone.",
    "source-too-many": "This has {size} elements, and at most {most} are read. Copy the message alone.",
    "source-unpacks": "Unpacked, this file is too large to be read: {size} bytes, and at most {most} are read. Copy the message alone.",
    "text-too-large": "This text is too large to be a message: at most {most} bytes. Give the message alone.",
    "too-large": "This is too large: at most {most} bytes.",
    "too-many-files": "The wording has too many files: at most {most}.",
    "translation-file": "The Welsh words of the window can’t be used, so it is in English. Install Comms Builder again.",
    "unexpected": "This could not be done, by a fault of Comms Builder’s own ({kind}). Tell whoever looks after it.",
    "unknown-case": "There is no case ‘{name}’ in cases/. Allowed: {allowed}.",
    "unknown-channel": "There is no channel ‘{channel}’. Allowed: {allowed}.",
    "unknown-choice": "‘{choice}’ isn’t a choice of ‘{question}’. Allowed: {allowed}.",
    "unknown-country": "There is no country ‘{country}’. Write two letters or its name, such as FR or France.",
    "unknown-officer": "‘{field}’ isn’t one of the officer’s details. Allowed: {allowed}.",
    "unknown-phrase": "Nothing in this message is said by ‘{phrase}’. Allowed: {allowed}.",
    "unknown-question": "No template of this message asks ‘{question}’. Allowed: {allowed}.",
    "unknown-rule": "There is no rule ‘{rule}’. Rules that can be confirmed: {allowed}.",
    "unknown-shape": "There is no kind of file ‘{shape}’. Allowed: {allowed}.",
    "unknown-template": "There is no template ‘{template}’. `comms-builder list` shows them all.",
    "unknown-used": "There is no shared phrase, question, list of choices, entry of the office or term called ‘{name}’ in this pack.",
    "unknown-wording": "There is no wording ‘{phrase}’ with a Welsh to review. It looks like photos/new-photo:online.",
    "unknown-zone": "There is no place ‘{zone}’ with a clock of its own. Write a city or a time zone, such as Perth or Australia/Perth.",
    "welsh-awaiting-review": "‘{phrase}’ has no Welsh yet, so there is nothing to review.",
    "words-file": "Your own word list can’t be read, so it is left out and nothing is added to it. Mend the file: one word a line, "
    "such as ‘en: biometric’; or delete it to start again.",
    "words-form": "‘{typed}’ isn’t a phrase and its words. Write PHRASE=TEXT, such as opening=We looked into it.",
    "words-in-case": "A case expects the approved wording. Take ‘edits’ and ‘own’ out of the answers file.",
    "words-refused": "Your own words can’t stand here. {why}",
    "xliff-damaged": "This isn’t whole XML ({reason}), so nothing was taken. Ask the translator for the file again.",
    "xliff-dtd": "This file declares a document type, which XLIFF doesn’t have and which isn’t read here. Nothing was taken.",
    "xliff-empty": "There is no text in this file, so there is nothing to take.",
    "xliff-languages": "This file isn’t from English to Welsh ({found}), so nothing was taken.",
    "xliff-other-pack": "This file was made for another pack (‘{found}’, and this is ‘{wanted}’), so nothing was taken. Give its pack with --pack.",
    "xliff-too-deep": "More than {most} elements stand inside one another here, so nothing was taken.",
    "xliff-version": "This is XLIFF of another version ({version}); 2.0 and 2.1 are read here. Ask the translator to save it as XLIFF 2.1.",
}

NOTE = {
    "added": "added: “{words}”",
    "changed": "I changed the approved wording of the message:",
    "in-place": "in place of “{approved}”: “{words}”",
}

WHY_NOT = {
    "channel": "‘{channel}’ is sent in the approved wording. Its paragraphs can’t be edited.",
    "channel-own": "‘{channel}’ is the standard reply. It takes no paragraphs of your own.",
    "fixed": "This wording is fixed: nobody may change it in a message.",
    "gap": "Answer the question here first. Then this paragraph can be edited.",
    "not-sent": "‘{channel}’ isn’t sent to a customer. Write in it after you copy it.",
    "prescribed": "The guidance prescribes this wording word for word ({line}). It can’t be edited.",
    "separator": "This line parts the two languages. It can’t be edited.",
    "unconfirmed": "‘{template}’ asks who the customer is, and says no more than that. It takes no words of your own.",
}

STEPS = steps_en.STEPS

TRANSLATION = {
    "title": "To be translated into Welsh",
    "place": "{number} of {count}: {question}",
    "english": "English. What stands between {opens} and {closes} is to be translated:",
    "welsh": "Welsh. The translation goes between {opens} and {closes}:",
}

KEEP = {"free-text": "no preset phrase fits"}

COUNTED = {
    "added": {
        "one": "{template} added, 1 question",
        "other": "{template} added, {number} questions",
    },
    "beside": {
        "one": "{template} opened beside, for the same customer, 1 question",
        "other": "{template} opened beside, for the same customer, {number} questions",
    },
    "more-found": {
        "one": "1 more template was found. Type more letters or another word.",
        "other": "{number} more templates were found. Type more letters or another word.",
    },
    "found": {"one": "1 template found", "other": "{number} templates found"},
    "set-added": {
        "one": "Set ‘{name}’: 1 template added",
        "other": "Set ‘{name}’: {number} templates added",
    },
    "settings": {"one": "1 setting", "other": "{number} settings"},
    "settings-found": {"one": "1 setting found", "other": "{number} settings found"},
    "set-aside": {
        "one": "1 template could not be used…",
        "other": "{number} templates could not be used…",
    },
    "templates": {"one": "1 template", "other": "{number} templates"},
    "yours": {
        "one": "1 paragraph in your words",
        "other": "{number} paragraphs in your words",
    },
}

LOOKS = {
    "bold": "bold",
    "colour": "coloured",
    "font": "font {detail}",
    "italic": "italics",
    "red": "red",
    "size": "size {detail}",
    "strike": "struck through",
    "underline": "underlined",
}
