import { Controller, Get, Header, HttpCode, Inject, Optional, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { register } from 'prom-client';
import { Public } from '../auth/caller';
import { READINESS, type ReadinessCheck } from './readiness';

class HealthView {
  @ApiProperty({ example: 'ok', enum: ['ok', 'unavailable'] }) status!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, example: { database: { ok: true } } }) checks!: Record<
    string,
    unknown
  >;
}

@ApiTags('health')
@Controller()
@Public()
export class HealthController {
  constructor(@Optional() @Inject(READINESS) private readonly checks: Record<string, ReadinessCheck> = {}) {}

  @Get('health/live')
  @HttpCode(200)
  @ApiOperation({ operationId: 'isLive', summary: 'The process runs' })
  @ApiOkResponse({ type: HealthView, example: { status: 'ok', checks: {} } })
  live(): HealthView {
    return { status: 'ok', checks: {} };
  }

  @Get('health/ready')
  @ApiOperation({ operationId: 'isReady', summary: 'Database and broker answer: requests may come' })
  @ApiOkResponse({ type: HealthView, example: { status: 'ok', checks: { database: { ok: true } } } })
  @ApiServiceUnavailableResponse({
    type: HealthView,
    description: 'One of them does not',
    example: { status: 'unavailable', checks: { database: { ok: false } } },
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthView> {
    const entries = await Promise.all(
      Object.entries(this.checks).map(async ([name, check]) => {
        const result = await check().catch((error: unknown) => ({ ok: false, detail: String(error) }));
        return [name, result] as const;
      }),
    );
    const ok = entries.every(([, result]) => result.ok);
    if (!ok) void reply.status(503);
    return { status: ok ? 'ok' : 'unavailable', checks: Object.fromEntries(entries) };
  }

  @Get('metrics')
  @Header('content-type', register.contentType)
  @ApiOperation({ operationId: 'readMetrics', summary: 'Metrics in the Prometheus text format' })
  @ApiOkResponse({
    content: {
      'text/plain': { schema: { type: 'string' }, example: 'http_request_seconds_count{route="/v1/orders"} 1' },
    },
  })
  metrics(): Promise<string> {
    return register.metrics();
  }
}
