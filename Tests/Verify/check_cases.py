"""The contents of Fixtures/cases that only a browser or an empty machine shows to be right."""

import base64
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import servers
from backdrive import REPOSITORY, Skipped

CASES = REPOSITORY / "Tests/Fixtures/cases"
#: In CSS pixels: what phones have.
WIDTHS = [320, 360, 390]


def check_long_names(backdrive):
    """A long name makes no page wider than a phone"""
    site = backdrive.site(CASES / "07-long-name-overflows/content")
    require_no_sideways_scroll(backdrive, site, site.rglob("*.html"), WIDTHS)


def check_long_words(backdrive):
    """Titles, names, tags and notes that are one word of forty letters make no page wider than a phone or a screen"""
    content = tempfile.mkdtemp(dir=backdrive.folder.name) + "/content"
    shutil.copytree(REPOSITORY / "content", content)
    word = "Donaudampfschifffahrtselektrizitätenhaup"
    for path in pathlib.Path(content).glob("*/*.md"):
        text = re.sub(r"^(title|name|team|system): .*", rf"\1: {word}", path.read_text(), count=2, flags=re.M)
        text = re.sub(r"^tags: .*", f"tags: [{word}]", text, flags=re.M)
        path.write_text(re.sub(r'note: ("[^"\\]*"|[^"{},]+)(?=[,}])', f"note: {word}{word}", text))
    site = backdrive.site(content)
    folders = {path.parent for path in site.rglob("*.html") if "lists" not in path.parts}
    pages = [path for folder in folders for path in sorted(folder.glob("*.html"))[:5 if folder != site else None]
             if "http-equiv=\"refresh\"" not in path.read_text()]
    require_no_sideways_scroll(backdrive, site, pages, [320, 1280])


def require_no_sideways_scroll(backdrive, site, pages, widths):
    with servers.Browser(tempfile.mkdtemp(dir=backdrive.folder.name)) as browser:
        for page in sorted(path.relative_to(site) for path in pages):
            tab = browser.open(f"file://{site}/{page}")
            tab.until("document.readyState === 'complete'")
            for width in widths:
                browser.call("Emulation.setDeviceMetricsOverride", tab.session, width=width, height=800,
                             deviceScaleFactor=1, mobile=True)
                tab.until(f"innerWidth === {width}")
                scroll = tab.value("document.documentElement.scrollWidth")
                assert scroll == width, f"{page} is {scroll} px wide at {width}"


def check_print_orientation(backdrive):
    """The weekly page prints upright, the matrix across"""
    site = backdrive.site(REPOSITORY / "content")
    with servers.Browser(tempfile.mkdtemp(dir=backdrive.folder.name)) as browser:
        for page, is_upright in [("weekly.html", True), ("index.html", True), ("matrix.html", False)]:
            tab = browser.open(f"file://{site}/{page}")
            tab.until("document.readyState === 'complete' && document.styleSheets.length")
            printed = browser.call("Page.printToPDF", tab.session, preferCSSPageSize=True)
            box = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", base64.b64decode(printed["data"]))
            width, height = float(box[1]), float(box[2])
            assert (width < height) == is_upright, f"{page} prints on {width} by {height}"


def check_missing_zones(backdrive):
    """Where the machine has no time zones, that is said, and no name is blamed"""
    if os.getuid() or subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        raise Skipped("mounting takes root")
    folder = tempfile.mkdtemp(dir=backdrive.folder.name)
    shutil.copytree(CASES / "10-zone-files-missing/content", f"{folder}/content")
    script = 'mount -t tmpfs none /usr/share/zoneinfo; exec "$BD" build'
    done = subprocess.run(["unshare", "--mount", "sh", "-c", script], cwd=folder, capture_output=True, text=True,
                          env=os.environ | {"BD": str(backdrive.program)})
    expected = ("error: the time zones are not installed: /usr/share/zoneinfo holds none\n"
                "install the package tzdata, or set `timezone: UTC`\n")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", expected), done
    assert os.listdir(folder) == ["content"]
