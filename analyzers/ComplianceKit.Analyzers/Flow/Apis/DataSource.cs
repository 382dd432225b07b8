using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A value that comes from outside by itself: <c>Request.Form["phone"]</c>, <c>Console.ReadLine()</c>, the rows of <c>csv.GetRecords&lt;Owner&gt;()</c>.</summary>
/// <param name="Kind">By which way the data comes.</param>
/// <param name="Name">What the message calls it.</param>
/// <param name="Key">The key it is read by (<c>phone</c>), where one is written as a constant; what is personal is then decided by it.</param>
/// <param name="OfRequest">Whether it belongs to the one request that is being served, as form and query do; rows of an import do not.</param>
/// <param name="Into">The operand that is filled with it, where it is not the result: <c>TryUpdateModelAsync(form)</c>, <c>query.TryGetValue("phone", out var phone)</c>.</param>
internal sealed record DataSource(SourceKind Kind, string Name, string? Key, bool OfRequest, IOperation? Into = null);
