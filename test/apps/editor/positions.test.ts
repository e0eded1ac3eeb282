/** Lines and columns of the editor against offsets of the composed text. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { Positions } from "../../../src/apps/editor/positions.ts";
import { textOf } from "../../../src/language/index.ts";

const piece = fc.constantFrom("a", "E\u0301", "\u00c9", "\u{1f600}", "\n", "\r\n", "\r", " ", "o\u0302\u0301", "\u1100\u1161");

test("an offset becomes a position and the same offset again, wherever a character begins", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const raw = pieces.join("");
      const positions = new Positions(raw);
      // Where a piece begins in the text as the editor has it, and in the composed text.
      for (let count = 0; count <= pieces.length; count += 1) {
        const before = pieces.slice(0, count).join("");
        if (before.endsWith("\r") && pieces[count]?.startsWith("\n")) continue;
        const lines = before.split(/\r\n|\r|\n/);
        const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
        const offset = textOf(before).length;
        expect(positions.offsetAt(position)).toBe(offset);
        expect(positions.positionAt(offset)).toEqual(position);
      }
    }),
  );
});

test("a position outside the text is moved to its nearest end, and what is no number is the beginning", () => {
  const positions = new Positions("ab\ncd");
  expect(positions.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(positions.offsetAt({ line: 99, character: 0 })).toBe(5);
  expect(positions.offsetAt({ line: -1, character: Number.NaN })).toBe(0);
  expect(positions.offsetAt(undefined)).toBe(0);
});

test("a byte order mark is no part of the text", () => {
  const positions = new Positions("\uFEFFab");
  expect(positions.offsetAt({ line: 0, character: 1 })).toBe(0);
  expect(positions.positionAt(1)).toEqual({ line: 0, character: 2 });
});
