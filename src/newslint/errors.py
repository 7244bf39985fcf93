"""The errors that newslint raises on purpose.

    NewslintError
    ├── UsageError     a command line that cannot be followed
    ├── ConfigError    a configuration that cannot be used: names file and key
    ├── PackError      a pack that cannot be used
    └── ArticleError   an article that cannot be read

Each message is one sentence for the person who can mend it.
"""

from __future__ import annotations


class NewslintError(Exception):
    """Whatever newslint itself complains of."""


class UsageError(NewslintError):
    """The command line asks for something that is not there."""


class ConfigError(NewslintError):
    """A configuration is wrong; the message names the file and the key."""


class PackError(NewslintError):
    """A pack is wrong; the message names the pack."""


class ArticleError(NewslintError):
    """An article cannot be read; the message says why and what to do."""
