"""English words for what is wrong in a pack's rules, by code, in the order of the codes."""

PROBLEMS: dict[str, str] = {
    "duplicate-rule": "There is already a rule “{id}”, at {first}. Give this one another id.",
    "example-found-nothing": "This is a bad example of “{rule}”, and the rule finds nothing in it: “{text}”. Change the example or the rule.",
    "example-found-other": "The rule “{rule}” finds other words in this example than those after finds: “{text}”. Change the example or the rule.",
    "example-found-something": "This is a good example of “{rule}”, and the rule finds something in it: “{text}”. Change the example or the rule.",
    "example-mended-otherwise": "The fixes of “{rule}” mend this example otherwise than it says after mended: “{text}”. Change the example or the rule.",
    "fix-without-pattern": "fix belongs to pattern. After patterns, write each fix behind its own pattern.",
    "keep-without-confirm": "Only what an officer confirms can be kept. Take keep out, or write severity: confirm.",
    "key-of-kind": "“{key}” isn’t a key of kind: {kind}. It is for the kinds: {kinds}.",
    "no-such-part": "The pattern has {most} parts in round brackets, so “{part}” stands for nothing. Change the fix or the pattern.",
    "not-a-pair": "“{value}” isn’t a pair of signs. Write two signs, such as ().",
    "not-for-check": "“{key}” has no meaning with check: {check}. Take it out.",
    "one-of-keys": "Just one of these keys is needed here: {allowed}.",
    "pattern-backreference": "“{construct}” refers back to what an earlier part found. That can take endless time, so it isn’t supported. For a word that stands twice, use kind: existence with doubled: true.",
    "pattern-finds-nothing": "This pattern fits even where nothing stands. Ask for at least one character, with + instead of *.",
    "pattern-lookaround": "“{construct}” looks ahead or behind. That can take endless time, so it isn’t supported. After except, put words inside which it finds nothing: all that it would find must stand in them, as in except: [94 pounds in weight].",
    "pattern-not-read": "This pattern can’t be read ({detail}). Correct it, or use kind: existence with plain words.",
    "pattern-too-large": "This pattern repeats too much, so it would take too much memory. Use smaller numbers in its braces, and no repetition inside another.",
    "pattern-too-long": "This pattern has {found} characters, and {most} are allowed. Make several rules, or use kind: existence.",
    "patterns-too-many": "The patterns of “{rule}”, with those before them, would take too much memory together. Take some out, or use kind: existence with plain words.",
    "swap-the-same": "“{word}” would be replaced by itself. Change one of the two.",
    "unknown-placeholder": "“{name}” isn’t known here. Allowed: {allowed}.",
}

WHAT: dict[str, str] = {
    "rule-id": "a small letter, then small letters, digits and hyphens",
}
