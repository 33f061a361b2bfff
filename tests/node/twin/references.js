"use strict";

const pulumi = require("@pulumi/pulumi");
const { Thing } = require("./thing.js");

const other = new pulumi.StackReference("other", { name: new pulumi.Config().require("other") });
const copy = new Thing("copy", { text: other.requireOutput("open"), tags: { password: other.requireOutput("password") } });

module.exports = {
    open: copy.text,
    password: other.getOutput("password"),
    missing: other.getOutput("no-such-output").apply((value) => (value === undefined ? "missing" : "there")),
};
