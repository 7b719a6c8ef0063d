import type { FieldError } from '@crossdock/canonical';
import { certificateOf } from './as2/identity';
import { type As2Settings, hostKeyPattern, type SftpSettings, type TransportSettings } from './transport-settings';

/** What the form of the settings cannot say: those of the kind are there, and no others. */
export function* aboutTransport(settings: TransportSettings | undefined): Generator<FieldError> {
  if (!settings) return;
  const { kind, ...given } = settings;
  if (kind !== 'folder' && !given[kind]) yield fault(kind, `a transport of kind ${kind} needs its settings under ${kind}`);
  for (const [other, value] of Object.entries(given))
    if (other !== kind && value !== undefined) yield fault(other, `the kind is ${kind}: leave ${other} out`);
  for (const [member, url] of Object.entries({ 'http/url': settings.http?.url, 'as2/url': settings.as2?.url, 'as2/receiptsTo': settings.as2?.receiptsTo, 'as2/receiptUrl': settings.as2?.receiptUrl }))
    if (url !== undefined) yield* aboutUrl(member, url);
  if (kind === 'sftp' && settings.sftp) yield* aboutSftp(settings.sftp);
  if (kind === 'as2' && settings.as2) yield* aboutAs2(settings.as2);
} // prettier-ignore

function* aboutUrl(member: string, url: string): Generator<FieldError> {
  if (!URL.canParse(url)) return yield fault(member, `${url} is no URL`);
  const { username, password } = new URL(url);
  if (username || password) yield fault(member, 'must hold no user and no password: profiles are read by many');
}

function* aboutSftp({ hostKeys, passwordVariable, privateKeyVariable, passphraseVariable, ...folders }: SftpSettings): Generator<FieldError> {
  if (hostKeys.length === 0) yield fault('sftp/hostKeys', 'name the host key: a server that is not known is not trusted');
  for (const [index, key] of hostKeys.entries())
    if (!hostKeyPattern.test(key)) yield fault(`sftp/hostKeys/${index}`, 'must be SHA256: and 43 characters, as ssh-keygen -lf shows it');
  if (!passwordVariable && !privateKeyVariable) yield fault('sftp', 'needs passwordVariable or privateKeyVariable');
  if (passphraseVariable && !privateKeyVariable) yield fault('sftp/passphraseVariable', 'belongs to a private key: name it, too');
  const { takeFrom, archive } = folders;
  if (archive && !takeFrom) yield fault('sftp/archive', 'nothing is fetched: name takeFrom, too');
  if (archive && archive === takeFrom) yield fault('sftp/archive', 'must be another directory than takeFrom');
} // prettier-ignore

function* aboutAs2({ ourCertificate, ourFormerCertificate, ourFormerKeyVariable, theirCertificates }: As2Settings): Generator<FieldError> {
  if (theirCertificates.length === 0) yield fault('as2/theirCertificates', 'name their certificate: what they send is checked by it');
  if (Boolean(ourFormerCertificate) !== Boolean(ourFormerKeyVariable)) yield fault('as2/ourFormerKeyVariable', 'ourFormerCertificate and ourFormerKeyVariable go together');
  const former: [string, string][] = ourFormerCertificate ? [['ourFormerCertificate', ourFormerCertificate]] : [];
  const given: [string, string][] = [['ourCertificate', ourCertificate], ...former, ...theirCertificates.map((pem, index): [string, string] => [`theirCertificates/${index}`, pem])];
  for (const [member, pem] of given)
    try {
      certificateOf(pem);
    } catch {
      yield fault(`as2/${member}`, 'must be an X.509 certificate with an RSA key, PEM: -----BEGIN CERTIFICATE-----');
    }
} // prettier-ignore

const fault = (member: string, message: string): FieldError => ({
  pointer: `/profile/transport/${member}`,
  code: 'INVALID',
  message,
});
