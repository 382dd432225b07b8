namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What is known to hold at a point of the program.</summary>
internal enum FactKind
{
    /// <summary>Consent of the person is recorded or was checked.</summary>
    Consent,

    /// <summary>The gate allows the message to the recipient, or its permit was redeemed.</summary>
    Gate,

    /// <summary>The argument for a parameter is true or not null; replaced at each call by what that says of the argument.</summary>
    ArgumentTrue,

    /// <summary>The argument for a parameter is false or null.</summary>
    ArgumentFalse,

    /// <summary>The task passed for a parameter was awaited.</summary>
    ArgumentAwaited,

    /// <summary>The decision or state passed for a parameter is the allowing one.</summary>
    ArgumentAllows,
}
