"""newslint: the copy desk as a linter.

The names below are all that a pack may import; everything else may change without notice.
"""

from __future__ import annotations

from newslint.document import BODY, PROSE, Block, Comment, Document, Link, Role, RoleClaim
from newslint.errors import ArticleError, ConfigError, NewslintError, PackError
from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity, Span
from newslint.formats import Format, Source
from newslint.hookspecs import ReadRules, RoleNamer, RuleReader, hookimpl
from newslint.report import FileReport, Report, Reporter, Style
from newslint.rule import (
    CorpusFinding,
    CorpusRule,
    DefinedRule,
    DocumentRule,
    Fact,
    Hit,
    House,
    MatchRule,
    Pattern,
    Rule,
    Said,
)
from newslint.text.offsets import OffsetMap, Segment
from newslint.text.patterns import lazy_pattern
from newslint.text.quotations import Quotation
from newslint.text.words import fold, match_case, plain
from newslint.wordlists import read_list, read_rows

__version__ = "0.1.0"

__all__ = [
    "BODY",
    "PROSE",
    "ArticleError",
    "Block",
    "Comment",
    "ConfigError",
    "CorpusFinding",
    "CorpusRule",
    "DefinedRule",
    "Document",
    "DocumentRule",
    "Edit",
    "Fact",
    "FileReport",
    "Finding",
    "Fix",
    "Format",
    "Hit",
    "House",
    "Link",
    "MatchRule",
    "NewslintError",
    "OffsetMap",
    "PackError",
    "Pattern",
    "Quotation",
    "ReadRules",
    "Related",
    "Report",
    "Reporter",
    "Role",
    "RoleClaim",
    "RoleNamer",
    "Rule",
    "RuleReader",
    "Safety",
    "Said",
    "Segment",
    "Severity",
    "Source",
    "Span",
    "Style",
    "__version__",
    "fold",
    "hookimpl",
    "lazy_pattern",
    "match_case",
    "plain",
    "read_list",
    "read_rows",
]
