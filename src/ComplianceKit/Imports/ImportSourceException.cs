namespace ComplianceKit.Imports;

/// <summary>A list cannot be read at all: its header names no contact point, or one column twice. Nothing was imported.</summary>
public sealed class ImportSourceException : FormatException
{
    internal ImportSourceException(BilingualText text)
        : base($"{text.English} / {text.Chinese}") => Text = text;

    /// <summary>What is wrong and what to do, in both languages.</summary>
    public BilingualText Text { get; }
}
