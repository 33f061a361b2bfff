"use strict";

const pulumi = require("@pulumi/pulumi");

const program = new pulumi.Config().require("program");
module.exports = require(`./${program}.js`);
