namespace Pulumi.Engine.Model;

/// <summary>The stack that is deployed, and its configuration, decrypted for programs and providers.</summary>
internal interface IStackSettings
{
    /// <summary>The organization; <c>organization</c> for stacks kept in files.</summary>
    string Organization { get; }

    /// <summary>The stack's short name.</summary>
    string Stack { get; }

    /// <summary>Values by full key (<c>namespace:key</c>), in the clear; objects and lists are JSON text.</summary>
    IReadOnlyDictionary<string, string> Config { get; }

    /// <summary>The keys whose values are secret, or contain a secret.</summary>
    IReadOnlySet<string> SecretKeys { get; }
}
