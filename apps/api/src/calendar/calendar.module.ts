import { Module } from '@nestjs/common';
import {
  CalendarFeed,
  CorrectCalendar,
  ReadAgenda,
  ReadCalendarYear,
  ReadClocks,
} from '@article5/use-cases/calendar';
import { AgendaController } from './agenda.controller';
import { CalendarController } from './calendar.controller';

@Module({
  controllers: [AgendaController, CalendarController],
  providers: [CalendarFeed, CorrectCalendar, ReadAgenda, ReadCalendarYear, ReadClocks],
})
export class CalendarModule {}
