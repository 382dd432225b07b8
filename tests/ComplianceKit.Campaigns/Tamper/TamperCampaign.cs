using ComplianceKit.Ledger;
using ComplianceKit.Tampering;

namespace ComplianceKit.Campaigns.Tamper;

/// <summary>Edits a ledger in one way after another; the verifier must find every edit, and nothing in a ledger nobody touched.</summary>
internal static class TamperCampaign
{
    private const string Untouched = "untouched";
    private const int Size = 600;

    internal static async Task<CampaignResult> RunAsync(CampaignArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var result = new CampaignResult([.. LedgerTampering.Kinds, Untouched]);
        var root = Directory.CreateTempSubdirectory("ck-tamper-").FullName;
        try
        {
            var (specimen, older, copy) = (Path.Combine(root, "specimen"), Path.Combine(root, "older"), Path.Combine(root, "copy"));
            Directory.CreateDirectory(specimen);
            await LedgerSpecimen.CreateAsync(specimen, older, Size, cancellationToken).ConfigureAwait(false);
            for (var round = 0; arguments.GoesOn(round) && !cancellationToken.IsCancellationRequested; round++)
            {
                LedgerSpecimen.Copy(specimen, copy);
                var kind = round % (LedgerTampering.Kinds.Count + 1) is var turn && turn < LedgerTampering.Kinds.Count ? LedgerTampering.Kinds[turn] : Untouched;
                var what = kind == Untouched ? "nothing changed" : LedgerTampering.Apply(copy, older, kind, new Random(arguments.Seed + round));
                var verification = await new LedgerVerifier(LedgerSpecimen.Options(copy)).VerifyAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
                var passed = verification.IsIntact == (kind == Untouched);
                result.Add(kind, passed);
                if (!passed)
                    output.WriteLine($"round {round} ({kind}): {what}; found: {string.Join("; ", verification.Problems)}");
                Directory.Delete(copy, recursive: true);
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }

        result.Print(output);
        return result;
    }
}
