package yuqing.archive.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.seal.Sealing;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;
import yuqing.verifier.report.BundleFinding;
import yuqing.verifier.report.FindingKind;
import yuqing.verifier.report.VerificationReport;
import yuqing.verifier.report.VerificationReport.Outcome;

/// What the archive writes as proofs, and what the verifier, which shares no code with it, says.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class BundleProofsTest {

  private static final int COURSE = 6;
  private static final int LONG = 10_000;

  private static final String TRIGGERS =
      "alter table entry %1$s trigger entry_no_update, %1$s trigger entry_no_delete";

  @Inject Sealing sealing;
  @Inject BundleProofs proofs;
  @Inject Transactions transactions;

  private final Case incident = new Case();

  @Test
  void aBundleBeforeItsDaysSealHasItsOwn() {
    appendCourse();

    var report = verified();

    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.entries()).isEqualTo(COURSE);
  }

  @Test
  void entriesOfSealedDaysAreProvedByTheSeals() {
    appendCourse();
    sealing.sealNextDay();
    sealing.append(incident, incident.started());
    sealing.sealNextDay();
    sealing.append(incident, incident.started());

    var report = verified();

    assertThat(report.findings()).isEmpty();
    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.inDaySeals()).isEqualTo(COURSE + 1);
    assertThat(report.daySeals()).isEqualTo(2);
  }

  @Test
  void anErasedEntryIsProvedStill() {
    appendCourse();
    sealing.sealNextDay();
    assertThat(ErasedPayloads.erase(transactions, incident, 2)).isTrue();

    var report = verified();

    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.erased()).isEqualTo(1);
  }

  /// Somebody with the database alters an entry of a day that was sealed, and recomputes nothing
  /// else: the archive itself signs what it finds.
  @Test
  void anEntryAlteredInTheDatabaseIsNotTheOneThatWasSealed() {
    appendCourse();
    sealing.sealNextDay();
    transactions.inNew(
        connection ->
            alter(connection, "update entry set hash = sha256(hash) where incident = ? and n = 3"));

    var report = verified();

    assertThat(report.outcome()).isEqualTo(Outcome.ALTERED);
    assertThat(report.findings())
        .extracting(BundleFinding::kind)
        .contains(FindingKind.ENTRY_NOT_AS_SEALED, FindingKind.ENTRY_ALTERED);
  }

  @Test
  void anEntryDeletedFromTheDatabaseIsNamed() {
    appendCourse();
    sealing.sealNextDay();
    transactions.inNew(
        connection -> alter(connection, "delete from entry where incident = ? and n = 4"));

    assertThat(verified().findings())
        .anyMatch(each -> each.kind() == FindingKind.ENTRY_REMOVED && each.entry() == 4);
  }

  @Test
  void withoutThePublishedCertificateTheSignerIsUnknown() {
    appendCourse();
    var bundle =
        transactions.inNew(connection -> WrittenBundle.of(connection, incident.id, proofs));

    assertThat(WrittenBundle.verify(bundle).outcome()).isEqualTo(Outcome.SIGNER_UNKNOWN);
  }

  @Test
  void theEndpointGivesTheSameWithoutAManifest() {
    sealing.record(incident);
    sealing.sealNextDay();

    var answer = Archive.get("auditor", "/dossiers/{id}/proofs", incident.id);

    assertThat(answer.statusCode()).isEqualTo(200);
    var json = answer.jsonPath();
    int entries = Archive.timeline(incident).getList("items").size();
    assertThat(json.getString("format")).isEqualTo("yuqing.proofs.v1");
    assertThat(json.getList("entries")).hasSize(entries);
    assertThat(json.getList("days[0].leaves")).hasSize(entries);
    assertThat(json.getString("seal.head")).isEqualTo(Archive.dossier(incident).getString("head"));
    assertThat(json.<Object>get("seal.manifest")).isNull();
    assertThat(
            Archive.getAs("liaison", "finance", "/dossiers/{id}/proofs", incident.id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void tenThousandEntriesAreProved() {
    sealing.append(incident, incident.reported());
    var noon = sealing.noonOfNextDay();
    for (int done = 1; done < LONG; done += 500) {
      transactions.inNew(connection -> appendMany(connection, noon));
    }
    sealing.sealNextDay();

    var report = verified();

    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(report.inDaySeals()).isEqualTo(report.entries()).isGreaterThan(LONG - 1);
  }

  private void appendCourse() {
    sealing.append(incident, incident.reported());
    for (int n = 2; n <= COURSE; n++) {
      sealing.append(incident, incident.started());
    }
  }

  private Void appendMany(Connection connection, Instant recordedAt) throws SQLException {
    for (int i = 0; i < 500; i++) {
      sealing.append(connection, incident, incident.started(), recordedAt);
    }
    return null;
  }

  private VerificationReport verified() {
    sealing.publish();
    var bundle =
        transactions.inNew(connection -> WrittenBundle.of(connection, incident.id, proofs));
    Path folder = sealing.folder();
    return WrittenBundle.verify(
        bundle, folder.resolve("certificates.pem"), folder.resolve("seals.ndjson"));
  }

  private int alter(Connection connection, String sql) throws SQLException {
    execute(connection, TRIGGERS.formatted("disable"));
    int altered = Sql.update(connection, sql, incident.id);
    execute(connection, TRIGGERS.formatted("enable"));
    return altered;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
