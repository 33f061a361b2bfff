// A host's IOMMU and virtual functions. There is no Node package of them: a class with the type's name is enough.
"use strict";

const pulumi = require("@pulumi/pulumi");

class Iommu extends pulumi.CustomResource {
    constructor(name, inputs, options) {
        super("sriov:host:Iommu", name, { enabled: undefined, vendor: undefined, ...inputs }, options);
    }
}

class VirtualFunctions extends pulumi.CustomResource {
    constructor(name, inputs, options) {
        super("sriov:host:VirtualFunctions", name, { functions: undefined, vfProductId: undefined, ...inputs }, options);
    }
}

const config = new pulumi.Config();
const connection = config.requireObject("connection");
const iommu = new Iommu("iommu", { connection });
const adapter = new VirtualFunctions(
    "adapter",
    { connection, device: { name: config.require("adapter") }, count: config.requireNumber("count"), linkUp: true },
    { dependsOn: iommu });

exports.kernel = pulumi.runtime.isDryRun()
    ? undefined
    : pulumi.output(pulumi.runtime.invoke("sriov:host:getHost", { connection })).apply((host) => host.kernel);
exports.vendor = iommu.vendor;
exports.addresses = adapter.functions.apply((all) => all?.map((one) => one.pciAddress));
