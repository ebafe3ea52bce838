"""A small, sound pack as the files that an author would write; tests bend it.

It holds one of everything: a plain and a rich channel and one for notes, shared questions and phrases, an office with
every entry filled in, and templates that repeat, stand alone, expect no reply, disclose, have a companion, count, list
and ask in both languages.
"""

from __future__ import annotations

from pathlib import Path

from app.language import Language
from app.source.problem_words import words_of
from app.templates.pack import Pack
from app.templates.reading import ReadPack, read_pack
from tests.unit.whole_pack import compiled_and_opened

Files = dict[str, bytes]

_FILES = {
    "pack.yaml": """\
format: 2
id: small
title: {en: A small pack, cy: Pecyn bach}
version: "1.0"
status: sample
guidance: {title: How we write, version: "31.0", date: 2025-07-15}
fast_track: {question: fast_track, phrase: fast-track}
disclosure:
  questions: [identity_match]
  confirmed: identity_match == 'three'
  otherwise: enquiries/identity-not-confirmed
""",
    "office.yaml": """\
greeting: {en: Dear customer, cy: Annwyl gwsmer}
sign_off:
  en: |
    Yours sincerely

    {{ officer.first_name }}
  cy: |
    Yn gywir

    {{ officer.first_name }}
documents_address:
  en: |
    Send them to: \\
    HM Passport Office \\
    1 Example Street
  cy: |
    Anfonwch nhw at: \\
    Swyddfa Basbort EF \\
    1 Example Street
reply_period: {en: You have 6 weeks to reply., cy: Mae gennych 6 wythnos i ateb.}
welsh_contact: {en: We welcome letters in Welsh., cy: Croesawn lythyrau yn Gymraeg.}
""",
    "terms.yaml": """\
terms:
  - {en: passport, cy: pasbort, status: seen, source: GOV.UK}
""",
    "channels/plain.yaml": """\
title: {en: Plain message, cy: Neges blaen}
sent: true
flavour: plain
date: plain
edits: false
order: [greeting, opening, {each_template: [request, detail, how-to-reply, where-to-send]},
        deadline, fast-track, closing, sign-off]
subject:
  from: template
  several: {en: Your passport application – we need some things, cy: Eich cais am basbort – mae angen rhai pethau arnom}
phrases:
  - office: greeting
    slot: greeting
  - id: several
    slot: opening
    when: several and reply == 'expected'
    en: We need more than one thing from you.
    cy: Mae angen mwy nag un peth arnom gennych.
  - office: reply_period
    slot: closing
    when: reply == 'expected'
  - office: sign_off
    slot: sign-off
""",
    "channels/rich.yaml": """\
title: {en: Rich email, cy: E-bost cyfoethog}
sent: true
flavour: rich
date: two-digit-day
edits: true
order: [greeting, {each_template: [request, detail]}, where-to-send, deadline, fast-track, closing, sign-off]
subject:
  from: channel
  text: {en: "Passport application: {{ customer_name }}", cy: "Cais am basbort: {{ customer_name }}"}
style: {font: "Arial, sans-serif", size: 12, text_colour: "#000000", link_colour: "#0000ff"}
questions: [{use: customer_name}]
phrases:
  - id: greeting
    slot: greeting
    en: "{% if part_of_day == 'morning' %}Good morning.{% else %}Good afternoon.{% endif %}"
    cy: "{% if part_of_day == 'morning' %}Bore da.{% else %}Prynhawn da.{% endif %}"
  - office: welsh_contact
    slot: closing
  - office: sign_off
    slot: sign-off
""",
    "channels/note.yaml": """\
title: {en: Note, cy: Nodyn}
sent: false
flavour: plain
order: [{each_template: [note]}]
subject: {from: none}
""",
    "questions/fast_track.yaml": """\
type: radio
ask: {en: Is it a Fast Track application?, cy: Ai cais Fast Track ydyw?}
required: true
choices:
  - id: "yes"
    label: {en: It is, cy: Ie}
  - id: "no"
    label: {en: It isn’t, cy: Nage}
""",
    "questions/applied.yaml": """\
type: radio
ask: {en: How did they apply?, cy: Sut y gwnaethon nhw gais?}
required: true
choices:
  - id: online
    label: {en: Online, cy: Ar-lein}
  - id: paper
    label: {en: On paper, cy: Ar bapur}
""",
    "questions/customer_name.yaml": """\
type: text
ask: {en: What is the customer’s name?, cy: Beth yw enw’r cwsmer?}
required: true
max: 60
""",
    "questions/identity_match.yaml": """\
type: radio
ask: {en: What was matched?, cy: Beth oedd yn cyfateb?}
required: true
choices:
  - id: three
    label: {en: Three pieces, cy: Tri darn}
  - id: fewer
    label: {en: Fewer, cy: Llai}
""",
    "phrases/fast-track.yaml": """\
slot: fast-track
when: fast_track == 'yes'
en: We’ll send your passport as soon as we have what we need.
cy: Byddwn yn anfon eich pasbort cyn gynted ag y bydd popeth gennym.
""",
    "phrases/reply-by.yaml": """\
slot: deadline
params: {deadline: date}
one_value: true
en: Please reply by {{ deadline }}.
cy: Atebwch erbyn {{ deadline }}.
""",
    "phrases/send-documents.yaml": """\
slot: where-to-send
merge: once
en: Send us the documents by post.
cy: Anfonwch y dogfennau atom drwy’r post.
""",
    "templates/_folder.yaml": """\
order: [photos, documents, enquiries]
""",
    "templates/photos/_folder.yaml": """\
title: {en: Photos, cy: Lluniau}
""",
    "templates/photos/new-photo.yaml": """\
title: {en: Ask for a new photo, cy: Gofyn am lun newydd}
channels: [plain]
reply: expected
fast_track: true
phone_first: true
code: "912"
keywords: [picture, llun]
guidance: Photos, section 3
formerly: [photos/photo]
advice: {en: Look at the photo again first., cy: Edrychwch ar y llun eto yn gyntaf.}
questions:
  - id: problems
    type: checkboxes
    ask: {en: What is wrong with the photo?, cy: Beth sy’n bod ar y llun?}
    hint: {en: Choose all that apply., cy: Dewiswch bob un sy’n berthnasol.}
    required: true
    slot: request
    lead: {en: "We need a new photo, because:", cy: "Mae angen llun newydd arnom, oherwydd:"}
    one: {en: "We need a new photo because {{ item }}.", cy: "Mae angen llun newydd arnom am y rheswm hwn: {{ item }}."}
    end: {en: Please take it again., cy: Tynnwch y llun eto.}
    also:
      lead: {en: "We also need a new photo, because:", cy: "Mae angen llun newydd arnom hefyd, oherwydd:"}
      one:
        en: "We also need a new photo because {{ item }}."
        cy: "Mae angen llun newydd arnom hefyd am y rheswm hwn: {{ item }}."
    choices:
      - id: blurred
        label: {en: It is blurred, cy: Mae’n aneglur}
        says: {en: the photo is not in focus, cy: nid yw’r llun mewn ffocws}
      - id: dark
        label: {en: It is too dark, cy: Mae’n rhy dywyll}
        says: {en: the photo is too dark, cy: mae’r llun yn rhy dywyll}
      - id: old
        label: {en: It is too old, cy: Mae’n rhy hen}
        when: applied == 'paper'
        says: {en: the photo is older than one month, cy: mae’r llun yn hŷn na mis oed}
      - id: none_of_these
        label: {en: None of these, cy: Dim un o’r rhain}
        exclusive: true
  - use: applied
subject: {en: Your passport application – we need a new photo, cy: Eich cais am basbort – mae angen llun newydd arnom}
phrases:
  - id: how-many
    slot: detail
    when: problems
    count: problems
    en: {one: There is one thing to mend., other: "There are {{ problems | count }} things to mend."}
    cy:
      one: Mae un peth i’w gywiro.
      two: Mae dau beth i’w cywiro.
      other: "Nifer y pethau i’w cywiro: {{ problems | count }}."
  - id: online
    slot: how-to-reply
    when: applied == 'online'
    en: |
      You can send it at www.gov.uk/photos-for-passports.
    cy: |
      Gallwch ei anfon yn www.gov.uk/photos-for-passports.
    also:
      en: |
        Send the photo at www.gov.uk/photos-for-passports.
      cy: |
        Anfonwch y llun yn www.gov.uk/photos-for-passports.
""",
    "templates/documents/missing.yaml": """\
title: {en: Ask for documents, cy: Gofyn am ddogfennau}
channels: [plain, rich]
reply: expected
fast_track: true
repeat: true
questions:
  - id: whose
    type: radio
    ask: {en: Whose documents?, cy: Dogfennau pwy?}
    required: true
    choices:
      - id: mother
        label: {en: The mother’s, cy: Y fam}
      - id: father
        label: {en: The father’s, cy: Y tad}
  - id: which
    type: checkboxes
    ask: {en: Which documents?, cy: Pa ddogfennau?}
    required: true
    min: 1
    choices:
      - id: birth
        label: {en: Birth certificate, cy: Tystysgrif geni}
      - id: marriage
        label: {en: Marriage certificate, cy: Tystysgrif priodas}
  - id: deadline
    type: date
    ask: {en: By when?, cy: Erbyn pryd?}
    required: true
    not_before: today
    message: {en: Give a day that is still to come., cy: Rhowch ddiwrnod sydd eto i ddod.}
subject: {en: Your passport application – we need documents, cy: Eich cais am basbort – mae angen dogfennau arnom}
phrases:
  - id: documents
    slot: request
    lead:
      en: "{% if whose == 'mother' %}Send the mother’s documents:{% else %}Send the father’s documents:{% endif %}"
      cy: "{% if whose == 'mother' %}Anfonwch ddogfennau’r fam:{% else %}Anfonwch ddogfennau’r tad:{% endif %}"
    items:
      - {when: "'birth' in which", en: birth certificate, cy: tystysgrif geni}
      - {when: "'marriage' in which", en: marriage certificate, cy: tystysgrif priodas}
    one: {en: "Send us this document: {{ item }}.", cy: "Anfonwch y ddogfen hon: {{ item }}."}
    also:
      lead: {en: "Send us these documents too:", cy: "Anfonwch y dogfennau hyn hefyd:"}
  - use: send-documents
  - office: documents_address
    slot: where-to-send
  - use: reply-by
    with: {deadline: deadline}
""",
    "templates/no-reply/withdrawn.yaml": """\
title: {en: Application withdrawn, cy: Cais wedi’i dynnu’n ôl}
channels: [plain]
reply: none
alone: true
subject: {en: Your passport application – withdrawn, cy: Eich cais am basbort – wedi’i dynnu’n ôl}
phrases:
  - id: withdrawn
    slot: detail
    prescribed: L433
    en: We have withdrawn your application.
    cy: Rydym wedi tynnu eich cais yn ôl.
""",
    "templates/enquiries/answer.yaml": """\
title: {en: Answer an enquiry, cy: Ateb ymholiad}
channels: [rich]
reply: none
discloses: true
companion: notes/enquiry
questions:
  - id: about
    type: text
    language: each
    ask: {en: What was it about?, cy: Am beth oedd e?}
    required: true
  - id: calls
    type: number
    ask: {en: How often did we call?, cy: Sawl gwaith y gwnaethom ffonio?}
    min: 0
    max: 20
  - id: address
    type: email
    ask: {en: Which email address?, cy: Pa gyfeiriad e-bost?}
    when: calls > 1
  - id: more
    type: free-text
    ask: {en: Anything else?, cy: Unrhyw beth arall?}
    max: 1000
phrases:
  - id: about
    slot: request
    en: "You asked about: {{ about }}"
    cy: "Roeddech wedi gofyn am: {{ about }}"
  - id: calls
    slot: detail
    when: calls
    count: calls
    en: {one: We called you once., other: "We called you {{ calls }} times."}
    cy: {one: Gwnaethom ffonio unwaith., two: Gwnaethom ffonio ddwywaith., other: "Nifer y galwadau: {{ calls }}."}
  - id: address
    slot: detail
    when: address
    en: "We’ll write to {{ address }}."
    cy: "Byddwn yn ysgrifennu at {{ address }}."
  - id: more
    slot: detail
    when: more
    en: "{{ more }}"
    cy: "{{ more }}"
""",
    "templates/enquiries/identity-not-confirmed.yaml": """\
title: {en: Identity not confirmed, cy: Hunaniaeth heb ei chadarnhau}
channels: [rich]
reply: none
alone: true
phrases:
  - id: not-confirmed
    slot: request
    en: We can’t answer this by email.
    cy: Ni allwn ateb hyn drwy e-bost.
""",
    "templates/notes/enquiry.yaml": """\
title: {en: Enquiry answered, cy: Ymholiad wedi’i ateb}
channels: [note]
questions:
  - use: identity_match
  - id: calls
    type: number
    ask: {en: How often did we call?, cy: Sawl gwaith y gwnaethom ffonio?}
phrases:
  - id: answered
    slot: note
    en: "Enquiry answered by {{ officer.initials }}.{% if calls %} Calls: {{ calls }}.{% endif %}"
    cy: "Atebwyd yr ymholiad. Swyddog: {{ officer.initials }}.{% if calls %} Galwadau: {{ calls }}.{% endif %}"
""",
}  # fmt: skip


def small_files() -> Files:
    """Return the files of the pack, for the test to keep and change."""
    return {path: text.encode() for path, text in _FILES.items()}


def bent(path: str, old: str, new: str) -> Files:
    """Return the files with one place of one of them changed."""
    files = small_files()
    text = files[path].decode()
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    files[path] = text.replace(old, new).encode()
    return files


def added(**texts: str) -> Files:
    """Return the files with further ones, given as `templates__photos__other="…"`."""
    files = small_files()
    for name, text in texts.items():
        files[name.replace("__", "/") + ".yaml"] = text.encode()
    return files


def with_files(texts: dict[str, str]) -> Files:
    """Return the files with further ones, or with others in their place."""
    return small_files() | {path: text.encode() for path, text in texts.items()}


def opened(files: Files | None = None) -> Pack:
    """Return the pack as the window has it: read, compiled and opened again."""
    read = read_pack(files if files is not None else small_files())
    return compiled_and_opened(read.index, read.templates)


def problem_lines(files: Files) -> list[str]:
    """Return the problems of a pack as short lines: `file:line:column code`."""
    return lines_of(read_pack(files))


def lines_of(read: ReadPack) -> list[str]:
    """Return the problems of a pack that was read, as short lines. Each has words in both languages."""
    for problem in read.index.problems:
        for language in Language:
            assert words_of(problem, language)
    return [f"{problem.place} {problem.code}" for problem in read.index.problems]


def write_folder(folder: Path, files: Files) -> Path:
    """Write the files below a folder, and return it."""
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def place_of(files: Files, path: str, words: str) -> str:
    """Return where words stand that a file holds once, as `file:line:column`."""
    text = files[path].decode()
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {path}"
    before = text[: text.index(words)]
    return f"{path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
