package yuqing.escalation.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import yuqing.contracts.term.Level;
import yuqing.procedure.casefile.CaseEvent;

/// What an incident took over from another that was merged into it; it stays when the merge is
/// undone.
@Entity
@Table(name = "absorption")
@IdClass(MergeHandover.Key.class)
public class MergeHandover {

  public record Key(UUID mergedId, Instant mergedAt) implements Serializable {}

  @Id public UUID mergedId;

  @Id public Instant mergedAt;

  /// The one that took it over.
  public UUID intoId;

  /// Of the merged one at the merge, as the two that follow.
  @Convert(converter = LevelColumn.class)
  public Level level;

  public boolean suddenGrave;

  public boolean ideology;

  public CaseEvent.Absorbed asCaseEvent() {
    return new CaseEvent.Absorbed(level, suddenGrave, ideology, mergedAt);
  }
}
