/** The nearest of several words, for "did you mean". */

/**
 * The candidate with the fewest changes of one letter (insert, leave out, replace, swap two neighbours), capitals aside;
 * nothing when that is more than a third of the word's length. Of equals, the first.
 *
 * Cost: the number of candidates times the square of the word's length.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const sought = word.toLowerCase();
  let most = Math.floor(word.length / 3);
  let found: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const distance = distanceWithin(sought, candidate.toLowerCase(), most);
    if (distance === undefined) continue;
    found = candidate;
    most = distance - 1;
    if (most < 0) break;
  }
  return found;
}

/** The other candidates that are no more than one change further from a word than its nearest is. */
export function asNear(word: string, found: string, candidates: Iterable<string>): string[] {
  const sought = word.toLowerCase();
  const most = Math.floor(word.length / 3);
  const least = distanceWithin(sought, found.toLowerCase(), most) ?? most;
  return [...candidates].filter(
    (candidate) => candidate !== found && distanceWithin(sought, candidate.toLowerCase(), Math.min(most, least + 1)) !== undefined,
  );
}

/**
 * The nearest of several names, and those that are just as near. Names that differ in their numbers (`Member 6`, `Member 7`) differ on purpose:
 * one is never taken for a slip of the other.
 */
export function nearestNames(name: string, candidates: Iterable<string>): readonly string[] {
  const numbers = (of: string) => of.replace(/\D+/g, " ").trim();
  const same = [...candidates].filter((candidate) => numbers(candidate) === numbers(name));
  const found = nearest(name, same);
  if (found === undefined) return [];
  const sought = name.toLowerCase();
  const most = Math.floor(name.length / 3);
  const least = distanceWithin(sought, found.toLowerCase(), most) ?? most;
  return [found, ...same.filter((one) => one !== found && distanceWithin(sought, one.toLowerCase(), least) !== undefined)];
}

/** The number of changes between two words, when it is at most a limit. */
function distanceWithin(a: string, b: string, limit: number): number | undefined {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > limit) return undefined;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance <= limit ? distance : undefined;
}
