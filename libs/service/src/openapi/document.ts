import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { rootModule } from '../root.module';
import { portBase, type ServiceMeta } from '../meta';

/** The OpenAPI 3.1 document of an application that has been made. */
export function documentOf(app: INestApplication, meta: ServiceMeta): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(meta.title)
    .setDescription(meta.description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer(`http://127.0.0.1:${portBase() + meta.portOffset}`, 'local installation')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .addSecurityRequirements('token')
    .build();
  return SwaggerModule.createDocument(app, settings);
}

/** The document of an application without starting it: no database, no broker. */
export async function buildDocument(module: Type<unknown>, meta: ServiceMeta): Promise<OpenAPIObject> {
  const app = await NestFactory.create(rootModule(module), new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  const document = documentOf(app, meta);
  await app.close().catch(() => undefined);
  return document;
}
