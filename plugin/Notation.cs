namespace Pulumi.Plugin;

/// <summary>How a text is written, where several spellings mean the same.</summary>
public enum Notation
{
    /// <summary>Every character counts.</summary>
    Text,

    /// <summary>JSON: neither blanks nor the order of members count.</summary>
    Json,

    /// <summary>An IP address, with or without a prefix length: <c>2001:DB8::0</c> is <c>2001:db8::/128</c>.</summary>
    IpAddress,

    /// <summary>A MAC address: <c>FA-16-3E-00-00-01</c> is <c>fa:16:3e:00:00:01</c>.</summary>
    MacAddress,
}
