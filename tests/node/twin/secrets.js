"use strict";

const pulumi = require("@pulumi/pulumi");
const { Thing } = require("./thing.js");

const password = new pulumi.Config().requireSecret("password");
const holder = new Thing("holder", {
    text: password,
    items: ["public", pulumi.secret("made here")],
    tags: { hint: password.apply((text) => `${text.length} characters`) },
});
const derived = new Thing("derived", { text: pulumi.interpolate`<${holder.text}>` });
const open = new Thing("open", { text: pulumi.unsecret(password.apply((text) => text.slice(0, 2))) });
const marked = new Thing("marked", { text: "not secret by itself" }, { additionalSecretOutputs: ["text"] });

module.exports = {
    password,
    derived: derived.text,
    open: open.text,
    marked: marked.text,
    nested: { inner: password, plain: "seen by all" },
};
