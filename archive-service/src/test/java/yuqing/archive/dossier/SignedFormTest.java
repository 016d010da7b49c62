package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.paper.PaperFile;
import yuqing.contracts.IncidentEvent.EvidenceAdded;
import yuqing.contracts.term.EvidenceKind;
import yuqing.contracts.text.FormMark;
import yuqing.localstack.StackResource;

/// Scans of the signed form, compared with the chain of which they were printed.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class SignedFormTest {

  private static EvidenceAdded scan(String sha256, FormMark mark) {
    return new EvidenceAdded(
        sha256,
        "image/jpeg",
        412_008,
        "网络舆情处置表（签字扫描件）",
        null,
        null,
        Case.at(200),
        Case.OFFICE,
        EvidenceKind.SIGNED_FORM,
        mark);
  }

  @Test
  void eachIsComparedWithTheChainAtTheLengthThatItBears() {
    var incident = new Case();
    var course = incident.allEvents();
    Archive.publish(course);
    Archive.awaitEntries(incident, course.size());
    var printed = Archive.dossier(incident);
    assertThat(printed.<Object>getList("signedForms")).isEmpty();
    var id = UUID.fromString(incident.id);
    var entries = printed.getLong("entries");
    var head = printed.getString("head");

    Archive.publish(
        incident.eventOf(scan("a".repeat(64), FormMark.of(id, entries, head))),
        incident.eventOf(scan("b".repeat(64), FormMark.of(id, entries - 1, head))),
        incident.eventOf(scan("c".repeat(64), FormMark.of(id, entries + 100, head))),
        incident.eventOf(scan("d".repeat(64), FormMark.of(UUID.randomUUID(), entries, head))),
        incident.eventOf(scan("e".repeat(64), null)));
    Archive.awaitEntries(incident, course.size() + 5);

    var dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("signedForms.match"))
        .containsExactly("MATCHES", "OTHER", "OTHER", "OTHER", "UNREADABLE");
    assertThat(dossier.getLong("signedForms[0].entries")).isEqualTo(entries);
    assertThat(dossier.getString("signedForms[0].mark")).isEqualTo(head.substring(0, 16));
    assertThat(dossier.getString("signedForms[0].file"))
        .isEqualTo("/incidents/" + id + "/evidence/" + "a".repeat(64));
    assertThat(dossier.getString("signedForms[0].recordedBy.role")).isEqualTo("group-office");
    assertThat(dossier.getString("signedForms[4].mark")).isNull();
    assertThat(dossier.<Object>getList("evidence")).hasSize(5);

    var paper = Archive.get("auditor", "/dossiers/" + id + "/dossier.pdf").asByteArray();
    assertThat(new PaperFile(paper).text())
        .contains("签字的处置表：印自档案第%d条".formatted(entries))
        .contains("签字的处置表：印自第%d条".formatted(entries - 1))
        .contains("签字的处置表：二维码无法识别");
  }

  /// It was added as other evidence first, and then with a code that could not be read.
  @Test
  void whatIsRecordedOnceMoreIsShownOnce() {
    var incident = new Case();
    var sha256 = "f".repeat(64);
    var plain =
        new EvidenceAdded(sha256, "image/jpeg", 412_008, null, null, null, Case.at(1), Case.OFFICE);
    Archive.publish(
        incident.eventOf(incident.reported()),
        incident.eventOf(plain),
        incident.eventOf(scan(sha256, null)));
    Archive.awaitEntries(incident, 3);
    var head = Archive.dossier(incident).getString("head");
    var id = UUID.fromString(incident.id);
    Archive.publish(incident.eventOf(scan(sha256, FormMark.of(id, 3, head))));
    Archive.awaitEntries(incident, 4);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("evidence.sha256")).containsExactly(sha256);
    assertThat(dossier.getString("evidence[0].kind")).isEqualTo("SIGNED_FORM");
    assertThat(dossier.<String>getList("signedForms.match")).containsExactly("MATCHES");
    assertThat(dossier.getInt("signedForms[0].entry")).isEqualTo(4);
  }
}
