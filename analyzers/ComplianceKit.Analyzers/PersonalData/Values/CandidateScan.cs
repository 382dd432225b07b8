using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace ComplianceKit.Analyzers.PersonalData.Values;

/// <summary>
/// Looks through a whole file once for runs of many digits and for signs of a mailbox, without making a text of it: nearly every file
/// has none, and no literal costs more than its letters.
/// </summary>
internal static class CandidateScan
{
    private const int Chunk = 4096;
    private const int FewestDigits = 11;

    /// <summary>Positions inside the values, in their order.</summary>
    internal static List<int>? Positions(SourceText text, CancellationToken cancellationToken)
    {
        List<int>? found = null;
        var buffer = ArrayPool<char>.Shared.Rent(Chunk);
        try
        {
            var (digits, start, last, before) = (0, 0, -1, ' ');
            for (var from = 0; from < text.Length; from += Chunk)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var length = Math.Min(Chunk, text.Length - from);
                text.CopyTo(from, buffer, 0, length);
                for (var i = 0; i < length; i++)
                {
                    var letter = buffer[i];
                    if (letter is >= '0' and <= '9')
                    {
                        start = digits == 0 ? from + i : start;
                        last = from + i;
                        if (++digits == FewestDigits)
                        {
                            (found ??= []).Add(start);
                        }
                    }
                    else if (digits > 0 && !(letter is ' ' or '-' && from + i == last + 1))
                    {
                        digits = 0;
                    }

                    if (letter == '@' && before is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                    {
                        (found ??= []).Add(from + i);
                    }

                    before = letter;
                }
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return found;
    }
}
