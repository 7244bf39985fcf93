"""The rule `production/ai-reply`."""

from __future__ import annotations

from newslint import Role, Severity
from newslint_production.traces import Trace


class AiReply(Trace):
    """A phrase with which a chatbot answers: “As an AI language model”, “Certainly! Here is a draft”.

    It shows that a machine wrote the text and that nobody read it. Papers have published such lines and had to explain
    themselves. Check every fact and write the story anew.
    """

    id = "production/ai-reply"
    severity = Severity.ERROR
    # A passage set off as a quotation may quote a chatbot.
    scope = Trace.scope - {Role.QUOTE}
    row_file = "ai_reply.jsonl"
    message = "“{text}” is a chatbot speaking; check every fact of the text, and take this out."
    bad = (
        "[[Certainly! Here is]] a news article about the bridge:\n\nThe council voted on Tuesday to open it.\n",
        "[[As an AI language model]], I do not have opinions on the bridge.\n",
        "The council voted on Tuesday to open the bridge.\n\n[[Let me know if you would like me to]] change the "
        "tone.\n",
    )
    good = (
        "Asked about the bridge, the chatbot replied that as an AI language model it had no opinion.\n",
        "“As an AI language model, I have no opinion,” it said.\n",
        "Certainly, here is a mayor who listens. Let me know if you would like to meet her, he wrote.\n",
    )
