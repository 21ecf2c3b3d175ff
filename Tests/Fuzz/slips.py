#!/usr/bin/env python3
"""Plants one slip in each of many records, and has the program find them: exactly one finding for each, on the planted line,
no other record is blamed, and what the help says to write mends the file. Then plants two in each: both are named at once.

    slips.py --backdrive PATH [--runs N] [--seed N] [--only WORDS]
"""

import argparse
import collections
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

import planting

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PER_SITE = 40
#: Of two slips in one record, so many at least are both named in one run.
BOTH = 0.95


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backdrive", default=".build/debug/backdrive", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=2000, help="slips in all (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="(default: %(default)s)")
    parser.add_argument("--only", default="", help="slips whose names hold this")
    parser.add_argument("--shows-pairs", action="store_true", help="says which of two slips was not named")
    options = parser.parse_args()
    slips = [slip for slip in planting.ALL if options.only in slip.name]
    with tempfile.TemporaryDirectory(prefix="backdrive-slips-") as work:
        work = pathlib.Path(work)
        generated = work / "generated"
        subprocess.run([sys.executable, REPOSITORY / "Benchmarks/generate.py", generated, "90"], check=True, stdout=subprocess.DEVNULL)
        bases = [REPOSITORY / "content", generated / "content" if (generated / "content").is_dir() else generated]
        planter = Planter(options.backdrive.resolve(), work, bases, slips, options.runs)
        for site in range(options.runs):
            if planter.planted.total() == options.runs:
                break
            planter.site(random.Random(f"{options.seed}:{site}"), bases[site % 2])
        pairs, both = planter.pairs(options.seed, bases, options.runs // 10, options.shows_pairs)
    print(f"{planter.planted.total()} slips of {len(planter.planted)} kinds planted with seed {options.seed}, {planter.failed} failed; "
          f"of {pairs} with a second one in the same record, both were named of {both}")
    return 1 if planter.failed or both < BOTH * pairs else 0


class Planter:
    def __init__(self, backdrive, work, bases, slips, most):
        self.backdrive, self.work, self.slips, self.most = backdrive, work, slips, most
        self.failed, self.planted = 0, collections.Counter()
        self.known = {base: {key(finding) for finding in self.findings(base)} for base in bases}

    def copy(self, base, rng):
        """The files of a site's copy, in a random order."""
        content = self.work / "content"
        shutil.rmtree(content, ignore_errors=True)
        shutil.copytree(base, content)
        files = sorted(content.rglob("*.md"))
        rng.shuffle(files)
        return content, files

    def site(self, rng, base):
        """A copy of a site with a slip in many of its records."""
        content, files = self.copy(base, rng)
        places = {}
        for path in files[:PER_SITE * 3]:
            if len(places) == PER_SITE or self.planted.total() == self.most:
                break
            text = path.read_text(encoding="utf-8")
            # Those first that were planted least, so that each kind gets its share.
            for slip in sorted(self.slips, key=lambda slip: (self.planted[slip.name], rng.random()))[:12]:
                spoiled = planting.plant(slip, text, rng)
                if spoiled:
                    layout = rng.choice(planting.LAYOUTS)
                    places[path] = Place(slip, spoiled[1], layout(text), layout(spoiled[0]))
                    write(path, layout(spoiled[0]))
                    self.planted[slip.name] += 1
                    break
        self.judge(content, base, places)

    def judge(self, content, base, places):
        found = self.new_findings(content, base)
        for path in found.keys() - places.keys():
            self.fail("another record is blamed", path, found[path], None)
            for other, place in places.items():
                if path.stem in place.right:
                    self.fail("    perhaps for this", other, [], place)
        for path, place in places.items():
            findings = found.get(path, [])
            text = place.right
            if len(findings) != 1 or findings[0]["line"] != place.line:
                self.fail(f"{len(findings)} findings, not one on line {place.line}", path, findings, place)
            elif place.slip.mends:
                text = mend(place.wrong, findings[0])
                if text is None:
                    self.fail("no help that could be written", path, findings, place)
            write(path, text or place.right)
        for path, findings in self.new_findings(content, base).items():
            if path in places:
                self.fail("what the help says does not mend it", path, found[path] + findings, places[path])

    def pairs(self, seed, bases, most, shows):
        """How many records got two slips, and of how many both were named."""
        count = both = 0
        # Which records there are, nobody asks for one that cannot be read.
        slips = [slip for slip in self.slips if slip.mends and slip.line is None and slip.name not in ["lower-case id", "file name"]]
        for site in range(most):
            if count >= most:
                break
            rng = random.Random(f"{seed}:pairs:{site}")
            base = bases[site % 2]
            content, files = self.copy(base, rng)
            places = {}
            for path in files[:PER_SITE] if slips else []:
                text = path.read_text(encoding="utf-8")
                for _ in range(20):
                    first = planting.plant(rng.choice(slips), text, rng)
                    second = first and planting.plant(rng.choice(slips), first[0], rng)
                    if second and second[1] > first[1] + 2:
                        path.write_text(second[0], encoding="utf-8")
                        places[path] = (first[1], second[1], second[0])
                        break
            found = self.new_findings(content, base)
            for path, (first, second, text) in places.items():
                count += 1
                lines = [finding["line"] for finding in found[path]]
                isBoth = {first, second} <= set(lines)
                both += isBoth
                if shows and not isBoth:
                    print(f"{path.name}: {lines}\n    {line_of(text, first)!r} on line {first}\n    {line_of(text, second)!r} on line {second}")
        return count, both

    def new_findings(self, content, base):
        found = collections.defaultdict(list)
        for finding in self.findings(content):
            if key(finding) not in self.known[base]:
                found[content.parent / finding["path"]].append(finding)
        return found

    def findings(self, content):
        done = subprocess.run([self.backdrive, "check", "--content", content, "--format", "json"], cwd=content.parent, capture_output=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"check exited {done.returncode}: {done.stderr.decode(errors='replace')}")
        return json.loads(done.stdout)["findings"]

    def fail(self, what, path, findings, place):
        self.failed += not what.startswith(" ")
        lines = [f"{what}: {path.name}" + (f" ({place.slip.name})" if place else "")]
        if place:
            lines.append(f"    line {place.line}: {line_of(place.wrong, place.line)!r}, rightly {line_of(place.right, place.line)!r}")
        for finding in findings[:4]:
            lines.append(f"    {finding['line']}:{finding['column']}: {finding['message']} [{finding['code']}]")
            lines.append(f"        help: {finding['help']}")
        print("\n".join(lines), flush=True)


#: A slip, the line it was planted on, and the file's text before and after.
Place = collections.namedtuple("Place", "slip line right wrong")


def key(finding):
    """What tells the findings of the unspoiled site from others."""
    return finding["path"], finding["code"], finding["message"]


def write(path, text):
    path.write_bytes(text.encode())


def line_of(text, number):
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def mend(text, finding):
    """The file with the help made good: its fix, or the line or the word that it shows; None where it shows none."""
    help = finding["help"] or ""
    if finding["fixes"]:
        data = text.encode()
        for edit in sorted(finding["fixes"][0]["edits"], key=lambda edit: -edit["start"]):
            data = data[:edit["start"]] + edit["text"].encode() + data[edit["end"]:]
        return data.decode()
    lines = text.split("\n")
    line = lines[finding["line"] - 1]
    if help.startswith("did you mean ") or 'write "' in help:
        word = help.split('"')[-2]
    elif "write " in help:
        word = help.split("write ", 1)[1]
        if ": " in word and not word.startswith("{"):
            lines[finding["line"] - 1] = line[:len(line) - len(line.lstrip())] + word
            return "\n".join(lines)
    else:
        return None
    lines[finding["line"] - 1] = line[:finding["column"] - 1] + word + line[finding["end_column"] - 1:]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
