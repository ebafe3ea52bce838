// The fastest of many checks of what stands on standard input: each time other words, so that nothing is remembered;
// then with one change after the last. `node harper.mjs FOLDER`, which holds harper.js.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const ROUNDS = 40;
const folder = pathToFileURL(resolve(process.argv[2], "harper.js/dist") + "/");
const { Dialect, LocalLinter } = await import(new URL("index.js", folder));
const { binaryInlined } = await import(new URL("binaryInlined.js", folder));
const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.British });
const lines = readFileSync(0, "utf8").split("\n");

async function best(textOf) {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const text = textOf(1000 + round);
    const begun = performance.now();
    await linter.lint(text, { language: "plaintext" });
    fastest = Math.min(fastest, performance.now() - begun);
  }
  return fastest;
}

await linter.setup();
const cold = await best((round) => lines.map((line) => `${line} ${round}`).join("\n\n"));
const changed = await best((round) => `${lines.join("\n\n")} ${round}`);
console.log(JSON.stringify({ cold, changed }));
