import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { MessagingHealth } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { AuthGuard } from './auth/auth.guard';
import { HealthController } from './health/health.controller';
import { READINESS, readinessOf } from './health/readiness';
import { ProblemFilter } from './problems/problem.filter';
import { validation } from './problems/validation';

/** The application's module with what every application has around it. */
@Module({})
class Root {}

export function rootModule(application: Type<unknown>): DynamicModule {
  return {
    module: Root,
    imports: [application, DiscoveryModule],
    controllers: [HealthController],
    providers: [
      AuthGuard,
      ProblemFilter,
      { provide: APP_GUARD, useExisting: AuthGuard },
      { provide: APP_FILTER, useExisting: ProblemFilter },
      { provide: APP_PIPE, useFactory: validation },
      {
        provide: READINESS,
        useFactory: readinessOf,
        inject: [
          { token: Database, optional: true },
          { token: MessagingHealth, optional: true },
        ],
      },
    ],
  };
}
