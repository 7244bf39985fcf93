from __future__ import annotations

import pytest

from newslint.document import Document
from newslint.formats.markdown import markdown_document
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.layers.dates import Day, find_day, is_date_line, publication_date

STORY = "The council voted to open the bridge to cars again, a year after the flood that tore at its piers."


def plain(text: str, name: str = "story.txt") -> Document:
    return assign_roles(plain_document(text, name), [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 May 2015", Day(2015, 5, 14)),
        ("14th of May, 2015", Day(2015, 5, 14)),
        ("May 14, 2015", Day(2015, 5, 14)),
        ("Thu, May 14, 2015", Day(2015, 5, 14)),
        ("Dec. 23", Day(None, 12, 23)),
        ("2015-05-14T08:12:00Z", Day(2015, 5, 14)),
        ("2015/05/14", Day(2015, 5, 14)),
        ("14/05/2015", Day(2015, 5, 14)),
        ("05/14/2015", Day(2015, 5, 14)),
        ("14.05.2015", Day(2015, 5, 14)),
        ("31 June 2016, then 1 July 2016", Day(2016, 7, 1)),
    ],
)
def test_a_day_is_read_in_its_usual_forms(text: str, day: Day) -> None:
    found = find_day(text)
    assert found is not None
    assert found[0] == day


@pytest.mark.parametrize("text", ["", "May", "in 2016", "version 1.2.2016.4", "99 December", "3/4", "Marching 12 men"])
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert find_day(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Mon, March 9, 2015",
        "3 March 2021",
        "Updated 9:14 PM ET, Fri January 3, 2020",
        "2020-01-03 21:16 GMT",
        "March 3",
    ],
)
def test_a_date_alone_on_its_line_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line", ["The bridge opens on March 3", "March 3 was cold", "3 people", "March", "May 4, Harlow Hall"]
)
def test_a_line_with_more_than_a_date_is_no_date_line(line: str) -> None:
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("text", "origin", "day", "hour"),
    [
        (
            f"Bridge opens\n\nPUBLISHED: 06:20, Wed, Jun 10, 2015 | UPDATED: 10:05, Wed, Jun 10, 2015\n\n{STORY}",
            "stamp",
            Day(2015, 6, 10),
            6,
        ),
        (f"Bridge opens\n\n{STORY}\n\nThis story was first published on 3 May 2020.", "stamp", Day(2020, 5, 3), None),
        (f"Bridge opens\n\nMarch 3, 2021\n\n{STORY}", "byline", Day(2021, 3, 3), None),
        (f"Bridge opens\n\nBy Ann Lee\n\n3 March 2021, 9.30pm\n\n{STORY}", "byline", Day(2021, 3, 3), 21),
        (f"Bridge opens\n\nBy Ann Lee | March 3, 2021\n\n{STORY}", "byline", Day(2021, 3, 3), None),
        (f"OSLO, March 3 (Reuters) - {STORY}", "dateline", Day(None, 3, 3), None),
        (f"https://example.org/news/2021/03/03/bridge\n\nBridge opens\n\n{STORY}", "address", Day(2021, 3, 3), None),
        (f"https://example.org/news/2021/mar/03/bridge\n\nBridge opens\n\n{STORY}", "address", Day(2021, 3, 3), None),
    ],
)
def test_the_day_of_publication_is_found(text: str, origin: str, day: Day, hour: int | None) -> None:
    found = publication_date(plain(text))
    assert found is not None
    assert (found.origin, found.day, found.hour) == (origin, day, hour)


def test_metadata_wins_over_all_else() -> None:
    text = f"---\ntitle: Bridge opens\ndate: 2021-03-04\n---\n\nPublished: 3 March 2021\n\n{STORY}\n"
    found = publication_date(markdown_document(text, "2020-01-01-bridge.md"))
    assert found is not None
    assert (found.origin, found.day) == ("metadata", Day(2021, 3, 4))


def test_the_name_of_the_file_counts_last() -> None:
    found = publication_date(plain(f"Bridge opens\n\n{STORY}", "news/2021-03-03-bridge.txt"))
    assert found is not None
    assert (found.origin, found.day) == ("name", Day(2021, 3, 3))


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge opens\n\n{STORY}",
        f"Bridge opens\n\n{STORY}\n\nMon, March 9, 2015\n\nPLAY SLIDESHOW\n\n{STORY}",
        f"Bridge opens\n\nThe will, dated April 2, 2014, was read out by the mayor. {STORY}",
        f"Bridge opens\n\n{STORY}\n\n© 2021 Harlow Gazette",
        f"Bridge opens\n\nPublished 3 hours ago\n\n{STORY}",
    ],
)
def test_dates_of_galleries_letters_and_copyright_lines_do_not_win(text: str) -> None:
    assert publication_date(plain(text)) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20210303-bridge.txt", Day(2021, 3, 3)),
        ("news/2021/03/03/bridge.txt", Day(2021, 3, 3)),
        ("C:\\news\\2021-03-03\\2021-03-04_bridge.txt", Day(2021, 3, 4)),
        ("dump-2021-03-03/bridge.txt", None),
        ("bridge-2021.txt", None),
        ("bridge-20219903.txt", None),
    ],
)
def test_a_day_in_the_name_of_the_file_or_its_folders_is_read(name: str, day: Day | None) -> None:
    found = publication_date(plain(f"Bridge opens\n\n{STORY}", name))
    assert (found.day if found else None) == day


def test_a_number_at_the_end_of_an_address_is_no_date() -> None:
    assert publication_date(plain(f"https://example.org/world-20121212\n\nBridge opens\n\n{STORY}")) is None
