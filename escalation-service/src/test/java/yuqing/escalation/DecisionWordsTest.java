package yuqing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yuqing.contracts.DecisionEvent.FactsAsked;
import yuqing.contracts.DecisionEvent.GradeReasoned;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.localstack.StackResource;

/// What people write when they decide goes to the dossier by `yuqing.decision.v1`, and nowhere
/// else.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "escalation"))
class DecisionWordsTest extends ThinReport {

  private static final String WHY = "涉及多栋宿舍";

  @Test
  void whyAGradeWasDecidedIsPublishedWithTheDecision() {
    var at = clock.instant();
    decided("1", WHY).then().statusCode(200);
    await().atMost(SOON).until(() -> words(GradeReasoned.class).size() == 1);
    var reasoned = words(GradeReasoned.class).getFirst();
    assertThat(reasoned.decision()).isEqualTo(1);
    assertThat(reasoned.level()).isEqualTo(Level.TWO);
    assertThat(reasoned.reason()).isEqualTo(WHY);
    assertThat(reasoned.post()).isEqualTo(Post.GROUP_OFFICE);
    assertThat(reasoned.person()).isNotBlank();
    assertThat(reasoned.decidedAt()).isEqualTo(at);
    await().atMost(SOON).until(() -> Topics.shared().about(incident.id, Graded.class).size() == 2);
    assertThat(Topics.shared().about(incident.id, Graded.class).getLast().decidedAt())
        .isEqualTo(at);
  }

  @Test
  void whatWasAskedIsPublishedWithTheRequest() {
    var at = clock.instant();
    returned("scope").then().statusCode(201);
    await().atMost(SOON).until(() -> words(FactsAsked.class).size() == 1);
    var asked = words(FactsAsked.class).getFirst();
    assertThat(asked.request()).isEqualTo(1);
    assertThat(asked.question()).isEqualTo(REASON);
    assertThat(asked.post()).isEqualTo(Post.GROUP_OFFICE);
    assertThat(asked.askedAt()).isEqualTo(at);
    await()
        .atMost(SOON)
        .until(() -> Topics.shared().about(incident.id, FactsRequested.class).size() == 1);
  }

  @Test
  void bothTopicsShareOneSequenceAndOneCarriesTheWords() {
    decided("1", WHY).then().statusCode(200);
    returned("scope").then().statusCode(201);
    await().atMost(SOON).until(() -> words(EventData.class).size() == 2);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              var sequences =
                  Stream.concat(
                          Topics.shared().eventsAbout(incident.id).stream(),
                          Topics.shared().decisionsAbout(incident.id).stream())
                      .map(Event::sequence)
                      .sorted()
                      .toList();
              assertThat(sequences)
                  .isEqualTo(LongStream.rangeClosed(1, sequences.size()).boxed().toList());
              assertThat(Topics.shared().about(incident.id, Graded.class)).hasSize(2);
            });
    assertThat(texts(WHY)).hasSize(1).allMatch(text -> text.contains("decision.grade-reasoned"));
    assertThat(texts(REASON)).hasSize(1).allMatch(text -> text.contains("decision.facts-asked"));
  }

  @Test
  void aDecisionThatIsRefusedLeavesNoWords() {
    decided("7", WHY).then().statusCode(412);
    returned("poster").then().statusCode(422);
    decided("1", WHY).then().statusCode(200);
    await().atMost(SOON).until(() -> words(EventData.class).size() == 1);
  }

  private List<String> texts(String words) {
    return Topics.shared().textsAbout(incident.id).stream()
        .filter(text -> text.contains(words))
        .toList();
  }

  private <T> List<T> words(Class<T> type) {
    return Topics.shared().decisionsAbout(incident.id).stream()
        .map(Event::data)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private Response decided(String version, String reason) {
    return Asking.as("group-office")
        .contentType("application/json")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("level", 2, "reason", reason))
        .put(GRADING, incident.id);
  }
}
