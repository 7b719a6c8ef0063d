import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Caller, HttpProblem } from '@crossdock/service';

const OPEN = 'edi:open-to-partners';

/** A route for partners' own tokens, too. */
export const OpenToPartners = () => SetMetadata(OPEN, true);

/**
 * A token with a `channel` claim is that partner's own: it hands files in and reads what became of them, and nothing of
 * other partners is its business. One without it belongs to our own people and services.
 */
@Injectable()
export class PartnersOwn implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const { caller } = context.switchToHttp().getRequest<{ caller?: Caller }>();
    if (!caller?.channel || this.reflector.get<boolean>(OPEN, context.getHandler())) return true;
    throw new HttpProblem(403, 'NOT_FOR_PARTNERS', `this token is for partner ${caller.channel}: it hands files in and reads what became of them`); // prettier-ignore
  }
}
