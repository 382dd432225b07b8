using ComplianceKit.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ComplianceKit.CodeFixes.Consent;

/// <summary>The request model that is to carry the person's answer: an unticked box, and which notice stood beside it.</summary>
internal sealed class ConsentForm
{
    internal const string Version = "NoticeVersion";
    internal const string Language = "NoticeLanguage";
    internal const string WordingHash = "NoticeWordingHash";

    /// <summary>Stands for a notice that nobody has declared.</summary>
    internal const string NoticeToDeclare = "notice-to-declare";

    private readonly TypeDeclarationSyntax _type;
    private readonly INamedTypeSymbol _model;
    private readonly string _holder;

    private ConsentForm(TypeDeclarationSyntax type, INamedTypeSymbol model, string holder, PurposeChoice purpose)
    {
        _type = type;
        _model = model;
        _holder = holder;
        Purpose = purpose;
        Agreed = "AgreeTo" + PurposeChoice.Pascal(purpose.Id);
    }

    internal PurposeChoice Purpose { get; }

    /// <summary>The unticked member: <c>AgreeToViewing</c>.</summary>
    internal string Agreed { get; }

    /// <summary>Null where the contact point is no member of a type that the project itself declares, or the type cannot take members.</summary>
    internal static ConsentForm? Of(PersonReached person, PurposeChoice purpose, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (person is not { Holder: { } holder, Model: { TypeKind: TypeKind.Class or TypeKind.Struct, IsAnonymousType: false } model }
            || holder.IndexOf('?') >= 0
            || model.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not TypeDeclarationSyntax type
            || !RecordsFrom(model)
            || rewrite.For(type.SyntaxTree, cancellationToken) is null)
            return null;
        return new(type, model, holder, purpose);
    }

    internal string Path(string member) => _holder.Length == 0 ? member : _holder + "." + member;

    /// <summary>Adds what the model lacks; a member that is there already is used as it is.</summary>
    internal void Declare(Rewrite rewrite, CancellationToken cancellationToken)
    {
        var file = rewrite.For(_type.SyntaxTree, cancellationToken)!;
        var annotated = file.Model.GetNullableContext(_type.SpanStart).HasFlag(NullableContext.AnnotationsEnabled) ? "string?" : "string";
        var setter = _model.IsRecord || _model.GetMembers().OfType<IPropertySymbol>().Any(static p => p.SetMethod?.IsInitOnly == true) ? "init" : "set";
        // A page model is bound member by member, and only where it says so.
        var bound = RouteHandlers.Inherits(_model, "Microsoft.AspNetCore.Mvc.RazorPages.PageModel") ? "[global::Microsoft.AspNetCore.Mvc.BindProperty] " : string.Empty;
        var members = new[] { ("bool", Agreed), (annotated, Version), (annotated, Language), (annotated, WordingHash) }
            .Where(member => _model.GetMembers(member.Item2).IsEmpty)
            .Select(member => Written.Member($"{bound}public {member.Item1} {member.Item2} {{ get; {setter}; }}").WithTrailingTrivia(file.LineBreak)).ToArray();
        if (members.Length > 0)
            file.Once((_type, Agreed), () => file.Change(_type, found => With((TypeDeclarationSyntax)found, members, file.LineBreak)));
    }

    /// <summary>Entities of a database are no request; what the person did must come with the request.</summary>
    private static bool RecordsFrom(INamedTypeSymbol model) => !model.GetMembers("Id").OfType<IPropertySymbol>().Any(static id => id.SetMethod is not null);

    private static TypeDeclarationSyntax With(TypeDeclarationSyntax type, MemberDeclarationSyntax[] members, SyntaxTrivia lineBreak)
    {
        var bare = type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) && type.OpenBraceToken.IsKind(SyntaxKind.None);
        if (bare)
        {
            var end = type.SemicolonToken.TrailingTrivia;
            type = type.WithSemicolonToken(default).WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(lineBreak)).WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(end));
            type = type.WithAdditionalAnnotations(Rewrite.Reformat);
        }
        var index = type.Members.ToList().FindLastIndex(static m => m is PropertyDeclarationSyntax or FieldDeclarationSyntax) + 1;
        return type.WithMembers(type.Members.InsertRange(index, members));
    }
}
