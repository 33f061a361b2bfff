using Pulumi.Engine;
using Pulumi.Engine.Secrets;

namespace Engine.Tests.Secrets;

/// <summary>The vectors were made with Python's hashlib and the cryptography package.</summary>
public class PassphraseSecretsTests
{
    private const string Passphrase = "correct horse";
    private const string State = "v1:AQIDBAUGBwg=:v1:AAECAwQFBgcICQoL:E27pUA/wPCIWegHkV0laI4yxSAT80Q==";
    private const string Ciphertext = "v1:FBUWFxgZGhscHR4f:JPWIRMkfkkbh/ka9PK70+2qE+FJ6iaB9a84LhcE=";
    private const string Plaintext = "\"grüß dich\"";

    private static readonly byte[] Salt = [1, 2, 3, 4, 5, 6, 7, 8];

    [Fact]
    public void Derive_KnownPassphraseAndSalt_GivesTheKnownKey() =>
        Assert.Equal(
            "d9cbd9b1321cffbae3a5dbc3e3cc9df0a3e6afd70d928ca676c52bcc36d4accb",
            Convert.ToHexStringLower(PassphraseKey.Derive(Passphrase, Salt)));

    [Fact]
    public void Encrypt_KnownKeyAndNonce_GivesTheKnownCiphertext()
    {
        var nonce = Enumerable.Range(20, 12).Select(i => (byte)i).ToArray();

        Assert.Equal(Ciphertext, new SymmetricCipher(PassphraseKey.Derive(Passphrase, Salt)).Encrypt(Plaintext, nonce));
    }

    [Fact]
    public void Decrypt_CiphertextOfAnotherImplementation_GivesThePlaintext() =>
        Assert.Equal(Plaintext, PassphraseSecrets.Open(State, () => Passphrase).Decrypt(Ciphertext));

    /// <summary>Written by the code of pulumi 3.260.0, <c>pkg/secrets/passphrase</c>.</summary>
    [Theory]
    [InlineData("", "v1:CX0N63k63JA=:v1:PsEW+5jN9HRB0i4b:10b/71lY8rC1pQNYLfcmXjPGWoSIMA==", "v1:tTY8p1gtNFPAC2tK:JVogCJ2ZVilA7BqtiE7YX80O3YU/NJzqlg==")]
    [InlineData("pässwörd 🔑", "v1:xfC2cQFFt60=:v1:16cbZF0hjgPgGjTu:FzU6IFnP6dpAPuHSogqaFdLhNMeaPg==", "v1:nGRCEmZpg/xsd7Wh:I2IK04MMaokludUncZk3pwqctQCnNBWTvg==")]
    [InlineData("two words\tand a tab", "v1:u2rLv4UH6jQ=:v1:R3U2qIB17PqA9NzO:xezGBUt+/F74IxREyjX7mZ3kOFy25w==", "v1:MZUg2kix1fy6Q0A8:k7G3wDvSUqEX48NWPAPnVYs/Ph6nipV6UA==")]
    [InlineData(" spaces around ", "v1:hIG+XMt6vm0=:v1:fqgZ6vAFUZ7NzaoI:RUotxADARjHJ0neujBLdV7FEVUbqLw==", "v1:CmF5GsALV8paF/e2:4zYkRy5FaPbB56A+GoZcEcxPVgJerBp4Yw==")]
    public void Decrypt_SecretOfTheStockCliUnderAnyPassphrase_GivesThePlaintext(string passphrase, string state, string ciphertext) =>
        Assert.Equal("hush 🤫", PassphraseSecrets.Open(state, () => passphrase).Decrypt(ciphertext));

    /// <summary>Written by the stock CLI with the passphrase "password": pulumi <c>pkg/secrets/passphrase/manager_test.go</c>.</summary>
    [Fact]
    public void Open_SaltOfTheStockCli_TakesItsPassphraseAndNoOther()
    {
        const string Stock = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

        var opened = PassphraseSecrets.Open(Stock, () => "password");

        Assert.Equal("hush", opened.Decrypt(opened.Encrypt("hush")));
        Assert.Throws<UserErrorException>(() => PassphraseSecrets.Open(Stock, () => "password123").Encrypt("hush"));
    }

    [Fact]
    public void Decrypt_WrongPassphrase_SaysSo() =>
        Assert.Equal(
            "incorrect passphrase",
            Assert.Throws<UserErrorException>(() => PassphraseSecrets.Open(State, () => "wrong").Decrypt(Ciphertext)).Message);

    [Fact]
    public void Create_ThenOpenWithItsState_ReadsItsSecrets()
    {
        var created = PassphraseSecrets.Create(Passphrase);

        var opened = PassphraseSecrets.Open(created.State, () => Passphrase);

        Assert.Equal("hush", opened.Decrypt(created.Encrypt("hush")));
    }

    [Fact]
    public void Encrypt_SameTextTwice_GivesDifferentCiphertexts()
    {
        var secrets = PassphraseSecrets.Open(State, () => Passphrase);

        Assert.NotEqual(secrets.Encrypt("hush"), secrets.Encrypt("hush"));
    }

    [Fact]
    public void Open_NoSecretIsMet_NeverAsksForThePassphrase()
    {
        var secrets = PassphraseSecrets.Open(State, () => throw new InvalidOperationException("asked"));

        Assert.Equal(State, secrets.State);
    }

    [Theory]
    [InlineData("v1:FBUWFxgZGhscHR4f:JPWIRMkfkkbh/ka9PK70+2qE+FJ6iaB9a84LhcA=", "altered")]
    [InlineData("v2:FBUWFxgZGhscHR4f:JPWI", "v1:<nonce>:<ciphertext>")]
    [InlineData("v1:!:JPWI", "v1:<nonce>:<ciphertext>")]
    [InlineData("v1:FBUWFxgZGhscHR4f:JPWI", "v1:<nonce>:<ciphertext>")]
    public void Decrypt_DamagedCiphertext_SaysWhatIsWrong(string damaged, string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<UserErrorException>(() => PassphraseSecrets.Open(State, () => Passphrase).Decrypt(damaged)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("v1:AQIDBAUGBwg=")]
    [InlineData("v2:AQIDBAUGBwg=:v1:AAECAwQFBgcICQoL:E27p")]
    public void Open_MalformedState_IsRefused(string state) =>
        Assert.Throws<UserErrorException>(() => PassphraseSecrets.Open(state, () => Passphrase));
}
