using Pulumi.Engine.Storage;

namespace Engine.Tests.Storage;

/// <summary>A file backend in a directory of its own, with one stack.</summary>
internal sealed class TemporaryBackend : IDisposable
{
    public TemporaryBackend()
    {
        Store = new StackStore(new BackendLayout(Directory.CreateTempSubdirectory("backend-").FullName), TimeProvider.System);
        Store.Create(Stack, States.Secrets);
    }

    public StackReference Stack { get; } = new("site", "dev");

    public StackStore Store { get; }

    public BackendLayout Layout => Store.Layout;

    public void Dispose() => Directory.Delete(Layout.Root, recursive: true);

    public StackUpdate Begin() =>
        StackUpdate.Begin(Store, Stack, States.Secrets, States.OpenSecrets, TimeProvider.System);

    public StoredState Read() => Store.Read(Stack, States.OpenSecrets);
}
