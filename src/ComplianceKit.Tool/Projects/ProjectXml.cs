using System.Xml;
using System.Xml.Linq;

namespace ComplianceKit.Tool.Projects;

/// <summary>Loads XML of strangers: no document type, no external entity, a cap on size.</summary>
internal static class ProjectXml
{
    private const int MaximumCharacters = 20_000_000;

    public static XDocument Load(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaximumCharacters,
            IgnoreComments = true,
        });
        return XDocument.Load(reader);
    }
}
