import { join, resolve } from 'node:path';

/** Where partners' folders lie: `<home>/edi/<partner>/inbox` and `…/outbox`. */
export const ediFolder = (): string =>
  process.env.EDI_FOLDER ?? join(resolve(process.env.CROSSDOCK_HOME ?? '.crossdock'), 'edi');
/** How often inboxes are looked at, in ms. */
export const scanIntervalMs = (): number => Number(process.env.EDI_SCAN_MS ?? 500);
/** How often clocks are looked at, in ms. */
export const clockIntervalMs = (): number => Number(process.env.EDI_CLOCKS_MS ?? 60_000);
