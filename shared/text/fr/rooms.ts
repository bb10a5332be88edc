/** The sentences of rooms. */
export const rooms = {
  missing: 'Cette salle n’existe pas ou est dans la corbeille.',
  taken: (name: string) => `La salle « ${name} » existe déjà. Rien n’a été enregistré.`,
  notInUse: (name: string) =>
    `La salle « ${name} » n’est plus en service. Choisissez une autre salle. Rien n’a été enregistré.`,
  clash: (name: string, title: string, day: string, from: string, to: string) =>
    `La salle « ${name} » est prise le ${day} de ${from} à ${to} par la réunion « ${title} ». Choisissez une autre salle, ou confirmez. Rien n’a été enregistré.`,
  clashes: (name: string, title: string, day: string, count: number) =>
    `La salle « ${name} » est prise ${count} fois sur la série, d’abord le ${day} par la réunion « ${title} ». Choisissez une autre salle, ou confirmez. Rien n’a été enregistré.`,
  tooSmall: (name: string, capacity: number, people: number) =>
    `La salle « ${name} » a ${capacity} places pour ${people} participants. Choisissez une autre salle, ou confirmez. Rien n’a été enregistré.`,
};
