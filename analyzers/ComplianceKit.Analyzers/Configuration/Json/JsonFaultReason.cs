namespace ComplianceKit.Analyzers.Configuration.Json;

internal enum JsonFaultReason
{
    /// <summary>The text ends in the middle of a value.</summary>
    UnexpectedEnd,

    /// <summary>A character that cannot stand here.</summary>
    UnexpectedCharacter,

    /// <summary>Two members of one object have the same name.</summary>
    DuplicateName,

    /// <summary>More nested arrays and objects than <see cref="JsonParser.MaximumDepth"/>.</summary>
    TooDeep,

    /// <summary>Something stands after the value.</summary>
    TrailingText,
}
