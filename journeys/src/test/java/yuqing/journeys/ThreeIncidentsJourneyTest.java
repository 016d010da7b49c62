package yuqing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static yuqing.journeys.IncidentPlay.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Three incidents from report to closed dossier, every time in whole minutes: each person
/// concerned is notified of what they owe, and what they write down counts.
class ThreeIncidentsJourneyTest {

  private static final Map<String, String> HOLDERS =
      Map.of(
          "liaison", "liaison-logistics",
          "department-head", "department-head-logistics",
          "group-office", "group-office",
          "admin-office", "admin-office",
          "leading-group", "leading-group");

  private final SuiteUnderTest suite = SuiteUnderTest.get();

  private IncidentPlay play(String facts) {
    var reference = "play-" + UUID.randomUUID();
    return new IncidentPlay(
        suite,
        reference,
        """
        "title": "宿舍热水", "summary": "学生反映宿舍无热水。", "nature": "OPINION",
        "sightings": [{"platform": "校园论坛", "url": "https://bbs.example/t/%s"}], %s"""
            .formatted(reference, facts));
  }

  @Test
  void aSingleCaseOfLevel3() {
    var play =
        play(
            """
            "category": "STUDENT_LIFE", "scope": "INDIVIDUAL", "impact": "SOME",
            "aptToSpread": false, "suddenGrave": false""");
    whoOwesIsNotified(play, 4);
    play.act(play.liaison, "REPORTED_TO_PARTY_OFFICE", "\"means\": \"WRITTEN\"");
    play.grade(3, "个案");
    play.act(play.head, "HANDLING_STARTED", "\"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]");
    play.act(play.liaison, "PEOPLE_ANSWERED", "\"counterpart\": \"学生代表\"");
    play.endAndFile("已恢复供水并致歉。");
    play.untilOwed(each("file-result", "MET"));
    for (var code :
        new String[] {"report-to-party-office", "organise-handling", "answer-people-concerned"}) {
      play.untilOwed(each(code, "MET"));
    }
    closes(play);
  }

  @Test
  void level2WithAReturnedReplyThatIsPublishedOnWeChat() {
    var play =
        play(
            """
            "category": "STUDENT_LIFE", "scope": "GENERAL", "impact": "SOME",
            "aptToSpread": true, "suddenGrave": false""");
    whoOwesIsNotified(play, 6);
    play.untilLetter("leader-in-charge-logistics", "二级舆情");
    play.grade(2, "影响面较大");
    play.act(play.liaison, "REPORTED_TO_PARTY_OFFICE", "\"means\": \"WRITTEN\"");
    play.act(play.head, "HEAD_REPORTED_TO_OFFICES", "\"means\": \"WRITTEN\"");
    play.act(play.head, "HANDLING_STARTED", "\"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]");
    play.act(play.liaison, "INFORMATION_EXCHANGED", "\"note\": \"抢修已开始\"");
    var first = play.draft("热水即将恢复。");
    play.untilLetter("admin-office", "审定回复通稿");
    play.decide(1, "RETURNED", first, "请写明恢复时间");
    play.untilOwed(each("approve-reply", "MET"));
    var second = play.draft("热水今晚六时恢复，深表歉意。");
    play.decide(2, "APPROVED", second, null);
    publishedByItsEditor(play, second);
    play.untilOwed(each("deliver-reply", "MET"));
    play.untilOwed(each("answer-people-concerned", "MET"));
    play.endAndFile("已恢复供水并致歉。");
    closes(play);
  }

  /// The channel is another department's: its editor sees that reply alone.
  private void publishedByItsEditor(IncidentPlay play, String hash) {
    var editor = suite.as("liaison", "media-centre");
    var asked =
        play.post(play.liaison, "/publication", "{\"reply\": 2, \"channel\": \"wechat-school\"}");
    play.untilLetter("liaison-media-centre", "提请发布");
    editor.get("incident-service", "/incidents/" + play.id).expect(404);
    var mine = editor.get("incident-service", "/publications?mine=true").expect(200).body();
    assertThat(mine.get("items").get(0).get("textHash").asText()).isEqualTo(hash);
    editor
        .post(
            "incident-service",
            "/publications/" + asked.get("id").asText() + "/delivery",
            "{\"textHash\": \"%s\", \"occurredAt\": \"%s\"}".formatted(hash, IncidentPlay.minute()))
        .expect(201);
  }

  @Test
  void level1RegradedAndReopened() {
    var play =
        play(
            """
            "category": "IDEOLOGY", "scope": "LOCAL", "impact": "SOME",
            "aptToSpread": true, "suddenGrave": true""");
    whoOwesIsNotified(play, 13);
    play.untilLetter("leader-in-charge-logistics", "一级舆情");
    oneMessageAPerson(
        play,
        "liaison-logistics",
        "department-head-logistics",
        "group-office",
        "leading-group",
        "leader-in-charge-logistics");
    play.act(play.office, "REPORTED_TO_PRINCIPAL_LEADERS", "\"counterpart\": \"党政主要领导\"");
    play.act(play.office, "REPORTED_TO_LEADING_GROUP", "\"counterpart\": \"领导小组\"");
    play.act(play.office, "MEDIA_CONTACTED", "\"counterpart\": \"主流媒体\"");
    play.act(
        play.leadingGroup,
        "REPORTED_TO_SUPERIOR",
        "\"kind\": \"FIRST\", \"means\": \"WRITTEN\", \"text\": \"首报：情况与已采取的措施。\"");
    play.act(play.leadingGroup, "EMERGENCY_PLAN_STARTED", "\"plan\": \"启动预案\"");
    play.act(play.leadingGroup, "SPECIAL_MEETING_HELD", "\"meeting\": \"研究处置，明确分工。\"");
    play.act(play.liaison, "REPORTED_TO_PARTY_OFFICE", "\"means\": \"WRITTEN\"");
    play.act(play.head, "HEAD_REPORTED_TO_OFFICES", "\"means\": \"WRITTEN\"");
    play.act(play.head, "HANDLING_STARTED", "\"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]");
    play.act(play.liaison, "INFORMATION_EXCHANGED", "\"note\": \"情况平稳\"");
    play.untilOwed(each("report-to-superior", "MET"));
    regraded(play);
    var text = play.draft("情况已查明，感谢关心。");
    play.decide(1, "APPROVED", text, null);
    play.post(
        play.liaison,
        "/replies/1/delivery",
        "{\"counterpart\": \"发帖平台\", \"textHash\": \"%s\"}".formatted(text));
    play.endAndFile("已妥善处置。");
    play.post(play.office, "/reopening", "{\"reason\": \"再次出现\"}");
    play.untilLetter("department-head-logistics", "重新处置");
    play.untilOwed(owed -> owed.stream().anyMatch(duty -> is(duty, "organise-handling", "OPEN")));
    play.act(play.head, "HANDLING_STARTED", "\"team\": [{\"post\": \"处长\", \"name\": \"甲某\"}]");
    play.act(play.liaison, "INFORMATION_EXCHANGED", "\"note\": \"再次平稳\"");
    play.endAndFile("再次妥善处置。");
    closes(play);
  }

  /// No longer of ideology, as the group office finds: then it may stand at level 2.
  private static void regraded(IncidentPlay play) {
    play.amend("{\"category\": \"STUDENT_LIFE\", \"reason\": \"经研判不属意识形态\"}");
    play.following.untilGrading(grading -> grading.get("proposal").asInt() == 2);
    play.grade(2, "情况已缓和");
    play.untilLetter("department-head-logistics", "等级调整");
  }

  private static boolean is(JsonNode duty, String code, String outcome) {
    return duty.get("code").asText().equals(code) && duty.get("outcome").asText().equals(outcome);
  }

  /// Whoever owes something has a message that names it.
  ///
  /// @param least how many obligations there must be
  private static void whoOwesIsNotified(IncidentPlay play, int least) {
    var owed = IncidentPlay.all(play.untilOwed(found -> found.size() >= least));
    for (var duty : owed) {
      if (duty.get("outcome").asText().equals("OPEN")) {
        var person = HOLDERS.get(duty.get("owner").asText());
        play.untilLetter(person, duty.get("label").asText());
      }
    }
  }

  /// A report sends one message to each person who owes something by it or is notified of it. The
  /// message names all that the person owes, and no second one follows.
  private static void oneMessageAPerson(IncidentPlay play, String... people) {
    Awaitility.await("one message a person")
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(play.letters())
                    .extracting(IncidentPlay.Letter::to)
                    .containsExactlyInAnyOrderElementsOf(
                        Stream.of(people).map(person -> person + "@school.example").toList()));
    assertThat(play.letters())
        .as("who owes acknowledges all of it by one link")
        .filteredOn(letter -> letter.text().contains("/a/"))
        .hasSize(people.length - 1);
  }

  private void closes(IncidentPlay play) {
    new ProperClosing(suite, play.id).close();
    play.following.untilClosedEverywhere();
    play.following.verifiesWhole();
  }
}
