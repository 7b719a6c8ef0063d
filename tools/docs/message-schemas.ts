import { Module } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { MessageContract } from '@crossdock/contracts';
import { preview, type Schemas } from '@crossdock/service';

@Module({})
class Nothing {}

/** The JSON Schemas of what messages hold, by class name, and of everything that they refer to. */
export async function messageSchemas(messages: MessageContract[]): Promise<Schemas> {
  const classes = [...new Set(messages.map(({ schema }) => schema))];
  const twice = classes.find((one) => classes.some((other) => other !== one && other.name === one.name));
  if (twice) throw new Error(`two messages hold different classes of the name ${twice.name}`);
  const app = await preview(Nothing);
  const settings = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
  const { components } = SwaggerModule.createDocument(app, settings, { extraModels: classes as never });
  await app.close().catch(() => undefined);
  return withExamples(components?.schemas ?? {}) as Schemas;
}

/** OpenAPI's `example` is `examples` in JSON Schema, which AsyncAPI uses as it is. */
function withExamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExamples);
  if (typeof value !== 'object' || value === null) return value;
  const { example, ...rest } = value as Record<string, unknown>;
  const parts = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, withExamples(part)]));
  return example === undefined ? parts : { ...parts, examples: [example] };
}
