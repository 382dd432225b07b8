namespace ComplianceKit.Analyzers.Tests.Rules.Outreach;

/// <summary>A shop that sends text messages through a vendor's SDK: the frame of the situations of CK3001 and CK3002.</summary>
internal static class Campaign
{
    private const string Vendor = """
        namespace Volo.Abp.Sms
        {
            public interface ISmsSender { Task SendAsync(SmsMessage smsMessage); }
            public class SmsMessage(string phoneNumber, string text) { public string PhoneNumber { get; } = phoneNumber; public string Text { get; } = text; }
            public static class SmsSenderExtensions { public static Task SendAsync(this ISmsSender smsSender, string phoneNumber, string text) => smsSender.SendAsync(new SmsMessage(phoneNumber, text)); }
        }
        """;

    private const string Shop = """
        public class Owner { public int Id { get; set; } public string Phone { get; set; } = ""; public string Name { get; set; } = ""; }
        public interface IOwners { Task<List<Owner>> AllAsync(); Task<Owner> FindAsync(int id); }
        public static class Purposes { public static readonly PurposeId Promotion = new("promotion"); }
        """;

    /// <summary>Statements of a campaign: <c>gate</c>, <c>sms</c>, <c>owners</c> and <c>phone</c> are at hand.</summary>
    internal static Verify Method(string statements, string members = "") => Class($$"""
        private const string Text = "双11优惠，全场五折，回T退订";
        public async Task RunAsync(string phone, string other, CancellationToken ct)
        {
            {{statements}}
            await Task.CompletedTask;
        }
        {{members}}
        """);

    /// <summary>Members of the campaign.</summary>
    internal static Verify Class(string members, string types = "") => Verify.Code($$"""
        using ComplianceKit.Outreach;
        using Volo.Abp.Sms;
        public class Campaign(IOutreachGate gate, ISmsSender sms, IOwners owners)
        {
            {{members}}
        }
        {{types}}
        """).With("Shop.cs", Shop).WithReference(Reference);

    internal static Task DiagnosesAsync(string statements, string members = "") => Method(statements, members).DiagnosesAsync("CK3001", "CK3002");

    internal static Microsoft.CodeAnalysis.MetadataReference Reference => Loaded.Value;

    private static readonly Lazy<Microsoft.CodeAnalysis.MetadataReference> Loaded = new(static () =>
    {
        var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("using System.Threading.Tasks;\n" + Vendor);
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Volo.Abp.Sms", [tree], TestReferences.All, new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image.ToArray());
    });
}
