import { civilDateInParis, type CivilDate } from '@ancrage/contract/period/civil-date';
import { Injectable } from '@nestjs/common';

/** The clock of the process: the one place where the API asks what day it is. */
@Injectable()
export class Today {
  inParis(): CivilDate {
    return civilDateInParis(new Date());
  }
}
