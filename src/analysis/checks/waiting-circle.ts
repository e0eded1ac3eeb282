import { keyOf } from "../../agreement/elements.ts";
import { comesAbout } from "../../structure/needs.ts";
import { Structure } from "../../structure/structure.ts";
import { waitingCircles, waitsFor } from "../../structure/waiting.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, search } from "./check.ts";

export const waitingCircle: StaticCheck = {
  code: "SV108",
  name: "waiting-circle",
  severity: "warning",
  says: "Guarantees whose conditions wait for each other are never performed: let one of them begin without the other.",
  find: (library, agreement) => {
    const circles = waitingCircles(library);
    return agreement.guarantees.flatMap((guarantee) => {
      const circle = circles.get(keyOf(guarantee));
      if (circle === undefined || circle[0] === undefined || keyOf(circle[0]) !== keyOf(guarantee)) return [];
      // Another route may lead out of the circle; then waiting is no harm.
      const stuck = search(library, agreement, (wording) => {
        const structure = new Structure(library, wording, undefined);
        const standing = circle.filter(({ optional }) => wording.stands(optional));
        return standing.length === circle.length && standing.every((member) => !comesAbout(structure.performed(member), () => true))
          ? true
          : undefined;
      });
      if (stuck.found === undefined) {
        if (stuck.whole) return [];
        const message = `${circle.map(({ name }) => name).join(", ")}: these conditions may wait for each other. Not every package was looked at.`;
        return [diagnose({ ...waitingCircle, severity: "note" }, guarantee.nameSpan, message)];
      }
      const within = new Set(circle.map(keyOf));
      const needs = circle.map((member) => {
        // What the whole agreement waits for before it enters into force, each of its guarantees waits for.
        const entries = (library.agreements.get(member.span.file)?.entries ?? []).flatMap((entry) => waitsFor(entry.condition));
        const all = [...waitsFor(member.condition), ...waitsFor(member.start), ...entries].filter((other) => within.has(keyOf(other)));
        const waited = [...new Map(all.map((other) => [keyOf(other), other])).values()];
        return `${member.name} needs ${waited.map(({ name }) => name).join(" and ")}`;
      });
      const ever =
        circle.length === 1
          ? "it is never performed"
          : circle.length === 2
            ? "neither is ever performed"
            : "none of them is ever performed";
      return [
        {
          code: waitingCircle.code,
          name: waitingCircle.name,
          severity: waitingCircle.severity,
          message: `${circle.length === 1 ? "This condition waits for itself" : "These conditions wait for each other"}: ${needs.join(", ")}. As written, ${ever}.`,
          span: guarantee.nameSpan,
          related: circle.slice(1).map((member) => ({ span: member.nameSpan, message: `${member.name} stands in the circle` })),
        },
      ];
    });
  },
};
