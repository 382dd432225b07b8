using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>Tells a commercial message from a service message: promises, the API, its arguments, the text, then names. The first that speaks clearly wins.</summary>
/// <param name="isMarketingPurpose">Whether compliancekit.json declares the purpose with this id as marketing; null where the purpose is unknown.</param>
internal sealed class MessageClassifier(Func<string, bool?> isMarketingPurpose)
{
    private const int LongestCode = 64;
    private const string ServiceAttribute = "ComplianceKit.ServiceMessageAttribute";
    private const string CommercialAttribute = "ComplianceKit.CommercialMessageAttribute";

    public MessageJudgement Judge(SenderCall sender, ISymbol within)
    {
        var finder = new ValueFinder(sender.Call);
        return Promised(within)
            ?? OfApi(sender.Api)
            ?? OfSignals(sender, finder)
            ?? OfPurpose(sender.Call)
            ?? OfWords(ContentOf(sender, finder).SelectMany(value => Texts(finder, value)), NamesIn(sender, finder), within, sender.Api);
    }

    /// <summary>Judges a call of a helper that sends: there is no API line, only what is passed and how it is called.</summary>
    public MessageJudgement JudgeHelper(IInvocationOperation call, ISymbol within)
    {
        var finder = new ValueFinder(call);
        var values = call.Arguments.Select(argument => argument.Value).ToList();
        return Promised(within)
            ?? Promised(call.TargetMethod)
            ?? OfPurpose(call)
            ?? OfWords(values.SelectMany(value => Texts(finder, value)), values.SelectMany(value => Identifiers(finder, value).Concat(finder.Constants(value).Where(IsCode))).Concat([call.TargetMethod.Name]), within, api: null);
    }

    private static MessageJudgement? Promised(ISymbol? within)
    {
        for (; within is not null and not INamespaceSymbol; within = within.ContainingSymbol)
        {
            foreach (var attribute in within.GetAttributes())
            {
                switch (attribute.AttributeClass?.ToDisplayString())
                {
                    case ServiceAttribute:
                        return new MessageJudgement(MessageKind.Service, MessageJudgement.High, "[ServiceMessage] on '" + within.Name + "'", "“" + within.Name + "”标有 [ServiceMessage]");
                    case CommercialAttribute:
                        return new MessageJudgement(MessageKind.Commercial, MessageJudgement.High, "[CommercialMessage] on '" + within.Name + "'", "“" + within.Name + "”标有 [CommercialMessage]");
                }
            }
        }

        return null;
    }

    private static MessageJudgement? OfApi(SendApi api) => api.Intent switch
    {
        "marketing" => new(MessageKind.Commercial, MessageJudgement.High, "'" + api.Member + "' sends to an audience, for marketing", "“" + api.Member + "”用于群发营销"),
        "transactional" => new(MessageKind.Service, MessageJudgement.High, "'" + api.Member + "' sends service messages only", "“" + api.Member + "”只发送服务类消息"),
        "internal" => new(MessageKind.Service, MessageJudgement.Medium, "'" + api.Member + "' reaches the company's own staff", "“" + api.Member + "”只发给企业内部成员"),
        _ => null,
    };

    private static MessageJudgement? OfSignals(SenderCall sender, ValueFinder finder)
    {
        foreach (var signal in sender.Api.Signals)
        {
            foreach (var value in finder.At(sender, signal.Path).SelectMany(found => finder.Parts(found)))
            {
                var text = value.ConstantValue is { HasValue: true, Value: { } constant } && value.Type?.TypeKind != TypeKind.Enum ? constant.ToString() : (value as IFieldReferenceOperation)?.Field.Name;
                if (string.Equals(text, signal.Value, StringComparison.OrdinalIgnoreCase))
                {
                    return new MessageJudgement(
                        signal.Commercial ? MessageKind.Commercial : MessageKind.Service,
                        MessageJudgement.High,
                        "the request says '" + signal.Value + "'",
                        "请求中写明“" + signal.Value + "”");
                }
            }
        }

        return null;
    }

    // A purpose that travels with the call (a PurposeId argument) and that compliancekit.json knows.
    private MessageJudgement? OfPurpose(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Value.Type is { Name: "PurposeId" }))
        {
            foreach (var id in new ValueFinder(call).Constants(argument.Value))
            {
                if (isMarketingPurpose(id) is { } marketing)
                {
                    return new MessageJudgement(
                        marketing ? MessageKind.Commercial : MessageKind.Service,
                        MessageJudgement.High,
                        "purpose '" + id + "' is declared as " + (marketing ? "marketing" : "not marketing"),
                        "目的“" + id + "”声明为" + (marketing ? "营销" : "非营销"));
                }
            }
        }

        return null;
    }

    private static MessageJudgement OfWords(IEnumerable<string> texts, IEnumerable<string> names, ISymbol within, SendApi? api)
    {
        var content = texts.Aggregate(default(MessageWords.Evidence), (all, text) => all.And(MessageWords.InContent(text)));
        var named = names.Aggregate(default(MessageWords.Evidence), (all, name) => all.And(MessageWords.InName(name)));
        var method = MethodNames(within).Aggregate(named, (all, name) => all.And(MessageWords.InName(name)));
        var type = MessageWords.InName(within.ContainingType?.Name ?? string.Empty);

        if (content.OnlyService)
        {
            return Service(MessageJudgement.High, content.Service!, "the text says", "内容含有");
        }

        if (content.OnlyCommercial)
        {
            // "20 % off your next order" in SendReceipt is a service message that promotes: CK3007 looks at that, not the gate.
            return method.OnlyService ? MessageJudgement.Uncertain : Commercial(MessageJudgement.High, content.Commercial!, "the text says", "内容含有");
        }

        if (content is { Commercial: not null, Service: not null })
        {
            return method.OnlyCommercial ? Commercial(MessageJudgement.Medium, content.Commercial, "the text says", "内容含有") : MessageJudgement.Uncertain;
        }

        if (method.OnlyService)
        {
            return Service(MessageJudgement.Medium, method.Service!, "a name says", "名称含有");
        }

        if (method.OnlyCommercial)
        {
            return Commercial(MessageJudgement.Medium, method.Commercial!, "a name says", "名称含有");
        }

        if (method is { Commercial: null, Service: null } && type.OnlyCommercial && method.WeakService is null)
        {
            return Commercial(MessageJudgement.Medium, type.Commercial!, "the class name says", "类名含有");
        }

        if (method is { Commercial: null, Service: null } && type.OnlyService)
        {
            return Service(MessageJudgement.Medium, type.Service!, "the class name says", "类名含有");
        }

        var hint = content.WeakCommercial ?? method.WeakCommercial ?? type.WeakCommercial ?? (api?.Intent is "bulk" ? "bulk" : null);
        return hint is null ? MessageJudgement.Uncertain : Commercial(MessageJudgement.Low, hint, "there is a hint", "有迹象");
    }

    private static MessageJudgement Commercial(string confidence, string word, string says, string saysChinese) =>
        new(MessageKind.Commercial, confidence, says + " '" + word + "'", saysChinese + "“" + word + "”");

    private static MessageJudgement Service(string confidence, string word, string says, string saysChinese) =>
        new(MessageKind.Service, confidence, says + " '" + word + "'", saysChinese + "“" + word + "”");

    private static IEnumerable<IOperation> ContentOf(SenderCall sender, ValueFinder finder)
    {
        // A whole object or text is read as it stands: its constants say what it is about.
        var found = sender.Api.Content.SelectMany(path => path.Steps.Length == 0 && sender.Argument(path.Root) is { } whole ? ImmutableArray.Create(whole) : finder.At(sender, path)).ToList();
        return found.Count > 0 ? found : sender.Call.Arguments.Select(argument => argument.Value);
    }

    private static IEnumerable<string> Texts(ValueFinder finder, IOperation value) => finder.Constants(value).Concat(FieldTexts(finder, value));

    // Templates often stand in a static readonly field or a property of the same class; their initializers are read as text.
    private static IEnumerable<string> FieldTexts(ValueFinder finder, IOperation value) => finder.Parts(value)
        .OfType<IMemberReferenceOperation>()
        .Where(member => member.Member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
        .SelectMany(member => member.Member.DeclaringSyntaxReferences)
        .SelectMany(reference => reference.GetSyntax().DescendantTokens())
        .Select(token => token.Value as string)
        .OfType<string>();

    private static IEnumerable<string> NamesIn(SenderCall sender, ValueFinder finder) => ContentOf(sender, finder).SelectMany(value => Identifiers(finder, value).Concat(finder.Constants(value).Where(IsCode)));

    // The code of a template or recording is a name: "SMS_PROMO_12", "promo.wav".
    private static bool IsCode(string text) => text.Length is > 2 and <= LongestCode && text.All(static c => c is > ' ' and < (char)0x7f) && text.IndexOf("://", StringComparison.Ordinal) < 0;

    private static IEnumerable<string> Identifiers(ValueFinder finder, IOperation value) => finder.Parts(value).Select(part => part switch
    {
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        IMemberReferenceOperation member => member.Member.Name,
        IInvocationOperation invocation => invocation.TargetMethod.Name,
        IObjectCreationOperation { Type: { } type } when type.Locations.Any(location => location.IsInSource) => type.Name,
        _ => null,
    }).OfType<string>();

    private static IEnumerable<string> MethodNames(ISymbol within)
    {
        for (ISymbol? symbol = within; symbol is IMethodSymbol method; symbol = symbol.ContainingSymbol)
        {
            if (method.MethodKind is not MethodKind.AnonymousFunction && !string.IsNullOrEmpty(method.Name))
            {
                yield return method.Name;
            }
        }
    }
}
