import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.gitops, 'spec', {
  '': 'The repository that Flux keeps the cluster in step with. It cannot be changed later.',
  branch: ['Branch that is followed.', '`main`.'],
  clusterConfigPath: ['Directory of the repository with the cluster\'s files.', '`clusters/<name of the cluster>`.'],
  systemNamespace: ['Namespace of Flux.', '`flux-system`.'],
  github: 'A repository on GitHub; it is made if it is missing. The token comes from `EKSA_GITHUB_TOKEN`.',
  'github.owner': ['User or organisation that owns it.', 'Refused.'],
  'github.repository': ['Name of the repository.', 'Refused.'],
  'github.personal': ['Whether the owner is a user.', '`false`: an organisation.'],
  git: 'Any Git server over SSH. The repository has to exist. Keys come from `EKSA_GIT_PRIVATE_KEY` and `EKSA_GIT_KNOWN_HOSTS`.',
  'git.repositoryUrl': ['Address with the scheme: `ssh://git@host/path.git`.', 'Refused.', '`https://` and the short form `git@host:path` are refused.'],
  'git.sshKeyAlgorithm': ['Algorithm of the private key: `rsa`, `ecdsa` or `ed25519`.', '`ecdsa`.'],
});
