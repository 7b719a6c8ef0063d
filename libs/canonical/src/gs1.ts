/** GS1 check digits (General Specifications, section 7.9): weights 3 and 1 in turn from the right. */
export type Gs1Kind = 'GTIN-8' | 'GTIN-12' | 'GTIN-13' | 'GTIN-14' | 'SSCC' | 'GLN';

const LENGTHS: Record<Gs1Kind, number> = {
  'GTIN-8': 8,
  'GTIN-12': 12,
  'GTIN-13': 13,
  'GTIN-14': 14,
  SSCC: 18,
  GLN: 13,
};

/** Check digit for the digits before it. Throws RangeError when they are no digits. */
export function gs1CheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError(`'${digits}' is not made of digits`);
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 3 : 1);
  return String((10 - (sum % 10)) % 10);
}

export function withCheckDigit(digits: string): string {
  return digits + gs1CheckDigit(digits);
}

/** Right length, digits only, right check digit, and not all zeros (which no GS1 member was ever given). */
export function isValidGs1(kind: Gs1Kind, value: string): boolean {
  if (value.length !== LENGTHS[kind] || !/^\d+$/.test(value) || /^0+$/.test(value)) return false;
  return gs1CheckDigit(value.slice(0, -1)) === value.at(-1);
}

/** The kind of a valid GTIN by its length; undefined when it is none. */
export function gtinKind(value: string): Gs1Kind | undefined {
  return (['GTIN-8', 'GTIN-12', 'GTIN-13', 'GTIN-14'] as const).find((kind) => isValidGs1(kind, value));
}

/** SSCC from extension digit, company prefix and serial; serials are filled with zeros to 16 digits in all. */
export function buildSscc(extensionDigit: string, companyPrefix: string, serial: number | bigint): string {
  const reference = String(serial).padStart(16 - companyPrefix.length, '0');
  const digits = extensionDigit + companyPrefix + reference;
  if (!/^\d{17}$/.test(digits)) throw new RangeError(`SSCC needs 17 digits before its check digit, not '${digits}'`);
  return withCheckDigit(digits);
}
