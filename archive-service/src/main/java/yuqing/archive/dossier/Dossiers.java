package yuqing.archive.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import yuqing.archive.derived.DerivedTables;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Gap;
import yuqing.archive.timeline.Timeline;

/// The dossiers: what is appended to them, and what is derived from their entries.
@ApplicationScoped
public class Dossiers {

  /// Whose first event begins every case.
  private static final String REPORTING_SOURCE = "/incident-service";

  private final Timeline timeline;
  private final EntryAppender appender;
  private final DerivedTables derived;

  Dossiers(Timeline timeline, EntryAppender appender, DerivedTables derived) {
    this.timeline = timeline;
    this.appender = appender;
    this.derived = derived;
  }

  /// Appends an event in the caller's transaction.
  ///
  /// @return empty when the archive has it already
  public Optional<Entry> append(Connection connection, ArrivedEvent event) throws SQLException {
    return appender.append(connection, List.of(event)).first();
  }

  /// The same for who holds the chain's lock already.
  ///
  /// @param payload exactly as it came
  public Optional<Entry> append(Connection connection, ChainHead head, byte[] payload)
      throws SQLException {
    return appender.append(connection, head, List.of(ArrivedEvent.of(payload))).first();
  }

  /// See [EntryAppender#rederive].
  public void rederive(Connection connection, String incident, Instant at) throws SQLException {
    appender.rederive(connection, incident, at);
  }

  /// Derives all that is derived of a case anew from the stored entries; the same as was kept in
  /// step.
  ///
  /// @return false when there is no such chain
  public boolean rebuild(Connection connection, String incident) throws SQLException {
    if (Entries.head(connection, incident).isEmpty()) {
      return false;
    }
    var head = timeline.lock(connection, incident);
    var first = Entries.page(connection, incident, 0, 1).getFirst().header().recordedAt();
    var last = Entries.page(connection, incident, head.length() - 1, 1).getFirst().header();
    DossierRows.delete(connection, incident);
    DossierRows.save(
        connection,
        incident,
        EntryAppender.rederived(connection, incident),
        first,
        last.recordedAt());
    derived.rederive(connection, incident);
    return true;
  }

  /// What a review and a closing ask of a case; to be read under the chain's lock.
  public ClosingPreconditions required(Connection connection, String incident) throws SQLException {
    var status = DossierRows.find(connection, incident).orElse(CaseStatus.EMPTY);
    return new ClosingPreconditions(
        status.course().filedAt(),
        status.reviewed(),
        status.department(),
        status.closed(),
        status.mergedInto() != null);
  }

  /// All that the archive knows of a case, derived from its entries.
  ///
  /// @param head of the entries that count: the chain's, or an earlier one for what was known then
  public Dossier project(Connection connection, ChainHead head) throws SQLException {
    return project(connection, head, new DossierProjection(DossierRoom::ofAnswer));
  }

  /// The same with more room, for a paper.
  public Dossier projectForPaper(Connection connection, ChainHead head) throws SQLException {
    return project(connection, head, new DossierProjection(DossierRoom::ofPaper));
  }

  private static Dossier project(
      Connection connection, ChainHead head, DossierProjection projection) throws SQLException {
    var incident = head.incident();
    // Others append concurrently; the dossier shows what the head covers. What was erased later is
    // known by its remainder alone.
    Entries.inPublishedOrder(
        connection,
        incident,
        entry -> {
          if (entry.n() <= head.length()) {
            projection.take(entry);
          } else {
            projection.takeLater(entry);
          }
          return true;
        });
    var code = projection.status().department();
    var name = code == null ? null : Departments.name(connection, code);
    return projection.dossier(
        head, gaps(connection, head), DossierSummaryAnswer.departments(code, name));
  }

  /// The same of entries that were read before.
  ///
  /// @param gaps of that head
  /// @param departments name by code
  /// @param entries hands the head's entries to a reader in the order in which they were published,
  ///     before them the erasures that came after the head
  public static Dossier derive(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      BiConsumer<Entries.Reader, Consumer<Entry>> entries) {
    return derive(head, gaps, departments, entries, new DossierProjection(DossierRoom::ofAnswer));
  }

  /// The same with more room, for a paper.
  public static Dossier deriveForPaper(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      BiConsumer<Entries.Reader, Consumer<Entry>> entries) {
    return derive(head, gaps, departments, entries, new DossierProjection(DossierRoom::ofPaper));
  }

  private static Dossier derive(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      BiConsumer<Entries.Reader, Consumer<Entry>> entries,
      DossierProjection projection) {
    entries.accept(projection, projection::takeLater);
    var code = projection.status().department();
    var name = code == null ? null : departments.get(code);
    return projection.dossier(head, gaps, DossierSummaryAnswer.departments(code, name));
  }

  /// What is missing, a report that has not come in included.
  public static List<Gap> gaps(Connection connection, ChainHead head) throws SQLException {
    var incident = head.incident();
    var gaps = new ArrayList<>(Entries.gaps(connection, incident, head.length()));
    if (!Entries.anyOf(connection, incident, REPORTING_SOURCE, head.length())) {
      gaps.add(new Gap(REPORTING_SOURCE, 1, 1));
    }
    return gaps;
  }
}
