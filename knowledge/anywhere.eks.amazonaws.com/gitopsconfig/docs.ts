import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.gitops, 'spec', {
  '': 'The older form of FluxConfig, for GitHub only.',
  flux: 'Flux.',
  'flux.github': 'The repository on GitHub.',
  'flux.github.owner': ['User or organisation that owns it.', 'Refused.'],
  'flux.github.repository': ['Name of the repository.', 'Refused.'],
  'flux.github.personal': ['Whether the owner is a user.', '`false`: an organisation.'],
  'flux.github.branch': ['Branch that is followed.', '`main`.'],
  'flux.github.clusterConfigPath': ['Directory with the cluster\'s files.', '`clusters/<name of the cluster>`.'],
  'flux.github.fluxSystemNamespace': ['Namespace of Flux.', '`flux-system`.'],
});
