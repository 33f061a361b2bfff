using System.Reflection;
using Pulumi.Sriov.Lab.Tests.Cloud;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestFramework("Pulumi.Sriov.Lab.Tests.Machines.LabTestFramework", "Lab.Tests")]

namespace Pulumi.Sriov.Lab.Tests.Machines;

/// <summary>
/// xunit's own framework around the run's virtual hosts and clouds: xunit 2 has no fixture that classes which run in parallel share,
/// and nothing may go on running when the last test has ended. Where there can be none every test is skipped
/// with the reason, the inherited ones of the contract, too.
/// </summary>
internal sealed class LabTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    private static string? WhatIsMissing => LabTool.WhatIsMissing ?? CloudTool.WhatIsMissing;

    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName) =>
        new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assembly, ISourceInformationProvider source, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assembly, source, diagnostics)
    {
        // The signature is xunit's: it learns of the end by a message, not by a task.
        protected override async void RunTestCases(
            IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            var cases = WhatIsMissing is null ? testCases : testCases.Select(test => new SkippedTest(DiagnosticMessageSink, test));
            using var runner = new Runner(TestAssembly, cases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync();
        }
    }

    private sealed class SkippedTest : XunitTestCase
    {
        public SkippedTest(IMessageSink diagnostics, IXunitTestCase test)
            : base(diagnostics, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, test.TestMethod, test.TestMethodArguments)
        {
        }

        [Obsolete("For xunit, which may serialize tests.")]
        public SkippedTest()
        {
        }

        protected override string GetSkipReason(IAttributeInfo factAttribute) => WhatIsMissing!;
    }

    private sealed class Runner(
        ITestAssembly assembly, IEnumerable<IXunitTestCase> testCases, IMessageSink diagnostics, IMessageSink messages,
        ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, testCases, diagnostics, messages, options)
    {
        private VirtualHosts? _hosts;
        private ControlPlanes? _clouds;

        protected override async Task AfterTestAssemblyStartingAsync()
        {
            await base.AfterTestAssemblyStartingAsync();
            if (WhatIsMissing is null)
            {
                _hosts = VirtualHosts.Current = new VirtualHosts(Tell);
                _clouds = ControlPlanes.Current = new ControlPlanes(Tell);
                await _hosts.RemoveLeftoversAsync();
                await _clouds.RemoveLeftoversAsync();
            }
        }

        protected override async Task BeforeTestAssemblyFinishedAsync()
        {
            if (_hosts is not null)
            {
                await _hosts.DisposeAsync();
            }

            if (_clouds is not null)
            {
                await _clouds.DisposeAsync();
            }

            await base.BeforeTestAssemblyFinishedAsync();
        }

        protected override async Task<RunSummary> RunTestCollectionAsync(
            IMessageBus messageBus, ITestCollection testCollection, IEnumerable<IXunitTestCase> testCases, CancellationTokenSource cancellationTokenSource)
        {
            var records = HostRecords.Begin();
            var summary = await base.RunTestCollectionAsync(messageBus, testCollection, testCases, cancellationTokenSource);
            if (summary.Failed > 0)
            {
                records.Tell(Tell);
            }

            return summary;
        }

        private void Tell(string words) => DiagnosticMessageSink.OnMessage(new DiagnosticMessage(words));
    }
}
