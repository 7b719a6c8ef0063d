import type { Installation } from './installation';

/** npm passes Ctrl-C on to a child that has had it from the terminal already: what comes at once is the same key. */
const sameKeyMs = 700;

/** Ctrl-C stops everything cleanly and ends this process; pressed again, at once. */
export function stopOnSignal(installation: Installation): { readonly stopping: boolean } {
  let firstAt = 0;
  const end = (code: number) => () => process.exit(code);
  const onSignal = () => {
    if (firstAt === 0) {
      firstAt = Date.now();
      console.log('\nstopping (Ctrl-C again: at once)');
      installation.stop().then(end(0), end(1));
    } else if (Date.now() - firstAt > sameKeyMs) {
      installation.killAll().then(end(130), end(130));
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    get stopping() {
      return firstAt > 0;
    },
  };
}
