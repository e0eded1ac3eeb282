/** Sentences at random, drawn from the grammar itself: every form of every sentence comes up, and every one can be read. */
import fc from "fast-check";
import { GrammarAST } from "langium";
import { createServices } from "../../src/language/services.ts";

const { Grammar: grammar } = createServices().core;
const rules = new Map(grammar.rules.map((rule) => [rule.name, rule]));

type Element = GrammarAST.AbstractElement;

/** How deep an element must go at least; the shallowest way out when a sentence has become deep. */
const depths = new Map<unknown, number>();
const depthOf = (element: unknown): number => depths.get(element) ?? Number.POSITIVE_INFINITY;
function measured(element: Element): number {
  if (element.cardinality === "?" || element.cardinality === "*") return 0;
  if (GrammarAST.isAlternatives(element)) return Math.min(...element.elements.map(measured));
  if (GrammarAST.isGroup(element)) return Math.max(0, ...element.elements.map(measured));
  if (GrammarAST.isAssignment(element)) return measured(element.terminal);
  if (GrammarAST.isRuleCall(element)) return 1 + depthOf(element.rule.ref);
  return 0;
}
for (let changed = true; changed; ) {
  changed = false;
  for (const rule of grammar.rules) {
    const depth = GrammarAST.isParserRule(rule) ? measured(rule.definition) : 0;
    if (depth < depthOf(rule)) {
      depths.set(rule, depth);
      changed = true;
    }
  }
}

const terminals: Readonly<Record<string, readonly string[]>> = {
  NAME: ["Aland", "Treaty of Peace", "Article 5 Council", "Key 6", "Ålesund-Nord", "Côte d’Azur", "理事会"],
  TEXT: ['"a text, with a comma; and no end."', '"it says “so”"', "“curly”", '“with "straight" marks”'],
  INT: ["1", "12", "85000"],
  DECIMAL: ["0.5", "66.6"],
  DATE: ["2025-08-20"],
  WORD: ["word"],
};
const deepest = 9;

/** The words of one sentence that a rule allows. */
export function sentenceOf(rule: string, draw: () => number): readonly string[] {
  const words: string[] = [];
  const at = <T>(items: readonly T[]): T => items[draw() % items.length] as T;
  const expand = (name: string, depth: number): void => {
    const own = terminals[name];
    if (own !== undefined) {
      // Two names in a row would be one.
      words.push(at(own));
      return;
    }
    const found = rules.get(name);
    if (found === undefined || !GrammarAST.isParserRule(found)) throw new RangeError(`the grammar has no rule ${name}`);
    visit(found.definition, depth + 1);
  };
  const visit = (element: Element, depth: number): void => {
    const deep = depth > deepest;
    const times =
      element.cardinality === "?"
        ? deep
          ? 0
          : draw() % 2
        : element.cardinality === "*"
          ? deep
            ? 0
            : draw() % 3
          : element.cardinality === "+"
            ? 1 + (deep ? 0 : draw() % 2)
            : 1;
    for (let time = 0; time < times; time += 1) once(element, depth);
  };
  const once = (element: Element, depth: number): void => {
    if (GrammarAST.isKeyword(element)) words.push(element.value);
    else if (GrammarAST.isAlternatives(element)) {
      const least = Math.min(...element.elements.map(measured));
      const open = depth > deepest ? element.elements.filter((one) => measured(one) === least) : element.elements;
      visit(at(open), depth);
    } else if (GrammarAST.isGroup(element)) for (const one of element.elements) visit(one, depth);
    else if (GrammarAST.isAssignment(element)) visit(element.terminal, depth);
    else if (GrammarAST.isCrossReference(element)) expand("NAME", depth);
    else if (GrammarAST.isRuleCall(element)) expand(element.rule.$refText, depth);
    else if (!GrammarAST.isAction(element)) throw new RangeError(`no sentence is drawn from ${element.$type}`);
  };
  expand(rule, 0);
  return words;
}

/** Every kind of sentence, once each. */
export const sentenceKinds: readonly string[] = (() => {
  const rule = rules.get("Statement");
  if (rule === undefined || !GrammarAST.isParserRule(rule) || !GrammarAST.isAlternatives(rule.definition))
    throw new RangeError("no statements");
  return rule.definition.elements.map((one) => (GrammarAST.isRuleCall(one) ? one.rule.$refText : "")).filter((name) => name !== "Stray");
})();

/** The words of a file of a few sentences. */
export const sentences: fc.Arbitrary<readonly (readonly string[])[]> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...sentenceKinds), { minLength: 1, maxLength: 2 }),
    draws: fc.infiniteStream(fc.nat(10_000)),
  })
  .map(({ kinds, draws }) => {
    const draw = () => draws.next().value as number;
    return kinds.map((kind) => sentenceOf(kind, draw));
  });
