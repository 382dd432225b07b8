namespace ComplianceKit.Analyzers.Configuration.Schema;

/// <summary>Where a JSON text is not what a schema asks for.</summary>
/// <param name="Keyword">The keyword of the schema that it breaks.</param>
/// <param name="Offset">The position of the value or name, in UTF-16 code units.</param>
/// <param name="Name">The name of the member it is about; empty for items and the root.</param>
/// <param name="Word">The word that is wrong or missing.</param>
/// <param name="Known">The words that would be right, where they can be listed.</param>
internal sealed record SchemaFault(string Keyword, int Offset, string Name, string Word, IReadOnlyList<string> Known);
