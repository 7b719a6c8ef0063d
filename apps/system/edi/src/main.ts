import { start } from '@crossdock/service';
import { AppModule } from './app.module';
import { meta } from './meta';

void start(AppModule, meta);
