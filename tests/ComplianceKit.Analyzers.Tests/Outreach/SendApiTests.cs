using ComplianceKit.Analyzers.Outreach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ComplianceKit.Analyzers.Tests.Outreach;

/// <summary>Every verified line of apis/send.tsv, in code: is the call recognised, and is the right expression taken for the recipient?</summary>
public sealed class SendApiTests
{
    public static TheoryData<string> Verified => new(SendCatalogue.Entries.Where(api => api.Verified && !api.IsCarrier).Select(api => api.Id));

    [Fact]
    public void Every_verified_line_has_a_case()
    {
        var missing = SendCatalogue.Entries.Where(api => api.Verified && !SendCases.All.ContainsKey(api.Id) && !CarrierCases.All.ContainsKey(api.Id)).Select(api => api.Id);
        Assert.Empty(missing);
        Assert.Equal(176, SendCatalogue.Entries.Count(api => api.Verified));
    }

    [Theory]
    [MemberData(nameof(Verified))]
    public void The_recipient_stands_where_the_catalogue_says(string id)
    {
        var sendCase = SendCases.All[id];
        var sends = Sends(SendSnippet.Compile(sendCase));

        var (sender, recipients) = Assert.Single(sends);
        if (sendCase.Recipient is null)
        {
            Assert.True(sender.Api.RemoteAudience);
        }
        else
        {
            Assert.Equal([sendCase.Recipient], recipients.Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Verified))]
    public void The_same_names_in_another_namespace_send_nothing(string id) => Assert.Empty(Sends(SendSnippet.Compile(SendCases.All[id], twin: true)));

    private static List<(SenderCall Sender, List<string> Recipients)> Sends(Compilation compilation)
    {
        var known = new KnownSenders(compilation);
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        var root = tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.Text == "RunAsync");
        var found = new List<(SenderCall, List<string>)>();
        foreach (var call in model.GetOperation(root)!.Descendants().OfType<IInvocationOperation>())
        {
            if (known.Match(call) is { } sender)
            {
                var finder = new ValueFinder(call);
                found.Add((sender, finder.Recipients(sender).Select(operation => operation.Syntax.ToString()).ToList()));
            }
        }

        return found;
    }
}
