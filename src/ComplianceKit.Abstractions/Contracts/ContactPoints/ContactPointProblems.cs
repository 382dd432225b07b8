namespace ComplianceKit;

/// <summary>The words for each <see cref="ContactPointProblem"/>: what is wrong and what to do, without the value.</summary>
public static class ContactPointProblems
{
    /// <summary>What is wrong and what to do about it.</summary>
    /// <param name="problem">The problem.</param>
    public static BilingualText Describe(this ContactPointProblem problem) => problem switch
    {
        ContactPointProblem.None => new("It is a contact point.", "这是有效的联系方式。"),
        ContactPointProblem.Empty => new("The contact point is empty; give a phone number, an e-mail address or an openid.", "联系方式为空；请填写手机号、邮箱或 openid。"),
        ContactPointProblem.Malformed => new("It holds characters that this kind of contact point cannot have; correct it at the source.", "含有该类联系方式不允许的字符；请在来源处更正。"),
        ContactPointProblem.TooShort => new("It is too short to be complete; take the full number or address.", "内容过短、不完整；请使用完整的号码或地址。"),
        ContactPointProblem.TooLong => new("It is too long; check that nothing was joined to it.", "内容过长；请检查是否混入了其他内容。"),
        ContactPointProblem.DigitsLost => new("A spreadsheet turned the number into scientific notation and lost digits; export the column as text.", "电子表格把号码变成了科学计数法并丢失了数字；请将该列设为文本后重新导出。"),
        ContactPointProblem.Masked => new("Digits or letters are hidden; a masked value reaches nobody and cannot be matched with a refusal.", "号码或地址被打码；打码后的值无法联系到人，也无法与拒收名单比对。"),
        ContactPointProblem.Several => new("There is more than one contact point; give one per field and per decision.", "一个字段里有多个联系方式；每个字段、每次判断只能有一个。"),
        ContactPointProblem.AreaCodeMissing => new("It looks like a landline without its area code; add it, e.g. 0771.", "疑似缺少区号的固定电话；请补上区号，例如 0771。"),
        ContactPointProblem.Extension => new("A number with an extension reaches a switchboard, not one person; take a direct number.", "带分机号的电话通向总机而非个人；请使用直拨号码。"),
        ContactPointProblem.ServiceNumber => new("It is a service or short number of a business, not a person's number.", "这是企业的服务号或短号，不是个人号码。"),
        ContactPointProblem.UnknownCountry => new("The country code is not assigned; write the number as + country code number.", "国家（地区）代码不存在；请按“+ 国家代码 号码”书写。"),
        ContactPointProblem.NotInNumberingPlan => new("The digits fit no number of that country; check for missing or extra digits.", "号码不符合该国家（地区）的编号规则；请检查是否多位或少位。"),
        ContactPointProblem.BadDomain => new("The part after @ is no domain that mail can be sent to.", "@ 之后不是可以收信的域名。"),
        ContactPointProblem.UnsupportedForm => new("Give the plain address name@domain, without display name, quotes or brackets.", "请只填写 name@domain 形式的地址，不要带显示名、引号或括号。"),
        ContactPointProblem.NoCanonicalForm => new("A postal address has no canonical form that a refusal could be matched with; use a phone number or an e-mail address.", "邮寄地址没有可与拒收记录比对的规范形式；请使用电话或邮箱。"),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No such problem."),
    };
}
