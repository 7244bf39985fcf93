"""Where the articles come from: the git repository round the root of the run, read from its files."""

from __future__ import annotations

import os.path
import re
from typing import Any

from newslint.named import NamedTuple
from newslint.report.uri import SRCROOT, encoded

Json = dict[str, Any]

REPOROOT = "%REPOROOT%"
# Validators ask every log for an origin. A folder without a remote has no address that others could
# use, and its path would give away somebody's home, so this says that there is none.
NO_REMOTE = "urn:newslint:no-remote-repository"
SECTION = re.compile(r'\s*\[\s*(\w+)\s*(?:"([^"]*)")?\s*\]')
SETTING = re.compile(r"\s*url\s*=\s*(\S+)")
WITH_SCHEME = re.compile(r"(?:https?|ssh|git)://(?:[^/@]*@)?([^/@:]+)(:\d+)?/(.+)")
LIKE_SCP = re.compile(r"(?:[^/@:]+@)([^/:]+):(?!//)(.+)")


class Repository(NamedTuple):
    """A git repository: its working folder, its own folder, and the folder that its worktrees share."""

    folder: str
    own: str
    shared: str


def provenance(root: str) -> tuple[list[Json], Json]:
    """The run's `versionControlProvenance` and its `originalUriBaseIds`.

    No folder of this machine is named. Where the root lies deeper than the repository, the root is
    told as a folder of it.
    """
    root = os.path.realpath(root)
    repository = find_repository(root)
    remote = remote_url(repository) if repository else None
    bases: Json = {SRCROOT: {"description": {"text": "The folder that newslint was run on."}}}
    if repository is None or remote is None:
        return [{"repositoryUri": NO_REMOTE, "mappedTo": {"uriBaseId": SRCROOT}}], bases
    told: Json = {"repositoryUri": remote, **_head(repository), "mappedTo": {"uriBaseId": SRCROOT}}
    below = os.path.relpath(root, repository.folder).replace(os.sep, "/")
    if below != ".":
        told["mappedTo"] = {"uriBaseId": REPOROOT}
        bases[REPOROOT] = {"description": {"text": "The root of the repository."}}
        bases[SRCROOT].update(uri=f"{encoded(below)}/", uriBaseId=REPOROOT)
    return [told], bases


def find_repository(folder: str) -> Repository | None:
    """The git repository that holds a folder, given as an absolute path."""
    while True:
        mark = os.path.join(folder, ".git")  # noqa: PTH118
        if os.path.isdir(mark):  # noqa: PTH112
            return Repository(folder, mark, mark)
        pointer = _read(mark)
        if pointer.startswith("gitdir:"):
            own = os.path.join(folder, pointer[len("gitdir:") :].strip())  # noqa: PTH118
            common = _read(os.path.join(own, "commondir")).strip()  # noqa: PTH118
            return Repository(folder, own, os.path.join(own, common) if common else own)  # noqa: PTH118
        parent = os.path.dirname(folder)  # noqa: PTH120
        if parent == folder:
            return None
        folder = parent


def remote_url(repository: Repository) -> str | None:
    """The web address of the remote `origin` without user, password and `.git`; None where it has none."""
    section = None
    for line in _read(os.path.join(repository.shared, "config")).split("\n"):  # noqa: PTH118
        heading = SECTION.match(line)
        if heading:
            section = heading.groups()
        setting = SETTING.match(line)
        if setting and section == ("remote", "origin"):
            return web_address(setting[1])
    return None


def web_address(url: str) -> str | None:
    """A git URL as an https address; None for a path on this machine."""
    found = WITH_SCHEME.match(url)
    if found:
        host, port, path = found[1], found[2] or "", found[3]
        if not url.startswith("http"):
            port = ""
    else:
        found = LIKE_SCP.match(url)
        if not found:
            return None
        host, port, path = found[1], "", found[2]
    path = path.split("?")[0].split("#")[0].rstrip("/").removesuffix(".git")
    return f"https://{host}{port}/{encoded(path.lstrip('/'), relative=False)}"


def _head(repository: Repository) -> Json:
    """The commit and the branch that are checked out, as far as they can be read."""
    head = _read(os.path.join(repository.own, "HEAD")).strip()  # noqa: PTH118
    if not head.startswith("ref:"):
        return {"revisionId": head} if head else {}
    name = head[len("ref:") :].strip()
    told = {"branch": name.removeprefix("refs/heads/")}
    commit = _read(os.path.join(repository.shared, *name.split("/"))).strip()  # noqa: PTH118
    for line in _read(os.path.join(repository.shared, "packed-refs")).split("\n"):  # noqa: PTH118
        if not commit and line.endswith(f" {name}"):
            commit = line.split(" ")[0]
    return {"revisionId": commit, **told} if commit else told


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
