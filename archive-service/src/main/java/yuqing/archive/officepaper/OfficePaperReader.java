package yuqing.archive.officepaper;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.Dossier;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.Paper;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.paper.PaperTemplates;
import yuqing.archive.snapshot.SpooledDownload;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.problem.ProblemException;
import yuqing.rest.problem.StandardProblem;
import yuqing.rest.work.WorkSlots;

/// Prints the office's papers about one incident, for a caller who may read its dossier.
@ApplicationScoped
class OfficePaperReader {

  /// Each is made from the whole timeline of its incident, and set.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final Dossiers dossiers;
  private final PaperRenderer renderer;
  private final String secrecy;
  private final WorkSlots slots;

  /// @param secrecy what is printed as 密级 of a report to the superior authority
  OfficePaperReader(
      Transactions transactions,
      DossierAccess access,
      Dossiers dossiers,
      PaperRenderer renderer,
      MeterRegistry metrics,
      @ConfigProperty(name = "yuqing.papers.secrecy", defaultValue = "内部") String secrecy) {
    this.transactions = transactions;
    this.access = access;
    this.dossiers = dossiers;
    this.renderer = renderer;
    this.secrecy = secrecy;
    this.slots = new WorkSlots("office-paper", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// An incident's record, and when the last of it was recorded.
  private record PrintedRecord(Dossier dossier, SchoolCopy school, Instant recordedAt) {}

  /// @param report 1 for the first, then 2, 3 …
  /// @throws ProblemException 404 where there is no such report
  Response specialReport(String incident, long report) {
    return slots.run(
        () -> {
          var of = transactions.inNew(connection -> read(connection, incident));
          var sheet =
              SpecialReportSheet.of(of.dossier(), report, of.school(), secrecy)
                  .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          return print(
              of, "officepaper/special-report", sheet, sheet.title(), "special-report-" + report);
        });
  }

  Response assignmentOrder(String incident) {
    return slots.run(
        () -> {
          var of = transactions.inNew(connection -> read(connection, incident));
          return print(
              of,
              "officepaper/assignment-order",
              AssignmentOrderSheet.of(of.dossier(), of.school()),
              "网络舆情交办单",
              "assignment-order");
        });
  }

  /// @param number such as `ZT-2026-003`
  /// @throws ProblemException 404 where there is no such meeting
  Response meetingMinutes(String incident, String number) {
    return slots.run(
        () -> {
          var of = transactions.inNew(connection -> read(connection, incident));
          var sheet =
              MeetingMinutesSheet.of(of.dossier(), number, of.school(), departments())
                  .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          return print(
              of,
              "officepaper/meeting-minutes",
              sheet,
              sheet.kind() + "纪要",
              "meeting-minutes-" + sheet.number());
        });
  }

  /// @param number such as `DB-2026-00012`
  /// @throws ProblemException 404 where there is no such task
  Response taskSheet(String incident, String number) {
    return slots.run(
        () -> {
          var of = transactions.inNew(connection -> read(connection, incident));
          var sheet =
              TaskSheet.of(of.dossier(), number, of.school(), departments())
                  .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND));
          return print(of, "officepaper/task-sheet", sheet, "督办单", "task-" + sheet.number());
        });
  }

  private Map<String, String> departments() {
    return transactions.inNew(Departments::names);
  }

  private PrintedRecord read(Connection connection, String incident) throws SQLException {
    var head = access.requireHead(connection, incident, null);
    var last = Entries.page(connection, incident, head.length() - 1, 1).getFirst();
    return new PrintedRecord(
        dossiers.projectForPaper(connection, head),
        SchoolCopy.find(connection),
        last.header().recordedAt());
  }

  private Response print(
      PrintedRecord of, String template, Object sheet, String title, String name) {
    var file = new ByteArrayOutputStream();
    var id = name + "/" + of.dossier().incidentId() + "/" + of.dossier().head().hex();
    var html = PaperTemplates.render(template, sheet);
    try {
      renderer.render(new Paper(html, title, of.recordedAt(), id), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var dossier = of.dossier();
    var fileName =
        SpooledDownload.nameOf(
            dossier.section().number(), dossier.incidentId(), "-" + name + ".pdf");
    return DownloadAnswer.of(file.toByteArray(), SpooledDownload.PDF, fileName).build();
  }
}
