import type { OrderView } from '@crossdock/contracts';
import type { Call } from './call';
import type { OpenOrder } from './contract';

/** Every order as order-to-cash shows it, page by page. */
export async function readOrders(operator: Call): Promise<OrderView[]> {
  const all: OrderView[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: { orders: OrderView[]; next?: string } = await operator(
      'GET',
      'order-to-cash',
      `/v1/orders?limit=200${cursor && `&after=${cursor}`}`,
    );
    all.push(...page.orders);
    cursor = page.next;
  }
  return all;
}

/** Everything that was ordered, less what was cancelled as sold out, has been invoiced. */
export const isInvoiced = ({ status }: OrderView): boolean => status === 'invoiced';

/** An order that is not, with the reason that anybody who asks for it is given. */
export const openOrderOf = ({ channel, state, status, waiting }: OrderView): OpenOrder => ({
  number: channel.orderNumber,
  state: status === 'partially-invoiced' ? `${state}, partially invoiced` : state,
  reason: waiting.map(({ detail }) => detail).join('; '),
});
