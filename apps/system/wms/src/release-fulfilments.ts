import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { isAnswerLost } from '@crossdock/connectors';
import { type Draft, fulfilmentRefused } from '@crossdock/contracts';
import { WmsConnectors } from './connectors';
import type { Release, ReleaseAnswer, WmsConnector } from './connectors/wms-connector';

/** Releases fulfilments to the warehouse systems that serve their nodes. */
@Injectable()
export class ReleaseFulfilments {
  private readonly logger = new Logger('Releases');

  constructor(private readonly connectors: WmsConnectors) {}

  /**
   * @returns what to announce of each release: nothing, or that the warehouse refuses it
   * @throws DomainError `transient`: nobody decided; the same releases may be asked again
   */
  async release(releases: Release[]): Promise<Draft[][]> {
    const answers = new Map<Release, ReleaseAnswer>();
    const parts = new Map<WmsConnector, Release[]>();
    for (const each of releases) {
      try {
        const connector = this.connectors.serving({ warehouse: each.fulfilment.node, legalEntity: each.legalEntity });
        parts.set(connector, [...(parts.get(connector) ?? []), each]);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        answers.set(each, error);
      }
    }
    for (const [connector, part] of parts) {
      const answered = await this.releaseOrFind(connector, part);
      part.forEach((each, index) => answers.set(each, answered[index]));
    }
    return releases.map((each) => draftsOf(each, answers.get(each)!));
  }

  /** When the answer is lost, what the warehouse has taken in is looked up before anything is released again. */
  private async releaseOrFind(connector: WmsConnector, releases: Release[]): Promise<ReleaseAnswer[]> {
    try {
      return await connector.release(releases);
    } catch (error) {
      if (!isAnswerLost(error)) throw error;
    }
    const taken = await connector.lookUp(releases.map(({ fulfilment }) => fulfilment.fulfilmentId));
    this.logger.log(`the answer was lost: ${taken.size} of ${releases.length} releases were taken in`);
    const missing = releases.filter(({ fulfilment }) => !taken.has(fulfilment.fulfilmentId));
    const again = missing.length > 0 ? await connector.release(missing) : [];
    const rest = new Map(missing.map((each, index) => [each, again[index]]));
    return releases.map((each) => taken.get(each.fulfilment.fulfilmentId) ?? rest.get(each)!);
  }
}

function draftsOf({ fulfilment, legalEntity }: Release, answer: ReleaseAnswer): Draft[] {
  if (!(answer instanceof DomainError)) return [];
  const { fulfilmentId, orderId, orderNumber } = fulfilment;
  const { code, message } = answer;
  return [
    fulfilmentRefused.of({ fulfilmentId, orderId, orderNumber, code, reason: message.slice(0, 500) }, legalEntity),
  ];
}
