namespace Upstream.Tests.Signatures;

public sealed class UsedMembersTests
{
    /// <summary>The SDK, and every program that is built with it.</summary>
    public static TheoryData<string> Users => new(
        Repository.Programs.Select(project => Path.GetFileNameWithoutExtension(project)).Append("Pulumi.Sriov"));

    [Theory]
    [MemberData(nameof(Users))]
    public void Assembly_EveryMemberOfThePackagesThatItUses_IsOfficial(string user)
    {
        var used = UsedMembers.Read(Repository.Assembly(user));

        Assert.NotEmpty(used);
        Assert.All(used, member =>
        {
            var api = OfficialApi.Of(member.Assembly);
            var declared = api.Ours.SingleOrDefault(ours => ours.Key == member.Key);
            Assert.True(declared is not null, $"{member.Key} is used but not public in {member.Assembly}");
            Assert.Contains(declared.Signature, api.Listed);
        });
    }

    [Fact]
    public void Sdk_UsesBothPackages()
    {
        var used = UsedMembers.Read(Repository.Assembly("Pulumi.Sriov"));

        Assert.Contains(used, member => member is
        {
            Assembly: "Pulumi",
            Key: "Pulumi.Output.CreateSecret``1(Pulumi.Output<!!0>) -> Pulumi.Output<!!0>",
        });
        Assert.Contains(used, member => member is
        {
            Assembly: "Pulumi.OpenStack",
            Key: "Pulumi.OpenStack.Networking.SubnetArgs.set_Cidr(Pulumi.Input<System.String>) -> System.Void",
        });
    }
}
