using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceKit.Outreach;

namespace ComplianceKit.Imports;

/// <summary>Which column of a CSV file holds what, by the names in its header; English and Chinese names, whatever their case, blanks and hyphens.</summary>
internal sealed class CsvColumns
{
    private static readonly FrozenDictionary<string, CsvColumn> Names = Table(
        (CsvColumn.Phone, ["phone", "mobile", "tel", "telephone", "phonenumber", "mobilephone", "mobilenumber", "手机", "手机号", "手机号码", "电话", "电话号码", "联系电话"]),
        (CsvColumn.Email, ["email", "mail", "emailaddress", "邮箱", "电子邮箱", "邮箱地址", "电子邮件"]),
        (CsvColumn.WeChatOpenId, ["wechatopenid", "openid", "微信openid"]),
        (CsvColumn.Purpose, ["purpose", "目的", "处理目的", "用途"]),
        (CsvColumn.Supplier, ["supplier", "source", "供方", "供应方", "数据来源", "来源"]),
        (CsvColumn.SupplierContract, ["suppliercontract", "contract", "contractsha256", "suppliercontractsha256", "合同", "合同摘要", "合同哈希"]),
        (CsvColumn.ConsentReference, ["consentreference", "consentid", "consentref", "consent", "同意凭据", "同意编号", "同意凭证"]),
        (CsvColumn.ConsentedAt, ["consentedat", "consenttime", "consentdate", "同意时间", "同意日期"]),
        (CsvColumn.ValidUntil, ["validuntil", "expiresat", "expiry", "有效期至", "到期时间"]),
        (CsvColumn.Act, ["act", "consentact", "同意方式"]));

    private readonly ImmutableArray<(string Name, CsvColumn? Column)> columns;

    internal CsvColumns(string[] header) =>
        columns = [.. header.Select(static name => (name.Trim(), Names.TryGetValue(Fold(name), out var column) ? column : (CsvColumn?)null))];

    internal int Count => columns.Length;

    internal bool HasContactPoint => columns.Any(static column => column.Column is CsvColumn.Phone or CsvColumn.Email or CsvColumn.WeChatOpenId);

    /// <summary>The name of a column of ours that stands twice; null when none does.</summary>
    internal string? Repeated => columns.Where(static column => column.Column is not null).GroupBy(static column => column.Column).FirstOrDefault(static group => group.Count() > 1)?.Key.ToString();

    internal ImportRow Read(string[] record)
    {
        var others = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Column is null)
                others[columns[i].Name] = record[i];
        }

        return new()
        {
            Phone = Value(record, CsvColumn.Phone),
            Email = Value(record, CsvColumn.Email),
            WeChatOpenId = Value(record, CsvColumn.WeChatOpenId),
            Purpose = Value(record, CsvColumn.Purpose),
            Supplier = Value(record, CsvColumn.Supplier),
            SupplierContract = Value(record, CsvColumn.SupplierContract),
            ConsentReference = Value(record, CsvColumn.ConsentReference),
            ConsentedAt = Value(record, CsvColumn.ConsentedAt),
            ValidUntil = Value(record, CsvColumn.ValidUntil),
            Act = Value(record, CsvColumn.Act),
            Others = others.ToImmutable(),
        };
    }

    private static string Fold(string name) =>
        string.Concat(FoldedText.Of(name).Where(static c => c is not (' ' or '-' or '_' or '.')));

    private static FrozenDictionary<string, CsvColumn> Table(params ReadOnlySpan<(CsvColumn Column, string[] Names)> rows)
    {
        var table = new Dictionary<string, CsvColumn>(StringComparer.Ordinal);
        foreach (var (column, names) in rows)
        {
            foreach (var name in names)
                table.Add(name, column);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private string? Value(string[] record, CsvColumn column)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Column == column)
                return string.IsNullOrWhiteSpace(record[i]) ? null : record[i];
        }

        return null;
    }
}

/// <summary>What a column of a list means to the import door.</summary>
internal enum CsvColumn
{
    Phone,
    Email,
    WeChatOpenId,
    Purpose,
    Supplier,
    SupplierContract,
    ConsentReference,
    ConsentedAt,
    ValidUntil,
    Act,
}
