using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Pulumi.Protocol.Tests.Messages;

/// <summary>Fills every field of a message, each with a value of its own, so that no two fields can be confused.</summary>
internal static class MessageFiller
{
    public static IMessage Fill(MessageDescriptor descriptor) => Fill(descriptor, seed: descriptor.FullName.Length, depth: 0);

    /// <summary>One message for each choice of each oneof: only one of its fields can be set at a time.</summary>
    public static IEnumerable<IMessage> FillEveryChoice(MessageDescriptor descriptor) => descriptor.Oneofs
        .Where(oneof => !oneof.IsSynthetic)
        .SelectMany(oneof => oneof.Fields)
        .Select(choice =>
        {
            var message = Fill(descriptor);
            Set(message, choice, seed: 7, depth: 0);
            return message;
        })
        .DefaultIfEmpty(Fill(descriptor));

    private static IMessage Fill(MessageDescriptor descriptor, int seed, int depth)
    {
        var message = (IMessage)Activator.CreateInstance(descriptor.ClrType)!;
        foreach (var field in descriptor.Fields.InFieldNumberOrder())
        {
            // google.protobuf.Value contains itself: deep down, only its plain choices are left.
            if (depth < 6 || field.FieldType != FieldType.Message)
            {
                Set(message, field, seed + field.FieldNumber, depth);
            }
        }

        return message;
    }

    private static void Set(IMessage message, FieldDescriptor field, int seed, int depth)
    {
        if (field.IsMap)
        {
            var entry = field.MessageType;
            var map = (System.Collections.IDictionary)field.Accessor.GetValue(message);
            map[ValueOf(entry.FindFieldByNumber(1), seed, depth)] = ValueOf(entry.FindFieldByNumber(2), seed, depth);
        }
        else if (field.IsRepeated)
        {
            var list = (System.Collections.IList)field.Accessor.GetValue(message);
            list.Add(ValueOf(field, seed, depth));
            list.Add(ValueOf(field, seed + 1, depth));
        }
        else
        {
            field.Accessor.SetValue(message, ValueOf(field, seed, depth));
        }
    }

    private static object ValueOf(FieldDescriptor field, int seed, int depth) => field.FieldType switch
    {
        FieldType.Bool => true,
        FieldType.Double => seed + 0.5,
        FieldType.Int32 => seed,
        FieldType.String => $"{field.Name} {seed}",
        FieldType.Bytes => ByteString.CopyFrom((byte)seed, 0xff),
        // The first value is the default, which is not written.
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, field.EnumType.Values[^1].Number),
        FieldType.Message => Fill(field.MessageType, seed, depth + 1),
        var other => throw new NotSupportedException($"No value for fields of type {other}."),
    };
}
