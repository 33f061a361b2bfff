// Drives resources of a running plugin through their lives with the official client, and tells what it answered.
// stdin: { address, engine, live: [{ type, inputs, changed }], invoke: [{ token, args }], end: [a life that was told] }, all
// done in this order; stdout: { plugin, lives, answers }.
"use strict";

const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");
const messages = require("@pulumi/pulumi/proto/provider_pb.js");

const struct = (object) => Struct.fromJavaScript(object ?? {});

class Provider {
    constructor(address) {
        this.client = new ResourceProviderClient(address, grpc.credentials.createInsecure());
    }

    call(method, request) {
        return new Promise((resolve, reject) => this.client[method](request, (error, response) =>
            error ? reject(new Error(`${method}: ${error.code} ${error.details}`)) : resolve(response)));
    }

    async start(engine) {
        const handshake = new messages.ProviderHandshakeRequest();
        handshake.setEngineAddress(engine);
        const answer = await this.call("handshake", handshake);
        const configure = new messages.ConfigureRequest();
        configure.setArgs(struct({}));
        configure.setAcceptsecrets(true);
        configure.setAcceptresources(true);
        await this.call("configure", configure);
        const info = await this.call("getPluginInfo", new Empty());
        const schema = JSON.parse((await this.call("getSchema", new messages.GetSchemaRequest())).getSchema());
        return {
            acceptsSecrets: answer.getAcceptSecrets(),
            version: info.getVersion(),
            resources: Object.keys(schema.resources),
            functions: Object.keys(schema.functions),
        };
    }

    async check(urn, olds, news) {
        const request = new messages.CheckRequest();
        request.setUrn(urn);
        request.setOlds(struct(olds));
        request.setNews(struct(news));
        request.setRandomseed(Buffer.alloc(32));
        const answer = await this.call("check", request);
        return {
            inputs: answer.getInputs().toJavaScript(),
            failures: answer.getFailuresList().map((failure) => `${failure.getProperty()}: ${failure.getReason()}`),
        };
    }

    async diff(resource, olds, oldInputs, news) {
        const request = new messages.DiffRequest();
        request.setId(resource.id);
        request.setUrn(resource.urn);
        request.setOlds(struct(olds));
        request.setOldInputs(struct(oldInputs));
        request.setNews(struct(news));
        const answer = await this.call("diff", request);
        return {
            changes: answer.getChanges(),
            detailed: answer.getHasdetaileddiff(),
            paths: answer.getDetaileddiffMap().getEntryList().map(([path]) => path),
        };
    }

    async create(urn, inputs, preview) {
        const request = new messages.CreateRequest();
        request.setUrn(urn);
        request.setProperties(struct(inputs));
        request.setPreview(preview);
        const answer = await this.call("create", request);
        return { id: answer.getId(), properties: answer.getProperties().toJavaScript() };
    }

    async read(resource, inputs, properties) {
        const request = new messages.ReadRequest();
        request.setId(resource.id);
        request.setUrn(resource.urn);
        request.setInputs(struct(inputs));
        request.setProperties(struct(properties));
        const answer = await this.call("read", request);
        return { id: answer.getId(), inputs: answer.getInputs().toJavaScript(), properties: answer.getProperties().toJavaScript() };
    }

    async update(resource, olds, oldInputs, news, preview) {
        const request = new messages.UpdateRequest();
        request.setId(resource.id);
        request.setUrn(resource.urn);
        request.setOlds(struct(olds));
        request.setOldInputs(struct(oldInputs));
        request.setNews(struct(news));
        request.setPreview(preview);
        return (await this.call("update", request)).getProperties().toJavaScript();
    }

    async delete(resource, properties, inputs) {
        const request = new messages.DeleteRequest();
        request.setId(resource.id);
        request.setUrn(resource.urn);
        request.setProperties(struct(properties));
        request.setOldInputs(struct(inputs));
        await this.call("delete", request);
    }

    async invoke({ token, args }) {
        const request = new messages.InvokeRequest();
        request.setTok(token);
        request.setArgs(struct(args));
        const answer = await this.call("invoke", request);
        return {
            failures: answer.getFailuresList().map((failure) => `${failure.getProperty()}: ${failure.getReason()}`),
            result: answer.getReturn()?.toJavaScript(),
        };
    }
}

async function live(provider, { type, inputs, changed }) {
    const urn = `urn:pulumi:dev::site::${type}::it`;
    const checked = await provider.check(urn, {}, inputs);
    const previewed = await provider.create(urn, checked.inputs, true);
    const created = await provider.create(urn, checked.inputs, false);
    const resource = { id: created.id, urn };
    const unchanged = await provider.diff(resource, created.properties, checked.inputs, checked.inputs);
    const read = await provider.read(resource, checked.inputs, created.properties);

    const rechecked = await provider.check(urn, checked.inputs, changed);
    const change = await provider.diff(resource, read.properties, read.inputs, rechecked.inputs);
    const foreseen = await provider.update(resource, read.properties, read.inputs, rechecked.inputs, true);
    const updated = await provider.update(resource, read.properties, read.inputs, rechecked.inputs, false);
    const settled = await provider.diff(resource, updated, rechecked.inputs, rechecked.inputs);
    return {
        urn,
        id: created.id,
        failures: [...checked.failures, ...rechecked.failures],
        previewed,
        created: created.properties,
        unchanged,
        read,
        change,
        foreseen,
        updated,
        settled,
        inputs: rechecked.inputs,
    };
}

async function main() {
    const { address, engine, live: resources = [], invoke = [], end = [] } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const provider = new Provider(address);
    const told = { plugin: await provider.start(engine), lives: [], answers: [] };
    for (const resource of resources) {
        told.lives.push(await live(provider, resource));
    }

    for (const question of invoke) {
        told.answers.push(await provider.invoke(question));
    }

    for (const life of end.toReversed()) {
        await provider.delete(life, life.updated, life.inputs);
    }

    process.stdout.write(JSON.stringify(told));
}

main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
});
