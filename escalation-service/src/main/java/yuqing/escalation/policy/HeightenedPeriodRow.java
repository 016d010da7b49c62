package yuqing.escalation.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import yuqing.procedure.casefile.HeightenedPeriod;

/// One version of a named period of heightened duty (article 8), `[from, to)`: what the calendar
/// had of it from one instant to another.
@Entity
@Table(name = "heightened_period")
@IdClass(HeightenedPeriodRow.Key.class)
public class HeightenedPeriodRow {

  /// @param version 1, 2, 3 … within the period
  public record Key(UUID period, long version) implements Serializable {}

  @Id public UUID period;
  @Id public long version;
  public Instant fromAt;
  public Instant toAt;
  public String name;

  /// Code of the role that set it.
  public String setBy;

  /// The roster's id; null for a system.
  public String setByPerson;

  public Instant setAt;

  /// When another version, or the removal, took its place; null while it is current.
  public Instant endedAt;

  public String endedBy;
  public String endedByPerson;

  /// The clocks it halves: those that start in the period while the calendar has it. A clock that
  /// had started when the period was set, changed or removed keeps what it started with, however
  /// often its incident is judged again. Empty where no clock can start.
  Optional<HeightenedPeriod> asKnown() {
    var from = fromAt.isBefore(setAt) ? setAt : fromAt;
    var to = endedAt != null && endedAt.isBefore(toAt) ? endedAt : toAt;
    return from.isBefore(to) ? Optional.of(new HeightenedPeriod(from, to, name)) : Optional.empty();
  }
}
