"""What the record of calls fills in: the answers of a script, a note or a letter that it knows.

The questions are those of the pack, known by their names; what a template doesn't ask isn't filled in, nor is a choice
that it doesn't have.
"""

from __future__ import annotations

from datetime import tzinfo

import msgspec

from app.calling.attempts import call_us, ordinal_of
from app.calling.record import Attempt, CallOutcome, CallRecord
from app.compose.draft import Draft, Entry, RawAnswer
from app.session.answering import with_answer
from app.session.case import Case, Sheet
from app.session.history import Step
from app.templates.call_hours import CallHours
from app.templates.model import Question, UseQuestion
from app.templates.pack import Pack

Filled = dict[str, RawAnswer | None]
"""Answers by the names of questions; None where an earlier answer doesn't hold any more."""

_RESULTS = {
    CallOutcome.SPOKE: "confirmed",
    CallOutcome.CALL_BACK: "call_back",
    CallOutcome.SOMEONE_ELSE: "someone_else",
    CallOutcome.UNIDENTIFIED: "not_confirmed",
    CallOutcome.NOT_RECORDED: "not_recorded",
}
_OF_REFEREE = {
    CallOutcome.CALL_BACK: "call_back",
    CallOutcome.SOMEONE_ELSE: "someone_else",
    CallOutcome.UNIDENTIFIED: "someone_else",
    CallOutcome.NO_ANSWER: "no_answer",
}


def filled_before(record: CallRecord, ordinal: str | None) -> Filled:
    """What is known before the next call, of this ordinal today: nothing yet of how it goes."""
    return {
        "call_attempt": ordinal,
        "voicemail_left": None,
        "call_result": None,
        "csmt_call_result": None,
        "referee_call_result": None,
        "call_back_date": None,
        **_writing(record),
    }


def filled_after(record: CallRecord, attempt: Attempt, hours: CallHours, here: tzinfo) -> Filled:
    """What is known after a call."""
    results = _OF_REFEREE if record.referee else _RESULTS
    result = results.get(attempt.outcome)
    again = attempt.again_at.astimezone(here).date().isoformat() if attempt.again_at else None
    return {
        "call_attempt": ordinal_of(record, attempt, hours, here),
        "voicemail_left": _yes_no(attempt.voicemail),
        "call_result": result if not record.referee else None,
        "csmt_call_result": result if not record.referee else None,
        "referee_call_result": result if record.referee else None,
        "call_back_date": again,
        **_writing(record),
    }


def filled_letter(record: CallRecord, hours: CallHours, here: tzinfo) -> Filled:
    """What the record knows for *Request applicant to call us*; the rest stays the officer's word (L381–385)."""
    known = call_us(record, hours, here)
    fails = "number_fails" if known.number_fails else None
    reason = "three_attempts" if known.attempts and hours.attempts > 1 else fails
    return {"reason": reason, "conditions": () if record.referee else ("customer",)}


def _writing(record: CallRecord) -> Filled:
    by = {True: "email", False: "letter"}
    given = record.email_given
    return {
        "email_given": _yes_no(given),
        "contact_by": by[given] if given is not None else None,
    }


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "yes" if value else "no"


# --- bringing it


def bring(case: Case, pack: Pack, template: str, filled: Filled) -> Case:
    """Have a template in front, filled in: on a sheet where it is alone already, on an empty one, or beside the others.

    One script follows the call: where another one of a call stands alone, untouched by the officer, it takes that one's
    place, and undo leads back. Answers that templates share stay; a note or a letter is never replaced.

    Raises:
        AppError: `unknown-template`.
    """
    there = _where_alone(case, template)
    passed = next((each for each in case.sheets if _is_passing(each, pack)), None)
    if there is not None:
        case = case.show(there.id)
    elif passed is not None and template in pack.info.calls.scripts | pack.info.calls.notes:
        case = case.show(passed.id)
        session = case.session
        case = case.with_session(session.replace(pack, session.draft.entries[0].id, template))
    elif case.session.draft.entries:
        case = case.beside(pack, template)
    else:
        case = case.with_session(case.session.choose(pack, template))
    return _filled(case, pack, template, filled)


def fill(case: Case, pack: Pack, template: str, filled: Filled) -> Case:
    """Fill a template in where it is alone on a sheet; what is in front stays there."""
    there = _where_alone(case, template)
    if there is None:
        return case
    return _filled(case.show(there.id), pack, template, filled).show(case.front)


def _where_alone(case: Case, template: str) -> Sheet | None:
    return next((each for each in case.sheets if _alone_on(each) == template), None)


def _alone_on(sheet: Sheet) -> str:
    """The only template of a sheet; empty where there are several, or none."""
    templates = [each.template for each in sheet.session.draft.entries]
    return templates[0] if len(templates) == 1 else ""


def _is_passing(sheet: Sheet, pack: Pack) -> bool:
    """Whether a sheet holds nothing but a script of a call, as it was brought."""
    draft = sheet.session.draft
    if _alone_on(sheet) not in pack.info.calls.scripts:
        return False
    return not (draft.edits or draft.own or draft.entries[0].answers)


def _filled(case: Case, pack: Pack, template: str, filled: Filled) -> Case:
    session = case.session
    draft, asked = session.draft, pack.template(template).questions
    for name, raw in filled.items():
        question = next((each for each in asked if _name(each) == name), None)
        if question is not None:
            draft = _with(draft, pack, question, raw)
    if draft == session.draft:
        return case
    step = Step("call-filled", (("template", pack.head(template).title),))
    return case.with_session(session.changed(step, draft))


def _name(question: Question | UseQuestion) -> str:
    return question.question if isinstance(question, UseQuestion) else question.id


def _with(draft: Draft, pack: Pack, asked: Question | UseQuestion, raw: RawAnswer | None) -> Draft:
    shared = isinstance(asked, UseQuestion)
    question = pack.index.questions[asked.question] if isinstance(asked, UseQuestion) else asked
    raw = _possible(question, raw)
    if shared or question.shared:
        return msgspec.structs.replace(draft, answers=with_answer(draft.answers, question.id, raw))
    entry = draft.entries[0]
    if question.id == "conditions" and entry.answers.get(question.id):
        # The officer has given their word for some already.
        return draft
    answered = Entry(entry.id, entry.template, with_answer(entry.answers, question.id, raw))
    return msgspec.structs.replace(draft, entries=(answered, *draft.entries[1:]))


def _possible(question: Question, raw: RawAnswer | None) -> RawAnswer | None:
    if not question.kind.chooses or raw is None:
        return raw
    wanted = raw if isinstance(raw, tuple) else (str(raw),)
    there = tuple(each for each in wanted if question.choice(each) is not None)
    if isinstance(raw, tuple):
        return there or None
    return there[0] if there else None
