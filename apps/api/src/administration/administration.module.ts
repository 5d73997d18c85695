import { Module } from '@nestjs/common';
import { ChangeProfile, ReadProfile } from '@article5/use-cases/administration';
import { ProfileController } from './profile.controller';

@Module({
  controllers: [ProfileController],
  providers: [ChangeProfile, ReadProfile],
})
export class AdministrationModule {}
