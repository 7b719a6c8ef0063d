import { Logger } from '@nestjs/common';

// Nine applications meet in one process, each with "the default" data source, which is worth a warning only in one that runs.
Logger.overrideLogger(['error', 'fatal']);
