import type { Sample } from '../../../engine/model.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/optional/gitops/ */
export const samples: readonly Sample[] = [
  {
    id: 'eks-anywhere-flux-github',
    title: 'Flux with a repository on GitHub',
    chooseWhen: 'The cluster follows a repository on github.com.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: FluxConfig
metadata:
  name: plant
spec:
  # EKSA_GITHUB_TOKEN of the shell is the login; a repository that is not there yet is made.
  branch: main
  clusterConfigPath: clusters/plant
  github:
    owner: example-org
    repository: clusters
    personal: false
`,
  },
  {
    id: 'eks-anywhere-flux-git',
    title: 'Flux with any Git server over SSH',
    chooseWhen: 'The repository is on a Git server of your own, or login is by key.',
    yaml: `apiVersion: anywhere.eks.amazonaws.com/v1alpha1
kind: FluxConfig
metadata:
  name: plant
spec:
  # The files that EKSA_GIT_PRIVATE_KEY and EKSA_GIT_KNOWN_HOSTS of the shell name are the login.
  branch: main
  clusterConfigPath: clusters/plant
  git:
    repositoryUrl: ssh://git@git.example.com/platform/clusters.git
    sshKeyAlgorithm: ecdsa
`,
  },
];
