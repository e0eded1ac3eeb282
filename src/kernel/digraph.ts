/**
 * Directed graphs: vertices are numbers from 0, `successors[v]` lists where the arrows of vertex `v` lead.
 */

function checkArrows(successors: readonly (readonly number[])[]): void {
  for (const [vertex, targets] of successors.entries()) {
    for (const target of targets) {
      if (Number.isInteger(target) && target >= 0 && target < successors.length) continue;
      throw new RangeError(`vertex ${vertex} leads to ${target}, but the vertices are 0 to ${successors.length - 1}`);
    }
  }
}

/**
 * The strongly connected components: the largest sets of vertices that can all reach each other.
 *
 * @returns components in reverse topological order: one that can be reached from another stands before it; the vertices of
 * each ascending
 * @throws RangeError when an arrow leads nowhere
 *
 * Linear in vertices and arrows (but for sorting); no recursion. Source: [Tarjan1972].
 */
export function components(successors: readonly (readonly number[])[]): number[][] {
  checkArrows(successors);
  const found: number[][] = [];
  const unseen = -1;
  const order = new Array<number>(successors.length).fill(unseen);
  const lowest = [...order];
  const waiting = new Array<boolean>(successors.length).fill(false);
  const stack: number[] = [];
  let seen = 0;

  const enter = (vertex: number) => {
    order[vertex] = lowest[vertex] = seen++;
    waiting[vertex] = true;
    stack.push(vertex);
    return { vertex, next: 0 };
  };
  const lower = (vertex: number, to: number) => {
    if (to < (lowest[vertex] as number)) lowest[vertex] = to;
  };

  for (const start of successors.keys()) {
    if (order[start] !== unseen) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const { vertex } = step;
      const target = (successors[vertex] as readonly number[])[step.next++];
      if (target !== undefined) {
        if (order[target] === unseen) path.push(enter(target));
        else if (waiting[target]) lower(vertex, order[target] as number);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.vertex, lowest[vertex] as number);
      if (lowest[vertex] !== order[vertex]) continue;
      const component = stack.splice(stack.lastIndexOf(vertex));
      for (const member of component) waiting[member] = false;
      found.push(component.sort((a, b) => a - b));
    }
  }
  return found;
}

/**
 * The vertices that can be reached from the starting ones, those included; ascending.
 *
 * @throws RangeError when a start or the target of an arrow is not a vertex
 */
export function reachable(successors: readonly (readonly number[])[], from: readonly number[]): number[] {
  const reached = new Set<number>();
  const visit = (vertex: number) => {
    if (!(Number.isInteger(vertex) && vertex >= 0 && vertex < successors.length)) {
      throw new RangeError(`vertex ${vertex} is outside this graph, whose vertices are 0 to ${successors.length - 1}`);
    }
    reached.add(vertex);
  };
  from.forEach(visit);
  // A set is walked in the order of insertion, what is added on the way included.
  for (const vertex of reached) for (const target of successors[vertex] as readonly number[]) visit(target);
  return [...reached].sort((a, b) => a - b);
}
