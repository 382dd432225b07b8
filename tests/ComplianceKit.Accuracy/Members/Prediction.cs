using ComplianceKit.Analyzers.PersonalData;

namespace ComplianceKit.Accuracy.Members;

/// <summary>What the classifier answers for one labelled member.</summary>
/// <param name="Member">The label.</param>
/// <param name="Answer">The answer; null where the classifier sees nothing personal.</param>
/// <param name="Found">Whether the member was found in the code at all.</param>
internal sealed record Prediction(LabelledMember Member, PersonalDataAnswer? Answer, bool Found = true);
