import fc from "fast-check";
import { test } from "vitest";
import { libraryOf } from "../agreement/library.ts";
import { agreement } from "./oracle/agreements.ts";
test("x", () => {
  const codes = new Map<string, number>();
  for (const text of fc.sample(agreement, { numRuns: 300, seed: 1 })) {
    for (const d of libraryOf(text).diagnostics) if (d.severity === "error") { const k = `${d.code} ${d.message.slice(0,100)}`; codes.set(k, (codes.get(k) ?? 0) + 1); if (codes.get(k)===1) console.log(k, "\n", text.slice(d.span.start-60,d.span.end+60)); }
  }
  console.log(codes);
  console.log(fc.sample(agreement, { numRuns: 2, seed: 3 }).join("\n------\n"));
});
