import { isSet, mayHaveMore, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field } from '../../shared/read.js';

export const unusableGitRepository: Rule = {
  id: 'unusable-git-repository',
  severity: 'error',
  summary: 'The repository that Flux follows is missing, named twice, or not written the way EKS Anywhere takes it.',
  why: 'A FluxConfig has either `github` or `git`. Other servers are reached over SSH, with the scheme in front: `ssh://git@host/path.git`. A branch has at least two characters and one `/` at most.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/fluxconfig.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/gitops/'],
  upstream: ['must specify only one provider', 'must specify a provider. Valid options are git and github', 'invalid repository url scheme', 'is not a valid git branch name', 'is not a valid git repository name'],
  covers: ['EA091', 'EA093', 'EA097', 'EA098'],
  examples: [
    { title: 'The short form, and a branch with two slashes', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: FluxConfig
        spec:
          branch: teams/plant/main
      #           ^^^^^^^^^^^^^^^^ EKS Anywhere does not take teams/plant/main as a branch; it has letters, digits, -, _, + and one / at most
          git:
            repositoryUrl: git@git.example.com:fleet.git
      #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ git@git.example.com:fleet.git has to start with ssh://` },
    { title: 'Both', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: FluxConfig
        spec:
          git: { repositoryUrl: "ssh://git@git.example.com/fleet.git" }
          github: { owner: example, repository: fleet }
      #   ^^^^^^ github cannot be set together with git` },
    { title: 'GitHub', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: FluxConfig
        spec:
          branch: main
          github: { owner: example, repository: fleet }` },
  ],
  *check(resource) {
    const spec = field(resource.root, 'spec');
    if (spec?.type !== 'map') return;
    const [git, github] = [field(spec, 'git'), field(spec, 'github')];
    if (git && github?.key) yield { span: github.key, message: say`github cannot be set together with git` };
    if (!isSet(git) && !isSet(github) && !mayHaveMore(resource, spec)) yield { span: placeOfAbsence(spec), message: say`No repository is named; either github or git has to be set`, missing: true };
    const url = field(git, 'repositoryUrl');
    const address = stringOf(url);
    if (url && address && !/^ssh:/i.test(address)) yield { span: url.span, message: say`${address} has to start with ssh://` };
    const branch = field(spec, 'branch');
    const name = stringOf(branch);
    if (branch && name && !isBranch(name)) yield { span: branch.span, message: say`EKS Anywhere does not take ${name} as a branch; it has letters, digits, -, _, + and one / at most` };
    const repository = at(github, 'repository');
    const title = stringOf(repository);
    if (repository && title && !/^[A-Za-z0-9_.-]+$/.test(title)) yield { span: repository.span, message: say`${title} is no name of a repository; it has letters, digits, _, . and -` };
  },
};

/** Upstream's expression, `^([0-9A-Za-z_+,]+)\.?\/?([0-9A-Za-z\-_+,]+)$`, without its many ways to read the same letters. */
function isBranch(name: string): boolean {
  return name.length > 1 && /^[0-9A-Za-z_+,]+(?:-[0-9A-Za-z_+,-]*|(?:\.\/?|\/)[0-9A-Za-z_+,-]+)?$/.test(name);
}
