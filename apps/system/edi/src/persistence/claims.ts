import { type Database, isKnownDead, newOwner } from '@crossdock/persistence';

/** Who claims rows in this process. */
export const thisProcess = newOwner();

/**
 * Frees what processes of this machine had in their hands when they were killed, so that it is taken up at once; what a
 * process of another machine claimed is free when the claim has run out.
 */
export async function freeClaimsOfTheDead(database: Database, table: 'raw_file' | 'outgoing_file'): Promise<void> {
  const holders = await database.query<{ owner: string }>(
    `SELECT DISTINCT claimed_by AS owner FROM ${table} WHERE claimed_until > now() AND claimed_by IS NOT NULL`,
  );
  const dead = holders.map(({ owner }) => owner).filter(isKnownDead);
  if (dead.length > 0)
    await database.query(`UPDATE ${table} SET claimed_until = NULL WHERE claimed_until > now() AND claimed_by = ANY($1)`, [dead]);
} // prettier-ignore
