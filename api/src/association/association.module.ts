import { Module } from '@nestjs/common';
import { AssociationController } from './association.controller';
import { ListAssociations } from './list-associations/list-associations.query';
import { OpenAssociation } from './open-association/open-association';

/** The associations that companies open their places and hours to. */
@Module({ controllers: [AssociationController], providers: [ListAssociations, OpenAssociation] })
export class AssociationModule {}
