"""Configuration: where it is found, what it says, and which rules it chooses.

The ways in are `discover` (find and load), `settings` (what holds for a file), `names` (do all
names exist) and `selectors` (does a rule run); import those, so that nobody loads what it does not use.
"""
