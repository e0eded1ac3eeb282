#!/usr/bin/env node
/** The program: the command on the process's own arguments and streams. */
import { readFileSync } from "node:fs";
import { run } from "./run.ts";

const { stdout, stderr, env } = process;
// A reader that stops early (`| head`) is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
try {
  process.exitCode = run(process.argv.slice(2), {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    color: stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
    width: Math.max(60, Math.min(stdout.columns ?? 80, 100)),
    folder: process.cwd(),
    input: () => readFileSync(0, "utf8"),
    now: () => performance.now(),
    // Loaded when it is asked for: no other command needs it.
    serve: () => void import("../editor/node.ts").then(({ serveOnStandardStreams }) => serveOnStandardStreams()),
  });
} catch (thrown) {
  // Nothing that an author can write should come here: it is the program's own mistake, and says so.
  stderr.write(`servanda: the program itself failed: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  stderr.write("Please report it with the text that was read. (SERVANDA_DEBUG=1 shows where it failed.)\n");
  if (env.SERVANDA_DEBUG === "1" && thrown instanceof Error) stderr.write(`${thrown.stack}\n`);
  process.exitCode = 70;
}
