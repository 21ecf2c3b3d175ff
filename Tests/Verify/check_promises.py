"""What stays true from one day to the next: addresses, calendars, and a meeting's work in one file."""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

from backdrive import REPOSITORY

DEMO = REPOSITORY / "content"


def check_addresses(backdrive):
    """Every address of the demonstration's first days answers and shows its record, whatever became of the record"""
    place = _repository(backdrive)
    records = json.loads((backdrive.site(DEMO) / "data/records.json").read_bytes())
    old = {path.relative_to(place).with_suffix(".html").relative_to("content") for path in _first_records(place)}
    assert len(old) > 100, len(old)

    def run(*arguments):
        done = _run(backdrive, place, *arguments)
        assert done.returncode == 0, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout

    metrics = json.loads((backdrive.site(DEMO) / "data/metrics.json").read_bytes())
    problems, plans = list(records["problems"]), list(records["aps"])
    open_plans = [id for id in plans if metrics["aps"][id]["state"] in ("open", "in_progress")]
    renamed = {}
    for id in [*problems[:4], *plans[:4], *list(records["special_projects"])[:1], *list(records["meetings"])[:1]]:
        renamed[id] = re.search(r"content/\S+/(\S+)\.md", run("renumber", id, *_new_id(id)))[1]
    for old_id, new_id in [("retro", "retrospectives"), ("lin.yue", "yue.lin")]:
        run("renumber", old_id, new_id)
    for id in [renamed[problems[1]], problems[8], renamed[plans[1]], plans[8]]:
        path = next((place / "content").rglob(f"{id}.md"))
        (path.parent / "2026").mkdir(exist_ok=True)
        path.rename(path.parent / "2026" / path.name)
    merged = 0
    for one, other in zip(problems[10:], problems[11:]):
        merged += _run(backdrive, place, "set", one, f"duplicate_of.problem={other}").returncode == 0
        if merged == 3:
            break
    assert merged == 3
    for id in open_plans[-3:]:
        run("set", renamed.get(id, id), "status=dropped", "drop_reason=Nobody needs it any more")
    # What the change does to the addresses is BD025, which asks for the base.
    assert "[BD025]" not in _run(backdrive, place, "check", "--base", "HEAD").stdout
    run("build")
    for address in sorted(old):
        kind, id = address.parts[0], address.stem
        text = _shown(place / "_site", address)
        record = records[kind.replace("-", "_")].get(id)
        if record:
            title = record.get("title") or record.get("name")
            assert not title or html.escape(title) in text.replace("&#39;", "&#x27;"), f"{address}: not {title}"


def check_identical_feeds(backdrive):
    """Two builds with no change give the same feeds; a moved due date raises one SEQUENCE, by one"""
    place = _repository(backdrive)
    first, again = (_feeds(backdrive, place, name) for name in ["first", "again"])
    assert first == again and len(first) > 5, first.keys()
    records = json.loads((place / "first/data/records.json").read_bytes())["aps"]
    plan = next(id for id, record in records.items() if record["fields"]["status"] == "in_progress")
    done = _run(backdrive, place, "log", plan, "due", "2027-01-29", "--reason", "The vendor is late")
    assert done.returncode == 0, done.stderr
    moved = _feeds(backdrive, place, "moved")
    before, after = _sequences(first["aps.ics"]), _sequences(moved["aps.ics"])
    raised = {uid: number - before[uid] for uid, number in after.items() if number != before[uid]}
    assert [number for uid, number in raised.items() if uid.endswith(f":aps/{plan}.html")] == [1] == list(raised.values())


def check_weekly_meeting(backdrive):
    """A weekly meeting of 30 APs is one command before it and one edited file after it: every AP shows its check"""
    place = pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name))
    content = place / "content"
    plans = [f"AP-{number}" for number in range(100, 130)]
    files = {
        "backdrive.yml": "title: Board\ntimezone: UTC\nas_of: 2026-03-20\ncycle: {starts_on: 2026-03-02}\n",
        "people/ann.md": "---\nname: Ann\n---\n",
        "sources/retro.md": "---\nkind: retrospective\ntitle: Retros\nowner: ann\n---\n",
        "problems/P-1.md": "---\ntitle: One\nsource: retro\nreported_on: 2026-03-03\n"
                           "screening: {result: passed, on: 2026-03-04}\n"
                           "analysis: {on: 2026-03-05, category: system, cause: automation.rule}\n"
                           "decisions: [{on: 2026-03-05, outcome: act}]\n---\n",
    } | {
        f"aps/{plan}.md": f"---\ntitle: Plan {plan}\nowner: ann\nproblems: [P-1]\ntype: prevent\nstatus: open\n"
                          "created_on: 2026-03-06\ndue_on: 2026-12-01\nacceptance: It works\n---\n"
        for plan in plans}
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text)
    done = _run(backdrive, place, "agenda", "weekly", "--host", "ann", "--write")
    assert done.returncode == 0, done.stderr
    minutes = place / done.stdout.strip()
    text = minutes.read_text()
    assert len(re.findall(r"(?m)^# - \{ap: AP-", text)) == len(plans), text
    minutes.write_text(re.sub(r"(?m)^# (?=(checks:|- \{ap: ))", "", text))
    done = _run(backdrive, place, "check")
    assert done.returncode == 0 and "[BD054]" not in done.stdout, done.stdout
    assert _run(backdrive, place, "build").returncode == 0
    # One file is what the meeting cost.
    assert len(list(content.rglob("*.*"))) == len(files) + 1
    for plan in plans:
        assert f"meetings/{minutes.stem}.html" in (place / f"_site/aps/{plan}.html").read_text(), plan
    table = json.loads((place / f"_site/meetings/{minutes.stem}.json").read_bytes())["fields"]["checks"]
    assert sorted(check["ap"] for check in table) == plans


def check_agenda_links(backdrive):
    """Every link of the demonstration's agendas leads to a file, and notes finds nothing left to link"""
    place = _repository(backdrive)
    for kind in ["cycle", "weekly"]:
        done = _run(backdrive, place, "agenda", kind, "--id", f"next-{kind}", "--write")
        assert done.returncode == 0, done.stderr
        path = place / done.stdout.strip()
        links = re.findall(r"\]\(([^)#:]+\.md)\)", path.read_text())
        assert links, path.read_text()
        missing = [link for link in links if not (path.parent / link).is_file()]
        assert not missing, missing
        done = _run(backdrive, place, "notes", "--write", path)
        written = path.read_bytes()
        done = _run(backdrive, place, "notes", "--write", path)
        assert done.returncode == 0 and done.stdout == "" and path.read_bytes() == written, done
    assert "meetings/next-" not in _run(backdrive, place, "check").stdout


def _repository(backdrive):
    """The demonstration in a repository of its own."""
    place = pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name))
    shutil.copytree(DEMO, place / "content")
    _git(place, "init", "--quiet", "--initial-branch=main")
    _git(place, "add", "--all")
    _git(place, "commit", "--quiet", "--message", "Begin")
    return place


def _first_records(place):
    """The record files of the demonstration's first commit, or, where the history is cut off, those of today."""
    found = subprocess.run(
        ["git", "log", "--diff-filter=A", "--format=%H", "--", "content/backdrive.yml"],
        cwd=REPOSITORY, capture_output=True, text=True).stdout.split()
    names = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", found[-1], "content"], cwd=REPOSITORY, capture_output=True, text=True,
        check=True).stdout.splitlines() if found else [
            str(path.relative_to(place)) for path in (place / "content").rglob("*.md")]
    return [place / name for name in names if name.endswith(".md") and name.count("/") == 2]


def _new_id(id):
    """Ids of these kinds are minted; a meeting's is given."""
    return [] if re.match("(P|AP|SP)-", id) else [f"{id}-moved"]


def _shown(site, address):
    """The page at an address, or the one to which it leads at once."""
    path = site / address
    for _ in range(3):
        text = path.read_text()
        leads_on = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', text)
        if not leads_on:
            return text
        path = path.parent / leads_on[1]
    raise AssertionError(f"{address} leads on and on")


def _feeds(backdrive, place, name):
    done = _run(backdrive, place, "build", "--output", name)
    assert done.returncode == 0, done.stderr
    folder = place / name / "feeds"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _sequences(calendar):
    """The SEQUENCE of each event, by its UID."""
    events = calendar.decode().replace("\r\n ", "").split("BEGIN:VEVENT")[1:]
    return {
        re.search(r"UID:(\S+)", event)[1]: int(re.search(r"SEQUENCE:(\d+)", event)[1]) for event in events}


def _run(backdrive, place, *arguments):
    return subprocess.run(
        [backdrive.program, *map(str, arguments)], cwd=place, capture_output=True, text=True, env=_environment())


def _git(place, *arguments):
    subprocess.run(["git", *arguments], cwd=place, env=_environment(), check=True, capture_output=True)


def _environment():
    return {
        "PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Li Na", "GIT_AUTHOR_EMAIL": "li.na@example.org",
        "GIT_COMMITTER_NAME": "Li Na", "GIT_COMMITTER_EMAIL": "li.na@example.org"}
