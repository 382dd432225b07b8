using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>How code at a place gets hold of a service or a token: what it is called there, and what must be added for it.</summary>
internal sealed class Reach
{
    private readonly Action<Rewrite>? _add;

    internal Reach(string expression, Action<Rewrite>? add = null)
    {
        Expression = expression;
        _add = add;
    }

    internal string Expression { get; }

    /// <summary>One that is there already, else a parameter of the handler, else of the constructor, else from the request's or host's services; null where none of these can be.</summary>
    internal static Reach? Service(string metadataName, string name, Site site)
    {
        if (site.Model.Compilation.GetTypeByMetadataName(metadataName) is not { } service)
            return null;
        return Known(service, site)
            ?? Parameter(metadataName, name, site)
            ?? Located(metadataName, site, static variable => variable is ILocalSymbol or IParameterSymbol)
            ?? Constructors.Take(metadataName, name, site)
            ?? Located(metadataName, site, static _ => true);
    }

    /// <summary>The token that ends with the request or the call; null where there is none, and the call is then made without.</summary>
    internal static Reach? Token(Site site)
    {
        const string Type = "System.Threading.CancellationToken";
        if (site.Model.Compilation.GetTypeByMetadataName(Type) is not { } token)
            return null;
        return Known(token, site)
            ?? (Variable(site, "Microsoft.AspNetCore.Http.HttpContext") is { } context ? new Reach(context + ".RequestAborted") : null)
            ?? Parameter(Type, "cancellationToken", site);
    }

    internal void Add(Rewrite rewrite) => _add?.Invoke(rewrite);

    private static Reach? Known(ITypeSymbol type, Site site) =>
        site.Scope.Variables.FirstOrDefault(variable => Scope.TypeOf(variable) is { } found
            && (SymbolEqualityComparer.Default.Equals(found, type) || found.AllInterfaces.Contains(type, SymbolEqualityComparer.Default))) is { } known
            ? new Reach(Written.Name(known)) : null;

    private static Reach? Parameter(string type, string name, Site site)
    {
        if (site.FunctionsOutwards().FirstOrDefault(function => Signatures.MayTakeService(function, site.Model, site.Cancellation)) is not { } handler)
            return null;
        var free = site.Scope.Free(name);
        return new(free, rewrite => rewrite.Once((handler, type), () =>
        {
            rewrite.Import(type.Substring(0, type.LastIndexOf('.')));
            rewrite.Change(handler, found => Signatures.WithParameter(found, $"global::{type} {free}"));
        }));
    }

    private static Reach? Located(string type, Site site, Func<ISymbol, bool> among)
    {
        var services = Variable(site, "System.IServiceProvider", among)
            ?? (Variable(site, "Microsoft.AspNetCore.Http.HttpContext", among) is { } context ? context + ".RequestServices" : null)
            ?? (Variable(site, "Microsoft.Extensions.Hosting.IHost", among) is { } host ? host + ".Services" : null);
        return services is null ? null : new($"{services}.GetRequiredService<global::{type}>()", rewrite =>
        {
            rewrite.Import("Microsoft.Extensions.DependencyInjection");
            rewrite.Import(type.Substring(0, type.LastIndexOf('.')));
        });
    }

    private static string? Variable(Site site, string type, Func<ISymbol, bool>? among = null) =>
        site.Scope.Variables.FirstOrDefault(variable => (among is null || among(variable)) && Scope.TypeOf(variable) is { } found
            && (RouteHandlers.Inherits(found, type) || found.AllInterfaces.Any(i => string.Equals(i.ToDisplayString(), type, StringComparison.Ordinal)))) is { } known
            ? Written.Name(known) : null;
}
