"""Right sums pass and the same sums with one number changed are flagged."""

from __future__ import annotations

import pytest

from newslint.engine.linter import RuleSet
from newslint.engine.packs import load_packs
from newslint.formats.plain import plain_document
from newslint.formats.roles import assign_roles
from newslint.rule import Rule
from newslint_figures.age_birth_mismatch import AgeBirthMismatch
from newslint_figures.currency_conversion import CurrencyConversion
from newslint_figures.elapsed_time import ElapsedTime
from newslint_figures.list_count import ListCount
from newslint_figures.parts_sum import PartsSum
from newslint_figures.percent_change import PercentChange
from newslint_figures.percent_points import PercentPoints
from newslint_figures.share_mismatch import ShareMismatch
from newslint_figures.unit_conversion import UnitConversion
from newslint_figures.weekday_mismatch import WeekdayMismatch

NAMERS = load_packs().namers
TOP = "Yard has a good year\n\nBy Ann Lee\n\nMay 4, 2016\n\n"

CHANGES = [
    ("Sales rose from 10 to 20 boats, up {} percent.", "100", "50"),
    ("Sales rose {}% to £150m, from £120m a year earlier.", "25", "35"),
    ("Profit climbed to $1.5 billion from $1.2 billion, a {} percent increase.", "25", "40"),
    ("Profit fell {} percent to 75 million euros from 100 million.", "25", "15"),
    ("The fee will go from $40 to $50, an increase of {} percent.", "25", "20"),
    ("The number of pupils has fallen from 1,200 to 900, a drop of {} per cent.", "25", "33"),
    ("The town cut its staff by {}%, from 80 to 60.", "25", "33"),
    ("There were 900 thefts last year, down {} percent from 1,200 in 2014.", "25", "35"),
    ("Thefts increased by {} per cent, from 40 to 50.", "25", "20"),
    ("Revenue rose {} percent to $2.4 billion, compared with $2.0 billion a year ago.", "20", "40"),
    ("The yard earned $75 million in 2015, down {}% from $100 million.", "25", "33"),
    ("Rents rose by nearly {} percent, from $800 to $1,000.", "26", "40"),
    ("Fares jumped {}%, from €2 to €3.", "50", "33"),
    ("Shares of the yard rose {} percent to $44 from $40.", "10", "20"),
    ("Turnover was up {} per cent at £66m, from £60m.", "10", "20"),
    ("Output rose from 2.5 million tons to 3.0 million tons, a {} percent rise.", "20", "30"),
    ("Sales {} to £9 million from £3 million.", "tripled", "doubled"),
    ("The fleet grew {} percent, from 50 ships to 60.", "20", "10"),
    ("The budget was cut from $10 million to $8 million, or {} percent.", "20", "40"),
]
POINTS = [
    ("Support rose {}, from 40% to 45%.", "five percentage points", "five percent"),
    ("The jobless rate fell {} to 6.5 percent from 8.5 percent.", "2 percentage points", "2 percent"),
    ("Turnout went from 50 per cent to 60 per cent, a rise of {}.", "20 per cent", "10 per cent"),
    ("The tax was cut from 30% to 25%, a drop of {}.", "17%", "5%"),
    ("Her share of the vote is up {}, from 20% to 24%.", "20%", "4%"),
]
PARTS = [
    ("The blast killed {} people: four men and three women.", "seven", "nine"),
    ("The fleet has {} ships - 12 tankers, five ferries and three tugs.", "20", "24"),
    ("The crew of {} people (six men and two women) was saved.", "eight", "nine"),
    ("The club bought {} horses: two mares, three foals and a donkey and one more.", "six", "six"),
    ("Police arrested {} people: 11 men, two women and a girl.", "14", "14"),
    ("The {} passengers, five men, two women and a girl, are safe.", "eight", "eight"),
    ("The {} passengers, five men and two women, are safe.", "seven", "nine"),
    ("The council has {} seats — 11 for the left and nine for the right.", "20", "22"),
]
LISTS = [
    ("Police named the {} men: Tom Lee, Bo Hill and Ray Dunn.", "three", "four"),
    ("{} women, Ann Lee and Mary Hill, won.", "Two", "Three"),
    ("The {} clubs (Leeds and York) go up.", "two", "three"),
    ("The {} players - Lee, Hill and Dunn - were fined.", "three", "four"),
    ("The firm has yards in {} towns: Leeds, York, Hull and Bath.", "four", "five"),
    ("Her {} sons, Tom, Bill and Ray, run the mill.", "three", "two"),
    ("The {} ministers, Luc Morel of France, Ana Diaz of Spain and Bo Ek of Sweden, met.", "three", "three"),
    ("The {} suspects, Tom Lee, 34, and Bo Hill, 41, were held.", "two", "three"),
    ("It plays in {} cities (Leeds, York and Hull) in May.", "three", "four"),
]
UNITS = [
    ("The yard is 10 miles ({} km) from the sea.", "16", "12"),
    ("The wall is 30 feet ({} metres) high.", "9", "12"),
    ("The park has 500 acres ({} hectares).", "200", "300"),
    ("He weighs 200 pounds ({} kilograms).", "91", "81"),
    ("The tank holds 100 gallons ({} liters).", "379", "279"),
    ("It was 95 degrees Fahrenheit ({} Celsius).", "35", "45"),
    ("Winds of 100 mph ({} kph) broke the mast.", "160", "130"),
    ("The wave was 12 metres ({}ft) high.", "40", "30"),
    ("The 26-mile ({}-kilometer) race was run in the rain.", "42", "32"),
    ("The trail is 26 miles, or {} kilometres, long.", "42", "36"),
    ("The plot is 1,000 square feet ({} square meters).", "93", "39"),
    ("It lies 200 nautical miles ({} km) off the cape.", "370", "270"),
    ("The ship is 5.5 kilometers ({} miles) away.", "3.4", "4.3"),
]
TIMES = [
    ("He was held on March 3, 2014, and set free {}, on March 17, 2014.", "two weeks later", "three weeks later"),
    ("The mill opened in 1950 and shut {}, in 1990.", "40 years later", "30 years later"),
    ("She bought the mill {}, in 1996.", "20 years ago", "ten years ago"),
    ("He was mayor for {}, from 1990 to 2010.", "20 years", "ten years"),
    ("The ship left on June 1. It sank {}, on June 5.", "four days later", "four days later"),
    ("The yard was sold in 2004. It shut {}.", "a decade later", "a decade later"),
]
SHARES = [
    ("Two-thirds of the boats ({}) are old.", "67%", "57%"),
    ("One in four houses, or {} per cent, is empty.", "25", "40"),
    ("About half, or {} percent, stayed away.", "48", "38"),
    ("Three out of five boats ({}%) are old.", "60", "35"),
]
MONEY = [
    ("The yard cost £10m (${}m) to build.", "15", "150"),
    ("The yard cost 20m euros (£{}m) to build.", "14", "44"),
    ("It pays $50m (£{}m) a year. In May it paid $90m (£60m).", "34", "22"),
    ("The firm paid {}1.5bn ($1.6bn) for the yard.", "€", "$"),
]
AGES = [
    ("The painter was born in 1950 and died in 2004, aged {}.", "54", "64"),
    ("Born in 1980, the {}-year-old runs the mill.", "36", "30"),
    ("Ann Lee, {}, was born in 1970 on the coast.", "45", "55"),
    ("She was born in 1960 and is {}.", "55", "45"),
    ("The writer, born in 1930, died in 2010 at the age of {}.", "80", "70"),
]
WEEKDAYS = [
    ("The fair opens on {}, May 6, 2016.", "Friday", "Thursday"),
    ("The fair opens on {} 6 May.", "Friday", "Saturday"),
    ("The fair opened on {}, 29 April 2016.", "Friday", "Monday"),
    ("The fair closed on {}, April 27.", "Wednesday", "Tuesday"),
    ("The fair opens on May 6, 2016 ({}).", "Friday", "Monday"),
    ("The fair is on again ({}, Oct. 7, 2016).", "Friday", "Sunday"),
]
CASES = [
    (rule, text, right, wrong)
    for rule, rows in (
        (PercentChange, CHANGES),
        (PercentPoints, POINTS),
        (PartsSum, PARTS),
        (ListCount, LISTS),
        (UnitConversion, UNITS),
        (ElapsedTime, TIMES),
        (CurrencyConversion, MONEY),
        (ShareMismatch, SHARES),
        (AgeBirthMismatch, AGES),
        (WeekdayMismatch, WEEKDAYS),
    )
    for text, right, wrong in rows
]


def found(rule: Rule, text: str) -> list[str]:
    doc = assign_roles(plain_document(TOP + text + "\n", "x"), NAMERS)
    return [one.message for one in RuleSet([rule]).lint(doc).findings]


@pytest.mark.parametrize(("rule", "text", "right", "wrong"), CASES)
def test_what_adds_up_passes(rule: type[Rule], text: str, right: str, wrong: str) -> None:
    assert found(rule(), text.format(right)) == []


@pytest.mark.parametrize(("rule", "text", "right", "wrong"), [case for case in CASES if case[2] != case[3]])
def test_one_number_changed_is_flagged(rule: type[Rule], text: str, right: str, wrong: str) -> None:
    assert len(found(rule(), text.format(wrong))) == 1
