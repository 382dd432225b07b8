using System.Globalization;
using ComplianceKit.Configuration;
using ComplianceKit.Ledger;

namespace ComplianceKit.Consent;

/// <summary>From what a person said to the entry that records it: codes and digests in clear, everything else among the facts.</summary>
internal static class ConsentDrafts
{
    internal static LedgerDraft Of(ConsentEvent consentEvent, PurposeDefinition? purpose)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (purpose is not null)
            details.Add(ConsentDetails.PurposeHash, PurposeDigest.Of(purpose).ToString());
        var draft = consentEvent switch
        {
            ConsentGranted granted => Of(granted, details, facts),
            ConsentRefused refused => Of(refused, details, facts),
            ConsentWithdrawn withdrawn => Of(withdrawn, details, facts),
            _ => throw new ArgumentException("A consent event is Granted, Refused or Withdrawn.", nameof(consentEvent)),
        };
        return draft with
        {
            Subject = consentEvent.Subject,
            Purpose = consentEvent.Purpose,
            Point = consentEvent.Point,
            OccurredAt = consentEvent.OccurredAt,
            IdempotencyKey = consentEvent.IdempotencyKey,
            Details = details,
            Facts = facts,
        };
    }

    private static LedgerDraft Of(ConsentGranted granted, Dictionary<string, string> details, Dictionary<string, string> facts)
    {
        foreach (var (name, value) in granted.Facts)
        {
            if (name.StartsWith(ConsentDetails.EvidencePrefix, StringComparison.Ordinal))
                throw new ArgumentException($"Facts that begin with '{ConsentDetails.EvidencePrefix}' are those of the evidence; give yours another name.", nameof(granted));
            facts.Add(name, value);
        }

        if (granted.IsSeparate)
            details.Add(ConsentDetails.IsSeparate, "true");
        if (granted.Kinds.Count > 0)
            details.Add(ConsentDetails.Kinds, string.Join(',', granted.Kinds.Select(Word)));
        Add(granted.Evidence, details, facts);
        return new() { Kind = LedgerEventKind.Granted, Actor = granted.Evidence.Actor, Notice = granted.Notice, ValidFrom = granted.ValidFrom, ValidUntil = granted.ValidUntil };
    }

    private static LedgerDraft Of(ConsentRefused refused, Dictionary<string, string> details, Dictionary<string, string> facts)
    {
        Add(refused.Evidence, details, facts);
        return new() { Kind = LedgerEventKind.Refused, Actor = refused.Evidence?.Actor ?? "person", Notice = refused.Notice };
    }

    private static LedgerDraft Of(ConsentWithdrawn withdrawn, Dictionary<string, string> details, Dictionary<string, string> facts)
    {
        if (withdrawn.Steps is { } steps)
            details.Add(ConsentDetails.Steps, steps >= 0 ? steps.ToString(CultureInfo.InvariantCulture) : throw new ArgumentException("A withdrawal takes no negative number of steps.", nameof(withdrawn)));
        Add(withdrawn.Evidence, details, facts);
        return new() { Kind = LedgerEventKind.Withdrawn, Actor = withdrawn.Evidence?.Actor ?? "person" };
    }

    private static void Add(ConsentEvidence? evidence, Dictionary<string, string> details, Dictionary<string, string> facts)
    {
        if (evidence is null)
            return;
        details.Add(ConsentDetails.Grade, ConsentDetails.Name(evidence.Grade));
        Add(details, ConsentDetails.InterfaceHash, evidence.InterfaceHash?.ToString());
        Add(details, ConsentDetails.SupplierContractHash, evidence.SupplierContractHash?.ToString());
        Add(facts, ConsentDetails.EvidencePrefix + "act", evidence.Act);
        Add(facts, ConsentDetails.EvidencePrefix + "place", evidence.Place);
        Add(facts, ConsentDetails.EvidencePrefix + "operator", evidence.Operator);
        Add(facts, ConsentDetails.EvidencePrefix + "supplier", evidence.Supplier);
        Add(facts, ConsentDetails.EvidencePrefix + "upstream", evidence.UpstreamConsent);
    }

    private static string Word(PersonalDataKind kind) =>
        ConfigurationWords.Kinds.FirstOrDefault(word => word.Value == kind).Key ?? throw new ArgumentException($"There is no kind of information {(int)kind}.", nameof(kind));

    private static void Add(Dictionary<string, string> texts, string name, string? value)
    {
        if (value is not null)
            texts.Add(name, value);
    }
}
