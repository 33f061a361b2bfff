// The trivial plugin's resource and provider, as generated classes look.
"use strict";

const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
    constructor(name, { text, number, items, tags }, options) {
        super("trivial:index:Thing", name, { text, number, items, tags }, { version: "1.0.0", ...options });
    }
}

class Provider extends pulumi.ProviderResource {
    constructor(name, args, options) {
        super("trivial", name, args, { version: "1.0.0", ...options });
    }
}

module.exports = { Thing, Provider };
