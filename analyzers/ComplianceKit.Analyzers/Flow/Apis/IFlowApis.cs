using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What the methods and members of one compilation mean for the flow of personal data: the catalogue, promises by attribute and compliancekit.json, resolved once. Safe from many threads.</summary>
internal interface IFlowApis
{
    /// <summary>Whether data can come in and end here at all; where not, nothing is registered.</summary>
    bool Any { get; }

    /// <summary>What an identifier may name where it stands like that: a source, a sink, a guard. A body with none of them needs no reading by itself; indexers, bound parameters and calls within the compilation have other names.</summary>
    NameRoles Roles(string identifier, NameUse use);

    /// <summary>Names of fields and properties that are lists and the like wherever the compilation declares them: what is added to one rests nowhere.</summary>
    HashSet<string> Collections { get; }

    /// <summary>Whether the framework fills properties of a type from the request.</summary>
    bool IsFilled(INamedTypeSymbol type);

    /// <summary>The entry point that a method is (controllers, pages, hubs, handlers; method groups given to <c>MapPost</c>), or null.</summary>
    EntryPoint? EntryOf(IMethodSymbol method);

    /// <summary>The entry point that a lambda is because of the call it is passed to, or null.</summary>
    EntryPoint? EntryOf(IAnonymousFunctionOperation lambda);

    /// <summary>The value from outside that an invocation, property or indexer access yields, or null. Also of an <see cref="IInvalidOperation"/>: a call into a package that is missing.</summary>
    DataSource? SourceOf(IOperation operation);

    /// <summary>The sink that an invocation, creation or assignment is, or null. Also of an <see cref="IInvalidOperation"/>: a call into a package that is missing.</summary>
    SinkCall? SinkOf(IOperation operation);

    /// <summary>Whether the result of a call no longer tells whose value went in: masked, redacted, keyed digest.</summary>
    bool IsSanitizer(IInvocationOperation call);

    /// <summary>What a call guards, or null.</summary>
    GuardCall? GuardOf(IInvocationOperation call);

    /// <summary>The legal basis named for a method, its endpoint or its form type (<c>[LegalBasis]</c>), never for a whole base class or assembly; null where none, or where its reason is empty.</summary>
    ImmutableArray<NamedBasis> BasesOf(ISymbol symbol);
}
