"""Runs one command: its output on standard output, one line for each trouble on standard error, its exit code."""

from __future__ import annotations

import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from app.cli.parser import build_parser
from app.cli.progress import pack_progress
from app.cli.set_aside import GOOD, WRONG, tell_all, tell_for_questions
from app.cli.streams import failed, finish, tell
from app.cli.texts import as_utf8, check_texts
from app.errors import AppError, unexpected
from app.language import Language
from app.source.problem_words import failure_words
from app.storage import paths
from app.storage.organisation import NOTHING, load_organisation
from app.storage.packs import LoadedPack, load
from app.storage.settings import Settings, settings_file


def parse(arguments: Sequence[str]) -> Namespace:
    """Read the arguments; wrong use ends the program with exit code 2 and one line.

    Templates may stand before, between and after the options of `compose`.
    """
    parser = build_parser()
    options, more = parser.parse_known_args(as_utf8(arguments))
    if more and (options.command != "compose" or any(each.startswith("-") for each in more)):
        parser.error(f"this isn't known here: {' '.join(more)}")
    if more:
        options.templates = [*options.templates, *more]
    return options


def run(options: Namespace) -> int:
    """Run the command of `options` and return the exit code."""
    try:
        check_texts(options)
        act = _versions if options.version else _COMMANDS[options.command]
        return finish(act(options))
    except AppError as error:
        tell(error_lines(error))
        return finish(WRONG)
    except OSError as error:
        # What storage can't read or write comes as an AppError: this is standard output.
        return failed(error)
    except Exception as bug:
        tell(bug_lines(bug))
        return finish(WRONG)


def error_lines(error: AppError) -> list[str]:
    """The words of a failure, with a line for each problem that it holds."""
    return failure_words(error, Language.EN).splitlines()


def bug_lines(bug: Exception) -> list[str]:
    """What is said of a bug: its kind and its place, never its words, which may hold what was typed."""
    last = traceback.extract_tb(bug.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    return error_lines(unexpected(bug, place))


def load_in_use(options: Namespace) -> LoadedPack:
    """Open the pack in use."""
    path = pack_path(options)
    try:
        with pack_progress() as line:
            return load(path, progress=line.show)
    except AppError:
        if options.pack is None and path != paths.shipped_pack():
            # Another pack in its place would compose other messages than the officer's own.
            tell(["The pack that was chosen in the window can’t be opened; --pack names another:"])
        raise


def pack_path(options: Namespace, say: Callable[[list[str]], None] = tell) -> Path:
    """Where the pack in use is: the named one, or the one that the officer chose in the window; `say` why not."""
    path: Path | None = options.pack
    if path is not None:
        return path
    organisation, own = NOTHING, Settings()
    try:
        organisation = load_organisation()
    except AppError as error:
        say(error_lines(error))
    try:
        own = settings_file().load()
    except AppError as error:
        say(error_lines(error))
        kept = error.params.get("kept")
        own = kept if isinstance(kept, Settings) else own
    return organisation.applied(own).pack_in_use


def _versions(options: Namespace) -> int:
    from app.cli.versions import app_version, pack_versions

    # First: a pack that can't be opened takes nothing from it.
    print(app_version())
    for line in pack_versions(load_in_use(options)):
        print(line)
    return GOOD


def _list(options: Namespace) -> int:
    from app.cli.listing import list_templates

    loaded = load_in_use(options)
    code = tell_all(loaded.pack)
    print(list_templates(loaded, options.search, options.format))
    return code


def _show(options: Namespace) -> int:
    from app.cli.showing import show_template

    pack = load_in_use(options).pack
    shown = show_template(pack, options.template, options.format)
    code = tell_for_questions(pack, pack.head(options.template))
    print(shown)
    return code


def _compose(options: Namespace) -> int:
    from app.cli.composing import compose_message

    return compose_message(load_in_use(options), options)


def _lint(options: Namespace) -> int:
    from app.cli.linting import lint_text, lint_wording

    lint = lint_wording if options.wording else lint_text
    return lint(load_in_use(options), options)


def _resend(options: Namespace) -> int:
    from app.cli.resending import resend_email

    return resend_email(options)


def _format(options: Namespace) -> int:
    from app.cli.formatting import format_file

    return format_file(options)


def _review(options: Namespace) -> int:
    from app.cli.reviewing import record_reviews

    print(record_reviews(pack_path(options), options.phrases, options.by, options.format))
    return GOOD


def _export(options: Namespace) -> int:
    from app.cli.translating import export_wording

    return export_wording(pack_path(options), options.translate, options.format)


def _import(options: Namespace) -> int:
    from app.cli.translating import import_wording

    return import_wording(pack_path(options), options.file, options.by, options.format)


def _accept(options: Namespace) -> int:
    from app.cli.accepting import accept_messages

    return accept_messages(pack_path(options), options)


def _uses(options: Namespace) -> int:
    from app.cli.using import tell_uses

    return tell_uses(pack_path(options), options.name, options.format)


def _call(options: Namespace) -> int:
    from app.cli.calling import tell_call

    return tell_call(load_in_use(options), options)


def _doctor(options: Namespace) -> int:
    from app.cli.doctor import tell_health

    # What is wrong with the settings has its own lines.
    pack = pack_path(options, lambda _lines: None)
    return tell_health(options, pack, getattr(options, "screen", None))


def _schema(options: Namespace) -> int:
    from app.storage.pack_schemas import file_schema, ids_of

    if options.pack is None:
        print(file_schema(options.shape))
        return GOOD
    loaded = load_in_use(options)
    schema = file_schema(options.shape, ids_of(loaded))
    code = tell_all(loaded.pack)
    print(schema)
    return code


def _check(options: Namespace) -> int:
    from app.cli.checking import check_pack

    return check_pack(options.folder or pack_path(options), options)


_COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "list": _list,
    "show": _show,
    "compose": _compose,
    "lint": _lint,
    "format": _format,
    "resend": _resend,
    "review": _review,
    "export": _export,
    "import": _import,
    "uses": _uses,
    "accept": _accept,
    "call": _call,
    "doctor": _doctor,
    "schema": _schema,
    "check": _check,
}
