const money = (cents: number): string =>
  (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const shortDate = (day: string): string => day.split('-').reverse().join('/');

/** The sentences of budget. */
export const budget = {
  missingLine: 'Cette ligne budgétaire n’existe pas ou est dans la corbeille.',
  missingCommitment: 'Cet engagement n’existe pas ou est dans la corbeille.',
  missingPayment: 'Ce paiement n’existe pas ou est dans la corbeille.',
  needsPayable: 'Une ligne en AE et CP demande ses crédits de paiement.',
  foreignPayable: 'Les crédits de paiement ne concernent que les lignes en AE et CP.',
  foreignEstimates: 'Les estimations révisée et finale ne concernent que le budget indien.',
  overAvailable: (amount: number, available: number) =>
    `L’engagement de ${money(amount)} dépasse le disponible de ${money(available)}. Rien n’a été engagé.`,
  overCommitment: (amount: number, left: number) =>
    `La facture de ${money(amount)} dépasse ce qui reste de l’engagement, ${money(left)}. Rien n’a été enregistré.`,
  overPayable: (amount: number, left: number) =>
    `Le paiement de ${money(amount)} dépasse les crédits de paiement restants, ${money(left)}. Rien n’a été payé.`,
  belowCommitted: (committed: number) =>
    `${money(committed)} sont déjà engagés sur cette ligne : le montant ouvert ne peut pas descendre en dessous.`,
  belowPaid: (paid: number) =>
    `${money(paid)} sont déjà payés sur cette ligne : les crédits de paiement ne peuvent pas descendre en dessous.`,
  belowInvoiced: (invoiced: number) =>
    `${money(invoiced)} sont déjà facturés sur cet engagement : son montant ne peut pas descendre en dessous.`,
  lineUsed: 'Cette ligne porte des engagements. Elle reste en place.',
  commitmentUsed: 'Cet engagement porte des factures. Il reste en place.',
  paidNeedsService: 'Un paiement demande la date du service fait.',
  paidTooEarly: 'Le paiement ne peut précéder ni la facture, ni le service fait, ni le mandat.',
  paidInFuture: 'La date de paiement ne peut pas être dans le futur.',
  paidWhileSuspended: 'Le délai de paiement est suspendu : levez d’abord la suspension.',
  suspendedTwice: 'Le délai de paiement ne peut être suspendu qu’une fois.',
  alreadyPaid: 'Cette facture est payée : son délai ne change plus.',
  notSuspended: 'Le délai de paiement n’est pas suspendu.',
  suspensionStart: (from: string, to: string) =>
    `La suspension doit commencer pendant le délai et au plus tard aujourd’hui : du ${shortDate(from)} au ${shortDate(to)}.`,
  suspensionOutside: 'La suspension ne tient plus avec ces dates : reprenez-la d’abord.',
  suspensionWaits: 'Le délai n’a pas commencé : le service fait n’est pas daté.',
  suspensionEnd: 'La fin de la suspension doit se situer entre son début et aujourd’hui.',
  firstUndoPayment: 'La facture est payée : effacez d’abord la date de paiement.',
};
