using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>What a control of a user interface is for, as its name tells: <c>txtPhone.Text</c>, <c>phoneTextBox.Text</c>.</summary>
internal static class ControlNames
{
    private static readonly string[] Prefixes = ["maskedTextBox", "textBox", "txt", "tbx", "tb", "cmb", "cbo", "edt", "entry", "input", "ctl"];
    private static readonly string[] Suffixes = ["MaskedTextBox", "TextBox", "ComboBox", "PasswordBox", "Box", "Entry", "Input", "Editor", "Field", "Control", "Txt", "Text"];

    public static string Shown(IPropertyReferenceOperation access) => (Control(access) ?? access.Property.ContainingType.Name) + "." + access.Property.Name;

    public static string? Meaning(IPropertyReferenceOperation access) => Control(access) is { } control ? Meaning(control) : null;

    public static string? Meaning(string control)
    {
        var name = control.Substring(control.LastIndexOf('.') + 1).TrimStart('_');

        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name.Substring(0, name.Length - suffix.Length);
            }
        }

        foreach (var prefix in Prefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (char.IsUpper(name[prefix.Length]) || name[prefix.Length] is '_' or > '\u007f'))
            {
                return name.Substring(prefix.Length).TrimStart('_');
            }
        }

        return name;
    }

    private static string? Control(IPropertyReferenceOperation access) => access.Instance is { } control
        ? Operands.Peel(control) switch
        {
            IFieldReferenceOperation field => field.Field.Name,
            IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        }
        : null;
}
