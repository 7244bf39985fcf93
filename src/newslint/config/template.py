"""The commented configuration that `newslint init` writes."""

from __future__ import annotations

# A line that begins with `#` and a blank is an explanation; one with `#` alone is a setting to switch on.
TEMPLATE = """\
# newslint.toml: what newslint looks for in the articles below this folder, and how strictly.
# Lines that begin with # do nothing; take it away to switch a setting on.
# `newslint config show FILE` prints what holds for a file, and why.

# Where the articles are. Without it every .txt, .md and .html file is taken for one, and a README,
# a changelog or a requirements file is text as well.
#include = ["articles/**"]

# Files among them to leave alone. Patterns are those of .gitignore.
#exclude = ["articles/archive/**", "*.draft.md"]

# Files of other linters, by the pack that makes rules of them; .vale.ini needs newslint[vale].
#rules-from = { vale = ".vale.ini" }

# The articles that every run is compared with, once `newslint index update` has read them.
#corpus = ["articles/**"]

# What kind of newsroom this is: ap, reuters, afp, guardian, bbc, uk, wire or none.
# A profile sets what such a house would set, and what stands in this file counts for more.
#profile = "none"
# Or stand on settings that are shared: newslint:ap, a file of this repository, a profile that a pack brings.
#extends = ["newslint:ap"]

# Lists of names and words that are right, an entry a line; `newslint add-word NAME` writes them.
#words = []

# Whether stories open with a dateline: auto (only agency copy is asked for one), required or never.
#dateline = "auto"

# The rules to run: rules, packs, `default` (what every editor would want) or `all`.
# select replaces the default, extend-select adds to it, ignore takes out; the longer name wins.
#select = ["default"]
#extend-select = ["attribution"]
#ignore = ["leftovers/share-follow"]

# Rules that are new or still too noisy.
#preview = false

# The mildest severity that makes `newslint check` fail: error, warning or note.
#fail-on = "warning"

# The language of the articles, such as en, or auto to tell it from each text.
#language = "auto"

# How to read files, whatever their suffix: plain, markdown and so on.
#input-format = "markdown"

# Packs without which a check is worth nothing: it fails when one is missing or broken.
#require = ["attribution"]

# Findings to set aside because they were there before: the file that “newslint baseline create” writes.
#baseline = ".newslint-baseline.json"

# How much a finding matters, by rule or by pack.
#[severity]
#"typos/doubled-word" = "error"
#leftovers = "note"

# Options of a rule; `newslint explain RULE` lists them.
#[rules."structure/missing-dateline"]

# Other settings for some of the files; of several tables that take a file the later counts for more.
#[[per-path]]
#paths = ["articles/opinion/**"]
#ignore = ["attribution"]
#dateline = "never"

# A rule of the house; what rules can look for stands in docs/house-style.md.
#[[rule]]
#id = "house/place-names"
#message = "We write “{replacement}”, not “{text}”."
#why = "So decided by the style meeting."
#replace = { "Kiev" = "Kyiv", "Calcutta" = "Kolkata" }
#except = ["chicken Kiev"]
#bad = ["The train left [[Kiev]] at noon."]
#good = ["The train left Kyiv at noon.", "There was chicken Kiev for lunch."]
"""


def template() -> str:
    """The text of a new newslint.toml, its lines ended by LF."""
    return TEMPLATE
