import { asDomainError } from '@crossdock/canonical';
import { doubtful, type Finding, missing } from '../../self-test/finding';
import type { As2Settings } from '../transport-settings';
import { certificateOf, identityOf, isValidNow, type TrustedCertificate } from './identity';

/** Partners want to hear of a new certificate some weeks before. */
const warnDays = 30;
const dayMs = 24 * 3_600_000;

/** What is wrong with the certificates of both sides, or will be soon. */
export function* aboutCertificates(settings: As2Settings, now = Date.now()): Generator<Finding> {
  yield* aboutOurs(settings, now);
  yield* aboutTheirs(settings.theirCertificates.map(certificateOf), now);
}

function* aboutOurs({ ourCertificate, ourKeyVariable, ourFormerCertificate, ourFormerKeyVariable }: As2Settings, now: number): Generator<Finding> {
  const ours = certificateOf(ourCertificate);
  if (!isValidNow(ours, now))
    yield missing('transport', 'CERTIFICATE_EXPIRED', `our certificate is valid ${period(ours)}`, 'a certificate of ours that is valid now, which the partner has got, in ourCertificate');
  else if (endsSoon(ours, now))
    yield doubtful('transport', 'CERTIFICATE_EXPIRES', `our certificate is valid until ${ours.x509.validTo}`, 'a new one: send it to the partner; on the day that it takes it, put it into ourCertificate and the present one into ourFormerCertificate, with their keys');
  yield* aboutKey('ourCertificate', ourCertificate, ourKeyVariable);
  if (ourFormerCertificate && ourFormerKeyVariable) yield* aboutKey('ourFormerCertificate', ourFormerCertificate, ourFormerKeyVariable);
} // prettier-ignore

/** A variable that is not set is told of with the other secrets. */
function* aboutKey(member: string, certificate: string, variable: string): Generator<Finding> {
  if (!process.env[variable]) return;
  try {
    identityOf(certificate, variable);
  } catch (thrown) {
    yield missing('transport', 'KEY_UNUSABLE', asDomainError(thrown).message, `the private key of ${member} in the environment variable ${variable}`);
  }
} // prettier-ignore

function* aboutTheirs(theirs: TrustedCertificate[], now: number): Generator<Finding> {
  const valid = theirs.filter((each) => isValidNow(each, now));
  if (valid.length === 0)
    yield missing('transport', 'CERTIFICATE_EXPIRED', `of their certificates none is valid: ${theirs.map(period).join('; ')}`, 'their present certificate in theirCertificates');
  else if (theirs.every((each) => !isValidNow(each, now + warnDays * dayMs)))
    yield doubtful('transport', 'CERTIFICATE_EXPIRES', `of their certificates the last is valid until ${valid.at(-1)!.x509.validTo}`, 'their next one, too, in theirCertificates: all that are valid are trusted, the first is encrypted for');
} // prettier-ignore

const endsSoon = ({ x509 }: TrustedCertificate, now: number): boolean => Date.parse(x509.validTo) < now + warnDays * dayMs; // prettier-ignore
const period = ({ x509 }: TrustedCertificate): string => `from ${x509.validFrom} to ${x509.validTo}`;
