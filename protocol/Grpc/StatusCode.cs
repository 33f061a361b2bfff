namespace Pulumi.Protocol.Grpc;

/// <summary>How a call ended. Source: gRPC <c>doc/statuscodes.md</c>.</summary>
public enum StatusCode
{
    /// <summary>It succeeded.</summary>
    OK = 0,

    /// <summary>The caller gave up.</summary>
    Cancelled = 1,

    /// <summary>It failed for a reason that has no code of its own.</summary>
    Unknown = 2,

    /// <summary>The request can never succeed as it is, whatever the state of the system.</summary>
    InvalidArgument = 3,

    /// <summary>It did not finish in time; it may still have taken effect.</summary>
    DeadlineExceeded = 4,

    /// <summary>What the request names does not exist.</summary>
    NotFound = 5,

    /// <summary>What the request would create exists already.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known but may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota, or the limit on the size of a message, is exceeded.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in the state that the request needs; retrying without changing that is useless.</summary>
    FailedPrecondition = 9,

    /// <summary>A conflict with something that runs at the same time.</summary>
    Aborted = 10,

    /// <summary>Past the valid range.</summary>
    OutOfRange = 11,

    /// <summary>The server does not know the method.</summary>
    Unimplemented = 12,

    /// <summary>An invariant is broken; to Pulumi: the state of the resource is unknown.</summary>
    Internal = 13,

    /// <summary>The server cannot be reached now.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or corrupt beyond recovery.</summary>
    DataLoss = 15,

    /// <summary>The caller did not prove who it is.</summary>
    Unauthenticated = 16,
}
