import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import { type Partner, type PartnerProfile, usualProfileOf } from '../partner';

const columns = `id, legal_entity AS "legalEntity", qualifier, interchange_id AS "interchangeId", profile,
  (SELECT jsonb_object_agg(m.set_id || '/' || m.direction, jsonb_build_object('version', m.version, 'rules', m.rules))
   FROM document_map m WHERE m.partner = partner.id AND m.status = 'active') AS maps`;

@Injectable()
export class Partners {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `conflict` `PARTNER_IDS_TAKEN`, `AS2_IDS_TAKEN` when another partner sends under these ids, `MAILBOX_TAKEN` */
  async save({ id, legalEntity, qualifier, interchangeId, profile }: Partner): Promise<void> {
    const [other] = await this.database.query<{ id: string }>(
      'SELECT id FROM partner WHERE qualifier = $1 AND interchange_id = $2 AND id <> $3',
      [qualifier, interchangeId, id],
    );
    if (other)
      throw new DomainError('conflict', 'PARTNER_IDS_TAKEN', {
        message: `partner ${other.id} sends under ${qualifier}/${interchangeId}: interchange ids name one partner`,
      });
    await this.refuseSharedAs2(id, profile);
    await this.refuseSharedMailbox(id, profile);
    await this.database.query(
      `INSERT INTO partner (id, legal_entity, qualifier, interchange_id, profile) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET legal_entity = excluded.legal_entity, qualifier = excluded.qualifier,
         interchange_id = excluded.interchange_id, profile = excluded.profile, updated_at = now()`,
      [id, legalEntity, qualifier, interchangeId, JSON.stringify(profile)],
    );
  }

  private async refuseSharedAs2(id: string, { transport }: Partner['profile']): Promise<void> {
    const other = transport?.as2 && (await this.byAs2(transport.as2.theirId, transport.as2.ourId));
    if (other && other.id !== id)
      throw new DomainError('conflict', 'AS2_IDS_TAKEN', {
        message: `partner ${other.id} sends from ${transport!.as2!.theirId} to ${transport!.as2!.ourId}: AS2 names tell whose message it is`,
      });
  }

  /** Whose a file is that is fetched from a directory is said by one profile. */
  private async refuseSharedMailbox(id: string, { transport }: Partner['profile']): Promise<void> {
    const place = mailboxAt(transport);
    const other = place && (await this.fetchedFrom()).find((each) => each.id !== id && mailboxAt(each.profile.transport) === place);
    if (other)
      throw new DomainError('conflict', 'MAILBOX_TAKEN', {
        message: `files of ${place} are fetched for partner ${other.id}: leave takeFrom out, and name ${other.id} in profile.mailboxes`,
      });
  } // prettier-ignore

  /** The partner whose AS2 messages come from one name to the other. */
  async byAs2(from: string, to: string): Promise<Partner | undefined> {
    const [partner] = await this.database.query<Partner>(
      `SELECT ${columns} FROM partner WHERE profile #>> '{transport,as2,theirId}' = $1 AND profile #>> '{transport,as2,ourId}' = $2`,
      [from, to],
    );
    return partner && whole(partner);
  }

  /** By id, from the one after `after` on. */
  async list(after: string, limit: number): Promise<Partner[]> {
    const rows = await this.database.query<Partner>(`SELECT ${columns} FROM partner WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit]);
    return rows.map(whole);
  } // prettier-ignore

  async byIds(tx: Pick<Tx, 'query'>, ids: string[]): Promise<Map<string, Partner>> {
    const rows = await tx.query<Partner>(`SELECT ${columns} FROM partner WHERE id = ANY($1)`, [ids]);
    return new Map(rows.map((partner) => [partner.id, whole(partner)]));
  }

  async find(id: string): Promise<Partner | undefined> {
    const [partner] = await this.database.query<Partner>(`SELECT ${columns} FROM partner WHERE id = $1`, [id]);
    return partner && whole(partner);
  }

  /** To change it: nobody else does until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Partner | undefined> {
    await tx.query('SELECT 1 FROM partner WHERE id = $1 FOR UPDATE', [id]);
    return (await this.byIds(tx, [id])).get(id);
  }

  async update(tx: Tx, id: string, profile: PartnerProfile): Promise<void> {
    tx.write('UPDATE partner SET profile = $2, updated_at = now() WHERE id = $1', [id, JSON.stringify(profile)]);
  }

  /** Partners from whose server files are fetched. */
  async fetchedFrom(): Promise<Partner[]> {
    const fetched = `profile #>> '{transport,sftp,takeFrom}' IS NOT NULL`;
    return (await this.database.query<Partner>(`SELECT ${columns} FROM partner WHERE ${fetched}`)).map(whole);
  }

  async byTransport(kind: string): Promise<Partner[]> {
    const rows = await this.database.query<Partner>(`SELECT ${columns} FROM partner WHERE profile #>> '{transport,kind}' = $1 ORDER BY id`, [kind]);
    return rows.map(whole);
  } // prettier-ignore

  /** The partner that sends under this ISA05/ISA06 (UNB02). */
  async bySender(tx: Tx, qualifier: string, interchangeId: string): Promise<Partner | undefined> {
    const [partner] = await tx.query<Partner>(
      `SELECT ${columns} FROM partner WHERE qualifier = $1 AND interchange_id = $2`,
      [qualifier, interchangeId],
    );
    return partner && whole(partner);
  }
}

const mailboxAt = (transport: Partner['profile']['transport']): string | undefined => {
  const { host, port = 22, user, takeFrom } = transport?.sftp ?? {};
  return takeFrom && `${user}@${host}:${port}${takeFrom}`;
};

/** A profile that was saved before a field was known is as usual there. */
const whole = (partner: Partner): Partner => ({
  ...partner,
  maps: partner.maps ?? {},
  profile: { ...usualProfileOf(partner.profile), ...partner.profile },
});
