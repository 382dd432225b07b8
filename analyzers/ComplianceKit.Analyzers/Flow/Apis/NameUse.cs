namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>How an identifier stands in code, seen without binding it. A method's name may also stand for a method group, which is a read.</summary>
[Flags]
internal enum NameUse
{
    None = 0,
    Read = 1,
    Called = 2,
    Written = 4,
    Any = Read | Called | Written,
}
