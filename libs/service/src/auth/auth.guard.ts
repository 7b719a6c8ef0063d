import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { requestContext } from '../context/request-context';
import { HttpProblem } from '../problems/http-problem';
import { PUBLIC, SCOPES } from './caller';
import { TokenVerifier } from './token-verifier';

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
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const caller = token ? await this.verifier.verify(token) : undefined;
    if (!caller)
      throw new HttpProblem(
        401,
        'UNAUTHENTICATED',
        token ? 'the token is not valid, or no longer' : 'send a token: Authorization: Bearer <JWT>',
      );

    request.caller = caller;
    const here = requestContext();
    if (here) here.caller = caller;

    const needed = this.reflector.getAllAndOverride<string[]>(SCOPES, targets) ?? [];
    const missing = needed.filter((scope) => !caller.scopes.includes(scope));
    if (missing.length > 0) throw new HttpProblem(403, 'FORBIDDEN', `the token lacks the scope ${missing.join(' ')}`);
    return true;
  }
}
