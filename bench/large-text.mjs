// A text of a world organisation: 193 parties, weighted double majorities, guarantees, cases, claims; some 400 lines.

/** @returns the same text at every call; populations come from a formula, so that no real figure stands here */
export function largeText(members = 193) {
  const names = Array.from({ length: members }, (_, index) => `State ${index + 1}`);
  const listed = (of) => `${of.slice(0, -1).join(", ")} and ${of.at(-1)}`;
  const lines = ['agreement World Body "A text for measuring" status study.', "", `parties ${listed(names)}.`];
  lines.push(`group Members: ${listed(names)}.`);
  for (let part = 0; part < 10; part += 1)
    lines.push(`group Region ${part + 1}: ${listed(names.filter((_, index) => index % 10 === part))}.`);
  lines.push("measures Relief, Sanctions and Troops.", "event Attack.", "event Flood.", "matters Budget and Admission.");
  const people = names.map((_, index) => 100_000 + ((index * 7_919_993) % 140_000_017));
  lines.push(`weights Population: ${listed(names.map((name, index) => `${name} holds ${people[index]}`))}.`);
  for (const [body, share] of [
    ["Assembly", "two thirds"],
    ["Board", "three fifths"],
  ]) {
    lines.push(
      "",
      `body ${body}`,
      "  consists of the Members.",
      `  on Budget: decides by at least ${share} of the members and at least ${share} of the members weighted by Population.`,
    );
    lines.push("  otherwise decides by at least 55 percent of the members and at least 65 percent of the members weighted by Population.");
    lines.push("  abstention counts as refusal.", "  must decide within 30 days.");
  }
  for (let index = 0; index < 36; index += 1) {
    lines.push(
      "",
      `guarantee Promise ${index + 1}:`,
      `  when ${index % 2 === 0 ? "Attack" : "Flood"} occurs,`,
      `  if ${index % 3 === 0 ? "Board" : "Assembly"} so decides,`,
    );
    lines.push(`  each of the Region ${(index % 10) + 1} shall provide ${index % 2 === 0 ? "Sanctions" : "Relief"} within 10 days.`);
  }
  for (let index = 0; index < 12; index += 1)
    lines.push(`case Trouble ${index + 1}: Attack by State ${index + 1} on State ${index + 101}.`);
  for (let index = 0; index < 24; index += 1)
    lines.push(`goal Aim ${index + 1}: at least ${(index % 5) + 1} of the Region ${(index % 10) + 1} provide Sanctions or Relief.`);
  for (let index = 0; index < 60; index += 1)
    lines.push(`claim Nobody Blocks ${index + 1}: State ${index + 1} cannot block ${index % 2 === 0 ? "Board" : "Assembly"} alone.`);
  return `${lines.join("\n")}\n`;
}
