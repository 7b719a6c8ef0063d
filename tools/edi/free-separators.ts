import type { Separators } from '@crossdock/x12';

/** In the order of preference; no data that we repeat holds them, and no id a control character. */
const CANDIDATES = { element: '*|\x1d', component: '>:\x1f', segment: '~\x1c', repetition: '^\\\x1e' };

/** Separators that occur in none of the texts. */
export function freeSeparators(texts: string[]): Required<Omit<Separators, 'release'>> {
  const held = texts.join('');
  const free = (candidates: string): string => [...candidates].find((one) => !held.includes(one))!;
  const { element, component, segment, repetition } = CANDIDATES;
  return {
    element: free(element),
    component: free(component),
    segment: free(segment),
    repetition: free(repetition),
  };
}
