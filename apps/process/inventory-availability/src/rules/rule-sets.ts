import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';

export type RuleKind = 'channels' | 'holds' | 'sourcing';

export interface RuleSet<Body> {
  /** 0: the defaults hold. */
  version: number;
  body: Body;
}
export interface RuleSetRow extends RuleSet<unknown> {
  note: string;
  createdBy: string;
  createdAt: Date;
  active: boolean;
}

interface Activation {
  id: string;
  version: number;
  /** The activation that held before; null: the defaults did. */
  supersedes: string | null;
}

const freshMs = 1_000;
const lockKind = `SELECT pg_advisory_xact_lock(hashtext('rule_set ' || $1))`;
const activations = 'SELECT id, version, supersedes FROM rule_activation';
const latest = async (tx: Tx, kind: RuleKind): Promise<Activation | undefined> =>
  (await tx.query<Activation>(`${activations} WHERE kind = $1 ORDER BY id DESC LIMIT 1`, [kind]))[0];

/**
 * Rules in versions: a draft is a new version, and never changes; activation names the version that holds from now on. Readers see
 * an activation after a second at most.
 */
@Injectable()
export class RuleSets {
  private readonly known = new Map<RuleKind, { readAt: number; set?: RuleSet<unknown> }>();

  private activations = 0;

  constructor(private readonly database: Database) {}

  async draft(kind: RuleKind, body: object, note: string, by: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      tx.write(lockKind, [kind]);
      const [{ version }] = await tx.query<{ version: number }>(
        `INSERT INTO rule_set (kind, version, body, note, created_by)
         SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4 FROM rule_set WHERE kind = $1 RETURNING version`,
        [kind, JSON.stringify(body), note, by],
      );
      return version;
    });
  }

  /** @param version 0: the defaults hold again. @throws DomainError `not-found` RULES_UNKNOWN */
  async activate(kind: RuleKind, version: number, by: string): Promise<void> {
    if (version > 0) await this.read(kind, version);
    await this.activateAs(kind, async (tx) => ({ version, supersedes: (await latest(tx, kind))?.id ?? null }), by);
  }

  /**
   * Activates what the active version has superseded; once more, what that one had.
   * @throws DomainError `conflict` NOTHING_TO_ROLL_BACK
   */
  async rollBack(kind: RuleKind, by: string): Promise<number> {
    return this.activateAs(
      kind,
      async (tx) => {
        const now = await latest(tx, kind);
        if (!now || (now.version === 0 && now.supersedes === null))
          throw new DomainError('conflict', 'NOTHING_TO_ROLL_BACK', { message: `the defaults hold: no version of the ${kind} rules was active before` }); // prettier-ignore
        const [before] = await tx.query<Activation>(`${activations} WHERE id = $1`, [now.supersedes]);
        return before ?? { version: 0, supersedes: null };
      },
      by,
    );
  }

  private async activateAs(kind: RuleKind, choose: (tx: Tx) => Promise<Omit<Activation, 'id'>>, by: string): Promise<number> {
    const version = await this.database.transaction(async (tx) => {
      tx.write(lockKind, [kind]);
      const chosen = await choose(tx);
      tx.write('INSERT INTO rule_activation (kind, version, supersedes, activated_by) VALUES ($1, $2, $3, $4)', [kind, chosen.version, chosen.supersedes, by]);
      return chosen.version;
    });
    this.activations++;
    this.known.delete(kind);
    return version;
  } // prettier-ignore

  async list(kind: RuleKind): Promise<RuleSetRow[]> {
    return this.database.query(
      `SELECT version, body, note, created_by AS "createdBy", created_at AS "createdAt",
         version = (SELECT a.version FROM rule_activation a WHERE a.kind = $1 ORDER BY a.id DESC LIMIT 1) AS active
       FROM rule_set WHERE kind = $1 ORDER BY version DESC LIMIT 100`,
      [kind],
    );
  }

  async read<Body>(kind: RuleKind, version: number): Promise<RuleSet<Body>> {
    const [found] = await this.database.query<RuleSet<Body>>(
      'SELECT version, body FROM rule_set WHERE kind = $1 AND version = $2',
      [kind, version],
    );
    if (!found) throw new DomainError('not-found', 'RULES_UNKNOWN', { kind, version });
    return found;
  }

  /** What holds now; `otherwise` when nothing was ever activated. */
  async active<Body>(kind: RuleKind, otherwise: Body): Promise<RuleSet<Body>> {
    let known = this.known.get(kind);
    if (!known || Date.now() - known.readAt > freshMs) {
      const { activations } = this;
      const [found] = await this.database.query<RuleSet<Body>>(
        `SELECT a.version, s.body FROM rule_activation a LEFT JOIN rule_set s USING (kind, version) WHERE a.kind = $1 ORDER BY a.id DESC LIMIT 1`,
        [kind],
      );
      const set = found?.version ? found : undefined;
      // The same version keeps its object: who prepares something for it does so once.
      known = { readAt: Date.now(), set: set && known?.set?.version === set.version ? known.set : set };
      // What was read before an activation here is old already.
      if (activations === this.activations) this.known.set(kind, known);
    }
    return (known.set as RuleSet<Body> | undefined) ?? { version: 0, body: otherwise };
  }
}
