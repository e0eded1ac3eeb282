import { expect, test } from "vitest";
import { components, reachable } from "../../src/kernel/index.ts";

/** Every graph of three vertices, arrows to itself included: 512. */
const every = Array.from({ length: 512 }, (_, bits) =>
  [0, 1, 2].map((from) => [0, 1, 2].filter((to) => ((bits >> (3 * from + to)) & 1) === 1)),
);

/** Whether there is a way from one vertex to another, by going on until nothing new is found. */
function leadsTo(successors: readonly (readonly number[])[], from: number, to: number): boolean {
  let found = [from];
  for (let again = 0; again < successors.length; again += 1) found = [...new Set([...found, ...found.flatMap((v) => successors[v] ?? [])])];
  return found.includes(to);
}

test("reachable is what some way leads to", () => {
  for (const graph of every) {
    for (const from of [0, 1, 2]) expect(reachable(graph, [from])).toEqual([0, 1, 2].filter((to) => leadsTo(graph, from, to)));
    expect(reachable(graph, [2, 0])).toEqual([0, 1, 2].filter((to) => leadsTo(graph, 0, to) || leadsTo(graph, 2, to)));
    expect(reachable(graph, [])).toEqual([]);
  }
});

test("components are the vertices that reach each other, and what is reached stands before", () => {
  for (const graph of every) {
    const found = components(graph);
    expect(found.flat().sort()).toEqual([0, 1, 2]);
    const place = (vertex: number) => found.findIndex((component) => component.includes(vertex));
    for (const a of [0, 1, 2]) {
      for (const b of [0, 1, 2]) {
        expect(place(a) === place(b)).toBe(leadsTo(graph, a, b) && leadsTo(graph, b, a));
        if (leadsTo(graph, a, b)) expect(place(b)).toBeLessThanOrEqual(place(a));
      }
    }
  }
});

test("a chain of a hundred thousand vertices does not overflow the stack", () => {
  const n = 100_000;
  const chain = Array.from({ length: n }, (_, vertex) => (vertex + 1 < n ? [vertex + 1] : []));
  expect(components(chain)).toHaveLength(n);
  expect(components(chain.map((next) => (next.length === 0 ? [0] : next)))).toHaveLength(1);
  expect(reachable(chain, [99_998])).toEqual([99_998, 99_999]);
});

test("an arrow that leads nowhere is refused", () => {
  expect(() => components([[1], [2]])).toThrow(new RangeError("vertex 1 leads to 2, but the vertices are 0 to 1"));
  expect(() => reachable([[0]], [3])).toThrow(new RangeError("vertex 3 is outside this graph, whose vertices are 0 to 0"));
});
