namespace ComplianceKit.Analyzers.PersonalData;

internal enum ReasonGround
{
    Attribute,
    Configuration,
    Name,
    NameInPersonType,
    NameWithOwner,
    NameWithSiblings,
    Comment,
    Composite,
    Initials,
    Key,
    ChildByName,
    ChildByGuardian,
    ChildByMembers,
}
