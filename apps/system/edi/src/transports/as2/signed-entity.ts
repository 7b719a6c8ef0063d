import type { Digest } from './algorithms';
import type { Identity, TrustedCertificate } from './identity';
import { contentOf, type Entity, parseEntity, parseValue, partsOf, writeEntity, writeMultipart } from './mime';
import { sign, signerOf } from './signature';

/** multipart/signed around an entity (RFC 1847, section 2.1). */
export async function signEntity(inner: Buffer, ours: Identity, digest: Digest): Promise<{ contentType: string; body: Buffer }> {
  const signature = (await sign(inner, ours, digest)).toString('base64').replace(/(.{76})/g, '$1\r\n');
  const part = writeEntity(
    [
      ['Content-Type', 'application/pkcs7-signature; name="smime.p7s"'],
      ['Content-Transfer-Encoding', 'base64'],
      ['Content-Disposition', 'attachment; filename="smime.p7s"'],
    ],
    Buffer.from(signature),
  );
  return writeMultipart(`multipart/signed; protocol="application/pkcs7-signature"; micalg=${digest}`, [inner, part]);
} // prettier-ignore

/** What was signed, byte for byte, and by whom; undefined when it is not signed. */
export async function openSigned(
  { headers, body }: Entity,
  trusted: TrustedCertificate[],
): Promise<{ inner: Buffer; signer?: TrustedCertificate; micalg: string } | undefined> {
  const { type, parameters } = parseValue(headers.get('content-type'));
  if (type !== 'multipart/signed') return undefined;
  const [inner, signature] = partsOf(body, parameters.get('boundary') ?? '');
  if (!inner || !signature) return undefined;
  const signer = await signerOf(contentOf(parseEntity(signature)), inner, trusted);
  return { inner, signer, micalg: parameters.get('micalg') ?? 'sha-256' };
}
