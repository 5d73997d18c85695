import type { ItemProfile, PartyProfile, TransactionProfile } from '../matching';
import type { DenialContent, DenialEntity } from './denial';

/**
 * A denied transaction as matching compares it with a notification: the same words, rules and reasons as between two
 * notifications. Source: Art 2(22), Art 16(5).
 */
export function denialProfile(
  content: Pick<
    DenialContent,
    'itemName' | 'itemDescription' | 'itemFamily' | 'parameters' | 'destination' | 'entities'
  >,
  of: { readonly authorityId: string; readonly denialId: string },
): TransactionProfile {
  return {
    authorityId: of.authorityId,
    notificationId: of.denialId,
    items: [itemOf(content)],
    endUsers: partiesOf(content.entities, 'END_USER'),
    consignees: partiesOf(content.entities, 'CONSIGNEE'),
    destination: content.destination ?? '',
  };
}

function itemOf({
  itemName,
  itemDescription,
  itemFamily,
  parameters,
}: Pick<DenialContent, 'itemName' | 'itemDescription' | 'itemFamily' | 'parameters'>): ItemProfile {
  return {
    name: itemName,
    family: itemFamily ?? '',
    functions: [],
    parameters: parameters.map(({ name, value, unit }) => ({ name, value, unit })),
    description: itemDescription,
  };
}

function partiesOf(entities: readonly DenialEntity[], role: DenialEntity['role']): readonly PartyProfile[] {
  return entities
    .filter((entity) => entity.role === role && entity.name.trim() !== '')
    .map(({ name, address, country }) => ({ name, aliases: [], country, address, identifiers: [] }));
}
