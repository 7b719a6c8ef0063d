import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { asDomainError, DomainError, type FieldError } from '@crossdock/canonical';
import { isSurelyValid, OrderSubmission } from '@crossdock/contracts';
import { fieldErrorsOf } from '@crossdock/service';
import type { Channel } from './persistence/channels';
import type { Receipt } from './persistence/receipts';
import { submissionOf } from './shopify-order';

/**
 * What a channel sent, as an order that order-to-cash takes. The same bytes are always read alike: whatever fails is the body's
 * fault.
 * @throws DomainError `rejected` that names the fields
 */
export function readOrder(receipt: Receipt, channel: Channel): OrderSubmission {
  const code = channel.kind === 'shopify' ? 'SHOPIFY_ORDER_INVALID' : 'ORDER_INVALID';
  try {
    const submission = channel.kind === 'shopify' ? fromShopify(receipt, channel) : fromApi(receipt, channel);
    return fitting(channel.noSubstitutes ? withoutSubstitutes(submission) : submission, code);
  } catch (thrown) {
    const error = asDomainError(thrown);
    if (error.kind === 'rejected') throw error;
    throw new DomainError('rejected', code, { message: `the body cannot be read: ${error.message}` });
  }
}

const fromShopify = ({ id, body }: Receipt, channel: Channel) => submissionOf(body, channel, `receipt:${id}`);

function fromApi({ id, body }: Receipt, { name, legalEntity }: Channel): OrderSubmission {
  const { orderNumber, ...order } = JSON.parse(body.toString('utf8'));
  return { ...order, legalEntity, channel: { kind: 'marketplace', name, orderNumber, rawReference: `receipt:${id}` } };
}

const withoutSubstitutes = (submission: OrderSubmission): OrderSubmission => ({
  ...submission,
  lines: submission.lines.map((line) => ({ ...line, noSubstitute: true })),
});

function fitting(submission: OrderSubmission, code: string): OrderSubmission {
  if (isSurelyValid(OrderSubmission, submission)) return submission;
  const misfits = fieldErrorsOf(validateSync(plainToInstance(OrderSubmission, submission)));
  if (misfits.length > 0) throw new DomainError('rejected', code, {}, misfits.map(namingField));
  return submission;
}

const namingField = (error: FieldError): FieldError => ({ ...error, message: `${error.pointer}: ${error.message}` });
