import { ORGANISATION_TYPES, ROLES, ROLES_OF } from '@ancrage/contract/session/role';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RightsDto } from './permission.dto';
import { Requires } from './permission.guard';
import { PERMISSIONS, WHO_MAY_DO_WHAT, type Permission } from './who-may-do-what';

/** The table of rights, for those whom it concerns. */
@ApiTags('permission')
@Controller('api/rights')
export class PermissionController {
  @Get()
  @Requires('account.own')
  @ApiOkResponse({ type: RightsDto })
  readRights(): RightsDto {
    return {
      roles: ROLES.map((role) => ({
        role,
        organisationTypes: ORGANISATION_TYPES.filter((type) => ROLES_OF[type].includes(role)),
      })),
      rights: (Object.keys(PERMISSIONS) as Permission[]).map((permission) => ({
        permission,
        roles: ROLES.filter((role) => WHO_MAY_DO_WHAT[role].includes(permission)),
      })),
    };
  }
}
