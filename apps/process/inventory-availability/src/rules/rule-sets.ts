import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';

export type RuleKind = 'channels' | 'holds' | 'sourcing';

export interface RuleSet<Body> {
  /** 0: nothing was ever activated, the defaults hold. */
  version: number;
  body: Body;
}
export interface RuleSetRow extends RuleSet<unknown> {
  note: string;
  createdBy: string;
  createdAt: Date;
  active: boolean;
}

const freshMs = 1_000;

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
      tx.write(`SELECT pg_advisory_xact_lock(hashtext('rule_set ' || $1))`, [kind]);
      const [{ version }] = await tx.query<{ version: number }>(
        `INSERT INTO rule_set (kind, version, body, note, created_by)
         SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4 FROM rule_set WHERE kind = $1 RETURNING version`,
        [kind, JSON.stringify(body), note, by],
      );
      return version;
    });
  }

  /** @throws DomainError `not-found` RULES_UNKNOWN */
  async activate(kind: RuleKind, version: number, by: string): Promise<void> {
    await this.read(kind, version);
    await this.database.query('INSERT INTO rule_activation (kind, version, activated_by) VALUES ($1, $2, $3)', [kind, version, by]); // prettier-ignore
    this.activations++;
    this.known.delete(kind);
  }

  /**
   * Activates what was active before the version that is active now.
   * @throws DomainError `conflict` NOTHING_TO_ROLL_BACK
   */
  async rollBack(kind: RuleKind, by: string): Promise<number> {
    const [before] = await this.database.query<{ version: number }>(
      `SELECT version FROM rule_activation WHERE kind = $1
         AND version <> (SELECT version FROM rule_activation WHERE kind = $1 ORDER BY id DESC LIMIT 1) ORDER BY id DESC LIMIT 1`,
      [kind],
    );
    if (!before)
      throw new DomainError('conflict', 'NOTHING_TO_ROLL_BACK', {
        message: `no other version of the ${kind} rules was active before`,
      });
    await this.activate(kind, before.version, by);
    return before.version;
  }

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
      const [set] = await this.database.query<RuleSet<Body>>(
        `SELECT s.version, s.body FROM rule_activation a JOIN rule_set s USING (kind, version) WHERE kind = $1 ORDER BY a.id DESC LIMIT 1`,
        [kind],
      );
      // The same version keeps its object: who prepares something for it does so once.
      known = { readAt: Date.now(), set: set && known?.set?.version === set.version ? known.set : set };
      // What was read before an activation here is old already.
      if (activations === this.activations) this.known.set(kind, known);
    }
    return (known.set as RuleSet<Body> | undefined) ?? { version: 0, body: otherwise };
  }
}
