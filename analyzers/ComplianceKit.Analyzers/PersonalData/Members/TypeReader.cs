using System.Collections.Concurrent;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData.Members;

/// <summary>Reads types and parameter lists; each once.</summary>
internal sealed class TypeReader
{
    private const int DeepestBase = 4;

    private static readonly HashSet<string> OfMachines = new(StringComparer.Ordinal) { "error", "exception", "warning", "validation", "log", "logger", "console", "queue", "bus", "integration", "status", "result", "system", "template", "outbox", "inbox" };

    /// <summary>Of a type with thousands of members the first hundreds say what it is.</summary>
    private const int MostMembers = 400;

    private readonly ConcurrentDictionary<ISymbol, TypeReading> _readings = new(SymbolEqualityComparer.Default);

    internal TypeReading Of(INamedTypeSymbol type) => _readings.TryGetValue(type, out var known) ? known : _readings.GetOrAdd(type, Read(type));

    /// <summary>A method as the place where its parameters stand together.</summary>
    internal TypeReading Of(IMethodSymbol method)
    {
        if (method.ContainingType is { } type && method.MethodKind == MethodKind.Constructor)
        {
            return Of(type);
        }

        return _readings.TryGetValue(method, out var known) ? known : _readings.GetOrAdd(method, Read(method));
    }

    private static TypeReading Read(INamedTypeSymbol type)
    {
        var name = TypeName.Of(type.Name);
        var head = name.Head;
        var members = new List<(string Name, ITypeSymbol Type)>();
        var current = type;
        for (var depth = 0; current is not null && depth < DeepestBase && current.SpecialType == SpecialType.None; depth++, current = current.BaseType)
        {
            if (depth > 0)
            {
                head ??= TypeName.Of(current.Name).Head;
            }

            AddMembers(current, members);
        }

        // "class Register { class Command { … } }": a part of a slice is about what the slice is about.
        var mentioned = name.Mentioned;
        if (type.ContainingType is { } slice && mentioned is null && (head is null || TypeName.IsWrapping(type.Name)))
        {
            var around = TypeName.Served(slice.Name);
            (head, mentioned) = (around.Head is { Kind: OwnerKind.Person or OwnerKind.PersonPerhaps or OwnerKind.Dealing } ? around.Head : null, around.Mentioned);
        }

        return Count(type.Name, head, mentioned, members, type.TypeKind != TypeKind.Error, name.IsPlain, name.MentionsNobody);
    }

    private static TypeReading Read(IMethodSymbol method)
    {
        var noun = TypeName.Of(method.Name);
        var type = TypeName.Served(method.ContainingType?.Name ?? string.Empty);
        // "LookupCountry(ip)": what is looked up is not what the parameters describe; what is created or saved is.
        var isAbout = noun.Head is { IsNobody: false } || (noun.Head is { Kind: OwnerKind.Organisation } && !TypeName.Asks(method.Name));
        var head = isAbout ? noun.Head : noun.Head is null && noun.Mentioned is null ? type.Head : null;
        var parameters = method.Parameters.Take(MostMembers).Select(static p => (p.Name, p.Type)).ToList();
        return Count(method.Name.Length > 0 ? method.Name : method.ContainingType?.Name ?? string.Empty, head is { Kind: OwnerKind.System or OwnerKind.Plumbing } ? null : head, noun.Mentioned ?? type.Mentioned, parameters, isOpen: true);
    }

    private static void AddMembers(INamedTypeSymbol type, List<(string Name, ITypeSymbol Type)> members)
    {
        foreach (var member in type.GetMembers())
        {
            if (members.Count >= MostMembers)
            {
                return;
            }

            switch (member)
            {
                case IPropertySymbol { IsIndexer: false, IsStatic: false } property:
                    members.Add((property.Name, property.Type));
                    break;
                case IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false } field:
                    members.Add((field.Name, field.Type));
                    break;
            }
        }
    }

    private static TypeReading Count(string name, Owner? head, Owner? mentioned, List<(string Name, ITypeSymbol Type)> members, bool isOpen, bool isPlain = false, bool mentionsNobody = false)
    {
        var signs = new MemberSigns();
        foreach (var (memberName, type) in members)
        {
            signs.Add(NameReader.Read(memberName), memberName, type);
        }

        return new TypeReading(signs) { Name = name, Head = head, Mentioned = mentioned, Members = members.Count, IsOpen = isOpen, IsPlain = isPlain, MentionsNobody = mentionsNobody, IsOfMachines = head is { Writes: true } && NameSplitter.Split(name).Any(OfMachines.Contains) };
    }
}
