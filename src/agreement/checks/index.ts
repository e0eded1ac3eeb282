/**
 * The mistakes that the model itself shows, in the order of their codes. One file each; to add one, write its file and put it into the list.
 */
import { abstentionTwice } from "./abstention-twice.ts";
import { acceptanceAndRejection } from "./acceptance-and-rejection.ts";
import { bodyCircle } from "./body-circle.ts";
import type { Check } from "./check.ts";
import { chosenTwice } from "./chosen-twice.ts";
import { contradiction } from "./contradiction.ts";
import { dutyToConsult } from "./duty-to-consult.ts";
import { emptyGroup } from "./empty-group.ts";
import { entryByOwnBody } from "./entry-by-own-body.ts";
import { equalAssumptions } from "./equal-assumptions.ts";
import { groupCircle } from "./group-circle.ts";
import { hiddenCharacters } from "./hidden-characters.ts";
import { idleAbstention } from "./idle-abstention.ts";
import { idleCastingVote } from "./idle-casting-vote.ts";
import { idleCommonCause } from "./idle-common-cause.ts";
import { idleCooperation } from "./idle-cooperation.ts";
import { importedChoice } from "./imported-choice.ts";
import { incompletePackage } from "./incomplete-package.ts";
import { inconsistentPackage } from "./inconsistent-package.ts";
import { jointChoice } from "./joint-choice.ts";
import { manyPackages } from "./many-packages.ts";
import { matterWithoutRule } from "./matter-without-rule.ts";
import { memberWithoutWeight } from "./member-without-weight.ts";
import { mixedBracket } from "./mixed-bracket.ts";
import { namedTwice } from "./named-twice.ts";
import { nestedBrackets } from "./nested-brackets.ts";
import { noPackageLeft } from "./no-package-left.ts";
import { onlyEchoes } from "./only-echoes.ts";
import { onlyIfDemand } from "./only-if-demand.ts";
import { onlyInference } from "./only-inference.ts";
import { ownDemandsContradict } from "./own-demands-contradict.ts";
import { packageCircle } from "./package-circle.ts";
import { politicalCommitment } from "./political-commitment.ts";
import { positionNotOwn } from "./position-not-own.ts";
import { presenceOfOption } from "./presence-of-option.ts";
import { probabilityRange } from "./probability-range.ts";
import { probabilityWithoutSource } from "./probability-without-source.ts";
import { roundedShare } from "./rounded-share.ts";
import { ruleForEveryMatter } from "./rule-per-matter.ts";
import { sameOptionName } from "./same-option-name.ts";
import { sameOptions } from "./same-options.ts";
import { samePackage } from "./same-package.ts";
import { severalKeys } from "./several-keys.ts";
import { speakerOutOfOffice } from "./speaker-out-of-office.ts";
import { subjectNotLinked } from "./subject-not-linked.ts";
import { triggeringAndProtected } from "./triggering-and-protected.ts";
import { unmetDemand } from "./unmet-demand.ts";
import { unnamedOptional } from "./unnamed-optional.ts";
import { unpromisedMeasure } from "./unpromised-measure.ts";
import { unproposedOption } from "./unproposed-option.ts";
import { unsaidAmendment } from "./unsaid-amendment.ts";
import { unsaidSignature } from "./unsaid-signature.ts";
import { untriggeredCase } from "./untriggered-case.ts";
import { unusedImport } from "./unused-import.ts";
import { unusedThing } from "./unused-thing.ts";
import { weightOfNothing } from "./weight-of-nothing.ts";

export type { Check } from "./check.ts";

export const checks: readonly Check[] = [
  ruleForEveryMatter,
  unpromisedMeasure,
  severalKeys,
  groupCircle,
  emptyGroup,
  unusedThing,
  unusedImport,
  namedTwice,
  bodyCircle,
  memberWithoutWeight,
  triggeringAndProtected,
  untriggeredCase,
  abstentionTwice,
  idleAbstention,
  jointChoice,
  dutyToConsult,
  entryByOwnBody,
  idleCastingVote,
  matterWithoutRule,
  politicalCommitment,
  roundedShare,
  probabilityRange,
  probabilityWithoutSource,
  equalAssumptions,
  idleCommonCause,
  idleCooperation,
  sameOptionName,
  nestedBrackets,
  incompletePackage,
  chosenTwice,
  sameOptions,
  unnamedOptional,
  unproposedOption,
  presenceOfOption,
  unsaidSignature,
  noPackageLeft,
  samePackage,
  packageCircle,
  inconsistentPackage,
  importedChoice,
  manyPackages,
  mixedBracket,
  unsaidAmendment,
  speakerOutOfOffice,
  positionNotOwn,
  subjectNotLinked,
  onlyInference,
  onlyEchoes,
  contradiction,
  hiddenCharacters,
  unmetDemand,
  ownDemandsContradict,
  onlyIfDemand,
  weightOfNothing,
  acceptanceAndRejection,
];
