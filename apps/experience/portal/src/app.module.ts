import { Module } from '@nestjs/common';
import { CatalogueController } from './http/catalogue.controller';
import { HoldsController } from './http/holds.controller';
import { OrdersController } from './http/orders.controller';

@Module({ controllers: [OrdersController, HoldsController, CatalogueController] })
export class AppModule {}
