namespace ComplianceKit.Analyzers.Tests.Flow.Apis;

public sealed class SanitizerTests
{
    [Theory]
    [InlineData("Redaction.Mask(phone);", "Mask")]
    [InlineData("own.Hide(phone);", "Hide")]
    [InlineData("HMACSHA256.HashData(key, key);", "HashData")]
    [InlineData("new HMACSHA512(key).ComputeHash(key);", "ComputeHash")]
    public void The_result_no_longer_tells_whose_value_went_in(string code, string sanitizer) => Assert.Equal([sanitizer], FlowCode.Of(Body(code)).Sanitizers);

    [Theory]
    [InlineData("SHA256.HashData(key); MD5.HashData(key);")]
    [InlineData("SHA256.Create().ComputeHash(key);")]
    [InlineData("own.Show(phone); Other.Redaction.Mask(phone); phone.Trim();")]
    public void The_result_still_tells(string code) => Assert.Empty(FlowCode.Of(Body(code)).Sanitizers);

    private static string Body(string code) => $$"""
        using System.Security.Cryptography;
        interface IHide { [Redacts] string Hide(string value); }
        class Own : IHide { public string Hide(string value) => ""; public string Show(string value) => value; }
        class Work { void Run(Own own, string phone, byte[] key) { {{code}} } }
        namespace Other { static class Redaction { public static string Mask(string value) => value; } }
        """;
}
