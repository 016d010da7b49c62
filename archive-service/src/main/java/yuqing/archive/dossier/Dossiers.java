package yuqing.archive.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yuqing.archive.derived.DerivedTables;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.archive.timeline.Entry;
import yuqing.archive.timeline.Envelope;
import yuqing.archive.timeline.Gap;
import yuqing.archive.timeline.Timeline;

/// Takes events into the timeline and keeps the status of each case in step.
@ApplicationScoped
public class Dossiers {

  /// Whose first event begins every case.
  private static final String REPORTING_SOURCE = "/incident-service";

  private final Timeline timeline;
  private final DerivedTables derived;
  private final AppendedCount appended;
  private final Event<Entry> appendedEntries;

  /// @param appendedEntries is notified of each entry; observers get it after the commit
  Dossiers(
      Timeline timeline,
      DerivedTables derived,
      AppendedCount appended,
      Event<Entry> appendedEntries) {
    this.timeline = timeline;
    this.derived = derived;
    this.appended = appended;
    this.appendedEntries = appendedEntries;
  }

  /// Appends an event in the caller's transaction.
  ///
  /// @param payload exactly as it came
  /// @return empty when the archive has it already
  public Optional<Entry> append(Connection connection, Envelope envelope, byte[] payload)
      throws SQLException {
    return append(connection, timeline.lock(connection, envelope.subject()), envelope, payload);
  }

  /// The same for who holds the chain's lock already.
  public Optional<Entry> append(
      Connection connection, ChainHead head, Envelope envelope, byte[] payload)
      throws SQLException {
    if (Entries.contains(connection, envelope.id())) {
      return Optional.empty();
    }
    var last = Entries.lastOf(connection, head.incident(), envelope.source()).orElse(0);
    var entry = timeline.append(connection, head, envelope, payload);
    var erases = envelope.type().equals(ErasureProse.TYPE);
    if (envelope.sequence() > last && !erases) {
      follow(connection, entry, payload);
    } else {
      rederive(connection, head.incident(), entry.header().recordedAt());
    }
    appended.count(envelope.source());
    appendedEntries.fire(entry);
    return Optional.of(entry);
  }

  private void follow(Connection connection, Entry entry, byte[] payload) throws SQLException {
    var incident = entry.header().incident();
    var before = DossierRows.find(connection, incident).orElse(CaseStatus.EMPTY);
    var event = DecodedEvent.in(payload);
    var status = event.map(each -> before.after(entry.n(), each)).orElse(before);
    save(connection, incident, status, entry.header().recordedAt());
    if (event.isPresent()) {
      derived.follow(connection, entry, event.get());
    }
  }

  /// Derives all that is derived of a case anew, in the caller's transaction, which holds the
  /// chain's lock: entries came out of their order, or a payload was erased.
  ///
  /// @param at when what changed was recorded
  public void rederive(Connection connection, String incident, Instant at) throws SQLException {
    save(connection, incident, rederived(connection, incident), at);
    derived.rederive(connection, incident);
  }

  private static void save(Connection connection, String incident, CaseStatus status, Instant at)
      throws SQLException {
    DossierRows.save(connection, incident, status, at, at);
  }

  private static CaseStatus rederived(Connection connection, String incident) throws SQLException {
    var projection = new DossierProjection(DossierRoom::ofAnswer);
    Entries.inPublishedOrder(connection, incident, projection);
    return projection.status();
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
        connection, incident, rederived(connection, incident), first, last.recordedAt());
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
    // Others append concurrently; the dossier shows what the head covers.
    Entries.inPublishedOrder(
        connection, incident, entry -> entry.n() > head.length() || projection.take(entry));
    var code = projection.status().department();
    var name = code == null ? null : Departments.name(connection, code);
    return projection.dossier(
        head, gaps(connection, head), DossierSummaryAnswer.departments(code, name));
  }

  /// The same of entries that were read before.
  ///
  /// @param gaps of that head
  /// @param departments name by code
  /// @param entries hands the head's entries to a reader in the order in which they were published
  public static Dossier derive(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      Consumer<Entries.Reader> entries) {
    return derive(head, gaps, departments, entries, new DossierProjection(DossierRoom::ofAnswer));
  }

  /// The same with more room, for a paper.
  public static Dossier deriveForPaper(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      Consumer<Entries.Reader> entries) {
    return derive(head, gaps, departments, entries, new DossierProjection(DossierRoom::ofPaper));
  }

  private static Dossier derive(
      ChainHead head,
      List<Gap> gaps,
      Map<String, String> departments,
      Consumer<Entries.Reader> entries,
      DossierProjection projection) {
    entries.accept(projection);
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
