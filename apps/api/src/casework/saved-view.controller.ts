import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  changeView,
  deleteView,
  keepViewing,
  listViews,
  markCase,
  saveView,
  searchCases,
  subscribeView,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { KeepViewing, MarkCase, SavedViews, SearchCases } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** How an officer finds and arranges cases: search, views, what is read, what is being looked at. */
@Controller()
export class SavedViewController {
  constructor(
    private readonly views: SavedViews,
    private readonly mark: MarkCase,
    private readonly viewing: KeepViewing,
    private readonly search: SearchCases,
  ) {}

  @Handles(listViews)
  listViews(@CurrentActor() actor: Actor) {
    return this.views.list(actor);
  }

  @Handles(saveView)
  saveView(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof saveView>) {
    return this.views.save(actor, body);
  }

  @Handles(changeView)
  changeView(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof changeView>) {
    return this.views.change(actor, { ...body, ...params });
  }

  @Handles(deleteView)
  deleteView(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof deleteView>) {
    return this.views.remove(actor, params);
  }

  @Handles(subscribeView)
  subscribeView(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof subscribeView>) {
    return this.views.subscribe(actor, { ...params, ...body });
  }

  @Handles(markCase)
  markCase(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof markCase>) {
    return this.mark.execute(actor, { ...params, ...body });
  }

  @Handles(keepViewing)
  keepViewing(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof keepViewing>) {
    return this.viewing.execute(actor, { ...params, ...body });
  }

  @Handles(searchCases)
  searchCases(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof searchCases>) {
    return this.search.execute(actor, query);
  }
}
