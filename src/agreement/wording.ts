/**
 * The wording of a text under a choice of options: which members a group has, which clauses stand, how much a duty binds.
 *
 * Two things are asked of it. First, the answer. Second, what the answer looked at: the brackets that were read, and the *supports*, the single
 * pieces of text (a member, a clause, a condition, `shall`) on which a verdict may rest. A support can be dropped, to see whether a verdict
 * stands without it; so the evaluation of a text never needs to know that a question "what if this were not there" is being asked.
 */

import type { Body } from "./bodies.ts";
import type { Bracket, Choices, Chosen, Contested, ContestedPlace, Option, OptionalText } from "./contested.ts";
import type { Element, Group, Member, Party, Seat, Span } from "./elements.ts";
import { keyOf } from "./elements.ts";

export type SupportKind = "option" | "presence" | "member" | "clause" | "condition" | "entry" | "fallback" | "shall" | "assumption";

/**
 * A single piece of text (or an assumption) on which a verdict may rest. Dropping it means: an option gives way to another one of its bracket,
 * a member is not in its group, a clause, condition, entry or fallback is absent, `shall` becomes `may`, an assumption is not made.
 */
export interface Support {
  readonly id: string;
  readonly kind: SupportKind;
  /** In the author's words, as a phrase: "Guarantor States includes China". */
  readonly says: string;
  /** What it is without this support, as a phrase: "China is not in Guarantor States". */
  readonly without: string;
  readonly span: Span;
  /** The elements whose evidence speaks for it. */
  readonly elements: readonly Element[];
  /** The bracket or optional text that the support is a choice of. */
  readonly place?: ContestedPlace;
}

export interface WordingOptions {
  readonly choices: Choices;
  /** Answers for places that `choices` leaves open. */
  readonly decide: (place: ContestedPlace) => Chosen;
  readonly dropped?: ReadonlySet<string>;
}

const isBracket = (value: unknown): value is Bracket<unknown> => (value as { kind?: string } | undefined)?.kind === "bracket";

export class Wording {
  /** What was looked at, by the support's id, in the order of first use. */
  readonly supports = new Map<string, Support>();
  /** The contested places that were read, with what was chosen. */
  readonly read = new Map<string, { readonly place: ContestedPlace; readonly chosen: Chosen }>();
  readonly #options: WordingOptions;
  readonly #members = new Map<Group, readonly Party[]>();

  constructor(options: WordingOptions) {
    this.#options = options;
  }

  /** The text that stands: itself, or the chosen option's value where it is a bracket. */
  choose<T extends object>(contested: Contested<T>): T {
    return isBracket(contested) ? this.option(contested as Bracket<T>).value : (contested as T);
  }

  /** The chosen option of a bracket. */
  option<T>(bracket: Bracket<T>): Option<T> {
    const chosen = this.#chosen(bracket);
    const option = bracket.options.find((candidate) => candidate.name === chosen);
    if (option === undefined) throw new RangeError(`"${String(chosen)}" is no option of ${bracket.in}`);
    this.#note({
      id: `option:${keyOf(bracket)}`,
      kind: "option",
      says: option.name,
      without: `not ${option.name}`,
      span: option.span,
      elements: [option],
      place: bracket,
    });
    return option;
  }

  /** Whether a sentence stands: always, unless it is in square brackets and left out. */
  stands(optional: OptionalText | undefined): boolean {
    if (optional === undefined) return true;
    const present = this.#chosen(optional) === true;
    this.#note({
      id: `presence:${keyOf(optional)}`,
      kind: "presence",
      says: present ? `with ${optional.name}` : `without ${optional.name}`,
      without: present ? `without ${optional.name}` : `with ${optional.name}`,
      span: optional.span,
      elements: [optional],
      place: optional,
    });
    return present;
  }

  /** Whether a support is in force; false when it is being tried what happens without it. */
  has(support: Support): boolean {
    this.#note(support);
    return this.#options.dropped?.has(support.id) !== true;
  }

  /** The parties and bodies that a list names, each once, in the order of the text. */
  seats(list: readonly Seat[]): readonly (Party | Body)[] {
    const found = new Map<string, Party | Body>();
    for (const seat of list) {
      if (seat.kind !== "group") found.set(seat.name, seat);
      else for (const party of this.membersOf(seat)) found.set(party.name, party);
    }
    return [...found.values()];
  }

  /** The parties that a list names, each once, in the order of the text. */
  parties(list: readonly Member[]): readonly Party[] {
    return this.seats(list) as readonly Party[];
  }

  /** The members of a group; `except` is applied last. A group that contains itself has been refused before. */
  membersOf(group: Group): readonly Party[] {
    const known = this.#members.get(group);
    if (known !== undefined) return known;
    const found = new Map<string, Party>();
    const add = (members: readonly Member[]) => {
      for (const member of members) {
        if (member.kind === "party") {
          if (this.has(memberSupport(group, member))) found.set(member.name, member);
        } else for (const party of this.membersOf(member)) found.set(party.name, party);
      }
    };
    for (const item of group.items) {
      if (item.kind !== "bracket") add([item]);
      else
        for (const member of this.choose(item).members) {
          for (const party of member.kind === "party" ? [member] : this.membersOf(member)) found.set(party.name, party);
        }
    }
    for (const party of this.parties(group.except)) found.delete(party.name);
    const members = [...found.values()];
    this.#members.set(group, members);
    return members;
  }

  /** What is chosen at a contested place. */
  decide(place: ContestedPlace): Chosen {
    return this.#chosen(place);
  }

  #chosen(place: ContestedPlace): Chosen {
    const key = keyOf(place);
    const before = this.read.get(key);
    if (before !== undefined) return before.chosen;
    const chosen = this.#options.choices.get(key) ?? this.#options.decide(place);
    this.read.set(key, { place, chosen });
    return chosen;
  }

  #note(support: Support): void {
    if (!this.supports.has(support.id)) this.supports.set(support.id, support);
  }
}

const memberSupport = (group: Group, party: Party): Support => ({
  id: `member:${keyOf(group)}/${party.name}`,
  kind: "member",
  says: `${group.name} includes ${party.name}`,
  without: `${party.name} is not in ${group.name}`,
  span: group.span,
  elements: [group],
});
