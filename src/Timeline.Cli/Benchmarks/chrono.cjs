// Reads documents with chrono-node's Arabic locale and says what it cost.
//   node chrono.cjs FOLDER DOCUMENTS
// FOLDER holds node_modules/chrono-node; DOCUMENTS is a file of {"text", "published"} lines. Each line of standard input is a
// number of passes over all documents; each answer is one line of JSON.
const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const path = require("node:path");

const [folder, file] = process.argv.slice(2);
const chrono = createRequire(path.join(folder, "package.json"))("chrono-node/ar");
const documents = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line.length > 0)
  .map((line) => JSON.parse(line))
  .map(({ text, published }) => ({ text, day: new Date(`${published ?? "2018-01-01"}T12:00:00Z`) }));

createInterface({ input: process.stdin }).on("line", (line) => {
  const passes = Number(line);
  let found = 0;
  const cpuBefore = process.cpuUsage();
  const wallBefore = process.hrtime.bigint();
  for (let pass = 0; pass < passes; pass++) {
    found = 0;
    for (const { text, day } of documents) {
      found += chrono.parse(text, day).length;
    }
  }
  const wall = Number(process.hrtime.bigint() - wallBefore) / 1e9;
  const cpu = process.cpuUsage(cpuBefore);
  console.log(JSON.stringify({ cpu: (cpu.user + cpu.system) / 1e6, wall, found }));
});
