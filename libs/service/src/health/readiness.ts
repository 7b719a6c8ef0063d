import { MessagingHealth } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';

/** Injection token: name → check. */
export const READINESS = Symbol('crossdock:readiness');
export type ReadinessCheck = () => Promise<{ ok: boolean } & Record<string, unknown>>;

/** What readiness asks: the database and the broker, where the application has them. */
export function readinessOf(database?: Database, messaging?: MessagingHealth): Record<string, ReadinessCheck> {
  return {
    ...(database && { database: async () => ({ ok: (await database.query('SELECT 1')).length === 1 }) }),
    ...(messaging && {
      messaging: async () => {
        const state = await messaging.check();
        return { ok: state.broker.connected && state.consuming, ...state };
      },
    }),
  };
}
