using ComplianceKit.Analyzers.Configuration;
using ComplianceKit.Analyzers.PersonalData;
using ComplianceKit.Analyzers.PersonalData.Words;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ComplianceKit.Analyzers.Tests.PersonalData;

/// <summary>What holds for every name and every remark, checked with generated ones (FsCheck; it prints the seed of a failure).</summary>
public sealed class ClassifierProperties
{
    private static readonly Gen<string> Text = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(static s => s ?? string.Empty),
        Gen.Elements("phone", "Email", "NAME", "customer", "xm", "sfzh", "_", "1", "姓名", "公司", "的", "é", "İ", "ı", "\ud83d", "\ude00", "\u0301", "ß", " of ", ".", "[", "(", "，", "<", "&", "*/").ListOf(9).Select(static parts => string.Concat(parts)),
        Gen.Elements("aeiouxmsfzhnIPD_12号人\u0301".ToCharArray()).ListOf(400).Select(static letters => string.Concat(letters)));

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void No_key_crashes_the_classifier()
    {
        var classifier = new PersonalDataClassifier(new PersonalNames(null));
        Check.One(Many, Prop.ForAll(Text.ToArbitrary(), key => classifier.ClassifyKey(key) is not { } answer || (answer.Reason.InEnglish().Length > 0 && answer.Reason.InChinese().Length > 0)));
    }

    [Fact]
    public void No_remark_crashes_the_reader() =>
        Check.One(Many, Prop.ForAll(Text.ToArbitrary(), static text => PhraseReader.Read(text) is not null));

    [Fact]
    public void No_name_of_a_member_crashes_the_classifier_and_every_answer_has_a_reason() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Text.ToArbitrary(), static text =>
        {
            var name = new string([.. text.Where(SyntaxFacts.IsIdentifierPartCharacter)]);
            var tree = CSharpSyntaxTree.ParseText($"/// <summary>{text}</summary>\nclass @T{name} {{ /// {text}\n public string @_{name} = null; public @T{name} P{name}; void M{name}(object @p{name}) {{ }} }}");
            var code = CSharpCompilation.Create("Any", [tree], TestReferences.All);
            var classifier = new PersonalDataClassifier(new PersonalNames(null));
            return code.GetSymbolsWithName(static _ => true).OfType<INamedTypeSymbol>().SelectMany(static type => type.GetMembers()).All(member =>
                classifier.Classify(member) is not { } answer || (answer.Reason.InEnglish().Length > 0 && answer.Kind.Id.Length > 0));
        }));
}
