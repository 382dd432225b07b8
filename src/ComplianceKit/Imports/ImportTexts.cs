using System.Globalization;
using ComplianceKit.Texts;

namespace ComplianceKit.Imports;

/// <summary>The words of the import door.</summary>
internal static class ImportTexts
{
    private static readonly BilingualResources Texts = new("ComplianceKit.Imports.ImportTexts");

    internal static BilingualText NoHeader { get; } = Texts.Get("Source_NoHeader");

    internal static BilingualText Quotes { get; } = Texts.Get("Row_Quotes");

    internal static BilingualText Encoding { get; } = Texts.Get("Row_Encoding");

    internal static BilingualText Endless { get; } = Texts.Get("Row_Endless");

    internal static BilingualText DateOutOfRange { get; } = Texts.Get("Row_DateOutOfRange");

    internal static BilingualText RepeatedColumn(string column) => Texts.Get("Source_RepeatedColumn", Same(column));

    internal static BilingualText ColumnCount(int header, int row) => Texts.Get("Row_ColumnCount", Same(header), Same(row));

    internal static BilingualText TooLong(int longest) => Texts.Get("Row_TooLong", Same(longest));

    internal static BilingualText Of(ImportCode code, params ReadOnlySpan<BilingualText> arguments) => Texts.Get(code.ToString(), arguments);

    internal static BilingualText Same(string text) => new(text, text);

    private static BilingualText Same(int number) => Same(number.ToString(CultureInfo.InvariantCulture));
}
