// Text files in a directory, kept by the official dynamic provider, and most of what programs use of an engine:
// configuration, secrets, a component, dependencies, aliases, transformations, outputs and another stack's outputs.
"use strict";

const pulumi = require("@pulumi/pulumi");

// It is serialized into the state, so it loads modules where it needs them. Each operation leaves a line in the journal.
const files = {
    async check(olds, news) {
        const failures = news.content === "" ? [{ property: "content", reason: "must not be empty" }] : [];
        return { inputs: news, failures };
    },
    async diff(id, olds, news) {
        const moves = olds.path !== news.path;
        return { changes: moves || olds.content !== news.content, replaces: moves ? ["path"] : [] };
    },
    async create(inputs) {
        const fs = require("fs");
        fs.writeFileSync(inputs.path, inputs.content, { flag: "wx" });
        fs.appendFileSync(inputs.journal, `create ${inputs.path}\n`);
        return { id: inputs.path, outs: { ...inputs, length: inputs.content.length } };
    },
    async read(id, outputs) {
        const fs = require("fs");
        if (!fs.existsSync(id)) {
            return {};
        }
        const content = fs.readFileSync(id, "utf8");
        return { id, props: { ...outputs, content, length: content.length } };
    },
    async update(id, olds, news) {
        const fs = require("fs");
        fs.writeFileSync(id, news.content);
        fs.appendFileSync(news.journal, `update ${id}\n`);
        return { outs: { ...news, length: news.content.length } };
    },
    async delete(id, outputs) {
        const fs = require("fs");
        fs.rmSync(id);
        fs.appendFileSync(outputs.journal, `delete ${id}\n`);
    },
};

const config = new pulumi.Config();
const root = config.require("root");

class TextFile extends pulumi.dynamic.Resource {
    constructor(name, file, content, options) {
        super(files, name, { path: `${root}/${file}`, content, journal: `${root}/journal`, length: undefined }, options);
    }
}

class Folder extends pulumi.ComponentResource {
    constructor(name, { file, greeting, token }) {
        super("site:index:Folder", name);
        const resourceName = config.get("name") ?? "greeting";
        this.greeting = new TextFile(resourceName, file, greeting, { parent: this, aliases: [{ name: "greeting" }] });
        this.summary = new TextFile("summary", "summary", pulumi.interpolate`${this.greeting.length} characters`, { parent: this });
        this.token = new TextFile("token", "token", token, { parent: this, dependsOn: this.summary });
        this.registerOutputs({ greeting: this.greeting.path });
    }
}

pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
    type === "pulumi-nodejs:dynamic:Resource" ? { props: { ...props, owner: pulumi.getStack() }, opts } : undefined);

const base = config.get("base");
const folder = new Folder("folder", {
    file: config.get("file") ?? "greeting",
    greeting: base ? new pulumi.StackReference(base).requireOutput("greeting") : config.require("greeting"),
    token: config.requireSecret("token"),
});

exports.greeting = folder.greeting.content;
exports.length = folder.greeting.length;
exports.token = folder.token.content;
exports.limits = config.getObject("limits");
