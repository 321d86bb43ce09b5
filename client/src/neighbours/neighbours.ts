import { Disposable, l10n, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import type { Status } from '../status.js';
import { arrangement, greetRedHatYaml } from './redHatYaml.js';
import { followNeighbours, lookAgain, showingOnce } from './shownOnce.js';

export interface Neighbours {
  /** What goes through it is what the editor gets to see. */
  readonly middleware: Required<Pick<Middleware, 'provideDiagnostics' | 'provideDocumentSymbols'>>;
  /** Gets to know who else is there, and follows it. */
  begin(client: BaseLanguageClient, status: Status): Disposable;
}

/** How we live with other extensions that know YAML: nothing is said twice, and nobody's settings are touched. */
export function createNeighbours(log: LogOutputChannel): Neighbours {
  let isThere: () => boolean = () => false;

  return {
    middleware: {
      provideDiagnostics: showingOnce(() => arrangement() !== 'off'),
      // Two outlines of one file stand one below the other. Red Hat YAML leaves Helm templates alone.
      provideDocumentSymbols: (document, token, next) =>
        isThere() && arrangement() !== 'off' && document.languageId === 'yaml' ? [] : next(document, token),
    },
    begin(client, status) {
      const redHat = greetRedHatYaml(log, () => {
        status.neighbour(sentence());
        lookAgain(client);
      });
      isThere = () => redHat.presence() !== 'absent';
      return Disposable.from(redHat, followNeighbours(client));

      function sentence(): string {
        if (redHat.presence() === 'absent') return '';
        if (arrangement() === 'off') return l10n.t('Red Hat YAML checks these files too, and both speak');
        if (arrangement() === 'keepBoth') return l10n.t('Red Hat YAML checks these files too; what both find is shown once');
        if (redHat.presence() === 'deaf') return l10n.t('This version of Red Hat YAML cannot leave documents to Nodewise; what both find is shown once');
        return l10n.t('Red Hat YAML leaves the documents that Nodewise checks alone');
      }
    },
  };
}
