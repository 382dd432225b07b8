using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Outreach;

/// <summary>How a function goes on without the message: with the next recipient, or back to who called it.</summary>
internal static class GateStop
{
    private const string Refused = "\"The outreach gate does not allow this message.\"";

    internal static string Of(Site site)
    {
        if (site.Node.Ancestors().TakeWhile(node => node != site.Function).Any(static node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax))
            return "continue;";
        if (site.Function is CompilationUnitSyntax || site.ReturnsNothing)
            return "return;";
        return site.Returned switch
        {
            { SpecialType: SpecialType.System_Boolean } => "return false;",
            { Name: "IResult" } => "return global::Microsoft.AspNetCore.Http.Results.StatusCode(403);",
            { Name: "IActionResult" } when Answers(site) => "return StatusCode(403);",
            { Name: "ActionResult" } when Answers(site) => "return StatusCode(403);",
            _ => $"throw new global::System.InvalidOperationException({Refused});",
        };
    }

    /// <summary>Whether the code stands in a controller or page, which has the method itself.</summary>
    private static bool Answers(Site site) =>
        site.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type && site.Model.GetDeclaredSymbol(type, site.Cancellation) is INamedTypeSymbol symbol
        && (RouteHandlers.Inherits(symbol, "Microsoft.AspNetCore.Mvc.ControllerBase") || RouteHandlers.Inherits(symbol, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel"));
}
