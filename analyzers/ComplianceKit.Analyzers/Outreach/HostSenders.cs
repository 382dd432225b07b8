using System.Collections.Immutable;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Outreach;

/// <summary>HTTP requests to the hosts of messaging vendors: code that goes around every SDK.</summary>
internal sealed class HostSenders
{
    private static readonly ImmutableArray<(string Host, SendApi Api)> Hosts = SendCatalogue.Entries
        .Where(api => api.Kind == SendApiKind.Host)
        .SelectMany(api => api.Member.Split('|').Select(host => (host, api)))
        .ToImmutableArray();

    private static readonly ImmutableArray<string> HostNames = Hosts.Select(static entry => entry.Host.Split('/')[0].TrimStart('*', '.')).Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();

    /// <summary>The hosts in lower case, with the place of their last dot.</summary>
    private static readonly (string Host, int LastDot)[] Endings = HostNames.Select(static host => (host.ToLowerInvariant(), host.LastIndexOf('.'))).ToArray();

    private static readonly string[] ClientTypes =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.Json.HttpClientJsonExtensions",
        "System.Net.WebClient", "RestSharp.RestClient", "RestSharp.IRestClient", "RestSharp.RestClientExtensions", "Flurl.Http.GeneratedExtensions",
    ];

    private readonly HashSet<INamedTypeSymbol> _clients = new(SymbolEqualityComparer.Default);

    public HostSenders(KnownTypes types)
    {
        foreach (var name in ClientTypes)
        {
            _clients.UnionWith(types.All(name));
        }
    }

    public bool Any => _clients.Count > 0;

    /// <summary>Members that request, if the code holds the address of a vendor at all: nearly every application has an HTTP client.</summary>
    public IEnumerable<string> Names(Compilation compilation, CancellationToken cancellationToken) =>
        Any && compilation.SyntaxTrees.Any(tree => !GeneratedCode.IsSkipped(tree, cancellationToken) && NamesHost(tree, cancellationToken))
            ? _clients.SelectMany(static client => client.GetMembers().OfType<IMethodSymbol>()).Select(static method => method.Name).Where(IsRequest).Distinct(StringComparer.Ordinal)
            : [];

    private static bool NamesHost(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!MayNameHost(tree.GetText(cancellationToken).ToString()))
        {
            return false;
        }

        foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens())
        {
            if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken && token.ValueText.IndexOf('.') > 0
                && HostNames.Any(host => token.ValueText.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text, read as it stands, names a host: its literals need not be looked for where not. What is written with escapes may name anything.</summary>
    internal static bool MayNameHost(string text)
    {
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.', dot + 1))
        {
            var before = dot == 0 ? ' ' : char.ToLowerInvariant(text[dot - 1]);
            foreach (var (host, last) in Endings)
            {
                if (host[last - 1] == before && dot >= last && string.Compare(text, dot - last, host, 0, host.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    return true;
                }
            }
        }

        return text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("\\x", StringComparison.Ordinal) >= 0;
    }

    public SendApi? Match(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (!IsRequest(method.Name) || !_clients.Contains(method.ContainingType.OriginalDefinition))
        {
            return null;
        }

        var text = AddressOf(call);
        foreach (var (host, api) in Hosts)
        {
            if (text is not null && Addresses(text, host))
            {
                return api;
            }
        }

        return null;
    }

    private static bool IsRequest(string name) =>
        name.StartsWith("Post", StringComparison.Ordinal) || name.StartsWith("Put", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal)
        || name.StartsWith("Send", StringComparison.Ordinal) || name.StartsWith("Execute", StringComparison.Ordinal)
        || name.StartsWith("Upload", StringComparison.Ordinal) || name.StartsWith("Download", StringComparison.Ordinal);

    /// <summary>The constant part of the address: the first constant with a host in the call, else the BaseAddress set in the same type.</summary>
    private static string? AddressOf(IInvocationOperation call)
    {
        var finder = new ValueFinder(call);
        string? relative = null;
        foreach (var constant in call.Arguments.SelectMany(argument => finder.Constants(argument.Value)))
        {
            if (constant.IndexOf("://", StringComparison.Ordinal) > 0)
            {
                return constant;
            }

            relative ??= constant;
        }

        return BaseAddress(call.Syntax) is { } root ? root.TrimEnd('/') + "/" + (relative ?? string.Empty).TrimStart('/') : null;
    }

    private static string? BaseAddress(SyntaxNode syntax)
    {
        foreach (var assignment in syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>() ?? [])
        {
            var target = assignment.Left switch
            {
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
                IdentifierNameSyntax name => name.Identifier.ValueText,
                _ => string.Empty,
            };
            if (target is "BaseAddress" or "BaseUrl")
            {
                foreach (var literal in assignment.Right.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>())
                {
                    if (literal.Token.Value is string text)
                    {
                        return text;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Compares host and path segment by segment; <c>*</c> in the catalogue stands for one segment.</summary>
    internal static bool Addresses(string address, string host)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? address : address.Substring(start + 3);
        var end = rest.IndexOfAny(['?', '#']);
        var actual = (end < 0 ? rest : rest.Substring(0, end)).Split('/');
        var wanted = host.Split('/');
        if (actual.Length < wanted.Length)
        {
            return false;
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            var segment = i == 0 ? actual[0].Split('@').Last().Split(':')[0] : actual[i];
            if (wanted[i] is not "*" && !string.Equals(wanted[i], segment, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
