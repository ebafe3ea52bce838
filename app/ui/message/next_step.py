"""What to do elsewhere once a message is copied; from the published guidance (L525–601, L837–839), in fewer words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.session.standing import Standing

NO_REPLY = "Tell someone something – I’m not expecting a response"
"""The radio button of DAP as its screens write it, in English whatever the window's language."""
CSMT_ADDRESS = "noreplycsmt@hmpo.gov.uk"


def next_step_of(standing: Standing) -> str:
    """What to do with a message once it is copied."""
    replies = {head.reply for head in standing.heads}
    return next_step(standing.message.channel, "none" if replies == {"none"} else "expected")


def next_step(channel: str, reply: str) -> str:
    """Return one line for the officer; empty where the guidance says nothing.

    Args:
        channel: id of the channel that the message was copied for.
        reply: `expected` or `none`, as the templates say.
    """
    translate = QCoreApplication.translate
    if channel == "csmt-email":
        return translate(
            "next-step",
            "Next: send it from {0}. Check the customer’s address, and take out anything internal.",
        ).format(CSMT_ADDRESS)
    if channel != "dap-message":
        return ""
    check = translate(
        "next-step",
        "press Preview and check the message and the customer’s details. Delete a draft that isn’t needed.",
    )
    if reply == "none":
        return translate("next-step", "Next in DAP: choose ‘{0}’, then {1}").format(NO_REPLY, check)
    return translate("next-step", "Next in DAP: {0}").format(check)
