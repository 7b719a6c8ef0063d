import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CodeMapChanges, CodeMaps, MapComparison, MapList, MapSetup, MapTrial, MapTried, MapUses, MapVersions, MapView } from '@crossdock/contracts'; // prettier-ignore
import { ApiProblems, Scopes } from '@crossdock/service';
import { askEdi, ediPath, tellEdi } from '../ask-edi';

/** Partners' code maps and document maps, to be put right before a document is replayed. edi owns them and names who changed what. */
@ApiTags('maps')
@Controller('v1/partners/:id')
export class MapsController {
  @Patch('code-maps')
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'changeCodeMaps',
    summary: 'Change single entries of a partner’s code maps',
    description: 'Items, ship-tos, units, carriers, terms; an entry that is null goes, what is not named stays.',
  })
  @ApiOkResponse({ type: CodeMaps })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  changeCodes(@Param('id') id: string, @Body() changes: CodeMapChanges): Promise<CodeMaps> {
    return tellEdi('PATCH', ediPath('partners', id, 'code-maps'), changes);
  }

  @Get('maps')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'listMaps', summary: 'Versions of a partner’s document maps' })
  @ApiOkResponse({ type: MapList })
  @ApiProblems(401, 403, 404, 503)
  list(@Param('id') id: string): Promise<MapList> {
    return askEdi(ediPath('partners', id, 'maps'));
  }

  @Post('maps/:set/:direction')
  @Scopes('operations:manage')
  @ApiOperation({ operationId: 'draftMap', summary: 'Draft the next version of a map, with its test files' })
  @ApiCreatedResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  draft(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Body() map: MapSetup): Promise<MapView> {
    return tellEdi('POST', ediPath('partners', id, 'maps', set, direction), map);
  } // prettier-ignore

  @Get('maps/:set/:direction/compare')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'compareMaps', summary: 'What differs between two versions' })
  @ApiOkResponse({ type: MapComparison })
  @ApiProblems(400, 401, 403, 404, 503)
  compare(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Query() versions: MapVersions): Promise<MapComparison> {
    return askEdi(ediPath('partners', id, 'maps', set, direction, 'compare'), versions);
  } // prettier-ignore

  @Get('maps/:set/:direction/uses')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'listMapUses', summary: 'Which version was in use since when, and who put it into use' })
  @ApiOkResponse({ type: MapUses })
  @ApiProblems(401, 403, 404, 503)
  uses(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string): Promise<MapUses> {
    return askEdi(ediPath('partners', id, 'maps', set, direction, 'uses'));
  }

  @Post('maps/:set/:direction/rollback')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({ operationId: 'rollBackMap', summary: 'Back to the version that was in use before' })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(401, 403, 404, 409, 422, 503)
  rollBack(
    @Param('id') id: string,
    @Param('set') set: string,
    @Param('direction') direction: string,
  ): Promise<MapView> {
    return tellEdi('POST', ediPath('partners', id, 'maps', set, direction, 'rollback'));
  }

  @Get('maps/:set/:direction/:version')
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'readMap', summary: 'A version with its test files; 0 is the usual mapping' })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 503)
  read(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number): Promise<MapView> {
    return askEdi(ediPath('partners', id, 'maps', set, direction, version));
  } // prettier-ignore

  @Post('maps/:set/:direction/:version/try')
  @HttpCode(200)
  @Scopes('operations:read')
  @ApiOperation({ operationId: 'tryMap', summary: 'What a version makes of a document', description: 'Nothing is kept or sent.' })
  @ApiOkResponse({ type: MapTried })
  @ApiProblems(400, 401, 403, 404, 503)
  try(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number, @Body() document: MapTrial): Promise<MapTried> {
    return tellEdi('POST', ediPath('partners', id, 'maps', set, direction, version, 'try'), document);
  } // prettier-ignore

  @Post('maps/:set/:direction/:version/activate')
  @HttpCode(200)
  @Scopes('operations:manage')
  @ApiOperation({
    operationId: 'activateMap',
    summary: 'Put a version into use',
    description: 'Refused unless every test file gives what it should. Version 0: map as usual again.',
  })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 422, 503)
  activate(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number): Promise<MapView> {
    return tellEdi('POST', ediPath('partners', id, 'maps', set, direction, version, 'activate'));
  } // prettier-ignore
}
