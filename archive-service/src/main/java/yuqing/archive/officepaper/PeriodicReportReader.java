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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.figures.FigureFilter;
import yuqing.archive.figures.FigureReads;
import yuqing.archive.paper.Paper;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.paper.PaperTemplates;
import yuqing.archive.statistics.CaseLineAnswer;
import yuqing.archive.statistics.CaseSelection;
import yuqing.archive.statistics.DutySelection;
import yuqing.archive.statistics.FigureLists;
import yuqing.archive.statistics.PeriodChoice;
import yuqing.archive.statistics.ReportingPeriod;
import yuqing.archive.statistics.StatisticsReader;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Outcome;
import yuqing.contracts.text.Sha256;
import yuqing.durable.jdbc.Sql;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// Prints periodic reports of what the caller may see, all figures as of one instant.
@ApplicationScoped
class PeriodicReportReader {

  /// Each goes through the figures of two periods, and is set.
  private static final int AT_ONCE = 1;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private static final int MOST_OVERDUE = 200;
  private static final int MOST_GRAVE = 20;

  private static final Set<String> OVERDUE =
      Stream.of(Outcome.MISSED, Outcome.MET_LATE).map(Enum::name).collect(Collectors.toSet());

  private static final String NEWEST = "select max(updated_at) as newest from dossier";

  private final FigureReads reads;
  private final StatisticsReader statistics;
  private final FigureLists lists;
  private final PaperRenderer renderer;
  private final WorkSlots slots;

  PeriodicReportReader(
      FigureReads reads,
      StatisticsReader statistics,
      FigureLists lists,
      PaperRenderer renderer,
      MeterRegistry metrics) {
    this.reads = reads;
    this.statistics = statistics;
    this.lists = lists;
    this.renderer = renderer;
    this.slots = new WorkSlots("periodic-report", AT_ONCE, LONGEST_WAIT, metrics);
  }

  Response pdf(FigureFilter filter, PeriodChoice choice) {
    return slots.run(
        () -> {
          var report = read(filter, choice);
          var file = new ByteArrayOutputStream();
          try {
            renderer.render(paper(report), file);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return DownloadAnswer.of(file.toByteArray(), "application/pdf", "report.pdf").build();
        });
  }

  Response word(FigureFilter filter, PeriodChoice choice) {
    return slots.run(
        () -> {
          var file = WordReport.write(read(filter, choice));
          return DownloadAnswer.of(file, WordReport.MEDIA_TYPE, "report.docx").build();
        });
  }

  private PeriodicReport read(FigureFilter filter, PeriodChoice choice) {
    return PeriodicReportWriter.write(reads.run(connection -> data(connection, filter, choice)));
  }

  private PeriodicReportData data(Connection connection, FigureFilter filter, PeriodChoice choice)
      throws SQLException {
    var figures = statistics.compute(connection, filter, choice, Language.ZH);
    var period = figures.period();
    var overdue =
        lists.duties(
            connection,
            new DutySelection(filter, period.from(), period.to(), OVERDUE),
            null,
            MOST_OVERDUE,
            Language.ZH);
    return new PeriodicReportData(
        SchoolCopy.find(connection),
        figures,
        overdue.items(),
        overdue.next() != null,
        grave(connection, filter, period),
        newest(connection, period));
  }

  private List<CaseLineAnswer> grave(
      Connection connection, FigureFilter filter, ReportingPeriod period) throws SQLException {
    var grave = new ArrayList<CaseLineAnswer>();
    for (var level : List.of(Level.ONE, Level.TWO)) {
      var of = filter.ofLevel(Integer.toString(level.number()));
      var left = MOST_GRAVE - grave.size();
      if (left > 0) {
        var selection = CaseSelection.of(of, period);
        grave.addAll(lists.cases(connection, selection, null, left, Language.ZH).items());
      }
    }
    return grave;
  }

  private static Instant newest(Connection connection, ReportingPeriod period) throws SQLException {
    return Sql.list(connection, row -> Sql.instant(row, "newest"), NEWEST).stream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(period.from());
  }

  /// Its identifier is made of all that it prints.
  static Paper paper(PeriodicReport report) {
    return new Paper(
        PaperTemplates.render("officepaper/periodic", report),
        report.title() + " " + report.period(),
        report.recordedAt(),
        "report/" + Sha256.hex(report.toString()));
  }
}
