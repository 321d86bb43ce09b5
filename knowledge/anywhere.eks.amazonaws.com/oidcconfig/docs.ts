import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.oidc, 'spec', {
  '': 'The OpenID Connect provider whose tokens the API server takes. It cannot be changed later.',
  clientId: ['Client that the tokens are for.', 'Refused.'],
  issuerUrl: ['URL of the provider, with `https://`.', 'Refused.', 'It has to be the text of the `iss` claim, slash for slash.'],
  usernameClaim: ['Claim with the user\'s name.', '`sub`.'],
  usernamePrefix: ['Text in front of user names.', 'The issuer\'s URL, except for `email`.'],
  groupsClaim: 'Claim with the user\'s groups.',
  groupsPrefix: 'Text in front of group names.',
  requiredClaims: ['A claim that every token needs; at most one.', 'None.'],
  'requiredClaims[].claim': 'Name of the claim.',
  'requiredClaims[].value': 'Value it has to have.',
});
