using Pulumi.Plugin.Errors;

namespace OpenStack.Client.Configuration;

/// <summary>Reads the text of a setting; a failure names the place where it was found.</summary>
internal static class SettingText
{
    /// <summary>true or false, in the spellings that YAML and oslo take.</summary>
    public static bool ToFlag(SettingValue value) => value.Text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" => true,
        "FALSE" or "NO" or "OFF" or "0" => false,
        _ => throw Mistake(value, "is neither true nor false", "Write true or false."),
    };

    public static Uri ToUrl(SettingValue value) =>
        Uri.TryCreate(value.Text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url.UserInfo.Length == 0
                ? url
                : throw Mistake(value, "holds a password", "Give user and password by their own settings.")
            : throw Mistake(value, "is no URL", "Write it like https://cloud.example.org:5000/v3.");

    /// <summary>public, internal or admin, also in keystone's older spelling (publicURL).</summary>
    public static string ToInterface(SettingValue value)
    {
        var name = value.Text.EndsWith("URL", StringComparison.Ordinal) ? value.Text[..^3] : value.Text;
        return name is "public" or "internal" or "admin"
            ? name
            : throw Mistake(value, $"is '{value.Text}'", "There are public, internal and admin.");
    }

    private static ProviderException Mistake(SettingValue value, string seen, string remedy) =>
        new(FailureKind.Invalid, host: null, "configuring the connection to OpenStack", $"{value.Origin} {seen}", remedy);
}
