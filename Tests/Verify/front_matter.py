"""Front matter as a reader of YAML 1.2 sees it: dates stay text, `on` is an ordinary key."""

import pathlib
import re

import yaml


class Reader(yaml.SafeLoader):
    """PyYAML reads YAML 1.1; its resolvers are replaced by those of the 1.2 core schema that DATA.md §2 accepts."""


Reader.yaml_implicit_resolvers = {}
Reader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Reader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?[0-9]+$"), list("-0123456789"))
Reader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]*$"), list("-0123456789"))
Reader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
Reader.add_constructor("tag:yaml.org,2002:int", lambda reader, node: int(node.value))

# The folders of DATA.md §1 and the names that `backdrive schema` has for what lies in them.
FOLDERS = {
    "people": "person",
    "sources": "source",
    "problems": "problem",
    "aps": "ap",
    "special-projects": "special-project",
    "cycles": "cycle",
    "meetings": "meeting",
}


def read(path):
    """The value of a record's front matter, or of the settings. Raises yaml.YAMLError, ValueError."""
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if path.suffix != ".md":
        return yaml.load(text, Reader)
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*$", text, re.DOTALL | re.MULTILINE)
    if not match:
        raise ValueError("no front matter")
    return yaml.load(match[1], Reader)


def records(content):
    """Every record file of a content folder and the settings, with the name of its schema, by path."""
    content = pathlib.Path(content)
    found = [(content / "backdrive.yml", "settings")]
    for folder, name in FOLDERS.items():
        found += [(path, name) for path in content.glob(f"{folder}/**/*.md")]
    return sorted((path, name) for path, name in found if path.is_file() and not path.is_symlink())
