/** Dates that no calendar has. */

import type { AstNode } from "langium";
import type { Diagnostic } from "./diagnostic.ts";
import { sayNoDate } from "./messages/no-date.ts";
import { spanOfProperty } from "./places.ts";
import { walk } from "./walking.ts";

const datedProperties = ["date", "since", "until"];

export function wrongDates(root: AstNode): readonly Diagnostic[] {
  const wrong: Diagnostic[] = [];
  walk(root, (node) => {
    for (const property of datedProperties) {
      const written = (node as unknown as Record<string, unknown>)[property];
      if (typeof written === "string" && !isDate(written)) wrong.push(sayNoDate(spanOfProperty(node, property), written));
    }
  });
  return wrong;
}

/** Is this text, of the form 2025-08-20, a day of the (proleptic Gregorian) calendar? */
export function isDate(written: string): boolean {
  const [year = 0, month = 0, day = 0] = written.split("-").map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
