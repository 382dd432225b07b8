using ComplianceKit.Outreach;
using Microsoft.Extensions.Options;

namespace ComplianceKit.DependencyInjection;

/// <summary>Checks the options when the application starts, and names everything that is wrong at once.</summary>
internal sealed class ComplianceKitOptionsValidator : IValidateOptions<ComplianceKitOptions>
{
    public ValidateOptionsResult Validate(string? name, ComplianceKitOptions options)
    {
        var mistakes = Mistakes(options).ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> Mistakes(ComplianceKitOptions options)
    {
        var outreach = options.Outreach;
        if (options.ConfigurationPath is { } path && string.IsNullOrWhiteSpace(path))
            yield return "ComplianceKitOptions.ConfigurationPath is blank; name the file or leave it null. / ConfigurationPath 为空白；请写明文件或保持 null。";
        if (outreach.PermitLifetime < TimeSpan.FromSeconds(1) || outreach.PermitLifetime > TimeSpan.FromMinutes(10))
            yield return $"OutreachOptions.PermitLifetime is {outreach.PermitLifetime}; a permit lives from one second to ten minutes. / PermitLifetime 为 {outreach.PermitLifetime}；许可有效期应为 1 秒至 10 分钟。";
        if (outreach.LedgerTimeout < TimeSpan.FromMilliseconds(100) || outreach.LedgerTimeout > TimeSpan.FromMinutes(1))
            yield return $"OutreachOptions.LedgerTimeout is {outreach.LedgerTimeout}; wait from 100 milliseconds to one minute. / LedgerTimeout 为 {outreach.LedgerTimeout}；应为 100 毫秒至 1 分钟。";
        if (outreach.MaxPendingDenials is < 1 or > 1_000_000)
            yield return $"OutreachOptions.MaxPendingDenials is {outreach.MaxPendingDenials}; let from 1 to 1,000,000 wait. / MaxPendingDenials 为 {outreach.MaxPendingDenials}；应为 1 至 1,000,000。";
        if (outreach.SenderNames.Any(string.IsNullOrWhiteSpace))
            yield return "OutreachOptions.SenderNames holds a blank name, which every message would contain; remove it. / SenderNames 含空白名称，任何信息都会被视为已写明；请删除。";
        foreach (var mistake in MistakesOf(outreach.QuietHours))
            yield return mistake;
    }

    private static IEnumerable<string> MistakesOf(QuietHoursOptions quietHours)
    {
        foreach (var (channel, hours) in quietHours.Hours)
        {
            if (!Enum.IsDefined(channel) || hours is null || hours.From >= hours.To)
                yield return $"OutreachOptions.QuietHours.Hours[{channel}] must end after it begins, on one day. / QuietHours.Hours[{channel}] 的结束时间必须晚于开始时间，且在同一天内。";
        }

        foreach (var (prefix, zones) in quietHours.TimeZones)
        {
            if (prefix is not ['+', .. { Length: > 0 } digits] || !digits.All(char.IsAsciiDigit))
                yield return $"OutreachOptions.QuietHours.TimeZones['{prefix}'] is no beginning of a phone number; write '+' and digits. / TimeZones['{prefix}'] 不是号码的开头；请写 '+' 加数字。";
            if (zones.Count == 0)
                yield return $"OutreachOptions.QuietHours.TimeZones['{prefix}'] names no time zone. / TimeZones['{prefix}'] 未写明时区。";
        }

        foreach (var zone in quietHours.TimeZones.SelectMany(static zones => zones.Value).Concat(quietHours.OtherTimeZones).Distinct(StringComparer.Ordinal))
        {
            if (QuietHours.Find(zone) is null)
                yield return $"The time zone '{zone}' in OutreachOptions.QuietHours is not known here; correct its IANA name or install time zone data (tzdata). / 系统不认识时区“{zone}”；请更正其 IANA 名称或安装时区数据（tzdata）。";
        }
    }
}
