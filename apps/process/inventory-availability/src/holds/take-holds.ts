import { Injectable } from '@nestjs/common';
import { uuidV7 } from '@crossdock/messaging';
import { DomainError } from '@crossdock/canonical';
import { Database, inGroups, type Tx } from '@crossdock/persistence';
import { type Item, Items } from '../items/items';
import { positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { Lots } from '../lots/lots';
import { againWhenAnswered } from '../persistence/answered-elsewhere';
import { RuleSets } from '../rules/rule-sets';
import { nodesByPriority, readNodes } from '../sourcing/nodes';
import { decideHolds, type HoldMode, type Take } from './decide-holds';
import { type Hold, newHoldId, takenBy } from './hold';
import { type HoldAnswer, type HoldRequestRow, HoldRequests } from './hold-requests';
import { type HoldRules, priorityOf, ruleOn, usualHoldRules } from './hold-rules';
import { Holds } from './holds';

export interface HoldRequest {
  /** Who asks and under which key: a repeat gets the first answer. */
  caller: string;
  key: string;
  bodyHash: string;
  legalEntity: string;
  reference: string;
  kind: 'soft' | 'firm';
  mode: HoldMode;
  channel?: string;
  seconds?: number;
  lines: { sku: string; node?: string; quantity: number }[];
}

/**
 * Takes holds in groups: what is asked while a group commits forms the next one. Within a group the larger priority is served first,
 * then who came first. Every request gets its own answer, which is also kept for a repeat.
 */
@Injectable()
export class TakeHolds {
  private readonly nodes = readNodes();

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly lots: Lots,
    private readonly holds: Holds,
    private readonly requests: HoldRequests,
    private readonly rules: RuleSets,
    private readonly items: Items,
  ) {}

  readonly take = inGroups<HoldRequest, HoldAnswer>((asked) => this.inOneTransaction(asked), { max: 500 });

  private async inOneTransaction(asked: HoldRequest[]): Promise<(HoldAnswer | Error)[]> {
    const { body: rules } = await this.rules.active<HoldRules>('holds', usualHoldRules);
    const items = rules.rules.length > 0 ? await this.items.of(asked.flatMap(itemsOf)) : new Map<string, Item>();
    return againWhenAnswered('hold_request_caller_key_key', () =>
      this.database.transaction((tx) => this.group(tx, asked, rules, items)),
    );
  }

  private async group(tx: Tx, asked: HoldRequest[], rules: HoldRules, items: Map<string, Item>) {
    const wantedOf = new Map(asked.map((request) => [request, this.wantedOf(request)]));
    const places = [...wantedOf.values()].flatMap((wanted) => wanted.places);
    const [{ answers, fresh }, locked] = await Promise.all([
      this.requests.known(tx, asked),
      this.ledger.lockKnown(tx, places),
    ]);
    const wanted = fresh
      .map((request) => ({
        request,
        priority: priorityOf(rules, request.channel),
        lines: wantedOf.get(request)!.lines,
      }))
      .sort((a, b) => b.priority - a.priority);
    const lots = await this.lots.of(tx, locked);
    const left = new Map([...locked].map(([key, position]) => [key, lots.promiseOf(position)]));
    const taken: Hold[] = [];
    const rows: HoldRequestRow[] = [];
    for (const { request, priority, lines } of wanted) {
      const { seconds, refusal } = ruleOn(rules, request, (sku) => items.get(`${request.legalEntity}|${sku}`));
      const takes = refusal ? [] : decideHolds(request.mode, lines, left);
      const row = answer(request, takes, locked, priority, seconds, refusal);
      taken.push(...row.holds);
      rows.push(row);
      answers.set(request, row.answer);
    }
    const occurredAt = new Date().toISOString();
    const entries = taken.map((hold) => takenBy(hold, occurredAt));
    this.ledger.record(tx, locked, entries);
    await this.holds.add(tx, locked, taken);
    await this.requests.remember(tx, rows);
    return asked.map((request) => answers.get(request)!);
  }

  private wantedOf({ legalEntity, lines }: HoldRequest) {
    const places = lines.map(({ sku, node }) =>
      (node ? [node] : nodesByPriority(this.nodes, legalEntity)).map((each) => ({ legalEntity, node: each, sku })),
    );
    return {
      places: places.flat(),
      lines: lines.map(({ quantity }, index) => ({ quantity, places: places[index].map(positionKey) })),
    };
  }
}

const itemsOf = ({ legalEntity, lines }: HoldRequest) => lines.map(({ sku }) => ({ legalEntity, sku }));

function answer(
  request: HoldRequest,
  takes: Take[],
  locked: Awaited<ReturnType<Ledger['lockKnown']>>,
  priority: number,
  seconds: number,
  refusal: { line: number; code: string; message: string } | undefined,
) {
  const id = uuidV7(Date.now());
  const expiresAt = request.kind === 'soft' ? new Date(Date.now() + seconds * 1000).toISOString() : undefined;
  const holds = takes.map(({ place, quantity, line }): Hold & { line: number } => {
    const { legalEntity, node, sku } = locked.get(place)!;
    const { reference, channel } = request;
    return { id: newHoldId(), state: 'held', legalEntity, node, sku, quantity, reference, channel, priority, requestId: id, expiresAt, line }; // prettier-ignore
  });
  const lines = request.lines.map(({ sku, quantity }, index) => {
    const own = holds.filter(({ line }) => line === index);
    const held = own.reduce((sum, hold) => sum + hold.quantity, 0);
    return { sku, asked: quantity, held, holds: own.map((hold) => ({ holdId: hold.id, node: hold.node, quantity: hold.quantity })) }; // prettier-ignore
  });
  const held = lines.every((line) => line.held === line.asked) ? 'all' : holds.length > 0 ? 'some' : 'nothing';
  const given: HoldAnswer = { requestId: id, reference: request.reference, kind: request.kind, held, expiresAt, lines };
  if (refusal) given.refusal = refusal;
  return { id, request, answer: given, holds };
}

/** The answer as the caller gets it. @throws DomainError `rejected` or `conflict` NOTHING_HELD when nothing is held */
export function orRefuse(given: HoldAnswer): HoldAnswer {
  if (given.held !== 'nothing') return given;
  if (given.refusal)
    throw new DomainError('rejected', given.refusal.code, { requestId: given.requestId }, [
      { pointer: `/lines/${given.refusal.line}`, code: given.refusal.code, message: given.refusal.message },
    ]);
  throw new DomainError('conflict', 'NOTHING_HELD', {
    message: `nothing was held for ${given.reference}: there is not enough`,
    requestId: given.requestId,
    lines: given.lines,
  });
}
