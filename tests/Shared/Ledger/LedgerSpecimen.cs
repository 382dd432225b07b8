using ComplianceKit.Ledger;

namespace ComplianceKit.Tampering;

/// <summary>A ledger with one of everything: grants with facts, withdrawals, opt-outs without a person, links, decisions, retries, checkpoints, complete subtrees.</summary>
internal static class LedgerSpecimen
{
    internal static readonly ControllerId Controller = new("acme-homes", "安心好房");

    internal static SqliteLedgerOptions Options(string folder) => new() { ConnectionString = $"Data Source={Path.Combine(folder, "consent.db")}" };

    /// <summary>Writes a ledger, and an older copy of it.</summary>
    internal static async Task CreateAsync(string folder, string older, int size, CancellationToken cancellationToken)
    {
        await AppendAsync(folder, 0, size / 2, cancellationToken).ConfigureAwait(false);
        Copy(folder, older);
        await AppendAsync(folder, size / 2, size, cancellationToken).ConfigureAwait(false);
    }

    internal static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(static file => !file.Contains(".writers", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    internal static LedgerDraft Draft(int number)
    {
        var person = Subject.ReachedAt(ContactPoint.Phone($"138{number % 60:D8}"));
        return (number % 7) switch
        {
            0 or 1 or 2 => new()
            {
                Kind = LedgerEventKind.Granted,
                Subject = person,
                Purpose = new("viewing"),
                Actor = "person",
                Notice = NoticeReference.Of("lead-form", "2026-01", "zh-Hans", "我们用您的电话预约看房。"),
                Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["grade"] = "declared" },
                Facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "业主" + number },
                IdempotencyKey = $"form-{number}",
            },
            3 => new() { Kind = LedgerEventKind.Withdrawn, Subject = person, Purpose = new("viewing"), Actor = "person" },
            4 => new() { Kind = LedgerEventKind.OptedOut, Point = ContactPoint.Email($"owner{number}@example.cn"), Channel = Channel.Email, Actor = "person" },
            5 => new() { Kind = LedgerEventKind.Decided, Point = ((Subject.ReachedAtPoint)person).Point, Channel = Channel.Sms, Purpose = new("promotion"), BecauseOf = 0 },
            _ => new() { Kind = LedgerEventKind.Linked, Subject = person, Point = ContactPoint.AppAccount($"app-{number}") },
        };
    }

    private static async Task AppendAsync(string folder, int from, int to, CancellationToken cancellationToken)
    {
        var ledger = new SqliteLedger(Options(folder), Controller);
        await using (ledger.ConfigureAwait(false))
        {
            for (var number = from; number < to; number += 50)
            {
                await ledger.AppendAsync([.. Enumerable.Range(number, Math.Min(50, to - number)).Select(Draft)], cancellationToken).ConfigureAwait(false);
                if (number % 100 == 0)
                    await ledger.PublishAsync(cancellationToken).ConfigureAwait(false);
            }

            await ledger.PublishAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
