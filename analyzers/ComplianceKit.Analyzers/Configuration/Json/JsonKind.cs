namespace ComplianceKit.Analyzers.Configuration.Json;

internal enum JsonKind
{
    Null,
    True,
    False,
    Number,
    String,
    Array,
    Object,
}
