using ComplianceKit.Analyzers.Reporting;

namespace ComplianceKit.Analyzers.Rules.Outreach;

/// <summary>How messages speak of what is sent, in both languages.</summary>
internal static class SendWords
{
    /// <summary><c>A commercial text message to 'lead.Phone' (the text says 'reply t')</c>.</summary>
    internal static LocalText Message(JudgedSend send) => send.Recipient is { Length: > 0 } recipient
        ? LocalText.Resource("Words_CommercialTo", Channel(send.Channel), LocalText.Verbatim(recipient), Reason(send))
        : LocalText.Resource("Words_Commercial", Channel(send.Channel), Reason(send));

    internal static LocalText Reason(JudgedSend send) => new(send.Judgement.Reason, send.Judgement.ReasonChinese);

    private static LocalText Channel(string channel) => LocalText.Resource(channel switch
    {
        "sms" => "Words_ChannelSms",
        "voice" => "Words_ChannelVoice",
        "email" => "Words_ChannelEmail",
        "push" => "Words_ChannelPush",
        "wechat" => "Words_ChannelWechat",
        "in-app" => "Words_ChannelInApp",
        _ => "Words_ChannelAny",
    });
}
