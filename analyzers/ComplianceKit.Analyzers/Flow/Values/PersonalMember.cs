using ComplianceKit.Analyzers.PersonalData;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Values;

/// <summary>A personal member of a type.</summary>
/// <param name="Answer">What it holds.</param>
/// <param name="Display">What messages call it: <c>LeadForm.Phone</c>.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Holder">The type that declares it.</param>
internal sealed record PersonalMember(PersonalDataAnswer Answer, string Display, string Name, ITypeSymbol Holder);
