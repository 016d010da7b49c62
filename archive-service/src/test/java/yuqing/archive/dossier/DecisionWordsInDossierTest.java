package yuqing.archive.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yuqing.archive.Archive;
import yuqing.archive.Case;
import yuqing.archive.timeline.ErasedPayloads;
import yuqing.contracts.DecisionEvent.FactsAsked;
import yuqing.contracts.DecisionEvent.GradeReasoned;
import yuqing.contracts.EscalationEvent.FactsRequested;
import yuqing.contracts.EscalationEvent.FactsStated;
import yuqing.contracts.EscalationEvent.Graded;
import yuqing.contracts.Event;
import yuqing.contracts.EventData;
import yuqing.contracts.term.Level;
import yuqing.contracts.term.Post;
import yuqing.durable.Transactions;
import yuqing.localstack.StackResource;

/// The dossier shows why people decided a grade and what they asked, in their words.
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "archive"))
class DecisionWordsInDossierTest {

  private static final Instant ASKED = Case.DISCOVERED.plusSeconds(600);
  private static final String WHY = "涉及多栋宿舍，已有转发";
  private static final String QUESTION = "涉及几栋宿舍？";

  @Inject Transactions transactions;

  private final Case incident = new Case();
  private final Event<EventData> reported = incident.eventOf(incident.reported());
  private final Event<EventData> byRule = incident.eventOf(incident.graded(Level.THREE, true));
  private final Graded graded = incident.graded(Level.TWO, false);
  private final Event<EventData> reasoned =
      incident.eventOf(
          new GradeReasoned(1, Level.TWO, WHY, Post.GROUP_OFFICE, "office-1", graded.decidedAt()));
  private final Event<EventData> decided = incident.eventOf(graded);
  private final Event<EventData> asked =
      incident.eventOf(new FactsAsked(1, QUESTION, Post.GROUP_OFFICE, "office-1", ASKED));
  private final Event<EventData> requested =
      incident.eventOf(
          new FactsRequested(
              "YQ-2026-00002", 1, List.of("scope"), Post.GROUP_OFFICE, "logistics", ASKED));

  @Test
  void areBesideTheGradeAndTheReturn() {
    Archive.publish(reported, byRule, reasoned, decided, asked, requested);
    Archive.awaitEntries(incident, 6);
    assertWords();
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("grading[0].reason")).isNull();
    assertThat(dossier.getString("grading[0].decidedBy")).isEqualTo("RULE");
    assertThat(dossier.getString("grading[1].person")).isEqualTo("office-1");
    assertThat(dossier.getString("returns[0].person")).isEqualTo("office-1");
    assertThat(dossier.<String>getList("returns[0].missing")).containsExactly("scope");
    assertThat(dossier.getBoolean("complete")).isTrue();
  }

  /// The two topics have no order between them.
  @Test
  void comeInLaterThanTheDecisions() {
    var stated = incident.eventOf(new FactsStated(1, List.of(), ASKED.plusSeconds(60)));
    Archive.publish(reported, byRule, decided, requested, stated);
    Archive.awaitEntries(incident, 5);
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("grading[1].reason")).isNull();
    assertThat(dossier.getBoolean("complete")).isFalse();
    Archive.publish(asked, reasoned);
    Archive.awaitEntries(incident, 7);
    assertWords();
    dossier = Archive.dossier(incident);
    assertThat(dossier.<String>getList("returns")).hasSize(1);
    assertThat(dossier.<String>getList("returns[0].missing")).isEmpty();
    assertThat(dossier.getBoolean("complete")).isTrue();
  }

  /// A grade is declared again when the rule's proposal beside the decision changes.
  @Test
  void standWithEveryGradeThatRestsOnTheDecision() {
    Archive.publish(reported, byRule, reasoned, decided);
    Archive.publish(asked, requested, incident.eventOf(graded));
    Archive.awaitEntries(incident, 7);
    assertThat(Archive.dossier(incident).<String>getList("grading.reason"))
        .containsExactly(null, WHY, WHY);
  }

  @Test
  void areErasedAsOtherProseWhileTheDecisionStays() {
    Archive.publish(reported, byRule, reasoned, decided, asked, requested);
    Archive.awaitEntries(incident, 6);
    for (var type : List.of("decision.grade-reasoned", "decision.facts-asked")) {
      assertThat(ErasedPayloads.erase(transactions, incident, entryOf(type))).isTrue();
    }
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getInt("level")).isEqualTo(2);
    assertThat(dossier.<Integer>getList("grading.level")).containsExactly(3, 2);
    assertThat(dossier.<String>getList("grading.reason")).containsExactly(null, null);
    assertThat(dossier.<String>getList("returns.question")).containsExactly((String) null);
    assertThat(dossier.<String>getList("returns[0].facts")).containsExactly("scope");
    assertThat(dossier.<Map<String, Object>>getList("untold"))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each).containsEntry("erased", true));
    assertThat(Archive.verification(incident).getBoolean("valid")).isTrue();
  }

  private int entryOf(String type) {
    return Archive.timeline(incident).getInt("items.find { it.type == '" + type + "' }.n");
  }

  private void assertWords() {
    var dossier = Archive.dossier(incident);
    assertThat(dossier.getString("grading[1].reason")).isEqualTo(WHY);
    assertThat(dossier.getString("returns[0].question")).isEqualTo(QUESTION);
    assertThat(dossier.getString("returns[0].requestedAt")).isEqualTo("2026-10-13T08:25:00+08:00");
    assertThat(dossier.<Object>getList("untold")).isEmpty();
  }
}
