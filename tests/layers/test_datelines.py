from __future__ import annotations

import pytest

from newslint.document import Block, Document, Role
from newslint.finding import Span
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.layers.datelines import Dateline, dateline

STORY = "The council voted on Monday to open the bridge to cars again, a year after the flood."

# The dateline, its place, date and agency.
VALID = [
    ("WASHINGTON (AP) —", "WASHINGTON", None, "AP"),
    ("KANSAS CITY, Mo. (AP) —", "KANSAS CITY, Mo.", None, "AP"),
    ("HANOI, Vietnam (AP) —", "HANOI, Vietnam", None, "AP"),
    ("MOSCOW, Dec 23 (Reuters) -", "MOSCOW", "Dec 23", "Reuters"),
    ("MOSCOW (Reuters), Dec 23 -", "MOSCOW", "Dec 23", "Reuters"),
    ("KYIV/MOSCOW, March 3 (Reuters) -", "KYIV/MOSCOW", "March 3", "Reuters"),
    ("BOSTON/NEW YORK (Reuters) -", "BOSTON/NEW YORK", None, "Reuters"),
    ("Paris (AFP) –", "Paris", None, "AFP"),
    ("NEW DELHI:", "NEW DELHI", None, None),
    ("DUBAI:", "DUBAI", None, None),
    ("BUFFALO, N.Y. —", "BUFFALO, N.Y.", None, None),
    ("Dekalb, Ill. —", "Dekalb, Ill.", None, None),
    ("CLEVELAND, Ohio –", "CLEVELAND, Ohio", None, None),
    ("UNITED NATIONS —", "UNITED NATIONS", None, None),
    ("ABOARD USS NIMITZ —", "ABOARD USS NIMITZ", None, None),
    ("AT SEA —", "AT SEA", None, None),
    ("NEAR BAKHMUT, Ukraine —", "NEAR BAKHMUT, Ukraine", None, None),
    ("ST. LOUIS —", "ST. LOUIS", None, None),
    ("WINSTON-SALEM, N.C. --", "WINSTON-SALEM, N.C.", None, None),
    ("RIO DE JANEIRO --", "RIO DE JANEIRO", None, None),
    ("McALLEN, Texas —", "McALLEN, Texas", None, None),
    ("VANCOUVER, British Columbia, April 13 -", "VANCOUVER, British Columbia", "April 13", None),
    ("LONDON, 3 March -", "LONDON", "3 March", None),
    ("LONDON, March 3, 2021 —", "LONDON", "March 3, 2021", None),
    ("LONDON, Monday —", "LONDON", "Monday", None),
    ("TORONTO [CP] —", "TORONTO", None, "CP"),
    ("SPRINGFIELD, Ill. (WICS/AP) —", "SPRINGFIELD, Ill.", None, "WICS/AP"),
    ("WASHINGTON—", "WASHINGTON", None, None),
    ("**LONDON** —", "LONDON", None, None),
    ("_LONDON_ —", "LONDON", None, None),
    ("(Reuters) -", None, None, "Reuters"),
    ("omaha, april 9 -", "omaha", "april 9", None),
    ("NEW YORK, MArch 2 -", "NEW YORK", "MArch 2", None),
    ("RENO, Nev., Mach 4 -", "RENO, Nev.", "Mach 4", None),
    ("ALBANY, N.Y. June 29 -", "ALBANY, N.Y.", "June 29", None),
    ("MANILA, April 1, Reuter -", "MANILA", "April 1", "Reuter"),
    ("KANSAS CITY, Mo. - March 13 -", "KANSAS CITY, Mo.", "March 13", None),
    ("JUNEAU (KTOO) —", "JUNEAU", None, "KTOO"),
]

INVALID = [
    "SUNDAY EXPRESS",
    "NEW WORLD ORDER? Ministers want to restore the old bridge over the river in spring",
    "IN FROM THE COLD: The council voted on Monday to open the bridge to cars again",
    "BRIDGE THREAT: The council voted on Monday to open the bridge to cars again",
    "BREAKING: The council voted on Monday to open the bridge to cars again",
    "EXCLUSIVE - The council voted on Monday to open the bridge to cars again",
    "COVID-19 — The council voted on Monday to open the bridge to cars again",
    "Harris: The council voted on Monday to open the bridge to cars again",
    "RUSSIA: The council voted on Monday to open the bridge to cars again",
    "London — the city that never learned to dig — wants another tunnel by the end of the year.",
    "London - Paris - Rome: the three cities want a night train by the end of the year.",
    "FILE - In this picture of April 9, 2019, the mayor stands on the bridge with two of her sons.",
    "NOTE — This story was changed on Monday to correct the name of the bridge and its length.",
    "The European Bank (EBB) has called for more money to be spent on bridges by the end of the year.",
    "Paris — Rome",
    "PARIS — 2 p.m.",
    "In London, the council voted on Monday to open the bridge – at last – to cars again.",
    "The bridge - the oldest in the county - was opened to cars again on Monday by the mayor.",
    "Chelsea 2-1 Arsenal - The second half began with rain and ended with a goal in the last minute.",
    "By Ann Lee in Moscow",
    "Dec. 3 was a cold day — the coldest of the year, as the mayor said when he opened the bridge.",
    "Washington said on Monday that it would pay for the bridge - if the state paid half of it too.",
    "Image copyright: Getty Images",
    "OPINION — Nobody needs the bridge, and nobody will drive over it once the new road is open.",
    "“LONDON IS DEAD” — The words were painted on the bridge on Monday, the police said.",
    "Update at 1:25 p.m. ET: The council voted on Monday to open the bridge to cars again.",
    "Q: What do you think of the bridge that the council voted on Monday to open to cars again?",
    "WASHINGTON",
    "ANALYSIS: What the vote on the bridge means for the mayor and for the people across the river",
    "Smith, 43, of Harlow - who has two children - was the first to drive over it on Monday morning.",
]


def parts(doc: Document, found: Dateline) -> tuple[str | None, ...]:
    return tuple(doc.of(span) if span else None for span in (found.span, found.place, found.date, found.agency))


@pytest.mark.parametrize(("line", "place", "date", "agency"), VALID)
def test_a_dateline_is_taken_apart(line: str, place: str | None, date: str | None, agency: str | None) -> None:
    doc = plain_document(f"{line} {STORY}\n", "story")
    found = dateline(doc)
    assert found is not None
    assert parts(doc, found) == (line, place, date, agency)


@pytest.mark.parametrize(
    ("line", "area"),
    [
        ("KANSAS CITY, Mo. (AP) —", "Mo."),
        ("VANCOUVER, British Columbia, April 13 -", "British Columbia"),
        ("SPRINGFIELD, Ill. (WICS/AP) —", "Ill."),
        ("Dekalb, Ill. —", "Ill."),
        ("BOSTON/NEW YORK (Reuters) -", None),
        ("LONDON, March 3, 2021 —", None),
        ("(Reuters) -", None),
    ],
)
def test_the_state_or_country_of_a_place_is_its_area(line: str, area: str | None) -> None:
    doc = plain_document(f"{line} {STORY}\n", "story")
    found = dateline(doc)
    assert found is not None
    assert (doc.of(found.area) if found.area else None) == area


@pytest.mark.parametrize("text", INVALID)
def test_what_only_looks_like_a_dateline_is_none(text: str) -> None:
    assert dateline(plain_document(f"{text}\n\n{STORY}\n", "story")) is None


@pytest.mark.parametrize("line", [row[0] for row in VALID])
def test_line_ends_of_windows_do_not_matter(line: str) -> None:
    doc = plain_document(f"Bridge opens\r\n\r\n{line} {STORY}\r\n", "story")
    found = dateline(doc)
    assert found is not None
    place = doc.offsets.place(found.span)
    assert doc.source[place.start : place.end] == line


def test_emphasis_of_markdown_is_no_part_of_a_dateline() -> None:
    doc = markdown_document(f"# Bridge opens\n\n**LONDON, March 3 (AP)** — {STORY}\n", "story.md")
    found = dateline(doc)
    assert found is not None
    assert parts(doc, found) == ("LONDON, March 3 (AP) —", "LONDON", "March 3", "AP")


def test_a_dateline_may_open_the_second_paragraph() -> None:
    doc = plain_document(
        f"The bridge was shut for a year after the flood that tore at it.\n\nOSLO, Norway (AP) — {STORY}", "s"
    )
    found = dateline(doc)
    assert found is not None
    assert found.place is not None
    assert doc.of(found.place) == "OSLO, Norway"


def test_a_dateline_on_its_own_line_is_read_without_a_dash() -> None:
    text = f"LONDON, March 3\n\n{STORY}"
    doc = plain_document(text, "story")
    named = doc.with_blocks([Block(Span(0, 15), Role.DATELINE), *doc.blocks[1:]])
    found = dateline(named)
    assert found is not None
    assert parts(doc, found) == ("LONDON, March 3", "LONDON", "March 3", None)


def test_a_chronology_has_no_dateline() -> None:
    text = "\n".join(
        f"March {day} - The water rose by a foot and the road along the river was shut." for day in (1, 2, 3)
    )
    assert dateline(plain_document(text, "story")) is None


def test_an_unknown_town_in_capitals_counts_when_the_story_names_it() -> None:
    line = "WITTLEBURY — The council voted on Monday to open the bridge to cars again. "
    assert dateline(plain_document(line + "Cars came at noon.", "story")) is None
    assert dateline(plain_document(line + "Cars came from Wittlebury at noon.", "story")) is not None
