"""An index of packages on this machine, made of what is installed, so that a fresh environment needs no network."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from email import message_from_string
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def closure(names: Iterable[str], extra: str = "") -> Iterator[Distribution]:
    """The installed distributions of some names with all that they need, each once."""
    todo, seen = list(names), set()
    while todo:
        name = canonicalize_name(todo.pop())
        if name in seen:
            continue
        seen.add(name)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        yield found
        for line in found.requires or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": extra}):
                todo.append(wanted.name)


def wheel_of(found: Distribution, folder: Path) -> Path:
    """Write an installed distribution down as a wheel again; its programs come back by their entry points."""
    told = message_from_string(found.read_text("WHEEL") or "")
    tags = [tag.split("-") for tag in told.get_all("Tag") or ["py3-none-any"]]
    tag = "-".join(".".join(dict.fromkeys(part)) for part in zip(*tags, strict=True))
    name = canonicalize_name(found.metadata["Name"]).replace("-", "_")
    path = folder / f"{name}-{found.version}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for file in found.files or ():
            if file.parts[0] != ".." and "__pycache__" not in file.parts and not file.name.endswith(".pth"):
                wheel.write(found.locate_file(file), file.as_posix())
    return path


def index_of(wheels: Iterable[Path], folder: Path) -> str:
    """Lay an index out that pip takes for one on the web, and give its address."""
    pages: dict[str, list[Path]] = {}
    for wheel in wheels:
        pages.setdefault(canonicalize_name(wheel.name.split("-")[0]), []).append(wheel)
    for name, some in pages.items():
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        links = "".join(f'<a href="{wheel.as_uri()}">{wheel.name}</a>\n' for wheel in some)
        page.write_text(f"<!DOCTYPE html><html><body>\n{links}</body></html>\n", encoding="utf-8")
    return folder.as_uri()
