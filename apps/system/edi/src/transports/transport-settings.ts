import { Flag, Nested, OneOf, Text, Texts, WholeNumber } from '@crossdock/contracts';
import { type Cipher, ciphers, type Digest, digests } from './as2/algorithms';

export const transportKinds = ['folder', 'http', 'sftp', 'as2'] as const;
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

/** SHA-256 of a host key, as OpenSSH writes it. */
export const hostKeyPattern = /^SHA256:[A-Za-z0-9+/]{43}$/;

/** When a file in the partner's directory is whole. Names that begin with a dot or end in .tmp, .part, .partial or .filepart never are. */
export const readyRules = ['renamed', 'stable'] as const;
export type ReadyRule = (typeof readyRules)[number];

const remote = { max: 300, pattern: /^[^\0]+$/ };
const variable = { optional: true, max: 71, pattern: secretPattern };

export class SftpSettings {
  @Text({ max: 255, pattern: /^[A-Za-z0-9.:_-]+$/, example: 'sftp.example.com' }) host!: string;
  @WholeNumber({ optional: true, min: 1, max: 65_535, example: 22 }) port?: number;
  @Text({ max: 100, example: 'northwind' }) user!: string;
  @Texts({ max: 5, example: ['SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8'], description: 'Its host key as `ssh-keygen -lf` shows it; the next one, too, while it changes. Another key is never accepted' })
  hostKeys!: string[]; // prettier-ignore
  @Text({ ...variable, example: 'EDI_SECRET_ERNSH_PASSWORD', description: `Password. ${secretWords}` })
  passwordVariable?: string;
  @Text({ ...variable, example: 'EDI_SECRET_ERNSH_KEY', description: `Private key in OpenSSH or PEM form. ${secretWords}` })
  privateKeyVariable?: string; // prettier-ignore
  @Text({ ...variable, description: `Passphrase of the private key. ${secretWords}` }) passphraseVariable?: string;
  @Text({ ...remote, example: '/in', description: 'Their directory for our files' }) putInto!: string;
  @Text({ ...remote, optional: true, example: '/out', description: 'Their directory with files for us; left out = nothing is fetched' })
  takeFrom?: string; // prettier-ignore
  @Text({ ...remote, optional: true, example: '/out/taken', description: 'Where fetched files are moved; left out = they are deleted' })
  archive?: string; // prettier-ignore
  @OneOf(readyRules, { optional: true, description: 'renamed: they give a file its name when it is whole (default). stable: it is whole when size and time are the same at two looks' })
  ready?: ReadyRule; // prettier-ignore
  @WholeNumber({ optional: true, min: 1, max: 86_400, example: 60, description: 'Seconds between looks' })
  everySeconds?: number;
  @WholeNumber({ optional: true, min: 1, max: 55, example: 20, description: 'Seconds to wait for an answer of the server' })
  timeoutSeconds?: number; // prettier-ignore
}

// RFC 4130, section 6.2: printable ASCII
const as2Name = { max: 128, pattern: /^[\x20-\x7e]+$/ };

export class As2Settings {
  @Text({ max: 500, pattern: /^https?:\/\/\S+$/, example: 'https://as2.example.com/as2' }) url!: string;
  @Text({ ...as2Name, example: 'NORTHWIND', description: 'AS2-From of what we send' }) ourId!: string;
  @Text({ ...as2Name, example: 'ERNSH', description: 'AS2-From of what they send' }) theirId!: string;
  @Text({ max: 10_000, example: '-----BEGIN CERTIFICATE-----…', description: 'Ours, PEM, RSA; they get it from us' })
  ourCertificate!: string;
  @Text({ max: 71, pattern: secretPattern, example: 'EDI_SECRET_AS2_KEY', description: `Our private key, PEM. ${secretWords}` })
  ourKeyVariable!: string; // prettier-ignore
  @Text({ optional: true, max: 10_000, example: '-----BEGIN CERTIFICATE-----…', description: 'The one before, while they may still encrypt for it' })
  ourFormerCertificate?: string; // prettier-ignore
  @Text({ optional: true, max: 71, pattern: secretPattern, example: 'EDI_SECRET_AS2_KEY_2025', description: `Its private key, PEM. ${secretWords}` })
  ourFormerKeyVariable?: string; // prettier-ignore
  @Texts({ max: 3, example: ['-----BEGIN CERTIFICATE-----…'], description: 'Theirs, PEM, RSA: the first that is valid is encrypted for, all that are valid are trusted, so that the next one may be there before they change' })
  theirCertificates!: string[]; // prettier-ignore
  @OneOf(ciphers, { optional: true, example: 'aes-256-cbc' }) cipher?: Cipher;
  @OneOf(digests, { optional: true, description: 'Of signatures and receipts' }) digest?: Digest;
  @WholeNumber({ optional: true, min: 1, max: 55, example: 40, description: 'Seconds to wait for the receipt' })
  timeoutSeconds?: number;
  @Flag({ optional: true, description: 'Ours are compressed before they are signed (RFC 5402); compressed ones of theirs are read in any case' })
  compressed?: boolean; // prettier-ignore
  @Text({ optional: true, max: 500, pattern: /^https?:\/\/\S+$/, example: 'https://edi.northwind.example/v1/as2', description: 'Our POST /v1/as2 as they reach it: their receipts come there later, by a connection of their own. Left out = in the answer' })
  receiptsTo?: string; // prettier-ignore
  @WholeNumber({ optional: true, min: 1, max: 2880, example: 60, description: 'With receiptsTo: minutes until the same message is sent again' })
  receiptMinutes?: number; // prettier-ignore
  @Text({ optional: true, max: 500, pattern: /^https?:\/\/\S+$/, example: 'https://as2.example.com/mdn', description: 'Where they want our receipts by a connection of its own, if that is another host than that of url' })
  receiptUrl?: string; // prettier-ignore
}

/** How files go to a partner, and from where they are fetched. What a partner pushes to us comes in besides. */
export class TransportSettings {
  @OneOf(transportKinds, {
    description: 'folder: its outbox folder. http: posted to a URL. sftp: put onto its server and fetched from there',
  })
  kind!: TransportKind;
  @Nested(() => HttpSettings, { optional: true, description: 'Of kind http' }) http?: HttpSettings;
  @Nested(() => SftpSettings, { optional: true, description: 'Of kind sftp' }) sftp?: SftpSettings;
  @Nested(() => As2Settings, { optional: true, description: 'Of kind as2' }) as2?: As2Settings;
}
