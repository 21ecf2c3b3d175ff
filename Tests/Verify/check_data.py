"""Texts come back as they were written, through other people's readers."""

import csv
import functools
import json
import pathlib
import re

import hostile
from backdrive import REPOSITORY

FORMULA = tuple("=+-@\t\r")


def check_titles_in_json(backdrive):
    """Hostile texts come back equal from records.json"""
    problems = json.loads((_site(backdrive) / "data/records.json").read_bytes())["problems"]
    assert {id: problem["title"] for id, problem in problems.items()} == hostile.TITLES
    assert {id: problem["fields"]["title"] for id, problem in problems.items()} == hostile.TITLES
    workarounds = {id: problem["fields"]["workaround"] for id, problem in problems.items()}
    assert workarounds == {id: hostile.WORKAROUNDS.get(id) for id in hostile.TITLES}


def check_titles_in_each_file(backdrive):
    """Hostile texts come back equal from <ID>.json"""
    for id, title in hostile.TITLES.items():
        record = json.loads((_site(backdrive) / f"problems/{id}.json").read_bytes())
        assert record["title"] == title
        assert [entry["void"] for entry in record["fields"]["occurrences"]] == [None, "=counted twice"]


def check_no_escapes(backdrive):
    """What is not ASCII stands as itself"""
    assert "价格规则，“引号”".encode() in (_site(backdrive) / "data/records.json").read_bytes()


def check_titles_in_csv(backdrive):
    """Hostile texts come back equal from problems.csv, formulas behind an apostrophe"""
    rows = _rows(_site(backdrive) / "data/problems.csv")
    assert {row["id"]: row["title"] for row in rows} == {id: _guarded(t) for id, t in hostile.TITLES.items()}
    for row in rows:
        assert row["workaround"] == _guarded(hostile.WORKAROUNDS.get(row["id"], ""))


def check_no_formulas(backdrive):
    """No cell of any table begins a formula, unless it is a number"""
    for site in [_site(backdrive), backdrive.site(REPOSITORY / "content")]:
        for path in sorted((site / "data").glob("*.csv")):
            for row in _rows(path):
                for column, cell in row.items():
                    assert not cell.startswith(FORMULA) or _is_number(cell), (path.name, column, cell)


def check_rfc4180(backdrive):
    """Every line of a table ends in CRLF, every row has all columns"""
    for path in sorted((backdrive.site(REPOSITORY / "content") / "data").glob("*.csv")):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n"), path
        with path.open(encoding="utf-8-sig", newline="") as file:
            widths = {len(row) for row in csv.reader(file, strict=True)}
        assert len(widths) == 1, (path, widths)


def check_sums(backdrive):
    """Tables, records and numbers agree; struck entries are in records.json alone"""
    for content in [_content(backdrive), REPOSITORY / "content"]:
        data = backdrive.site(content) / "data"
        records = json.loads((data / "records.json").read_bytes())
        metrics = json.loads((data / "metrics.json").read_bytes())
        problems, plans = _rows(data / "problems.csv"), _rows(data / "aps.csv")
        assert [row["id"] for row in problems] == list(records["problems"])
        assert [row["id"] for row in plans] == list(records["aps"])
        assert {row["id"]: row["stage"] for row in problems} == {
            id: problem["stage"] for id, problem in metrics["problems"].items()}
        assert {row["id"]: row["due_on"] for row in plans} == {
            id: plan["due_on"] for id, plan in metrics["aps"].items()}
        assert [row["id"] for row in _rows(data / "cycles.csv")] == [cycle["id"] for cycle in metrics["cycles"]]
        assert sum(int(row["count"]) for row in _rows(data / "occurrences.csv")) == sum(
            entry["count"] for problem in records["problems"].values()
            for entry in problem["fields"]["occurrences"] if entry["void"] is None)
        assert len(_rows(data / "checks.csv")) == sum(
            check["void"] is None for kind in ["aps", "meetings"] for record in records[kind].values()
            for check in record["fields"]["checks"])


def check_email(backdrive):
    """A person's address is published only where the settings ask for it"""
    site = _site(backdrive)
    assert not [path for path in site.rglob("*") if path.is_file() and b"li.na@example.invalid" in path.read_bytes()]
    content = _content(backdrive).parent / "open"
    hostile.write(content)
    settings = content / "backdrive.yml"
    settings.write_text(settings.read_text() + "publish_email: true\n")
    person = json.loads((backdrive.site(content) / "people/li.na.json").read_bytes())
    assert person["fields"]["email"] == "li.na@example.invalid"


@functools.lru_cache(maxsize=None)
def _content(backdrive):
    content = pathlib.Path(backdrive.folder.name) / "hostile"
    hostile.write(content)
    return content


def _site(backdrive):
    return backdrive.site(_content(backdrive))


def _rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _guarded(text):
    return "'" + text if text.startswith(FORMULA) else text


def _is_number(cell):
    try:
        float(cell)
    except ValueError:
        return False
    return True


def check_charts(backdrive):
    """The numbers of every chart of the cycles, the overview and the weekly meeting are those of metrics.json"""
    site = backdrive.site(REPOSITORY / "content")
    metrics = json.loads((site / "data/metrics.json").read_text())
    cycles = metrics["cycles"]

    def arrived(cycle):
        return cycle["problems"]["inflow"] + cycle["problems"]["reopened"]

    def settled(cycle):
        return sum(cycle["problems"][part] for part in ["screened_out", "duplicates", "decided"])

    def rate(cycle, name):
        return "{n}/{of}".format(**cycle[name]) if cycle[name] else "–"

    stages = ["reported", "queued", "analysed", "in_action", "deferred", "resolved", "verified", "declined", "duplicate",
              "filtered_out"]
    kinds = ["system", "mechanism", "people"]
    wanted = {
        "index": [("Arrivals and closures", {
            cycle["id"]: [arrived(cycle), settled(cycle), cycle["problems"]["closing"]] for cycle in cycles})],
        "cycles/index": [
            ("Where the problems are", {cycle["id"]: [cycle["flow"][stage] for stage in stages] for cycle in cycles}),
            ("What the causes are", {cycle["id"]: [
                "{} ({}%)".format(cycle["classification"][kind], cycle["classification"]["shares"][kind])
                for kind in kinds] + [cycle["classification"]["cross_category"]] for cycle in cycles}),
            ("From analysis to done", {cycle["id"]: [
                rate(cycle, "conversion"), rate(cycle, "live_conversion"), cycle["aps"]["created"], cycle["throughput"],
                cycle["dropped"], cycle["aps"]["closing"], rate(cycle, "on_time"), rate(cycle, "on_time_current"),
                rate(cycle, "commitment_hit")] for cycle in cycles}),
            ("Carried over, undecided", {cycle["id"]: [cycle["problems"]["closing"]] for cycle in cycles}),
            ("How long an AP takes", {
                id: [plan["done_on"], plan["lead_days"]] for id, plan in metrics["aps"].items() if plan["done_on"]}),
        ],
        "weekly": [("Checked every week", {
            week["starts_on"]: [week["checked"], week["eligible"]] for week in metrics["weeks"][-8:]})],
    }
    for page, tables in wanted.items():
        text = (site / f"{page}.html").read_text()
        for title, rows in tables:
            assert _numbers(text, title) == {key: list(map(str, row)) for key, row in rows.items()}, title
    # A source that nobody looked at is not measured; else the columns are those of the cycle, in the settings' order.
    shown = _numbers((site / "cycles/index.html").read_text(), "What came in, by source")
    for cycle in cycles:
        row = shown[cycle["id"]]
        counts = sorted(cycle["inflow"]["by_source"].values(), reverse=True)
        assert row[-1] == str(cycle["inflow"]["total"]), cycle["id"]
        measured = sorted((int(cell) for cell in row[:-1] if cell != "–"), reverse=True)
        assert counts == measured + [0] * (len(counts) - len(measured)), cycle["id"]


def _numbers(text, title):
    """The table below a chart: what each row's cells say, by its head."""
    table = re.search(rf'aria-label="{re.escape(title)}: Numbers">(.*?)</table>', text, re.S)[1]
    rows = re.findall(r'<tr[^>]*><th scope="row">(.*?)</th>(.*?)</tr>', table, re.S)
    return {re.sub("<[^>]*>", "", head).split()[0]: [re.sub("<[^>]*>", "", cell).strip() for cell in
                                                       re.findall(r"<td[^>]*>(.*?)</td>", cells, re.S)]
            for head, cells in rows}
