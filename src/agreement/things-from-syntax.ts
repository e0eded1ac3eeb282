/**
 * Parties, groups, measures, events, weights, people, sources: from the sentences that declare them.
 */
import { parseRational, type Rational } from "../kernel/rational.ts";
import type * as syntax from "../language/generated/ast.ts";
import { bracketOf } from "./contested-from-syntax.ts";
import { type Conversion, given, known, knownOf, type Making, type Node, named, placeOf } from "./conversion.ts";
import type { Event, Group, Matter, Measure, Member, MemberItem, NamedElement, Party, Person, Weights } from "./elements.ts";
import type { Source } from "./evidence.ts";

/** Id, name, places, long name and citation of a declared thing. */
export function naming(
  kind: string,
  node: Node & { name?: string | undefined; full?: string | undefined; cite?: syntax.Cite | undefined },
) {
  const name = node.name ?? "";
  return {
    id: `${kind}:${name}`,
    span: placeOf(node),
    name,
    nameSpan: name === "" ? placeOf(node) : placeOf(node, "name"),
    ...given("fullName", node.full),
    ...given("cite", node.cite?.label),
  };
}

export const party = (node: syntax.Party): Making<Party> => ({ kind: "party", ...naming("party", node), aliases: [] });
export const measure = (node: syntax.Measure): Making<Measure> => ({ kind: "measure", ...naming("measure", node) });
export const matter = (node: syntax.Topic): Making<Matter> => ({ kind: "matter", ...naming("matter", node) });
export const event = (node: syntax.Event): Making<Event> => ({ kind: "event", ...naming("event", node), ...given("text", node.text) });

export const group = (node: syntax.Group): Making<Group> => ({
  kind: "group",
  ...naming("group", node),
  ...given("singular", node.singular),
  items: [],
  except: [],
  aliases: [],
});

export const source = (node: syntax.Source): Making<Source> => ({
  kind: "source",
  ...naming("source", node),
  title: node.title,
  ...given("file", node.file),
  ...given("dated", node.date),
  ...given("publisher", node.publisher),
  withheld: node.withheld,
  ...given("hash", node.hash),
});

export const weights = (node: syntax.Weights): Making<Weights> => ({ kind: "weights", ...naming("weights", node), holds: new Map() });

export function person(c: Conversion, node: syntax.Person): Making<Person> {
  return {
    kind: "person",
    ...naming("person", node),
    for: named<Member>(c, node.party),
    ...given("since", node.since),
    ...given("until", node.until),
  };
}

export function fillWeights(c: Conversion, shell: Making<Weights>, node: syntax.Weights): void {
  const holds = new Map<string, Rational>();
  for (const item of node.items) {
    const holder = known<NamedElement>(c, item.holder);
    if (holder) holds.set(holder.name, parseRational(item.value));
  }
  shell.holds = holds;
}

export function fillGroup(c: Conversion, shell: Making<Group>, node: syntax.Group): void {
  const at = { id: shell.id, in: `the members of ${shell.name}` };
  shell.items = node.items
    .map((item): MemberItem | undefined =>
      item.options.length === 0
        ? known<Member>(c, item.member)
        : bracketOf(c, at, "members", item, item.options, (option) => ({ kind: "members", members: knownOf<Member>(c, option.members) })),
    )
    .filter((item) => item !== undefined);
  shell.except = knownOf<Member>(c, node.excluded);
}

/** Other words for a thing, wherever they are given. */
export function addAliases(c: Conversion, node: syntax.Aliases): void {
  const thing = known<Making<NamedElement>>(c, node.of);
  if (thing) thing.aliases = [...(thing.aliases ?? []), ...node.texts.filter((text) => !thing.aliases?.includes(text))];
}
