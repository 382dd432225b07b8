using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.Analyzers.Flow;

/// <summary>A body, the name by which others call it, and the identifiers in it, as numbers: they are compared again for each call that is looked through.</summary>
internal sealed class NamedBody(SyntaxNode declaration, int[] identifiers)
{
    internal SyntaxNode Declaration { get; } = declaration;

    /// <summary>What it leads to by itself and by what it calls.</summary>
    internal NameRoles Roles { get; set; }

    /// <summary>Whether it only throws: a call of it goes no further, but it makes no caller interesting.</summary>
    internal bool Throws { get; } = declaration is MethodDeclarationSyntax { ExpressionBody.Expression: ThrowExpressionSyntax } or MethodDeclarationSyntax { Body.Statements: [.., ThrowStatementSyntax] };

    /// <summary>The name by which others call it, and how it then stands; empty where it is none that code writes.</summary>
    internal (string Name, NameUse Uses) Called => Declaration switch
    {
        // What every object has is called everywhere: it makes nobody interesting.
        MethodDeclarationSyntax { Identifier.ValueText: "ToString" or "Equals" or "GetHashCode" } => (string.Empty, NameUse.None),
        MethodDeclarationSyntax method => (method.Identifier.ValueText, NameUse.Called | NameUse.Read),
        ConstructorDeclarationSyntax constructor => (constructor.Identifier.ValueText, NameUse.Read),
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => (property.Identifier.ValueText, NameUse.Any),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => (property.Identifier.ValueText, NameUse.Any),
        _ => (string.Empty, NameUse.None),
    };

    /// <summary>What the identifiers of the body mean, each by its number.</summary>
    internal NameRoles Meant(NameRoles[] roles)
    {
        var meant = NameRoles.None;
        foreach (var identifier in identifiers)
        {
            meant |= roles[identifier];
        }

        return meant;
    }

    internal bool Names(int identifier) => Array.IndexOf(identifiers, identifier) >= 0;

    /// <summary>Adds the bodies of a file.</summary>
    /// <param name="root">The file.</param>
    /// <param name="names">Numbers the identifiers.</param>
    /// <param name="collections">Names of members that are lists and the like wherever this compilation declares them.</param>
    /// <param name="bodies">What they are added to.</param>
    internal static void Collect(SyntaxNode root, NumberedNames names, HashSet<string> collections, List<NamedBody> bodies)
    {
        var reader = new BodyNames(names, collections);
        foreach (var declaration in TreeFlow.Declarations(root).Where(static d => !IsSchema(d)))
        {
            if (declaration is CompilationUnitSyntax unit)
            {
                foreach (var statement in unit.Members.OfType<GlobalStatementSyntax>())
                {
                    reader.Read(statement);
                }
            }
            else
            {
                reader.Read(declaration);
            }

            bodies.Add(new(declaration, reader.Take()));
        }
    }
    /// <summary>Whether a body describes tables to Entity Framework: it has many calls, and no data.</summary>
    private static bool IsSchema(SyntaxNode declaration) => declaration is MethodDeclarationSyntax { ParameterList.Parameters: [{ Type: IdentifierNameSyntax { Identifier.ValueText: "MigrationBuilder" } }] };
}
