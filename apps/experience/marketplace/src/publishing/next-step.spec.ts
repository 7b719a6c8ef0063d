import { nextStep, type Situation } from './next-step';

const quiet: Situation = {
  channel: 'shop', legalEntity: 'NW-US', endpoint: 'https://shop.example/hooks', pageSize: 100, requestsPerMinute: 60, spent: 0,
  stale: false, soldOut: false, pageDue: false, ordersDue: false, availabilityRests: false, ordersRest: false, outdated: false,
}; // prettier-ignore
const given = (facts: Partial<Situation>) => nextStep({ ...quiet, ...facts });

describe('the next step of publishing', () => {
  it('is none when there is nothing to say', () => expect(given({})).toEqual({ do: 'nothing' }));

  it('tells what is sold out before anything else, in the place of a call that waits', () => {
    const busy = { pageDue: true, ordersDue: true, openAvailability: 'call-1', openOrders: 'call-2' };
    expect(given({ ...busy, soldOut: true })).toEqual({ do: 'publish', soldOut: true, supersede: 'call-1' });
  });

  it('keeps a tenth of the quota for what is sold out', () => {
    expect(given({ pageDue: true, spent: 53 })).toEqual({ do: 'publish', soldOut: false });
    expect(given({ pageDue: true, spent: 54 })).toEqual({ do: 'nothing' });
    expect(given({ soldOut: true, spent: 59 })).toMatchObject({ do: 'publish', soldOut: true });
    expect(given({ soldOut: true, spent: 60 })).toEqual({ do: 'nothing' });
    expect(given({ pageDue: true, requestsPerMinute: 1 })).toMatchObject({ do: 'publish' });
  });

  it('repeats a call as long as it is true, else says it anew', () => {
    expect(given({ openAvailability: 'call-1' })).toEqual({ do: 'repeat', delivery: 'call-1' });
    expect(given({ openAvailability: 'call-1', outdated: true })).toEqual({
      do: 'publish', soldOut: false, supersede: 'call-1',
    }); // prettier-ignore
  });

  it('lets stock and orders take turns', () => {
    const both = { pageDue: true, ordersDue: true };
    expect(given({ ...both, lastTopic: 'availability' })).toEqual({ do: 'tell-orders' });
    expect(given({ ...both, lastTopic: 'orders' })).toMatchObject({ do: 'publish' });
    expect(given({ ordersDue: true, lastTopic: 'orders' })).toEqual({ do: 'tell-orders' });
  });

  it('lets each topic rest by itself', () => {
    expect(given({ soldOut: true, openOrders: 'call-2', ordersRest: true })).toMatchObject({ soldOut: true });
    expect(given({ pageDue: true, ordersDue: true, lastTopic: 'availability', ordersRest: true })).toMatchObject({ do: 'publish' }); // prettier-ignore
    expect(given({ soldOut: true, pageDue: true, ordersDue: true, availabilityRests: true })).toEqual({ do: 'tell-orders' }); // prettier-ignore
    expect(given({ soldOut: true, availabilityRests: true })).toEqual({ do: 'nothing' });
  });

  it('holds stock that is stale, but not what is sold out, nor orders', () => {
    expect(given({ stale: true, pageDue: true })).toEqual({ do: 'hold' });
    const held = { stale: true, staleCase: 'case-1', pageDue: true, openAvailability: 'call-1' };
    expect(given(held)).toEqual({ do: 'nothing' });
    expect(given({ ...held, ordersDue: true })).toEqual({ do: 'tell-orders' });
    expect(given({ ...held, soldOut: true })).toMatchObject({ do: 'publish', soldOut: true });
    expect(given({ staleCase: 'case-1', pageDue: true })).toEqual({ do: 'resume' });
  });

  it('calls nobody when the channel asks by itself, and has no quota then', () => {
    expect(given({ endpoint: undefined, ordersDue: true })).toEqual({ do: 'nothing' });
    expect(given({ endpoint: undefined, pageDue: true, spent: 60 })).toMatchObject({ do: 'publish' });
  });
});
