using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Reads the stack's configuration, the values of <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
/// <remarks>
/// Each type comes in four forms: <c>Get</c> gives null when the key is not set and <c>Require</c> fails; the forms with
/// <c>Secret</c> give an output that is secret whether or not the value is encrypted in the file.
/// </remarks>
public sealed class Config
{
    private readonly string _name;

    /// <summary>Reads the keys of one namespace.</summary>
    /// <param name="name">The namespace: the name of the project when left out.</param>
    public Config(string? name = null)
    {
        const string Suffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    /// <summary>Text, or null.</summary>
    public string? Get(string key) => Read(key);

    /// <summary>Secret text, or null.</summary>
    public Output<string>? GetSecret(string key) => Secret(Read(key));

    /// <summary><c>true</c> or <c>false</c>, or null.</summary>
    public bool? GetBoolean(string key) => ParseBoolean(key, Read(key));

    /// <summary>Secret <c>true</c> or <c>false</c>, or null.</summary>
    public Output<bool>? GetSecretBoolean(string key) => Secret(ParseBoolean(key, Read(key)));

    /// <summary>A whole number, or null.</summary>
    public int? GetInt32(string key) => ParseInt32(key, Read(key));

    /// <summary>A secret whole number, or null.</summary>
    public Output<int>? GetSecretInt32(string key) => Secret(ParseInt32(key, Read(key)));

    /// <summary>A number, or null.</summary>
    public double? GetDouble(string key) => ParseDouble(key, Read(key));

    /// <summary>A secret number, or null.</summary>
    public Output<double>? GetSecretDouble(string key) => Secret(ParseDouble(key, Read(key)));

    /// <summary>A structure, from JSON, or the type's default.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key) => ParseObject<T>(key, Read(key));

    /// <summary>A secret structure, from JSON, or null.</summary>
    public Output<T>? GetSecretObject<T>(string key) =>
        Read(key) is { } text ? Output.CreateSecret(ParseObject<T>(key, text)) : null;

    /// <summary>Text.</summary>
    public string Require(string key) => Read(key) ?? throw Missing(key);

    /// <summary>Secret text.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool RequireBoolean(string key) =>
        ParseBoolean(key, Read(key)) ?? throw Missing(key);

    /// <summary>Secret <c>true</c> or <c>false</c>.</summary>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number.</summary>
    public int RequireInt32(string key) => ParseInt32(key, Read(key)) ?? throw Missing(key);

    /// <summary>A secret whole number.</summary>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    /// <summary>A number.</summary>
    public double RequireDouble(string key) => ParseDouble(key, Read(key)) ?? throw Missing(key);

    /// <summary>A secret number.</summary>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    /// <summary>A structure, from JSON.</summary>
    public T RequireObject<T>(string key) =>
        Read(key) is { } text ? ParseObject<T>(key, text) : throw Missing(key);

    /// <summary>A secret structure, from JSON.</summary>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key);

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } known ? Output.CreateSecret(known) : null;

    private string FullKey(string key) => $"{_name}:{key}";

    private string? Read(string key) => DeploymentContext.Current.Settings.Config.Values.GetValueOrDefault(FullKey(key));

    private bool? ParseBoolean(string key, string? text) => text switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Wrong(key, "a boolean (true or false)"),
    };

    private int? ParseInt32(string key, string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(key, "a whole number");

    private double? ParseDouble(string key, string? text) =>
        text is null ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(key, "a number");

    private T ParseObject<T>(string key, string? text)
    {
        try
        {
            return text is null ? default! : JsonSerializer.Deserialize<T>(text)!;
        }
        catch (JsonException exception)
        {
            throw Wrong(key, $"JSON of {typeof(T).Name}", exception);
        }
    }

    private RunException Missing(string key) => new(
        $"Missing required configuration variable '{FullKey(key)}'\n" +
        $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");

    // Names the key only: the value may be a secret.
    private RunException Wrong(string key, string expected, Exception? cause = null) =>
        new($"Configuration '{FullKey(key)}' value is not {expected}", cause);
}
