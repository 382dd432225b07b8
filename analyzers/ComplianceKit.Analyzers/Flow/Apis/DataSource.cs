namespace ComplianceKit.Analyzers.Flow.Apis;

/// <summary>A value that comes from outside by itself: <c>Request.Form["phone"]</c>, <c>Console.ReadLine()</c>, the rows of <c>csv.GetRecords&lt;Owner&gt;()</c>.</summary>
/// <param name="Kind">By which way the data comes.</param>
/// <param name="Name">What the message calls it.</param>
/// <param name="Key">The key it is read by (<c>phone</c>), where one is written as a constant; what is personal is then decided by it.</param>
/// <param name="OfRequest">Whether it belongs to the one request that is being served, as form and query do; rows of an import do not.</param>
internal sealed record DataSource(SourceKind Kind, string Name, string? Key, bool OfRequest);
