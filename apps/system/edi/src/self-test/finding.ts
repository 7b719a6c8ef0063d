export const areas = ['identifiers', 'transport', 'code-maps', 'document-maps', 'sample', 'acknowledgements'] as const;

/** What is missing before a partner can begin, or looks wrong. */
export interface Finding {
  area: (typeof areas)[number];
  /** `missing`: documents would wait or be refused. `doubtful`: it may be right */
  severity: 'missing' | 'doubtful';
  code: string;
  message: string;
  /** What would be right */
  right: string;
}

export const missing = (area: Finding['area'], code: string, message: string, right: string): Finding => ({
  area,
  severity: 'missing',
  code,
  message,
  right,
});
export const doubtful = (area: Finding['area'], code: string, message: string, right: string): Finding => ({ area, severity: 'doubtful', code, message, right }); // prettier-ignore
