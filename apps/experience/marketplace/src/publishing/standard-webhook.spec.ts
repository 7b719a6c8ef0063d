import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret, webhookHeaders } from './standard-webhook';

const vectors: {
  key: string;
  keyWithoutPrefixAlsoAccepted: string;
  sign: { id: string; timestamp: number; payload: string; signature: string }[];
} = JSON.parse(readFileSync(join(__dirname, '../../test/vectors/standard-webhooks.vectors.json'), 'utf8'));

describe('Standard Webhooks', () => {
  it.each(vectors.sign)('signs the published vector $id', ({ id, timestamp, payload, signature }) => {
    for (const secret of [vectors.key, vectors.keyWithoutPrefixAlsoAccepted])
      expect(webhookHeaders([secret], id, timestamp, payload)).toEqual({
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      });
  });

  it('signs with each secret while one is being replaced', () => {
    const [old, next] = [vectors.key, newSecret()];
    const both = webhookHeaders([next, old], 'msg_1', 1, '{}')['webhook-signature']!.split(' ');
    expect(both).toEqual([next, old].map((secret) => webhookHeaders([secret], 'msg_1', 1, '{}')['webhook-signature']));
  });

  it('makes secrets of 32 bytes', () => {
    expect(Buffer.from(newSecret().replace('whsec_', ''), 'base64')).toHaveLength(32);
    expect(newSecret()).not.toBe(newSecret());
  });
});
