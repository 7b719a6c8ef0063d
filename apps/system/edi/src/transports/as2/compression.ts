import { deflateSync, inflateSync } from 'node:zlib';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import { ContentInfo, EncapsulatedContentInfo } from 'pkijs';
import { maxAs2Bytes } from '../../config';
import { toArrayBuffer } from './bytes';

// RFC 3274, sections 1.1 and 2
const oid = {
  data: '1.2.840.113549.1.7.1',
  compressedData: '1.2.840.113549.1.9.16.1.9',
  zlib: '1.2.840.113549.1.9.16.3.8',
};
/** X12 gets to about a tenth; what grows far beyond the limit of messages is meant to fill our memory. */
const growth = 4;

/** CMS CompressedData (RFC 3274) in DER, as AS2 carries it (RFC 5402). */
export function compress(content: Buffer): Buffer {
  const inner = new EncapsulatedContentInfo({ eContentType: oid.data, eContent: new OctetString({ valueHex: toArrayBuffer(deflateSync(content)) }) });
  const algorithm = new Sequence({ value: [new ObjectIdentifier({ value: oid.zlib })] });
  const compressed = new Sequence({ value: [new Integer({ value: 0 }), algorithm, inner.toSchema()] });
  return Buffer.from(new ContentInfo({ contentType: oid.compressedData, content: compressed }).toSchema().toBER(false));
} // prettier-ignore

/** @throws Error when it is none, another algorithm than zlib was used, or it grows beyond measure */
export function decompress(message: Buffer): Buffer {
  const { contentType, content } = ContentInfo.fromBER(message);
  if (contentType !== oid.compressedData) throw new Error('it is no CompressedData');
  const [, algorithm, inner] = (content as Sequence).valueBlock.value as [Integer, Sequence, Sequence];
  const used = (algorithm.valueBlock.value[0] as ObjectIdentifier).valueBlock.toString();
  if (used !== oid.zlib) throw new Error(`it is compressed by ${used}, not by zlib`);
  const { eContent } = new EncapsulatedContentInfo({ schema: inner });
  return inflateSync(Buffer.from(eContent!.getValue()), { maxOutputLength: growth * maxAs2Bytes() });
}
