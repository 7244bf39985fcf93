"""What must stand behind a reporting verb for it to hand on words, class by class."""

from __future__ import annotations

from newslint.layers.attribution_cues import Cue
from newslint.layers.attribution_scope import MARKS
from newslint.layers.attribution_sources import BEHIND_SOURCE, Source
from newslint.layers.attribution_stances import NO_HOLDERS, is_defining
from newslint.layers.clauses import SentenceWords
from newslint.layers.names import DETERMINERS, PREPOSITIONS, PRONOUNS, Holder
from newslint.layers.word_sets import word_set

CLAUSE_STARTS = frozenset(["that", "how", "whether", "if", "why", "what"])
SPEAKERS = frozenset({Holder.NAMED, Holder.PRONOUN, Holder.ROLE, Holder.INSTITUTION, Holder.VAGUE})
# Behind a verb these open a clause: "implied he would go".
NOMINATIVE = frozenset(["he", "she", "they", "we", "i"])
PERSONAL = frozenset(["he", "she", "they", "it", "we", "i", "you"])
# Words behind a strict verb among which its "that" may stand: "wrote in a letter on Monday that".
STRICT_REACH = 9
# What is called without anything being said: "called a vote", "called the police".
CALLED_THINGS = word_set("called-things")
# Prepositions that belong to a verb which says something of somebody.
WITH_PREPOSITION = frozenset({"call", "apologise", "apologize", "refer", "ask", "rail", "complain", "point", "vouch"})


def complement_fits(sentence: SentenceWords, index: int, source: Source, cue: Cue) -> bool:
    """Whether what follows the verb is what its class asks for."""
    following = sentence.following(index)
    at_end = index + 1 >= len(sentence.low)
    word = "" if at_end else sentence.low[index + 1]
    quoted = any(sign in following for sign in '"“‘') or ":" in following
    left = sentence.gaps[source.first]
    behind = any(sign in left for sign in ',"”') and source.first > 0
    if cue.noun and cue.form == "s" and source.holder not in (Holder.DOCUMENT, Holder.PRONOUN, Holder.NAMED):
        behind = False
    clause = word in CLAUSE_STARTS or quoted
    if "speech" in cue.kinds:
        if cue.base == "say" and source.span is not None and sentence.low[source.first] == "that" and "," in following:
            # "That said, …"
            return False
        if cue.strict:
            return (
                (behind and (at_end or following.strip()[:1] in MARKS or word in BEHIND_SOURCE))
                or clause
                or (word in PERSONAL and not cue.noun)
                or (cue.base != "state" and "that" in sentence.low[index + 1 : index + STRICT_REACH])
            )
        if not cue.noun:
            return True
        opens = word in PRONOUNS or word in DETERMINERS or (not at_end and sentence.capital(index + 1))
        return clause or behind or opens
    if "that" in cue.kinds:
        if word in NOMINATIVE and source.holder in SPEAKERS:
            return True
        if clause and (word != "what" or cue.base in ("ask", "tell")):
            return True
        is_document = source.holder is Holder.DOCUMENT
        if is_document and not at_end and word not in PREPOSITIONS:
            return True
        if behind and (at_end or following.strip()[:1] in (",", ".")) and (not cue.noun or is_document):
            return True
        if cue.base == "point" and word == "out":
            return True
        if cue.base in ("ask", "recommend", "propose", "remind", "assure", "inform") and source.holder in SPEAKERS:
            return not at_end and (word not in PREPOSITIONS or cue.base == "ask")
    if "wish" in cue.kinds and (word == "to" or (word in PRONOUNS and cue.base not in ("seek", "offer", "plan"))):
        return source.holder in SPEAKERS and not is_defining(sentence, source)
    is_holder = source.holder in SPEAKERS and sentence.low[source.last] not in NO_HOLDERS
    if "thought" in cue.kinds and (is_holder or source.holder is Holder.OTHER):
        opens = not at_end and word not in PREPOSITIONS and word not in ("so", "twice", "again", "and", "or")
        ends = behind and (at_end or following.strip()[:1] in (",", ".", "”", '"', ";"))
        return bool(
            clause or ends or (opens and cue.base in ("think", "believe", "fear", "hope", "expect", "suspect", "worry"))
        )
    if "object" in cue.kinds and source.holder in SPEAKERS and not at_end and "," not in following:
        if cue.base == "call" and word == "off":
            return False
        if cue.base == "call" and CALLED_THINGS & set(sentence.low[index + 1 : index + 4]):
            return False
        return word not in PREPOSITIONS or cue.base in WITH_PREPOSITION
    return False


def has_plain_object(sentence: SentenceWords, index: int, cue: Cue) -> bool:
    """Whether the verb says something of somebody ("criticised the plan") and hands on no clause or quotation."""
    if "object" not in cue.kinds or index + 1 >= len(sentence.low):
        return False
    following = sentence.following(index)
    return sentence.low[index + 1] not in CLAUSE_STARTS | {"to"} and not any(sign in following for sign in '"“‘:')
