"""`backdrive publish` as web servers, readers and full disks meet it."""

import gzip
import html.parser
import http.client
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.parse

import servers
from backdrive import REPOSITORY, Skipped

SMALL = REPOSITORY / "Tests/Fixtures/clean/content"
MARKER = ".backdrive-site"
_TYPES = {
    "style.css": "text/css", "icon.svg": "image/svg+xml", "data/metrics.json": "application/json",
    "data/problems.csv": "text/csv", "feeds/aps.ics": "text/calendar", "feeds/changes.atom": "application/atom+xml"}


def check_nginx(backdrive):
    """nginx serves the demonstration at /team/backdrive/, as the documentation says: every link answers 200"""
    folder = _folder(backdrive)
    (folder / "www").mkdir()
    backdrive.run("publish", folder / "www/backdrive", "--content", REPOSITORY / "content", "--gzip",
                  "--base-url", "https://intranet.example/team/backdrive")
    with _documented_nginx(folder) as port:
        site = _Site(port, "/team/backdrive/")
        pages = site.crawl()
        assert pages > 150, pages
        status, fields, body = site.get("/team/backdrive/", {"Accept-Encoding": "gzip"})
        assert status == 200 and fields["Content-Encoding"] == "gzip", fields
        assert gzip.decompress(body) == (folder / "www/backdrive/index.html").read_bytes()
        status, fields, _ = site.get("/team/backdrive/style.css")
        assert fields["Content-Type"].startswith("text/css"), fields
        assert site.get("/team/backdrive/style.css", {"If-None-Match": fields["ETag"]})[0] == 304
        status, fields, body = site.get("/team/backdrive/aps/AP-NEVER.html")
        assert status == 404 and b"<html" in body
        assert site.get("/team/backdrive")[0] == 301
        _change(content := _content(folder), "Changed")
        backdrive.run("publish", folder / "www/backdrive", "--content", content)
        assert b"Changed" in site.get("/team/backdrive/")[2]


def check_apache(backdrive):
    """Apache serves the demonstration there too, as the documentation says, and a new release in the old one's place"""
    folder = _folder(backdrive)
    folder.chmod(0o755)
    (folder / "www").mkdir()
    backdrive.run("publish", folder / "www/backdrive", "--content", REPOSITORY / "content",
                  "--base-url", "https://intranet.example/team/backdrive")
    with servers.apache(folder / "apache", _documented("apache", folder)) as port:
        site = _Site(port, "/team/backdrive/")
        assert site.crawl() > 150
        status, fields, _ = site.get("/team/backdrive/")
        assert status == 200 and fields["Content-Type"] == "text/html; charset=utf-8", fields
        assert fields["Cache-Control"] == "no-cache" and fields["X-Content-Type-Options"] == "nosniff", fields
        for path, kind in _TYPES.items():
            status, fields, _ = site.get(f"/team/backdrive/{path}")
            assert status == 200 and fields["Content-Type"].startswith(kind), (path, fields)
        status, fields, body = site.get("/team/backdrive/aps/AP-NEVER.html")
        assert status == 404 and b"<html" in body
        assert site.get("/team/backdrive")[0] == 301
        _change(content := _content(folder), "Changed")
        backdrive.run("publish", folder / "www/backdrive", "--content", content)
        assert b"Changed" in site.get("/team/backdrive/")[2]


def check_cached_style(backdrive):
    """A changed style sheet is seen by a browser that has the old one in its cache"""
    folder = _folder(backdrive)
    (folder / "www").mkdir()
    style = folder / "Templates/assets/style.css"
    style.parent.mkdir(parents=True)
    with _documented_nginx(folder) as port:
        with servers.Browser(folder / "browser") as browser:
            tab = None
            for colour in ["rgb(1, 2, 3)", "rgb(40, 50, 60)"]:
                style.write_text(f"h1 {{ color: {colour} }}")
                backdrive.run(
                    "publish", folder / "www/backdrive", "--content", SMALL, "--templates", folder / "Templates")
                if tab:
                    tab.value("location.reload()")
                tab = tab or browser.open(f"http://127.0.0.1:{port}/team/backdrive/index.html")
                tab.until(f"getComputedStyle(document.querySelector('h1')).color === '{colour}'")


def check_ssh(backdrive):
    """rsync over sshd publishes, sends what changed, and rolls back"""
    servers.find("rsync")
    folder = _folder(backdrive)
    place = folder / "a place's $(name)"
    place.mkdir()
    content = _content(folder)
    with servers.sshd(folder / "ssh") as configuration:
        target = ["publish", f"web:{place}/site", "--ssh-config", configuration]
        for title in ["One", "Two"]:
            _change(content, title)
            backdrive.run(*target, "--content", content)
        site, releases = place / "site", place / ".site.releases"
        assert os.readlink(site) == ".site.releases/2" and _title(site) == "Two"
        old, new = (os.stat(releases / name / "style.css") for name in "12")
        assert old.st_ino == new.st_ino and old.st_mtime_ns == new.st_mtime_ns
        assert os.stat(site / "index.html").st_mode & 0o777 == 0o644
        built = backdrive.site(content)
        assert _tree(os.path.realpath(site)) == _tree(built)
        backdrive.run(*target, "--rollback")
        assert _title(site) == "One"
        backdrive.run(*target, "--rollback", expect=64)
        _change(content, "Three")
        backdrive.run(*target, "--content", content)
        assert sorted(os.listdir(releases)) == [".2.left", ".lock", "1", "2", "3"] and _title(site) == "Three"
        assert sorted(os.listdir(place)) == [".site.releases", "site"]
    done = _publish(backdrive, content, f"web:{place}/site", "--ssh-config", configuration)
    assert done.returncode == 2 and "the connection to web ended: " in done.stderr, done.stderr
    assert _title(site) == "Three"


def check_kill(backdrive):
    """Killed at random moments, publish leaves one whole site, old or new, to a reader that looks all the while"""
    folder, target, last = _kill(backdrive, "publish", "www/site", lambda site: _tree(os.path.realpath(site)))
    left = os.listdir(folder / "www/.site.releases")
    assert len(left) <= 4 and not [name for name in left if not name.isdigit() and name != ".lock"], left


def check_killed_build(backdrive):
    """Killed at random moments, so does build, in whose folder the next run leaves nothing of the killed ones"""
    folder, target, last = _kill(backdrive, "build", "--output=www/site", _standing_tree)
    assert os.listdir(folder / "www") == ["site"], os.listdir(folder / "www")


def _kill(backdrive, command, where, read):
    """Kills a command at random moments while it puts one site in place of another; then lets it finish a last one.

    `read` gives the site's bytes, or None where it was replaced meanwhile.
    """
    folder = _folder(backdrive)
    (folder / "www").mkdir()
    target = folder / "www/site"
    contents, trees = [], []
    for title in ["Old", "New"]:
        content = _content(folder, title)
        _change(content, title)
        contents.append(content)
        trees.append(_tree(backdrive.site(content)))

    def start(content):
        return subprocess.Popen(
            [backdrive.program, command, where, "--content", content], cwd=folder,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    begun = time.monotonic()
    assert start(contents[0]).wait() == 0
    duration = time.monotonic() - begun
    seen, stop = [], threading.Event()

    def watch():
        while not stop.is_set():
            tree = read(target)
            if tree is not None:
                # One of many equal ones is kept.
                seen.append(trees.index(tree) if tree in trees else tree)

    reader = threading.Thread(target=watch)
    reader.start()
    chance = random.Random(8)
    try:
        for number in range(backdrive.kills):
            process = start(contents[(number + 1) % 2])
            time.sleep(chance.uniform(0, duration * 1.1))
            process.kill()
            process.wait()
    finally:
        stop.set()
        reader.join()
    broken = [tree for tree in seen if tree not in (0, 1)]
    assert not broken, f"of {len(seen)} looks, {len(broken)} saw a site that is neither the old nor the new one"
    assert len(seen) > backdrive.kills // 2, len(seen)
    _change(contents[0], "Last")
    assert start(contents[0]).wait() == 0
    assert _title(target) == "Last"
    return folder, target, contents[0]


def _standing_tree(site):
    """The bytes of the folder that stands at a path; None where another one took its place meanwhile."""
    folder = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            tree = _tree(f"/proc/self/fd/{folder}")
        except FileNotFoundError:
            tree = None
        return tree if os.stat(site).st_ino == os.fstat(folder).st_ino else None
    finally:
        os.close(folder)


def check_full_disk(backdrive):
    """A full disk ends publish and build with a sentence, and the last good site stays"""
    folder = _folder(backdrive)
    content = _content(folder)
    pages = sum(len(data) // 4096 + 1 for data in _tree(backdrive.site(content)).values())
    for command in ["publish www/site", "build --output www/site"]:
        folder = _folder(backdrive)
        mount = f"mount -t tmpfs -o size={pages * 4096 * 5 // 4} tmpfs www"
        done = _mounted(backdrive, folder, _content(folder), command, mount, "true")
        assert "error: cannot write " in done.stderr and ": No space left on device\nFree some space" in done.stderr, done


def check_read_only_target(backdrive):
    """A read-only target ends publish and build with a sentence, and the last good site stays"""
    for command in ["publish www/site", "build --output www/site"]:
        folder = _folder(backdrive)
        done = _mounted(
            backdrive, folder, _content(folder), command, "mount --bind www www", "mount -o remount,bind,ro www")
        assert ": Read-only file system\nMake the folder writable" in done.stderr, done


def check_vanished_target(backdrive):
    """A target whose folder is gone ends publish with a sentence, and nothing is made"""
    folder = _folder(backdrive)
    done = _publish(backdrive, _content(folder), folder / "gone/site")
    assert done.returncode == 2 and "error: " in done.stderr and "gone" in done.stderr, done
    assert os.listdir(folder) == ["content"]


def _mounted(backdrive, folder, content, command, before, after):
    """Writes a site below a mount of its own; then again, where it is to fail. Checks that the first one is still whole."""
    if os.getuid() or subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode:
        raise Skipped("mounting takes root")
    script = f"""
        set -e; mkdir www; {before}
        "$BD" {command} --content "$C" >/dev/null 2>&1
        cp -aL www/site before; {after}
        sed -i 's/^title:.*/title: Much later/' "$C/backdrive.yml"
        status=0; "$BD" {command} --content "$C" || status=$?
        cp -aL www/site after
        [ $status = 2 ]
        """
    environment = os.environ | {"BD": str(backdrive.program), "C": str(content)}
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done
    assert _tree(folder / "before") == _tree(folder / "after")
    return done


def _documented_nginx(folder):
    """nginx as the documentation sets it up, for sites in the folder's `www`."""
    return servers.nginx(folder / "nginx", _documented("nginx", folder))


def _documented(server, folder):
    """A server's configuration in the documentation, for sites in the folder's `www`."""
    text = (REPOSITORY / "Documentation/publishing.md").read_text()
    shown = re.search(rf"```{server}\n(.*?)```", text, re.DOTALL)[1]
    return shown.replace("/srv/www", f"{folder}/www")


def _folder(backdrive):
    return pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name))


def _content(folder, name="content"):
    return pathlib.Path(shutil.copytree(SMALL, folder / name))


def _change(content, title):
    settings = content / "backdrive.yml"
    settings.write_text(re.sub("^title:.*", f"title: {title}", settings.read_text(), flags=re.MULTILINE))


def _title(site):
    return re.search(r"<title>.* · (.*)</title>", (site / "index.html").read_text())[1]


def _publish(backdrive, content, *arguments):
    return subprocess.run(
        [backdrive.program, "publish", *map(str, arguments), "--content", content], capture_output=True, text=True)


def _tree(folder):
    """The bytes of all files, the marker aside, by path."""
    folder = pathlib.Path(folder)
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*") if path.is_file() and path.name != MARKER}


class _Site:
    """A site over HTTP, on one connection."""

    def __init__(self, port, root):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        self.root = root

    def get(self, path, fields={}):
        self.connection.request("GET", path, headers=fields)
        answer = self.connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()

    def crawl(self):
        """Follows every link below the root; gives how many addresses there are."""
        waiting, seen = [self.root], {self.root}
        while waiting:
            address = waiting.pop()
            status, fields, body = self.get(address)
            assert status == 200, f"{address}: {status}"
            if not fields["Content-Type"].startswith("text/html"):
                continue
            links = _Links()
            links.feed(body.decode())
            for link in links.found:
                target = urllib.parse.urlsplit(urllib.parse.urljoin(f"http://host{address}", link))
                if target.netloc == "host" and target.path not in seen:
                    assert target.path.startswith(self.root), f"{address} → {link}"
                    seen.add(target.path)
                    waiting.append(target.path)
        return len(seen)


class _Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        self.found += [value for name, value in attributes if name in ("href", "src") and value]
