import type { MessageConnection } from 'vscode-languageserver';
import type { Options } from '../../engine/model.js';
import type { Log } from './guard.js';
import type { Client } from './session.js';
import { optionsFrom, section } from './settings.js';

/** A client that says it knows its settings and then does not answer must not keep the problems from showing. */
const patience = 1000;

/** Where the user's settings come from, and when they are known. */
export interface Configuration {
  /** Asks for the settings and to be told about changes. */
  begin(client: Client): void;
  /** The client says that settings changed; what it sends along counts only if it cannot be asked. */
  changed(client: Client, sent: unknown): void;
  /** Resolves when the settings are known, or when waiting for them makes no sense any more. */
  known(): Promise<void>;
}

export function createConfiguration(connection: MessageConnection, { log, apply }: { log: Log; apply: (options: Options) => void }): Configuration {
  let known: Promise<void> = Promise.resolve();

  return {
    begin(client) {
      if (client.registersConfiguration) register().catch((error: unknown) => log(`Registering for settings failed: ${String(error)}`));
      if (client.configuration) known = withPatience(pull());
    },
    changed(client, sent) {
      if (client.configuration) known = withPatience(pull());
      else apply(optionsFrom(sectionOf(sent), log));
    },
    known: () => known,
  };

  async function register(): Promise<void> {
    const registrations = [{ id: 'nodewise-settings', method: 'workspace/didChangeConfiguration', registerOptions: { section } }];
    await connection.sendRequest('client/registerCapability', { registrations });
  }

  async function pull(): Promise<void> {
    try {
      const [settings] = await connection.sendRequest<unknown[]>('workspace/configuration', { items: [{ section }] });
      apply(optionsFrom(settings, log));
    } catch (error) {
      log(`workspace/configuration failed: ${String(error)}`);
    }
  }
}

function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? (settings as Readonly<Record<string, unknown>>)[section] : undefined;
}

function withPatience(answer: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    void answer.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
