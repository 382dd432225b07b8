using ComplianceKit.Analyzers.Flow.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

/// <summary>Nearly every operation of a program is none of our business; asking must cost nothing.</summary>
public sealed class CostTests
{
    [Fact]
    public void Operations_that_match_nothing_allocate_nothing()
    {
        var code = FlowCode.Of("""
            class Order
            {
                public int Number { get; set; }
                public string Text() => string.Join(",", new[] { Number.ToString(), Number.GetHashCode().ToString() }).Trim().ToUpperInvariant();
                public int Sum(Order other, Func<int, int> twice) { Number = other.Number; var list = new List<int> { twice(1), Math.Abs(2) }; list.Sort(); return list.Count + Text().Length; }
            }
            """);
        Ask(code);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var matches = Ask(code);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, matches);
        Assert.Equal(0, allocated);
    }

    private static int Ask(FlowCode code)
    {
        var matches = 0;
        var operations = code.Operations;
        for (var at = 0; at < operations.Count; at++)
        {
            matches += Ask(code.Apis, operations[at]);
        }

        return matches;
    }

    private static int Ask(FlowApis apis, IOperation operation) =>
        (apis.SourceOf(operation) is null ? 0 : 1) + (apis.SinkOf(operation) is null ? 0 : 1)
        + (operation is IInvocationOperation call && (apis.GuardOf(call) is not null || apis.IsSanitizer(call)) ? 1 : 0);
}
