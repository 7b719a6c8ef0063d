import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { DomainError } from '@crossdock/canonical';
import { secret } from '../secret';

/** Somebody's certificate, as it is sent and as structures are made of it. */
export interface TrustedCertificate {
  x509: X509Certificate;
  asn1: Certificate;
}
/** Who we are: what we sign and decrypt with. */
export interface Identity {
  certificate: TrustedCertificate;
  key: KeyObject;
}

/** @throws Error when it is no X.509 certificate with an RSA key */
export function certificateOf(pem: string): TrustedCertificate {
  const x509 = new X509Certificate(pem);
  if (x509.publicKey.asymmetricKeyType !== 'rsa') throw new Error('its key is not RSA');
  return { x509, asn1: Certificate.fromBER(x509.raw) };
}

export const isValidNow = ({ x509 }: TrustedCertificate, now = Date.now()): boolean =>
  Date.parse(x509.validFrom) <= now && now <= Date.parse(x509.validTo);

/** @throws DomainError `rejected` `SECRET_MISSING`, `KEY_UNUSABLE` */
export function identityOf(certificatePem: string, keyVariable: string): Identity {
  const certificate = certificateOf(certificatePem);
  const pem = secret(keyVariable);
  try {
    const key = createPrivateKey(pem);
    if (certificate.x509.checkPrivateKey(key)) return { certificate, key };
  } catch {
    // Its text may tell of the key.
  }
  throw new DomainError('rejected', 'KEY_UNUSABLE', { message: `${keyVariable} does not hold the private key of our certificate` });
} // prettier-ignore

/** For what is signed by Web Crypto. */
export function signingKey({ key }: Identity, hash: string): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  return webcrypto.subtle.importKey('pkcs8', pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash }, false, ['sign']);
}
