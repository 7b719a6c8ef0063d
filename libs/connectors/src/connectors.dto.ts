import { ApiProperty } from '@nestjs/swagger';
import { Flag, ListOf, Text } from '@crossdock/contracts';
import type { ConnectorRegistry } from './connector-registry';
import type { Connector } from './connector';

export class CapabilityDto {
  @Flag() supported!: boolean;
  @Text({ optional: true, max: 300 }) note?: string;
}

/** Whom a connector serves: what is left out means all. */
export class ConnectorRuleDto {
  @Text({ example: 'sandbox' }) connector!: string;
  @Text({ optional: true, example: 'NW-US' }) legalEntity?: string;
  @Text({ optional: true }) warehouse?: string;
  @Text({ optional: true, example: 'US-WA' }) region?: string;
}

export class ConnectorDto {
  @Text({ example: 'sandbox' }) vendor!: string;
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/CapabilityDto' } })
  capabilities!: Record<string, CapabilityDto>;
}

export class ConnectorsView {
  @ListOf(() => ConnectorDto) connectors!: ConnectorDto[];
  @ListOf(() => ConnectorRuleDto, { description: 'The first rule that matches decides' }) rules!: ConnectorRuleDto[];
}

/** What a service tells of its connectors. The controller that answers it needs `@ApiExtraModels(CapabilityDto)`. */
export const viewOfConnectors = (all: ConnectorRegistry<Connector>): ConnectorsView => ({
  connectors: all.connectors.map(({ vendor, capabilities }) => ({ vendor, capabilities })),
  rules: [...all.rules],
});
