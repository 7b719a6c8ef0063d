import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Caller, HttpProblem } from '@crossdock/service';

/** Who buys: a customer of a legal entity, as the token says. */
export interface Buyer {
  sub: string;
  customerNumber: string;
  legalEntity: string;
}

/** The buyer, as a parameter of a handler. A token without `customer_id` and `legal_entity` is refused with 403. */
export const CurrentBuyer = createParamDecorator((_: unknown, context: ExecutionContext): Buyer => {
  const { sub, customerId, legalEntity }: Caller = context.switchToHttp().getRequest().caller;
  if (!customerId || !legalEntity)
    throw new HttpProblem(
      403,
      'NOT_A_BUYER',
      'the token names no customer: it needs the claims customer_id and legal_entity',
    );
  return { sub, customerNumber: customerId, legalEntity };
});
