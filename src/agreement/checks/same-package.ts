/** SV211: two packages that choose the same everywhere. */
import type { Package } from "../contested.ts";
import { type Check, diagnose } from "./check.ts";

const written = ({ choices }: Package): string =>
  [...choices]
    .map(([place, chosen]) => `${place}=${String(chosen)}`)
    .sort()
    .join("\n");

export const samePackage: Check = {
  code: "SV211",
  name: "same-package",
  severity: "warning",
  says: "Two packages that choose the same option everywhere are one package: change one of them, or keep one name.",
  find(_library, agreement) {
    const first = new Map<string, Package>();
    return agreement.packages
      .filter(({ name, choices }) => choices.size > 0 && !agreement.unreadNames.has(name))
      .flatMap((pack) => {
        const before = first.get(written(pack));
        if (before === undefined) first.set(written(pack), pack);
        if (before === undefined) return [];
        return [
          diagnose(samePackage, pack.nameSpan, `${before.name} and ${pack.name} are the same package.`, {
            related: [{ span: before.nameSpan, message: `${before.name} is here.` }],
          }),
        ];
      });
  },
};
