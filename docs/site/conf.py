"""How Sphinx makes a site of the pages that docs/make_site.py lays out; nothing is fetched from anywhere."""

from pathlib import Path

project = "newslint"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "newslint"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_favicon = "favicon.svg"
html_search_scorer = str(Path(__file__).with_name("scorer.js"))
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": True}
templates_path: list[str] = []
# Quotation marks and dashes are what the pages are about.
smartquotes = False
# Links to headings are checked like links to pages.
myst_heading_anchors = 4
# Examples in fences are shown as they are, whatever a lexer thinks of them.
suppress_warnings = ["misc.highlighting_failure"]
highlight_language = "text"
pygments_style = "default"
pygments_dark_style = "native"
