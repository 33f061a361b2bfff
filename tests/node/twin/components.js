"use strict";

const pulumi = require("@pulumi/pulumi");
const { Thing, Provider } = require("./thing.js");

class Shelf extends pulumi.ComponentResource {
    constructor(name, options) {
        super("twin:index:Shelf", name, {}, options);
        this.thing = new Thing(`${name}-thing`, { text: name }, { parent: this });
        this.registerOutputs({});
    }
}

class Rack extends pulumi.ComponentResource {
    constructor(name, shelves, options) {
        super("twin:index:Rack", name, {}, options);
        const all = [...Array(shelves).keys()].map((number) => new Shelf(`${name}-${number}`, { parent: this }));
        this.first = all[0].thing;
        this.texts = pulumi.all(all.map((shelf) => shelf.thing.text)).apply((texts) => texts.join(","));
        this.registerOutputs({ texts: this.texts });
    }
}

const provider = new Provider("elsewhere", { region: "north" });
const rack = new Rack("rack", 2, { providers: [provider] });
const after = new Thing("after", { text: "after the rack" }, {
    dependsOn: [rack],
    protect: false,
    ignoreChanges: ["number"],
    replaceOnChanges: ["text"],
    deleteBeforeReplace: true,
    retainOnDelete: true,
    additionalSecretOutputs: ["text"],
    customTimeouts: { create: "5m", delete: "90s" },
    aliases: [{ name: "before" }, "urn:pulumi:dev::twin::trivial:index:Thing::long-ago"],
});
new Thing("with", { text: "goes with the rack's first" }, { deletedWith: rack.first });

module.exports = { rack: rack.texts, after: after.id };
