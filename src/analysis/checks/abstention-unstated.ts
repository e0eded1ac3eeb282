import type { Agreement, Library } from "../../agreement/agreement.ts";
import type { AbstentionMode, Body, Rule } from "../../agreement/bodies.ts";
import type { Diagnostic, Matter } from "../../agreement/elements.ts";
import type { Wording } from "../../agreement/wording.ts";
import { attempt } from "../../kernel/budget.ts";
import { Clauses, mattersOf } from "../../structure/clauses.ts";
import { compile } from "../../structure/compile.ts";
import { Structure } from "../../structure/structure.ts";
import type { StaticCheck } from "./check.ts";
import { diagnose, findInWordings } from "./check.ts";

export const abstentionUnstated: StaticCheck = {
  code: "SV106",
  name: "abstention-unstated",
  severity: "warning",
  says: "What abstaining means is not said, and the rule passes or fails by it: say whether it counts as refusal, as consent or as absence.",
  find: (library, agreement) =>
    agreement.bodies
      .filter((body) => !body.incomplete)
      .flatMap((body) => {
        for (const matter of mattersOf(body)) {
          const found = findInWordings(abstentionUnstated, library, agreement, body, (wording) =>
            inWording(library, agreement, body, matter, wording),
          );
          // One question per body: its answer holds for every matter.
          if (found.length > 0) return found;
        }
        return [];
      }),
};

const meaning: Readonly<Record<AbstentionMode, string>> = {
  refusal: "as refusal: whoever abstains counts as a no",
  consent: "as consent: whoever abstains counts as a yes",
  absence: "as absence: whoever abstains is not counted among the votes cast",
};

/** A rule over this many nodes is not compared: a warning is worth no more. */
const NODES = 200_000;

function inWording(library: Library, _: Agreement, body: Body, matter: Matter | undefined, wording: Wording): Diagnostic | undefined {
  const clauses = new Clauses(body, matter, wording, () => "");
  const decides = clauses.one("decides");
  if (decides === undefined || body.clauses.some(({ kind }) => kind === "abstention")) return undefined;
  const readings = (Object.keys(meaning) as AbstentionMode[]).map((mode) =>
    new Structure(library, wording, undefined, mode).decision(body, matter, { name: "this question", names: [] }, "case"),
  );
  const compared = attempt(() => compile(readings, ({ key }) => key, { nodes: NODES }).nodes);
  if (!compared.done) {
    return diagnose(
      { ...abstentionUnstated, severity: "note" },
      body.nameSpan,
      `What abstaining counts as is not said in ${body.name}, and its rule is too large to find out whether it matters.`,
    );
  }
  if (new Set(compared.value).size === 1) return undefined;
  const rule = wording.choose(decides.rule);
  const read = readingsOf(rule, wording);
  const end = decides.span.end;
  return {
    code: abstentionUnstated.code,
    name: abstentionUnstated.name,
    severity: abstentionUnstated.severity,
    message: `What abstaining counts as is not said in ${body.name}, and here it matters. Until you say so, ${read.length === 1 ? `${read[0]} is read` : "absence is read for the votes cast and refusal for the rest"}.`,
    span: rule.span,
    question: {
      asks: "What does abstaining count as?",
      answers: (Object.keys(meaning) as AbstentionMode[]).map((mode) => ({
        says: `${meaning[mode]}`,
        edits: [{ span: { file: decides.span.file, start: end, end }, replacement: `\n  abstention counts as ${mode}.` }],
      })),
    },
  };
}

/** What is read while nothing is said, for the parts of a rule. */
function readingsOf(contested: Rule, wording: Wording): readonly AbstentionMode[] {
  const rule = wording.choose(contested);
  switch (rule.kind) {
    case "majority":
    case "threshold":
      return [rule.base.kind === "votes cast" ? "absence" : "refusal"];
    case "all":
    case "any":
    case "some rules":
      return [...new Set(rule.parts.flatMap((part) => readingsOf(part, wording)))];
    case "fallback":
      return [...new Set([rule.first, rule.second].flatMap((part) => readingsOf(part, wording)))];
    // These say the same whatever abstaining counts as.
    case "consensus":
    case "no vote":
    case "no objection":
    case "consent":
      return [];
    default:
      return ["refusal"];
  }
}
