/** Which sentences belong together on the page: between families stands a blank line. */
const families: Readonly<Record<string, readonly string[]>> = {
  heading: ["Heading"],
  use: ["Use"],
  things: ["Source", "People", "Aliases", "Parties", "Group", "Measures", "Matters", "Weights", "Event", "Note"],
  body: ["Body", "Unions"],
  provisions: ["Guarantee", "Restraint", "Limit", "Exit", "Entry", "Bracketed", "Signature", "Amendment"],
  contested: ["Package", "Consistency", "Notion"],
  suppositions: ["Goal", "Case"],
  assumptions: ["Refusal", "Cooperation", "GivingUp", "Occurs", "CommonCause"],
  claims: ["Claim", "Comparison"],
  evidence: ["Position", "Fact", "EvidenceFor", "NoAgreement"],
  unread: ["unread"],
};

const byKind = new Map(Object.entries(families).flatMap(([family, kinds]) => kinds.map((kind) => [kind, family] as const)));

/** Everything else belongs to a conflict. */
export const familyOf = (kind: string): string => byKind.get(kind) ?? "conflict";

interface Laid {
  readonly kind: string;
  readonly family: string;
  readonly text: string;
}

/** Whether a blank line is put between two sentences that the author wrote one under the other. */
export function standsApart(before: Laid, after: Laid): boolean {
  if (before.family === "unread" || after.family === "unread") return false;
  if (before.family !== after.family) return true;
  const tall = ({ kind, text }: Laid) => text.includes("\n") && (kind === "Body" || kind === "Guarantee" || kind === "Preference");
  return tall(before) || tall(after);
}
