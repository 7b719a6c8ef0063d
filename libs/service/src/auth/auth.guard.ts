import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestContext } from '../context/request-context';
import { HttpProblem } from '../problems/http-problem';
import { PUBLIC, SCOPES } from './caller';
import { TokenVerifier } from './token-verifier';

const challenge = 'Bearer realm="crossdock"';

/** No token: 401. A token without the scope: 403. */
@Injectable()
export class AuthGuard implements CanActivate {
  private readonly verifier = new TokenVerifier();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;

    const request = context.switchToHttp().getRequest();
    // RFC 6750, section 2.1; the scheme's name is case-insensitive (RFC 9110, section 11.1).
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const caller = token ? await this.verifier.verify(token) : undefined;
    if (!caller) throw unauthenticated(token !== undefined);

    request.caller = caller;
    const here = requestContext();
    if (here) here.caller = caller;

    const needed = this.reflector.getAllAndOverride<string[]>(SCOPES, targets) ?? [];
    const missing = needed.filter((scope) => !caller.scopes.includes(scope));
    if (missing.length > 0) throw forbidden(needed, missing);
    return true;
  }
}

/** RFC 6750, section 3: a request without a token is told the scheme and nothing else. */
function unauthenticated(hasToken: boolean): HttpProblem {
  const detail = hasToken ? 'the token is not valid, or no longer' : 'send a token: Authorization: Bearer <JWT>';
  const error = hasToken ? `, error="invalid_token", error_description="${detail}"` : '';
  return new HttpProblem(401, 'UNAUTHENTICATED', detail, [], { 'www-authenticate': `${challenge}${error}` });
}

/** RFC 6750, section 3.1: `scope` names all that the route needs, not only what is missing. */
function forbidden(needed: string[], missing: string[]): HttpProblem {
  const header = `${challenge}, error="insufficient_scope", scope="${needed.join(' ')}"`;
  return new HttpProblem(403, 'FORBIDDEN', `the token lacks the scope ${missing.join(' ')}`, [], {
    'www-authenticate': header,
  });
}
