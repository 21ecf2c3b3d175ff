"""The program under test, and the JSON Schemas it prints."""

import functools
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


class Skipped(Exception):
    """A check needs what this machine does not have, or does not allow."""


class Backdrive:
    def __init__(self, program, kills):
        self.kills = kills
        self.program = pathlib.Path(program).resolve()
        # How many times longer this build may take than a release one.
        self.patience = 15 if "debug" in self.program.parts else 1
        self.folder = tempfile.TemporaryDirectory(prefix="backdrive-verify-")

    def run(self, *arguments, expect=0):
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, cwd=self.folder.name)
        assert done.returncode == expect, f"{arguments}: exit {done.returncode}\n{done.stderr.decode()}"
        return done.stdout.decode()

    def check(self, content, form):
        """What `check` prints in a format; content with errors exits 1."""
        command = [self.program, "check", "--content", content, "--format", form]
        done = subprocess.run(command, capture_output=True, cwd=content.parent)
        assert done.returncode in (0, 1), done.stderr.decode()
        return done.stdout.decode()

    @functools.lru_cache(maxsize=None)
    def site(self, content, *options, expect=0):
        """The folder of a site that was built once."""
        output = pathlib.Path(tempfile.mkdtemp(dir=self.folder.name)) / "site"
        self.run("build", "--content", content, "--output", output, *options, expect=expect)
        return output

    @functools.lru_cache(maxsize=None)
    def generated(self, count):
        """A content folder with so many problems."""
        content = pathlib.Path(self.folder.name) / f"generated-{count}"
        subprocess.run([sys.executable, REPOSITORY / "Benchmarks/generate.py", content, str(count)], check=True,
                       stdout=subprocess.DEVNULL)
        return content

    @functools.cached_property
    def schemas(self):
        return json.loads(self.run("schema"))

    @functools.lru_cache(maxsize=None)
    def validator(self, name):
        return jsonschema.Draft202012Validator(self.schemas[name])

    def faults(self, name, value):
        """What is wrong with a value, as sentences; empty when its schema accepts it."""
        errors = self.validator(name).iter_errors(value)
        return [f"{'/'.join(map(str, error.absolute_path)) or '.'}: {error.message}" for error in errors]
