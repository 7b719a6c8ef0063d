import type { Outbox } from '@crossdock/messaging';
import type { Send } from '@crossdock/process';

/** The outbox as the process engine's port. */
export const sendThrough =
  (outbox: Outbox): Send =>
  (tx, drafts, cause) =>
    outbox.send(tx, drafts, cause);
