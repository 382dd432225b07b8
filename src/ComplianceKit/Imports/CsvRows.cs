using System.Runtime.CompilerServices;
using CsvHelper;

namespace ComplianceKit.Imports;

/// <summary>Reads a CSV file (RFC 4180; UTF-8, or as its byte-order mark says) row by row, and says of each row that it cannot read why.</summary>
/// <remarks>Semicolons, tabs and bars between the values are recognised too: spreadsheets of other countries write them.</remarks>
internal static class CsvRows
{
    /// <summary>A quotation mark that nobody closes swallows the rest of a file: reading ends here.</summary>
    private const int LargestRow = 262_144;

    /// <exception cref="ImportSourceException">The header names no column of a contact point.</exception>
    internal static async IAsyncEnumerable<NumberedRow> ReadAsync(Stream csv, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var damage = new Damage();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LargestRow,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = damage.Note,
        };
        using var reader = CsvReader.Create(csv, options, leaveOpen: true);
        CsvColumns? columns = null;
        var lastLine = 0L;
        while (true)
        {
            damage.Forget();
            var state = await NextAsync(reader, cancellationToken).ConfigureAwait(false);
            if (state == Reading.Row && damage.IsNeverClosed)
                state = Reading.Endless;
            if (state == Reading.End)
                break;
            var record = state == Reading.Row ? Values(reader) : [];
            if (columns is null)
            {
                columns = Header(record);
                continue;
            }

            lastLine = state == Reading.Row ? reader.LineNumber : Math.Max(lastLine + 1, reader.LineNumber);
            var malformed = state == Reading.Endless ? ImportTexts.Endless : Malformed(record, columns, damage.Reason);
            yield return malformed is null ? new(lastLine, columns.Read(record), Malformed: null) : new(lastLine, new(), malformed);
            if (state == Reading.Endless)
                break;
        }

        if (columns is null)
            Header([]);
    }

    private static async Task<Reading> NextAsync(CsvReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? Reading.Row : Reading.End;
        }
        catch (CsvFormatException)
        {
            return Reading.Endless; // larger than LargestRow
        }
    }

    private static string[] Values(CsvReader reader)
    {
        var values = new string[reader.FieldCount];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.GetString(i);
        return values;
    }

    private static CsvColumns Header(string[] record)
    {
        var columns = new CsvColumns(record);
        if (!columns.HasContactPoint)
            throw new ImportSourceException(ImportTexts.NoHeader);
        return columns.Repeated is { } repeated ? throw new ImportSourceException(ImportTexts.RepeatedColumn(repeated)) : columns;
    }

    private static BilingualText? Malformed(string[] record, CsvColumns columns, CsvMalformedReason? damage)
    {
        if (damage is not null)
            return ImportTexts.Quotes;
        if (record.Length != columns.Count)
            return ImportTexts.ColumnCount(columns.Count, record.Length);
        return record.Any(static value => value.Contains('\uFFFD', StringComparison.Ordinal)) ? ImportTexts.Encoding : null;
    }

    /// <summary>What the reader said of the row that it is at.</summary>
    private sealed class Damage
    {
        internal CsvMalformedReason? Reason { get; private set; }

        internal bool IsNeverClosed => Reason == CsvMalformedReason.UnterminatedQuote;

        internal void Note(CsvMalformedRecord record) => Reason ??= record.Reason;

        internal void Forget() => Reason = null;
    }

    private enum Reading
    {
        Row,
        End,
        Endless,
    }
}
