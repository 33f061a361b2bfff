namespace OpenStack.Client.Configuration;

/// <summary>A password, key or token. Shown, it is only said to be one.</summary>
internal sealed class Secret(string value)
{
    /// <summary>The value, for where it has to be sent.</summary>
    public string Reveal() => value;

    public override string ToString() => "[secret]";
}
