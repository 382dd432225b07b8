using System.Collections.Immutable;

namespace ComplianceKit.Tool.Projects;

/// <summary>The namespaces that each SDK imports when implicit usings are on.</summary>
internal static class ImplicitUsings
{
    private static readonly ImmutableArray<string> Plain =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly ImmutableArray<string> Hosting =
        ["Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging"];

    private static readonly ImmutableArray<string> Web =
        ["System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing"];

    public static ImmutableArray<string> Of(string sdk) => sdk.Split('/')[0].ToUpperInvariant() switch
    {
        "MICROSOFT.NET.SDK.WEB" => [.. Plain, .. Web, .. Hosting],
        "MICROSOFT.NET.SDK.WORKER" => [.. Plain, .. Hosting],
        _ => Plain,
    };
}
