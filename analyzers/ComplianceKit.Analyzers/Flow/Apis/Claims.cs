using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>Claims about a person. What a signed-in person's own token says is not collected here; what an outside login hands over is.</summary>
internal static class Claims
{
    private static readonly HashSet<string> Handovers = new(StringComparer.Ordinal) { "ExternalLoginInfo", "AuthenticateResult", "TicketReceivedContext", "TokenValidatedContext", "OAuthCreatingTicketContext" };

    public static bool FromElsewhere(IOperation operation)
    {
        var receiver = operation is IInvocationOperation call ? Operands.Receiver(call) : (operation as IPropertyReferenceOperation)?.Instance;
        return receiver is not null && Operands.Peel(receiver) is IPropertyReferenceOperation { Property: { Name: "Principal", ContainingType: { } owner } }
            && Handovers.Contains(owner.Name) && owner.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;
    }

    /// <summary><c>http://schemas.xmlsoap.org/ws/2005/05/identity/claims/mobilephone</c> says <c>mobilephone</c>.</summary>
    public static string? Short(string? key) =>
        key is not null && key.StartsWith("http://schemas.", StringComparison.Ordinal) ? key.Substring(key.LastIndexOf('/') + 1) : key;
}
