import { Module } from '@nestjs/common';
import { CatalogueController } from './http/catalogue.controller';
import { OrdersController } from './http/orders.controller';

@Module({ controllers: [OrdersController, CatalogueController] })
export class AppModule {}
