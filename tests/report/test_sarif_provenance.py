from __future__ import annotations

from pathlib import Path

import pytest

from newslint.report import FileReport, Report
from newslint.report.sarif_provenance import NO_REMOTE, provenance, web_address
from newslint.report.uri import Uris, root_of

CONFIG = (
    '[core]\n\tbare = false\n[remote "backup"]\n\turl = https://other.example/x\n[remote "origin"]\n\turl = {url}\n'
)


def repository(folder: Path, url: str) -> Path:
    git = folder / ".git"
    (git / "refs" / "heads").mkdir(parents=True)
    (git / "config").write_text(CONFIG.format(url=url))
    (git / "HEAD").write_text("ref: refs/heads/main\n")
    (git / "refs" / "heads" / "main").write_text("0123abcd\n")
    return folder


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://github.com/desk/articles.git", "https://github.com/desk/articles"),
        ("https://anne:secret@git.example:8443/desk/articles", "https://git.example:8443/desk/articles"),
        ("git@github.com:desk/articles.git", "https://github.com/desk/articles"),
        ("ssh://git@git.example:22/desk/articles.git", "https://git.example/desk/articles"),
        ("/srv/git/articles.git", None),
        ("file:///srv/git/articles.git", None),
        ("../articles", None),
    ],
)
def test_a_remote_becomes_an_address_without_credentials(url: str, address: str | None) -> None:
    assert web_address(url) == address


def test_a_repository_tells_its_remote_branch_and_commit(tmp_path: Path) -> None:
    told, bases = provenance(str(repository(tmp_path, "git@github.com:desk/articles.git")))
    assert told == [
        {
            "repositoryUri": "https://github.com/desk/articles",
            "revisionId": "0123abcd",
            "branch": "main",
            "mappedTo": {"uriBaseId": "%SRCROOT%"},
        }
    ]
    assert "uri" not in bases["%SRCROOT%"]


def test_a_folder_of_a_repository_is_told_as_such(tmp_path: Path) -> None:
    folder = repository(tmp_path, "git@github.com:desk/articles.git") / "city news"
    folder.mkdir()
    told, bases = provenance(str(folder))
    assert told[0]["mappedTo"] == {"uriBaseId": "%REPOROOT%"}
    assert bases["%SRCROOT%"]["uri"] == "city%20news/"


def test_a_worktree_is_told_from_the_repository_it_belongs_to(tmp_path: Path) -> None:
    main = repository(tmp_path / "main", "git@github.com:desk/articles.git")
    own = main / ".git" / "worktrees" / "side"
    own.mkdir(parents=True)
    (own / "commondir").write_text("../..\n")
    (own / "HEAD").write_text("ffff0000\n")
    side = tmp_path / "side"
    side.mkdir()
    (side / ".git").write_text(f"gitdir: {own}\n")
    told, _ = provenance(str(side))
    assert (told[0]["repositoryUri"], told[0]["revisionId"]) == ("https://github.com/desk/articles", "ffff0000")


def test_a_packed_commit_is_found(tmp_path: Path) -> None:
    folder = repository(tmp_path, "git@github.com:desk/articles.git")
    (folder / ".git" / "refs" / "heads" / "main").unlink()
    (folder / ".git" / "packed-refs").write_text("# pack-refs\naaaa refs/heads/other\nbbbb refs/heads/main\n")
    assert provenance(str(folder))[0][0]["revisionId"] == "bbbb"


def test_without_a_remote_no_folder_is_named(tmp_path: Path) -> None:
    told, _ = provenance(str(repository(tmp_path, "/srv/git/articles.git")))
    assert told[0]["repositoryUri"] == NO_REMOTE


def test_a_link_is_named_by_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("x")
    try:
        (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    except OSError:
        pytest.skip("no symbolic links here")
    assert Uris(str(tmp_path)).artifact_location("link.txt")["uri"] == "real.txt"


def test_a_colon_in_a_name_makes_no_scheme(tmp_path: Path) -> None:
    assert Uris(str(tmp_path)).artifact_location("a:b/c:d.txt")["uri"] == "a%3Ab/c:d.txt"


def test_files_that_all_lie_outside_the_root_are_named_from_their_common_folder(tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "deep").mkdir(parents=True)
    (tmp_path / "work").mkdir()
    files = tuple(FileReport(str(other / name), ()) for name in ("a.txt", "deep/b.txt"))
    report = Report("1", files, root=str(tmp_path / "work"))
    uris = Uris(root_of(report))
    assert [uris.artifact_location(file.path)["uri"] for file in files] == ["a.txt", "deep/b.txt"]


def test_a_file_outside_the_root_has_an_absolute_uri(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    location = Uris(str(tmp_path / "work")).artifact_location(str(tmp_path / "x y.txt"))
    assert location["uri"].startswith("file:///")
    assert location["uri"].endswith("/x%20y.txt")
    assert "uriBaseId" not in location
