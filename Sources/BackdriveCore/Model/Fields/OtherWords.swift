/// What people write in the place of a field's allowed words: `closed` for `done`, `green` for `on_track`.
package enum OtherWords {
    /// The allowed word that a text was meant for; nil where none is known to be.
    package static func value(meantBy text: String, among allowed: [String]) -> String? {
        let plain = plain(text)
        return allowed.first { self.plain($0) == plain } ?? allowed.last { others[$0]?.contains(plain) ?? false }
    }

    /// Letter case, hyphens and underscores dropped: `In-Progress` is `in progress`.
    private static func plain(_ text: String) -> String {
        String(FullWidth.replaced(in: text).lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
    }

    private static let others: [String: Set<String>] = [
        "act": [
            "do", "go", "yes", "approve", "approved", "accept", "accepted", "action", "处理", "行动", "立项", "同意", "通过",
        ],
        "at_risk": ["risk", "risky", "yellow", "amber", "warning", "风险", "黄", "黄灯"],
        "blocked": ["stuck", "on hold", "waiting", "paused", "suspended", "阻塞", "受阻", "卡住", "暂停", "挂起"],
        "cycle": ["cycle meeting", "biweekly", "双周会", "周期会", "评审会", "决策会"],
        "decline": ["declined", "reject", "rejected", "no", "wontfix", "won't fix", "不处理", "不做", "拒绝", "驳回"],
        "defer": ["deferred", "later", "postpone", "postponed", "delay", "推迟", "暂缓", "延后", "以后"],
        "detect": ["detection", "monitor", "monitoring", "alert", "监控", "告警", "发现"],
        "done": [
            "closed", "close", "completed", "complete", "finished", "finish", "resolved", "fixed", "完成", "关闭", "已关闭",
            "结束",
        ],
        "dropped": [
            "drop", "cancelled", "canceled", "cancel", "abandoned", "rejected", "withdrawn", "取消", "放弃", "终止", "作废",
        ],
        "effective": ["yes", "works", "worked", "better", "improved", "good", "ok", "有效", "见效", "改善"],
        "engineering": ["engineer", "dev", "developer", "development", "r&d", "rd", "研发", "开发", "技术", "工程师"],
        "escaped_issue": ["escaped", "bug", "bugs", "incident", "production issue", "线上问题", "线上故障", "故障", "漏测"],
        "in_progress": ["doing", "wip", "started", "ongoing", "active", "working", "进行", "处理中", "开发中"],
        "inconclusive": ["unclear", "unknown", "not sure", "maybe", "不确定", "无法判断", "待观察"],
        "interruption": ["interruptions", "interrupt", "打断", "干扰"],
        "management": ["manager", "lead", "leader", "vp", "director", "head", "管理", "经理", "总监", "负责人"],
        "mechanism": ["process", "processes", "流程", "制度"],
        "mitigate": ["mitigation", "workaround", "reduce", "缓解", "降低", "规避"],
        "not_effective": ["ineffective", "no", "failed", "fail", "worse", "same", "无效", "未见效", "没效果"],
        "off_track": ["red", "late", "delayed", "delay", "overdue", "behind", "延期", "延误", "红", "红灯", "失控", "偏离"],
        "on_track": ["ok", "okay", "green", "good", "fine", "normal", "正常", "顺利", "绿", "绿灯"],
        "open": [
            "active", "in progress", "ongoing", "todo", "to do", "new", "planned", "not started", "pending", "待办",
            "待处理", "未开始", "新建", "打开",
        ],
        "operations": ["ops", "operation", "operator", "运营", "运维"],
        "other": ["others", "misc", "其它", "其他"],
        "passed": ["pass", "ok", "okay", "yes", "accepted", "accept", "approved", "valid", "通过"],
        "people": ["person", "human", "skills", "team", "人", "人员", "人员问题"],
        "prevent": ["prevention", "preventive", "fix", "eliminate", "solve", "根治", "杜绝"],
        "product": ["pm", "product manager", "产品经理", "产品"],
        "qa": ["test", "tester", "testing", "quality", "测试", "质量"],
        "rejected": ["reject", "no", "refused", "declined", "invalid", "不通过", "拒绝", "驳回"],
        "requirement_change": [
            "requirement", "requirements", "requirement changes", "change", "change request", "需求变更", "需求",
        ],
        "retrospective": ["retro", "retrospectives", "postmortem", "复盘", "回顾"],
        "system": ["systems", "technical", "tech", "tooling", "技术", "系统问题"],
        "walkthrough": ["walkthroughs", "walk", "product walkthrough", "走查", "体验"],
        "weekly": ["week", "weekly meeting", "standup", "周例会", "例会"],
    ]
}
