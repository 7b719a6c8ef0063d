import { join, resolve } from 'node:path';

/** Where partners' folders lie: `<home>/edi/<partner>/inbox` and `…/outbox`. */
export const ediFolder = (): string =>
  process.env.EDI_FOLDER ?? join(resolve(process.env.CROSSDOCK_HOME ?? '.crossdock'), 'edi');
/** Where raw files are held; left out = in PostgreSQL. All replicas share it. */
export const blobFolder = (): string | undefined => process.env.EDI_BLOB_FOLDER || undefined;
/** How often inboxes are looked at, in ms. */
export const scanIntervalMs = (): number => Number(process.env.EDI_SCAN_MS ?? 500);
/** How often clocks are looked at, in ms. */
export const clockIntervalMs = (): number => Number(process.env.EDI_CLOCKS_MS ?? 60_000);
/** The greatest file that is taken over HTTP, in bytes. */
export const maxFileBytes = (): number => Number(process.env.EDI_MAX_FILE_BYTES ?? 256 * 1024 * 1024);
/** What a partner that cannot be reached is given before the first retry, in ms; it doubles each time, up to 15 minutes. */
export const retryBaseMs = (): number => Number(process.env.EDI_RETRY_BASE_MS ?? 2_000);
/** The greatest AS2 message that is taken, in bytes. It is decrypted in memory, which takes some times its size. */
export const maxAs2Bytes = (): number => Number(process.env.EDI_MAX_AS2_BYTES ?? 32 * 1024 * 1024);
