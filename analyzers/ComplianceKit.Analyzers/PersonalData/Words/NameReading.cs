namespace ComplianceKit.Analyzers.PersonalData.Words;

/// <summary>What a name says by itself: what it names (its head) and whose (its qualifier).</summary>
internal sealed class NameReading
{
    internal static readonly NameReading Nothing = new();

    /// <summary>The kind of information that the head names; null when it names none.</summary>
    public Term? Term { get; init; }

    /// <summary>The head as it was found, for the reason.</summary>
    public string TermWord { get; init; } = string.Empty;

    /// <summary>The nearest qualifier that says whose it is.</summary>
    public Owner? Owner { get; init; }

    public string OwnerWord { get; init; } = string.Empty;

    /// <summary>A word that the vocabulary does not know stands between head and owner: "shader pass name".</summary>
    public bool HasUnknownQualifier { get; init; }

    /// <summary>The name is a person alone: operator, created by.</summary>
    public Owner? Agent { get; init; }

    public string AgentWord { get; init; } = string.Empty;

    /// <summary>The whole name, when it is among the pinyin initials.</summary>
    public Term? Initials { get; init; }

    /// <summary>Whatever it stands in, the name alone makes nothing personal.</summary>
    public bool SaysNothing => Term is null && Agent is null && Initials is null;

    public bool MarksOrganisation { get; init; }

    public bool MarksSystem { get; init; }

    public bool MarksChild { get; init; }

    public bool MarksTechnical { get; init; }

    /// <summary>A key that leads to a person: sender id, user id.</summary>
    public bool LinksPerson { get; init; }

    /// <summary>The last word says that the value is a key, a state or a switch and not the thing itself.</summary>
    public bool IsClosed { get; init; }

}
