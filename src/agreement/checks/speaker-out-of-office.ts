/** SV302: somebody is quoted for a party outside the dates between which that person speaks for it. */
import { type Check, diagnose } from "./check.ts";

export const speakerOutOfOffice: Check = {
  code: "SV302",
  name: "speaker-out-of-office",
  severity: "warning",
  says: "A person speaks for a party between the dates in the sentence `people`; the date of a quotation is `on DATE`, or else that of its source.",
  find(_library, agreement) {
    return agreement.evidence.flatMap((one) => {
      if (one.kind !== "quotation" || one.speaker?.kind !== "person") return [];
      const { speaker, source } = one;
      const { since, until } = speaker;
      const date = one.on ?? one.reportedBy?.dated ?? source.dated;
      if (date === undefined || ((since === undefined || date >= since) && (until === undefined || date <= until))) return [];
      const when = since !== undefined && date < since ? `only from ${since}` : `only to ${until}`;
      const message = `${speaker.name} speaks for ${speaker.for.name} ${when}; this quotation is of ${date}.`;
      return [
        diagnose(speakerOutOfOffice, one.span, message, { related: [{ span: speaker.nameSpan, message: `${speaker.name} is here.` }] }),
      ];
    });
  },
};
