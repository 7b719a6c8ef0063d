import { check, same } from './check';
import type { Check } from './contract';
import type { Databases } from './databases';

/** Items whose promise, summed from the positions, is not what was announced. With channel rules in force nobody can sum it here. */
const unannounced = `SELECT legal_entity AS entity, sku, promised::text, a.available::text AS announced
  FROM (SELECT legal_entity, sku, sum(greatest(on_hand - safety_stock - held - allocated - picked, 0)) AS promised FROM position GROUP BY 1, 2) p
  FULL JOIN announced_availability a USING (legal_entity, sku)`;
const rulesInForce = `SELECT 1 FROM rule_activation WHERE kind = 'channels'`;

/** Each channel was told what it may sell, and that is what is there. */
export async function channels(databases: Databases): Promise<Check[]> {
  const [promised, rules, announced, told] = await Promise.all([
    databases.rows('inventory-availability', unannounced),
    databases.rows('inventory-availability', rulesInForce),
    databases.rows<{ entity: string; sku: string; available: string; channels: { channel: string; available: number }[] }>(
      'inventory-availability', 'SELECT legal_entity AS entity, sku, available::text, channels FROM announced_availability',
    ),
    databases.rows(
      'marketplace',
      `SELECT c.legal_entity AS entity, p.channel, l.sku, l.sent::text FROM publishing p JOIN channel c ON c.name = p.channel
         LEFT JOIN listing l ON l.channel = p.channel WHERE p.enabled`,
    ),
  ]); // prettier-ignore
  const sent = new Map(told.map(({ channel, sku, sent }) => [`${channel} ${sku}`, sent]));
  const names = new Map(told.map(({ channel, entity }) => [channel, entity]));
  const due = [...names].flatMap(([channel, entity]) => announced.filter((item) => item.entity === entity).map((item) => ({ channel, ...item })));
  return [
    check('what is announced is what can be promised', rules.length > 0 ? [] : promised, ({ entity, sku, promised, announced }) =>
      same(promised, announced) ? undefined : `${sku} of ${entity}: ${promised ?? 0} can be promised, ${announced ?? 'nothing'} was announced`),
    check('channels were told what they may sell', due, ({ channel, sku, available, channels }) => {
      const may = channels.find((own) => own.channel === channel)?.available ?? available;
      const was = sent.get(`${channel} ${sku}`);
      return was != null && same(was, may) ? undefined : `${channel}: ${sku} is ${may}, it was told ${was ?? 'nothing'}`;
    }),
  ];
} // prettier-ignore

/** How many items are still to be announced, or told to a channel. */
export async function untold(databases: Databases): Promise<number> {
  const faults = (await channels(databases)).flatMap((each) => each.faults);
  return faults.length;
}
