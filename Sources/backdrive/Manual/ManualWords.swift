import BackdriveCore
import BackdriveManual

/// What the manual says between what the code says of itself, in one language.
struct ManualWords: Sendable {
    let language: String
    let prose: ManualProse
    let title: String
    let introduction: String
    /// What each chapter is called, and what it holds.
    let tutorial, roles, records, rules, commands, numbers: (title: String, about: String)
    /// Heads the records chapter, and its part about the settings.
    let recordsIntroduction, settings: String
    /// Before the shape of an id, and before the path of an example.
    let id, example: String
    /// What meetings' files are usually called.
    let meetingNames: String
    let required, optional: String
    /// Before the words that a field may take.
    let values: String
    let rulesIntroduction, error, warning, wrong, right: String
    /// Before what `check` prints of the wrong example.
    let found: String
    let commandsIntroduction: String
    /// Above the sentences about the numbers; `paragraph` stands before `1.15`.
    let numbersIntroduction, paragraph: String
    let grades, frequency, impact: String
    /// Before the tier and the score of each cell.
    let tiers: String
    let days, weeks: String
    let betweenSentences, comma, enumeration, colon, stop: String
    /// Around a remark in parentheses, and between that of a field and its sentence.
    let opening, closing, remarked: String

    static let english = ManualWords(
        language: "en", prose: .english, title: "The manual of Backdrive",
        introduction: """
            Backdrive drives an organisation's work backwards from its problems. Problems and action plans (APs) are \
            Markdown files in a git repository; people edit them in pull requests; one program checks them and renders a \
            static dashboard.
            """,
        tutorial: ("A quarter of an hour", "from an empty folder to an AP that helped, command by command."),
        roles: ("Who does what", "the ways of source owners, analysts, AP owners, hosts, reviewers and the web host."),
        records: ("What the files may say", "each kind of record, an example and all its fields; what 1 to 5 mean."),
        rules: ("What is checked", "every rule, and why, with a wrong line and a right one."),
        commands: ("Commands", "every command with its options and an example."),
        numbers: ("What the numbers mean", "every number's definition."),
        recordsIntroduction: """
            A record is a Markdown file: fields between two lines `---`, then any text. The file's name is the record's \
            id and never changes; everything else names the record by this id. `backdrive new` makes a file with an id \
            that nobody has; one that you write yourself is as good.

            - Dates are written as 2026-03-31, several values as `[P-001, P-002]`, fields inside a field as \
            `{on: 2026-03-16, outcome: act}` or indented below it.
            - Text needs no quotes unless it holds `: ` or ` #`, begins with a mark such as `[` or `"`, or holds a comma \
            inside `{…}`: then it is written `title: "Coupons: copied by hand"`.
            - Entries of a log are added below the last one and stay. A wrong one gets `void: "why"` and counts nowhere.
            - Leave out what is not known yet. `backdrive check` says what is missing, and what to write.
            """,
        settings: "The settings", id: "The id: ", example: "Example",
        meetingNames: """
             `backdrive agenda` names a meeting after its day and kind, as 2026-03-16-cycle and 2026-03-25-weekly; do so for \
            those that you write yourself, with other for a meeting of another kind.
            """,
        required: "required", optional: "optional", values: " One of: ",
        rulesIntroduction: """
            `backdrive check` names the file, the line and the column, and what to write instead. `backdrive explain \
            BD010` prints one rule. Below each wrong example stands what `backdrive check` prints of a file with it.
            """,
        error: "error", warning: "warning", wrong: "Wrong:", right: "Right:", found: "What `backdrive check` prints:",
        commandsIntroduction: """
            `backdrive COMMAND --help` prints each of these. Every command ends with 0 when all is well, 1 when the \
            content has errors, 2 when the machine failed (disk, git, network; the message says what to do), 64 when it \
            was called wrongly.
            """,
        numbersIntroduction: """
            The same sentences stand on the site's Definitions page, with the settings' own figures. The number behind each \
            one, as 1.6, is the same there: it is what people quote.
            """,
        paragraph: "Definition", grades: "What 1 to 5 mean", frequency: "How often", impact: "How much",
        tiers: """
            **The tier of a problem** is looked up by its two grades: impact 5 to 1 from top to bottom, frequency 1 to 5 from \
            left to right. The letter is the tier (H High, M Medium, L Low); without `tiers` in the settings it is this one, \
            `[\(letters)]`. The figure is the score, 1 to 25, the cell's place in a fixed order: no formula, and nothing \
            multiplied.
            """,
        days: "days", weeks: "weeks", betweenSentences: " ", comma: ", ", enumeration: ", ", colon: ": ", stop: ".",
        opening: " (", closing: ")", remarked: ". ")

    static let chinese = ManualWords(
        language: "zh-CN", prose: .chinese, title: "Backdrive 使用手册",
        introduction: """
            Backdrive 从问题出发，反向驱动组织的工作。问题和行动计划（AP）是 git 仓库里的 Markdown \
            文件，大家通过合并请求修改；一个程序负责检查，并生成静态看板。
            """,
        tutorial: ("一刻钟上手", "从空文件夹到一个见效的 AP，一步一条命令。"),
        roles: ("谁做什么", "信息源负责人、分析者、AP 负责人、主持人、评审人和网页服务器维护者各做什么。"),
        records: ("文件里写什么", "每种记录的示例和全部字段；1 到 5 的含义。"),
        rules: ("检查哪些规则", "每条规则为什么要有，怎样写是错的，怎样写是对的。"),
        commands: ("命令", "每条命令的用途、选项和例子。"),
        numbers: ("数字的含义", "每个指标的定义。"),
        recordsIntroduction: """
            一条记录是一个 Markdown 文件：两行 `---` 之间是字段，后面是正文。文件名就是记录的编号，永远不改；别处都用编号指代它。\
            `backdrive new` 会取一个没人用过的编号；自己建文件、自己起编号也可以。

            - 日期写成 2026-03-31，多个值写成 `[P-001, P-002]`，字段里的字段写成 `{on: 2026-03-16, outcome: act}`，或者换行缩进。
            - 冒号、逗号、括号、引号都用英文半角，冒号后面空一格；字段名和可选值也用英文，标题、原因和正文写中文即可。
            - 文字一般不用加引号；含有 `: ` 或 ` #`、以 `[`、`"` 等符号开头，或者在 `{…}` 里含有半角逗号时，要写成 `title: "优惠券: 靠手工复制"`。
            - 日志只在末尾追加，旧的不改不删；写错的加上 `void: "原因"`，就不再计入。
            - 还不知道的先不写。缺什么、怎么写，`backdrive check` 会告诉你（提示是英文）。
            """,
        settings: "站点设置", id: "编号：", example: "示例",
        meetingNames: """
            `backdrive agenda` 按日期和类型取名，如 2026-03-16-cycle、2026-03-25-weekly；自己建的会议文件也请这样取名，\
            其他会议用 other，如 2026-03-27-other。
            """,
        required: "必填", optional: "选填", values: "可选值：",
        rulesIntroduction: """
            `backdrive check` 会指出文件、行、列，以及应该怎么写。它的提示是英文，末尾有规则编号（如 \
            BD010），可以在这里查到中文说明；`backdrive explain BD010` 打印英文原文。每个错误写法下面，是 `backdrive check` \
            对这样一个文件的实际输出。
            """,
        error: "错误", warning: "警告", wrong: "错误写法：", right: "正确写法：", found: "`backdrive check` 的输出：",
        commandsIntroduction: """
            每条命令先用一句中文说明用途，下面是 `backdrive 命令 --help` 打印的英文帮助。退出码：0 正常；1 \
            内容有错误；2 环境出错（磁盘、git、网络，提示里会说怎么办）；64 用法不对。
            """,
        numbersIntroduction: """
            站点的“指标定义”页上是同样的说明，并代入站点自己的参数。每条末尾括号里的编号（如 1.6）与那一页上的相同，讨论指标时可以引用。
            """,
        paragraph: "编号", grades: "1 到 5 的含义", frequency: "频率", impact: "影响",
        tiers: """
            **优先级**由两个等级查表得出：从上到下是影响 5 到 1，从左到右是频率 1 到 5。字母是优先级（H 高、M 中、L \
            低），站点设置里不写 `tiers` 时就是这一张，即 `[\(letters)]`。数字是分值，从 1 到 25，是这一格在固定次序里的位置：\
            查表得到，没有公式，也不相乘。
            """,
        days: "天", weeks: "周",
        betweenSentences: "", comma: "，", enumeration: "、", colon: "：", stop: "。", opening: "（", closing: "）",
        remarked: "：")

    /// The built-in tiers as the settings would write them.
    private static let letters = TierTable.standard.rows.map { $0.map(\.rawValue).joined() }.joined(separator: ", ")

    /// A constant with its unit: `90 days`.
    func amount(_ value: Int, _ unit: Definition.Constant.Unit) -> String {
        switch unit {
        case .days: "\(value) \(days)"
        case .weeks: "\(value) \(weeks)"
        case .percent: "\(value)%"
        case .count: String(value)
        }
    }

    func parenthesis(_ text: String) -> String { opening + text + closing }

    /// What the code says in English, in this language; a test finds what has no translation.
    func said(_ english: String) -> String { translation(of: english) ?? english }

    func translation(of english: String) -> String? { prose.translations[english] }

    /// Of a language's code; nil where the manual is not written in it.
    static func of(_ language: String) -> ManualWords? { [english, chinese].first { $0.language == language } }
}
