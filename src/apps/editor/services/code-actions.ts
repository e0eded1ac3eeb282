/** What can be done with the text at the cursor. */

import { actionKinds, type CodeAction, type Selection } from "../actions/index.ts";
import type { View } from "../view.ts";

export function codeActions(view: View, selection: Selection): readonly CodeAction[] {
  return actionKinds.flatMap((kind) => kind.find(view, selection));
}
