"""Slips that people make in front matter, each a way to spoil one line of it."""

import re
from dataclasses import dataclass
from typing import Callable

SIGNS = {":": "：", ",": "，", "[": "【", "]": "】", "{": "｛", "}": "｝", '"': "”"}
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
FLAT = r"^[a-z_]+: [^\[{\"'|>#\n]+$"
ENTRY = r"^(?:  - |[a-z_]+: )\{.+\}$"
DAY = r"(?<=: )\d{4}-\d\d-\d\d(?=$|[,}])"


@dataclass(frozen=True)
class Slip:
    name: str
    #: Where it may be made.
    pattern: str
    #: What stands there then; None where this place does not serve.
    spoil: Callable
    #: Whether the help says all that is to be written.
    mends: bool = True
    #: Which line the finding is to stand on: of the place, plus so many; 0 for the file's first.
    line: int | None = None


def plant(slip, text, rng):
    """The spoiled text, and the line that is wrong; None where the text has no place for the slip."""
    end = text.index("\n---", 3) + 1
    places = [match for match in re.finditer(slip.pattern, text[:end], re.MULTILINE) if match.start() > 3]
    rng.shuffle(places)
    for match in places:
        new = slip.spoil(match, rng)
        if new is not None and new != match.group():
            spoiled = text[:match.start()] + new + text[match.end():]
            here = text.count("\n", 0, match.start()) + 1
            return spoiled, 1 if slip.line == 0 else here + (slip.line or 0)
    return None


#: What editors make of a file besides.
LAYOUTS = [lambda text: text, lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: text.rstrip("\n")]


def to(template):
    return lambda match, rng: match.expand(template)


def one_of(*templates):
    return lambda match, rng: match.expand(rng.choice(templates))


def _other_way_of_a_day(match, rng):
    year, month, day = (int(part) for part in match.group().split("-"))
    return rng.choice([
        f"{year}/{month:02}/{day:02}", f"{year}/{month}/{day}", f"{year}.{month:02}.{day:02}", f"{year}–{month:02}–{day:02}",
        f"{year}年{month}月{day}日", f"{day} {MONTHS[month - 1]} {year}", f"{year}{month:02}{day:02}", f"{year}-{month}-{day}",
        f"{MONTHS[month - 1][:3]} {day} {year}", f"{year}－{month:02}－{day:02}", f"{day}. {MONTHS[month - 1]} {year}",
        "".join(chr(ord(sign) - 48 + 0xFF10) if sign.isdigit() else sign for sign in match.group())])


def _full_width(match, rng):
    text = match.group()
    signs = sorted({sign for sign in text if sign in "[]{}" or sign == ":"})
    # Inside of texts such signs are welcome.
    if '"' in text or "'" in text or not signs:
        return None
    sign = rng.choice(signs)
    return text.replace(sign, SIGNS[sign], 1)


def _mistyped(match, rng):
    """One letter twice, one left out, or two exchanged."""
    word = match.group()
    place = rng.randrange(1, len(word) - 1)
    return rng.choice([word[:place] + word[place] + word[place:], word[:place] + word[place + 1:],
                       word[:place] + word[place + 1] + word[place] + word[place + 2:]])


def _is_planned(match):
    """Whether a day may lie ahead."""
    line = match.string[match.string.rfind("\n", 0, match.start()) + 1:match.start()]
    return re.search(r"(?:due_on|revisit_on|left_on|retired_on|until|from|to|ends_before|meeting_on): $|^on: $", line)


def _unquoted(match, rng):
    text = match.group(1)
    return f"{match.group(0)[:match.start(1) - match.start() - 1]}{text}, and more"


FIELD_NAMES = r"^(?:title|source|owner|reported_on|screening|analysis|decisions|occurrences|status|problems|created_on|due_on|acceptance|kind|host|checks|evidence)(?=:)"
WORDS = {"system": "系统", "mechanism": "机制", "people": "人员", "in_progress": "进行中", "done": "已完成", "prevent": "预防",
         "weekly": "周会", "passed": "已通过"}

ALL = [
    Slip("unclosed bracket", r"^([a-z_]+: \[[^\[\]\"]+)\]$", to(r"\1")),
    Slip("unclosed brace", r"^(  - \{[^{}]+)\}$", to(r"\1")),
    Slip("unclosed quote", r"^([a-z_]+: \"[^\"\n]+)\"$", to(r"\1")),
    Slip("full-width closer", r"^([a-z_]+: \[[^\[\]\"]+)\]$", to(r"\1】")),
    Slip("full-width quote at the end", r"^([a-z_]+: \"[^\"\n]+)\"$", to(r"\1”")),
    Slip("full-width quotes", r"^([a-z_]+: )\"([^\"\n]*: [^\"\n]*)\"$", to(r"\1“\2”")),
    Slip("full-width sign", ENTRY, _full_width),
    Slip("full-width colon", r"^([a-z_]+): (?=\S)", to(r"\1：")),
    Slip("full-width name", r"^owner(?=:)", to("ｏｗｎｅｒ")),
    Slip("comma left out", r"(?<=\d\d), (?=(?:outcome|by|ap|count|result|from):)", to(" ")),
    Slip("semicolon", r"(?<=\d\d), (?=(?:outcome|by|ap|count|result|from):)", to("; ")),
    Slip("comma in a text", r"(?<=note: )\"([^\",:{}\[\]#]+)\"", _unquoted),
    Slip("two fields on a line", rf"{FLAT}\n(?=[a-z_]+: [^\[{{\"'|>#\n]+$)", lambda match, rng: match.group()[:-1] + " "),
    Slip("text behind a bracket", r"^([a-z_]+: \[[^\[\]\"]+\])$", one_of(r"\1 (main)", r"\1,", r"\1]", r"\1.", r"\1;")),
    Slip("more behind a bracket", r"^problems: \[(P-\w+), (P-\w+)\]$", one_of(r"problems: [\1], \2", r"problems: [\1] \2", r"problems: [\1], [\2]")),
    Slip("at sign", r"(?<=^owner: )[a-z.]+$", one_of(r"@\g<0>", r"`\g<0>`", r"*\g<0>*", r"**\g<0>**")),
    Slip("hash behind a day", rf"^(due_on|created_on|reported_on|started_on): \d{{4}}-\d\d-\d\d$", to(r"\g<0> #was March")),
    Slip("hash in a title", r"^title: [^\"'\[{#\n]+$", to(r"\g<0> #12")),
    Slip("colon in a title", r"^title: ([^\"'\[{#:\n]+)$", to(r"title: Price: \1")),
    Slip("no blank behind a colon", r"^(  )?([a-z_]+): (?=[^\[{\"'\n])", to(r"\1\2:")),
    Slip("no blank inside braces", r"(?<=[{ ])(on|outcome|ap|by): (?=\S+[,}])", to(r"\1:")),
    Slip("equal sign", r"^(owner|status|source|kind|type): (?=\S)", one_of(r"\1 = ", r"\1=", r"\1 ")),
    Slip("invisible blank", r"(?<=:) (?=[a-z0-9-]+$)", one_of("\u00a0", "\u3000", " \u00a0", "\u2009")),
    Slip("inner quotes", r"^title: ([^\"'\[{#:\n]+?) ([^\"'\[{#:\n ]+) ([^\"'\[{#:\n]+)$", to(r'title: "\1 "\2" \3"')),
    Slip("quoted beginning", r"^title: ([^\"'\[{#:\n ]+) ([^\"'\[{#:\n]+)$", to(r'title: "\1" \2')),
    Slip("list without its colon", r"^(decisions|occurrences|checks|due_history|reviews|analysis|verification):$", to(r"\1")),
    Slip("no reason to strike", r"^(  - \{on: \d{4}-\d\d-\d\d, .*)\}$", one_of(r"\1, void: true}", r"\1, void: yes}", r"\1, void: 1}"), mends=False),
    Slip("dash left out", r"^  - (?=\{)", to("  ")),
    Slip("dash without blank", r"^  - (?=\{)", to("  -")),
    Slip("other bullet", r"^  - (?=\{)", one_of("  * ", "  • ", "  – ", "  1. ", "  2、")),
    Slip("value beside a group", r"^(analysis):\n  (on: )(\d{4}-\d\d-\d\d)$", one_of(r"\1: \3", r"\1: {\n  \2\3")),
    Slip("words behind an entry", r"^  - \{.+\}$", one_of(r"\g<0> late again", r"\g<0>，进展顺利")),
    Slip("two entries on a line", r"^(  - \{.+\})\n  - (?=\{.+\}$)", one_of(r"\1, ", r"\1 ")),
    Slip("braces left out", r"^  - \{(on: [^{}\"]+, [^{}\"]+)\}$", to(r"  - \1")),
    Slip("braces left out behind a name", r"^(screening): \{(.+)\}$", to(r"\1: \2")),
    Slip("name left out", r"^  - \{on: (?=\d)", to("  - {")),
    Slip("day alone", r"^  - \{on: (\d{4}-\d\d-\d\d), (?:outcome|by|from): .*\}$", to(r"  - \1"), mends=False),
    Slip("word for a group", r"^screening: \{result: passed.*\}$", to("screening: passed"), mends=False),
    Slip("other way of a day", DAY, _other_way_of_a_day),
    Slip("no such day", r"(?<=: )(\d{4})-\d\d-\d\d(?=$|[,}])", one_of(r"\1-02-30", r"\1-13-01", r"\1-06-31"), mends=False),
    Slip("year of a later century", r"(?<=: )20(2\d)(?=-\d\d-\d\d(?:$|[,}]))",
         lambda match, rng: None if _is_planned(match) else "20" + match.group(1)[::-1].replace("22", "62"), mends=False),
    Slip("number with a unit", r"(?<=cadence_days: )\d+$|(?<=count: )\d+(?=[,}])|(?<=found: )\d+(?=[,}])",
         lambda match, rng: match.group() + rng.choice([" days", "x", " 次", " times", "天"])),
    Slip("lone list", r"^(problems|tags|attendees): \[([^\[\]\"]+)\]$", to(r"\1: \2")),
    Slip("lone list with Chinese commas", r"^(problems|tags|attendees): \[([^\[\]\",]+), ([^\[\]\",]+)\]$", to(r"\1: \2、\3")),
    Slip("list in a list", r"^(problems|tags): (\[[^\[\]\"]+\])$", to(r"\1: [\2]")),
    Slip("list in braces", r"^(problems|tags): \[([^\[\]\"]+)\]$", to(r"\1: {\2}")),
    Slip("list in quotes", r"^(problems): (\[[^\[\]\"]+\])$", to(r'\1: "\2"')),
    Slip("blanks for commas", r"^problems: \[(P-\w+), (P-\w+)\]$", one_of(r"problems: \1 \2", r"problems: [\1 \2]", r"problems: \1 and \2", r"problems: \1、\2")),
    Slip("list without brackets at the start", r"^(problems|tags): \[([^\[\]\"]+)\]$", to(r"\1: \2]")),
    Slip("wiki link", r"(?<=^source: )[a-z-]+$|(?<=^owner: )[a-z.]+$", to(r"[[\g<0>]]")),
    Slip("file name", r"P-\w+(?=\]$)", to(r"\g<0>.md")),
    Slip("lower-case id", r"(?<=^problems: \[)P-\w*[A-Z]\w*(?=[\],])", lambda match, rng: match.group().lower()),
    Slip("other name of a field", r"^due_on(?=: \d)", one_of("deadline", "due", "due_date", "截止日期", "到期日")),
    Slip("Chinese name of a field", r"^(?:owner|status|title)(?=:)",
         lambda match, rng: {"owner": "负责人", "status": "状态", "title": "标题"}[match.group()]),
    Slip("cadence", r"^cadence_days(?=:)", one_of("cadence", "cadence_day", "cadance_days")),
    Slip("mistyped field", FIELD_NAMES, _mistyped),
    Slip("field in upper case", FIELD_NAMES, lambda match, rng: rng.choice([match.group().capitalize(), match.group().upper()])),
    Slip("Chinese word", r"(?<=: )(?:system|mechanism|in_progress|done|prevent|weekly)(?=$|[,}])",
         lambda match, rng: WORDS[match.group()]),
    Slip("mistyped word", r"(?<=: )(?:system|mechanism|people|in_progress|prevent|detect|weekly|passed|on_track|at_risk)(?=$|[,}])", _mistyped),
    Slip("word in upper case", r"(?<=: )(?:system|mechanism|people|in_progress|prevent|detect|weekly|passed|on_track|at_risk)(?=$|[,}])",
         lambda match, rng: rng.choice([match.group().capitalize(), match.group().upper(), match.group().replace("_", " ")])),
    Slip("word for a grade", r"(?<=^  (?:impact): )[1-5]$", one_of("high", "高"), mends=False),
    Slip("several owners", r"^owner: (\S+)$", one_of(r"owner: \1, wang.lei", r"owner: [\1, wang.lei]", r"owner: \1 and wang.lei", r"owner: \1、wang.lei"), mends=False),
    Slip("address without a scheme", r"(?<=url: \")https://(?=[^\"]+\")", to("")),
    Slip("indented field", r"^(?=(?:status|owner|source|due_on|created_on|reported_on|type): )", one_of(" ", "  ", "\t")),
    Slip("dedented field", r"^  (?=(?:category|cause|frequency|impact): )", one_of("", " ", "   ", "\t")),
    Slip("field that must be there", r"^(?:created_on|due_on|reported_on|source|kind): .*\n", to(""), mends=False, line=0),
    Slip("members", r"^goal: .*$", to(r"\g<0>\nmembers: [P-1]"), mends=False, line=1),
]
