namespace CrmCards.Generators.Parsing;

/// <summary>What the code of an app says, its method bodies too, as far as a card has asked.</summary>
internal sealed record CodeFact(CodeFact.Question Asked, string About, bool Answer)
{
    internal enum Question
    {
        /// <summary>Whether the word is anywhere in it.</summary>
        IsMentioned,

        /// <summary>Whether the app maps its own endpoints, and none for the page at the path.</summary>
        IsPageMissing,
    }

    public static CodeFact Of(Question asked, string about, UserFiles files, CancellationToken cancellationToken) => new(asked, about, asked switch
    {
        Question.IsMentioned => files.Mentions.Of(about, cancellationToken),
        _ => files.Pages.Lack(about, cancellationToken),
    });

    public bool IsTrue(UserFiles files, CancellationToken cancellationToken) => Of(Asked, About, files, cancellationToken) == this;
}
