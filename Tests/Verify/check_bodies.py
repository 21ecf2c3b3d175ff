"""Bodies beside what GitHub's own library makes of them."""

import pathlib
import re
import tempfile

import cmarkgfm
from cmarkgfm.cmark import Options

from backdrive import REPOSITORY


def check_footnotes(backdrive):
    """Footnotes stand where GitHub's library puts them, with its numbers and ways back"""
    text = (REPOSITORY / "Tests/Fixtures/bodies/footnotes.md").read_text()
    # A link in a link is no HTML, and a footnote that says nothing stays as text.
    text = text.replace(", [in a link[^b]](x.md)", "").replace("[^empty]:\n", "")
    content = pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name)) / "content"
    (content / "meetings").mkdir(parents=True)
    (content / "backdrive.yml").write_text(
        "title: Board\ntimezone: UTC\nas_of: 2026-03-20\ncycle: {starts_on: 2026-03-02}\n")
    (content / "meetings/notes.md").write_text(f"---\nkind: other\non: 2026-03-10\nhost: Ann\n---\n{text}")
    page = (backdrive.site(content) / "meetings/notes.html").read_text()
    ours = re.search(r'<div class="prose"[^>]*>(.*?</section>)', page, re.DOTALL)[1]
    theirs = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_FOOTNOTES)
    assert _outline(ours.replace("h3>", "h2>").replace("<h3", "<h2")) == _outline(theirs), ours


def _outline(html):
    """The tags and texts without attributes; a way back behind a block stands in a paragraph or in none."""
    html = re.sub(r"<(\w+)[^>]*>", r"<\1>", html)
    html = re.sub(r"(</pre>|</ul>)\s*(<p>)?\s*(<a>↩.*?</a>)\s*(</p>)?\s*", r"\1\3", html)
    return re.sub(r"\s+", " ", html).strip()
