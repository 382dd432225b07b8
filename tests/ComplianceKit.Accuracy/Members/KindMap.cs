namespace ComplianceKit.Accuracy.Members;

/// <summary>The labels know fewer kinds than the catalogue: which kinds of the catalogue answer a label.</summary>
internal static class KindMap
{
    private static readonly Dictionary<string, string[]> Answers = new(StringComparer.Ordinal)
    {
        ["name"] = ["name", "nickname", "child-name", "child-nickname"],
        ["phone"] = ["phone", "guardian-contact"],
        ["email"] = ["email"],
        ["home-address"] = ["home-address", "address", "delivery-address", "house-address"],
        ["address-other"] = ["address", "coarse-location", "home-address", "delivery-address", "nationality"],
        ["postal-code"] = ["address", "home-address", "delivery-address"],
        ["door-number"] = ["door-number"],
        ["id-number"] = ["id-number", "passport", "driving-licence", "social-security-number", "tax-id"],
        ["payment-card"] = ["bank-card", "payment-info"],
        ["bank-account"] = ["bank-account", "bank-name", "payment-account"],
        ["password-credential"] = ["password"],
        ["username-account"] = ["account", "nickname"],
        ["social-account"] = ["im-account"],
        ["photo-avatar"] = ["photo", "face", "id-photo"],
        ["gender"] = ["gender"],
        ["birth-date"] = ["birth-date", "child-birth-date"],
        ["age"] = ["age"],
        ["marital-status"] = ["marital-status"],
        ["education"] = ["education", "resume"],
        ["workplace"] = ["workplace"],
        ["occupation"] = ["occupation"],
        ["income"] = ["income"],
        ["transaction"] = ["transaction", "payment-info", "credit", "income", "property"],
        ["location"] = ["location", "coarse-location", "travel-track", "departure-destination"],
        ["ip-address"] = ["ip-address"],
        ["device-id"] = ["device-id", "app-list"],
        ["browsing-history"] = ["browsing-history", "user-tag"],
        ["communication-content"] = ["communication-content", "communication-record", "complaint-record"],
        ["health"] = ["health-condition", "medical", "medical-appointment", "physiology", "disability", "genetic"],
        ["biometric"] = ["face", "fingerprint", "voiceprint", "iris", "palmprint", "gait", "genetic"],
        ["religion"] = ["religion"],
        ["ethnicity"] = ["ethnicity"],
        ["nationality"] = ["nationality"],
        ["political"] = ["political"],
        ["family"] = ["family-member"],
        ["signature"] = ["signature"],
        ["vehicle"] = ["vehicle-plate", "vehicle-vin", "vehicle-licence"],
        ["other-personal"] = ["other", "minor-under-14", "family-member", "nationality", "signature"],
    };

    internal static bool Fits(string label, string answer) => Answers.TryGetValue(label, out var fitting) ? fitting.Contains(answer, StringComparer.Ordinal) : label == answer;
}
