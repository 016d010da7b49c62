package yuqing.archive.reviewdraft;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import yuqing.archive.dossier.Departments;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.ObligationSection.Duty;
import yuqing.archive.figures.FiguresProjection;
import yuqing.archive.timeline.ChainHead;
import yuqing.archive.timeline.Entries;
import yuqing.durable.Transactions;
import yuqing.rest.problem.Language;
import yuqing.rest.work.WorkSlots;

/// Reads the draft of a review for a caller.
@ApplicationScoped
class ReviewDraftReader {

  /// Each is made from the whole timeline of its incident, which it reads twice.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final DossierAccess access;
  private final Dossiers dossiers;
  private final WorkSlots slots;

  ReviewDraftReader(
      Transactions transactions, DossierAccess access, Dossiers dossiers, MeterRegistry metrics) {
    this.transactions = transactions;
    this.access = access;
    this.dossiers = dossiers;
    this.slots = new WorkSlots("review-draft", AT_ONCE, LONGEST_WAIT, metrics);
  }

  ReviewDraftAnswer read(String incident, Language language) {
    return slots.run(() -> transactions.inNew(connection -> read(connection, incident, language)));
  }

  private ReviewDraftAnswer read(Connection connection, String incident, Language language)
      throws SQLException {
    var head = access.requireHead(connection, incident, null);
    var dossier = dossiers.project(connection, head);
    var reactions = new AlertReactions();
    var figures = new FiguresProjection();
    readAgain(connection, head, entry -> reactions.take(entry) && figures.take(entry));
    var owing =
        dossier.duties().obligations().stream()
            .map(Duty::department)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var names = Departments.names(connection, owing, language);
    return new ReviewDraftWriter(names, language).write(dossier, figures.figures(), reactions);
  }

  private static void readAgain(Connection connection, ChainHead head, Entries.Reader reader)
      throws SQLException {
    Entries.inPublishedOrder(
        connection, head.incident(), entry -> entry.n() > head.length() || reader.take(entry));
  }
}
