"""Corpora: articles as rows of Arrow batches, linted into tables, here or on an engine that spreads the work.

from newslint.corpus import linter

table = linter(text="body", id="url").table(table)
"""

from newslint.corpus.batches import BatchLinter, linter
from newslint.corpus.columns import Columns

__all__ = ["BatchLinter", "Columns", "linter"]
