package yuqing.archive.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.text.Sha256;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;

/// The dossier as one file that needs no other.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class BundleTest {

  private static final String PATH = "/dossiers/{id}/bundle.zip";

  @Inject Transactions transactions;

  @ConfigProperty(name = "yuqing.evidence.directory")
  Path store;

  private final Case incident = new Case();
  private int entries;

  private void publish(EvidenceAdded... evidence) {
    var events = incident.allEvents();
    for (var each : evidence) {
      events.add(incident.eventOf(each));
    }
    Archive.publish(events);
    entries = events.size();
    Archive.awaitEntries(incident, entries);
  }

  private static EvidenceAdded evidence(String sha256) {
    return new EvidenceAdded(sha256, "text/plain", 9, "公告截图", null, null, Case.at(3), Case.OFFICE);
  }

  /// @return its hash
  private String stored(String content) {
    var sha256 = Sha256.hex(content);
    put(sha256, content);
    return sha256;
  }

  private void put(String sha256, String content) {
    var place =
        store.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    try {
      Files.createDirectories(place.getParent());
      Files.writeString(place, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Response asked(String role) {
    return Archive.get(role, PATH, incident.id);
  }

  private UnpackedBundle bundle() {
    var answer = asked("group-office");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new UnpackedBundle(answer.asByteArray());
  }

  private static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  @Test
  void hasEveryEntryAsItsHashIsMadeOfIt() {
    publish();
    var bundle = bundle();
    var lines = bundle.lines();
    assertThat(lines).hasSize(entries);
    var previous = "0".repeat(64);
    for (var n = 1; n <= entries; n++) {
      var line = lines.get(n - 1);
      assertThat(line.get("n").asInt()).isEqualTo(n);
      assertThat(UnpackedBundle.committed(line)).isEqualTo(line.get("commitment").asText());
      assertThat(bundle.recomputed(line, previous)).isEqualTo(line.get("hash").asText());
      previous = line.get("hash").asText();
    }
    var head = bundle.json("manifest.json").get("head");
    assertThat(head.get("length").asInt()).isEqualTo(entries);
    assertThat(head.get("hash").asText()).isEqualTo(previous);
  }

  @Test
  void aLineHasTheFieldsOfItsFormatInTheirOrder() {
    publish();
    var names = new ArrayList<String>();
    bundle().lines().getFirst().fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "n",
            "eventId",
            "type",
            "source",
            "sequence",
            "timeMicros",
            "recordedAtMicros",
            "salt",
            "payload",
            "erasedAt",
            "commitment",
            "hash");
  }

  @Test
  void theManifestHasSizeAndHashOfEveryFile() {
    publish(evidence(stored("第一份证据")));
    var bundle = bundle();
    var manifest = bundle.json("manifest.json");
    assertThat(manifest.get("format").asText()).isEqualTo("yuqing.bundle.v1");
    assertThat(manifest.get("incident").asText()).isEqualTo(incident.id);
    assertThat(manifest.get("number").asText()).isEqualTo("YQ-2026-00002");
    assertThat(items(manifest.get("missing"))).isEmpty();
    var listed = items(manifest.get("files"));
    assertThat(listed)
        .allSatisfy(
            file -> {
              var path = file.get("path").asText();
              assertThat(file.get("sha256").asText()).isEqualTo(bundle.sha256(path));
              assertThat(file.get("bytes").asInt()).isEqualTo(bundle.files.get(path).length);
            });
    var paths = new ArrayList<>(listed.stream().map(file -> file.get("path").asText()).toList());
    paths.addAll(List.of("manifest.json", "proofs.json"));
    assertThat(paths).containsExactlyElementsOf(bundle.files.keySet());
    assertThat(bundle.json("proofs.json").get("seal").get("manifest").asText())
        .isEqualTo(bundle.sha256("manifest.json"));
  }

  @Test
  void theDossierIsTheOneOverRest() {
    publish();
    assertThat(bundle().textOf("dossier.json"))
        .isEqualTo(Archive.get("auditor", "/dossiers/{id}", incident.id).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"form.pdf", "dossier.pdf"})
  void thePapersAreThoseOverRest(String paper) {
    publish();
    var printed = Archive.get("auditor", "/dossiers/{id}/" + paper, incident.id);
    assertThat(printed.statusCode()).isEqualTo(200);
    assertThat(bundle().files.get(paper)).isEqualTo(printed.asByteArray());
  }

  @Test
  void evidenceLiesUnderItsHash() {
    var sha256 = stored("这一份证据");
    publish(evidence(sha256), evidence(sha256));
    var bundle = bundle();
    assertThat(bundle.textOf("evidence/" + sha256)).isEqualTo("这一份证据");
    assertThat(bundle.sha256("evidence/" + sha256)).isEqualTo(sha256);
  }

  @Test
  void whatIsMissingOrAlteredIsNamedWithItsReason() {
    var there = stored("仍在");
    var gone = Sha256.hex("不在");
    var altered = Sha256.hex("原来的内容");
    put(altered, "后来的内容");
    publish(evidence(there), evidence(gone), evidence(altered));
    var bundle = bundle();
    assertThat(items(bundle.json("manifest.json").get("missing")))
        .extracting(each -> each.get("path").asText(), each -> each.get("reason").asText())
        .containsExactlyInAnyOrder(
            tuple("evidence/" + gone, "MISSING"), tuple("evidence/" + altered, "ALTERED"));
    assertThat(bundle.files)
        .containsKey("evidence/" + there)
        .doesNotContainKeys("evidence/" + gone, "evidence/" + altered);
  }

  /// Only the content of an entry goes; the chain is whole without it.
  @Test
  void whatWasErasedIsNullAndTheChainStillHolds() {
    publish();
    assertThat(ErasedPayloads.erase(transactions, incident, 4)).isTrue();
    var bundle = bundle();
    var erased = bundle.lines().get(3);
    assertThat(erased.get("payload").isNull()).isTrue();
    assertThat(erased.get("salt").isNull()).isTrue();
    assertThat(erased.get("erasedAt").asText()).endsWith("Z");
    assertThat(bundle.recomputed(erased, bundle.lines().get(2).get("hash").asText()))
        .isEqualTo(erased.get("hash").asText());
  }

  /// But for the seal of each bundle, which says when it was sealed.
  @Test
  void theSameRecordGivesTheSameBytes() {
    publish(evidence(stored("同一份")));
    var first = bundle().files;
    var second = bundle().files;
    assertThat(second.keySet()).containsExactlyElementsOf(first.keySet());
    first.remove("proofs.json");
    assertThat(first).allSatisfy((path, bytes) -> assertThat(second.get(path)).isEqualTo(bytes));
  }

  @Test
  void theTagIsTheHashOfTheFile() {
    publish();
    var answer = asked("auditor");
    assertThat(answer.header("ETag")).isEqualTo('"' + Sha256.hex(answer.asByteArray()) + '"');
  }

  @Test
  void comesAsAFileWithTheIncidentsNumber() {
    publish();
    var answer = asked("leading-group");
    assertThat(answer.contentType()).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"YQ-2026-00002-bundle.zip\"");
    assertThat(answer.header("Content-Length"))
        .isEqualTo(Integer.toString(answer.asByteArray().length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin-office", "group-office", "leading-group", "auditor"})
  void officesLeadingGroupAndAuditorMayTakeIt(String role) {
    publish();
    assertThat(asked(role).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "principal-leader", "administrator"})
  void nobodyElseMay(String role) {
    publish();
    assertThat(asked(role).statusCode()).isEqualTo(403);
  }

  @Test
  void theDepartmentConcernedMayNot() {
    publish();
    assertThat(Archive.getAs("department-head", "logistics", PATH, incident.id).statusCode())
        .isEqualTo(403);
  }

  @Test
  void ofNoIncidentThereIsNone() {
    assertThat(asked("auditor").statusCode()).isEqualTo(404);
  }

  @Test
  void howToVerifyIsSaidInBothLanguages() {
    publish();
    assertThat(new String(bundle().files.get("HOW-TO-VERIFY.txt"), UTF_8))
        .startsWith("如何核验这份案卷包")
        .contains("How to verify this bundle", "./suite verify", "sha256sum");
  }
}
