import type { Charter } from './charter';

/** The charter that a company signs today. */
export const CHARTER_IN_FORCE: Charter = {
  version: '1.0',
  inForceFrom: '2023-01-01',
  preamble: {
    fr: 'Une entreprise vit d’un lieu : de ses habitants, de ses écoles, de ses routes, de ses savoir-faire, de ses paysages. Elle y détient aussi des ressources qu’elle n’utilise pas, ou pas tout le temps. Par cette charte, elle choisit d’en ouvrir une part au territoire qui l’entoure, et de dire sincèrement ce qu’elle ouvre.',
    en: 'A company lives off a place: its people, its schools, its roads, its skills, its landscapes. It also holds resources there that it does not use, or not all the time. By this charter it chooses to open part of them to the territory around it, and to say sincerely what it opens.',
  },
  principles: [
    {
      title: { fr: 'Partir de l’existant', en: 'Start from what exists' },
      text: {
        fr: 'Nous regardons d’abord ce qui dort chez nous : des mètres carrés, des heures, de l’épargne, des achats, des récits. Nous n’achetons pas une image ; nous ouvrons ce que nous avons, à notre mesure, si modeste soit-elle.',
        en: 'We look first at what lies dormant with us: square metres, hours, savings, purchases, stories. We do not buy an image; we open what we have, within our means, however modest.',
      },
    },
    {
      title: { fr: 'Coopérer', en: 'Cooperate' },
      text: {
        fr: 'Nous décidons avec ceux qui reçoivent, non à leur place. Les associations, les collectivités, les habitants et les autres entreprises disent ce qui leur est utile, et peuvent dire non. Nous ne nous servons pas de ce que nous ouvrons pour évincer plus petit que nous.',
        en: 'We decide with those who receive, not in their place. Associations, local authorities, residents and other companies say what is useful to them, and may say no. We do not use what we open to push out those smaller than we are.',
      },
    },
    {
      title: { fr: 'Respecter les cultures locales', en: 'Respect local cultures' },
      text: {
        fr: 'Nous prenons le lieu comme il est : ses langues, ses métiers, ses fêtes, sa mémoire, ses manières de faire. Nous demandons avant d’emprunter, nous citons ceux qui transmettent, et nous laissons vivre ce qui ne nous appartient pas.',
        en: 'We take the place as it is: its languages, its trades, its feasts, its memory, its ways. We ask before we borrow, we name those who hand down, and we let live what is not ours.',
      },
    },
    {
      title: { fr: 'Être sincère sur ses intentions', en: 'Be sincere about intentions' },
      text: {
        fr: 'Nous disons pourquoi nous le faisons, y compris ce que nous y gagnons. Nous déclarons ce qui a été réellement livré, avec ses preuves et ses limites ; nous corrigeons nos erreurs à découvert. Un score n’est ni une publicité ni une excuse.',
        en: 'We say why we do it, including what we gain. We declare what was really delivered, with its evidence and its limits; we correct our mistakes in the open. A score is neither an advertisement nor an excuse.',
      },
    },
    {
      title: { fr: 'Ne pas nuire', en: 'Do no harm' },
      text: {
        fr: 'Ce que nous ouvrons ne met personne en danger, ne remplace pas un emploi, ne contraint aucun salarié, n’expose aucune donnée personnelle, et ne compense pas un tort fait ailleurs. Le bénévolat reste libre.',
        en: 'What we open puts no one in danger, replaces no job, constrains no employee, exposes no personal data, and does not make up for a wrong done elsewhere. Volunteering stays free.',
      },
    },
    {
      title: { fr: 'Partager ce qu’on apprend', en: 'Share what is learnt' },
      text: {
        fr: 'Nous racontons ce qui a marché et ce qui n’a pas marché. Nos conventions, nos méthodes et nos chiffres utiles aux autres peuvent être repris, pour que le voisin commence plus loin que nous.',
        en: 'We tell what worked and what did not. Our agreements, our methods and the figures that are useful to others may be re-used, so that the neighbour starts further on than we did.',
      },
    },
  ],
  undertaking: {
    fr: 'En signant, l’entreprise s’engage à suivre ces six principes dans ce qu’elle déclare et dans ce qu’elle en dit. Elle accepte que ses lignes soient vérifiées, et que le territoire publie des chiffres d’ensemble qui ne permettent d’identifier personne.',
    en: 'By signing, the company undertakes to follow these six principles in what it declares and in what it says of it. It accepts that its lines be checked, and that the territory publish overall figures that identify no one.',
  },
};
