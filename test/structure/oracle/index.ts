/** The oracle: the definitions of the manual, tried in every behaviour. Only for small agreements. */
export { agreement, body, list } from "./agreements.ts";
export { inWords, type Judged, minimal, Oracle } from "./answers.ts";
export { decides } from "./bodies.ts";
export { Text } from "./text.ts";
export { type Behaviour, type Conduct, conductsOf, World } from "./world.ts";
