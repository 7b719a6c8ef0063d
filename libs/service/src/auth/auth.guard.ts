import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestContext } from '../context/request-context';
import { HttpProblem } from '../problems/http-problem';
import { type Caller, PUBLIC, SCOPES } from './caller';
import { TokenVerifier } from './token-verifier';

const challenge = 'Bearer realm="crossdock"';

/** No token: 401. A token without the scope: 403. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly verifier = new TokenVerifier();
  /** What a route needs never changes: read once. */
  private readonly access = new WeakMap<Function, WeakMap<Function, 'public' | readonly string[]>>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const access = this.accessOf(context);
    if (access === 'public') return true;

    const request = context.switchToHttp().getRequest();
    // RFC 6750, section 2.1; the scheme's name is case-insensitive (RFC 9110, section 11.1).
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw unauthenticated(false);
    const known = this.verifier.known(token);
    if (known) return admit(request, known, access);
    return this.verifier.verify(token).then((caller) => {
      if (!caller) throw unauthenticated(true);
      return admit(request, caller, access);
    });
  }

  /** Whether this call surely may pass: its token has been checked before and has the scopes. What is not sure goes through `canActivate`. */
  admitsAtOnce(request: { headers: { authorization?: string }; caller?: Caller }, scopes: readonly string[]): boolean {
    const { authorization = '' } = request.headers;
    const known = authorization.startsWith('Bearer ') && this.verifier.known(authorization.slice(7));
    if (!known || !scopes.every((scope) => known.scopes.includes(scope))) return false;
    return admit(request, known, scopes);
  }

  private accessOf(context: ExecutionContext): 'public' | readonly string[] {
    const [handler, controller] = [context.getHandler(), context.getClass()];
    let routes = this.access.get(controller);
    if (!routes) this.access.set(controller, (routes = new WeakMap()));
    let access = routes.get(handler);
    if (!access) {
      const open = this.reflector.getAllAndOverride<boolean>(PUBLIC, [handler, controller]);
      access = open ? 'public' : (this.reflector.getAllAndOverride<string[]>(SCOPES, [handler, controller]) ?? []);
      routes.set(handler, access);
    }
    return access;
  }
}

function admit(request: { caller?: Caller }, caller: Caller, needed: readonly string[]): true {
  request.caller = caller;
  const here = requestContext();
  if (here) here.caller = caller;
  const missing = needed.filter((scope) => !caller.scopes.includes(scope));
  if (missing.length > 0) throw forbidden(needed, missing);
  return true;
}

/** RFC 6750, section 3: a request without a token is told the scheme and nothing else. */
function unauthenticated(hasToken: boolean): HttpProblem {
  const detail = hasToken ? 'the token is not valid, or no longer' : 'send a token: Authorization: Bearer <JWT>';
  const error = hasToken ? `, error="invalid_token", error_description="${detail}"` : '';
  return new HttpProblem(401, 'UNAUTHENTICATED', detail, [], { 'www-authenticate': `${challenge}${error}` });
}

/** RFC 6750, section 3.1: `scope` names all that the route needs, not only what is missing. */
function forbidden(needed: readonly string[], missing: string[]): HttpProblem {
  const header = `${challenge}, error="insufficient_scope", scope="${needed.join(' ')}"`;
  return new HttpProblem(403, 'FORBIDDEN', `the token lacks the scope ${missing.join(' ')}`, [], {
    'www-authenticate': header,
  });
}
