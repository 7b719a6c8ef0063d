/** Waits until the check gives something; when it never does, what it gave last, or threw, is in the error. */
export async function eventually<T>(check: () => Promise<T | undefined | false>, patienceMs = 30_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`it never came about; at last: ${String(last)}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
