import { DocumentField, TextField } from '../../http/fields';

/** Who erases their own account shows once more that it is they: by the password, or by a code. */
export class EraseOwnAccountDto {
  @TextField({ optional: true, min: 1, max: 200 }) password?: string;
  @TextField({
    optional: true,
    min: 6,
    max: 60,
    description: 'Of the second factor, or a recovery code',
  })
  code?: string;
}

/** Everything that is kept of a person, each part as the database holds it. */
export class OwnDataDto {
  @DocumentField() account!: object;
  @DocumentField({ list: true }) memberships!: object[];
  @DocumentField({ list: true }) sessions!: object[];
  @DocumentField({ list: true, description: 'Of the log: what they did, and what concerned them' })
  events!: object[];
  @DocumentField({ list: true }) declarations!: object[];
  @DocumentField({ list: true }) signatures!: object[];
  @DocumentField({ list: true }) imports!: object[];
  @DocumentField({ list: true }) invitations!: object[];
  @DocumentField({ list: true }) registrations!: object[];
  @DocumentField({ list: true }) claims!: object[];
  @DocumentField({ list: true }) tokens!: object[];
  @DocumentField({ list: true }) mails!: object[];
}
