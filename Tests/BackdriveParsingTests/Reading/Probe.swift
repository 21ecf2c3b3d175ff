import BackdriveCore
import Testing
@testable import BackdriveParsing

@Test func probe() {
    func show(_ text: String, _ kind: RecordKind = .problem) {
        let m = MarkedFile(text)
        let r = RecordReader(.withoutSettings).read(m.file, as: kind)
        print("=====", text.split(separator: "\n").dropFirst().joined(separator: " ⏎ ").prefix(250), r.value == nil ? "NIL" : "")
        for f in r.findings {
            print("\(f.location.start.line):\(f.location.start.column)-\(f.location.end.line):\(f.location.end.column) \(f.summary) <<\(m.file.text(in: f.location.range))>>")
            for fix in f.fixes { print("   FIXED:", Diagnostic.applying(fix, to: m.file).bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.split(separator: "\n").joined(separator: " ⏎ ").suffix(130)) }
        }
    }
    for line in ["titel2: x", "workaround: a: b", "workaround: Fix #123", "workaround: a # b", "workaround: #123", "workaround：foo，bar", "screening：{result: passed}", "screening: {result: passed，on: 2026-03-04}", "screening: {on：2026-03-16，result：passed}", "workaround: “a: b”", "workaround: “a”", "screening: {result: passed, on: ２０２６-03-04}", "analysis:\n\ton: 2026-03-03", "analysis:\n  on: 2026-03-16\n\tcategory: system", "analysis: &a {on: 2026-03-03}", "workaround: *foo", "workaround: *important*", "workaround: !important x", "workaround: !!str x", "<<: {a: b}", "analysis: {<<: x}", "--- x", "...\nfoo: bar", "title: again", "workaround: @foo", "workaround: `x`", "workaround: %x", "workaround: [WIP] fix", "workaround: \"a\" b", "workaround: 'it's", "workaround: 'abc", "workaround: \"a\\qb\"", "  workaround: x", "workaround\nandon: true", "workaround", "tags: [a, b", "tags: [a, b #c]", "links: [{title: a: b, url: https://a.b}]", "? [a]\n: b", ": x", "{a: b}: c", "workaround: - a", "workaround: |x\n  foo", "workaround: > foo", "tags: [[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]", "workaround: a\u{7}b", "workaround: \"a\\u202Eb\"", "workaround: a\u{202E}b", "workaround: a\u{feff}b", "- a", "workaround: x\n - y", "tags:\n- a\n-b", "%YAML 1.1", "workaround: a\u{85}b", "andon: yes", "andon: [true]", "analysis: {on: 2026-03-03, category: system, cause: design, frequency: 6, impact: ４}", "analysis: {on: 2026-03-03, category: System, cause: desing, frequency: 4, secondary: [system, mechanism, mechanism]}", "occurrences: {on: 2026-03-03}", "occurrences: 5", "tags: a", "tags: a, b", "tags:\n  - a\n  - b\n  - a", "owner: [li.na]", "screening: passed", "screening: {result: Passed, on: 2026-3-5}", "screening: {result: passed, on: 2026-02-30}", "screening: {result: passed, on: 2026-13-01}", "screening: {result: passed, on: 2026-03-05T10:00}", "screening: {result: passed, on: 2026-03-05T25:00Z}", "links: [{title: x, url: javascript:alert(1)}]", "reopened: [{on: 2026-03-03}]", "screening: {}", "verification: {results: [{on: 2026-03-03, result: effectiv}]}", "frequency: 3", "decisions:\n  - on: 2026-03-03\n    outcom: act", "occurrences:\n  - {on: 2026-03-03, count: 0}\n  - {on: 2026-03-03, count: 99999999999999999999}", "tags: []", "tags:", "occurrences:\n  - ", "workaround: >\n  abc\n  def\nandon: nope", "tags:\n  - a: b"] {
        show(Sample.problem(line))
    }
    show("title：Foo\n---\n")
    show("---\ntitle：Foo\n---\n")
    show("---\ntitle：Foo\nsource: x\n---\n")
    show("---\ntitle: Foo\nsource：x\n---\n")
    show("---\n---\n", .cycle)
    show("---\nfoo\n---\n")
    show("---\n- a\n---\n")
    show("---\na: b\n")
    show("")
    show("---\ntitle: x\n<<<<<<< HEAD\na: b\n=======\n>>>>>>> x\n---\n")
    show("---\ntitle: \"" + String(repeating: "字", count: 201) + "\"\nsource: x\nreported_on: 2026-03-03\n---\n")
    show("---\ntitle: |\n  a\n  b\nsource: x\nreported_on: 2026-03-03\n---\n")
    show("---\ntitle: \"\"\nsource: x\nreported_on: 2026-03-03\n---\n")
    show("---\r\ntitle: 😀a: b\r\nsource: x\r\n---\r\n")
    show("---\ntitle: x\nowner: z\nstatus: open\ncreated_on: 2026-03-03\ndue_on: 2026-03-05\nacceptance: x\n---\n", .actionPlan)
    show("---\ntitle: x\nowner: z\nproblems: P-1\nstatus: open\ncreated_on: 2026-03-03\ndue_on: 2026-03-05\n---\n", .actionPlan)
}
