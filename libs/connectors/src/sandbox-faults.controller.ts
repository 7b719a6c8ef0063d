import { Body, Controller, Delete, Get, HttpCode, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { ApiProblems, Scopes } from '@crossdock/service';
import { Faults, type FaultSettings } from './faults';

export class FaultSettingsDto implements Partial<FaultSettings> {
  @ApiProperty({ required: false, type: 'integer', minimum: 0, maximum: 60_000, example: 200, description: 'Wait before every call, milliseconds' })
  @IsOptional() @IsInt() @Min(0) @Max(60_000) latencyMs?: number;

  @ApiProperty({ required: false, type: 'number', minimum: 0, maximum: 1, example: 0.05, description: 'Share of calls that fail before the work' })
  @IsOptional() @IsNumber() @Min(0) @Max(1) failRate?: number;

  @ApiProperty({ required: false, type: 'integer', minimum: 0, maximum: 1_000_000, example: 0, description: 'So many next calls fail before the work' })
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) failNext?: number;

  @ApiProperty({ required: false, type: 'number', minimum: 0, maximum: 1, example: 0.01, description: 'Share of calls that do the work and lose the answer' })
  @IsOptional() @IsNumber() @Min(0) @Max(1) loseAnswerRate?: number;

  @ApiProperty({ required: false, type: 'integer', minimum: 0, maximum: 1_000_000, example: 1, description: 'So many next calls do the work and lose the answer' })
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) loseNextAnswers?: number;
} // prettier-ignore

/** Makes the sandbox of this process behave badly, for tests and drills. Add it to the module that provides `Faults`. */
@ApiTags('sandbox')
@Controller('v1/sandbox/faults')
export class SandboxFaultsController {
  constructor(private readonly faults: Faults) {}

  @Get()
  @Scopes('sandbox:manage')
  @ApiOperation({ operationId: 'readSandboxFaults', summary: 'How badly the sandbox behaves' })
  @ApiOkResponse({ type: FaultSettingsDto })
  @ApiProblems(401, 403)
  read(): FaultSettingsDto {
    return this.faults.current();
  }

  @Patch()
  @Scopes('sandbox:manage')
  @ApiOperation({
    operationId: 'setSandboxFaults',
    summary: 'Change what is named',
    description: 'Holds for the process that answers, until it stops.',
  })
  @ApiOkResponse({ type: FaultSettingsDto })
  @ApiProblems(400, 401, 403)
  set(@Body() changes: FaultSettingsDto): FaultSettingsDto {
    const named = Object.entries(changes).filter(([, value]) => typeof value === 'number');
    return this.faults.set(Object.fromEntries(named));
  }

  @Delete()
  @HttpCode(204)
  @Scopes('sandbox:manage')
  @ApiOperation({ operationId: 'resetSandboxFaults', summary: 'Behave well again' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403)
  reset(): void {
    this.faults.reset();
  }
}
