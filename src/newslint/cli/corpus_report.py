"""`newslint corpus report`: what a corpus run found, as one page to read."""

from __future__ import annotations

import argparse
import os

from newslint.errors import NewslintError


def run(options: argparse.Namespace) -> int:
    """Write the page on the tables of one run."""
    tables = options.inputs[1:]
    if len(tables) != 1:
        raise NewslintError("name the folder of one run: newslint corpus report OUT -o report.html")
    try:
        from newslint.corpus.report_figures import corpus_figures
        from newslint.corpus.report_page import page
    except ImportError as problem:
        raise NewslintError(f"{problem.name} is missing: pip install 'newslint[report]'") from None
    from newslint.engine.packs import load_packs
    from newslint.engine.writing import write_whole

    figures = corpus_figures(tables[0], options.group, options.sample, options.seed)
    name = f"newslint: {os.path.basename(os.path.abspath(tables[0]))}"  # noqa: PTH100, PTH119
    rules = {rule.id: rule for rule in load_packs().rules}
    told = "".join(page(figures, name, options.group, rules))
    write_whole(options.out, told.encode("utf-8", "replace"))
    print(f"{figures.findings} findings in {figures.rows} articles: {options.out}")
    return 0
