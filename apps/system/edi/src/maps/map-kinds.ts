/** Documents whose mapping a partner's map may change. */
export const mapKinds = [
  '850/in',
  '860/in',
  '855/out',
  '865/out',
  '856/out',
  '810/out',
  '846/out',
  '940/out',
  '943/out',
] as const;
export type MapKey = (typeof mapKinds)[number];

export const isMapKey = (text: string): text is MapKey => (mapKinds as readonly string[]).includes(text);
