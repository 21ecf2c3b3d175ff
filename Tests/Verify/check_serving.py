"""`backdrive serve` as a browser, another site and other machines meet it."""

import contextlib
import functools
import http.client
import http.server
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import servers
from backdrive import REPOSITORY


def check_browser(backdrive):
    """A browser's open page follows an edit, shows what is wrong, and recovers, under the pages' own policy"""
    with _Preview(backdrive) as preview, servers.Browser(preview.folder / "browser") as browser:
        tab = browser.open(preview.address + "index.html")
        tab.until("document.title.includes('clean')")
        settings = preview.content / "backdrive.yml"
        good = settings.read_text()
        settings.write_text(re.sub("^title:.*", "title: Edited", good, flags=re.MULTILINE))
        tab.until("document.title.includes('Edited')")
        settings.write_text(good.replace("timezone:", "timezon:"))
        tab.until("document.querySelector('.backdrive-findings pre')?.textContent.includes('backdrive.yml:2:1')")
        assert tab.value("document.title.includes('Edited')"), "the last good site is behind the panel"
        assert tab.value("getComputedStyle(document.querySelector('.backdrive-findings')).position") == "fixed"
        settings.write_text(good)
        tab.until("document.title.includes('clean') && !document.querySelector('.backdrive-findings')")


def check_edit_time(backdrive):
    """A saved edit shows within 150 ms at 500 problems and 1 s at 10,000, where a release build serves"""
    for count, limit in [(500, 0.15), (10_000, 1)]:
        content = pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name)) / "content"
        shutil.copytree(backdrive.generated(count), content)
        with _Preview(backdrive, content) as preview:
            page = sorted((content / "problems").rglob("*.md"))[0]
            connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=600)

            def shown():
                connection.request("GET", f"/problems/{page.stem}.html")
                return connection.getresponse().read()

            shown()
            times = []
            for number in range(5):
                text = page.read_text()
                page.write_text(f"{text}\n\nEdit {number} is here\n")
                begun = time.monotonic()
                while f"Edit {number} is here".encode() not in shown():
                    time.sleep(0.002)
                times.append(time.monotonic() - begun)
                # Whoever reads saves no faster.
                time.sleep(limit * backdrive.patience)
            # The others tell how busy the machine is.
            assert min(times) < limit * backdrive.patience, (count, times)


def check_other_site(backdrive):
    """A page of another site reads, runs and shows nothing of the preview"""
    attacks = """<body><script>
        const at = "ADDRESS", got = [];
        const tag = (name, path, more = {}) => new Promise(done => {
          const element = Object.assign(document.createElement(name), more);
          element.onload = () => { got.push(name + " " + path); done(); };
          element.onerror = () => done();
          element[name === "link" ? "href" : "src"] = at + path;
          document.body.append(element);
          setTimeout(done, 3000);
        });
        const read = (path, options) => fetch(at + path, options).then(answer => answer.text())
          .then(text => { if (text) got.push("fetch " + path); }, () => {});
        const frame = () => new Promise(done => {
          const element = document.createElement("iframe");
          element.onload = () => {
            try { if (element.contentDocument?.body?.textContent) got.push("frame"); } catch {}
            if (element.contentWindow.length) got.push("frames");
            done();
          };
          element.src = at + "index.html";
          document.body.append(element);
        });
        window.result = Promise.all([
          read("index.html"), read("data/metrics.json"), read("index.html", {mode: "no-cors"}),
          read("index.html", {credentials: "include"}), tag("script", ".backdrive/live.js"),
          tag("img", "icon.svg"), tag("img", ".backdrive/changed.svg"),
          tag("link", "style.css", {rel: "stylesheet"}), frame(),
        ]).then(() => got.join(", "));
        </script>"""
    with _Preview(backdrive) as preview, _other_site(
            preview.folder, attacks.replace("ADDRESS", preview.address)) as port:
        with servers.Browser(preview.folder / "browser") as browser:
            tab = browser.open(preview.address + "index.html")
            tab.until("document.title.includes('clean')")
            for host in ["127.0.0.1", "localhost"]:
                other = browser.open(f"http://{host}:{port}/other.html")
                other.until("window.result !== undefined")
                assert other.value("window.result") == "", other.value("window.result")


def check_loopback(backdrive):
    """The preview listens on 127.0.0.1 and nowhere else"""
    with _Preview(backdrive) as preview:
        inode = "0A"  # LISTEN
        found = []
        for table in ["tcp", "tcp6"]:
            for line in pathlib.Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == inode and int(fields[1].split(":")[1], 16) == preview.port:
                    found.append(fields[1].split(":")[0])
        assert found == ["0100007F"], found


class _Preview:
    """`backdrive serve` on a copy of a small content folder, or on the one given."""

    def __init__(self, backdrive, content=None):
        self.folder = content.parent if content else pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name))
        self.content = content or pathlib.Path(
            shutil.copytree(REPOSITORY / "Tests/Fixtures/clean/content", self.folder / "content"))
        self.process = subprocess.Popen(
            [backdrive.program, "serve", "--port", "0"], cwd=self.folder, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        self.address = self.process.stdout.readline().decode().strip()
        self.port = int(self.address.split(":")[2].strip("/"))

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.send_signal(signal.SIGINT)
        begun = time.monotonic()
        status = self.process.wait(timeout=20)
        self.process.stdout.close()
        if not error[0]:
            assert status == 0 and time.monotonic() - begun < 5, status


@contextlib.contextmanager
def _other_site(folder, page):
    """A site of its own on another port of this machine."""
    (folder / "other").mkdir()
    (folder / "other/other.html").write_text(page)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Handler, directory=folder / "other"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
