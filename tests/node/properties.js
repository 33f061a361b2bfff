// Writes properties of every kind with the official SDK, and reads and rewrites the Struct that comes on stdin (base64).
"use strict";

const pulumi = require("@pulumi/pulumi");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const rpc = require("@pulumi/pulumi/runtime/rpc");
const { unknown } = require("@pulumi/pulumi/output");
const { DependencyResource } = require("@pulumi/pulumi/resource");
const store = require("@pulumi/pulumi/runtime/state").getStore();

store.supportsSecrets = true;
store.supportsResourceReferences = true;
store.supportsOutputValues = true;

const urn = "urn:pulumi:dev::site::sriov:host:Iommu::host1";

function output(value, isKnown, isSecret) {
    return new pulumi.Output(
        new Set([new DependencyResource(urn)]),
        Promise.resolve(value),
        Promise.resolve(isKnown),
        Promise.resolve(isSecret),
        Promise.resolve(new Set()),
    );
}

const toBase64 = (object) => Buffer.from(Struct.fromJavaScript(object).serializeBinary()).toString("base64");

async function main() {
    const plain = {
        nothing: null,
        yes: true,
        number: 1.5,
        text: "ünïcode",
        list: [1, null, ["nested"]],
        map: { a: { b: "c" } },
        unknown: unknown,
        secret: pulumi.secret("s3cret"),
        text_asset: new pulumi.asset.StringAsset("content"),
        file_archive: new pulumi.asset.FileArchive("./dir"),
        members: new pulumi.asset.AssetArchive({ f: new pulumi.asset.RemoteAsset("https://example.org/f") }),
    };
    const outputs = {
        known: output("v", true, false),
        hidden: output("v", true, true),
        later: output(undefined, false, true),
    };
    const received = Struct.deserializeBinary(Uint8Array.from(Buffer.from(require("fs").readFileSync(0, "utf8"), "base64")));
    const reread = rpc.deserializeProperties(received, /* keepUnknowns */ true);
    process.stdout.write(JSON.stringify({
        plain: toBase64(await rpc.serializeProperties("plain", plain)),
        outputs: toBase64(await rpc.serializeProperties("outputs", outputs, { keepOutputValues: true })),
        rewritten: toBase64(await rpc.serializeProperties("rewritten", reread)),
    }));
}

main().catch((error) => {
    console.error(error);
    process.exitCode = 1;
});
