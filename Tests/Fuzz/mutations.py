"""Ways to spoil a content folder. Each takes the folder and a random generator, and answers what it did."""

import os
import re
import shutil
import socket

FOLDERS = ["people", "sources", "problems", "aps", "special-projects", "cycles", "meetings"]
NAMES = ["P-1", "AP-1", "SP-1", "p-1", "P-", "P-ABCDEFGHIJKLM", "index", "README", "li.na", "LI.NA", "2026-C01", "2026-C99",
         "2026-W12", "张伟", "a b", "a'b\"", "a\nb", "a\u202eb", "-", "x" * 200, "P-1.md", "con", "%41", "a#b", "a?b", "&<>"]
SUFFIXES = [".md", ".MD", ".markdown", ".txt", ".png", ".yml", ""]
SIGNS = {":": "：", ",": "，", "[": "【", "]": "】", "{": "｛", "}": "｝", '"': "“", "'": "‘", "-": "－", " ": "\u3000", "#": "＃",
         "(": "（", ")": "）", "0": "０", "2": "２", ".": "。", "a": "ａ", "o": "ｏ"}
TOKENS = ["[", "]", "{", "}", "[]", "{}", "[[", "]]", "&a ", "*a", "!!int ", "!x ", "<<: ", "---", "...", "%YAML 1.2", "? ", "| ", "|\n",
          ">-\n", '"', "'", "#", " #", "# ", "null", "~", "true", "no", ":", ": ", "- ", "-", ",", "@", "`", "\t", "\r", "\r\n", "\n",
          "\u00a0", "\u3000", "\ufeff", "\u2028", "\x00", "\x07", "\x85", "\u202e", "\\", "\\x", "…", "🚀", "中文", "e\u0301", "<<<<<<< a",
          "=======", ">>>>>>> b", "1e999", "-1", "0", "99999999999999999999", "1.5", "0x10", "NaN", "void: x", "id: P-1"]
DATES = ["0000-00-00", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "2025-12-31", "2026-03-16", "2027-01-01", "1970-01-01",
         "2026-3-5", "2026/03/05", "05.03.2026", "2026年3月5日", "20260305", "2026-03-15T16:30:00Z", "2026-03-15 16:30+08:00",
         "2026-03-15T16:30", "0206-03-02", "2062-03-02", "yesterday", '"2026-03-05"']
VALUES = ["", "~", "[]", "{}", "[a, b]", "{a: b}", "[[a]]", "[{a: b}]", "|", "|\n  a\n  b", ">\n  a\n  b", "a: b", "- a", '"a', "'a", "[a", "{a",
          "a # b", "a #b", "@a", "`a`", "*a*", "“a”", "1", "P-1", "li.na", "x" * 201, "x" * 5000, "[" * 20 + "]" * 20, "[" * 2000,
          "{a: " * 200, "a, b", "a、b", "true", "2026-03-05"]
BODIES = ["[结论]: 下周上线", "**结论：**下周", "[[P-1]]", "P-1 AP-1 SP-1", "![x](../aps/)", "[x](javascript:alert(1))", "<b>x</b>", "<!-- x",
          "[^1]", "[^1]: x", "|a|b|\n|-|-|\n|c|", "> [!NOTE]\n> x", "- [ ] x", "~~x~~", "http://a.b/c_d_", "```\nx", "    x", "# A\n# A",
          ">" * 300 + "x", "[" * 3000, "![" * 500, "*" * 3000, "**a" * 1000, "- " * 300 + "x", "`" * 2000, "<" * 2000, "|" * 3000, "[a](" * 500,
          "a " * 20000, "[[x]] " * 500, "\\" * 999, "&amp;&#0;&#x110000;", "[x](backdrive.yml)", "[x](../problems)", "www.a.b", "a@b.c"]
SETTINGS = ["timezone: Asia/Shanghia", "timezone: ../../etc/passwd", "as_of: 2062-01-01", "as_of: 0206-11-22", "language: zh", "ids: x",
            "cycle: {starts_on: 2026-03-02, length_days: 7}", "cycle: {starts_on: 2062-03-02}", "cycle: 2026-03-02", "unchecked_weeks: 0",
            "due_soon_days: 99999999999", "tiers: [LLLLL, LLLLL, LLLLL, LLLLL, LLLLL]", "tiers: [HHHHH]", "scales: {frequency: []}",
            "exemptions: [{code: BD051, ids: [P-1], until: 2027-01-01, reason: x}]", "extra_causes: {system: [a.b]}", "brand: {logo: ../x.png}",
            "base_url: javascript:x", "repository: {url: https://u:p@x.y/z.git}", "recurrence_days: -1", "effectiveness: {window_days: 1}"]


# Bytes and lines of a text file.

def flip_bytes(folder, rng):
    path, data = _some_text(folder, rng)
    for _ in range(rng.choice([1, 1, 1, 4])):
        if data:
            data[rng.randrange(len(data))] = rng.choice([rng.randrange(256), rng.randrange(128), 0x0A, 0x20, 0x3A])
    return _put(path, data, "flipped bytes")


def insert_token(folder, rng):
    path, data = _some_text(folder, rng)
    token = rng.choice(TOKENS)
    data[(place := rng.randint(0, len(data))):place] = token.encode()
    return _put(path, data, f"inserted {token!r} at byte {place}")


def cut(folder, rng):
    path, data = _some_text(folder, rng)
    start = rng.randint(0, len(data))
    end = len(data) if rng.random() < 0.3 else min(len(data), start + rng.randint(1, 12))
    del data[start:end]
    return _put(path, data, f"cut bytes {start} to {end}")


def change_lines(folder, rng):
    path, data = _some_text(folder, rng)
    lines = bytes(data).split(b"\n")
    here, there = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.choice(["delete", "double", "swap", "indent", "dedent", "join", "tab", "repeat", "CR", "move"])
    if way == "delete":
        del lines[here]
    elif way == "double":
        lines.insert(here, lines[here])
    elif way == "swap":
        lines[here], lines[there] = lines[there], lines[here]
    elif way == "indent":
        lines[here] = b" " * rng.randint(1, 4) + lines[here]
    elif way == "dedent":
        lines[here] = lines[here].lstrip()
    elif way == "join" and here + 1 < len(lines):
        lines[here:here + 2] = [lines[here] + b" " + lines[here + 1].lstrip()]
    elif way == "tab":
        lines[here] = b"\t" + lines[here].lstrip()
    elif way == "repeat":
        lines[here:here] = [lines[here]] * 3000
    elif way == "CR":
        lines = [line + b"\r" for line in lines]
    elif way == "move":
        lines.insert(there, lines.pop(here))
    return _put(path, b"\n".join(lines), f"{way} line {here + 1}")


# What a text says.

def change_sign(folder, rng):
    """A full-width sign in the place of an ASCII one."""
    path, data = _some_text(folder, rng)
    text = _text(data)
    places = [index for index, sign in enumerate(text) if sign in SIGNS]
    for place in sorted(rng.sample(places, min(len(places), rng.choice([1, 1, 2, 5]))), reverse=True):
        text = text[:place] + SIGNS[text[place]] + text[place + 1:]
    return _put(path, _bytes(text), "full-width signs")


def change_date(folder, rng):
    return _substitute(folder, rng, r"\d{4}-\d\d-\d\d", DATES)


def change_number(folder, rng):
    return _substitute(folder, rng, r"(?<=: )\d+\b(?!-)", ["0", "-1", "1.5", "99999999999999999999", "2x", "７", "07", "1e3", "~", "366", "6"])


def change_id(folder, rng):
    names = [path.stem for path in _files(folder)] or NAMES
    return _substitute(folder, rng, r"\b(?:P|AP|SP)-[0-9A-Z]+\b|(?<=: )[a-z]+\.[a-z]+\b", names + NAMES)


def change_word(folder, rng):
    """A word for one that stands elsewhere in the folder."""
    _, other = _some_text(folder, rng)
    words = re.findall(r"[\w.-]+", _text(other)) or ["x"]
    return _substitute(folder, rng, r"[\w.-]+", words)


def change_value(folder, rng):
    return _substitute(folder, rng, r"(?<=: ).+", VALUES)


def wrap_value(folder, rng):
    """Another YAML shape for a value."""
    path, data = _some_text(folder, rng)
    text = _text(data)
    match = _some_match(rng, r"(?<=: ).+", text)
    if match is None:
        return None
    value = match.group()
    new = rng.choice(["[{}]", "{{{}}}", '"{}"', "'{}'", "|\n  {}", "\n  - {}", "\n  {}", "- {}", "{} # x", "{}, {}", "[[{}]]", "{{x: {}}}", "“{}”"])
    return _put(path, _bytes(text[:match.start()] + new.format(*[value] * 2) + text[match.end():]), f"{value!r} as {new!r}")


def add_to_body(folder, rng):
    path, data = _some_text(folder, rng)
    text = rng.choice(BODIES)
    return _put(path, bytes(data) + b"\n" + text.encode() + b"\n", f"body with {text[:40]!r}")


def change_settings(folder, rng):
    path = folder / "backdrive.yml"
    if not path.is_file() or path.is_symlink():
        return None
    setting = rng.choice(SETTINGS)
    lines = _text(path.read_bytes()).split("\n")
    kept = _without(lines, setting.split(":")[0])
    return _put(path, _bytes("\n".join(kept).rstrip("\n") + f"\n{setting}\n"), f"setting {setting!r}")


# Files and folders.

def move_file(folder, rng):
    path, target = _some(folder, rng), _new_path(folder, rng)
    target.parent.mkdir(parents=True, exist_ok=True)
    path.rename(target)
    return f"{path} is now {target}"


def move_below(folder, rng):
    path = _some(folder, rng)
    target = folder / rng.choice(FOLDERS) / path.name
    if target == path or target.exists():
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    path.rename(target)
    return f"{path} is now {target}"


def copy_file(folder, rng):
    path = _some(folder, rng)
    target = rng.choice([_new_path(folder, rng), path.parent / "sub" / path.name, path.parent / path.name.lower()])
    if target == path or target.exists():
        return None
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, target)
    return f"{path} is also {target}"


def delete_file(folder, rng):
    path = _some(folder, rng)
    path.unlink()
    return f"{path} is gone"


def rename_folder(folder, rng):
    source, target = folder / rng.choice(FOLDERS), folder / rng.choice(FOLDERS + ["ap", "problem", "Problems", "x"])
    if not source.is_dir() or target.exists():
        return None
    source.rename(target)
    return f"{source} is now {target}"


def replace_by_other_kind(folder, rng):
    path = _some(folder, rng)
    data = path.read_bytes()
    path.unlink()
    kind = rng.choice(["link", "dangling", "loop", "folder", "FIFO", "socket", "empty", "large", "outside"])
    if kind == "link":
        path.symlink_to(_some(folder, rng, otherwise=path))
    elif kind == "dangling":
        path.symlink_to("nowhere")
    elif kind == "loop":
        path.symlink_to(".")
    elif kind == "outside":
        path.symlink_to("/etc/passwd")
    elif kind == "folder":
        path.mkdir()
        (path / "P-9.md").write_bytes(data)
    elif kind == "FIFO":
        os.mkfifo(path)
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as listener:
            here = os.getcwd()
            os.chdir(path.parent)
            try:
                listener.bind("s")
            finally:
                os.chdir(here)
        (path.parent / "s").rename(path)
    else:
        path.write_bytes(b"" if kind == "empty" else data + b"x" * 1_048_577)
    return f"{path} is a {kind}"


ALL = [flip_bytes, insert_token, cut, change_lines, change_sign, change_date, change_number, change_id, change_word,
       change_value, wrap_value, add_to_body, change_settings, move_file, move_below, copy_file, delete_file,
       rename_folder, replace_by_other_kind]
# Those inside of files say more about the checker than those of the folder.
WEIGHTS = [2, 4, 2, 4, 4, 4, 2, 4, 3, 4, 4, 2, 2, 1, 1, 1, 1, 1, 1]


def _files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _some(folder, rng, otherwise=None):
    files = [path for path in _files(folder) if path.name != "backdrive.yml" or rng.random() < 0.3]
    return rng.choice(files) if files else otherwise or _put_settings(folder)


def _put_settings(folder):
    """A folder in which nothing is left gets a file again."""
    path = folder / "backdrive.yml"
    if path.exists() or path.is_symlink():
        path = folder / "problems.md"
    path.write_text("title: x\n")
    return path


def _some_text(folder, rng):
    path = _some(folder, rng)
    return path, bytearray(path.read_bytes())


def _text(data):
    return bytes(data).decode("utf-8", "surrogateescape")


def _bytes(text):
    return text.encode("utf-8", "surrogateescape")


def _put(path, data, what):
    path.write_bytes(data)
    return f"{path}: {what}"


def _new_path(folder, rng):
    target = folder / rng.choice(FOLDERS + ["", "x", "problems/2026"]) / (rng.choice(NAMES) + rng.choice(SUFFIXES))
    while target.exists() or target.is_symlink():
        target = target.with_name("x" + target.name[-100:])
    return target


def _some_match(rng, pattern, text):
    matches = list(re.finditer(pattern, text))
    return rng.choice(matches) if matches else None


def _substitute(folder, rng, pattern, values):
    path, data = _some_text(folder, rng)
    text = _text(data)
    match = _some_match(rng, pattern, text)
    if match is None:
        return None
    value = rng.choice(values)
    return _put(path, _bytes(text[:match.start()] + value + text[match.end():]), f"{match.group()[:60]!r} became {value[:60]!r}")


def _without(lines, name):
    """The lines of settings without one of them and what is indented below it."""
    kept, inside = [], False
    for line in lines:
        inside = line.startswith(name + ":") or (inside and line.startswith((" ", "-")))
        if not inside:
            kept.append(line)
    return kept
