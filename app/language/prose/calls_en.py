"""English words for calls."""

WORDS: dict[str, str] = {
    "ask-place": "It is {count} different times in the places where this may be. Ask where the customer is, and give the place.",
    "clock": "{place}: it is {time} on {day}, {within}",
    "email-instead": "Send an email instead.",
    "free": "This number is free to ring from anywhere in its country, so it doesn’t tell where the customer is.",
    "here": "here",
    "next": "You may call from {there} there, {here} here.",
    "never": "There is no time at which it is within the hours in all these places. Ask where the customer is.",
    "no-country": "This number doesn’t tell a country. Ask where the customer is, and give the country.",
    "not-now": "Don’t call now.",
    "now": "You may call now, until {there} there, {here} here.",
    "now-outside": "You may call now, because the customer said they are happy to be called outside the hours.",
    "number-emergency": "This is the number of the emergency services. Check the number.",
    "number-empty": "There are no figures in this number. Write it as in 020 7946 0958 or +1 202 555 0143.",
    "number-length": "This number is too long or too short for its country. Check the figures, or give the country.",
    "number-letters": "There are letters in this number. Write figures, and an extension as in ext. 22.",
    "number-premium": "This is a premium rate number. Don’t call it: use another number of the customer’s.",
    "number-unreadable": "This isn’t a phone number of any country. Check what follows the +.",
    "outside": "outside {opens} to {closes}",
    "proposes": "The number is of {countries}. The customer may be elsewhere: where they are decides.",
    "too-late": "After a call now there is no time for all {attempts} attempts today.",
    "within": "within {opens} to {closes}",
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
