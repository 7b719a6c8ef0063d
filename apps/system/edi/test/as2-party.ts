import { generateKeyPairSync, webcrypto } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate } from 'pkijs';
import { certificateOf, type Identity, signingKey } from '../src/transports/as2/identity';
import '../src/transports/as2/signature';

export interface Party {
  /** PEM */
  certificate: string;
  /** PEM, PKCS #8 */
  key: string;
  identity: Identity;
}

const day = 24 * 3600 * 1000;

/** Somebody with a key and a certificate that they signed themselves, valid for some days from now. */
export async function newParty(name: string, days = 30): Promise<Party> {
  const { publicKey, privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: Math.floor(Math.random() * 1e9) + 1 });
  for (const part of [certificate.issuer, certificate.subject])
    part.typesAndValues.push(new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }));
  certificate.notBefore.value = new Date(Math.min(Date.now(), Date.now() + days * day) - day);
  certificate.notAfter.value = new Date(Date.now() + days * day);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  await certificate.subjectPublicKeyInfo.importKey((await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify'])) as never);
  await certificate.sign((await signingKey({ key } as Identity, 'SHA-256')) as never, 'SHA-256');
  const base64 = Buffer.from(certificate.toSchema(true).toBER(false)).toString('base64').match(/.{1,64}/g)!.join('\n');
  const pem = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
  return {
    certificate: pem,
    key: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
    identity: { certificate: certificateOf(pem), key },
  };
} // prettier-ignore
