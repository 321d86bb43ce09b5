import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { mayHaveMore, placeOfAbsence, renameKey, say, select, stringOf } from '../../../../engine/kit.js';
import { setAmong } from '../terms.js';

export const autoModeCapacityReservationTerm: Rule = {
  id: 'auto-mode-capacity-reservation-term',
  severity: 'warning',
  summary: 'A term that selects capacity reservations is not one that the guide describes.',
  why: `
    A term holds the \`id\` of a reservation, \`cr-…\`, or \`tags\`, and with tags the account that owns it as \`owner\`, 12 digits.
    The EC2NodeClass of Karpenter calls that field \`ownerID\`; here it is dropped, and reservations of every account match.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-odcr.html'],
  covers: ['AM048'],
  examples: [
    {
      title: 'Written as for Karpenter',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          capacityReservationSelectorTerms:
            - id: my-reservation
      #           ^^^^^^^^^^^^^^ my-reservation is not the id of a capacity reservation, which begins with cr-
            - ownerID: "111122223333"
      #       ^^^^^^^ Auto Mode calls this field owner
              tags: { team: ml }
            - owner: ml-account
      #              ^^^^^^^^^^ ml-account is not an account, which has 12 digits
              tags: { team: ml }`,
    },
    {
      title: 'The name of the field',
      yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          capacityReservationSelectorTerms:
            - tags: { team: ml }
              ownerID: "111122223333"
      #       ^^^^^^^ Auto Mode calls this field owner`,
      fixed: `
        apiVersion: eks.amazonaws.com/v1
        kind: NodeClass
        metadata:
          name: private
        spec:
          capacityReservationSelectorTerms:
            - tags: { team: ml }
              owner: "111122223333"`,
    },
    {
      title: 'As the guide has it',
      yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        capacityReservationSelectorTerms:
          - id: cr-0123456789abcdef0
          - tags: { team: ml }
            owner: "111122223333"`,
    },
  ],
  mentions: ['capacityReservationSelectorTerms'],
  *check(resource) {
    for (const term of select(resource.root, 'spec.capacityReservationSelectorTerms[]')) if (term.type === 'map') yield* judge(resource, term);
  },
};

function* judge(resource: Resource, term: Node): Iterable<Finding> {
  const [id, owner] = [term.get('id'), term.get('owner')];
  const [written, account] = [stringOf(id), stringOf(owner)];
  if (id && written !== undefined && !/^cr-[0-9a-z]+$/.test(written)) yield { span: id.span, message: say`${written} is not the id of a capacity reservation, which begins with cr-` };
  if (owner && account !== undefined && !/^\d{12}$/.test(account)) yield { span: owner.span, message: say`${account} is not an account, which has 12 digits` };
  const entry = term.entries().find((it) => it.name === 'ownerID');
  if (entry) yield { span: entry.key, message: say`Auto Mode calls this field owner`, ...(owner || entry.merged ? {} : { fix: { title: say`Rename to owner`, edits: [renameKey(entry, 'owner')] } }) };
  if (setAmong(term, ['id', 'tags']).length > 0 || mayHaveMore(resource, term)) return;
  yield { span: placeOfAbsence(term), message: say`A term needs id or tags`, missing: true };
}
