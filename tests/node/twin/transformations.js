"use strict";

const pulumi = require("@pulumi/pulumi");
const { Thing } = require("./thing.js");

const isThing = (type) => type === "trivial:index:Thing";

pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
    isThing(type) ? { props: { ...props, tags: { ...props.tags, stack: "yes" } }, opts } : undefined);

class Group extends pulumi.ComponentResource {
    constructor(name, options) {
        super("twin:index:Group", name, {}, options);
        this.member = new Thing("member", { text: "of the group" }, { parent: this });
        this.registerOutputs({});
    }
}

const group = new Group("group", {
    transformations: [({ type, props, opts }) =>
        isThing(type) ? { props, opts: pulumi.mergeOptions(opts, { ignoreChanges: ["number"] }) } : undefined],
});
const alone = new Thing("alone", { text: "small" }, {
    transformations: [({ props, opts }) => ({ props: { ...props, text: "large" }, opts })],
});

module.exports = { member: group.member.text, alone: alone.text };
