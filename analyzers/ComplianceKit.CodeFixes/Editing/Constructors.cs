using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Editing;

/// <summary>Lets a class that the container makes take a service by its constructor.</summary>
internal static class Constructors
{
    /// <summary>Null for a class that the code makes itself or derives from, and for one whose constructors stand elsewhere or are several.</summary>
    internal static Reach? Take(string service, string name, Site site)
    {
        if (site.FunctionsOutwards().LastOrDefault() is not MethodDeclarationSyntax { Parent: ClassDeclarationSyntax type } method
            || method.Modifiers.Any(SyntaxKind.StaticKeyword)
            || site.Model.GetDeclaredSymbol(type, site.Cancellation) is not { IsStatic: false, IsAbstract: false } symbol
            || Callers.Make(symbol, site.Model.Compilation, site.Cancellation))
            return null;

        // Of a partial class only the constructor in this file can be changed.
        var declared = symbol.InstanceConstructors.Where(static c => !c.IsImplicitlyDeclared).ToList();
        return declared.Count switch
        {
            0 when LanguageOf(type) >= LanguageVersion.CSharp12 && symbol.DeclaringSyntaxReferences.Length == 1 => Primary(type, service, site.Scope.Free(name)),
            0 when symbol.DeclaringSyntaxReferences.Length == 1 => Assigned(type, null, service, name, site.Scope),
            1 when declared[0].DeclaringSyntaxReferences[0].GetSyntax(site.Cancellation) is var found && found == type => Primary(type, service, site.Scope.Free(name)),
            1 when declared[0].DeclaringSyntaxReferences[0].GetSyntax(site.Cancellation) is ConstructorDeclarationSyntax constructor && constructor.Parent == type =>
                Assigned(type, constructor, service, name, site.Scope),
            _ => null,
        };
    }

    private static LanguageVersion LanguageOf(SyntaxNode node) => ((CSharpParseOptions)node.SyntaxTree.Options).LanguageVersion;

    private static Reach Primary(ClassDeclarationSyntax type, string service, string name) => new(name, rewrite => rewrite.Once((type, service), () =>
    {
        Import(rewrite, service);
        rewrite.Change(type, found => Signatures.WithParameter(found, $"global::{service} {name}"));
    }));

    private static Reach Assigned(ClassDeclarationSyntax type, ConstructorDeclarationSyntax? constructor, string service, string name, Scope scope)
    {
        var fields = type.Members.OfType<FieldDeclarationSyntax>().Where(static f => !f.Modifiers.Any(SyntaxKind.StaticKeyword) && !f.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(static f => f.Declaration.Variables).Select(static v => v.Identifier.ValueText).ToList();
        var parameter = scope.Free(name);
        var underscored = fields.Count == 0 || fields.Exists(static field => field[0] == '_');
        var field = underscored ? scope.Free("_" + name) : parameter;
        return new(field, rewrite => rewrite.Once((type, service), () =>
        {
            Import(rewrite, service);
            var assignment = Written.Statement(underscored ? $"{field} = {parameter};" : $"this.{field} = {parameter};");
            if (constructor is not null)
                rewrite.Change(constructor, found => Assigning((ConstructorDeclarationSyntax)Signatures.WithParameter(found, $"global::{service} {parameter}"), assignment));
            rewrite.Change(type, found => WithField((ClassDeclarationSyntax)found, service, field, rewrite.LineBreak, constructor is null ? $"public {type.Identifier.ValueText}(global::{service} {parameter}) => {assignment}" : null));
        }));
    }

    private static ConstructorDeclarationSyntax Assigning(ConstructorDeclarationSyntax constructor, StatementSyntax assignment)
    {
        if (constructor.Body is { } body)
            return constructor.WithBody(body.AddStatements(assignment));
        var block = SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(constructor.ExpressionBody!.Expression.WithoutTrivia()), assignment)
            .WithTrailingTrivia(constructor.GetTrailingTrivia()).WithAdditionalAnnotations(Rewrite.Reformat);
        return constructor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block);
    }

    private static ClassDeclarationSyntax WithField(ClassDeclarationSyntax type, string service, string field, SyntaxTrivia lineBreak, string? constructor)
    {
        var last = type.Members.OfType<FieldDeclarationSyntax>().LastOrDefault();
        var index = last is null ? 0 : type.Members.IndexOf(last) + 1;
        var added = new List<MemberDeclarationSyntax> { Written.Member($"private readonly global::{service} {field};").WithTrailingTrivia(lineBreak) };
        if (constructor is not null)
            added.Add(Written.Member(constructor).WithLeadingTrivia(lineBreak).WithTrailingTrivia(lineBreak));
        return type.WithMembers(type.Members.InsertRange(index, added));
    }

    private static void Import(Rewrite rewrite, string service) => rewrite.Import(service.Substring(0, service.LastIndexOf('.')));
}
