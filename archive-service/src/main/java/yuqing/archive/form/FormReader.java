package yuqing.archive.form;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import yuqing.archive.dossier.DossierAccess;
import yuqing.archive.dossier.Dossiers;
import yuqing.archive.dossier.SchoolCopy;
import yuqing.archive.paper.PaperRenderer;
import yuqing.archive.timeline.Entries;
import yuqing.contracts.text.Sha256;
import yuqing.durable.Transactions;
import yuqing.rest.answer.DownloadAnswer;
import yuqing.rest.work.WorkSlots;

/// Prints the form of an incident for a caller who may read its dossier. Printing leaves no trace
/// in the chain, so the head that a form names does not change by it.
@ApplicationScoped
class FormReader {

  /// Each is made from the whole timeline of its incident, and set.
  private static final int AT_ONCE = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final FormPrinter printer;
  private final WorkSlots slots;

  FormReader(
      Transactions transactions,
      Dossiers dossiers,
      DossierAccess access,
      PaperRenderer renderer,
      MeterRegistry metrics) {
    this.transactions = transactions;
    this.dossiers = dossiers;
    this.access = access;
    this.printer = new FormPrinter(renderer);
    this.slots = new WorkSlots("form", AT_ONCE, LONGEST_WAIT, metrics);
  }

  /// @param asOf as it was known then; null for now
  /// @return the file, or 304 where it is what the request's preconditions name
  Response find(String incident, Instant asOf, Request request) {
    return slots.run(
        () -> {
          var content = transactions.inNew(connection -> content(connection, incident, asOf));
          // Weak: another version of the suite may print the same content otherwise.
          var tag = new EntityTag(Sha256.hex(content.toString()), true);
          var unchanged = request.evaluatePreconditions(tag);
          return unchanged == null
              ? DownloadAnswer.of(print(content), "application/pdf", name(content)).tag(tag).build()
              : unchanged.build();
        });
  }

  private FormContent content(Connection connection, String incident, Instant asOf)
      throws SQLException {
    var head = access.requireHead(connection, incident, asOf);
    var last = Entries.page(connection, incident, head.length() - 1, 1).getFirst();
    return FormWriter.write(
        dossiers.projectForPaper(connection, head),
        SchoolCopy.find(connection),
        FormNames.read(connection),
        last.header().recordedAt());
  }

  private byte[] print(FormContent content) {
    var file = new ByteArrayOutputStream();
    try {
      printer.print(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /// Such as `YQ-2026-00002-form.pdf`; a number is made of such characters, and is checked here.
  private static String name(FormContent content) {
    return content.foot().number().replaceAll("[^A-Za-z0-9._-]", "_") + "-form.pdf";
  }
}
