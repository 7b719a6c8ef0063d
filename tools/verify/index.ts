import { channels } from './channels';
import type { Check, Verification, VerifyContext } from './contract';
import { Databases } from './databases';
import { endings } from './endings';
import { intake } from './intake';
import { invoices } from './invoices';
import { items } from './items';
import { lines } from './lines';
import { messages } from './messages';
import { processes } from './processes';
import { untilStill } from './still';
import { stock } from './stock';

const parts = [intake, lines, items, invoices, stock, channels, processes, endings, messages];

/**
 * Recomputes from every service's rows what must be true when all is quiet; each row at fault is named. Waits first
 * until nothing moves any more.
 */
export async function verify(context: VerifyContext): Promise<Verification> {
  const databases = new Databases(context);
  try {
    await untilStill(databases, context);
    const checks: Check[] = [];
    for (const part of parts) checks.push(...(await part(databases, context)));
    return { ok: checks.every(({ faults }) => faults.length === 0), checks };
  } finally {
    await databases.close();
  }
}
