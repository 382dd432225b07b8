namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Why something is personal, in words of either language; put together only when somebody asks.</summary>
/// <param name="ground">What decided.</param>
/// <param name="word">The word that decided, as it stands in the name, comment or attribute.</param>
/// <param name="context">The type or owner it was read in; empty when it plays no part.</param>
internal readonly struct AnswerReason(ReasonGround ground, string word, string context = "")
{
    public ReasonGround Ground { get; } = ground;

    public string Word { get; } = word;

    public string Context { get; } = context;

    public string InEnglish() => Ground switch
    {
        ReasonGround.Attribute => $"marked by [{Word}]",
        ReasonGround.Configuration => $"named in compliancekit.json by '{Word}'",
        ReasonGround.Name => $"the name says '{Word}'",
        ReasonGround.NameInPersonType => $"the name says '{Word}' and '{Context}' describes a person",
        ReasonGround.NameWithOwner => $"the name says '{Word}' of a person ('{Context}')",
        ReasonGround.NameWithSiblings => $"the name says '{Word}' and other members of '{Context}' are a person's",
        ReasonGround.Comment => $"its comment or display name says '{Word}'",
        ReasonGround.Composite => $"its type '{Word}' holds a person's data",
        ReasonGround.Initials => $"'{Word}' are pinyin initials among others of the kind in '{Context}'",
        ReasonGround.Key => $"the key says '{Word}'",
        ReasonGround.ChildByName => $"the name of the type '{Word}' says that it describes a child",
        ReasonGround.ChildByGuardian => $"'{Word}' describes a learner beside whom a guardian, class or grade stands",
        ReasonGround.ChildByMembers => $"members of '{Word}' are said to be a child's",
        _ => Word,
    };

    public string InChinese() => Ground switch
    {
        ReasonGround.Attribute => $"由特性 [{Word}] 标明",
        ReasonGround.Configuration => $"compliancekit.json 中以“{Word}”列明",
        ReasonGround.Name => $"名称含“{Word}”",
        ReasonGround.NameInPersonType => $"名称含“{Word}”，且“{Context}”描述的是自然人",
        ReasonGround.NameWithOwner => $"名称含“{Word}”，其主体是人（“{Context}”）",
        ReasonGround.NameWithSiblings => $"名称含“{Word}”，且“{Context}”的其他成员属于个人信息",
        ReasonGround.Comment => $"注释或显示名称为“{Word}”",
        ReasonGround.Composite => $"其类型“{Word}”承载个人信息",
        ReasonGround.Initials => $"“{Word}”是拼音首字母，“{Context}”中还有同类成员",
        ReasonGround.Key => $"键名含“{Word}”",
        ReasonGround.ChildByName => $"类型名“{Word}”表明描述的是未成年人",
        ReasonGround.ChildByGuardian => $"“{Word}”描述的是学生，且有监护人、班级或年级等成员",
        ReasonGround.ChildByMembers => $"“{Word}”的成员表明属于未成年人",
        _ => Word,
    };
}
