/// What wrote an export, and so what its columns are called.
enum ExportKind: String, CaseIterable {
    /// Any program: the columns are named like a problem's fields, or by `--map`.
    case csv
    /// TAPD's list of requirements, bugs or tasks, in Chinese or English.
    case tapd

    /// The names of the column that fills each field, the likelier first.
    var columns: [(target: String, names: [String])] {
        switch self {
        case .csv:
            [
                ("occurrences.ref", ["ref", "key", "id"]), ("title", ["title", "summary", "标题"]),
                ("reported_on", ["reported_on", "date", "created"]), ("reported_by", ["reported_by", "reporter"]),
                ("owner", ["owner"]), ("workaround", ["workaround"]), ("occurrences.on", ["on"]),
                ("occurrences.count", ["count"]), ("occurrences.note", ["note"]), ("links.url", ["url", "link"]),
                ("tags", ["tags"]), ("body", ["body", "description"]),
            ]
        case .tapd:
            [
                ("occurrences.ref", ["ID", "需求ID", "缺陷ID", "任务ID"]),
                ("title", ["标题", "需求标题", "缺陷标题", "任务标题", "名称", "Title", "Name"]),
                ("reported_on", ["创建时间", "提出时间", "Created", "Created at"]),
                ("reported_by", ["创建人", "提出人", "Creator", "Created by", "Reporter"]),
                ("owner", ["处理人", "当前处理人", "负责人", "Owner", "Current owner"]),
                ("links.url", ["链接", "需求链接", "缺陷链接", "URL", "Link"]), ("tags", ["标签", "Label", "Tags"]),
                ("body", ["详细描述", "描述", "Description"]),
            ]
        }
    }

    /// Other ways in which people write the key of a row, besides the key itself.
    func spellings(of key: String) -> [String] {
        switch self {
        case .csv: [key]
        case .tapd: [key, "TAPD-" + key]
        }
    }
}
