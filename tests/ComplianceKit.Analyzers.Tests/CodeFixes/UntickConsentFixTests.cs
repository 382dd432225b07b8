using ComplianceKit.CodeFixes.Consent;

namespace ComplianceKit.Analyzers.Tests.CodeFixes;

public sealed class UntickConsentFixTests
{
    private static FixTest Fix => new(new UntickConsentFix());

    [Fact]
    public Task Property_default_goes() => Fix.ChangesAsync("""
        public class SignUp
        {
            public bool AcceptMarketing { get; set; } {|CK1005:= true|}; // news
        }
        """, """
        public class SignUp
        {
            public bool AcceptMarketing { get; set; } // news
        }
        """);

    [Fact]
    public Task Whole_property_may_be_marked() => Fix.ChangesAsync("""
        public class SignUp
        {
            public bool {|CK1005:AcceptMarketing|} { get; set; } = true;
        }
        """, """
        public class SignUp
        {
            public bool AcceptMarketing { get; set; }
        }
        """);

    [Fact]
    public Task Record_parameter_defaults_to_false() => Fix.ChangesAsync(
        "public record SignUp(string Phone, bool {|CK1005:AgreeToMarketing = true|});",
        "public record SignUp(string Phone, bool AgreeToMarketing = false);");

    [Fact]
    public Task Assignment_says_false() => Fix.ChangesAsync("""
        public class SignUp
        {
            public bool Agreed { get; set; }
            public SignUp() { {|CK1005:Agreed = true|}; }
        }
        """, """
        public class SignUp
        {
            public bool Agreed { get; set; }
            public SignUp() { Agreed = false; }
        }
        """);

    [Fact]
    public Task All_at_once() => Fix.FixesAllAsync("""
        public class SignUp
        {
            public bool AcceptMarketing { get; set; } {|CK1005:= true|};
            public bool ShareWithPartners { get; set; } {|CK1005:= true|};
        }
        """, """
        public class SignUp
        {
            public bool AcceptMarketing { get; set; }
            public bool ShareWithPartners { get; set; }
        }
        """);

    [Fact]
    public Task Nothing_to_untick() => Fix.OffersNothingAsync("""
        public class SignUp
        {
            public bool {|CK1005:AcceptMarketing|} { get; set; }
        }
        """);
}
