/**
 * Code lists that we hold in full. An element that is not here has no list checked: a code that we merely have not met
 * is no reason to bother a partner.
 */
export const CODES: Record<string, string> = {
  '349': 'F S X',
  '478': 'C D',
  '715': 'A E M P R W X',
  '717': 'A E M R W X',
  '736': '0 1',
  '1073': 'N U W Y',
};
