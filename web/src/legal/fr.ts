import type { LegalTexts } from './legal-text';

/** The legal texts in French. */
export const LEGAL_FR: LegalTexts = {
  legal: {
    title: 'Mentions légales',
    lead: 'Qui édite ce service, qui l’héberge, et ce qu’il calcule.',
    sections: [
      {
        title: 'Éditeur et hébergeur',
        paragraphs: [
          'Ancrage est installé par l’organisation qui le met à disposition. Cette installation n’est pas ouverte au public : elle ne désigne encore ni éditeur, ni directeur de la publication, ni hébergeur. L’organisation qui l’ouvre doit compléter cette page avant la mise en ligne (raison sociale, adresse, numéro d’immatriculation, directeur de la publication, hébergeur et leurs coordonnées), comme le demande l’article 1-1 de la loi du 21 juin 2004 pour la confiance dans l’économie numérique.',
        ],
      },
      {
        title: 'Ce qu’est l’Impact score territorial',
        paragraphs: [
          'L’Impact score territorial va de −100 à +100. Il mesure ce qu’une entreprise ouvre au territoire qui l’entoure, rapporté à sa taille, selon une méthode publiée et datée. Un score négatif dit que le seuil de réciprocité n’est pas atteint ; il ne dit pas que l’entreprise nuit.',
          'Ce n’est ni une note financière, ni une certification, ni l’Impact Score du Mouvement Impact France, qui est une autre mesure.',
        ],
      },
      {
        title: 'Données de démonstration',
        paragraphs: [
          'Les entreprises dont le SIREN commence par 000 sont fictives : l’Insee n’attribue aucun de ces numéros. Leurs chiffres et leurs histoires sont inventés.',
        ],
      },
      {
        title: 'Sources',
        paragraphs: [
          'Communes, intercommunalités et populations : découpage administratif d’après l’Insee et la DGCL, diffusé par Etalab sous Licence Ouverte 2.0. Caractères : Bricolage Grotesque et Atkinson Hyperlegible Next, sous licence SIL Open Font.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Confidentialité',
    lead: 'Les données personnelles que ce service garde, pourquoi, et combien de temps.',
    sections: [
      {
        title: 'Qui en est responsable',
        paragraphs: [
          'L’organisation qui met Ancrage à disposition est responsable du traitement. Cette installation n’est pas ouverte au public et ne la désigne pas encore ; ses coordonnées, et celles de son délégué à la protection des données s’il y en a un, doivent figurer ici avant la mise en ligne.',
        ],
      },
      {
        title: 'Votre compte',
        paragraphs: [
          'Votre nom, votre adresse e-mail, votre langue, votre rôle et l’empreinte (argon2id) de votre mot de passe, pour vous reconnaître. Le mot de passe lui-même n’est pas gardé.',
          'Une session dure douze heures au plus, deux sans activité. Le seul cookie est celui de la session ; il est indispensable et ne suit personne.',
          'Après un mot de passe faux, l’adresse IP et l’empreinte de l’adresse e-mail sont gardées pour ralentir les tentatives ; au-delà de quinze minutes elles ne comptent plus, et elles sont effacées au plus tard à la tentative manquée suivante.',
        ],
      },
      {
        title: 'Ce que l’entreprise déclare',
        paragraphs: [
          'Le registre porte sur des quantités : des mètres carrés, des heures, des euros, des personnes comptées. Il ne demande le nom d’aucun salarié ni d’aucun bénéficiaire. Dans chaque ligne, vous êtes un identifiant sans nom ; la suppression de votre appartenance à l’organisation rompt le lien.',
          'Le registre n’efface rien : une correction s’ajoute. Les intitulés, bénéficiaires et pièces justificatives sont gardés à côté, pour pouvoir être effacés sans le rompre. N’y mettez pas de donnée personnelle qui ne soit pas nécessaire.',
        ],
      },
      {
        title: 'Sur votre appareil',
        paragraphs: [
          'Vos brouillons, la langue et le thème choisis restent dans votre navigateur. Un brouillon s’efface à l’envoi, ou par « Effacer le brouillon ». Rien n’est transmis à un tiers ; il n’y a ni mesure d’audience ni publicité.',
        ],
      },
      {
        title: 'Ce qui est publié',
        paragraphs: [
          'Le territoire ne reçoit que des totaux et des quartiles arrondis, calculés sur assez d’entreprises pour qu’aucune ne puisse être reconnue ; sinon le chiffre est masqué.',
        ],
      },
      {
        title: 'Vos droits',
        paragraphs: [
          'Vous pouvez demander l’accès à vos données, leur rectification, leur effacement, leur limitation, ou vous opposer au traitement, auprès de l’organisation responsable. Vous pouvez aussi saisir la CNIL (www.cnil.fr).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Déclaration d’accessibilité',
    lead: 'Ce qui a été vérifié, ce qui ne l’a pas été.',
    sections: [
      {
        title: 'État de conformité',
        paragraphs: [
          'Ancrage est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : aucun audit de conformité n’a été mené. Sans audit, la loi ne permet pas d’annoncer un autre état.',
        ],
      },
      {
        title: 'Ce qui est vérifié',
        paragraphs: [
          'Les écrans sont contrôlés par l’outil axe sur les règles WCAG 2.2, niveaux A et AA, en clair et en sombre, à 390 et à 1 440 pixels. Un tel outil ne voit qu’une partie des défauts.',
          'Le service est conçu pour le clavier seul, pour un zoom à 200 %, et pour les mouvements réduits ; chaque graphique a son tableau.',
        ],
      },
      {
        title: 'Ce qui ne l’est pas',
        paragraphs: [
          'Aucun essai n’a encore été mené avec des personnes handicapées, ni avec chaque lecteur d’écran. Les pièces justificatives jointes par les entreprises ne sont pas contrôlées.',
        ],
      },
      {
        title: 'Signaler un défaut',
        paragraphs: [
          'Si vous n’arrivez pas à accéder à un contenu, adressez-vous à la personne qui gère Ancrage dans votre organisation. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits (www.defenseurdesdroits.fr).',
        ],
      },
    ],
  },
};
