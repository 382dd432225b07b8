using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Says what is personal. Decided once per symbol and cached; safe to ask from many threads.</summary>
internal interface IPersonalDataClassifier
{
    /// <summary>A property, field, parameter or local; null where it holds nothing of a person.</summary>
    PersonalDataAnswer? Classify(ISymbol symbol);

    /// <summary>A type whose instances are full of a person's data (a lead, a customer, a list of them).</summary>
    PersonalDataAnswer? ClassifyType(ITypeSymbol type);

    /// <summary>A type that describes a child, or a learner with a guardian or class beside; null where nothing says so. The age of a person is known at run time only.</summary>
    PersonalDataAnswer? DescribesChild(ITypeSymbol type);

    /// <summary>The key of a form, a query, a column or a log placeholder: <c>form["phone"]</c>.</summary>
    PersonalDataAnswer? ClassifyKey(string key);
}
