package yuqing.archive.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yuqing.archive.derived.DerivedRows;
import yuqing.archive.derived.ReadEntry;
import yuqing.archive.dossier.ErasedRemainders;
import yuqing.archive.dossier.ReviewAnalysis.PlannedMeasure;
import yuqing.archive.dossier.ReviewMeasure.MeasureCompletion;
import yuqing.archive.dossier.ReviewProse;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventData;
import yuqing.durable.jdbc.Sql;

/// The table `review_measure`: one row a measure. A completion whose measure is erased has no row;
/// it stays in the timeline.
@ApplicationScoped
public class MeasureRows implements DerivedRows {

  private static final String INSERT =
      """
      insert into review_measure
        (incident, number, text, owner_post, owner_department, due_on, reviewed_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COMPLETE =
      """
      update review_measure set
        done_at = ?, done_recorded_at = ?, done_role = ?, done_person = ?, done_department = ?,
        note = ?, evidence = ?
      where incident = ? and number = ?
      """;

  private static final String OF_INCIDENT =
      "select "
          + ListedMeasure.COLUMNS
          + " from review_measure m left join dossier d on d.incident = m.incident"
          + " left join department r on r.code = m.owner_department"
          + " where m.incident = ?";

  private static final String FIND = OF_INCIDENT + " and m.number = ?";

  private static final String OPEN =
      OF_INCIDENT + " and m.done_at is null order by m.number limit 100";

  /// A review or a completion, as its entry has it.
  ///
  /// @param payload of an erased one what is left: that a measure was carried out, and when
  @SuppressWarnings("ArrayRecordComponent") // Compared by no one.
  private record MeasureEntry(Entry entry, byte[] payload, EventData event) {

    String incident() {
      return entry.header().incident();
    }
  }

  @Override
  public String name() {
    return "review-measure";
  }

  @Override
  public void follow(Connection connection, String incident, List<ReadEntry> entries)
      throws SQLException {
    for (var each : entries) {
      var taken = of(each.entry(), payloadOf(each.entry()), each.event());
      if (taken.isPresent()) {
        apply(connection, taken.get());
      }
    }
  }

  @Override
  public void rederive(Connection connection, String incident) throws SQLException {
    Sql.update(connection, "delete from review_measure where incident = ?", incident);
    for (var each : entries(connection, incident)) {
      apply(connection, each);
    }
  }

  /// They are few: reviews, and one entry at most for each of their measures.
  private static List<MeasureEntry> entries(Connection connection, String incident)
      throws SQLException {
    var taken = new ArrayList<MeasureEntry>();
    var remainders = new ErasedRemainders();
    Entries.inPublishedOrder(
        connection,
        incident,
        entry -> {
          remainders
              .eventOf(entry)
              .flatMap(event -> of(entry, remainders.payloadOf(entry), event))
              .ifPresent(taken::add);
          return true;
        });
    return taken;
  }

  /// Of an entry that was just appended: nothing of it is erased yet.
  private static byte[] payloadOf(Entry entry) {
    return entry.opening().orElseThrow().payload();
  }

  private static Optional<MeasureEntry> of(Entry entry, byte[] payload, EventData event) {
    boolean ofMeasures =
        event instanceof ArchiveEvent.ReviewHeld || event instanceof ArchiveEvent.MeasureDone;
    return ofMeasures ? Optional.of(new MeasureEntry(entry, payload, event)) : Optional.empty();
  }

  private static void apply(Connection connection, MeasureEntry entry) throws SQLException {
    if (entry.event() instanceof ArchiveEvent.ReviewHeld held) {
      for (var measure : ReviewProse.in(entry.payload()).analysis().measures()) {
        insert(connection, entry.incident(), held, measure);
      }
    } else if (entry.event() instanceof ArchiveEvent.MeasureDone done) {
      complete(connection, entry.incident(), done, MeasureCompletion.of(done, entry.payload()));
    }
  }

  private static void insert(
      Connection connection, String incident, ArchiveEvent.ReviewHeld held, PlannedMeasure measure)
      throws SQLException {
    Sql.update(
        connection,
        INSERT,
        incident,
        measure.number(),
        measure.text(),
        measure.ownerPost().code(),
        measure.ownerDepartment(),
        measure.dueOn(),
        held.occurredAt());
  }

  private static void complete(
      Connection connection,
      String incident,
      ArchiveEvent.MeasureDone done,
      MeasureCompletion completion)
      throws SQLException {
    var by = completion.recordedBy();
    Sql.update(
        connection,
        COMPLETE,
        completion.doneAt(),
        completion.recordedAt(),
        by.role(),
        by.person(),
        by.department(),
        completion.note(),
        completion.evidence().toArray(String[]::new),
        incident,
        done.measure());
  }

  /// Those of an incident that are not done, the first hundred.
  static List<ListedMeasure> open(Connection connection, String incident) throws SQLException {
    return Sql.list(connection, ListedMeasure::read, OPEN, incident);
  }

  static Optional<ListedMeasure> find(Connection connection, String incident, int number)
      throws SQLException {
    return Sql.find(connection, ListedMeasure::read, FIND, incident, number);
  }
}
