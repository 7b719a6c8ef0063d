import { asDomainError, DomainError } from '@crossdock/canonical';

/**
 * A group's work in which nobody fails for a neighbour: when the group fails for what may be one member's fault, each is
 * tried alone and fails alone. What nobody decided (`transient`) fails all: trying each would only add load.
 */
export function eachAlone<I, O>(work: (items: I[]) => Promise<(O | Error)[]>): (items: I[]) => Promise<(O | Error)[]> {
  return async function run(items): Promise<(O | Error)[]> {
    try {
      return await work(items);
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (items.length === 1 || error.kind === 'transient') return items.map(() => error);
      const results: (O | Error)[] = [];
      for (const item of items) results.push(...(await run([item])));
      return results;
    }
  };
}

/** Answers of a peer in the order of the questions, by order id; an order without an answer fails alone. */
export function inOrderOf<Q extends { orderId: string }, A extends { orderId: string }>(
  questions: Q[],
  answers: A[],
  peer: string,
): (A | Error)[] {
  const byOrder = new Map(answers.map((answer) => [answer.orderId, answer]));
  return questions.map(
    ({ orderId }) =>
      byOrder.get(orderId) ??
      new DomainError('transient', 'PEER_ANSWER_MISSING', { message: `${peer} did not answer for order ${orderId}` }),
  );
}
