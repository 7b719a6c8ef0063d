import Big from 'big.js';
import type { Form } from './rule';

/** Order of the parts of a date as it is written. */
const dates: Partial<Record<Form, RegExp>> = {
  CCYYMMDD: /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
  YYMMDD: /^(?<year>\d\d)(?<month>\d\d)(?<day>\d\d)$/,
  MMDDCCYY: /^(?<month>\d\d)(?<day>\d\d)(?<year>\d{4})$/,
  DDMMCCYY: /^(?<day>\d\d)(?<month>\d\d)(?<year>\d{4})$/,
};

/** As the partner writes it → as we do (YYYY-MM-DD, `12.50`); undefined when it is not of this form. */
export function read(value: string, form: Form): string | undefined {
  if (form === 'capitals') return value.toUpperCase();
  if (form === 'cents') return /^-?\d+$/.test(value) ? new Big(value).div(100).toFixed(2) : value;
  const { year, month, day } = dates[form]!.exec(value)?.groups ?? {};
  if (!year) return undefined;
  const date = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/** As we write it → as the partner does. */
export function write(value: string, form: Form): string | undefined {
  if (form === 'capitals') return value.toUpperCase();
  if (form === 'cents') return /^-?\d+(\.\d{1,2}0*)?$/.test(value) ? new Big(value).times(100).toFixed(0) : undefined;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  if (!year) return undefined;
  return form.replace('CCYY', year).replace('YY', year.slice(2)).replace('MM', month).replace('DD', day);
}
