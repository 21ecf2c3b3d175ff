import BackdriveCore
import BackdriveManual

/// What the manual says between what the code says of itself, in one language.
struct ManualWords: Sendable {
    let language: String
    let prose: ManualProse
    let title: String
    let introduction: String
    let tutorial, roles, records, rules, commands, numbers: String
    /// Heads the records chapter, and its part about the settings.
    let recordsIntroduction, settings: String
    /// What a file of a kind begins as.
    let example: String
    let required, optional, entry: String
    let rulesIntroduction, error, warning, wrong, right: String
    let commandsIntroduction, exitCodes: String
    /// Above the sentences about the numbers; `paragraph` stands before `1.15`.
    let numbersIntroduction, paragraph: String
    let grades, frequency, impact: String
    let days, weeks: String
    let betweenSentences: String

    static let english = ManualWords(
        language: "en", prose: .english, title: "The manual of Backdrive",
        introduction: """
            Backdrive drives an organisation's work backwards from its problems. Problems and action plans (APs) are \
            Markdown files in a git repository; people edit them in pull requests; one program checks them and renders a \
            static dashboard.
            """,
        tutorial: "A quarter of an hour", roles: "Who does what", records: "What the files may say",
        rules: "What is checked", commands: "Commands", numbers: "What the numbers mean",
        recordsIntroduction: """
            A record is a Markdown file: fields between two lines `---`, then any text. The file's name is the record's \
            id and never changes. Dates are written as 2026-03-31.
            """,
        settings: "The settings", example: "What `backdrive new` begins with", required: "required",
        optional: "optional", entry: "each entry",
        rulesIntroduction: """
            `backdrive check` names the file, the line and the column, and what to write instead. `backdrive explain \
            BD010` prints one rule.
            """,
        error: "error", warning: "warning", wrong: "Wrong:", right: "Right:",
        commandsIntroduction: "`backdrive COMMAND --help` prints each of these.",
        exitCodes: """
            Every command ends with 0 when all is well, 1 when the content has errors, 2 when the machine failed (disk, \
            git, network; the message says what to do), 64 when it was called wrongly.
            """,
        numbersIntroduction: "The same sentences stand on the site's Definitions page, with the settings' own figures.",
        paragraph: "Definition", grades: "What 1 to 5 mean", frequency: "How often", impact: "How much",
        days: "days", weeks: "weeks", betweenSentences: " ")

    static let chinese = ManualWords(
        language: "zh-CN", prose: .chinese, title: "Backdrive 使用手册",
        introduction: """
            Backdrive 从问题出发，反向驱动组织的工作。问题和行动计划（AP）是 git 仓库里的 Markdown \
            文件，大家通过合并请求修改；一个程序负责检查，并生成静态看板。
            """,
        tutorial: "一刻钟上手", roles: "谁做什么", records: "文件里写什么", rules: "检查哪些规则", commands: "命令",
        numbers: "数字的含义",
        recordsIntroduction: """
            一条记录是一个 Markdown 文件：两行 `---` 之间是字段，后面是正文。文件名就是记录的编号，永远不改。日期写成 2026-03-31。
            """,
        settings: "站点设置", example: "`backdrive new` 生成的初稿", required: "必填", optional: "选填", entry: "每一项",
        rulesIntroduction: """
            `backdrive check` 会指出文件、行、列，以及应该怎么写。`backdrive explain BD010` 解释一条规则。
            """,
        error: "错误", warning: "警告", wrong: "错误写法：", right: "正确写法：",
        commandsIntroduction: "`backdrive 命令 --help` 会打印同样的内容。",
        exitCodes: "退出码：0 正常；1 内容有错误；2 环境出错（磁盘、git、网络，提示里会说怎么办）；64 用法不对。",
        numbersIntroduction: "站点的“指标定义”页上是同样的说明，并代入站点自己的参数。",
        paragraph: "定义", grades: "1 到 5 的含义", frequency: "频率", impact: "影响", days: "天", weeks: "周",
        betweenSentences: "")

    /// A constant with its unit: `90 days`.
    func amount(_ value: Int, _ unit: Definition.Constant.Unit) -> String {
        switch unit {
        case .days: "\(value) \(days)"
        case .weeks: "\(value) \(weeks)"
        case .percent: "\(value)%"
        case .count: String(value)
        }
    }

    /// Of a language's code; nil where the manual is not written in it.
    static func of(_ language: String) -> ManualWords? { [english, chinese].first { $0.language == language } }
}
