import { Module } from '@nestjs/common';
import { CharterController } from './charter.controller';
import { ReadCharter } from './read-charter.query';
import { SignCharter } from './sign-charter/sign-charter';

/** The ethical charter. */
@Module({ controllers: [CharterController], providers: [ReadCharter, SignCharter] })
export class CharterModule {}
