"""The open elements of a page, closed as a browser closes them, each step in constant time."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.document import Role
from newslint.formats.html_hints import NOTHING, Hint
from newslint.named import NamedTuple

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details"),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search"),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
# An element of the table reaches over the cells inside it; nothing else closes what a cell stands in.
TABLE = frozenset({"table", "caption", "tbody", "tfoot", "thead", "tr", "td", "th"})
SCOPES = frozenset({"table", "caption", "td", "th", "button"})
ROLES = {
    "blockquote": Role.QUOTE,
    "li": Role.LIST,
    "dt": Role.LIST,
    "dd": Role.LIST,
    "td": Role.TABLE,
    "th": Role.TABLE,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    **dict.fromkeys(HEADINGS, Role.SUBHEAD),
}
# What the parts of a page say by their elements, as the reason that their blocks show.
LANDMARKS = {
    "nav": "nav",
    "aside": "aside",
    "footer": "footer",
    "button": "button",
    "dialog": "dialog",
    "menu": "nav",
    "search": "search",
}
# Blocks that change nothing but where a paragraph ends.
PLAIN = frozenset({"div", "section", "p", "ul", "ol", "dl", "table", "tr", "tbody", "thead"})
# So many inline elements are asked for their role when a block ends.
MOST_MARKS = 16
# Roles that hold for all that is inside, whatever elements it is made of.
LASTING = frozenset({Role.BYLINE, Role.DATE, Role.DATELINE, Role.CAPTION, Role.CREDIT, Role.STANDFIRST})
# An opening element closes the one named first, unless one of the others was opened since.
CLOSED_BY_NEXT = {
    "li": (("li",), ("ul", "ol", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tbody": (("thead", "tbody", "tfoot"), ("table",)),
    "tfoot": (("thead", "tbody", "tfoot"), ("table",)),
}


class State(NamedTuple):
    """What holds at a place of the page.

    `rank` says how surely a heading is the headline. `landmark` and `furniture` are reasons why the
    text is no story, by elements and by names. `region` numbers the outermost article or the main
    part that the place is in, 0 outside; `is_body` is true in the story's own text.
    """

    role: Role = Role.PARAGRAPH
    rank: int = 0
    landmark: str = ""
    furniture: str = ""
    region: int = 0
    is_body: bool = False
    in_figure: bool = False


class Region(NamedTuple):
    """An article or a main part: which of the two, and the furniture that it stands in."""

    is_article: bool
    furniture: str


class Closed(NamedTuple):
    """An inline element that had a role of its own, and where in the prose it began and ended."""

    role: Role
    begun: int
    ended: int = -1


class OpenElements:
    """A stack of elements, with the state that each brings."""

    __slots__ = ("_begun", "_blocks", "_marks", "_names", "_places", "_scopes", "_states", "regions")

    def __init__(self) -> None:
        self.regions: list[Region] = [Region(False, "")]
        self._names: list[str] = []
        self._states: list[State] = [State()]
        self._begun: list[int] = []
        self._marks: list[Role | None] = []
        # Where in the stack the open elements of a name stand, and those that are blocks or scopes.
        self._places: dict[str, list[int]] = {}
        self._blocks: list[int] = []
        self._scopes: list[int] = []

    @property
    def state(self) -> State:
        """What holds inside the innermost element."""
        return self._states[-1]

    def is_open(self, name: str) -> bool:
        """Whether an element of a name is open."""
        return bool(self._places.get(name))

    def last(self, *names: str) -> int:
        """The place of the innermost open element of some names, or -1."""
        return max(places[-1] if (places := self._places.get(name)) else -1 for name in names)

    def open_block(self, name: str, told: Hint, begun: int) -> None:
        """Open a block element; a paragraph and what the standard says are closed first by `close_for`."""
        self._push(name, _block_state(self, name, told), begun, None)
        self._blocks.append(len(self._names) - 1)
        if name in SCOPES:
            self._scopes.append(len(self._names) - 1)

    def open_inline(self, name: str, told: Hint, begun: int) -> None:
        """Open an inline element, which is worth it if it tells something or its like is open."""
        state = self.state
        role = told.role
        if told.landmark or told.furniture:
            state = state._replace(
                landmark=state.landmark or told.landmark, furniture=state.furniture or told.furniture
            )
        if told.is_headline:
            state = state._replace(rank=max(state.rank, 1))
        if role is not None and state.in_figure and role is not Role.CAPTION:
            role = Role.CREDIT
        self._push(name, state, begun, role)

    def close_for(self, name: str) -> Iterator[Closed]:
        """Close what an opening block element closes."""
        paragraph = self.last("p")
        if paragraph > (self._scopes[-1] if self._scopes else -1):
            yield from self.cut(paragraph)
        if name in CLOSED_BY_NEXT:
            closed, barred = CLOSED_BY_NEXT[name]
            place = self.last(*closed)
            if place > self.last(*barred):
                yield from self.cut(place)
        elif name in HEADINGS and self._names and self._names[-1] in HEADINGS:
            yield from self.cut(len(self._names) - 1)

    def close(self, name: str) -> Iterator[Closed]:
        """Close the innermost element of a name with all inside it, if an end tag here reaches it."""
        place = self.last(name)
        if name in HEADINGS:
            place = self.last(*HEADINGS)
        if place < 0:
            return
        if name in BLOCKS:
            if name not in TABLE and name != "button" and self._scopes and self._scopes[-1] > place:
                return
        elif self._blocks and self._blocks[-1] > place:
            return
        yield from self.cut(place)

    def cut(self, place: int) -> Iterator[Closed]:
        """Close the element at a place of the stack with all inside it."""
        while len(self._names) > place:
            name = self._names.pop()
            here = len(self._names)
            self._places[name].pop()
            self._states.pop()
            begun, mark = self._begun.pop(), self._marks.pop()
            if self._blocks and self._blocks[-1] == here:
                self._blocks.pop()
            if self._scopes and self._scopes[-1] == here:
                self._scopes.pop()
            if mark is not None:
                yield Closed(mark, begun)

    def marked(self) -> Iterator[Closed]:
        """The inline elements with a role of their own that are open in the innermost block."""
        top = len(self._names) - 1
        for place in range(top, max(self._blocks[-1] if self._blocks else -1, top - MOST_MARKS), -1):
            mark = self._marks[place]
            if mark is not None:
                yield Closed(mark, self._begun[place])

    @property
    def mark(self) -> Role | None:
        """The role of its own that the innermost element has if it is an inline one; blocks in it take it over."""
        return self._marks[-1] if self._marks else None

    def _push(self, name: str, state: State, begun: int, mark: Role | None) -> None:
        self._places.setdefault(name, []).append(len(self._names))
        self._names.append(name)
        self._states.append(state)
        self._begun.append(begun)
        self._marks.append(mark)


def _block_state(stack: OpenElements, name: str, told: Hint) -> State:
    """What holds in a new block element."""
    state = stack.state
    if told is NOTHING and name in PLAIN and stack.mark is None:
        return state
    inherited = stack.mark or state.role
    role = told.role or (inherited if inherited in LASTING else ROLES.get(name, inherited))
    if role in (Role.BYLINE, Role.DATE) and state.in_figure:
        role = Role.CREDIT
    rank = 3 if name == "h1" else 1 if told.is_headline and name in HEADINGS else state.rank
    if told.is_headline:
        rank += 1
    is_body, region = state.is_body or told.is_body, state.region
    landmark = state.landmark or told.landmark or LANDMARKS.get(name, "")
    furniture = state.furniture or told.furniture or ("form" if name == "form" else "")
    if name == "footer" and state.role is Role.QUOTE:
        landmark = state.landmark
    elif name == "header" and not state.region and not state.is_body:
        landmark = landmark or "header"
    elif name in ("html", "body"):
        furniture, is_body = "", False
    elif name in ("article", "main") or told.region:
        is_article = "article" in (name, told.region)
        if not region or (is_article and not stack.regions[region].is_article):
            # A layout's name for what holds the story says nothing against the story.
            stack.regions.append(Region(is_article, state.furniture))
            region = len(stack.regions) - 1
            furniture = ""
    elif told.is_body:
        furniture = ""
    return State(role, rank, landmark, furniture, region, is_body, state.in_figure or name == "figure")
