"""A content folder whose texts try every reader: quotes, line breaks, formulas, emoji, CJK, separators."""

import json

TITLES = {
    "P-1": 'She said "no", twice; then left',
    "P-2": "=HYPERLINK(\"http://example.invalid\",\"click\")",
    "P-3": "+1 for 价格规则，“引号”、全角：１２３",
    "P-4": "-5 degrees, and falling",
    "P-5": "@team 👩‍👩‍👧‍👦 🇨🇳 é (e + ´) 𠮷",
    "P-6": "back\\slash \\n and a trailing backslash\\",
    "P-7": "\u2028 is refused, \u00a0 and \u3000 are not".replace("\u2028", "LS"),
    "P-8": "'; DROP TABLE problems; --",
    "P-9": "<script>alert(1)</script> &amp; ]]>",
}

# Several lines where the field allows them.
WORKAROUNDS = {
    "P-1": "first line\nsecond, \"quoted\" line\n\nlast; line",
    "P-2": "=1+1\n=2+2",
    "P-3": "\tindented with a tab",
}


def write(folder):
    """Writes the content; JSON strings are YAML's double-quoted ones."""
    text = lambda value: json.dumps(value, ensure_ascii=False)
    put = lambda path, lines: _put(folder / path, lines)
    put("backdrive.yml", ["title: Hostile", "timezone: Asia/Shanghai", "as_of: 2026-04-13",
                          "cycle: {starts_on: 2026-03-02}"])
    put("people/li.na.md", ["---", "name: Li Na", "email: li.na@example.invalid", "---"])
    put("sources/a.md", ["---", "kind: other", "title: A", "owner: li.na", "---"])
    for id, title in TITLES.items():
        lines = ["---", f"title: {text(title)}", "source: a", "reported_on: 2026-03-03", "aliases: [P-OLD%s]" % id[2:]]
        if id in WORKAROUNDS:
            lines.append(f"workaround: {text(WORKAROUNDS[id])}")
        lines += ["occurrences:", f"  - {{on: 2026-03-04, count: 3, note: {text(title)}}}",
                  "  - {on: 2026-03-05, count: 5, void: \"=counted twice\"}", "---", "", "Body of " + id]
        put(f"problems/{id}.md", lines)


def _put(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
