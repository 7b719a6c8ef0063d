import { Nested, OneOf, Text } from '@crossdock/contracts';

export const transportKinds = ['folder', 'http'] as const;
export type TransportKind = (typeof transportKinds)[number];

/** Secrets are named, never given: the value is in an environment variable whose name begins so. */
export const secretPattern = /^EDI_SECRET_[A-Z0-9_]{1,60}$/;
export const secretWords = 'An environment variable of the service, EDI_SECRET_…: the secret itself is never stored';

export class HttpSettings {
  @Text({ max: 500, pattern: /^https?:\/\/\S+$/, example: 'https://edi.example.com/in', description: 'Where our files are posted' })
  url!: string; // prettier-ignore
  @Text({ optional: true, max: 71, pattern: secretPattern, example: 'EDI_SECRET_ERNSH_TOKEN', description: `Bearer token. ${secretWords}` })
  tokenVariable?: string; // prettier-ignore
}

/** How files go to a partner, and from where they are fetched. What a partner pushes to us comes in besides. */
export class TransportSettings {
  @OneOf(transportKinds, { description: 'folder: its outbox folder. http: posted to a URL' })
  kind!: TransportKind;
  @Nested(() => HttpSettings, { optional: true, description: 'Of kind http' }) http?: HttpSettings;
}
