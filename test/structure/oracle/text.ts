/**
 * The text as one package has it. Part of a second evaluator, slow and plain, that shares no line with the first: it is written from the
 * manual of the language and judges one file by itself.
 */
import type { Agreement } from "../../../src/agreement/agreement.ts";
import type { Body } from "../../../src/agreement/bodies.ts";
import type { Bracket, Choices, Contested, OptionalText } from "../../../src/agreement/contested.ts";
import type { Group, Party, Seat } from "../../../src/agreement/elements.ts";
import type { Guarantee } from "../../../src/agreement/provisions.ts";

export class Text {
  readonly agreement: Agreement;
  readonly #choices: Choices;

  constructor(agreement: Agreement, choices: Choices) {
    this.agreement = agreement;
    this.#choices = choices;
  }

  #chosen(place: { readonly id: string; readonly span: { readonly file: string } }): string | boolean {
    const chosen = this.#choices.get(`${place.span.file}#${place.id}`);
    if (chosen === undefined) throw new RangeError(`nothing is chosen for ${place.id}`);
    return chosen;
  }

  value<T extends object>(contested: Contested<T>): T {
    if ((contested as { kind?: string }).kind !== "bracket") return contested as T;
    const bracket = contested as Bracket<T>;
    const chosen = bracket.options.find(({ name }) => name === this.#chosen(bracket));
    if (chosen === undefined) throw new RangeError(`no option of ${bracket.id} is chosen`);
    return chosen.value;
  }

  present(optional: OptionalText | undefined): boolean {
    return optional === undefined || this.#chosen(optional) === true;
  }

  /** Groups are sets; `except` is applied last. */
  membersOf(group: Group): readonly Party[] {
    const listed = group.items.flatMap((item) => (item.kind === "bracket" ? this.value(item).members : [item]));
    const members = listed.flatMap((member) => (member.kind === "group" ? this.membersOf(member) : [member]));
    const excepted = group.except.flatMap((member) => (member.kind === "group" ? this.membersOf(member) : [member]));
    return [...new Set(members)].filter((party) => !excepted.includes(party));
  }

  seats(list: readonly Seat[]): readonly (Party | Body)[] {
    return [...new Set(list.flatMap((seat): readonly (Party | Body)[] => (seat.kind === "group" ? this.membersOf(seat) : [seat])))];
  }

  parties(list: readonly Seat[]): readonly string[] {
    return this.seats(list).map(({ name }) => name);
  }

  get guarantees(): readonly Guarantee[] {
    return this.agreement.guarantees.filter(({ optional }) => this.present(optional));
  }
}
