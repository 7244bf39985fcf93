"""What newslint itself may have to say of a run: for each notice what it means and what to do."""

from __future__ import annotations

from newslint.finding import Severity
from newslint.named import NamedTuple


class Notice(NamedTuple):
    """A kind of finding of the pack `newslint`: one sentence that sums it up, and advice."""

    summary: str
    help: str


NOTICES: dict[str, Notice] = {
    "newslint/broken-pack": Notice(
        "A pack cannot be used.",
        "The pack could not be loaded, or what it gave was no use; its rules did not run. "
        "Update or reinstall the pack, or leave it out of the selection.",
    ),
    "newslint/compared-in-parts": Notice(
        "The run has too many articles to hold each against all others.",
        "Articles were held against one another 100,000 at a time, in the order of the run, so that memory is bounded. "
        "“newslint corpus” holds millions of articles against one another; an index does so for new ones.",
    ),
    "newslint/encoding-guessed": Notice(
        "The file does not say its encoding.",
        "The file is not UTF-8 and bears no byte order mark, so its encoding was guessed. "
        "Save it as UTF-8 to be sure that every letter is read as it was meant.",
    ),
    "newslint/language-skipped": Notice(
        "The article is in a language that the rules do not know.",
        "Rules for wording in another language left the article alone. "
        "If the language was told wrongly, set it in the article's metadata or in the configuration.",
    ),
    "newslint/pack-failed": Notice(
        "A pack failed on an article.",
        "Something that the pack does besides its rules raised an error, so that part of its work is missing. "
        "Tell the makers of the pack, or remove it until it is mended.",
    ),
    "newslint/process-lost": Notice(
        "A process of the run was ended from outside.",
        "The files that it was given were checked once more, so nothing is missing. "
        "Where it comes again, memory may be short: run with fewer --jobs.",
    ),
    "newslint/read-in-stretches": Notice(
        "A text is too long to be read whole.",
        "The text is longer than 500,000 characters and was read 200,000 at a time, each with the top of the file "
        "before it. Rules that need the whole of an article, such as those on first mentions, saw no more than that. "
        "Split the file if it holds several articles.",
    ),
    "newslint/required-pack": Notice(
        "A pack that the configuration requires is not there.",
        "The configuration says that the run is worth nothing without this pack. "
        "Install it in the same environment as newslint, or take it out of `require`.",
    ),
    "newslint/rule-failed": Notice(
        "A rule failed on an article.",
        "The rule raised an error on this article, so its findings here are missing; every other rule ran. "
        "Tell the makers of the pack, or ignore the rule until it is mended.",
    ),
    "newslint/rule-left-out": Notice(
        "A rule of another linter cannot run.",
        "The file that `rules-from` names holds something that newslint cannot do; all the rest of it runs. "
        "Take it out of the file, or write the rule as a house rule.",
    ),
    "newslint/stale-baseline": Notice(
        "The baseline holds findings that are gone.",
        "What the baseline sets aside was mended, or its article is no longer there. "
        "“newslint baseline prune” takes such entries out, so that a fault which comes back is told.",
    ),
    "newslint/too-many-results": Notice(
        "The log holds only the gravest of the findings.",
        "Readers of SARIF show 5,000 results of a run. The gravest were kept. "
        "Check fewer files at a time, or select fewer rules, to see the rest.",
    ),
    "newslint/unended-ignore": Notice(
        "A comment begins an ignore that nothing ends.",
        "The rule is ignored from the comment to the end of the file. "
        "Write `<!-- newslint: ignore-end -->` behind the last block that it should hold for.",
    ),
    "newslint/unknown-ignore": Notice(
        "An ignore comment names a rule that does not exist.",
        "The comment ignores nothing. Correct the rule's id; `newslint rules` lists them all.",
    ),
    "newslint/unreadable-file": Notice(
        "A file could not be read.",
        "The file was not checked. See that it is there, that it may be read, and that it is a text file.",
    ),
    "newslint/unused-ignore": Notice(
        "An ignore comment has nothing to ignore.",
        "The rule finds nothing in the block that follows the comment. Remove the comment.",
    ),
}

# The notices that speak of a place in a file, so that they are rules to a reader of SARIF.
PLACED_NOTICES = {
    "newslint/unended-ignore": Severity.WARNING,
    "newslint/unknown-ignore": Severity.WARNING,
    "newslint/unused-ignore": Severity.NOTE,
}


def notice_about(rule: str) -> Notice:
    """The notice of that id; for an id that is not listed, one made from its words."""
    words = rule.split("/")[-1].replace("-", " ")
    return NOTICES.get(rule) or Notice(f"{words[:1].upper()}{words[1:]}.", f"A notice of newslint: {words}.")
