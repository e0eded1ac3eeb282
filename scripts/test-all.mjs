// Builds, checks types and style, runs every test, and ends with the one line that machines read, whatever failed on the way.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "servanda-test-"));
const counts = join(folder, "counts.json");

/** Whether a script of package.json, or a program on the path, ended well. */
function succeeds(command) {
  return spawnSync(command, { shell: true, stdio: "inherit", env: { ...process.env, SERVANDA_COUNTS: counts } }).status === 0;
}

const failures = [];
const built = succeeds("npm run -s build");
if (!built) failures.push("the build");
if (!succeeds("npm run -s types")) failures.push("the types");
if (!succeeds("npm run -s lint")) failures.push("the style");
// Tests of a tree that does not build would only repeat the build's message.
const tested = built && succeeds("vitest run");
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  ({ passed, failed, skipped } = JSON.parse(readFileSync(counts, "utf8")));
} catch {
  failures.push("the test run, which left no counts");
}
if (built && !tested && failed === 0 && failures.length === 0) failures.push("the test run");
rmSync(folder, { recursive: true, force: true });
if (failures.length > 0) console.error(`Failed: ${failures.join(", ")}.`);
console.log(`${passed} passed, ${failed + failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed + failures.length > 0 ? 1 : 0;
