import { Disposable, l10n, languages, type Command, type LanguageStatusItem, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { languageIds } from '../scope.js';
import { arrangement, greetRedHatYaml, type Presence } from './redHatYaml.js';
import { offerSchemaLineRemoval } from './removeSchemaLine.js';
import { followNeighbours, lookAgain, showingOnce } from './shownOnce.js';

export interface Neighbours {
  /** What goes through it is what the editor gets to see. */
  readonly middleware: Required<Pick<Middleware, 'provideDiagnostics' | 'provideDocumentSymbols'>>;
  /** Gets to know who else is there, and follows it. */
  begin(client: BaseLanguageClient): Disposable;
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
    begin(client) {
      const item = createItem();
      const redHat = greetRedHatYaml(log, () => {
        item.show(redHat.presence());
        lookAgain(client);
      });
      isThere = () => redHat.presence() !== 'absent';
      return Disposable.from(redHat, item, followNeighbours(client), offerSchemaLineRemoval(isThere));
    },
  };
}

/** A line of its own behind the braces of the status bar, while there is a neighbour. */
function createItem(): { show(presence: Presence): void; dispose(): void } {
  let item: LanguageStatusItem | undefined;
  return {
    show(presence) {
      item?.dispose();
      item = undefined;
      if (presence === 'absent') return;
      item = languages.createLanguageStatusItem('nodewise.neighbours', languageIds.map((language) => ({ language })));
      Object.assign(item, { name: l10n.t('Nodewise and Red Hat YAML'), text: l10n.t('Red Hat YAML'), detail: sentence(presence), command: settings() });
    },
    dispose: () => item?.dispose(),
  };
}

function sentence(presence: Presence): string {
  if (arrangement() === 'off') return l10n.t('checks the same documents; both speak');
  if (arrangement() === 'keepBoth') return l10n.t('checks the same documents; nothing is shown twice');
  if (presence === 'deaf') return l10n.t('is too old to leave documents to Nodewise; nothing is shown twice');
  return l10n.t('leaves node manifests to Nodewise');
}

function settings(): Command {
  return { command: 'workbench.action.openSettings', title: l10n.t('Change'), arguments: ['nodewise.integration'] };
}
