import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';

/** Who calls: the claims of a checked token. */
export interface Caller {
  sub: string;
  scopes: string[];
  /** `user:…`, `client:…` or `service:…`; travels with every message. */
  actor: string;
  legalEntity?: string;
  /** The customer that a portal buyer acts for. */
  customerId?: string;
  /** The only channel that the caller may act for. */
  channel?: string;
}

export const SCOPES = 'crossdock:scopes';
export const PUBLIC = 'crossdock:public';

/** The scopes that a caller needs, all of them. Every route has this or `@Public()`, or the service refuses to start. */
export const Scopes = (...scopes: string[]) => SetMetadata(SCOPES, scopes);
/** No token needed. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The caller, as a parameter of a handler. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest().caller,
);
