import type { ProblemCode } from './codes';

/** English sentences: what is wrong, where, how to mend it. `{name}` quotes a parameter. */
export const PROBLEMS_EN: Record<ProblemCode, string> = {
  'request.malformed': 'The request cannot be read. Send a valid JSON document.',
  'request.unknown_field': 'The field “{field}” is unknown. Remove it.',
  'request.wrong_type': 'The field “{field}” does not have the expected form ({expected}).',
  'request.required': 'The field “{field}” is required. Fill it in.',
  'request.too_long': 'The field “{field}” is longer than {max} characters. Shorten it.',
  'request.out_of_range': 'The value of “{field}” must lie between {min} and {max}.',
  'request.not_in_list': 'The value of “{field}” must be one of: {allowed}.',
  'request.not_a_date':
    'The date of “{field}” does not exist, or is not in the years {first} to {last}. Write it YYYY-MM-DD.',
  'request.not_an_identifier': 'The identifier of “{field}” does not have the right form.',
  'request.too_large': 'The request is larger than {max} MB. Send less at a time.',
  'request.headers_too_large':
    'The address and headers of the request are larger than {max} KB. Shorten them.',
  'request.not_found': 'This address leads nowhere. Check the link.',
  'request.cross_site':
    'The request comes from another site and is refused. Reload the page and try again.',
  'request.idempotency_key_reused':
    'This sending key was already used for other content. Reload the page and try again.',
  'request.answer_not_kept':
    'This was done, but the answer held a secret, which is shown only once and kept by nobody. Start again: what was just made will be replaced, or can be revoked.',
  'request.unexpected':
    'Something unexpected happened. Nothing was recorded; try again, then report the reference {reference}.',
  'request.unavailable':
    'The service cannot do this right now: nothing was recorded. Try again in a moment.',
  'request.file_infected':
    '“{name}” was refused: the virus scanner found “{found}” in it. Nothing of it is kept; check the machine that it comes from, then send a clean file.',
  'request.file_not_scanned':
    'The virus scanner could not check “{name}”, so it was not taken. Nothing else is lost: send it again in a few minutes.',
  'session.required': 'Your session has expired. Sign in; what you typed is kept.',
  'session.wrong_credentials': 'Wrong address or password. Check both.',
  'session.too_many_attempts': 'Too many attempts. Try again in {minutes} minutes.',
  'session.organisation_unknown':
    'You are not a member of that organisation. Choose one of your list.',
  'account.password_too_short':
    'The password has fewer than {min} characters. A sentence of a few words does well.',
  'account.password_guessable':
    'This password is guessed too soon. Take a sentence that nobody else would say.',
  'account.email_invalid': '“{value}” is not an e-mail address. Write it like name@domain.com.',
  'session.no_organisation':
    'Your account belongs to no organisation at the moment. If you asked to join one, the answer will come by e-mail.',
  'link.unknown':
    'This link leads nowhere. Copy the whole of it from the message, or ask for another one.',
  'link.used': 'This link was already used. Sign in, or ask for another one.',
  'link.expired': 'This link has expired. Make the request again to receive another one.',
  'invitation.not_found': 'This invitation does not exist, or no longer. Reload the list.',
  'invitation.expired':
    'This invitation has expired. Ask the person who invited you for another one.',
  'invitation.revoked':
    'This invitation was withdrawn or replaced. Take the latest one, or ask for another.',
  'invitation.already_answered':
    'This invitation was already answered. If you accepted it, sign in.',
  'invitation.for_member':
    'You are a member already: this invitation changes nothing. Your role is changed in the list of members, by whoever administers it.',
  'member.already_member':
    '“{value}” is a member already. Their role is changed in the organisation’s list of members.',
  'member.role_of_other_type':
    'This role does not exist in an organisation of this type. Choose another one.',
  'member.not_found': 'This person is not a member of your organisation. Reload the list.',
  'member.last_administrator':
    'This is the last person who can manage the members. Give that role to somebody else first.',
  'member.break_glass':
    'This is the emergency account of single sign-on. Name another one first, under Single sign-on.',
  'account.last_administrator':
    'You alone administer: {organisations}. Give this role to somebody else first, under Members; if there is nobody, ask the platform for the erasure.',
  'account.break_glass':
    'Yours is the emergency account of: {organisations}. Name another one first, under Single sign-on.',
  'account.opened_by_provider':
    'The sign-in service of {organisation} opened this session: it does not change an account that also serves elsewhere. Sign out, then sign in with your password.',
  'claim.not_found': 'This request does not exist, or was already answered. Reload the list.',
  'platform.organisation_not_found': 'This organisation does not exist. Reload the list.',
  'platform.person_not_found': 'This person does not exist, or is erased already. Search again.',
  'platform.job_not_failed':
    'This job is no longer among the failed ones: it was retried or forgotten. Reload the page.',
  'platform.queue_unreachable':
    'The queue does not answer. Check that its store runs, then try again: nothing is lost.',
  'session.second_factor_required':
    'The password is right. Now type the code of your authenticator application.',
  'session.second_factor_wrong':
    'This code is wrong or was already used. Wait for the next one, or take a recovery code.',
  'session.second_factor_expired':
    'This code has just expired. Type the next one as soon as your app shows it.',
  'session.second_factor_late': 'The wait for the code is over. Type your password again.',
  'session.second_factor_demanded':
    'Two-step sign-in is demanded of you. Set it up first, from your account.',
  'session.not_found': 'This session is closed already. Reload the list.',
  'account.password_wrong': 'This is not your password. Check it.',
  'account.second_factor_exists': 'Two-step sign-in is on already. Remove it first to change it.',
  'account.second_factor_none': 'Two-step sign-in is not on. Start again from the beginning.',
  'member.of_other_organisations':
    'This person belongs to another organisation too: only they can remove their two-step sign-in.',
  'token.invalid': 'This token does not exist, has expired or was revoked. Create another one.',
  'token.scope_missing': 'This token lacks the scope “{scope}”. Create one that has it.',
  'token.scope_beyond_role':
    'Your role does not have the right “{scope}”: a token cannot have it either.',
  'token.no_scope': 'Choose at least one scope.',
  'token.not_found': 'This token does not exist or is revoked already. Reload the list.',
  'sso.none': 'This organisation has no single sign-on. Sign in with your password.',
  'sso.required': 'Your organisation asks you to pass by its own sign-in: {link}',
  'sso.refused':
    'Your organisation’s service did not confirm this sign-in. Start again from its link.',
  'sso.address_not_verified':
    'Your organisation’s service does not vouch for your e-mail address. Ask its administrator to verify it.',
  'sso.not_a_member':
    'Your address is that of no member of this organisation. Ask for an invitation.',
  'sso.provider_unreachable':
    'No OpenID Connect service answers at “{value}”. Check the issuer’s address.',
  'sso.break_glass_missing':
    'Choose the account that keeps its password, for the day the service is down.',
  'sso.break_glass_not_administrator':
    'The emergency account must be able to manage the organisation. Choose somebody who administers it.',
  'permission.denied':
    'Your role does not allow this. Ask the person who administers your organisation.',
  'charter.not_signed': 'The ethical charter is not signed. Sign it before declaring.',
  'charter.already_signed': 'The charter was already signed, on {date}.',
  'charter.outdated_version':
    'Version {version} of the charter is no longer in force. Reload the page and read it again.',
  'charter.observation_out_of_range':
    'The first observed quarter must lie between {min} and {max}.',
  'company.siren_invalid': 'The SIREN “{value}” is not valid. Check its nine digits.',
  'company.siret_invalid': 'The SIRET “{value}” is not valid. Check its fourteen digits.',
  'company.siret_not_of_company': 'The SIRET “{value}” does not belong to SIREN {siren}.',
  'company.siret_already_declared': 'The establishment “{value}” is already declared.',
  'company.establishment_not_found':
    'This establishment does not exist. Load the company’s page again.',
  'company.fictitious_refused':
    'The number “{value}” is reserved for fictitious companies. Enter a number attributed by INSEE.',
  'company.commune_unknown':
    'The commune code “{value}” is unknown in the {vintage} boundaries. Choose a commune from the list.',
  'company.naf_unknown':
    'The code “{value}” does not have the form of a {nomenclature} code (example: {example}).',
  'company.figures_missing': 'Enter “{figure}”: this figure measures the company’s size.',
  'company.figures_without_establishment':
    'The establishment “{value}” is not declared. Add it first.',
  'company.profile_fall_unexplained':
    '“{figure}” falls by more than 30% ({before} → {after}). Give the reason for this fall.',
  'company.employee_sum_mismatch':
    'The establishments’ sum ({sum}) exceeds the total of “{figure}” ({total}). Correct one of them.',
  'commitment.kind_unknown': 'The kind “{value}” is unknown. Choose one from the list.',
  'commitment.period_reversed':
    'The period ends on {to}, before it begins on {from}. Swap the two dates.',
  'commitment.period_in_future':
    'The delivery ends on {to}, in the future. Declare what was delivered up to today.',
  'commitment.period_too_long':
    'The period is longer than {max} days. Declare it in several parts.',
  'commitment.period_before_observation':
    'The period begins on {from}, before the first observed quarter ({first}). Declare from that date on.',
  'commitment.outside_promise':
    'The delivery ({from} – {to}) lies outside the commitment’s period ({promisedFrom} – {promisedTo}). Correct one of them.',
  'commitment.measure_missing': 'Enter “{label}”.',
  'commitment.measure_one_of': 'Enter at least one of: {labels}.',
  'commitment.measure_not_asked': 'This kind does not ask for “{measure}”. Remove it.',
  'commitment.measure_negative': '“{label}” is {value}: enter zero or a positive number.',
  'commitment.measure_too_large': '“{label}” is {value}, above {max}. Check the unit.',
  'commitment.measure_part_exceeds_whole':
    '“{label}” ({value}) exceeds the total ({whole}). Correct one of them.',
  'commitment.hours_exceed_period':
    '{hours} h of opening exceed the length of the period ({max} h). Check the dates or the hours.',
  'commitment.question_unknown': 'This kind does not ask the question “{question}”. Remove it.',
  'commitment.question_answer_unknown': 'The answer “{value}” to “{question}” is not in the list.',
  'commitment.price_above_market':
    'The price asked ({price}) exceeds the market price ({market}). Check both.',
  'commitment.price_not_asked': 'This kind takes no price into account. Remove it.',
  'commitment.establishment_unknown':
    'The establishment chosen is not declared. Choose one from the list.',
  'commitment.not_found': 'This commitment does not exist, or no longer. Go back to the list.',
  'commitment.withdrawn': 'This line was withdrawn on {date}. Declare it again if need be.',
  'commitment.superseded':
    'This line was changed meanwhile. Reload it, then make your correction again.',
  'validation.own_declaration':
    'You declared one of these deliveries: somebody else validates it. The administrator can allow it under Settings.',
  'evidence.line_not_found': 'The line to prove does not exist, or no longer. Go back to the list.',
  'evidence.file_erased':
    'This file was erased with the texts of its commitment. Ask for another piece if the proof still has to be read.',
  'evidence.link_invalid': 'The link “{value}” is not a valid https address.',
  'evidence.content_refused':
    'The file “{name}” is no PDF, image, spreadsheet or document. Attach a readable copy.',
  'evidence.file_too_large': 'The file is larger than {max} MB. Attach a lighter version.',
  'evidence.span_outside_line':
    'The document covers {from} – {to}, outside the line ({lineFrom} – {lineTo}). Correct the period.',
  'evidence.dated_in_future': 'The document is dated {date}, in the future. Check its date.',
  'answer.indicator_unknown': 'The indicator “{value}” is not in the method in force.',
  'answer.reason_missing': 'Say why this indicator is not applicable.',
  'answer.reason_not_allowed':
    'The reason “{value}” is not admitted for this indicator. Choose one from the list.',
  'answer.quarter_out_of_range': 'The quarter {value} is not open to answers ({min} – {max}).',
  'answer.contradicts_quantity':
    'Deliveries are declared for this indicator and quarter. Withdraw them before answering otherwise.',
  'import.file_unreadable': 'The file cannot be read: {reason}. Save it as CSV or XLSX.',
  'import.file_too_large': 'The file is larger than {max} MB. Split it.',
  'import.too_many_rows': 'The file has {rows} rows, more than {max}. Split it.',
  'import.no_header': 'No header row is recognised. Start from the template.',
  'import.column_missing': 'The column “{column}” is missing. Add it, or start from the template.',
  'import.no_rows': 'The file has no row to import.',
  'import.not_found': 'This import does not exist, or no longer.',
  'import.not_ready': 'This import is not at that step ({state}).',
  'import.cell_required': 'The cell “{column}” is empty. Fill it in.',
  'import.cell_not_a_number': '“{value}” is not a number. Write for example 1 240,5.',
  'import.cell_not_a_date':
    '“{value}” is not a date of the years {first} to {last}. Write dd/mm/yyyy.',
  'import.cell_not_in_list':
    '“{value}” is not recognised in “{column}”. Possible values: {allowed}.',
  'import.duplicate_row': 'The same line is already declared. Nothing is added.',
  'method.not_found': 'No method is published as version {version}. Choose one of the list.',
  'ledger.not_anchored':
    'Your register is under no root of this day. Choose a day of the list: each covers all that was written before its end.',
  'score.not_found': 'There is no score for this quarter.',
  'score.too_many_streams':
    'Already {max} windows follow these scores live. Close one, then reload this one.',
  'score.being_counted':
    'A declaration is being counted: the dossier will be ready in a moment. Try again.',
  'association.rna_invalid':
    '“{value}” is no RNA number: a W and nine digits. Leave the field empty if there is none.',
  'association.already_open':
    'The association {value} is open already. Ask its members to invite you.',
  'association.not_found':
    'This association is not one that you opened, or somebody has come in already. Go back to the list.',
  'territory.already_open': 'This territory is already open. Look for it in the list.',
  'territory.area_unknown':
    'No territory of this level has the code “{value}”, or it lies in no group of communes. Choose it from the list.',
  'territory.totals_only':
    'Score and spread are published by group of communes. For this territory, read the totals.',
  'territory.not_published': 'Nothing is published yet for this territory and quarter.',
};
