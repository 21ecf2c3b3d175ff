"""Whether everybody can use the pages: axe-core on one of each kind, the ring of what has the focus, narrow screens."""

import gzip
import importlib.resources
import json
import re
import shutil
import tempfile

import servers
from backdrive import REPOSITORY

DEMONSTRATION = REPOSITORY / "content"
KINDS = [
    "index", "matrix", "weekly", "meeting", "problems/index", "problems/declined-2026", "problems/P-BY4KT", "aps/index",
    "aps/dropped-2026", "aps/AP-08B27", "special-projects/index", "special-projects/SP-4V7MC", "people/index",
    "people/chen.hao", "sources/index", "sources/req-change", "meetings/index", "meetings/2026-08-27-cycle",
    "cycles/index", "cycles/2026-C07", "cycles/2026-C08", "effectiveness", "effectiveness/improved-2026", "changes",
    "changes/2026-11", "lists/matrix/f3i3", "quality", "definitions",
]
# What a page's name of forty letters without a place to break is made of.
LONG = "Wolfeschlegelsteinhausenbergerdorffmannx"


def check_axe(backdrive):
    """axe-core finds nothing on one page of each kind, in both languages, light and dark, wide and narrow"""
    script = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text()
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = []
    for language in ["en", "zh-CN"]:
        for path, scheme, width, tab in _pages(backdrive.site(DEMONSTRATION, "--language", language)):
            tab.value(script)
            # The dark look differs in colours alone.
            only = {"type": "tag", "values": tags} if scheme == "light" else {"type": "rule", "values": ["color-contrast"]}
            faults = tab.value(
                f"axe.run({{runOnly: {json.dumps(only)}, resultTypes: ['violations']}}).then(result => "
                "result.violations.map(found => found.id + ': ' + "
                "found.nodes.slice(0, 3).map(node => node.html).join(' | ')))")
            found += [f"{language} {path} {scheme} {width}: {fault}" for fault in faults]
    assert not found, "\n".join(found)


def check_focus(backdrive):
    """Whatever has the focus has a ring of 3:1 against the gap around it, and is 24 px high or stands in a text"""
    found = []
    for path, scheme, width, tab in _pages(backdrive.site(DEMONSTRATION), looks=[(1280, "light"), (1280, "dark")]):
        found += [f"{path} {scheme}: {fault}" for fault in tab.value(_RINGS)]
    assert not found, "\n".join(found)


def check_speed(backdrive):
    """At 10,000 problems the overview is under 60 KB gzipped, and its largest part is painted within 0.3 s at a quarter of
    the processor's speed"""
    site = backdrive.site(backdrive.generated(10_000))
    size = len(gzip.compress((site / "index.html").read_bytes()))
    assert size < 60_000, size
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, servers.Browser(folder) as browser:
        tab = browser.open(f"file://{site}/definitions.html")
        browser.call("Emulation.setCPUThrottlingRate", tab.session, rate=4)
        painted = []
        # Other work of this machine can only make it slower.
        for _ in range(5):
            tab.value(f"void(window.wasLeft = true, location.href = 'file://{site}/index.html')")
            tab.until("!window.wasLeft && document.readyState === 'complete'")
            painted.append(tab.value(
                "new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))"
                ".observe({type: 'largest-contentful-paint', buffered: true}))"))
        assert min(painted) < 300, painted


def check_narrow(backdrive):
    """Nothing scrolls sideways at 320 px, with names and titles of forty letters"""
    with tempfile.TemporaryDirectory(dir=backdrive.folder.name) as folder:
        content = f"{folder}/content"
        shutil.copytree(DEMONSTRATION, content)
        for record in ["people/chen.hao.md", "problems/P-BY4KT.md", "sources/req-change.md", "special-projects/SP-4V7MC.md",
                       "aps/AP-08B27.md"]:
            path = DEMONSTRATION / record
            text = re.sub(r"^(title|name|team): .*", rf"\1: {LONG}", path.read_text(), count=0, flags=re.M)
            with open(f"{content}/{record}", "w") as file:
                file.write(text)
        found = []
        for path, scheme, width, tab in _pages(backdrive.site(content), looks=[(320, "light")]):
            wide = tab.value("document.documentElement.scrollWidth")
            if wide > 320:
                found.append(f"{path}: {wide}")
        assert not found, "\n".join(found)


_RINGS = """(() => {
  const faults = new Set();
  const parts = color => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = color => parts(color).slice(0, 3).map(part => part / 255)
    .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [.2126, .7152, .0722][place], 0);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if ((parts(color)[3] ?? 1) > 0) return color;
    }
    return "rgb(255, 255, 255)";
  };
  for (const element of document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    const style = getComputedStyle(element);
    const inside = parseFloat(style.outlineOffset) < 0;
    const [ring, behind] = [light(style.outlineColor), light(inside ? style.backgroundColor : ground(document.body))];
    const contrast = (Math.max(ring, behind) + .05) / (Math.min(ring, behind) + .05);
    if (style.outlineStyle !== "solid" || parseFloat(style.outlineWidth) < 2 || contrast < 3)
      faults.add(`${contrast.toFixed(1)}:1 ${element.outerHTML.slice(0, 120)}`);
  }
  return [...faults].slice(0, 5);
})()"""


def _pages(site, looks=((1280, "light"), (1280, "dark"), (375, "light"), (320, "light"))):
    """Each page in one tab, in each width and scheme."""
    # A browser that ends may still write into its folder.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, servers.Browser(folder) as browser:
        tab = browser.open(f"file://{site}/index.html")
        browser.call("Page.enable", tab.session)
        browser.call("Page.setBypassCSP", tab.session, enabled=True)
        for path in KINDS:
            tab.value(f"void(window.wasLeft = true, location.href = 'file://{site}/{path}.html')")
            tab.until("!window.wasLeft && document.readyState === 'complete'")
            for width, scheme in looks:
                browser.call("Emulation.setDeviceMetricsOverride", tab.session, width=width, height=900,
                             deviceScaleFactor=1, mobile=False)
                browser.call("Emulation.setEmulatedMedia", tab.session,
                             features=[{"name": "prefers-color-scheme", "value": scheme}])
                yield path, scheme, width, tab
