import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { type Caller, HttpProblem } from '@crossdock/service';

/** A token with a `channel` claim reaches that channel only; one without it belongs to our own people and services. */
@Injectable()
export class OwnChannel implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { caller, params } = context.switchToHttp().getRequest<{ caller: Caller; params: { channel?: string } }>();
    if (!caller.channel || !params.channel || caller.channel === params.channel) return true;
    throw new HttpProblem(403, 'CHANNEL_NOT_YOURS', `this token is for channel ${caller.channel}`);
  }
}
