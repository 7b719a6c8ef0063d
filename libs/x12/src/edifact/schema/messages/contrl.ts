/** Syntax and service report, the answer to an interchange (syntax 3). Notation: schema/compile.ts. */
export const CONTRL = {
  'D.96A': `
UNH! UCI! (UCM! (UCS! UCD:99):999):999999 (UCF! (UCM! (UCS! UCD:99):999):999999):999999 UNT!`,
};
