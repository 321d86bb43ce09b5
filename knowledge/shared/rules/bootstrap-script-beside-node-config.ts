import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { nodeConfigLine, nodeConfigType, userDataOf } from '../userData.js';

export const bootstrapScriptBesideNodeConfig: Rule = {
  id: 'bootstrap-script-beside-node-config',
  severity: 'warning',
  summary: 'A script calls the bootstrap script of AL2 on an image that has nodeadm instead.',
  why: 'Images that read a NodeConfig no longer have `/etc/eks/bootstrap.sh`, so the call fails. What it set belongs into the NodeConfig: kubelet arguments into `spec.kubelet.flags`, the cluster into `spec.cluster`.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/al2023.html'],
  covers: ['NC047'],
  examples: [
    { title: 'Both', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="//"

        --//
        Content-Type: text/x-shellscript

        #!/bin/bash
        /etc/eks/bootstrap.sh demo
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^ Images that read a NodeConfig have no /etc/eks/bootstrap.sh
        --//
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        --//--` },
    { title: 'A remark', yaml: `
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="//"

        --//
        Content-Type: text/x-shellscript

        #!/bin/bash
        # no longer: /etc/eks/bootstrap.sh
        --//
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        --//--` },
  ],
  *check(resource) {
    for (const { parts } of userDataOf(resource)) {
      if (!parts.some((it) => it.reached && it.type === nodeConfigType && nodeConfigLine(it))) continue;
      const calls = parts.filter((it) => it.reached && it.language === 'shell').flatMap((it) => it.lines).filter((it) => call.test(it.text));
      for (const { span } of calls) yield { span, message: say`Images that read a NodeConfig have no /etc/eks/bootstrap.sh` };
    }
  },
};

/** At the begin of a command; where somebody asks whether the file exists, or speaks of it, nothing is called. */
const call = /^\s*(?:(?:sudo|bash|sh|exec|source|\.)\s+(?:-\S+\s+)*)*\/etc\/eks\/bootstrap\.sh(?:\s|$)/;
