import { BooleanField } from '../../http/fields';

/** What an organisation decides for all of its members. */
export class SettingsDto {
  @BooleanField({ description: 'Every member has to set up a second factor' })
  secondFactorRequired!: boolean;
  @BooleanField({ description: 'Members may validate what they declared themselves' })
  ownValidationAllowed!: boolean;
}

/** The settings, and what the installation has decided before them. */
export class SettingsReadDto extends SettingsDto {
  @BooleanField({ description: 'The installation demands a second factor of everybody' })
  secondFactorOfEverybody!: boolean;
}
