package yuqing.archive.seal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.dossier.ArrivedEvent;
import yuqing.archive.dossier.Dossiers;
import yuqing.contracts.ArchiveEvent;
import yuqing.contracts.EventJson;
import yuqing.contracts.ReadEvent;
import yuqing.contracts.Topic;
import yuqing.durable.TransactionFailed;
import yuqing.durable.Transactions;
import yuqing.durable.jdbc.Sql;
import yuqing.localstack.StackResource;

/// Days are sealed, each once and none left out, published and written to the file outside.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class DaySealTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Inject Sealing sealing;
  @Inject Transactions transactions;
  @Inject Dossiers dossiers;

  @Test
  void aDayHasAllEntriesSinceTheSealBefore() {
    var before = sealing.newest();
    var incident = new Case();
    sealing.record(incident);

    var seal = sealing.sealNextDay();

    assertThat(seal.number()).isEqualTo(before.number() + 1);
    assertThat(seal.statement().day()).isEqualTo(before.statement().day().plusDays(1));
    assertThat(seal.first()).isEqualTo(before.end());
    assertThat(seal.statement().previous()).isEqualTo(before.hash());
    assertThat(sealing.numbers(incident))
        .hasSize(incident.allEvents().size())
        .allMatch(number -> number >= seal.first() && number < seal.end());
  }

  @Test
  void aDayWithoutEntriesIsSealedToo() {
    sealing.sealNextDay();

    var seal = sealing.sealNextDay();

    assertThat(seal.statement().size()).isZero();
    assertThat(seal.statement().root().hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(seal.end()).isEqualTo(seal.first());
  }

  @Test
  void noDayIsSealedBeforeItsTimeAndEachThatWasMissedIsSealedOnce() {
    var newest = sealing.sealNextDay();
    var zone = ZoneId.of(newest.statement().zone());
    var later = newest.statement().day().plusDays(4);
    var opens = later.atStartOfDay(zone).toInstant().plus(sealing.delay());

    for (int i = 0; i < 8; i++) {
      sealing.fire(opens.minusMillis(1));
    }
    assertThat(sealing.newest().statement().day()).isEqualTo(later.minusDays(2));
    for (int i = 0; i < 3; i++) {
      sealing.fire(opens);
    }
    assertThat(sealing.newest().statement().day()).isEqualTo(later.minusDays(1));
    assertThat(sealing.newest().number()).isEqualTo(newest.number() + 3);
  }

  /// Recorded within the day, committed after it was sealed.
  @Test
  void anEntryThatCommitsLateIsInTheNextSeal() {
    sealing.sealNextDay();
    var incident = new Case();
    var bytes = EventJson.write(incident.eventOf(incident.reported()));

    var without =
        transactions.inNew(
            connection -> {
              assertThat(dossiers.append(connection, ArrivedEvent.of(bytes))).isPresent();
              return CompletableFuture.supplyAsync(sealing::sealNextDay).join();
            });
    var with = sealing.sealNextDay();

    assertThat(sealing.numbers(incident))
        .singleElement()
        .satisfies(
            number -> {
              assertThat(number).isGreaterThanOrEqualTo(without.end());
              assertThat(number).isBetween(with.first(), with.end() - 1);
            });
  }

  @Test
  void aSealIsPublishedAndShownToEverybodyOfTheSchool() {
    var seal = sealing.sealNextDay();
    var day = seal.statement().day().toString();

    await()
        .atMost(SOON)
        .until(
            () -> published().stream().anyMatch(each -> each.day().equals(LocalDate.parse(day))));
    assertThat(published()).contains(seal.event());
    var shown =
        Archive.get("liaison", "/seals/{day}", day).then().statusCode(200).extract().jsonPath();
    assertThat(shown.getString("hash")).isEqualTo(seal.hash().hex());
    assertThat(shown.getString("signature")).isEqualTo(seal.signature());
    var first = Archive.get("auditor", "/seals?limit=1").jsonPath();
    assertThat(first.getLong("items[0].number")).isEqualTo(seal.number());
    var next = Archive.get("auditor", "/seals?limit=1&cursor={next}", first.getString("next"));
    assertThat(next.jsonPath().getLong("items[0].number")).isEqualTo(seal.number() - 1);
    for (var none : List.of("1999-12-31", "2026-02-30", "today", "9999-99-99")) {
      assertThat(Archive.get("auditor", "/seals/{day}", none).statusCode()).as(none).isEqualTo(404);
    }
    assertThat(Archive.get("reporter", "/seals").statusCode()).isEqualTo(403);
    assertThat(Archive.get("reporter", "/seals/certificates").asString())
        .startsWith("-----BEGIN CERTIFICATE-----\n");
  }

  @Test
  void theFileOutsideHasEveryLineAndIsCompletedAfterACrash() throws IOException {
    sealing.sealNextDay();
    assertThat(sealing.completeFile()).hasValue(sealing.newest().number());
    var file = sealing.folder().resolve("seals.ndjson");
    var whole = Files.readString(file, US_ASCII);
    assertThat(whole.lines()).hasSize((int) sealing.newest().number() + 1);
    assertThat(sealing.folder().resolve("certificates.pem")).exists();

    Files.writeString(file, whole.substring(0, whole.length() - 100), US_ASCII);
    assertThat(sealing.completeFile()).hasValue(sealing.newest().number());
    assertThat(file).content(US_ASCII).isEqualTo(whole);
    Files.delete(file);
    assertThat(sealing.completeFile()).isPresent();
    assertThat(file).content(US_ASCII).isEqualTo(whole);
  }

  @Test
  void aFileThatSaysOtherwiseIsLeftAsItIs() throws IOException {
    sealing.sealNextDay();
    sealing.completeFile();
    Path file = sealing.folder().resolve("seals.ndjson");
    var whole = Files.readString(file, US_ASCII);
    try {
      for (var other : List.of(whole.replaceFirst("\"size\":", "\"size\":1"), whole + "{}\n")) {
        Files.writeString(file, other, US_ASCII);
        assertThat(sealing.completeFile()).isEmpty();
        assertThat(file).content(US_ASCII).isEqualTo(other);
      }
    } finally {
      Files.writeString(file, whole, US_ASCII);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update seal set size = size",
        "delete from seal",
        "truncate seal_certificate cascade",
        "delete from seal_tile",
        "update seal_certificate set published_at = now()"
      })
  void sealsAreAppendOnly(String sql) {
    sealing.newest();
    assertThatThrownBy(() -> transactions.inNew(connection -> Sql.update(connection, sql)))
        .isInstanceOf(TransactionFailed.class)
        .cause()
        .hasMessageContaining("seals are append-only");
  }

  @Test
  void metricsShowWhatIsLateAndUnwritten() {
    sealing.newest();
    assertThat(given().get("/q/metrics").asString())
        .contains(
            "yuqing_seal_late_seconds ",
            "yuqing_seal_unwritten ",
            "yuqing_seal_certificate_seconds ");
  }

  private static List<ArchiveEvent.Sealed> published() {
    return Archive.on(Topic.ARCHIVE, ArchiveEvent.SEALS).stream()
        .map(record -> ((ReadEvent.Known) EventJson.read(record.value())).event().data())
        .map(ArchiveEvent.Sealed.class::cast)
        .toList();
  }
}
