using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using ComplianceKit.Analyzers.Flow.Calls;
using ComplianceKit.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>What the flow engine is to look for on behalf of CK3001 and CK3002: every call that sends, with its recipients. Whether the message is commercial is judged later.</summary>
internal sealed class SendRequirements : IRequirements
{
    private readonly KnownSenders _known;
    private readonly ConfiguredApis _own;
    private readonly ContactArguments _contacts;
    private readonly ImmutableArray<string> _ownNames;
    private readonly Lazy<ImmutableArray<string>> _names;

    public SendRequirements(KitContext kit)
    {
        _known = new KnownSenders(kit.Types);
        _own = new ConfiguredApis(kit.Configuration);
        _contacts = new ContactArguments(kit.Classifier);
        _ownNames = kit.Configuration.Senders.Select(ConfiguredApis.MemberName).ToImmutableArray();
        _names = new(() => _ownNames.Concat(_known.Names(kit.Compilation, CancellationToken.None)).ToImmutableArray());
    }

    /// <summary>Whether anything in this compilation can send.</summary>
    public bool Any => _known.Any || !_ownNames.IsEmpty;

    public IEnumerable<string> Names => _names.Value;

    public Requirement? Of(IOperation operation)
    {
        if (operation is not IInvocationOperation call || SendOf(call) is not { } send)
        {
            return null;
        }

        var purpose = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type is { Name: "PurposeId" })?.Value;
        return new(FactKind.Gate, send.Name, send.Recipients, purpose, send);
    }

    /// <summary>The API that only moves the work to later, or null.</summary>
    public SendApi? Carrier(IMethodSymbol method) => _known.Carrier(method);

    private Send? SendOf(IInvocationOperation call)
    {
        if (_known.Match(call) is { } sender && sender.Api.When?.Holds(sender) != false)
        {
            return new(call, sender, new ValueFinder(call).Recipients(sender), sender.Api.Channel);
        }

        if (_own.Of(call.TargetMethod) is var role && (role & ConfiguredRole.Sender) == ConfiguredRole.None)
        {
            return null;
        }

        var (recipients, channel) = _contacts.Of(call);
        return new(call, null, recipients, channel);
    }
}
