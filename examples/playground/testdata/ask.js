// Runs the program under Node as the page runs it: node ask.js wasm_exec.js fengqiao.wasm questions answers. A question a line, [verb,
// input], gives an answer a line; the time from the compiled program to the first answer goes to standard output, in milliseconds.
"use strict";
const fs = require("fs");
const [script, wasm, questions, answers] = process.argv.slice(2);
globalThis.require = require;
globalThis.fs = fs;
require(require("path").resolve(script));
(async () => {
  const go = new Go();
  const module = await WebAssembly.compile(fs.readFileSync(wasm));
  const began = performance.now();
  go.run(await WebAssembly.instantiate(module, go.importObject));
  const all = fs.readFileSync(questions, "utf8").trim().split("\n").map(JSON.parse);
  const says = [];
  let first = 0;
  for (const [verb, input] of all) {
    says.push(answer(verb, input));
    first ||= performance.now() - began;
  }
  fs.writeFileSync(answers, says.join("\n") + "\n");
  console.log(first.toFixed(0));
  process.exit(0);
})();
