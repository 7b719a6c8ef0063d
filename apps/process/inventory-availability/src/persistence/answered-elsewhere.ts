/**
 * Runs a group again when another replica has answered one of its questions meanwhile (PostgreSQL 23505 on the key of the first answers):
 * it then finds that answer. Each time one more is answered, so that it ends.
 */
export async function againWhenAnswered<T>(constraint: string, group: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await group();
    } catch (error) {
      const { code, constraint: violated } = error as { code?: string; constraint?: string };
      if (code !== '23505' || violated !== constraint) throw error;
    }
  }
}

/** In one order, so that no two replicas that answer the same questions wait for each other. */
export const byKey =
  <T>(keyOf: (one: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1;
