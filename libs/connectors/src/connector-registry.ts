import { DomainError } from '@crossdock/canonical';
import type { Connector } from './connector';

/** For whom or where something is done. */
export interface ConnectorScope {
  legalEntity?: string;
  warehouse?: string;
  /** ISO 3166-1 country, or country and subdivision: 'US', 'US-WA'. */
  region?: string;
}

/** One line of configuration: what it names must match, what it leaves out matches everything. */
export interface ConnectorRule extends ConnectorScope {
  connector: string;
}

/** The connectors of one kind of system and the rules that say which serves whom; the first rule that matches wins. */
export class ConnectorRegistry<C extends Connector> {
  /** @throws Error at boot when a rule names a connector that does not exist */
  constructor(
    readonly connectors: readonly C[],
    readonly rules: readonly ConnectorRule[],
  ) {
    const known = connectors.map(({ vendor }) => vendor);
    for (const { connector } of rules)
      if (!known.includes(connector))
        throw new Error(`connector ${connector} does not exist; there are ${known.join(', ')}`);
  }

  /** @throws DomainError `rejected` / `NO_CONNECTOR` when no rule matches */
  serving(scope: ConnectorScope): C {
    const rule = this.rules.find((each) => matches(each, scope));
    if (!rule) throw new DomainError('rejected', 'NO_CONNECTOR', { ...scope });
    return this.connectors.find(({ vendor }) => vendor === rule.connector)!;
  }
}

function matches(rule: ConnectorRule, { legalEntity, warehouse, region }: ConnectorScope): boolean {
  if (rule.legalEntity && rule.legalEntity !== legalEntity) return false;
  if (rule.warehouse && rule.warehouse !== warehouse) return false;
  return !rule.region || rule.region === region || (region?.startsWith(`${rule.region}-`) ?? false);
}

/**
 * Rules from an environment variable such as `TAX_CONNECTORS='[{"connector":"avatax","legalEntity":"NW-US"},{"connector":"sandbox"}]'`;
 * without it the sandbox serves all.
 * @throws Error that names the variable
 */
export function connectorRules(variable: string, env: NodeJS.ProcessEnv = process.env): ConnectorRule[] {
  if (!env[variable]) return [{ connector: 'sandbox' }];
  const rules = parse(env[variable]);
  const wellFormed =
    Array.isArray(rules) && rules.every((rule) => typeof (rule as ConnectorRule | null)?.connector === 'string');
  if (!wellFormed)
    throw new Error(`${variable} must be a JSON list of rules, e.g. [{"connector":"sandbox","legalEntity":"NW-US"}]`);
  return rules as ConnectorRule[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
