// Reads [{type, bytes}] from stdin. For each message it answers with the fields that the official class knows and with
// the bytes after that class has read and written the message; and it lists the methods of the official services.
"use strict";

const modules = ["alias", "callback", "engine", "errors", "plugin", "provider", "resource", "source", "status"];
const classes = Object.assign({}, ...modules.map((name) => require(`@pulumi/pulumi/proto/${name}_pb`)));
const services = ["callback", "engine", "provider", "resource"].flatMap((name) =>
    Object.entries(require(`@pulumi/pulumi/proto/${name}_grpc_pb`))
        .filter(([key]) => key.endsWith("Service"))
        .flatMap(([, service]) => Object.values(service)));

// "pulumirpc.Alias.Spec" -> classes.Alias.Spec
function find(type) {
    const names = type.replace(/^(pulumirpc|google\.rpc)\./, "").split(".");
    return names.reduce((scope, name) => scope && scope[name], classes);
}

// The generated reader is the only place where the official classes keep their field numbers.
function fieldsOf(messageClass) {
    const reader = messageClass.deserializeBinaryFromReader.toString();
    const fields = {};
    for (const [, number, name, map] of reader.matchAll(/case (\d+):[\s\S]*?msg\.(?:(?:set|add)(\w+)|get(\w+)Map)\(/g)) {
        fields[number] = name ?? map;
    }
    return fields;
}

const names = new Map(Object.entries(classes).map(([name, messageClass]) => [messageClass, name]));
const nameOf = (messageClass) => names.get(messageClass) ?? "Empty";

const requests = JSON.parse(require("fs").readFileSync(0, "utf8"));
const messages = requests.map(({ type, bytes }) => {
    const messageClass = find(type);
    if (!messageClass) {
        return { type, missing: true };
    }
    const message = messageClass.deserializeBinary(Uint8Array.from(Buffer.from(bytes, "base64")));
    return { type, fields: fieldsOf(messageClass), bytes: Buffer.from(message.serializeBinary()).toString("base64") };
});
const methods = services.map((method) => ({
    path: method.path,
    request: nameOf(method.requestType),
    response: nameOf(method.responseType),
    streaming: method.requestStream || method.responseStream,
}));
process.stdout.write(JSON.stringify({ messages, methods }));
