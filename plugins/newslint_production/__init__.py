"""The pack `production`: traces of the desk, the wire and machines."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Rule, hookimpl


@hookimpl
def newslint_rules() -> Iterable[Rule]:
    """The rules of this pack."""
    from newslint_production.advance_slug import AdvanceSlug
    from newslint_production.ai_citation_mark import AiCitationMark
    from newslint_production.ai_cutoff import AiCutoff
    from newslint_production.ai_reply import AiReply
    from newslint_production.correction_form import CorrectionForm
    from newslint_production.cq_mark import CqMark
    from newslint_production.desk_note import DeskNote
    from newslint_production.editor_note import EditorNote
    from newslint_production.embargo import Embargo
    from newslint_production.kill_hold import KillHold
    from newslint_production.lorem_ipsum import LoremIpsum
    from newslint_production.machine_translation_trace import MachineTranslationTrace
    from newslint_production.markdown_trace import MarkdownTrace
    from newslint_production.merge_conflict import MergeConflict
    from newslint_production.release_leftover import ReleaseLeftover
    from newslint_production.template_variable import TemplateVariable
    from newslint_production.tk_placeholder import TkPlaceholder
    from newslint_production.wire_end_mark import WireEndMark
    from newslint_production.wire_more import WireMore

    return [
        AdvanceSlug(),
        AiCitationMark(),
        AiCutoff(),
        AiReply(),
        CorrectionForm(),
        CqMark(),
        DeskNote(),
        EditorNote(),
        Embargo(),
        KillHold(),
        LoremIpsum(),
        MachineTranslationTrace(),
        MarkdownTrace(),
        MergeConflict(),
        ReleaseLeftover(),
        TemplateVariable(),
        TkPlaceholder(),
        WireEndMark(),
        WireMore(),
    ]
