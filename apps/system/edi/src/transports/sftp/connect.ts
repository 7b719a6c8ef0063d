import { createHash } from 'node:crypto';
import { Client, type ConnectConfig, type SFTPWrapper } from 'ssh2';
import { DomainError } from '@crossdock/canonical';
import { secret } from '../secret';
import type { SftpSettings } from '../transport-settings';

/** As OpenSSH writes it: SHA-256 in base64 without padding. */
export const fingerprint = (key: Buffer): string =>
  `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;

export const timeoutMs = ({ timeoutSeconds = 20 }: SftpSettings): number => timeoutSeconds * 1_000;

/**
 * @throws DomainError `rejected` `HOST_KEY_UNKNOWN`, `CREDENTIALS_REFUSED`, `CREDENTIALS_UNUSABLE`, `SECRET_MISSING`;
 *   `transient` `PARTNER_UNREACHABLE`
 */
export function connect(settings: SftpSettings): Promise<{ client: Client; sftp: SFTPWrapper }> {
  const client = new Client();
  let foreignKey: string | undefined;
  const config: ConnectConfig = {
    ...identity(settings),
    host: settings.host,
    port: settings.port ?? 22,
    readyTimeout: timeoutMs(settings),
    keepaliveInterval: timeoutMs(settings),
    keepaliveCountMax: 2,
    hostVerifier: (key: Buffer) => {
      const shown = fingerprint(key);
      if (!settings.hostKeys.includes(shown)) foreignKey = shown;
      return foreignKey === undefined;
    },
  };
  return new Promise((resolve, reject) => {
    const refuse = (error: Error & { level?: string }) => {
      client.destroy();
      reject(failureOf(error, settings, foreignKey));
    };
    client.on('error', refuse);
    client.on('close', () => refuse(new Error('the connection was closed')));
    client.on('keyboard-interactive', (_name, _instructions, _language, prompts, finish) =>
      finish(prompts.map(() => config.password ?? '')),
    );
    client.on('ready', () =>
      client.sftp((error, sftp) => {
        if (error) return refuse(error);
        sftp.on('error', () => client.destroy()); // what it said cannot be understood
        resolve({ client, sftp });
      }),
    );
    try {
      client.connect(config);
    } catch (error) {
      // Its text may tell of the key itself.
      const message = `${settings.privateKeyVariable} holds no private key that can be read with its passphrase`;
      reject(Object.assign(new DomainError('rejected', 'CREDENTIALS_UNUSABLE', { message }), { cause: error }));
    }
  });
}

function identity({ user, passwordVariable, privateKeyVariable, passphraseVariable }: SftpSettings): ConnectConfig {
  const password = passwordVariable ? secret(passwordVariable) : undefined;
  return {
    username: user,
    password,
    tryKeyboard: password !== undefined,
    privateKey: privateKeyVariable ? secret(privateKeyVariable) : undefined,
    passphrase: passphraseVariable ? secret(passphraseVariable) : undefined,
  };
}

function failureOf(error: Error & { level?: string }, { host, port = 22, user, hostKeys }: SftpSettings, foreignKey?: string) {
  const server = `${host}:${port}`;
  if (foreignKey) {
    const message = `${server} shows the host key ${foreignKey}, the profile has ${hostKeys.join(', ')}: ask the partner before you change it`;
    return new DomainError('rejected', 'HOST_KEY_UNKNOWN', { message });
  }
  if (error.level === 'client-authentication')
    return new DomainError('rejected', 'CREDENTIALS_REFUSED', { message: `${server} does not let ${user} in: ${error.message}` });
  return new DomainError('transient', 'PARTNER_UNREACHABLE', { message: `${server} cannot be reached: ${error.message}` });
} // prettier-ignore
