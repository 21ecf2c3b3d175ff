"""What Backdrive writes, and what people write, against the schemas that it prints."""

import json
import re

import jsonschema

import front_matter
from backdrive import REPOSITORY

CONTENT = REPOSITORY / "content"
EVERY_ERROR = REPOSITORY / "Tests/Fixtures/every-error"

# The rules that a schema can judge, since they look at one file's fields alone.
JUDGED = {"BD001", "BD002", "BD003", "BD004", "BD008", "BD012", "BD031", "BD070"}
# A file of these is no YAML that any reader would take as meant, or is more than its fields.
UNREADABLE = {"BD007", "BD009"}


def check_schemas_are_valid(backdrive):
    """Every schema is one of draft 2020-12"""
    for name, schema in backdrive.schemas.items():
        if name != "templates":
            jsonschema.Draft202012Validator.check_schema(schema)
            assert json.loads(backdrive.run("schema", name)) == schema, name


def check_metrics(backdrive):
    """metrics.json is as its schema says"""
    _accepts(backdrive, "metrics", _json(backdrive.site(CONTENT) / "data/metrics.json"))


def check_metrics_of_other_days(backdrive):
    """metrics.json is as its schema says before the first cycle, between and after"""
    for day in ["2020-01-01", "2026-09-20", "2027-03-01"]:
        site = backdrive.site(CONTENT, "--as-of", day)
        _accepts(backdrive, "metrics", _json(site / "data/metrics.json"))
        _accepts(backdrive, "records", _json(site / "data/records.json"))


def check_metrics_schema_is_strict(backdrive):
    """The schema of metrics.json takes no member more and none less"""
    metrics = _json(backdrive.site(CONTENT) / "data/metrics.json")
    problem = next(iter(metrics["problems"]))
    for path in [(), ("problems", problem), ("cycles", 0), ("matrix",), ("ap_cycle_days",), ("cycles", 0, "flow")]:
        for change in [lambda part: part.update(more=1), lambda part: part.pop(next(iter(part)))]:
            copy = json.loads(json.dumps(metrics))
            part = copy
            for key in path:
                part = part[key]
            change(part)
            assert backdrive.faults("metrics", copy), f"accepted another shape at {path}"


def check_records(backdrive):
    """records.json is as its schema says"""
    _accepts(backdrive, "records", _json(backdrive.site(CONTENT) / "data/records.json"))


def check_each_record(backdrive):
    """Every <ID>.json is as its schema says, the same bytes as in records.json, its numbers those of metrics.json"""
    for arguments in [(), ("--as-of", "2026-09-20")]:
        site = backdrive.site(CONTENT, *arguments)
        lines = (site / "data/records.json").read_bytes()
        records = json.loads(lines)
        metrics = _json(site / "data/metrics.json")
        metrics["cycles"] = {cycle["id"]: cycle for cycle in metrics["cycles"]}
        seen = 0
        for folder in front_matter.FOLDERS:
            collection = folder.replace("-", "_")
            for id, record in records[collection].items():
                path = site / folder / f"{id}.json"
                assert record["url"] == f"{folder}/{id}.html"
                assert path.read_bytes().removesuffix(b"\n") in lines, path
                assert _json(path) == record, path
                _accepts(backdrive, "record", record)
                assert record["state"] == metrics.get(collection, {}).get(id), path
                seen += 1
        assert seen == sum(1 for folder in front_matter.FOLDERS for _ in (site / folder).glob("*.json"))


def check_left_out(backdrive):
    """What --keep-going leaves out is named in records.json"""
    site = backdrive.site(EVERY_ERROR / "content", "--keep-going", "--as-of", "2026-06-30", expect=1)
    records = _json(site / "data/records.json")
    _accepts(backdrive, "records", records)
    left_out = {(record["kind"], record["id"]) for record in records["left_out"]}
    assert ("problem", "P-001") in left_out and "P-001" not in records["problems"]
    assert not any(id in records["problems"] for kind, id in left_out if kind == "problem")


def check_content(backdrive):
    """Front matter that `check` accepts is accepted by its schema"""
    for path, name in front_matter.records(CONTENT):
        _accepts(backdrive, name, front_matter.read(path), path)


def check_faulty_content(backdrive):
    """A schema refuses what `check` finds in a file's own fields, and nothing else"""
    findings = {}
    for line in (EVERY_ERROR / "expected.txt").read_text().splitlines():
        match = re.match(r"(.+?):\d+:\d+: (?:error|warning) \[(BD\d{3})\]", line)
        if match:
            findings.setdefault(match[1], set()).add(match[2])
    judged = 0
    for path, name in front_matter.records(EVERY_ERROR / "content"):
        codes = findings.get(str(path.relative_to(EVERY_ERROR / "content")), set())
        if codes & UNREADABLE:
            continue
        faults = backdrive.faults(name, front_matter.read(path))
        if codes & JUDGED:
            assert faults, f"{path}: {codes} accepted"
            judged += 1
        elif name != "settings":
            assert not faults, f"{path}: {codes}: {faults}"
    assert judged >= 6, "the fixture should break most of the rules that a schema judges"


def check_templates(backdrive):
    """Every built-in template is listed, and every view it names"""
    listing = backdrive.schemas["templates"]
    files = {path.stem for path in (REPOSITORY / "Templates/pages").glob("*.mustache")}
    assert set(listing["templates"]) == files
    views = set(listing["views"])
    plain = {"text", "markup", "flag", "words"}
    for fields in listing["views"].values():
        for field in fields.values():
            assert field["kind"].removeprefix("list of ") in views | plain, field
    for template in listing["templates"].values():
        for stack in template["sees"]:
            assert set(stack) <= views | plain, stack


def check_descriptions(backdrive):
    """Every field that people write is described"""
    for name in [*front_matter.FOLDERS.values(), "settings"]:
        for path, field in _fields(backdrive.schemas[name]):
            assert field.get("description"), f"{name}: {path}"


def _fields(schema, path=""):
    for name, field in schema.get("properties", {}).items():
        yield f"{path}.{name}", field
        for part in [field, field.get("items", {})]:
            for choice in [part, *part.get("anyOf", [])]:
                yield from _fields(choice, f"{path}.{name}")


def check_wrong_name(backdrive):
    """An unknown schema is 64"""
    backdrive.run("schema", "problems", expect=64)


def _json(path):
    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_once)


def _once(pairs):
    assert len({key for key, _ in pairs}) == len(pairs), f"a key stands twice: {pairs}"
    return dict(pairs)


def _accepts(backdrive, name, value, where=""):
    faults = backdrive.faults(name, value)
    assert not faults, f"{name} {where}: " + "; ".join(faults[:5])
