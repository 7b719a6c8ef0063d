/** A price or rate of so many (5284) as that of one: half up at six decimals, where the division does not end before. */
export function perUnit(price: string, basis = '1'): string {
  if (!/^\d+(\.\d{1,6})?$/.test(price) || !/^[1-9]\d{0,8}$/.test(basis) || basis === '1') return price;
  const [whole, fraction = ''] = price.split('.');
  const divisor = BigInt(basis);
  const scaled = (BigInt(whole + fraction.padEnd(6, '0')) + divisor / 2n) / divisor;
  const digits = String(scaled).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}
