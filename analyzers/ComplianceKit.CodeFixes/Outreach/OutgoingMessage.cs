using System.Collections.Immutable;
using ComplianceKit.Analyzers;
using ComplianceKit.Analyzers.Outreach;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.CodeFixes.Consent;
using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.CodeFixes.Outreach;

/// <summary>One message that a call sends to one recipient, as the gate is to be asked about it: in the code's own expressions.</summary>
internal sealed class OutgoingMessage
{
    private static readonly string[] CallWords = ["Call", "Dial", "Voice"];

    private readonly string _recipient;
    private readonly bool _isContactPoint;
    private readonly string _content;

    private OutgoingMessage(string recipient, bool isContactPoint, string content)
    {
        _recipient = recipient;
        _isContactPoint = isContactPoint;
        _content = content;
    }

    internal string Attempt(string purpose) => _isContactPoint
        ? $"new global::ComplianceKit.Outreach.ContactAttempt({_recipient}, {purpose}, {_content})"
        : $"{_recipient}, {purpose}, {_content}";

    /// <summary>Null where the recipient is several or unclear, or what the message says cannot be said again in front of it.</summary>
    internal static OutgoingMessage? In(Site site, FlowFacts facts, Rewrite rewrite)
    {
        var kit = KitContext.Of(rewrite.Model.Compilation, rewrite.Document.Project.AnalyzerOptions, site.Cancellation);
        var senders = new KnownSenders(rewrite.Model.Compilation);
        var calls = Calls(site).Select(call => rewrite.Model.GetOperation(call, site.Cancellation)).OfType<IInvocationOperation>().ToList();
        return calls.Select(senders.Match).Where(static sender => sender is not null).Select(sender => OfCatalogue(sender!, site)).FirstOrDefault(static message => message is not null)
            ?? calls.Select(call => OfOwnSender(call, site, facts, kit.Classifier)).FirstOrDefault(static message => message is not null);
    }

    /// <summary>The flagged call first, then those in the flagged statement, as far as they run with it.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Calls(Site site)
    {
        var flagged = site.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>(node => site.Function.Span.Contains(node.Span));
        var within = (site.Statement ?? (SyntaxNode?)Functions.ExpressionBody(site.Function) ?? site.Node);
        return (flagged is null ? [] : new[] { flagged })
            .Concat(within.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax).OfType<InvocationExpressionSyntax>()).Distinct();
    }

    private static OutgoingMessage? OfCatalogue(SenderCall sender, Site site)
    {
        var finder = new ValueFinder(sender.Call);
        // The empty text behind a ?? is nobody.
        var recipients = finder.Recipients(sender).Where(static recipient => recipient.ConstantValue is not { HasValue: true, Value: "" }).ToImmutableArray();
        if (recipients.Length != 1 || finder.IsOpaque(recipients[0]))
            return null;
        var content = sender.Api.Content.SelectMany(path => finder.At(sender, path).Select(found => (IsTitle: Names(path, "subject") || Names(path, "title"), Value: found)))
            .Where(part => IsText(part.Value)).ToList();
        var title = content.FirstOrDefault(static part => part.IsTitle).Value;
        var body = content.FirstOrDefault(static part => !part.IsTitle).Value;
        return Of(recipients[0], sender.Api.Channel, title, body, site);
    }

    /// <summary>A sender of the project itself: the recipient is the argument that names a contact point, the message the texts after it.</summary>
    private static OutgoingMessage? OfOwnSender(IInvocationOperation call, Site site, FlowFacts facts, IPersonalDataClassifier classifier)
    {
        var arguments = call.Arguments.Where(static argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is not null).ToList();
        var recipient = arguments.FirstOrDefault(argument => Kind(argument, facts, classifier) is not null);
        if (recipient is null)
            return null;
        var texts = arguments.Where(argument => argument != recipient && IsText(argument.Value)).Select(static argument => argument.Value).ToList();
        var channel = Kind(recipient, facts, classifier) switch
        {
            "Email" => "email",
            "WeChat" => "wechat",
            "AppAccount" => "in-app",
            _ => IsCall(call.TargetMethod) ? "voice" : "sms",
        };
        return Of(recipient.Value, channel, texts.Count > 1 ? texts[0] : null, texts.Count > 1 ? texts[1] : texts.FirstOrDefault(), site);
    }

    private static OutgoingMessage? Of(IOperation recipient, string channel, IOperation? title, IOperation? body, Site site)
    {
        if (Repeated(recipient, site) is not { } to || Repeated(body ?? title, site) is not { } says)
            return null;
        var heading = body is null ? null : Repeated(title, site);
        var content = channel switch
        {
            "email" => $"Email({heading ?? "\"\""}, {says})",
            "push" => $"Push({heading ?? "\"\""}, {says})",
            "in-app" => $"InApp({heading ?? "\"\""}, {says})",
            "voice" => $"Voice({says})",
            "wechat" => $"WeChat({says})",
            _ => $"Sms({says})",
        };
        var type = Leaves.Peel(recipient).Type;
        var point = string.Equals(type?.ToDisplayString(NullableFlowState.NotNull), "ComplianceKit.ContactPoint", StringComparison.Ordinal);
        return new(to, point, "global::ComplianceKit.Outreach.MessageContent." + content);
    }

    /// <summary>The operand as an expression of its own, never null.</summary>
    private static string? Repeated(IOperation? operand, Site site)
    {
        if (operand is null || Leaves.Peel(operand).Syntax is not ExpressionSyntax expression || !site.CanRepeat(expression))
            return null;
        var (type, flow) = (site.Model.GetTypeInfo(expression, site.Cancellation).Type, site.Model.GetTypeInfo(expression, site.Cancellation).Nullability.FlowState);
        var text = expression.WithoutTrivia().ToString();
        return type is null ? null
            : string.Equals(type.Name, "ContactPoint", StringComparison.Ordinal) ? text
            : ContactText.Of(text, type, flow == NullableFlowState.MaybeNull);
    }

    private static bool IsText(IOperation value) => Leaves.Peel(value).Type?.SpecialType == SpecialType.System_String;

    private static bool Names(ValuePath path, string word) => path.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsCall(IMethodSymbol method) => CallWords.Any(word => method.Name.IndexOf(word, StringComparison.Ordinal) >= 0 || method.ContainingType.Name.IndexOf(word, StringComparison.Ordinal) >= 0);

    private static string? Kind(IArgumentOperation argument, FlowFacts facts, IPersonalDataClassifier classifier)
    {
        var value = Leaves.Peel(argument.Value);
        var symbol = value switch
        {
            IMemberReferenceOperation member => member.Member,
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        return (symbol is not null && (facts.Members.IsEmpty || facts.Name(symbol)) ? Factory(symbol, classifier) : null) ?? Factory(argument.Parameter!, classifier);
    }

    private static string? Factory(ISymbol symbol, IPersonalDataClassifier classifier) =>
        classifier.Classify(symbol) is { } answer ? PersonReached.FactoryFor(answer.Kind.Id, symbol.Name) : null;
}
