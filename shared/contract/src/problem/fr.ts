import type { ProblemCode } from './codes';

/** French sentences: what is wrong, where, how to mend it. `{name}` quotes a parameter. */
export const PROBLEMS_FR: Record<ProblemCode, string> = {
  'request.malformed': 'La requête est illisible. Envoyez un document JSON valide.',
  'request.unknown_field': 'Le champ « {field} » est inconnu. Retirez-le.',
  'request.wrong_type': 'Le champ « {field} » n’a pas la forme attendue ({expected}).',
  'request.required': 'Le champ « {field} » est obligatoire. Renseignez-le.',
  'request.too_long': 'Le champ « {field} » dépasse {max} caractères. Raccourcissez-le.',
  'request.out_of_range': 'La valeur de « {field} » doit être comprise entre {min} et {max}.',
  'request.not_in_list': 'La valeur de « {field} » doit être l’une de : {allowed}.',
  'request.not_a_date':
    'La date de « {field} » n’existe pas, ou sort des années {first} à {last}. Écrivez-la AAAA-MM-JJ.',
  'request.not_an_identifier': 'L’identifiant de « {field} » n’a pas la bonne forme.',
  'request.too_large': 'La requête dépasse {max} Mo. Envoyez-en moins à la fois.',
  'request.headers_too_large':
    'L’adresse et les en-têtes de la requête dépassent {max} Ko. Raccourcissez-les.',
  'request.not_found': 'Cette adresse ne mène à rien. Vérifiez le lien.',
  'request.cross_site':
    'La requête vient d’un autre site : elle est refusée. Rechargez la page et recommencez.',
  'request.idempotency_key_reused':
    'Cette clé d’envoi a déjà servi pour un autre contenu. Rechargez la page et recommencez.',
  'request.answer_not_kept':
    'C’est fait, mais la réponse contenait un secret, qui n’est montré qu’une fois et que personne ne garde. Recommencez : ce qui vient d’être créé sera remplacé, ou pourra être révoqué.',
  'request.unexpected':
    'Une erreur inattendue est survenue. Rien n’a été enregistré ; réessayez, puis signalez la référence {reference}.',
  'request.unavailable':
    'Le service ne peut pas le faire à l’instant : rien n’a été enregistré. Réessayez dans un moment.',
  'request.file_infected':
    '« {name} » est refusé : l’antivirus y a trouvé « {found} ». Rien n’en est gardé ; vérifiez le poste d’où il vient, puis envoyez un fichier sain.',
  'request.file_not_scanned':
    '« {name} » n’a pas pu être vérifié par l’antivirus, et n’a donc pas été pris. Rien d’autre n’est perdu : renvoyez-le dans quelques minutes.',
  'session.required': 'Votre session a expiré. Connectez-vous ; votre saisie est conservée.',
  'session.wrong_credentials': 'Adresse ou mot de passe incorrect. Vérifiez les deux.',
  'session.too_many_attempts': 'Trop d’essais. Réessayez dans {minutes} minutes.',
  'session.organisation_unknown':
    'Vous n’êtes pas membre de cette organisation. Choisissez-en une de votre liste.',
  'account.password_too_short':
    'Le mot de passe a moins de {min} caractères. Une phrase de quelques mots convient bien.',
  'account.password_guessable':
    'Ce mot de passe se devine trop vite. Prenez une phrase que personne d’autre ne dirait.',
  'account.email_invalid':
    'L’adresse « {value} » n’est pas une adresse e-mail. Écrivez-la comme prenom@domaine.fr.',
  'session.no_organisation':
    'Votre compte n’appartient à aucune organisation pour l’instant. Si vous avez demandé à en rejoindre une, la réponse viendra par e-mail.',
  'link.unknown':
    'Ce lien ne mène à rien. Copiez-le en entier depuis le message, ou demandez-en un autre.',
  'link.used': 'Ce lien a déjà servi. Connectez-vous, ou demandez-en un autre.',
  'link.expired': 'Ce lien n’est plus valable. Recommencez la demande pour en recevoir un autre.',
  'invitation.not_found': 'Cette invitation n’existe pas ou plus. Rechargez la liste.',
  'invitation.expired':
    'Cette invitation n’est plus valable. Demandez-en une autre à la personne qui vous a invité.',
  'invitation.revoked':
    'Cette invitation a été retirée ou remplacée. Prenez la plus récente, ou demandez-en une autre.',
  'invitation.already_answered':
    'Cette invitation a déjà reçu une réponse. Si vous l’avez acceptée, connectez-vous.',
  'invitation.for_member':
    'Vous êtes déjà membre : cette invitation ne change rien. Votre rôle se change dans la liste des membres, par qui l’administre.',
  'member.already_member':
    '« {value} » est déjà membre. Son rôle se change dans la liste des membres de l’organisation.',
  'member.role_of_other_type':
    'Ce rôle n’existe pas dans une organisation de ce type. Choisissez-en un autre.',
  'member.not_found': 'Cette personne n’est pas membre de votre organisation. Rechargez la liste.',
  'member.last_administrator':
    'C’est la dernière personne qui peut gérer les membres. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'member.break_glass':
    'C’est le compte de secours de la connexion unique. Désignez-en d’abord un autre, dans Connexion unique.',
  'account.last_administrator':
    'Vous êtes la seule personne qui administre : {organisations}. Donnez d’abord ce rôle à quelqu’un d’autre, dans Membres ; s’il n’y a personne, demandez l’effacement à la plateforme.',
  'account.break_glass':
    'Votre compte est celui de secours de : {organisations}. Désignez-en d’abord un autre, dans Connexion unique.',
  'account.opened_by_provider':
    'Le service de connexion de {organisation} a ouvert cette session : elle ne change pas un compte qui sert aussi ailleurs. Déconnectez-vous, puis connectez-vous avec votre mot de passe.',
  'claim.not_found': 'Cette demande n’existe pas, ou a déjà reçu une réponse. Rechargez la liste.',
  'platform.organisation_not_found': 'Cette organisation n’existe pas. Rechargez la liste.',
  'platform.person_not_found':
    'Cette personne n’existe pas, ou est déjà effacée. Cherchez à nouveau.',
  'platform.job_not_failed':
    'Ce travail n’est plus parmi ceux qui ont échoué : il est reparti ou oublié. Rechargez la page.',
  'platform.queue_unreachable':
    'La file ne répond pas. Vérifiez que son serveur tourne, puis réessayez : rien n’est perdu.',
  'session.second_factor_required':
    'Le mot de passe est bon. Saisissez maintenant le code de votre application d’authentification.',
  'session.second_factor_wrong':
    'Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant, ou prenez un code de secours.',
  'session.second_factor_expired':
    'Ce code vient d’expirer. Saisissez le suivant dès que votre application le montre.',
  'session.second_factor_late':
    'L’attente du code est finie. Saisissez de nouveau votre mot de passe.',
  'session.second_factor_demanded':
    'La double authentification vous est demandée. Mettez-la d’abord en place, depuis votre compte.',
  'session.not_found': 'Cette session est déjà fermée. Rechargez la liste.',
  'account.password_wrong': 'Ce n’est pas votre mot de passe. Vérifiez-le.',
  'account.second_factor_exists':
    'La double authentification est déjà en place. Retirez-la d’abord pour en changer.',
  'account.second_factor_none':
    'La double authentification n’est pas en place. Recommencez depuis le début.',
  'member.of_other_organisations':
    'Cette personne appartient aussi à une autre organisation : seule elle peut retirer sa double authentification.',
  'token.invalid': 'Ce jeton n’existe pas, est expiré ou a été révoqué. Créez-en un autre.',
  'token.scope_missing': 'Ce jeton n’a pas la portée « {scope} ». Créez-en un qui l’a.',
  'token.scope_beyond_role':
    'Votre rôle n’a pas le droit « {scope} » : un jeton ne peut pas l’avoir non plus.',
  'token.no_scope': 'Choisissez au moins une portée.',
  'token.not_found': 'Ce jeton n’existe pas ou est déjà révoqué. Rechargez la liste.',
  'sso.none':
    'Cette organisation n’a pas de connexion unique. Connectez-vous avec votre mot de passe.',
  'sso.required':
    'Votre organisation demande de passer par son propre service de connexion : {link}',
  'sso.refused':
    'Le service de votre organisation n’a pas confirmé cette connexion. Recommencez depuis son lien.',
  'sso.address_not_verified':
    'Le service de votre organisation ne garantit pas votre adresse e-mail. Demandez à son administrateur de la vérifier.',
  'sso.not_a_member':
    'Votre adresse n’est celle d’aucun membre de cette organisation. Demandez une invitation.',
  'sso.provider_unreachable':
    'Aucun service OpenID Connect ne répond à « {value} ». Vérifiez l’adresse de l’émetteur.',
  'sso.break_glass_missing':
    'Choisissez le compte qui garde son mot de passe, pour le jour où le service est en panne.',
  'sso.break_glass_not_administrator':
    'Le compte de secours doit pouvoir gérer l’organisation. Choisissez une personne qui l’administre.',
  'permission.denied':
    'Votre rôle ne permet pas cette action. Adressez-vous à la personne qui administre votre organisation.',
  'charter.not_signed': 'La charte éthique n’est pas signée. Signez-la avant de déclarer.',
  'charter.already_signed': 'La charte est déjà signée, depuis le {date}.',
  'charter.outdated_version':
    'La version {version} de la charte n’est plus celle en vigueur. Rechargez la page et relisez-la.',
  'charter.observation_out_of_range':
    'Le premier trimestre observé doit être compris entre {min} et {max}.',
  'company.siren_invalid': 'Le SIREN « {value} » n’est pas valide. Vérifiez ses neuf chiffres.',
  'company.siret_invalid': 'Le SIRET « {value} » n’est pas valide. Vérifiez ses quatorze chiffres.',
  'company.siret_not_of_company': 'Le SIRET « {value} » n’appartient pas au SIREN {siren}.',
  'company.siret_already_declared': 'L’établissement « {value} » est déjà déclaré.',
  'company.establishment_not_found':
    'Cet établissement n’existe pas. Rechargez la page de l’entreprise.',
  'company.fictitious_refused':
    'Le numéro « {value} » est réservé aux entreprises fictives. Indiquez un numéro attribué par l’Insee.',
  'company.commune_unknown':
    'Le code commune « {value} » est inconnu du découpage {vintage}. Choisissez une commune de la liste.',
  'company.naf_unknown':
    'Le code « {value} » n’a pas la forme d’un code {nomenclature} (exemple : {example}).',
  'company.figures_missing':
    'Indiquez « {figure} » : cette figure mesure la taille de l’entreprise.',
  'company.figures_without_establishment':
    'L’établissement « {value} » n’est pas déclaré. Ajoutez-le d’abord.',
  'company.profile_fall_unexplained':
    '« {figure} » baisse de plus de 30 % ({before} → {after}). Indiquez la raison de cette baisse.',
  'company.employee_sum_mismatch':
    'La somme des établissements ({sum}) dépasse le total de « {figure} » ({total}). Corrigez l’un des deux.',
  'commitment.kind_unknown': 'La nature « {value} » est inconnue. Choisissez-en une de la liste.',
  'commitment.period_reversed':
    'La période finit le {to}, avant son début le {from}. Inversez les deux dates.',
  'commitment.period_in_future':
    'La réalisation finit le {to}, dans l’avenir. Déclarez ce qui a été livré jusqu’à aujourd’hui.',
  'commitment.period_too_long': 'La période dépasse {max} jours. Déclarez-la en plusieurs fois.',
  'commitment.period_before_observation':
    'La période commence le {from}, avant le premier trimestre observé ({first}). Déclarez à partir de cette date.',
  'commitment.outside_promise':
    'La réalisation ({from} – {to}) sort de la période de l’engagement ({promisedFrom} – {promisedTo}). Corrigez l’une des deux.',
  'commitment.measure_missing': 'Indiquez « {label} ».',
  'commitment.measure_one_of': 'Indiquez au moins l’un de : {labels}.',
  'commitment.measure_not_asked': 'Cette nature ne demande pas « {measure} ». Retirez-la.',
  'commitment.measure_negative': '« {label} » vaut {value} : indiquez un nombre positif ou nul.',
  'commitment.measure_too_large': '« {label} » vaut {value}, au-delà de {max}. Vérifiez l’unité.',
  'commitment.measure_part_exceeds_whole':
    '« {label} » ({value}) dépasse le total ({whole}). Corrigez l’un des deux.',
  'commitment.hours_exceed_period':
    '{hours} h d’ouverture dépassent la durée de la période ({max} h). Vérifiez les dates ou les heures.',
  'commitment.question_unknown': 'Cette nature ne pose pas la question « {question} ». Retirez-la.',
  'commitment.question_answer_unknown':
    'La réponse « {value} » à « {question} » n’est pas dans la liste.',
  'commitment.price_above_market':
    'Le prix demandé ({price}) dépasse le prix du marché ({market}). Vérifiez les deux.',
  'commitment.price_not_asked': 'Cette nature ne tient pas compte d’un prix. Retirez-le.',
  'commitment.establishment_unknown':
    'L’établissement choisi n’est pas déclaré. Choisissez-en un de la liste.',
  'commitment.not_found': 'Cet engagement n’existe pas, ou plus. Revenez à la liste.',
  'commitment.withdrawn': 'Cette ligne a été retirée le {date}. Déclarez-la à nouveau si besoin.',
  'commitment.superseded':
    'Cette ligne a été modifiée entre-temps. Rechargez-la, puis reportez votre correction.',
  'validation.own_declaration':
    'Vous avez déclaré l’une de ces livraisons : une autre personne la valide. L’administrateur peut l’autoriser dans Réglages.',
  'evidence.line_not_found': 'La ligne à justifier n’existe pas, ou plus. Revenez à la liste.',
  'evidence.file_erased':
    'Ce fichier a été effacé avec les textes de son engagement. Demandez une nouvelle pièce si la preuve doit encore se lire.',
  'evidence.link_invalid': 'Le lien « {value} » n’est pas une adresse https valide.',
  'evidence.content_refused':
    'Le fichier « {name} » n’est ni un PDF, ni une image, ni un tableur, ni un document. Joignez-en une copie lisible.',
  'evidence.file_too_large': 'Le fichier dépasse {max} Mo. Joignez une version plus légère.',
  'evidence.span_outside_line':
    'La pièce couvre {from} – {to}, hors de la ligne ({lineFrom} – {lineTo}). Corrigez la période.',
  'evidence.dated_in_future': 'La pièce est datée du {date}, dans l’avenir. Vérifiez sa date.',
  'answer.indicator_unknown': 'L’indicateur « {value} » n’est pas de la méthode en vigueur.',
  'answer.reason_missing': 'Indiquez pourquoi cet indicateur est sans objet.',
  'answer.reason_not_allowed':
    'La raison « {value} » n’est pas admise pour cet indicateur. Choisissez-en une de la liste.',
  'answer.quarter_out_of_range':
    'Le trimestre {value} n’est pas ouvert à la réponse ({min} – {max}).',
  'answer.contradicts_quantity':
    'Des réalisations sont déclarées pour cet indicateur et ce trimestre. Retirez-les avant de répondre autrement.',
  'import.file_unreadable':
    'Le fichier est illisible : {reason}. Enregistrez-le en CSV ou en XLSX.',
  'import.file_too_large': 'Le fichier dépasse {max} Mo. Découpez-le.',
  'import.too_many_rows': 'Le fichier compte {rows} lignes, plus que {max}. Découpez-le.',
  'import.no_header': 'Aucune ligne d’en-tête n’est reconnue. Partez du modèle.',
  'import.column_missing': 'La colonne « {column} » manque. Ajoutez-la, ou partez du modèle.',
  'import.no_rows': 'Le fichier ne contient aucune ligne à importer.',
  'import.not_found': 'Cet import n’existe pas, ou plus.',
  'import.not_ready': 'Cet import n’en est pas à cette étape ({state}).',
  'import.cell_required': 'La cellule « {column} » est vide. Renseignez-la.',
  'import.cell_not_a_number': '« {value} » n’est pas un nombre. Écrivez par exemple 1 240,5.',
  'import.cell_not_a_date':
    '« {value} » n’est pas une date des années {first} à {last}. Écrivez jj/mm/aaaa.',
  'import.cell_not_in_list':
    '« {value} » n’est pas reconnu dans « {column} ». Valeurs possibles : {allowed}.',
  'import.duplicate_row': 'La même ligne est déjà déclarée. Rien n’est ajouté.',
  'method.not_found':
    'Aucune méthode n’est publiée sous la version {version}. Choisissez-en une de la liste.',
  'ledger.not_anchored':
    'Votre registre n’est sous aucune racine de ce jour. Choisissez un jour de la liste : chacun couvre tout ce qui était écrit avant sa fin.',
  'score.not_found': 'Aucun score n’existe pour ce trimestre.',
  'score.too_many_streams':
    'Déjà {max} fenêtres suivent ces scores en direct. Fermez-en une, puis rechargez celle-ci.',
  'score.being_counted':
    'Une déclaration est en cours de calcul : le dossier sera prêt dans un instant. Réessayez.',
  'association.rna_invalid':
    '« {value} » n’est pas un numéro RNA : un W suivi de neuf chiffres. Laissez le champ vide s’il n’y en a pas.',
  'association.already_open':
    'L’association {value} est déjà ouverte. Demandez à ses membres de vous y inviter.',
  'association.not_found':
    'Cette association n’est pas de celles que vous avez ouvertes, ou quelqu’un y est déjà entré. Revenez à la liste.',
  'territory.already_open': 'Ce territoire est déjà ouvert. Cherchez-le dans la liste.',
  'territory.area_unknown':
    'Aucun territoire de ce niveau n’a le code « {value} », ou il n’est dans aucun groupement de communes. Choisissez-le dans la liste.',
  'territory.totals_only':
    'Score et répartition se publient par groupement de communes. Pour ce territoire, lisez les totaux.',
  'territory.not_published': 'Rien n’est encore publié pour ce territoire et ce trimestre.',
};
