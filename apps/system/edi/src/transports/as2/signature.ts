import { webcrypto } from 'node:crypto';
import { ObjectIdentifier, OctetString } from 'asn1js';
import {
  Attribute, ContentInfo, CryptoEngine, EncapsulatedContentInfo, IssuerAndSerialNumber, setEngine, SignedAndUnsignedAttributes,
  SignedData, SignerInfo,
} from 'pkijs'; // prettier-ignore
import { type Digest, hashOf } from './algorithms';
import { toArrayBuffer } from './bytes';
import { type Identity, signingKey, type TrustedCertificate } from './identity';

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as never, subtle: webcrypto.subtle as never }));

// RFC 5652, sections 4, 5.1, 11.1 and 11.2
const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
};

const webName = (digest: Digest): string => digest.toUpperCase();

/** A detached CMS signature (RFC 5652, section 5) of these bytes, in DER. */
export async function sign(content: Buffer, identity: Identity, digest: Digest): Promise<Buffer> {
  const { asn1: certificate } = identity.certificate;
  const hash = hashOf(content, digest);
  const attributes = [
    new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
    new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: toArrayBuffer(hash) })] }),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign((await signingKey(identity, webName(digest))) as never, 0, webName(digest), toArrayBuffer(content));
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return Buffer.from(info.toSchema().toBER(false));
}

/** @returns the one of these certificates whose owner signed the bytes; undefined when none of them did */
export async function signerOf(
  signature: Buffer,
  content: Buffer,
  trusted: TrustedCertificate[],
): Promise<TrustedCertificate | undefined> {
  for (const certificate of trusted) if (await signedBy(signature, content, certificate)) return certificate;
  return undefined;
}

async function signedBy(signature: Buffer, content: Buffer, { asn1 }: TrustedCertificate): Promise<boolean> {
  try {
    const { content: schema } = ContentInfo.fromBER(signature);
    const signed = new SignedData({ schema });
    // Only the pinned certificate counts, whatever came with the message.
    signed.certificates = [asn1];
    return signed.signerInfos.length > 0 && (await signed.verify({ signer: 0, data: toArrayBuffer(content) }));
  } catch {
    return false; // no signature at all, or one by somebody else
  }
}
