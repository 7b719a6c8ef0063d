import type { DemoContext, DemoSummary } from './contract';
import { messengers, one, rows } from './rows';

/**
 * Every message that was sent is in the inbox of whoever it went to: an event in several, a command in one. What is parked was
 * sent, too, and is in the inbox.
 */
export async function countMessages(context: DemoContext): Promise<DemoSummary['messages']> {
  const published = new Set<string>();
  let [consumed, parked] = [0, 0];
  for (const service of messengers) {
    const ids = await rows<{ id: string }>(context, service, 'SELECT message_id AS id FROM inbox');
    for (const { id } of ids) published.add(id);
    consumed += ids.length;
    parked += (await one<{ n: number }>(context, service, 'SELECT count(*)::int AS n FROM parked WHERE resolved_at IS NULL')).n;
  }
  return { published: published.size, consumed, parked };
} // prettier-ignore
