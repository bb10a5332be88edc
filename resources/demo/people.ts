/** The officer of the fictitious section, who keeps this Pivot. */
export const officer = { name: 'Claire Martin', initials: 'CM' } as const;

/** The head of the fictitious section, who orders closings. */
export const head = { name: 'Hélène Fabre', initials: 'HF' } as const;

/** Those who work with the officer: how their split leans from the section's, in points, and their planned load. */
export const colleagues = [
  {
    name: 'M. Laurent',
    initials: 'ML',
    role: 'caseworker',
    lean: [4, -2, -2],
    load: [118, 110, 104, 96, 95, 88, 90, 72],
  },
  { name: 'S. Benali', initials: 'SB', role: 'caseworker', lean: [2, 1, -3], load: [86, 82, 91, 77, 70, 64, 60, 55] },
  { name: 'D. Verma', initials: 'DV', role: 'assistant', lean: [3, -3, 0], load: [62, 48, 60, 66, 58, 50, 44, 40] },
  { name: 'A. Kone', initials: 'AK', role: 'caseworker', lean: [-3, 2, 1], load: [88, 92, 80, 76, 90, 84, 78, 70] },
  { name: 'J. Petit', initials: 'JP', role: 'trainee', lean: [1, 0, -1], load: [68, 74, 70, 81, 79, 66, 61, 52] },
] as const;

/** The officer's own lean and planned load. */
export const officerWork = { lean: [-7, 2, 5], load: [78, 74, 72, 70, 64, 60, 56, 50] } as const;

/** People from outside who come to meetings. */
export const guests = [
  'Mme Tessier, direction du numérique',
  'M. Aubin, secrétariat général',
  'Mme Vasseur, archives de la Haute-Brume',
  'M. Delmas, service juridique',
  'Mme Okafor, direction des finances',
  'M. Rivoire, cabinet du directeur',
  'Mme Lindqvist, mission qualité',
  'M. Sorel, préfecture de la Haute-Brume',
] as const;

/** The name of the fictitious section. */
export const sectionName = 'Section des affaires générales';
