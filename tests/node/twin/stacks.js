"use strict";

const pulumi = require("@pulumi/pulumi");
const { Thing } = require("./thing.js");

const config = new pulumi.Config();
const first = new Thing("first", { text: config.require("greeting"), number: 7, items: ["a", "b"] });
const second = new Thing("second", {
    text: pulumi.interpolate`${first.text}, ${first.number} times`,
    number: first.items.apply((items) => items.length),
    tags: { stack: pulumi.getStack(), project: pulumi.getProject(), first: first.text },
});
const third = new Thing("third", { text: "last" }, { dependsOn: [second] });

module.exports = {
    text: second.text,
    number: 42,
    fraction: 0.5,
    flag: true,
    list: ["x", first.text, 3],
    map: { inner: second.number, plain: "y" },
    both: pulumi.all([first.text, third.text]).apply((texts) => texts.join("+")),
    urn: third.urn,
    id: third.id,
    settings: config.getObject("settings"),
};
