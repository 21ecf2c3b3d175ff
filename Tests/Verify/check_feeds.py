"""Calendars, the feed of changes and badges, as other programs read them."""

import datetime
import functools
import json
import pathlib
import random
import re
import string
import tempfile
import xml.etree.ElementTree

import feedparser
import icalendar

from backdrive import REPOSITORY

DEMO = REPOSITORY / "content"
BASE = "https://board.example/team"
ATOM = "{http://www.w3.org/2005/Atom}"
SVG = "{http://www.w3.org/2000/svg}"


def check_calendars(backdrive):
    """An iCalendar library reads each calendar of the demonstration: an all-day event for each AP, cancelled when dropped"""
    for options in [(), ("--base-url", BASE)]:
        site = backdrive.site(DEMO, *options)
        plans = json.loads((site / "data/metrics.json").read_bytes())["aps"]
        _check_events(site / "feeds/aps.ics", plans, bool(options))
        people = json.loads((site / "data/records.json").read_bytes())["people"]
        assert people
        for id in people:
            owned = {plan: state for plan, state in plans.items() if state["owner"] == id}
            _check_events(site / f"feeds/people/{id}.ics", owned, bool(options))


def check_changes(backdrive):
    """A feed library reads the changes: permanent ids, each once, links that lead to pages, with and without an address"""
    for options in [(), ("--base-url", BASE)]:
        site = backdrive.site(DEMO, *options)
        text = (site / "feeds/changes.atom").read_bytes()
        # As one who fetched it: addresses are relative to the feed's.
        feed = feedparser.parse(text, response_headers={
            "content-location": f"{BASE}/feeds/changes.atom", "content-type": "application/atom+xml"})
        assert not feed.bozo, feed.bozo_exception
        assert feed.version == "atom10" and feed.feed.title and len(feed.entries) == 100
        ids = [feed.feed.id] + [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids)
        for entry in feed.entries:
            assert entry.title and entry.updated_parsed and entry.link.startswith(BASE + "/"), entry
            assert (site / entry.link.removeprefix(BASE + "/")).is_file(), entry.link
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True) and feed.feed.updated == days[0]
        _check_atom(text)
        relations = {link.rel: link.href for link in feed.feed.links}
        assert relations == {"self": f"{BASE}/feeds/changes.atom", "alternate": f"{BASE}/changes.html"}


def check_two_sites(backdrive):
    """No id of a site's feed and calendar is another site's, and each is the same in the next build"""
    def ids(name, title):
        site = backdrive.site(_content(backdrive, name, title, ("An AP",)))
        feed = feedparser.parse((site / "feeds/changes.atom").read_bytes())
        return {feed.feed.id, *(entry.id for entry in feed.entries), *_events(site / "feeds/aps.ics")}

    one, other, again = ids("one", "One"), ids("other", "另一个"), ids("again", "One")
    assert len(one) == len(other) > 2 and one == again and not one & other, (one, other)


def check_hostile_names(backdrive):
    """Whatever a title is, calendars, feed and badges give it back, and their own structure stays whole"""
    titles = _titles(150)
    for options in [(), ("--base-url", BASE)]:
        site = backdrive.site(_content(backdrive, "hostile", titles[0], titles), *options)
        records = json.loads((site / "data/records.json").read_bytes())["aps"]
        assert [record["title"] for record in records.values()] == list(titles)
        events = {str(event["SUMMARY"]): event for event in _events(site / "feeds/aps.ics").values()}
        assert sorted(events) == sorted(f"{id} {record['title']}" for id, record in records.items())
        for line in (site / "feeds/aps.ics").read_bytes().split(b"\r\n"):
            assert len(line) <= 75 and line.decode() is not None, line
        text = (site / "feeds/changes.atom").read_bytes()
        _check_atom(text)
        told = [entry.findtext(ATOM + "title") for entry in xml.etree.ElementTree.fromstring(text).iter(ATOM + "entry")]
        assert len(told) == 100 and all(
            any(line.startswith(f"{id} {record['title']} · ") for id, record in records.items()) for line in told)
        assert not feedparser.parse(text).bozo
        for id, record in records.items():
            badge = xml.etree.ElementTree.parse(site / f"badges/{id}.svg").getroot()
            shown = json.loads((site / f"badges/{id}.json").read_bytes())
            assert {child.tag for child in badge.iter()} <= {SVG + name for name in ["svg", "title", "rect", "path", "g", "text"]}
            assert badge.findtext(SVG + "title") == f"{shown['label']}: {shown['message']}" and shown["label"] == id


def _check_events(path, plans, has_address):
    events = _events(path)
    assert len(events) == len(plans), path
    for id, plan in plans.items():
        event = next(event for uid, event in events.items() if uid.endswith(f"aps/{id}.html"))
        assert event.decoded("DTSTART") == datetime.date.fromisoformat(plan["due_on"]) and "DTEND" not in event
        assert event["SEQUENCE"] == plan["slips"]["count"]
        assert event["STATUS"] == ("CANCELLED" if plan["state"] == "dropped" else "CONFIRMED")
        assert event["SUMMARY"].removeprefix("✓ ").startswith(id + " ") and event.decoded("DTSTAMP")
        assert event.get("URL") == (f"{BASE}/aps/{id}.html" if has_address else None)


def _events(path):
    """The events of a calendar by their UID."""
    data = path.read_bytes()
    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"] and not calendar.errors
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    by_uid = {str(event["UID"]): event for event in events}
    assert len(by_uid) == len(events)
    return by_uid


def _check_atom(text):
    """What RFC 4287 asks of a feed and of each entry."""
    feed = xml.etree.ElementTree.fromstring(text)
    assert feed.tag == ATOM + "feed" and feed.find(ATOM + "author").findtext(ATOM + "name")
    for part in [feed, *feed.iter(ATOM + "entry")]:
        for name in ["id", "title", "updated"]:
            assert len(part.findall(ATOM + name)) == 1, (name, part)
        assert re.fullmatch(r"(https?|urn):[!-~]+", part.findtext(ATOM + "id")), part.findtext(ATOM + "id")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", part.findtext(ATOM + "updated"))
        assert part.find(ATOM + "link[@rel='alternate']") is not None


def _titles(count):
    """Titles of what breaks readers, the same in each run."""
    chance = random.Random(10)
    pieces = [*string.printable.strip(), "价格规则", "，“引号”", "😀", "👩‍👩‍👧‍👦", "é", "𠮷", "\u00a0", "]]>", "<!--", "&amp;", "&#0;",
              "<script>", "\\n", "\\,", "BEGIN:VEVENT", "END:VCALENDAR", "x" * 80, "%0D%0A", "<![CDATA["]
    return tuple("t" + "".join(chance.choices(pieces, k=chance.randint(1, 12)))[:190] + "." for _ in range(count))


@functools.lru_cache(maxsize=None)
def _content(backdrive, name, title, plans):
    """A small content folder with these APs."""
    content = pathlib.Path(tempfile.mkdtemp(dir=backdrive.folder.name)) / name
    text = functools.partial(json.dumps, ensure_ascii=False)
    files = {
        "backdrive.yml": f"title: {text(title)}\ntimezone: UTC\nas_of: 2026-03-20\ncycle: {{starts_on: 2026-03-02}}\n",
        "people/ann.md": f"---\nname: {text(title)}\n---\n",
        "sources/retro.md": "---\nkind: retrospective\ntitle: Retros\nowner: ann\n---\n",
        "problems/P-1.md": "---\ntitle: One\nsource: retro\nreported_on: 2026-03-03\n"
                           "screening: {result: passed, on: 2026-03-04}\n"
                           "analysis: {on: 2026-03-05, category: system, cause: automation.rule}\n"
                           "decisions: [{on: 2026-03-05, outcome: act}]\n---\n",
    } | {
        f"aps/AP-{number:03}.md": f"---\ntitle: {text(plan)}\nowner: ann\nproblems: [P-1]\nstatus: open\n"
                                  f"created_on: 2026-03-06\ndue_on: 2026-12-01\nacceptance: {text(plan)}\n---\n"
        for number, plan in enumerate(plans)}
    for path, lines in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(lines)
    return content
