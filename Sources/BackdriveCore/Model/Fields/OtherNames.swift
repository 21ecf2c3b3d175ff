/// What people call a field that has another name: the habits of other tools and of Chinese (DATA.md §5, "Nearest name").
package enum OtherNames {
    /// The first of a map's fields that a name was meant for: another name of it, or its beginning.
    package static func field(meantBy name: String, among fields: [String]) -> String? {
        let plain = plain(name)
        if let field = fields.first(where: { self.plain($0) == plain }) { return field }
        if let field = fields.first(where: { others[$0]?.contains(plain) ?? false }) { return field }
        if let nearest = nearestName(to: plain, in: fields) { return nearest }
        return plain.utf8.count > 2 ? fields.first { $0.hasPrefix(plain) } : nil
    }

    /// As field names are written: `Due date`, `due-date` and `dueDate` are `due_date`.
    private static func plain(_ name: String) -> String {
        var (plain, isBehindSmallLetter) = ("", false)
        for scalar in FullWidth.replaced(in: name).unicodeScalars {
            if isBehindSmallLetter, ("A"..."Z").contains(scalar) { plain += "_" }
            plain += scalar == " " || scalar == "-" ? "_" : String(scalar).lowercased()
            isBehindSmallLetter = ("a"..."z").contains(scalar)
        }
        return plain
    }

    private static let others: [String: Set<String>] = [
        "about": ["record", "ref", "id", "对象"],
        "acceptance": ["acceptance_criteria", "criteria", "done_when", "definition_of_done", "验收标准", "验收"],
        "ap": ["plan", "action_plan", "id", "行动计划"],
        "approved_in": ["approved", "approved_by", "批准于"],
        "attendees": ["participants", "present", "people", "参会人", "参加人", "与会者"],
        "by": ["who", "author", "person", "reviewer", "记录人"],
        "cadence_days": ["cadence", "frequency", "every", "interval", "周期"],
        "category": ["类别", "分类"],
        "cause": ["原因"],
        "count": ["times", "number", "n", "次数"],
        "created_on": ["created", "created_at", "date", "start", "创建", "创建日期", "创建时间"],
        "done_on": ["finished_on", "completed_on", "completed", "closed_on", "end_date", "完成", "完成日期"],
        "drop_reason": ["reason", "cancel_reason", "取消原因"],
        "dropped_on": ["cancelled_on", "canceled_on", "取消日期"],
        "due_on": [
            "deadline", "due_date", "target_date", "eta", "end_date", "截止", "截止日", "截止日期", "截止时间", "到期日", "期限",
        ],
        "email": ["mail", "e_mail", "邮箱"],
        "evidence": ["proof", "证据"],
        "found": ["count", "发现"],
        "frequency": ["频率"],
        "goal": ["objective", "target", "acceptance", "目标"],
        "host": ["chair", "moderator", "主持人", "主持"],
        "impact": ["severity", "影响"],
        "kind": ["type", "类型"],
        "language": ["lang", "locale", "语言"],
        "name": ["title", "full_name", "姓名", "名字", "名称"],
        "note": ["comment", "remark", "notes", "text", "备注", "说明"],
        "on": ["date", "day", "when", "at", "日期", "时间"],
        "outcome": ["result", "status", "state", "decision", "结果", "结论", "状态"],
        "owner": ["assignee", "assigned_to", "responsible", "owned_by", "owners", "负责人", "责任人", "所有者", "经办人"],
        "problems": ["问题"],
        "reason": ["why", "because", "原因", "理由"],
        "ref": ["reference", "ticket", "link", "id"],
        "reported_by": ["reporter", "author", "上报人", "提出人", "报告人"],
        "reported_on": ["date", "created_on", "report_date", "上报日期", "提出日期", "报告日期", "日期"],
        "result": ["outcome", "status", "state", "结果", "结论"],
        "role": ["角色", "职能"],
        "source": ["origin", "channel", "来源", "信息源"],
        "started_on": ["start", "start_date", "begin", "开始日期"],
        "status": ["state", "状态", "进度"],
        "system": ["tool", "系统"],
        "tags": ["labels", "keywords", "标签"],
        "team": ["department", "group", "团队", "部门"],
        "text": ["note", "decision", "内容"],
        "timezone": ["time_zone", "tz", "时区"],
        "title": ["name", "subject", "headline", "summary", "标题", "名称", "题目"],
        "type": ["kind", "类型"],
        "url": ["link", "href", "address", "链接", "地址"],
    ]
}
