import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier, ContentInfo, EncryptedContentInfo, EnvelopedData, IssuerAndSerialNumber, KeyTransRecipientInfo, RecipientInfo,
  RSAESOAEPParams,
} from 'pkijs'; // prettier-ignore
import type { Cipher } from './algorithms';
import { toArrayBuffer } from './bytes';
import type { Identity, TrustedCertificate } from './identity';
import { keyTransports, unwrapKey, unwrapKeyOaep, wrapKey } from './key-transport';

const oid = { data: '1.2.840.113549.1.7.1', envelopedData: '1.2.840.113549.1.7.3' };

// RFC 3565, section 4.1; for older partners Triple DES (RFC 3370, section 5.1) is read as well.
const oids: Record<string, string> = {
  'aes-128-cbc': '2.16.840.1.101.3.4.1.2',
  'aes-192-cbc': '2.16.840.1.101.3.4.1.22',
  'aes-256-cbc': '2.16.840.1.101.3.4.1.42',
  'des-ede3-cbc': '1.2.840.113549.3.7',
};
const keyBytes: Record<string, number> = {
  'aes-128-cbc': 16,
  'aes-192-cbc': 24,
  'aes-256-cbc': 32,
  'des-ede3-cbc': 24,
};
const oaepHashes: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** CMS EnvelopedData (RFC 5652, section 6) in DER, for one recipient. */
export function encrypt(content: Buffer, recipient: TrustedCertificate, cipher: Cipher): Buffer {
  const [key, iv] = [randomBytes(keyBytes[cipher]), randomBytes(16)];
  const encryption = createCipheriv(cipher, key, iv);
  const encrypted = Buffer.concat([encryption.update(content), encryption.final()]);
  const { issuer, serialNumber } = recipient.asn1;
  const transport = new KeyTransRecipientInfo({
    version: 0,
    rid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    keyEncryptionAlgorithm: algorithm(keyTransports.pkcs1, new Null()),
    encryptedKey: octets(wrapKey(key, recipient.x509.publicKey)),
  });
  const enveloped = new EnvelopedData({
    version: 0,
    recipientInfos: [new RecipientInfo({ variant: 1, value: transport })],
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: oid.data,
      contentEncryptionAlgorithm: algorithm(oids[cipher], octets(iv)),
      encryptedContent: octets(encrypted),
    }),
  });
  const info = new ContentInfo({ contentType: oid.envelopedData, content: enveloped.toSchema() });
  return Buffer.from(info.toSchema().toBER(false));
}

/** @throws Error, which says nothing of the reason, when it is not for us or was changed */
export function decrypt(message: Buffer, ...ours: Identity[]): Buffer {
  try {
    const { content: schema } = ContentInfo.fromBER(message);
    const { recipientInfos, encryptedContentInfo } = new EnvelopedData({ schema });
    const { algorithmId, algorithmParams } = encryptedContentInfo.contentEncryptionAlgorithm;
    const [cipher] = Object.entries(oids).find(([, each]) => each === algorithmId)!;
    const key = contentKey(recipientInfos, keyBytes[cipher], ours);
    const iv = Buffer.from((algorithmParams as OctetString).valueBlock.valueHexView);
    const decryption = createDecipheriv(cipher, key, iv);
    const encrypted = Buffer.from(encryptedContentInfo.getEncryptedContent());
    return Buffer.concat([decryption.update(encrypted), decryption.final()]);
  } catch (error) {
    throw new Error('the message cannot be decrypted', { cause: error });
  }
}

function contentKey(recipients: RecipientInfo[], bytes: number, ours: Identity[]): Buffer {
  const transports = recipients.map(({ value }) => value).filter((value) => value instanceof KeyTransRecipientInfo);
  const isFor = ({ rid }: KeyTransRecipientInfo, { certificate: { asn1 } }: Identity) =>
    rid instanceof IssuerAndSerialNumber && rid.serialNumber.isEqual(asn1.serialNumber) && rid.issuer.isEqual(asn1.issuer);
  const mine = transports.find((each) => ours.some((identity) => isFor(each, identity)));
  const key = mine && ours.find((identity) => isFor(mine, identity))!.key;
  if (!mine || !key) throw new Error('it is for somebody else');
  const wrapped = Buffer.from(mine.encryptedKey.valueBlock.valueHexView);
  const { algorithmId, algorithmParams } = mine.keyEncryptionAlgorithm;
  if (algorithmId === keyTransports.pkcs1) return unwrapKey(wrapped, bytes, key);
  if (algorithmId !== keyTransports.oaep) throw new Error('its key is wrapped in another way');
  const { hashAlgorithm } = new RSAESOAEPParams({ schema: algorithmParams });
  return unwrapKeyOaep(wrapped, bytes, key, oaepHashes[hashAlgorithm.algorithmId]);
} // prettier-ignore

const algorithm = (algorithmId: string, algorithmParams: unknown) =>
  new AlgorithmIdentifier({ algorithmId, algorithmParams: algorithmParams as never });
const octets = (bytes: Buffer) => new OctetString({ valueHex: toArrayBuffer(bytes) });
