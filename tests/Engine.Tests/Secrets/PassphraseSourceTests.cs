using Pulumi.Engine;
using Pulumi.Engine.Secrets;

namespace Engine.Tests.Secrets;

public class PassphraseSourceTests
{
    [Fact]
    public void Existing_VariableIsEmpty_IsTheEmptyPassphrase() =>
        Assert.Equal("", Source(("PULUMI_CONFIG_PASSPHRASE", "")).Existing());

    [Fact]
    public void Existing_FileIsNamed_IsItsTrimmedContent()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "from file\n");

        Assert.Equal("from file", Source(("PULUMI_CONFIG_PASSPHRASE_FILE", path)).Existing());
        File.Delete(path);
    }

    [Fact]
    public void Existing_FileIsMissing_NamesTheVariable() =>
        Assert.Contains(
            "PULUMI_CONFIG_PASSPHRASE_FILE",
            Assert.Throws<UserErrorException>(Source(("PULUMI_CONFIG_PASSPHRASE_FILE", "/nowhere")).Existing).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Existing_NothingIsSetAndNobodyIsThere_NamesBothVariables() =>
        Assert.Equal(
            "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables",
            Assert.Throws<UserErrorException>(Source().Existing).Message);

    [Fact]
    public void New_AnswersDiffer_IsRefused()
    {
        var answers = new Queue<string>(["one", "two"]);

        Assert.Throws<UserErrorException>(new PassphraseSource(_ => null, _ => answers.Dequeue()).New);
    }

    private static PassphraseSource Source(params (string Name, string Value)[] variables) =>
        new(name => variables.FirstOrDefault(variable => variable.Name == name).Value, prompt: null);
}
