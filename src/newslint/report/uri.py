"""Files as SARIF names them: relative to the root of the run, percent-encoded, links resolved."""

from __future__ import annotations

import os
from typing import Any

from newslint.report import Report

SRCROOT = "%SRCROOT%"
# What a path segment may hold unencoded (RFC 3986, pchar), and the slash between segments.
UNENCODED = "/:@!$&'()*+,;=~-._"


def root_of(report: Report) -> str:
    """The folder that the files of a report are named by: its root.

    Where every file lies outside the root, it is the folder that holds them all, so that the log
    does not name the folders of this machine.
    """
    root = os.path.realpath(report.root)
    paths = {os.path.dirname(path) for path in {file.path for file in report.files}}  # noqa: PTH120
    folders = {os.path.realpath(os.path.join(root, path)) for path in paths}  # noqa: PTH118
    uris = Uris(root)
    if not folders or any(uris.holds(folder) for folder in folders):
        return root
    try:
        return os.path.commonpath(sorted(folders))
    except ValueError:
        return root


class Uris:
    """Names files for one run. `root` is the folder that all names are relative to."""

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)

    def artifact_location(self, path: str) -> dict[str, Any]:
        """The `artifactLocation` of a path; one outside the root has an absolute URI."""
        absolute = os.path.join(self.root, path)  # noqa: PTH118
        # The link itself stands for its target only while that lies in the root as well.
        for candidate in (os.path.realpath(absolute), os.path.normpath(absolute)):
            relative = self._relative(candidate)
            if relative is not None:
                return {"uri": encoded(relative), "uriBaseId": SRCROOT}
        normal = os.path.normpath(absolute).replace(os.sep, "/")
        return {"uri": "file://" + encoded(normal if normal.startswith("/") else f"/{normal}", relative=False)}

    def holds(self, absolute: str) -> bool:
        """Whether a path with its links resolved is the root or lies in it."""
        return self._relative(absolute) is not None

    def _relative(self, absolute: str) -> str | None:
        try:
            relative = os.path.relpath(absolute, self.root).replace(os.sep, "/")
        except ValueError:
            # Another drive of a Windows machine.
            return None
        return None if relative == ".." or relative.startswith("../") else relative


def path_of(location: dict[str, Any]) -> str:
    """The path that an `artifactLocation` names, decoded; relative to the root where the file lies in there."""
    from urllib.parse import unquote

    return unquote(str(location["uri"]).removeprefix("file://"), errors="replace")


def encoded(path: str, relative: bool = True) -> str:
    """A path with `/` as a URI; bytes that are no text are encoded as they are."""
    from urllib.parse import quote

    uri = quote(os.fsencode(path), safe=UNENCODED)
    first, slash, rest = uri.partition("/")
    # A colon in the first segment of a relative URI would make it a scheme.
    return first.replace(":", "%3A") + slash + rest if relative else uri
