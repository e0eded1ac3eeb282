/**
 * How slow may they lawfully be, how fast can they be: the least and the greatest lawful time from the event of the case to the promise.
 *
 * Steps follow each other (sum), `and` waits for the slowest (max), `or` for the fastest (min). The greatest assumes every vote, judgement and
 * choice in favour and nobody in breach; it says nothing about how likely. Preconditions before the case are not counted.
 */
import type { Body } from "../../agreement/bodies.ts";
import type { Matter, Span } from "../../agreement/elements.ts";
import { keyOf } from "../../agreement/elements.ts";
import type { Condition, Duration, DurationUnit, Duty, Guarantee } from "../../agreement/provisions.ts";
import type { GoalExpression, Target } from "../../agreement/suppositions.ts";
import type { Rational } from "../../kernel/rational.ts";
import { add, compare, rational, zero } from "../../kernel/rational.ts";
import { Clauses } from "../../structure/clauses.ts";
import type { Structure } from "../../structure/structure.ts";
import { waitingCircles } from "../../structure/waiting.ts";

/** A length of time; `days` is null for no limit. */
export interface Time {
  readonly days: Rational | null;
  /** The units it was made of; months and years beside others make it *about*. */
  readonly units: readonly DurationUnit[];
  /** The sentences that lack a limit, when there is none. */
  readonly unlimitedBecause: readonly { readonly span: Span; readonly lacks: string }[];
}

export interface TimeFinding {
  readonly least: Time;
  readonly greatest: Time;
}

const daysIn: Readonly<Record<DurationUnit, Rational>> = {
  hour: rational(1n, 24n),
  day: rational(1n),
  week: rational(7n),
  month: rational(30n),
  year: rational(365n),
};

export const daysOf = ({ value, unit }: Pick<Duration, "value" | "unit">): Rational =>
  rational(value * daysIn[unit].numerator, daysIn[unit].denominator);

/** 30 days to a month and 365 to a year are conventions: a sum that mixes them with other units is approximate. */
export const isAbout = ({ units }: Time): boolean => units.length > 1 && units.some((unit) => unit === "month" || unit === "year");

const none: Time = { days: zero, units: [], unlimitedBecause: [] };
const of = (duration: Duration): Time => ({
  days: daysOf(duration),
  units: duration.value === 0n ? [] : [duration.unit],
  unlimitedBecause: [],
});
const unlimited = (span: Span, lacks: string): Time => ({ days: null, units: [], unlimitedBecause: [{ span, lacks }] });

function sum(times: readonly Time[]): Time {
  const open = times.filter(({ days }) => days === null);
  return {
    days: open.length > 0 ? null : times.reduce((total, { days }) => add(total, days as Rational), zero),
    units: [...new Set(times.flatMap(({ units }) => units))],
    unlimitedBecause: open.flatMap(({ unlimitedBecause }) => unlimitedBecause),
  };
}

const order = (a: Time, b: Time): number => (a.days === null ? (b.days === null ? 0 : 1) : b.days === null ? -1 : compare(a.days, b.days));

/** The n-th fastest, from 1; with too few there is none at all. */
function nth(times: readonly Time[], n: number, nobody: Time): Time {
  const sorted = [...times].sort(order);
  const found = sorted[n - 1] ?? nobody;
  if (found.days !== null) return found;
  const seen = new Set<string>();
  const because = times
    .flatMap(({ unlimitedBecause }) => unlimitedBecause)
    .filter(({ span }) => !seen.has(keyOf({ id: String(span.start), span })) && seen.add(keyOf({ id: String(span.start), span })));
  return { ...found, unlimitedBecause: because };
}

type Bound = "least" | "greatest";

class Clock {
  readonly #structure: Structure;
  readonly #bound: Bound;

  constructor(structure: Structure, bound: Bound) {
    this.#structure = structure;
    this.#bound = bound;
  }

  #limit(limit: Duration | undefined, span: Span, lacks: string): Time {
    if (this.#bound === "least") return none;
    return limit === undefined ? unlimited(span, lacks) : of(limit);
  }

  body(body: Body, matter: Matter | undefined): Time {
    const { wording } = this.#structure;
    const clauses = new Clauses(body, matter, wording, (span) => this.#structure.quote(span));
    const decides = clauses.one("decides");
    const rule = decides === undefined ? undefined : wording.choose(decides.rule);
    if (rule?.kind === "no vote") return none;
    const deadline = clauses.one("deadline");
    const silence = clauses.one("silence");
    // A period of silence must run its whole length; a deadline, where there is one, says how long all may take.
    const time =
      silence !== undefined && (this.#bound === "least" || deadline === undefined)
        ? of(wording.choose(silence.limit))
        : this.#limit(deadline && wording.choose(deadline.limit), decides?.span ?? body.span, `${body.name} has no "must decide within"`);
    if (this.#bound === "least") return time;
    return sum([time, ...clauses.every("delay").map((clause) => of(wording.choose(clause.limit)))]);
  }

  condition(condition: Condition): Time {
    switch (condition.kind) {
      case "all":
        return latest(condition.parts.map((part) => this.condition(part)));
      case "any":
        return nth(
          condition.parts.map((part) => this.condition(part)),
          1,
          none,
        );
      case "decision":
        return this.body(condition.body, condition.matter);
      case "performed":
        return this.guarantee(condition.guarantee);
      case "agreed":
        return this.#limit(undefined, condition.span, `nothing says by when ${condition.event.name} is agreed`);
      case "occurrence":
        return this.#limit(undefined, condition.span, `nothing says by when ${condition.event.name} occurs`);
    }
  }

  /** Consultation, condition, judgement by a body, delivery. */
  #duty(guarantee: Guarantee, duty: Duty): Time {
    const { wording } = this.#structure;
    const consultation = guarantee.consultation;
    const parts: Time[] = [];
    if (consultation !== undefined) {
      parts.push(
        this.#limit(consultation.limit && wording.choose(consultation.limit), consultation.span, '"after consultation" has no "within"'),
      );
    }
    if (guarantee.judge?.kind === "body") parts.push(this.body(guarantee.judge.body, undefined));
    if (guarantee.condition !== undefined) parts.push(this.condition(guarantee.condition));
    parts.push(this.#delivery(duty));
    return sum(parts);
  }

  #delivery(duty: Duty): Time {
    const { wording } = this.#structure;
    const word = wording.choose(duty.modal).word;
    const verb = duty.action.kind === "provide" ? "provide" : duty.action.kind === "refer" ? "seek" : "consult";
    const time = this.#limit(duty.within && wording.choose(duty.within), duty.span, `"${word} ${verb}" has no "within"`);
    return duty.action.kind === "refer" ? sum([time, this.body(duty.action.body, duty.action.matter)]) : time;
  }

  guarantee(guarantee: Guarantee): Time {
    const promises = [...guarantee.duties, ...guarantee.fallback].some(({ action }) => action.kind === "provide");
    return this.#fastest(guarantee, (duty) => !promises || duty.action.kind === "provide");
  }

  /** The fastest of the duties that count; a second route begins when the first has failed. */
  #fastest(guarantee: Guarantee, counts: (duty: Duty) => boolean): Time {
    const nobody = unlimited(guarantee.span, `nothing in ${guarantee.name} brings it about`);
    if (!this.#structure.wording.stands(guarantee.optional) || waitingCircles(this.#structure.library).has(keyOf(guarantee))) return nobody;
    const { supposed } = this.#structure;
    if (supposed !== undefined && keyOf(supposed.event) !== keyOf(guarantee.event)) return nobody;
    const main = guarantee.duties.filter(counts).map((duty) => this.#duty(guarantee, duty));
    if (main.length > 0) return nth(main, 1, nobody);
    const fallback = guarantee.fallback.filter(counts);
    if (fallback.length === 0) return nobody;
    const first = nth(
      guarantee.duties.map((duty) => this.#duty(guarantee, duty)),
      1,
      none,
    );
    return this.#bound === "least"
      ? first
      : nth(
          fallback.map((duty) => sum([first, this.#delivery(duty)])),
          1,
          nobody,
        );
  }

  goal(expression: GoalExpression, guarantees: readonly Guarantee[]): Time {
    const { wording } = this.#structure;
    switch (expression.kind) {
      case "all":
        return latest(expression.parts.map((part) => this.goal(part, guarantees)));
      case "any":
        return nth(
          expression.parts.map((part) => this.goal(part, guarantees)),
          1,
          none,
        );
      case "decides": {
        const { body, matter, through } = expression;
        if (through === undefined) return this.body(body, matter);
        return this.#fastest(through, ({ action }) => action.kind === "refer" && action.body === body && action.matter === matter);
      }
      case "provides":
        return this.#provides(expression.party.name, expression, guarantees);
      case "some provide":
        return nth(
          wording.parties(expression.of).map(({ name }) => this.#provides(name, expression, guarantees)),
          Number(expression.count),
          unlimited(expression.span, "too few are named"),
        );
    }
  }

  #provides(
    party: string,
    { measures, through, span }: Extract<GoalExpression, { readonly kind: "provides" | "some provide" }>,
    guarantees: readonly Guarantee[],
  ): Time {
    const { wording } = this.#structure;
    const nobody = unlimited(span, "nobody promises it");
    const each = measures.measures.map((measure) =>
      nth(
        (through === undefined ? guarantees : [through]).map((guarantee) =>
          this.#fastest(
            guarantee,
            ({ action, actor }) =>
              action.kind === "provide" &&
              wording.parties(actor.of).some(({ name }) => name === party) &&
              wording.choose(action.measures).measures.some(({ name }) => name === measure.name),
          ),
        ),
        1,
        nobody,
      ),
    );
    return measures.choice ? nth(each, 1, nobody) : latest(each);
  }
}

const latest = (times: readonly Time[]): Time => nth(times, times.length, none);

/** @returns both ends; a greatest time without limit names the sentences that lack one */
export function lawfulTime(structure: Structure, target: Target): TimeFinding {
  const at = (bound: Bound): Time => {
    const clock = new Clock(structure, bound);
    switch (target.kind) {
      case "body":
        return clock.body(target.body, target.matter);
      case "guarantee":
        return clock.guarantee(target.guarantee);
      case "goal":
        return clock.goal(target.goal.expression, structure.visibleFrom(target.goal));
    }
  };
  return { least: at("least"), greatest: at("greatest") };
}
