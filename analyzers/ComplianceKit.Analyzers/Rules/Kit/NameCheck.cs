using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Rules.Kit;

/// <summary>Purposes, notices and channels that code names as constants, against those that compliancekit.json declares.</summary>
internal sealed class NameCheck(KitConfiguration configuration)
{
    internal void Of(OperationAnalysisContext context)
    {
        switch (context.Operation)
        {
            case IObjectCreationOperation { Type: { } type } creation when IsKit(type, "ComplianceKit", "PurposeId") && ConstantOf(creation.Arguments.FirstOrDefault()) is { } id:
                Purpose(id, creation.Arguments[0], context);
                break;
            case IObjectCreationOperation { Type: { } type } creation when IsKit(type, "ComplianceKit", "NoticeReference"):
                Notice(creation.Arguments, context);
                break;
            case IObjectCreationOperation { Type: { } type } creation when IsKit(type, "ComplianceKit.Outreach", "ContactAttempt"):
                Channel(creation.Arguments, context);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Of", ContainingType: { } type } } call when IsKit(type, "ComplianceKit", "NoticeReference"):
                Notice(call.Arguments, context);
                break;
            case IInvocationOperation { TargetMethod: { Name: "DecideAsync", ContainingType: { } type } } call when IsKit(type, "ComplianceKit.Outreach", "IOutreachGate"):
                Channel(call.Arguments, context);
                break;
        }
    }

    internal void Purpose(string id, IOperation place, OperationAnalysisContext context)
    {
        var missing = configuration.IsDeclared ? !configuration.Purposes.ContainsKey(id) : string.Equals(id, DeclaredPurpose.ToDeclare, StringComparison.Ordinal);
        if (missing)
        {
            Report("Code_UndeclaredPurpose", [id], Spelling.Nearest(id, configuration.Purposes.Keys) is { } near ? DidYouMean(near) : LocalText.Resource("Code_DeclarePurpose"), place, context);
        }
    }

    private void Notice(IEnumerable<IArgumentOperation> arguments, OperationAnalysisContext context)
    {
        var argument = arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0);
        if (configuration.IsDeclared && ConstantOf(argument) is { } id && !configuration.Notices.Contains(id))
        {
            Report("Code_UndeclaredNotice", [id], Spelling.Nearest(id, configuration.Notices) is { } near ? DidYouMean(near) : LocalText.Resource("Code_DeclareNotice"), argument!, context);
        }
    }

    // A purpose that names its channels goes out on no other one.
    private void Channel(IReadOnlyCollection<IArgumentOperation> arguments, OperationAnalysisContext context)
    {
        var content = arguments.FirstOrDefault(static a => a.Parameter?.Type is { Name: "MessageContent" });
        var purpose = arguments.FirstOrDefault(static a => a.Parameter?.Type is { Name: "PurposeId" });
        if (content is null || purpose is null || ChannelOf(content.Value) is not { } channel || NamedPurposes.Of(purpose.Value) is not { } id)
        {
            return;
        }

        if (configuration.Purposes.TryGetValue(id, out var declared) && !declared.Channels.IsDefaultOrEmpty && !declared.Channels.Contains(channel, StringComparer.Ordinal))
        {
            Report("Code_UndeclaredChannel", [id, channel], LocalText.Resource("Code_DeclareChannel"), content, context);
        }
    }

    private static string? ChannelOf(IOperation content)
    {
        while (content is IConversionOperation conversion)
        {
            content = conversion.Operand;
        }

        return content is IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: "MessageContent" } factory } ? factory.Name switch
        {
            "WeChat" => "wechat",
            "InApp" => "in-app",
            var other => other.ToLowerInvariant(),
        } : null;
    }

    internal static void Report(string problem, string[] words, LocalText remedy, IOperation place, OperationAnalysisContext context)
    {
        var containing = context.ContainingSymbol.GetDocumentationCommentId() ?? context.ContainingSymbol.Name;
        context.ReportDiagnostic(new Finding(Descriptors.CK4002_UndeclaredName, place.Syntax.GetLocation(), LocalText.Resource(problem, words.Select(LocalText.Verbatim).ToArray()), remedy)
            .Fact("name", words.FirstOrDefault()).Identity(containing, problem, string.Join("\n", words), Ordinals.Among(place.Syntax, words.FirstOrDefault())).ToDiagnostic());
    }

    private static LocalText DidYouMean(string near) => LocalText.Resource("Words_DidYouMean", LocalText.Verbatim(near));

    private static string? ConstantOf(IArgumentOperation? argument) => argument?.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static bool IsKit(ITypeSymbol type, string @namespace, string name) =>
        string.Equals(type.Name, name, StringComparison.Ordinal) && string.Equals(type.ContainingNamespace?.ToDisplayString(), @namespace, StringComparison.Ordinal);
}
