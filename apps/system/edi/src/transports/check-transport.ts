import type { FieldError } from '@crossdock/canonical';
import type { TransportSettings } from './transport-settings';

/** What the form of the settings cannot say: those of the kind are there, and no others. */
export function* aboutTransport(settings: TransportSettings | undefined): Generator<FieldError> {
  if (!settings) return;
  const { kind, ...given } = settings;
  if (kind !== 'folder' && !given[kind]) yield fault(kind, `a transport of kind ${kind} needs its settings under ${kind}`);
  for (const [other, value] of Object.entries(given))
    if (other !== kind && value !== undefined) yield fault(other, `the kind is ${kind}: leave ${other} out`);
} // prettier-ignore

const fault = (member: string, message: string): FieldError => ({
  pointer: `/profile/transport/${member}`,
  code: 'INVALID',
  message,
});
