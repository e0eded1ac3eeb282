/** Claims are reported as diagnostics too, so that an editor shows them where they stand. */
import type { Diagnostic } from "../../agreement/elements.ts";
import type { Ballot } from "../../agreement/suppositions.ts";
import type { ClaimResult } from "./evaluate.ts";

export function claimDiagnostics(result: ClaimResult): readonly Diagnostic[] {
  const { claim, state, because, already, without, votes } = result;
  const at = (code: string, name: string, severity: Diagnostic["severity"], message: string): Diagnostic => ({
    code,
    name,
    severity,
    message,
    span: claim.nameSpan,
  });
  const found: Diagnostic[] = [];
  if (state === "fails") found.push(at("SV701", "claim-fails", "error", `The claim '${claim.name}' fails: ${because}.`));
  const unsaid = votes?.unsaid ?? [];
  if (unsaid.length > 0) found.push(unsaidBallots(result, unsaid));
  else if (state === "undecided")
    found.push(at("SV702", "claim-undecided", "warning", `The claim '${claim.name}' is undecided: ${because}.`));
  if (state === "not in this version")
    found.push(at("SV703", "no-analysis", "note", `This version has no analysis for the claim '${claim.name}'.`));
  if (already)
    found.push(at("SV704", "already-prevented", "note", `In '${claim.name}' it is prevented already, whatever the named parties do.`));
  if (without.length > 0)
    found.push(
      at(
        "SV705",
        "no-vote-or-deed",
        "note",
        `In '${claim.name}', ${without.join(", ")} ${without.length === 1 ? "has" : "have"} no vote or deed.`,
      ),
    );
  if (votes !== undefined && votes.voteless.length > 0)
    found.push(
      at(
        "SV147",
        "no-vote-here",
        "note",
        `${inWords(votes.voteless)} ${votes.voteless.length === 1 ? "has" : "have"} no vote in ${votes.body}.`,
      ),
    );
  return found;
}

const inWords = (names: readonly string[]): string => {
  const shown = names.length <= 5 ? names : [...names.slice(0, 3), `${names.length - 3} others`];
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
};

const ballots: readonly { readonly ballot: Ballot; readonly says: string }[] = [
  { ballot: "absent", says: "The others stay away." },
  { ballot: "abstaining", says: "The others are there and abstain." },
  { ballot: "against", says: "The others vote against it." },
  { ballot: "in favour", says: "The others vote in favour." },
];

/** What the others do changes the vote, so it is asked and not mended. */
function unsaidBallots({ claim, agreement }: ClaimResult, unsaid: readonly string[]): Diagnostic {
  const who = inWords(unsaid);
  const { file, start, end } = claim.test.span;
  // Comments are blanked, so that their commas are not taken for the one before the body.
  const words = agreement.text.slice(start, end).replace(/--[^\n\r]*/g, (comment) => " ".repeat(comment.length));
  const comma = words.lastIndexOf(",");
  const diagnostic: Diagnostic = {
    code: "SV141",
    name: "ballot-not-said",
    severity: "error",
    message: `This worked vote does not say what ${who} ${unsaid.length === 1 ? "does" : "do"}: add 'and the others absent' or name ${unsaid.length === 1 ? who : "them"}.`,
    span: claim.nameSpan,
  };
  if (comma < 0) return diagnostic;
  const place = { file, start: start + comma, end: start + comma };
  return {
    ...diagnostic,
    question: {
      asks: `What ${unsaid.length === 1 ? "does" : "do"} ${who} do in this vote?`,
      answers: ballots.map(({ ballot, says }) => ({ says, edits: [{ span: place, replacement: ` and the others ${ballot}` }] })),
    },
  };
}
