namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>A test on a virtual host; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LabFactAttribute : FactAttribute
{
    public LabFactAttribute() => Skip = LabTool.WhatIsMissing;
}

/// <summary>A test with several cases on a virtual host; skipped, with the reason, where there can be none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LabTheoryAttribute : TheoryAttribute
{
    public LabTheoryAttribute() => Skip = LabTool.WhatIsMissing;
}
