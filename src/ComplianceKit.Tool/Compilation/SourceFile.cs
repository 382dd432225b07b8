using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Tool.Compilation;

/// <summary>Source text as its author saved it: UTF-8, a byte order mark, or the GB 18030 of older Chinese systems.</summary>
internal static class SourceFile
{
    private const int MaximumBytes = 50_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <returns>Null when the file cannot be read or is too large to be source code.</returns>
    public static SourceText? Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                return null;
            }

            using var stream = File.OpenRead(path);
            try
            {
                return SourceText.From(stream, StrictUtf8, throwIfBinaryDetected: false, canBeEmbedded: false);
            }
            catch (DecoderFallbackException)
            {
                stream.Position = 0;
                return SourceText.From(stream, Chinese);
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static string[]? ReadLines(string path) =>
        Read(path) is { } text ? [.. text.Lines.Select(static line => line.ToString())] : null;
}
