"""What is recorded of the work on a pack: who reviewed which Welsh, who accepted which expected message."""

from __future__ import annotations

from app.source.shapes import Day, Field, Group, ListOf, Shape, Token
from app.templates.wording_shapes import file_name, free

REVIEW = Shape(
    "review",
    "One reviewed Welsh wording.",
    (
        Field("phrase", free, "Which wording.", required=True),
        Field("fingerprint", Token("[0-9a-f]{16}", "fingerprint"), "Of both texts.", required=True),
        Field("by", free, "Who reviewed it.", required=True),
        Field("on", Day(), "When.", required=True),
    ),
)
REVIEWS = Shape(
    "reviews",
    "Which Welsh was reviewed.",
    (Field("reviews", ListOf(Group(REVIEW)), "The reviews.", required=True),),
)
ACCEPTANCE = Shape(
    "acceptance",
    "One expected message that somebody accepted.",
    (
        Field("case", file_name, "Which case.", required=True),
        Field("fingerprint", Token("[0-9a-f]{16}", "fingerprint"), "Of its texts.", required=True),
        Field("by", free, "Who accepted it.", required=True),
        Field("on", Day(), "When.", required=True),
    ),
)
ACCEPTED = Shape(
    "accepted",
    "Who accepted which expected message.",
    (Field("accepted", ListOf(Group(ACCEPTANCE)), "What was accepted.", required=True),),
)
ACCEPTED_FILE = "accepted.yaml"
