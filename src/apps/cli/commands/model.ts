import type { Command } from "./command.ts";
export const model: Command = () => ({ wrong: "model comes next" });
