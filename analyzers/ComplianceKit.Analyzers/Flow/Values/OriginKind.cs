namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>What a person's data was read from.</summary>
internal enum OriginKind
{
    /// <summary>Not visible.</summary>
    Unknown,

    /// <summary>The request that is being served: its form, query, claims and single model.</summary>
    Request,

    /// <summary>One of several models of a request.</summary>
    Model,

    /// <summary>A parameter of the method, replaced by the argument's origins at each call.</summary>
    Parameter,

    /// <summary>The element that a loop or lambda is at.</summary>
    Element,

    /// <summary>The row that an import is at.</summary>
    Row,

    /// <summary>A record that a call returned: somebody of the store, of another system.</summary>
    Record,

    /// <summary>An element, row or record of an earlier round.</summary>
    Earlier,

    /// <summary>Whoever was put into a collection where a guard allowed it: what was proved of each of them holds of all of them, also where none was put in.</summary>
    Admitted,
}
