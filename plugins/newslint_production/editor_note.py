"""The rule `production/editor-note`."""

from __future__ import annotations

from newslint import Severity
from newslint_production.traces import Trace


class EditorNote(Trace):
    """A query in the copy that nobody answered: [check], [legal?], TODO, a hidden comment.

    Writers and editors put questions to each other into the text. Each is a doubt about a fact, and must be settled
    before it is taken out. An editor’s insertion in a quotation is left alone.
    """

    id = "production/editor-note"
    severity = Severity.ERROR
    row_file = "editor_note.jsonl"
    message = "“{text}” is a query that nobody answered; settle it and delete it."
    bad = (
        "He is 45 [[[check]]] and lives in Leeds.",
        "The firm lost £3m [[[legal: are we sure?]]] in a year.",
        "[[TODO:]] add the mayor’s reply\n\nThe council voted on Tuesday.",
    )
    good = (
        "“He [Trump] wrote to us [the council] in May,” she said.",
        "The report [PDF] is 40 pages long [1].",
        "She has a to-do list and a check for £45.",
    )
