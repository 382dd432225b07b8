using ComplianceKit.Analyzers.PersonalData.Members;
using ComplianceKit.Analyzers.PersonalData.Words;
using Microsoft.CodeAnalysis;

namespace ComplianceKit.Analyzers.PersonalData;

/// <summary>Decides about texts, numbers, dates and pictures.</summary>
internal static class MemberJudge
{
    /// <summary>So many different initials in one type are a habit of its author and no accident.</summary>
    private const int InitialsOfAHabit = 3;

    private static readonly List<NameReading> None = [];

    /// <summary>What is written beside the member, as far as it says anything. Of a key, and of what its name says in full, nobody needs to read it.</summary>
    internal static List<NameReading> Remarks(ISymbol symbol)
    {
        var name = NameReader.Read(symbol.Name);
        if ((name.IsClosed && name.SaysNothing) || name is { Term: not null, Owner.IsPerson: true })
        {
            return None;
        }

        var remarks = None;
        foreach (var text in MemberTexts.Of(symbol))
        {
            var said = PhraseReader.Read(text);
            // In English prose a person at the end of a clause is no name: "the token of the user".
            if (said.Term is not null || (said.Agent is not null && text.Any(NameSplitter.IsChinese)))
            {
                (remarks = remarks.Count == 0 ? [] : remarks).Add(said);
            }
        }

        return remarks;
    }

    internal static PersonalDataAnswer? Decide(ISymbol symbol, List<NameReading> remarks, TypeReading place, ValueShapes shape)
    {
        var name = NameReader.Read(symbol.Name);
        if (Choices.Offers(symbol, name, place))
        {
            return null;
        }

        var byName = Judgement.Weigh(name, place, shape);
        if (byName is Confidence.High && name.Owner is { IsPerson: true })
        {
            return Answer(name, place, Confidence.High, GroundOf(name, place));
        }

        var vetoed = remarks.Exists(static said => said is { Term: not null, Owner.IsNobody: true });
        var remark = remarks.Find(said => said.Agent is not null || Judgement.Weigh(said, place, shape) is not null);

        if (byName is { } sure && !vetoed)
        {
            // "CardType" with the remark 证件类型: where the name alone says little, the remark says which kind it is.
            if (remark?.Term is { } exact && exact.Kind != name.Term!.Kind && name.Term.Claim is Claim.Owned or Claim.Card or Claim.Place)
            {
                return Answer(remark, place, Confidence.Medium, ReasonGround.Comment);
            }

            return Answer(name, place, remark?.Term is { } same && same.Kind == name.Term!.Kind ? Confidence.High : sure, GroundOf(name, place));
        }

        if (place.Initials >= InitialsOfAHabit && name.Initials is { } initials && name.Term is null && (initials.Takes & shape) != ValueShapes.None)
        {
            return new(initials.Kind, WhoseOf(null, place, initials.Kind), Confidence.Medium, new(ReasonGround.Initials, symbol.Name, place.Name), initials.IsInternal);
        }

        if (shape == ValueShapes.Text && !place.IsSystem && name.Agent is not null && place.Kind != OwnerKind.Thing)
        {
            return Agent(name, place, Confidence.Low, new(ReasonGround.Name, symbol.Name));
        }

        // The name says "from" or "company": only a remark that names a person outweighs it.
        if (remark is null || vetoed || name.IsClosed || (name is { Term: not null, Owner.IsNobody: true } && remark.Owner is not { IsPerson: true }))
        {
            return null;
        }

        return remark.Term is null
            ? shape == ValueShapes.Text ? Agent(remark, place, Confidence.Medium, new(ReasonGround.Comment, remark.AgentWord)) : null
            : Answer(remark, place, Confidence.Medium, ReasonGround.Comment);
    }

    internal static PersonalDataAnswer? Key(string name, string key)
    {
        var reading = NameReader.Read(name);
        return Judgement.Weigh(reading, TypeReading.Nothing, ValueShapes.Text) is { } confidence
            ? new(reading.Term!.Kind, WhoseOf(reading.Owner, TypeReading.Nothing, reading.Term.Kind), confidence == Confidence.High ? Confidence.Medium : Confidence.Low, new(ReasonGround.Key, key), reading.Term.IsInternal)
            : null;
    }

    // Who operates or approves is named; a user is written down by the account.
    private static PersonalDataAnswer Agent(NameReading said, TypeReading place, Confidence confidence, AnswerReason reason)
    {
        var kind = DataKinds.Find(Vocabulary.Instance.Accounts.Contains(said.AgentWord) ? "account" : "name")!;
        return new(kind, WhoseOf(said.Agent, place, kind), confidence, reason);
    }

    private static PersonalDataAnswer Answer(NameReading said, TypeReading place, Confidence confidence, ReasonGround ground)
    {
        var kind = said.Term!.Kind;
        var context = ground == ReasonGround.NameWithOwner ? said.OwnerWord : place.Name;
        return new(kind, WhoseOf(said.Owner, place, kind), confidence, new(ground, said.TermWord, context), said.Term.IsInternal);
    }

    private static ReasonGround GroundOf(NameReading name, TypeReading place) =>
        name.Owner is { IsPerson: true } ? ReasonGround.NameWithOwner
        : place.Kind is OwnerKind.Person or OwnerKind.PersonPerhaps && place.IsPerson ? ReasonGround.NameInPersonType
        : place.OwnKinds + place.ContactKinds > 1 ? ReasonGround.NameWithSiblings
        : ReasonGround.Name;

    internal static SubjectRole WhoseOf(Owner? owner, TypeReading place, DataKind kind)
    {
        if (owner is { Whose: not SubjectRole.Unknown })
        {
            return owner.Learner && place.HasChildMarks ? SubjectRole.Child : owner.Whose;
        }

        return place.Whose != SubjectRole.Unknown ? place.Whose
            : kind.Id is "account" or "password" or "ip-address" or "device-id" ? SubjectRole.User
            : SubjectRole.Unknown;
    }
}
