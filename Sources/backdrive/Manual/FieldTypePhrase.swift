import BackdriveCore

/// What a field's value may be, in a few words: `a day`; nothing of a field whose values are told one by one.
struct FieldTypePhrase {
    private let isChinese: Bool

    init(_ language: String) { isChinese = language == BuiltInLanguage.chinese.rawValue }

    func callAsFunction(_ type: FieldType) -> String {
        switch type {
        case .title: said("one line", "一行文字")
        case .text: said("text", "文字")
        case .word: said("a word", "一个词")
        case .form(let form): self.form(form)
        case .integer(let range): number(range)
        case .boolean: said("`true` or `false`", "`true` 或 `false`")
        case .day: said("a day", "日期")
        case .choice, .cause: ""
        case .reference(.kind(let kind)): said("the id of \(Wording.withArticle(kind.noun))", "\(kind.folder)/ 里的编号")
        case .reference(.any): said("the id of any record", "任一记录的编号")
        case .personOrText: said("a person's id, or a name", "人员编号或姓名")
        case .address(let schemes):
            said("an address: ", "网址：") + schemes.map { "`\($0):`" }.joined(separator: said(", ", "、"))
        case .list(.choice, _): said("a list", "列表")
        case .list(let element, _): said("a list: ", "列表：") + self(element)
        case .five(let element): said("a list of five: ", "五项的列表：") + self(element)
        case .log: said("a log: entries are added, never changed", "日志：只追加，不改旧的")
        case .map: said("fields of its own", "下级字段")
        }
    }

    private func form(_ form: TextForm) -> String {
        switch form {
        case .language:
            said("the code of a language, as \(Wording.list(languages))", "语言代码，如 \(languages.joined(separator: "、"))")
        case .baseAddress: said("a web address", "网址")
        case .repositoryAddress: said("the repository's web address", "仓库的网址")
        case .addressPattern: said("an address with `{branch}` and `{path}`", "含 `{branch}` 和 `{path}` 的网址")
        case .branch: said("a branch", "分支名")
        case .folder: said("a folder", "文件夹")
        case .file: said("a file of the content folder", "内容文件夹里的文件")
        case .colour: said("a colour, as `#0b5cad`", "颜色，如 `#0b5cad`")
        case .tierRow: said("five letters of `L`, `M`, `H`", "五个字母，`L`、`M` 或 `H`")
        case .causeName: said("a name, as `vendor_delay`", "名称，如 `vendor_delay`")
        case .ruleCode: said("a rule's code, as `BD053`", "规则编号，如 `BD053`")
        }
    }

    private var languages: [String] { BuiltInLanguage.codes.map { "`\($0)`" } }

    private func number(_ range: ClosedRange<Int>) -> String {
        if range.upperBound >= FieldType.largestSpan {
            return said("a number from \(range.lowerBound)", "数字，不小于 \(range.lowerBound)")
        }
        return said(
            "a number from \(range.lowerBound) to \(range.upperBound)", "\(range.lowerBound) 到 \(range.upperBound) 的数字")
    }

    private func said(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }
}
