import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { MapComparison, MapList, MapSetup, MapTestResults, MapTrial, MapTried, MapUses, MapVersions, MapView } from '@crossdock/contracts'; // prettier-ignore
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { kindOf, ManageMaps } from '../maps/manage-maps';
import type { NewMap } from '../persistence/document-maps';

const ofSet = ApiParam({
  name: 'set',
  schema: { type: 'string', enum: ['850', '860', '855', '865', '856', '810', '846', '940', '943'] },
});
const ofDirection = ApiParam({ name: 'direction', schema: { type: 'string', enum: ['in', 'out'] } });
const Kind = (): MethodDecorator => (target, name, descriptor) => {
  ofSet(target, name, descriptor);
  ofDirection(target, name, descriptor);
};

/** How a partner's documents differ from the usual: versions with test files. */
@ApiTags('document maps')
@Controller('v1/partners/:id/maps')
export class MapsController {
  constructor(private readonly maps: ManageMaps) {}

  @Get()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listMaps', summary: 'Versions of a partner’s document maps' })
  @ApiOkResponse({ type: MapList })
  @ApiProblems(401, 403, 404)
  async list(@Param('id') id: string): Promise<MapList> {
    return { maps: (await this.maps.list(id)).map(({ rules: _, tests: __, ...summary }) => viewOf(summary)) };
  }

  @Post(':set/:direction')
  @Kind()
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'draftMap', summary: 'Draft the next version of a map' })
  @ApiCreatedResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 422)
  async draft(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Body() map: MapSetup): Promise<MapView> {
    return wholeOf(await this.maps.draft(id, kindOf(set, direction), given(map), requestCause().actor));
  } // prettier-ignore

  @Get(':set/:direction/compare')
  @Kind()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'compareMaps', summary: 'What differs between two versions' })
  @ApiOkResponse({ type: MapComparison })
  @ApiProblems(400, 401, 403, 404)
  compare(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Query() { from, to }: MapVersions): Promise<MapComparison> {
    return this.maps.compare(id, kindOf(set, direction), Number(from), Number(to));
  } // prettier-ignore

  @Get(':set/:direction/uses')
  @Kind()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'listMapUses', summary: 'Which version was in use since when' })
  @ApiOkResponse({ type: MapUses })
  @ApiProblems(401, 403, 404)
  async uses(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string): Promise<MapUses> {
    return { uses: await this.maps.uses(id, kindOf(set, direction)) };
  } // prettier-ignore

  @Post(':set/:direction/rollback')
  @HttpCode(200)
  @Kind()
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'rollBackMap', summary: 'Back to the version that was in use before' })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(401, 403, 404, 409, 422)
  async rollBack(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string): Promise<MapView> {
    return wholeOf(await this.maps.rollBack(id, kindOf(set, direction), requestCause().actor));
  } // prettier-ignore

  @Get(':set/:direction/:version')
  @Kind()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'readMap', summary: 'A version with its test files; 0 is the usual mapping' })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404)
  async read(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number): Promise<MapView> {
    return wholeOf(await this.maps.version(id, kindOf(set, direction), version));
  } // prettier-ignore

  @Put(':set/:direction/:version')
  @Kind()
  @Scopes('edi:manage')
  @ApiOperation({ operationId: 'changeMap', summary: 'Change a draft' })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async change(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number, @Body() map: MapSetup): Promise<MapView> {
    return wholeOf(await this.maps.change(id, kindOf(set, direction), version, given(map)));
  } // prettier-ignore

  @Post(':set/:direction/:version/test')
  @HttpCode(200)
  @Kind()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'testMap', summary: 'Run the test files of a version' })
  @ApiOkResponse({ type: MapTestResults })
  @ApiProblems(400, 401, 403, 404)
  async test(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number): Promise<MapTestResults> {
    return { results: await this.maps.test(id, kindOf(set, direction), version) };
  } // prettier-ignore

  @Post(':set/:direction/:version/try')
  @HttpCode(200)
  @Kind()
  @Scopes('edi:read')
  @ApiOperation({ operationId: 'tryMap', summary: 'What a version makes of a document', description: 'Nothing is kept or sent.' })
  @ApiOkResponse({ type: MapTried })
  @ApiProblems(400, 401, 403, 404)
  try(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number, @Body() document: MapTrial): Promise<MapTried> {
    return this.maps.try(id, kindOf(set, direction), version, document);
  } // prettier-ignore

  @Post(':set/:direction/:version/activate')
  @HttpCode(200)
  @Kind()
  @Scopes('edi:manage')
  @ApiOperation({
    operationId: 'activateMap',
    summary: 'Put a version into use',
    description: 'Refused unless every test file gives what it should. Version 0: map as usual again.',
  })
  @ApiOkResponse({ type: MapView })
  @ApiProblems(400, 401, 403, 404, 422)
  async activate(@Param('id') id: string, @Param('set') set: string, @Param('direction') direction: string, @Param('version', ParseIntPipe) version: number): Promise<MapView> {
    return wholeOf(await this.maps.activate(id, kindOf(set, direction), version, requestCause().actor));
  } // prettier-ignore
}

const given = (map: MapSetup): NewMap => JSON.parse(JSON.stringify(map)) as NewMap;
const viewOf = <T extends { note?: string | null }>(map: T) => ({ ...map, note: map.note ?? undefined });
const wholeOf = (map: object): MapView => viewOf(map as unknown as MapView);
