namespace Bench;

/// <summary>Why a benchmark can't go on: something of it failed, or a way has led to another end than it should.</summary>
internal sealed class BenchmarkException(string message, Exception? cause = null) : Exception(message, cause);
