using ComplianceKit.Configuration;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Configuration;

public sealed class ConfigurationReaderTests
{
    private const string Homes = """
        {
          // Acme Homes lets flats in Nanning.
          "version": 1,
          "controller": { "id": "acme-homes", "name": "安心好房" },
          "jurisdictions": ["CN"],
          "serviceCategory": 13,
          "purposes": [
            { "id": "viewing", "name": {"en": "Viewing", "zh-Hans": "预约看房"}, "basis": "consent", "kinds": ["phone", "name"], "notice": "lead-form", "channels": ["sms"], "retentionDays": 365 },
            { "id": "promotion", "basis": "consent", "kinds": ["phone"], "notice": "lead-form", "channels": ["sms", "email", "in-app"], "marketing": true },
            { "id": "lease", "basis": "contract", "reason": "to let the flat", "kinds": ["id-number"] },
          ],
          "notices": [ { "id": "lead-form", "version": "2026-01", "languages": ["zh-Hans"] } ],
          "apis": { "gates": ["Acme.Gate.Ask"] },
          "personal": { "ignore": ["Product.*"] }
        }
        """;

    [Theory]
    [InlineData("20000000")]
    [InlineData("2147483647")]
    public void A_retention_beyond_every_calendar_is_a_problem_with_its_line_and_no_crash(string days)
    {
        var broken = Assert.Throws<ComplianceConfigurationException>(() => ComplianceConfiguration.Parse(Homes.Replace("365", days, StringComparison.Ordinal)));
        Assert.Equal("$.purposes[0].retentionDays", Assert.Single(broken.Problems).Path);
    }

    [Fact]
    public void Nobody_as_controller_is_a_problem_of_the_file()
    {
        var nobody = Assert.Throws<ComplianceConfigurationException>(() => ComplianceKit.DependencyInjection.ControllerChoice.Choose(null, ComplianceConfiguration.Parse("""{ "version": 1 }""", "here/compliancekit.json")));
        Assert.Equal(("here/compliancekit.json", "$.controller"), (nobody.File, Assert.Single(nobody.Problems).Path));
    }

    [Fact]
    public void The_file_becomes_a_model()
    {
        var configuration = ComplianceConfiguration.Parse(Homes);
        Assert.Equal("acme-homes", configuration.Controller?.Id);
        Assert.Equal("安心好房", configuration.Controller?.Name);
        Assert.Equal([Jurisdiction.China], configuration.Jurisdictions.ToArray());
        Assert.Equal(13, configuration.ServiceCategory);
        Assert.Equal("2026-01", Assert.Single(configuration.Notices).Version);
        Assert.True(configuration.TryGetPurpose(new("viewing"), out var viewing));
        Assert.Equal("预约看房", viewing.Name.Chinese);
        Assert.Equal([PersonalDataKind.Phone, PersonalDataKind.Name], viewing.Kinds.ToArray());
        Assert.Equal(TimeSpan.FromDays(365), viewing.Retention);
        Assert.False(viewing.IsMarketing);
        Assert.True(configuration.TryGetPurpose(new("promotion"), out var promotion));
        Assert.True(promotion.IsMarketing);
        Assert.Equal([Channel.Sms, Channel.Email, Channel.InApp], promotion.Channels.ToArray());
        Assert.True(configuration.TryGetPurpose(new("lease"), out var lease));
        Assert.Equal(Basis.Contract, lease.Basis);
        Assert.False(configuration.TryGetPurpose(new("resale"), out _));
    }

    [Theory]
    [InlineData("\"version\": 1,", "\"version\": 2,", "$.version", 3)]
    [InlineData("\"serviceCategory\": 13", "\"serviceCategory\": 40", "$.serviceCategory", 6)]
    [InlineData("\"jurisdictions\": [\"CN\"]", "\"jurisdictions\": [\"CN\", \"XX\"]", "$.jurisdictions[1]", 5)]
    [InlineData("\"id\": \"acme-homes\"", "\"id\": \"Acme Homes\"", "$.controller.id", 4)]
    [InlineData("\"purposes\":", "\"purpses\":", "$.purpses", 7)]
    [InlineData("\"id\": \"promotion\"", "\"id\": \"viewing\"", "$.purposes[1].id", 9)]
    [InlineData("\"marketing\": true", "\"marketting\": true", "$.purposes[1].marketting", 9)]
    [InlineData("\"basis\": \"contract\"", "\"basis\": \"interest\"", "$.purposes[2].basis", 10)]
    [InlineData("\"reason\": \"to let the flat\", ", "", "$.purposes[2].reason", 10)]
    [InlineData("\"kinds\": [\"id-number\"]", "\"kinds\": [\"id-numbers\"]", "$.purposes[2].kinds[0]", 10)]
    [InlineData("\"kinds\": [\"id-number\"]", "\"marketing\": true, \"channels\": [\"sms\"]", "$.purposes[2].basis", 10)]
    [InlineData("\"channels\": [\"sms\", \"email\", \"in-app\"], ", "", "$.purposes[1].channels", 9)]
    [InlineData("[\"sms\", \"email\", \"in-app\"]", "[\"sms\", \"fax\"]", "$.purposes[1].channels[1]", 9)]
    [InlineData("{ \"id\": \"lead-form\"", "{ \"id\": \"lead\"", "$.purposes[0].notice", 8)]
    [InlineData("\"version\": \"2026-01\", ", "", "$.notices[0].version", 12)]
    [InlineData("\"retentionDays\": 365", "\"retentionDays\": 0", "$.purposes[0].retentionDays", 8)]
    [InlineData("\"retentionDays\": 365", "\"retentionDays\": \"a year\"", "$.purposes[0].retentionDays", 8)]
    [InlineData("\"kinds\": [\"phone\"],", "\"kinds\": [\"phone\"], \"basis\": \"consent\",", "$.purposes[1].basis", 9)]
    public void Each_mistake_is_named_with_path_and_line(string right, string wrong, string path, int line)
    {
        var thrown = Assert.Throws<ComplianceConfigurationException>(() => ComplianceConfiguration.Parse(Homes.Replace(right, wrong, StringComparison.Ordinal), "x.json"));
        var problem = Assert.Single(thrown.Problems, problem => problem.Path == path);
        Assert.Equal(line, problem.Line);
        Assert.Contains($"x.json({line}): {path}: ", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(problem.Text.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var thrown = Assert.Throws<ComplianceConfigurationException>(() => ComplianceConfiguration.Parse("""{ "version": 3, "purposes": [ { "id": "a" }, null ], "colour": 1 }"""));
        Assert.Equivalent(new[] { "$.version", "$.purposes[0].basis", "$.purposes[1]", "$.colour" }, thrown.Problems.Select(problem => problem.Path), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 1, ")]
    [InlineData("{ \"purposes\": 7 }")]
    [InlineData("{ \"version\": 1 } trailing")]
    public void What_is_no_configuration_is_refused_with_a_line(string json) =>
        Assert.All(Assert.Throws<ComplianceConfigurationException>(() => ComplianceConfiguration.Parse(json)).Problems, problem => Assert.True(problem.Line >= 1));

    [Fact]
    public void No_text_makes_the_reader_throw_anything_else()
    {
        var damaged = from at in Gen.Choose(0, Homes.Length - 1)
                      from length in Gen.Choose(0, 30)
                      from insert in Gen.Elements("", "\"", "{", "]", ",", "null", "1e9", "\\u0000", "/*")
                      select Homes.Remove(at, Math.Min(length, Homes.Length - at)).Insert(at, insert);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(damaged.ToArbitrary(), static json =>
        {
            try
            {
                return ComplianceConfiguration.Parse(json).Purposes.Length >= 0;
            }
            catch (ComplianceConfigurationException error)
            {
                return error.Problems.Length > 0;
            }
        }));
    }

    [Fact]
    public void A_missing_file_says_where_it_was_looked_for_and_what_to_do()
    {
        var path = Path.Combine(Path.GetTempPath(), "nowhere", "compliancekit.json");
        var thrown = Assert.Throws<ComplianceConfigurationException>(() => ComplianceConfiguration.Load(path));
        Assert.Contains(path, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("compliancekit init", thrown.Message, StringComparison.Ordinal);
    }
}
