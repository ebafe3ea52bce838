"""The tree that officers see, and finding templates by their ids, old ones too."""

from __future__ import annotations

import pytest

from app.errors import AppError
from app.source.problems import Place, Problem, Problems
from app.templates.model import Head, Question, UseQuestion
from app.templates.pack_files import PackFiles
from app.templates.search import TemplateSearch
from app.templates.template_tree import FolderTree, build_tree, titles_above
from tests.unit.small_pack import Files, bent, opened, problem_lines, with_files

NOTE = "title: {{en: {0}, cy: {0}}}\nchannels: [note]\n"


def outline(files: Files) -> list[str]:
    """Each line of the tree, two blanks deeper for each folder."""

    def lines(branch: FolderTree, depth: int) -> list[str]:
        found = []
        for each in branch.children:
            title = each.title.en
            found.append(f"{'  ' * depth}{title}")
            if isinstance(each, FolderTree):
                found += lines(each, depth + 1)
            else:
                assert isinstance(each, Head)
        return found

    return lines(build_tree(opened(files).index), 0)


def test_folders_and_templates_in_the_wished_order() -> None:
    assert outline(with_files({})) == [
        "Photos",
        "  Ask for a new photo",
        "documents",
        "  Ask for documents",
        "enquiries",
        "  Answer an enquiry",
        "  Identity not confirmed",
        "no-reply",
        "  Application withdrawn",
        "notes",
        "  Enquiry answered",
    ]


def test_the_others_follow_by_title() -> None:
    files = with_files(
        {
            "templates/_folder.yaml": "order: [z, notes]\n",
            "templates/z.yaml": NOTE.format("Zebra"),
            "templates/b.yaml": NOTE.format("apple"),
            "templates/a.yaml": NOTE.format("Banana"),
            "templates/deep/er/x.yaml": NOTE.format("Deep"),
            "templates/empty/_folder.yaml": "title: {en: Empty, cy: Gwag}\n",
        }
    )
    lines = [line for line in outline(files) if not line.startswith(" ")]
    assert lines[:4] == ["Zebra", "notes", "apple", "Banana"]
    assert "deep" in lines
    assert "Empty" not in lines
    assert "    Deep" in outline(files)


GROUPED = """\
order: [money, notes]
groups:
  - {id: money, title: "Money | Arian", holds: [documents/missing, enquiries, nowhere/at-all]}
  - {id: none, title: "Nothing | Dim", holds: [nowhere/else]}
"""


def test_groups_are_folders_on_the_screen_only() -> None:
    files = with_files({"templates/_folder.yaml": GROUPED})
    lines = outline(files)
    assert lines[:6] == [
        "Money",
        "  Ask for documents",
        "  enquiries",
        "    Answer an enquiry",
        "    Identity not confirmed",
        "notes",
    ]
    assert {"documents", "Nothing"}.isdisjoint(lines)
    index = opened(files).index
    titles = titles_above(build_tree(index))
    assert [each.cy for each in titles["enquiries/answer"]] == ["Arian", "enquiries"]
    assert [each.en for each in titles["documents/missing"]] == ["Money"]
    assert TemplateSearch(index).find("arian")[0].id == "documents/missing"


def test_what_two_groups_hold_is_told() -> None:
    twice = GROUPED.replace("nowhere/else", "enquiries")
    assert problem_lines(with_files({"templates/_folder.yaml": twice})) == [
        "templates/_folder.yaml:4:48 used-twice"
    ]


def test_a_broken_folder_is_told_and_its_templates_stay() -> None:
    files = bent("templates/photos/_folder.yaml", "cy: Lluniau", "cz: Lluniau")
    assert problem_lines(files) == [
        "templates/photos/_folder.yaml:1:21 unknown-key",
    ]
    assert outline(files)[:2] == ["Photos", "  Ask for a new photo"]


def test_old_ids_lead_to_the_template() -> None:
    pack = opened()
    assert pack.head("photos/photo") is pack.head("photos/new-photo")
    assert pack.template("photos/photo") is pack.template("photos/new-photo")


@pytest.mark.parametrize(
    ("wanted", "closest"), [("photos/newphoto", "photos/new-photo"), ("wombat", ""), ("", "")]
)
def test_unknown_templates(wanted: str, closest: str) -> None:
    for find in (opened().head, opened().template):
        with pytest.raises(AppError) as raised:
            find(wanted)
        assert raised.value.code == "unknown-template"
        assert raised.value.params == {"template": wanted, "closest": closest}


def test_unknown_channels() -> None:
    pack = opened()
    assert pack.channel("plain").id == "plain"
    with pytest.raises(AppError) as raised:
        pack.channel("plian")
    assert raised.value.code == "unknown-channel"
    assert raised.value.params["closest"] == "plain"


def test_the_parts_of_a_template() -> None:
    pack = opened()
    template = pack.template("photos/new-photo")
    assert [
        each.id if isinstance(each, Question) else each.question for each in template.questions
    ] == ["fast_track", "problems", "applied"]
    head = template.head
    assert (head.reply, head.code, head.guidance) == ("expected", "912", "Photos, section 3")
    assert head.fast_track
    assert head.phone_first
    assert not head.alone
    assert head.keywords == ("picture", "llun")
    assert head.folder == "photos"
    assert pack.template("documents/missing").head.repeat
    assert pack.template("no-reply/withdrawn").head.alone
    answer = pack.template("enquiries/answer")
    assert answer.head.discloses
    assert answer.head.companion == "notes/enquiry"
    assert answer.questions[0] == UseQuestion("identity_match")
    each_language = {each.id: each.each for each in answer.questions if isinstance(each, Question)}
    assert each_language == {"about": True, "calls": False, "address": False, "more": True}


def test_a_shared_question_may_be_required_here_only() -> None:
    files = bent("questions/applied.yaml", "required: true\n", "")
    files |= bent(
        "templates/photos/new-photo.yaml", "use: applied", "use: applied\n    required: true"
    )
    del files["questions/applied.yaml"]
    files |= {
        "questions/applied.yaml": bent("questions/applied.yaml", "required: true\n", "")[
            "questions/applied.yaml"
        ]
    }
    pack = opened(files)
    use = pack.template("photos/new-photo").questions[-1]
    assert not pack.index.questions["applied"].required
    assert pack.question(use)[0].required


def test_what_is_in_a_folder_is_found_among_names_that_begin_alike() -> None:
    paths = (
        "a/_folder",
        "a/b",
        "a/c/d",
        "a/c/_folder",
        "a-b/x",
        "a.b/x",
        "a0/x",
        "aa/x",
        "A/x",
        "a b/x",
    )
    files = {f"templates/{each}.yaml": b"" for each in paths} | {
        "templates/a.yaml": b"",
        "templates/a/é.txt": b"",
    }
    found = PackFiles(files, Problems(), {})
    assert found.names_in("templates/a") == ("b", "c", "é")
    assert found.names_in("templates/a/c") == ("d",)
    assert found.names_in("templates/a0") == found.names_in("templates/aa") == ("x",)
    assert found.names_in("templates/none") == ()
    found.set_aside([Problem(Place("templates/a/too-long.yaml"), "cannot-read-file")])
    assert found.names_in("templates/a") == ("b", "c", "too-long", "é")
