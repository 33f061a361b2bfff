using System.Text.Json;
using Pulumi.Protocol.Properties;
using static Pulumi.Protocol.Properties.PropertyValue;

namespace Pulumi.Protocol.Tests.Properties;

public sealed class JsonPropertiesTests
{
    [Theory]
    [InlineData("""{"a":[1,-0.5,"x",true,false,null,{}],"b":{"c":""}}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void ReadThenWrite_PlainJson_IsTheSame(string text)
    {
        using var document = JsonDocument.Parse(text);

        Assert.Equal(text, Write(JsonProperties.Read(document.RootElement)));
    }

    [Fact]
    public void Read_Undefined_IsNull() => Assert.Equal(Null, JsonProperties.Read(default));

    [Fact]
    public void Write_KnownOutput_IsItsValue() => Assert.Equal("\"x\"", Write(new OutputValue("x", false, DependencySet.Empty)));

    [Fact]
    public void Write_WhatJsonHasNoFormFor_IsRefusedWithoutItsContent()
    {
        PropertyValue[] values =
        [
            Unknown,
            new SecretValue("hunter2"),
            new OutputValue("hunter2", true, DependencySet.Empty),
            new OutputValue(null, false, DependencySet.Empty),
            new AssetValue("hunter2"),
        ];

        Assert.All(values, value => Assert.DoesNotContain(
            "hunter2", Assert.Throws<InvalidOperationException>(() => Write(new ListValue([value]))).Message, StringComparison.Ordinal));
    }

    private static string Write(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            JsonProperties.Write(writer, value);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
