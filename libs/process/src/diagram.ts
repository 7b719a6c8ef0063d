import { type Process, rowsOf } from './process-table';

/** The table as a Mermaid state diagram (`stateDiagram-v2`). Rows that stay in their state are drawn as loops. */
export function diagramOf(process: Process): string {
  const names = Object.keys(process.states).map((state) => `  state "${state}" as ${idOf(state)}`);
  const arrows = new Map<string, string[]>();
  for (const { state, event, row } of rowsOf(process)) {
    const arrow = `  ${idOf(state)} --> ${idOf(row.to)}`;
    const words = row.when ? `${event} [${guardOf(row.when)}]` : event;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), words]);
  }
  const ends = process.final.map((state) => `  ${idOf(state)} --> [*]`);
  const lines = [...arrows].map(([arrow, words]) => `${arrow} : ${[...new Set(words)].join(', ')}`);
  return ['stateDiagram-v2', ...names, `  [*] --> ${idOf(process.initial)}`, ...lines, ...ends].join('\n');
}

const idOf = (state: string): string => state.replaceAll('-', '_');
const guardOf = (guard: { name: string }): string => (guard.name && guard.name !== 'when' ? guard.name : 'guarded');
