package yuqing.incident.evidence;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yuqing.durable.command.CommandFailed;

/// A store that is unavailable, one that lost or altered files, and what killed uploads leave.
@QuarkusTest
class EvidenceStoreTest extends EvidenceServiceTest {

  @TempDir Path elsewhere;

  @Test
  void aStoreThatIsUnavailableIsReportedAndRecovers() throws IOException {
    String id = anIncident();
    var picture = aPicture();
    add(reporter(), id, picture).then().statusCode(201);
    var more = aPicture();
    var moved = Files.move(store, store.resolveSibling("unmounted"));
    try {
      add(reporter(), id, more)
          .then()
          .statusCode(503)
          .header("Retry-After", equalTo("5"))
          .body("type", equalTo("urn:yuqing:problem:evidence-store-away"));
      reporter().get("/incidents/" + id + "/evidence/" + hashOf(picture)).then().statusCode(503);
      given()
          .get("/q/health/ready")
          .then()
          .statusCode(503)
          .body(
              "checks.find { it.name == 'evidence store' }.data.reason",
              containsString(store.toString()));
      given().get("/q/health/live").then().statusCode(200);
      anIncident();
      assertThat(published.of(id)).hasSize(2);
      assertThat(store).as("not made anew").doesNotExist();
    } finally {
      Files.move(moved, store);
    }
    add(reporter(), id, more).then().statusCode(201);
    given()
        .get("/q/health/ready")
        .then()
        .body("checks.find { it.name == 'evidence store' }.status", equalTo("UP"));
  }

  @Test
  void whatIsNotWhatWasRecordedIsNotServedAndIsFound() throws IOException {
    String id = anIncident();
    String number = get(groupOffice(), id).path("number");
    var altered = aPicture();
    var lost = aPicture();
    add(reporter(), id, altered).then().statusCode(201);
    add(reporter(), id, lost).then().statusCode(201);
    assertThat(verified()).contains(" 0 missing, 0 altered", " in " + store);

    Files.writeString(store.resolve(placeOf(hashOf(altered))), "something else");
    Files.delete(store.resolve(placeOf(hashOf(lost))));
    reporter()
        .get("/incidents/" + id + "/evidence/" + hashOf(altered))
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:yuqing:problem:evidence-altered"));
    assertThat(verified())
        .contains(
            "altered " + hashOf(altered) + " of " + number,
            "missing " + hashOf(lost) + " of " + number,
            " 1 missing, 1 altered",
            "refused: not every file");

    // Sent again, both are whole again.
    add(reporter(), id, altered).then().statusCode(200);
    add(reporter(), id, lost).then().statusCode(200);
    reporter().get("/incidents/" + id + "/evidence/" + hashOf(lost)).then().statusCode(200);
    assertThat(verified()).contains(" 0 missing, 0 altered");
  }

  @Test
  void oneThatCannotBeReadEndsNoVerification() throws IOException {
    String id = anIncident();
    var pictures = List.of(aPicture(), aPicture());
    pictures.forEach(picture -> add(reporter(), id, picture).then().statusCode(201));
    var hashes = pictures.stream().map(EvidenceServiceTest::hashOf).sorted().toList();
    var unreadable = store.resolve(placeOf(hashes.getFirst()));
    var content = Files.readAllBytes(unreadable);
    Files.delete(unreadable);
    Files.createDirectory(unreadable);
    Files.delete(store.resolve(placeOf(hashes.getLast())));
    assertThat(verified())
        .contains(
            "unreadable " + hashes.getFirst(),
            "missing " + hashes.getLast(),
            " 1 unreadable",
            "refused: not every file");
    reporter().get("/incidents/" + id + "/evidence/" + hashes.getFirst()).then().statusCode(503);

    Files.delete(unreadable);
    Files.write(unreadable, content);
    pictures.forEach(picture -> add(reporter(), id, picture).then().statusCode(200));
    assertThat(verified()).contains(" 0 missing, 0 altered, 0 unreadable");
  }

  /// What `verify-evidence` prints.
  private static String verified() {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, UTF_8);
    try {
      new VerifyEvidence().run(ConfigProvider.getConfig(), List.of(), out);
    } catch (CommandFailed refused) {
      out.println("refused: " + refused.getMessage());
    }
    return printed.toString(UTF_8);
  }

  @Test
  void whatAKilledUploadLeftGoesWhenItIsOld() throws IOException {
    var left = Files.createFile(store.resolve("incoming").resolve("left.part"));
    var underWay = Files.createFile(store.resolve("incoming").resolve("under-way.part"));
    var now = clock.instant();
    Files.setLastModifiedTime(
        left, FileTime.from(now.minus(UploadDirectory.LEFT_AFTER).minusSeconds(60)));
    Files.setLastModifiedTime(underWay, FileTime.from(now));
    add(reporter(), anIncident(), aPicture()).then().statusCode(201);
    assertThat(left).doesNotExist();
    assertThat(underWay).exists();
    Files.delete(underWay);
  }

  @Test
  void whereLittleIsFreeNothingIsAddedButTheServiceStarts() {
    var more = new MemorySize(BigInteger.valueOf(Long.MAX_VALUE));
    var full = new EvidenceFolder(elsewhere.resolve("full"), more, clock);
    full.open(null);
    assertThat(full.trouble()).get(STRING).contains("YUQING_EVIDENCE_SPARE");
    assertThatThrownBy(full::receive).hasMessageContaining("evidence-store-away");
    assertThat(elsewhere.resolve("full/incoming")).isEmptyDirectory();
  }

  @Test
  void aStoreThatCannotBeMadeIsRefusedAtTheStart() throws IOException {
    var file = Files.createFile(elsewhere.resolve("a-file"));
    var store = new EvidenceFolder(file.resolve("store"), new MemorySize(BigInteger.ONE), clock);
    assertThatThrownBy(() -> store.open(null))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContainingAll("a-file", "YUQING_EVIDENCE_DIR");
  }
}
