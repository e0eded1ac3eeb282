/** Everything that rests on evidence and is no claim: what is said of it must be said by somebody. */
import type { Agreement } from "../agreement.ts";
import type { Evidence } from "../evidence.ts";

/** The evidence of each element that carries some, contrary evidence left out. Claims and goals ask; they need none. */
export function supported(agreement: Agreement): readonly (readonly Evidence[])[] {
  const { facts, evidenceFor, assumptions, noAgreement, consistency, contested, packages, conflicts, positions } = agreement;
  const options = contested.flatMap((place): readonly { readonly evidence: readonly Evidence[] }[] =>
    place.kind === "bracket" ? place.options : [place],
  );
  const preferences = conflicts.flatMap((conflict) => [
    ...conflict.preferences.flatMap((one): readonly { readonly evidence: readonly Evidence[] }[] => [one, ...(one.statements ?? [])]),
    ...conflict.pairs,
  ]);
  const all: readonly { readonly evidence: readonly Evidence[] }[] = [
    ...[...facts, ...evidenceFor, ...assumptions, ...noAgreement, ...consistency],
    ...[...options, ...packages, ...preferences, ...positions],
  ];
  return all.map(({ evidence }) => evidence.filter(({ contrary }) => !contrary)).filter((evidence) => evidence.length > 0);
}
