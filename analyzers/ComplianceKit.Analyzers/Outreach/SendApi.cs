using System.Collections.Immutable;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>One line of apis/send.tsv: a call that sends something to a person.</summary>
internal sealed record SendApi(
    string Id,
    string Package,
    string Namespace,
    string Type,
    string Member,
    ImmutableArray<string> Also,
    SendApiKind Kind,
    string Channel,
    string Intent,
    ImmutableArray<ValuePath> Recipients,
    string Several,
    bool RemoteAudience,
    bool Deferred,
    SendCondition? When,
    ImmutableArray<IntentSignal> Signals,
    ImmutableArray<ValuePath> Content,
    bool Verified,
    string Source)
{
    public string MetadataName => Namespace + "." + Type;

    /// <summary>Only moves a send to later (a job queue, a message bus).</summary>
    public bool IsCarrier => string.Equals(Intent, "carrier", StringComparison.Ordinal);

    /// <summary>Sends by itself, as opposed to lines that build a message, guess by name or defer.</summary>
    public bool Sends => Kind is SendApiKind.Method or SendApiKind.Extension or SendApiKind.InterfaceMember
        && !IsCarrier && !IsBuilder;

    /// <summary>A step that names a recipient and sends nothing (FluentEmail's To, SendGrid's MailHelper, a request's constructor).</summary>
    public bool IsBuilder => Kind == SendApiKind.Ctor || string.Equals(Intent, "builder", StringComparison.Ordinal);

    public bool Names(string member) =>
        string.Equals(Member, member, StringComparison.OrdinalIgnoreCase) || Also.Contains(member, StringComparer.OrdinalIgnoreCase);
}
