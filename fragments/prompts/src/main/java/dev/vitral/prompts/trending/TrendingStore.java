package dev.vitral.prompts.trending;

import dev.vitral.prompts.database.Database;
import dev.vitral.prompts.prompt.Prompt;
import dev.vitral.prompts.prompt.PromptStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The prompts that were liked most lately; while those are few, those most liked ever. */
@ApplicationScoped
class TrendingStore {

  private final Database database;

  TrendingStore(Database database) {
    this.database = database;
  }

  /** The first so many; nobody's own view. */
  List<Prompt> top(int size) {
    return database.list(
        PromptStore.visible(
                PromptStore.columns(
                    null,
                    """

                      from (select id, max(lately) as lately from (
                              (select prompt as id, count(*) as lately from prompt_like
                                where liked_at > now() - interval '14 days'
                                group by prompt order by lately desc limit 100)
                              union all
                              (select id, 0 from prompt order by likes desc, created_at desc
                                limit 100)) candidates
                             group by id) candidate
                      join prompt p on p.id = candidate.id
                      join person a on a.id = p.author
                     where true
                    """),
                null)
            .and(
                "order by candidate.lately desc, p.likes desc, p.created_at desc, p.id limit ?",
                size),
        PromptStore.ROW);
  }
}
