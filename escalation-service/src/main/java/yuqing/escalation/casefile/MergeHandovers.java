package yuqing.escalation.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import yuqing.contracts.term.Category;
import yuqing.durable.jdbc.Sql;
import yuqing.procedure.Judgement;

@ApplicationScoped
public class MergeHandovers implements PanacheRepositoryBase<MergeHandover, MergeHandover.Key> {

  private static final String STORE =
      """
      insert into absorption (merged_id, merged_at, into_id, level, sudden_grave, ideology)
      values (?, ?, ?, ?, ?, ?)
      on conflict (merged_id, merged_at) do update set
        level = excluded.level, sudden_grave = excluded.sudden_grave, ideology = excluded.ideology
      where (absorption.level, absorption.sudden_grave, absorption.ideology)
        is distinct from (excluded.level, excluded.sudden_grave, excluded.ideology)
      """;

  /// What these took over, in the order of the merges.
  public List<MergeHandover> into(Collection<UUID> ids) {
    return list("intoId in ?1 order by mergedAt, mergedId", ids);
  }

  /// Stores what an incident brings along by a merge.
  ///
  /// @param judgement of the merged one at the merge
  /// @return whether it is new, or another than was stored
  public boolean store(
      Connection connection, UUID merged, CaseRecord.Merge merge, Judgement judgement)
      throws SQLException {
    return Sql.update(
            connection,
            STORE,
            merged,
            merge.at(),
            merge.into(),
            judgement.level().number(),
            judgement.facts().suddenGrave(),
            judgement.facts().category() == Category.IDEOLOGY)
        == 1;
  }
}
