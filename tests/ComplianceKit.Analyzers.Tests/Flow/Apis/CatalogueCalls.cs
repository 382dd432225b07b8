using System.Globalization;
using System.Text;
using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>Writes one call of every overload of every member of the catalogue, and the same against a look-alike in another namespace.</summary>
internal sealed class CatalogueCalls(Compilation references)
{
    private static readonly SymbolDisplayFormat Written = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly StringBuilder _code = new("#pragma warning disable\npublic class Row { }\n");
    private readonly StringBuilder _twin = new("#pragma warning disable\npublic class Row { }\n");

    /// <summary>The line of each method <c>C1</c>, <c>C2</c> …; the member that it calls.</summary>
    internal List<(FlowApi Api, string Member)> Cases { get; } = [];

    /// <summary>What the catalogue names and no assembly has.</summary>
    internal List<string> Missing { get; } = [];

    internal string Code => _code.ToString();

    internal string Twin => _twin.ToString();

    internal void Add(FlowApi api)
    {
        if (references.GetTypesByMetadataName(api.MetadataName) is not [var type, ..])
        {
            Missing.Add(api.MetadataName);
            return;
        }

        type = type.IsGenericType ? type.Construct([.. type.TypeParameters.Select(Argument)]) : type;
        foreach (var name in api.Members)
        {
            var members = new[] { type }.Concat(type.AllInterfaces).Concat(Bases(type)).Select(owner => Named(owner, name)).FirstOrDefault(static found => found.Count > 0) ?? [];
            // Of parameters, each provider declares more than the base class: SqlParameterCollection.AddWithValue.
            if (members.Count == 0 && api.Kind != FlowApiKind.Parameter)
            {
                Missing.Add(api.MetadataName + "." + name);
            }

            foreach (var member in members)
            {
                switch (member)
                {
                    // A query counts where its text is seen to write; a variable that holds it says nothing.
                    case IMethodSymbol method when api.Kind == FlowApiKind.Query && !method.Parameters.Any(static parameter => parameter.Name is "sql"):
                        break;
                    case IMethodSymbol method:
                        AddMethod(api, type, method.IsGenericMethod ? method.Construct([.. method.TypeParameters.Select(Argument)]) : method);
                        break;
                    case IPropertySymbol property:
                        AddProperty(api, type, property);
                        break;
                    case IEventSymbol happening:
                        Write(api, name, type, happening.IsStatic, [], $"receiver.{name} += (_, _) => null!;", $"public event {happening.Type.ToDisplayString(Written)} {name};");
                        break;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    private static List<ISymbol> Named(INamedTypeSymbol type, string name) =>
        [.. (string.Equals(name, "Item", StringComparison.Ordinal) ? type.GetMembers().Where(static member => member is IPropertySymbol { IsIndexer: true }) : type.GetMembers(name)).Where(Callable)];

    private static bool Callable(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public
        && !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "ObsoleteAttribute" or "RequiresPreviewFeaturesAttribute")
        && (member is not IMethodSymbol method || method.Parameters.All(static parameter => parameter.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)));

    /// <summary>A type that fits the constraints of what the catalogue lists.</summary>
    private ITypeSymbol Argument(ITypeParameterSymbol parameter) =>
        parameter.HasValueTypeConstraint || !parameter.ConstraintTypes.IsEmpty ? references.GetSpecialType(SpecialType.System_Int32) : references.GetTypeByMetadataName("System.Text.StringBuilder")!;

    private void AddMethod(FlowApi api, INamedTypeSymbol type, IMethodSymbol method)
    {
        var parameters = method.Parameters.Select((parameter, index) => (parameter, Name: "p" + index.ToString(CultureInfo.InvariantCulture))).ToList();
        var arguments = string.Join(", ", parameters.Select(pair => pair.parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", _ => "" } + (api.Kind == FlowApiKind.Query && pair.parameter.Name is "sql" ? "\"insert into leads values (@p)\"" : pair.Name)));
        var generic = method.TypeArguments.IsEmpty ? string.Empty : "<" + string.Join(", ", method.TypeArguments.Select(static argument => argument.ToDisplayString(Written))) + ">";
        var declared = string.Join(", ", parameters.Select(static pair => (pair.parameter.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", _ => "" }) + pair.parameter.Type.ToDisplayString(Written) + " " + pair.Name));
        Write(api, method.Name, type, method.IsStatic,
            parameters.Select(pair => (Type: TypeFor(api, pair.parameter), pair.Name, pair.parameter.RefKind)),
            $"receiver.{method.Name}{generic}({arguments});",
            $"public {(method.IsStatic ? "static " : "")}{method.ReturnType.ToDisplayString(Written)} {method.Name}{(generic.Length == 0 ? "" : "<" + string.Join(", ", method.TypeParameters.Select(static p => p.Name)) + ">")}({declared}) => throw null!;");
    }

    private void AddProperty(FlowApi api, INamedTypeSymbol type, IPropertySymbol property)
    {
        var shown = property.Type.ToDisplayString(Written);
        if (property.IsIndexer)
        {
            var key = property.Parameters[0].Type.ToDisplayString(Written);
            Write(api, "Item", type, isStatic: false, [(key, "p0", RefKind.None)], "_ = receiver[p0].ToString();", $"public {shown} this[{key} p0] => throw null!;");
        }
        else if (api.Kind == FlowApiKind.Set)
        {
            Write(api, property.Name, type, property.IsStatic, [(shown, "p0", RefKind.None)], $"receiver.{property.Name} = p0; receiver.ExecuteNonQuery(p0);", $"public {shown} {property.Name} {{ get; set; }}");
        }
        else
        {
            var use = api.Kind == FlowApiKind.LogWriter ? ".WriteLine(p0)" : ".ToString()";
            Write(api, property.Name, type, property.IsStatic, [("string", "p0", RefKind.None)], $"receiver.{property.Name}{use};", $"public {(property.IsStatic ? "static " : "")}{shown} {property.Name} => throw null!;");
        }
    }

    /// <summary>Some lines count for some arguments only: a copy into a file.</summary>
    private static string TypeFor(FlowApi api, IParameterSymbol parameter) =>
        api.Kind == FlowApiKind.Copy && parameter.Type.Name is "Stream" ? "global::System.IO.FileStream" : parameter.Type.ToDisplayString(Written);

    private void Write(FlowApi api, string member, INamedTypeSymbol type, bool isStatic, IEnumerable<(string Type, string Name, RefKind Ref)> parameters, string call, string declaration)
    {
        var number = Cases.Count.ToString(CultureInfo.InvariantCulture);
        Cases.Add((api, member));
        var given = string.Join("", parameters.Select(static p => ", " + (p.Ref is RefKind.Ref or RefKind.Out ? "ref " : "") + p.Type + " " + p.Name)).TrimStart(',', ' ');
        Append(_code, number, type.ToDisplayString(Written), isStatic, given, call, api);
        _twin.Append("namespace Elsewhere").Append(number).Append(" { class ").Append(api.SimpleType).Append(type.IsGenericType ? "<" + string.Join(", ", type.TypeParameters.Select(static p => p.Name)) + ">" : "").Append(" { ").Append(declaration.Replace("?? ", "? ", StringComparison.Ordinal)).AppendLine(" } }");
        Append(_twin, number, "global::Elsewhere" + number + "." + api.SimpleType + (type.IsGenericType ? "<" + string.Join(", ", type.TypeArguments.Select(static a => a.ToDisplayString(Written))) + ">" : ""), isStatic, given, call, api);
    }

    private static void Append(StringBuilder code, string number, string type, bool isStatic, string parameters, string call, FlowApi api)
    {
        var receiver = isStatic ? string.Empty : type + " receiver" + (parameters.Length == 0 ? "" : ", ");
        // Parameters and command texts count where the command is seen to write.
        var sql = api.Kind is FlowApiKind.Parameter or FlowApiKind.Set ? "_ = \"insert into leads values (1)\"; " : string.Empty;
        call = isStatic ? call.Replace("receiver.", type + ".", StringComparison.Ordinal) : call;
        call = call.Replace(" receiver.ExecuteNonQuery(p0);", "", StringComparison.Ordinal);
        code.Append("unsafe class C").Append(number).Append(" { void Run(").Append(receiver).Append(parameters).Append(") { ").Append(sql).Append(call).AppendLine(" } }");
    }
}
